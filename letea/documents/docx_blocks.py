"""List entries, pairs and signatures of a Word paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.docx_table import plain_table
from letea.documents.docx_text import Setting, paragraph, run_elements, tab
from letea.documents.keeping import stays_whole
from letea.documents.letters import bound
from letea.documents.outline import Align, Item, Pairs, Party, Signatures, plain

INDENT = 18.0  # of one level, in points
_ITEM_SPACE = 2.5
_PAIR_LABEL_SHARE = 0.4
_SIDE_BY_SIDE = 3
_ROOM_TO_SIGN = 44.0  # under the name, for hand and stamp
_ROOM_FOR_NAME = 10.0  # over the rules of the row, where there is one
_RULE = "_" * 22  # waits for a name written by hand


def item_paragraph(item: Item, hang: float, setting: Setting) -> BaseOxmlElement:
    """A list entry: the marker as typed, the text hanging from it."""
    placed = replace(
        setting, align=Align.JUSTIFY, below=_ITEM_SPACE, left=item.level * INDENT + hang, hanging=hang
    )
    return paragraph([*run_elements(plain(item.marker)), tab(), *run_elements(bound(item.runs))], placed)


def pairs_table(pairs: Pairs, width: float, setting: Setting) -> BaseOxmlElement:
    """Labels at the left, their values at the right."""
    setting = replace(setting, below=_ITEM_SPACE)
    whole = stays_whole(pairs)
    rows = []
    for row, (label, value) in enumerate(pairs.rows, start=1):
        setting = replace(setting, keep_next=True if whole and row < len(pairs.rows) else None)
        left = paragraph(run_elements(plain(label)), setting)
        right = paragraph(run_elements(plain(value, bold=True)), replace(setting, new_page=False))
        rows.append([[left], [right]])
        setting = replace(setting, new_page=False)
    return plain_table([width * _PAIR_LABEL_SHARE, width * (1 - _PAIR_LABEL_SHARE)], rows)


def signatures_table(signatures: Signatures, width: float, setting: Setting) -> BaseOxmlElement:
    """The parties side by side, three in a row at most; all rows on one page."""
    parties = signatures.parties
    columns = min(len(parties), _SIDE_BY_SIDE)
    rows = [parties[start : start + columns] for start in range(0, len(parties), columns)]
    cells = []
    for number, row in enumerate(rows):
        kept = replace(setting, align=Align.CENTER, below=0, keep_next=True)
        last = number == len(rows) - 1
        blanks = [Party("", " ")] * (columns - len(row))
        to_fill = any(not party.name for party in row)
        cells.append([_party(party, kept, last=last, to_fill=to_fill) for party in (*_as_high(row), *blanks)])
        setting = replace(setting, new_page=False)
    return plain_table([width / columns] * columns, cells)


def _as_high(row: Sequence[Party]) -> Iterator[Party]:
    """The parties with as many typed lines over their names as the highest has: names stand on one line."""
    most = max(party.office.count("\n") for party in row)
    for party in row:
        yield replace(party, office=party.office + "\n" * (most - party.office.count("\n")))


def _party(party: Party, setting: Setting, *, last: bool, to_fill: bool) -> Sequence[BaseOxmlElement]:
    office = paragraph(run_elements(plain(party.office, bold=True)), setting)
    setting = replace(setting, new_page=False)
    above = _ROOM_FOR_NAME if to_fill else 0.0
    name = paragraph(run_elements(plain(party.name or _RULE)), replace(setting, above=above))
    room = paragraph([], replace(setting, above=_ROOM_TO_SIGN - 14, keep_next=None if last else True))
    return [office, name, room]
