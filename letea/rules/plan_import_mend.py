"""What the worker mends in a reading before it is taken: where a part goes, what a head is, a cell."""

from collections.abc import Iterator

from db.tables.plans import Section, SectionKind
from letea.layouts import ColumnSpec, Family
from letea.rules.plan_import import LEFT_OUT, Part, Reading, Role, Trust
from letea.rules.plan_import_exact import own_table_columns
from letea.rules.plan_import_heads import match_heads
from letea.rules.plan_import_notes import describe_table
from letea.rules.plan_import_tables import CellDoubt, cell_doubts
from letea.wording import _

ROLES = {
    Role.HEAD: _("Titlul secțiunii"),
    Role.TEXT: _("Text"),
    Role.CLOSING: _("Text de după tabel"),
    Role.CONTENT: _("Punctele secțiunii"),
}
TRUSTS = {Trust.SURE: _("sigur"), Trust.LOOK: _("de verificat"), Trust.UNREAD: _("necitit")}
_WITH_POINTS = {SectionKind.BASIS, SectionKind.OBJECTIVES, SectionKind.SIGNATURES}


def columns_of_part(part: Part, reading: Reading, layout: Family) -> tuple[ColumnSpec, ...]:
    """The columns that the heads of a part may be taken for."""
    tree = reading.section(part.section)
    return own_table_columns(tree.section, layout) if tree is not None else ()


def roles_for(part: Part, reading: Reading, layout: Family) -> Iterator[Role]:
    """What a part of text may be in the section it goes to."""
    tree = reading.section(part.section)
    yield from (Role.HEAD, Role.TEXT, Role.CLOSING) if tree is not None else (Role.TEXT,)
    if tree is not None and _has_points(tree.section, layout):
        yield Role.CONTENT


def send_to(part: Part, uid: str, reading: Reading, layout: Family) -> None:
    """Let a part go to another section; its heads are taken for the columns of that one."""
    part.section = uid
    if part.table is not None:
        columns = columns_of_part(part, reading, layout)
        found = match_heads(part.table.heads, columns)
        for head, key, score in zip(part.table.heads, found.keys, found.scores, strict=True):
            head.key, head.score = key, score
    elif part.role is not Role.OUT and part.role not in set(roles_for(part, reading, layout)):
        part.role = Role.TEXT
    review(part, reading, layout)


def take_as(part: Part, role: Role, reading: Reading, layout: Family) -> None:
    """Let a part of text be something else in its section."""
    part.role = role
    review(part, reading, layout)


def leave_out(part: Part) -> None:
    """Leave a part out of the plan; it stays in the list."""
    if part.role is not Role.OUT:
        part.before, part.role = part.role, Role.OUT


def bring_back(part: Part) -> None:
    """Take a part again that was left out."""
    if part.role is Role.OUT:
        usual = Role.CONTENT if part.table is not None else Role.TEXT
        part.role = usual if part.before is Role.OUT else part.before


def take_head_for(part: Part, at: int, key: str, reading: Reading, layout: Family) -> None:
    """Let a head be that column; the head that was it before becomes a column of its own."""
    if part.table is None:
        return
    for head in part.table.heads:
        if head.key == key and key != LEFT_OUT:
            head.key = ""
    head = part.table.heads[at]
    head.key, head.score = key, 100.0
    review(part, reading, layout)


def write_cell(part: Part, row: int, column: int, text: str, reading: Reading, layout: Family) -> None:
    """Write another text in a cell."""
    if part.table is not None:
        part.table.rows[row].texts[column] = text.strip()
        part.table.rows[row].numbers[column] = ""
        part.table.rows[row].begins[column] |= bool(text.strip())
        review(part, reading, layout)


def remove_rows(part: Part, rows: set[int], reading: Reading, layout: Family) -> None:
    """Leave rows of a table out."""
    if part.table is not None:
        part.table.rows = [row for place, row in enumerate(part.table.rows) if place not in rows]
        review(part, reading, layout)


def review(part: Part, reading: Reading, layout: Family) -> None:
    """Judge a part again after it was mended: what the worker chose is sure, odd cells stay to be seen."""
    part.notes = []
    part.trust = Trust.SURE
    if part.table is not None:
        describe_table(part, columns_of_part(part, reading, layout), sure=bool(part.section))


def doubts_of(part: Part, reading: Reading, layout: Family) -> list[CellDoubt]:
    """The cells of a part that call for a look."""
    if part.table is None:
        return []
    return cell_doubts(part.table, columns_of_part(part, reading, layout))


def _has_points(section: Section, layout: Family) -> bool:
    table = layout.table(section.table_name)
    return section.kind in _WITH_POINTS or bool(table and table.list)
