"""The columns of a table that came in: the family's where the paper has them, its own otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from db.tables.plans import Unit
from letea.layouts import ColumnSpec
from letea.rules.plan_import import LEFT_OUT, Head, TableRead
from letea.rules.plan_import_heads import without_unit
from letea.rules.plan_import_tables import unit_of_head
from letea.rules.plan_import_words import key_of

_LONGEST_KEY = 30


def keyed_heads(table: TableRead, present: Sequence[Mapping[str, Any]] = ()) -> list[Head]:
    """The heads, those of no column of the family under keys of their own; blank ones over nothing stay out.

    `present` are columns that the section has already: the same words go to the same column.
    """
    named = {key_of(str(column["heading"])): str(column["key"]) for column in present}
    taken = {head.key for head in table.heads if head.key}
    heads = []
    for at, head in enumerate(table.heads):
        key = head.key
        written = head.text or any(row.texts[at] for row in table.rows)
        if not key and written:
            key = named.get(key_of(head.text)) or _free(key_of(head.text) or "column", taken)
            taken.add(key)
        heads.append(replace(head, key=key))
    return heads


def own_columns(heads: Sequence[Head], known: Sequence[ColumnSpec]) -> list[dict[str, Any]]:
    """The columns as the section keeps them; none where the paper has the family's own heads."""
    by_key = {column.key: column for column in known}
    used = [head for head in heads if head.key not in {"", LEFT_OUT}]
    same = [head.key for head in used] == [column.key for column in known]
    if same and all(_same(head, by_key[head.key]) for head in used) and not mixed_units(used, known):
        return []
    return [_column(head, by_key.get(head.key)) for head in used]


def unit_of(heads: Sequence[Head]) -> Unit | None:
    """The unit that the heads of a table say."""
    units = [unit for head in heads if (unit := unit_of_head(head.text, head.group))]
    return Unit.THOUSANDS if Unit.THOUSANDS in units else (units[0] if units else None)


def mixed_units(heads: Sequence[Head], known: Sequence[ColumnSpec]) -> list[str]:
    """The heads of sums that say a unit, where others do not or say another."""
    sums = {column.key for column in known if column.sum}
    said = {head.text: unit_of_head(head.text, head.group) for head in heads if head.key in sums}
    return [text for text, unit in said.items() if unit] if len(set(said.values())) > 1 else []


def _same(head: Head, column: ColumnSpec) -> bool:
    """Whether a head says what the family's says, but for diacritics and the unit the worker chooses."""
    return _says(head.text, column.heading) and _says(head.group, column.group)


def _says(written: str, meant: str) -> bool:
    """Whether the letters are the same; a cell too narrow for its words cuts them ("Bug et jude țean")."""
    left, right = without_unit(written), without_unit(meant)
    return _letters(left) == _letters(right) or _is_cut_short(left, right)


def _is_cut_short(written: str, meant: str) -> bool:
    """Whether shortened words are cut besides: "Contr ib. Pers. Benef i." of "Contribuții persoane …"."""
    rest, words = _letters(written), key_of(meant).split()
    for word in words:
        taken = sum(1 for _both in takewhile(lambda pair: pair[0] == pair[1], zip(rest, word, strict=False)))
        if not taken:
            return False
        rest = rest[taken:]
    return not rest and len(key_of(written).split()) > len(words)


def _letters(text: str) -> str:
    return key_of(text).replace(" ", "")


def _column(head: Head, known: ColumnSpec | None) -> dict[str, Any]:
    made: dict[str, Any] = {"key": head.key, "heading": head.text}
    if head.group:
        made["group"] = head.group
    if known is not None:
        made |= {"width": known.width, "align": known.align}
        # The unit, where the head says one, is among its letters.
        if _letters(head.text) == _letters(known.heading) or _is_cut_short(head.text, known.heading):
            made["heading"] = known.heading
    return made


def _free(words: str, taken: set[str]) -> str:
    stem = words.replace(" ", "_")[:_LONGEST_KEY]
    return next(
        key
        for number in range(1, len(taken) + 3)
        if (key := f"{stem}_{number}" if number > 1 else stem) not in taken
    )
