"""How well the tables of a paper fit those of a family, and which section each goes to."""

from collections.abc import Collection, Sequence

from db.tables.plans import Section, SectionKind
from letea.layouts import ColumnSpec, Family
from letea.rules.plan_import import Grid, Head, Line, Source
from letea.rules.plan_import_heads import find_heads, heads_from, match_heads
from letea.rules.plan_import_words import key_of
from letea.rules.plan_tree import SectionTree

LEAST_FIT = 58.0
_OPENING = 12


def best_family(source: Source, families: Sequence[Family]) -> Family:
    """The family whose tables and name are most like the paper's."""
    grids = [block for block in source.blocks if isinstance(block, Grid)]
    opening = key_of(" ".join(block.words for block in source.blocks[:_OPENING] if isinstance(block, Line)))

    def fit(layout: Family) -> float:
        fits = [best_fit(grid, tables_of(layout)) * len(grid.rows) for grid in grids]
        rows = sum(len(grid.rows) for grid in grids) or 1
        named = sum(8.0 for word in key_of(layout.name).split() if len(word) > 3 and word in opening)  # noqa: PLR2004
        return sum(fits) / rows + named

    return max(families, key=fit)


def section_for(
    heads: Sequence[Head], sections: Sequence[SectionTree], layout: Family, *, now: str, full: Collection[str]
) -> tuple[SectionTree, tuple[ColumnSpec, ...], float] | None:
    """The section whose table these heads are, its columns and how well they fit; None where none does.

    `now` is the uid of the section the paper is in, `full` those that have their table: tables of the same
    heads are told apart by where they stand.
    """
    best: tuple[float, SectionTree, tuple[ColumnSpec, ...], float] | None = None
    order = {tree.section.uid: place for place, tree in enumerate(sections)}
    here = order.get(now, -1)
    beneath = {one.section.uid for tree in sections if tree.section.uid == now for one in tree.walk()} - {now}
    for tree in sections:
        section = tree.section
        columns = columns_for(section, layout)
        fit = match_heads(heads, columns).fit if columns and heads else 0.0
        score = fit + (25.0 if section.uid == now and section.uid not in full else 0.0)
        score += 8.0 if section.uid in beneath else 0.0
        if section.uid in full and section.kind is not SectionKind.OBJECTIVES:
            score -= 10.0
        score -= 4.0 if order[section.uid] < here else 0.01 * abs(order[section.uid] - here)
        if fit >= LEAST_FIT and (best is None or score > best[0]):
            best = (score, tree, columns, fit)
    return best[1:] if best else None


def columns_for(section: Section, layout: Family) -> tuple[ColumnSpec, ...]:
    """The family's columns of a section's table; none for one without a table."""
    if section.kind is SectionKind.OBJECTIVES:
        return layout.objectives
    table = layout.table(section.table_name)
    return table.columns if table and section.kind is SectionKind.TABLE and not table.list else ()


def tables_of(layout: Family) -> list[tuple[ColumnSpec, ...]]:
    """The columns of every table of a family, those that print as lists apart."""
    return [layout.objectives, *(table.columns for table in layout.tables.values() if not table.list)]


def best_fit(grid: Grid, tables: Sequence[tuple[ColumnSpec, ...]]) -> float:
    """How well a table fits the one of these that is most like it."""
    start, count = find_heads(grid, tables)
    if not count:
        return 0.0
    heads = heads_from(grid, start, count)
    return max((match_heads(heads, columns).fit for columns in tables), default=0.0)
