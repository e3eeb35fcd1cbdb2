"""A paper that has every block, for the writers; and how a written paper is read back."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from subprocess import run

from PIL import Image

from letea.documents.outline import (
    Align,
    Bar,
    Block,
    Cell,
    Chart,
    Heading,
    Item,
    Letterhead,
    Orientation,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Party,
    Plate,
    Run,
    Signatures,
    Table,
    Tile,
    Tiles,
    cells,
    plain,
)
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import pdf_bytes

SENTENCE = "Persoanele vârstnice și copiii înscriși primesc sprijin, potrivit hotărârii din ședință. "


def a_picture(mode: str = "RGBA") -> bytes:
    """A small PNG, half of it transparent."""
    picture = Image.new(mode, (30, 40), (180, 30, 40, 128) if mode == "RGBA" else (180, 30, 40))
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def head_of(*texts: str) -> tuple[Cell, ...]:
    """A shaded row of head cells."""
    return tuple(Cell(plain(text, bold=True), Align.CENTER, shaded=True) for text in texts)


def budget_table() -> Table:
    """Six columns, of which three stand under a common head."""
    upper = (
        Cell(plain("Nr. crt.", bold=True), rows=2, shaded=True),
        Cell(plain("Denumirea serviciului social", bold=True), rows=2, shaded=True),
        Cell(plain("Capacitate", bold=True), rows=2, shaded=True),
        Cell(plain("Bugetele estimate pe surse", bold=True), Align.CENTER, columns=3, shaded=True),
    )
    lower = head_of("Buget local", "Buget județean", "Buget de stat")
    body = cells(("1", "Centru de zi „După școală”", "20 copii", "303.270 lei", "-", "nu este cazul"))
    return Table((1, 4, 1, 2, 2, 2), (upper, lower), (body,), wide=True)


def a_chart() -> Chart:
    """How far two objectives are."""
    legend = ("Realizat", "În curs", "Neînceput", "Amânat", "Abandonat")
    bars = (
        Bar("Informarea și consilierea publicului", (3, 2, 1, 0, 1)),
        Bar("Servicii noi", (0, 1, 4, 1, 0)),
    )
    return Chart("Stadiul măsurilor", legend, bars)


def some_tiles() -> Tiles:
    """Three communes, of which one did not hand over."""
    tiles = (Tile("Agăș", "2", 0), Tile("Asău", "9*", 1), Tile("Zemeș", "nepredat"))
    return Tiles("Locuri în servicii (* nesigilat)", ("2", "9"), tiles)


def every_block() -> Outline:
    """A paper of three sections with every kind of block, a letterhead and a watermark."""
    blocks: tuple[Block, ...] = (
        Heading("Planul anual de acțiune", 0, Align.CENTER),
        Paragraph(
            (Run("Având în vedere "), Run("înțelegerea", bold=True), Run(", s-a hotărât:")), keep_next=True
        ),
        Item("a)", plain("solidaritatea socială;")),
        Item("ii.", plain("lista furnizorilor <SRL> & fiii;"), level=1),
        Heading("Capitolul I", 1),
        Heading("A. Servicii existente", 2),
        budget_table(),
        Pairs((("Denumirea", "Serviciul <Exemplu> & Asociații"), ("CUI", "4278337"))),
        Orientation(landscape=True),
        Heading("B. Servicii propuse", 2),
        budget_table(),
        Orientation(landscape=False),
        Paragraph(plain("Subliniat", italic=True), Align.RIGHT, indent=1),
        Plate((("7QK4M", "0H2XZ"), ("WWWWW", "11111")), a_picture("RGB")),
        a_chart(),
        some_tiles(),
        PageBreak(),
        Heading("Dispoziții", 3),
        Heading("Semnături", 4),
        Paragraph(plain(SENTENCE * 3)),
        Signatures((Party("Primar", "Ion Exemplu"), Party("Șef serviciu"))),
    )
    return Outline(
        "Plan anual „2022”",
        blocks,
        author="SASAPAT",
        subject="Servicii sociale",
        annex_mark="Anexa nr. 1\nla HCL nr. ____ din ________",
        watermark="PROIECT",
        letterhead=Letterhead(("ROMÂNIA", "COMUNA EXEMPLU", "Str. Exemplului nr. 1"), a_picture()),
    )


def a_paper(*blocks: Block) -> Outline:
    """A paper of these blocks and nothing else."""
    return Outline("Hârtie", blocks)


def words_in_pdf(outline: Outline, pdftotext: str, folder: Path) -> str:
    """What one copies out of the PDF, in the order of writing, pages parted by form feeds."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf_bytes(outline))
    made = run([pdftotext, "-raw", str(path), "-"], capture_output=True, check=True)
    return made.stdout.decode("utf-8")


def docx_file(outline: Outline, folder: Path) -> Path:
    """The paper written for Word into this folder."""
    path = folder / "paper.docx"
    with path.open("wb") as out:
        write_docx(outline, out)
    return path


DebianTool = Callable[[str], str]
