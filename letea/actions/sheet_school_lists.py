"""The lists asked of schools as a target of tables: which school, when it was asked, what it told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.children import SchoolList
from letea.actions.sheet_records import Subject, Values, filled, records_by, target_from
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import Field, Kind, fields_of
from letea.rules.children import check_school_list, school_key
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_days import year_in
from letea.rules.sheet_records import Part, RecordEntry, Shape
from letea.wording import _

_OTHER_NAMES = {
    "year": ("an", "anul calendaristic"),
    "school": ("scoala", "unitatea", "unitate de invatamant", "denumire scoala", "gradinita", "liceul"),
    "asked_number": ("adresa", "nr adresa", "adresa noastra", "nr solicitare"),
    "asked_on": ("data adresei", "solicitata la", "data solicitarii"),
    "received_number": ("raspuns", "nr raspuns", "adresa scolii"),
    "received_on": ("data raspunsului", "primit la", "raspuns la"),
    "children": (
        "nr copii",
        "copii",
        "numar copii",
        "numarul copiilor",
        "nr elevi",
        "elevi",
        "nr elevi cu parinti plecati",
        "nr copii cu parinti plecati",
        "numar copii comunicati",
    ),
    "note": ("mentiuni", "obs"),
}
_BOTH = (
    Wanted(
        "asked_and_day",
        Field(_("Adresa noastră, numărul și data")),
        ("nr si data adresei", "adresa nr data", "nr si data solicitarii"),
        both=("asked_number", "asked_on"),
    ),
    Wanted(
        "received_and_day",
        Field(_("Răspunsul, numărul și data")),
        ("nr si data raspunsului", "raspuns nr data"),
        both=("received_number", "received_on"),
    ),
)
_COLUMNS = {name: name for name in _OTHER_NAMES}
_PART = Part(
    SchoolList,
    _COLUMNS,
    lambda one: [(one.year, school_key(one.school))],
    (_("listă nouă"), _("liste noi")),
    (_("listă schimbată"), _("liste schimbate")),
)


def target() -> Target:
    """The lists of schools."""
    return target_from(
        Subject(
            "school_lists",
            _("Liste de la școli"),
            _(
                "Un rând pentru fiecare școală și an: când i s-a cerut lista copiilor cu părinți plecați, "
                "când a răspuns și câți copii a comunicat. Copiii înșiși se importă la Părinți plecați."
            ),
            _("Anul"),
            columns(),
            (frozenset({"school"}), frozenset({"year"})),
            Shape((_PART,)),
            _Manners,
            _values,
            code=_("Răspuns nr."),
            not_out=frozenset(one.key for one in _BOTH),
            told_above=year_above,
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The columns of a school's list."""
    described = dict(fields_of(SchoolList))
    described["year"] = Field(described["year"].label, kind=Kind.COUNT, required=True)
    return (*(Wanted(name, described[name], names) for name, names in _OTHER_NAMES.items()), *_BOTH)


def year_above(titles: Sequence[str]) -> Mapping[str, Any]:
    """Tables of a year name it once, in their title."""
    year = year_in(titles)
    return {"year": year} if year else {}


class _Manners:
    """A list beside the others of its year."""

    def __init__(self, _store: Store, held: Mapping[type[Record], Sequence[Any]], today: date) -> None:
        self._today = today
        self._rows: dict[int, dict[str, SchoolList]] = {}
        for one in held[SchoolList]:
            self._rows.setdefault(one.year, {})[one.uid] = one

    def check(self, records: Mapping[type[Record], Any], _entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a list, which stands once in its year."""
        one = records[SchoolList]
        others = [other for uid, other in self._rows.get(one.year, {}).items() if uid != one.uid]
        return check_school_list(one, [*others, one], self._today)

    def take(self, entry: RecordEntry) -> None:
        """A new list comes last in its year."""
        one, rows = entry.last.record, self._rows.setdefault(entry.last.record.year, {})
        if entry.last.held is None:
            one.place = len(rows)
        rows[one.uid] = one

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Which school, the number of its answer, the year."""
        values = entry.values
        return values.get("school", ""), values.get("received_number", ""), str(values.get("year", ""))


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """These lists."""
    lists = records_by(session, SchoolList, "id", ids)
    return [filled(SchoolList, lists[id][0], _COLUMNS) for id in ids if id in lists]
