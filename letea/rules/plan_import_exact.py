"""Letea's own document read back: every part goes where its mark says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from db.tables.plans import Section, SectionKind
from letea.layouts import ColumnSpec, Family
from letea.rules.plan_import import Block, Grid, Line, Part, Reading, Role, Source, TableRead, Trust
from letea.rules.plan_import_fit import columns_for
from letea.rules.plan_import_heads import match_heads, without_unit
from letea.rules.plan_import_notes import describe_table
from letea.rules.plan_import_tables import read_table
from letea.rules.plan_import_words import key_of
from letea.rules.plan_rows import columns_of
from letea.rules.plan_tree import PlanTree
from letea.wording import _

_NUMBER = re.compile("[0-9]{1,5}")
_COUNTED_ON = "situatia la data de"


def exact_reading(
    source: Source, bare: PlanTree, shapes: Sequence[Mapping[str, Any]], layout: Family
) -> Reading:
    """The parts of a document that Letea wrote; what was changed in it by hand is read as changed."""
    held = list(bare.walk())
    by_uid = {tree.section.uid: shape for tree, shape in zip(held, shapes, strict=True)}
    for tree in held:
        shape = by_uid[tree.section.uid]
        tree.section.rows = [{"kind": "row", "cells": {"office": str(one)}} for one in shape.get("rows", ())]
        if "kept" in (shape.get("absence") or {}):
            tree.section.absence = str(shape["absence"]["kept"])
    plan = bare.plan
    reading = Reading(layout, plan.year, plan.title, [], bare.sections, exact=True, plan=plan)
    reading.shapes = by_uid
    reading.parts = list(_parts(source.blocks, [tree.section for tree in held], layout))
    return reading


def _parts(blocks: Sequence[Block], sections: Sequence[Section], layout: Family) -> Iterator[Part]:
    part: Part | None = None
    lines = grids = 0
    for block in blocks:
        lines, grids = lines + isinstance(block, Line), grids + isinstance(block, Grid)
        section, role = _place(block.mark, sections)
        trust = Trust.SURE
        if section is None and part is not None and part.section:  # written in Word, between two marks
            section = next(one for one in sections if one.uid == part.section)
            role = Role.TEXT if part.role in {Role.HEAD, Role.TEXT} else Role.CLOSING
            trust = Trust.LOOK
        if isinstance(block, Grid) and section is not None and section.kind is not SectionKind.SIGNATURES:
            if part is not None:
                yield part
            part = _table_part(block, section, layout, number=grids)
            continue
        own = [block] if isinstance(block, Line) else _signers(block)
        if section is not None and _says_the_day(own, section, role):
            continue
        uid = section.uid if section is not None else ""
        if part is not None and part.table is None and (part.section, part.role) == (uid, role):
            part.lines += own
            continue
        if part is not None:
            yield part
        part = Part(
            _place_words(block, lines, grids),
            uid,
            role if section is not None else Role.OUT,
            trust,
            lines=own,
        )
        if trust is Trust.LOOK:
            part.notes.append(_("Scris în Word după ce documentul a fost făcut; verificați unde intră."))
    if part is not None:
        yield part


def _place_words(block: Block, lines: int, grids: int) -> str:
    if isinstance(block, Grid):
        return _("Tabelul {number}").format(number=grids)
    return _("Paragraful {number}").format(number=lines)


def _place(mark: str, sections: Sequence[Section]) -> tuple[Section | None, Role]:
    number, letter = mark[:-1], mark[-1:]
    known = {role.value: role for role in Role}
    if not _NUMBER.fullmatch(number) or int(number) >= len(sections) or letter not in known:
        return None, Role.OUT
    return sections[int(number)], known[letter]


def _table_part(grid: Grid, section: Section, layout: Family, *, number: int) -> Part:
    columns = own_table_columns(section, layout)
    table = read_table(grid, 0, grid.heads, columns=columns, exact=True)
    part = Part(
        _("Tabelul {number}").format(number=number), section.uid, Role.CONTENT, Trust.SURE, table=table
    )
    if len(table.heads) == len(columns):
        same = _take_in_order(table, columns)
        sure = all(same)
    else:
        found = match_heads(table.heads, columns)
        for head, key, score in zip(table.heads, found.keys, found.scores, strict=True):
            head.key, head.score = key, score
        sure = False
    if not sure:
        part.notes.append(_("Capul tabelului a fost schimbat în Word; verificați coloanele."))
        describe_table(part, columns, sure=False)
    return part


def _take_in_order(table: TableRead, columns: Sequence[ColumnSpec]) -> list[bool]:
    same = []
    for head, column in zip(table.heads, columns, strict=True):
        head.key, head.score = column.key, 100.0
        same.append(key_of(without_unit(head.text)) == key_of(without_unit(column.heading)))
    return same


def own_table_columns(section: Section, layout: Family) -> tuple[ColumnSpec, ...]:
    """The columns under which a section's table was written: its own, or its family's."""
    return columns_of(section, layout) if section.columns else columns_for(section, layout)


def _signers(grid: Grid) -> list[Line]:
    return [
        Line(((spot.text, ""),)) for row in grid.rows for spot in row if spot.text.strip() and not spot.above
    ]


def _says_the_day(lines: Sequence[Line], section: Section, role: Role) -> bool:
    """The sentence of the day of the figures is the program's, not the plan's."""
    is_table = section.kind is SectionKind.TABLE and role is Role.CONTENT
    return is_table and all(key_of(line.words).startswith(_COUNTED_ON) for line in lines)
