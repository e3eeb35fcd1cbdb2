"""What a workbook of a year's data says, read cell by cell: figures, whose they are, what cannot be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from letea.rules.figure_offers import UNITS, FigureUnit, Offer
from letea.rules.reading import Unreadable, read_count, read_money, read_percent
from letea.rules.sheet_cells import Cell, Sheet, text_of
from letea.wording import _

_KEY = re.compile(r"[a-z_]{2,20}\.[A-Za-z0-9_*\-]{1,60}")
_FIRST_WORDS = 3  # cells a figure takes: its key, its words, its value
_UNIT_AT = 3
_HUNDREDTHS = 100
_TEXT = "text."


@dataclass(frozen=True)
class HandedFigure:
    """A figure of the workbook; `value` is a count, bani or hundredths of a percent, None where empty."""

    key: str
    group: str
    name: str
    unit: FigureUnit
    value: int | None


@dataclass
class HandedWorkbook:
    """What was read: figures, texts that say whose it is, a sentence for each cell that cannot be read."""

    figures: list[HandedFigure] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_handed(sheets: Sequence[Sheet], offers: Mapping[str, Offer]) -> HandedWorkbook:
    """The figures of a workbook of Letea's own shape, whatever else stands beside them.

    A key that is not offered here (a service, a benefit of the commune's own) keeps the words and the unit
    that its row tells.
    """
    found = HandedWorkbook()
    seen: set[str] = set()
    for sheet in sheets:
        for place, row in enumerate(sheet.rows, start=1):
            key = text_of(row[0]) if row else ""
            if not _KEY.fullmatch(key) or len(row) < _FIRST_WORDS:
                continue
            where = _("foaia „{sheet}”, rândul {row}").format(sheet=sheet.name, row=place)
            if key in seen:
                found.problems.append(
                    _("Codul {key} apare de două ori ({where}).").format(key=key, where=where)
                )
                continue
            seen.add(key)
            if key.startswith(_TEXT):
                found.texts[key.removeprefix(_TEXT)] = text_of(row[2])
            else:
                _read_figure(found, key, row, where, offers)
    return found


def _read_figure(
    found: HandedWorkbook, key: str, row: Sequence[Cell], where: str, offers: Mapping[str, Offer]
) -> None:
    offer = offers.get(key)
    unit = offer.unit if offer is not None else _unit_told(row)
    if unit is None:
        told = _("Unitatea cifrei {key} nu este cunoscută ({where}): număr, lei sau %.")
        found.problems.append(told.format(key=key, where=where))
        return
    group, _colon, name = text_of(row[1]).partition(": ")
    if offer is not None:
        group, name = offer.group, offer.name
    try:
        value = _value(row[2], unit)
    except Unreadable as error:
        told = _("„{name}” ({where}): „{typed}” nu se poate citi. {why}")
        found.problems.append(
            told.format(name=name or group, where=where, typed=text_of(row[2]), why=str(error))
        )
        return
    found.figures.append(HandedFigure(key, group, name or group, unit, value))


def _unit_told(row: Sequence[Cell]) -> FigureUnit | None:
    told = text_of(row[_UNIT_AT]) if len(row) > _UNIT_AT else ""
    return next(
        (unit for unit, words in UNITS.items() if words == told and unit is not FigureUnit.TEXT), None
    )


def _value(cell: Cell, unit: FigureUnit) -> int | None:
    typed = text_of(cell)
    if not typed:
        return None
    if unit is FigureUnit.LEI:
        return read_money(typed)
    if unit is FigureUnit.PERCENT:
        return round(read_percent(typed) * _HUNDREDTHS)
    return read_count(typed)
