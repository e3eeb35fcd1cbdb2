"""Lines of chapter III as a target of tables: who is trained in a year, on what, at what cost."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.training import TrainingPart, TrainingRow
from letea.actions.sheet_records import Subject, Values, filled, records_by, target_from
from letea.actions.sheet_school_lists import year_above
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import Field, fields_of
from letea.fields.training import PARTS
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_headings import plain
from letea.rules.sheet_records import Part, RecordEntry, Shape
from letea.rules.training import check_training_row
from letea.wording import _

_OTHER_NAMES = {
    "year": ("an", "anul planului"),
    "part": (
        "punctul",
        "punct",
        "capitol",
        "categoria",
        "tip formare",
        "forma de pregatire",
        "tipul formarii",
        "litera",
    ),
    "audience": (
        *("participanti", "personal", "categorie personal", "cine", "grup tinta", "categoria de personal"),
    ),
    "topic": ("tema", "tematica cursului", "curs", "cursul", "denumire curs", "subiect", "tema de interes"),
    "counted": ("numar persoane", "nr de persoane", "numar de persoane", "persoane", "numar participanti"),
    "people_unit": ("unitatea", "unitate"),
    "amount": ("buget", "buget estimat lei", "suma", "cost", "costuri", "cost estimat", "valoare"),
}
_COLUMNS = {
    **{name: name for name in ("year", "part", "audience", "topic", "people_count", "people_unit")},
    **{name: name for name in ("amount_bani", "amount_text")},
}
_PART = Part(
    TrainingRow,
    _COLUMNS,
    lambda one: [(one.year, one.part, plain(one.audience), plain(one.topic))],
    (_("rând nou"), _("rânduri noi")),
    (_("rând schimbat"), _("rânduri schimbate")),
)


def target() -> Target:
    """The lines of chapter III."""
    return target_from(
        Subject(
            "training",
            _("Formarea personalului"),
            _(
                "Un rând pentru fiecare curs sau instruire: anul, punctul din plan (a, b, c.1 …), cine "
                "participă, tematica, câte persoane și bugetul, sumă sau mențiune."
            ),
            _("Punctul din plan"),
            columns(),
            (frozenset({"year"}), frozenset({"part"}), frozenset({"audience", "topic"})),
            Shape((_PART,), prepare=prepared),
            _Manners,
            _values,
            code=_("Anul"),
            told_above=year_above,
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The columns of a line."""
    described = dict(fields_of(TrainingRow))
    described["amount"] = described["amount_bani"]
    described["counted"] = Field(described["people_count"].label, example=described["people_count"].example)
    return tuple(Wanted(key, described[key], names) for key, names in _OTHER_NAMES.items())


def prepared(values: dict[str, Any]) -> dict[str, Any]:
    """A number with its word, and a sum or the words in its place, as the attributes that hold them."""
    told = dict(values)
    if (counted := told.pop("counted", None)) is not None and counted.number is not None:
        told["people_count"] = counted.number
        if counted.of:
            told.setdefault("people_unit", counted.of)
    if (amount := told.pop("amount", None)) is not None:
        told |= {"amount_bani": amount.bani, "amount_text": amount.text}
    return told


class _Manners:
    """A line beside the others of its year."""

    def __init__(self, _store: Store, held: Mapping[type[Record], Sequence[Any]], _today: date) -> None:
        self._places: dict[int, int] = {}
        for one in held[TrainingRow]:
            self._places[one.year] = max(self._places.get(one.year, 0), one.place + 1)

    def check(self, records: Mapping[type[Record], Any], _entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a line."""
        return check_training_row(records[TrainingRow])

    def take(self, entry: RecordEntry) -> None:
        """A new line comes last in its year."""
        one = entry.last.record
        if entry.last.held is None:
            one.place = self._places.get(one.year, 0)
            self._places[one.year] = one.place + 1

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """On what or who, in which year, at which point of the plan."""
        values = entry.values
        part: TrainingPart | None = values.get("part")
        name = values.get("topic") or values.get("audience") or ""
        return name, str(values.get("year", "")), PARTS[part] if part else ""


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """These lines."""
    rows = records_by(session, TrainingRow, "id", ids)
    for one in (rows[id][0] for id in ids if id in rows):
        amount = one.amount_text or one.amount_bani
        yield filled(TrainingRow, one, _COLUMNS) | {"counted": one.people_count, "amount": amount}
