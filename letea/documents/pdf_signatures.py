"""The signature block of a paper, kept whole on one page."""

from collections.abc import Iterator, Sequence

from reportlab.pdfgen.canvas import Canvas

from letea.documents.outline import Align, Party, Signatures, plain
from letea.documents.pdf_flow import Strip
from letea.documents.pdf_text import Line, Style, break_lines
from letea.documents.pdf_writing import draw_lines

_SIDE_BY_SIDE = 3
_ABOVE = 26.0
_GUTTER = 14.0
_ROOM_TO_SIGN = 44.0  # under the name, for hand and stamp
_ROOM_FOR_NAME = 24.0  # over the rule that waits for a name
_RULE_SHARE = 0.75


def signature_strips(signatures: Signatures, style: Style, width: float) -> Iterator[Strip]:
    """The parties, three in a row at most; all rows on one page."""
    parties = signatures.parties
    rows = [parties[start : start + _SIDE_BY_SIDE] for start in range(0, len(parties), _SIDE_BY_SIDE)]
    for number, row in enumerate(rows):
        signers = _Signers(row, style, width / len(row))
        above = 0.0 if number else _ABOVE
        yield Strip(signers.height, signers.draw, glue=number < len(rows) - 1, above=above)


class _Signers:
    """Parties side by side, their names on one line; where one is unknown a rule waits for it."""

    def __init__(self, parties: Sequence[Party], style: Style, share: float) -> None:
        self._style, self._share, self._width = style, share, share - _GUTTER
        self._offices = [break_lines(plain(party.office, bold=True), style, self._width) for party in parties]
        self._names = [break_lines(plain(party.name), style, self._width) for party in parties]
        office_height = max(len(lines) for lines in self._offices) * style.leading
        room = 0.0 if all(self._names) else _ROOM_FOR_NAME - style.leading
        self._names_drop = office_height + room
        names_height = max(1, *(len(lines) for lines in self._names)) * style.leading
        self.height = self._names_drop + names_height + _ROOM_TO_SIGN

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw them under this upper edge."""
        for number, (office, name) in enumerate(zip(self._offices, self._names, strict=True)):
            x = left + number * self._share + _GUTTER / 2
            self._draw_lines(canvas, office, x, top)
            self._draw_lines(canvas, name, x, top - self._names_drop)
            if not name:
                margin, y = self._width * (1 - _RULE_SHARE) / 2, top - self._names_drop - self._style.size
                canvas.setLineWidth(0.5)
                canvas.line(x + margin, y, x + self._width - margin, y)

    def _draw_lines(self, canvas: Canvas, lines: Sequence[Line], left: float, top: float) -> None:
        draw_lines(canvas, lines, self._style, left=left, top=top, width=self._width, align=Align.CENTER)
