"""Letea's own workbook of a year's data, until a recipient's is loaded; told in docs/date-anuale.md."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from db.store import Store
from letea.actions.figure_catalogue import catalogue
from letea.actions.figure_values import FigureAsked, Value, read_values
from letea.actions.recipients import note_given
from letea.exchange.workbook import Table, write_tables
from letea.progress import Progress
from letea.rules.figure_offers import UNITS, Offer
from letea.rules.recipients import OWN_TEXT
from letea.rules.sheet_cells import Cell
from letea.rules.yearly import last_day
from letea.wording import _, day

_SHEETS = {  # by the beginning of the keys, in the order of the workbook
    _("Biroul"): ("text",),
    _("Beneficiari"): ("people", "households", "category"),
    _("Nevoi"): ("situation", "need"),
    _("Beneficii"): ("granted", "paid_people", "payments", "due", "paid", "both"),
    _("Servicii"): ("places", "admitted", "occupancy", "served", "months", "budget", "per_head"),
    _("Formare"): ("trained",),
}
_WIDTHS = (34, 64, 18, 10, 16, 60)


def own_offers(store: Store) -> list[Offer]:
    """The figures that the workbook tells."""
    return [one for one in catalogue(store) if one.key != OWN_TEXT]


def own_tables(store: Store, year: int, today: date) -> list[Table]:
    """The sheets of the workbook: each figure with its code, unit, day and how it is computed."""
    on, offers = last_day(year, today), own_offers(store)
    values = read_values(store, [FigureAsked(one.key, year, on) for one in offers])
    return own_sheets(list(zip(offers, values, strict=True)), year, on)


def own_sheets(told: Sequence[tuple[Offer, Value]], year: int, on: date) -> list[Table]:
    """The sheets of the workbook with these values."""
    heads = (_("Cod"), _("Cifra"), _("Valoarea"), _("Unitatea"), _("Anul sau ziua"), _("Cum se calculează"))
    return [
        Table(name, heads, list(_rows(told, prefixes, year, on)), widths=_WIDTHS)
        for name, prefixes in _SHEETS.items()
    ]


def give_own_workbook(store: Store, year: int, out: Path, today: date, progress: Progress) -> int:
    """Save the workbook of a year; the ministry's duty of that year is then done. Returns its figures.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    progress.step(_("Se numără în registre"))
    written = write_tables(out, own_tables(store, year, today), progress=progress)
    note_given(store, year, _("Registrul Letea, salvat"), today)
    return written


def _rows(
    told: Sequence[tuple[Offer, Value]], prefixes: Sequence[str], year: int, on: date
) -> Iterator[tuple[Cell, ...]]:
    for one, value in told:
        if one.key.partition(".")[0] in prefixes:
            when = day(on) if one.of_day else str(year)
            yield (one.key, one.words, value, UNITS[one.unit], when, one.how)
