"""A long table as PDF, against the same drawn by hand on a reportlab canvas."""

from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from letea.documents.outline import Align, Cell, Orientation, Outline, Table, cells, plain
from letea.documents.to_pdf import write_pdf
from letea.documents.typefaces import face

LIMIT = 1.4
ROUNDS = 5
HEAD = ("Nr. crt.", "Obiective specifice", "Activități/măsuri", "Termen", "Responsabil", "Beneficiari")
WIDTHS = (1.0, 4.0, 6.0, 2.0, 3.0, 4.0)
MEASURE = "Informarea și consilierea persoanelor aflate în situație de risc social"
SIZE, LEADING, PADDING = 8.5, 10.0, 3.0


def rows_of_text() -> tuple[tuple[str, ...], ...]:
    """1,500 rows × 6 columns whose cells wrap, no two rows alike."""
    return tuple(
        (
            str(number),
            f"Obiectiv specific {number}: dezvoltarea serviciilor sociale în satul nr. {number % 17}",
            f"{MEASURE}, potrivit hotărârii nr. {number * 7 % 211} și ședinței nr. {number % 29}",
            f"Trim. I–IV {2020 + number % 8}",
            "U.A.T. comuna Letea Veche, serviciul de asistență socială",
            f"Persoane vârstnice, copii și familii: {number % 300} de beneficiari estimați",
        )
        for number in range(1, 1501)
    )


def our_table(rows: tuple[tuple[str, ...], ...]) -> Outline:
    head = tuple(Cell(plain(text, bold=True), Align.CENTER) for text in HEAD)
    table = Table(WIDTHS, (head,), tuple(cells(row) for row in rows), wide=True)
    return Outline("Tabel", (Orientation(landscape=True), table))


class ByHand:
    """The same table as one would draw it without any engine: split, rule, write, next row."""

    def __init__(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self.rows = rows
        self.width, self.height = landscape(A4)
        room = self.width - 70.9 - 56.7
        self.widths = [room * width / sum(WIDTHS) for width in WIDTHS]
        self.regular, self.bold = face(), face(bold=True)

    def draw(self) -> int:
        """Draw it; the number of pages."""
        first_face: Any = self.regular
        canvas = Canvas(BytesIO(), (self.width, self.height), pageCompression=1, initialFontName=first_face)
        y = self._start_page(canvas)
        for row in self.rows:
            split = self._split(row, self.regular)
            if y - max(map(len, split)) * LEADING - 2 * PADDING < 56.7:
                self._end_page(canvas)
                y = self._start_page(canvas)
            y = self._draw_row(canvas, split, y, typeface=self.regular)
        self._end_page(canvas)
        canvas.save()
        return canvas.getPageNumber() - 1

    def _start_page(self, canvas: Canvas) -> float:
        canvas.setLineWidth(0.5)
        head = self._split(HEAD, self.bold)
        return self._draw_row(canvas, head, self.height - 56.7, typeface=self.bold)

    def _end_page(self, canvas: Canvas) -> None:
        canvas.setFont(self.regular, 9)
        canvas.drawCentredString(self.width / 2, 31, f"Pagina {canvas.getPageNumber()}")
        canvas.showPage()

    def _split(self, row: tuple[str, ...], typeface: str) -> list[list[str]]:
        return [
            simpleSplit(text, typeface, SIZE, width - 2 * PADDING)
            for text, width in zip(row, self.widths, strict=True)
        ]

    def _draw_row(self, canvas: Canvas, split: list[list[str]], y: float, *, typeface: str) -> float:
        height = max(map(len, split)) * LEADING + 2 * PADDING
        x = 70.9
        canvas.setFont(typeface, SIZE)
        for lines, width in zip(split, self.widths, strict=True):
            canvas.rect(x, y - height, width, height)
            for number, line in enumerate(lines):
                canvas.drawString(x + PADDING, y - PADDING - SIZE - number * LEADING, line)
            x += width
        return y - height


def seconds(job: Callable[[], int]) -> float:
    start = perf_counter()
    job()
    return perf_counter() - start


@pytest.mark.bench
def test_a_long_table_costs_little_more_than_one_drawn_by_hand(note: Callable[..., None]) -> None:
    rows = rows_of_text()
    by_hand = ByHand(rows)

    def ours() -> int:
        return write_pdf(our_table(rows), BytesIO())

    assert abs(ours() - by_hand.draw()) <= 5  # the same amount of paper; and both are warm now
    pairs = [(seconds(ours), seconds(by_hand.draw)) for _round in range(ROUNDS)]
    ratio = median(ours for ours, _hand in pairs) / median(hand for _ours, hand in pairs)
    note("PDF table of 1,500 rows × 6 columns", f"{ratio:.2f} × by hand", f"{LIMIT} ×", ratio <= LIMIT)
