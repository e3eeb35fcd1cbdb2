"""Enrolments in the office's services as a target of tables: who was admitted, where, from when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.people import Person
from db.tables.services import Enrolment, Service
from letea.actions.sheet_people import plain_person
from letea.actions.sheet_records import Subject, Values, filled, person_values, records_by, target_from
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import Field, Kind, fields_of
from letea.fields.showing import Lists
from letea.rules.services import check_enrolment
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_records import Part, RecordEntry, Role, Shape
from letea.wording import _, span

_COLUMNS = {name: name for name in ("from_on", "to_on", "note")}
_PART = Part(
    Enrolment,
    _COLUMNS | {"service_id": "service_id"},
    lambda one: [(one.service_id, one.person_id, one.from_on)],
    (_("admitere nouă"), _("admiteri noi")),
    (_("admitere schimbată"), _("admiteri schimbate")),
    people={"person_id": ""},
)


def target() -> Target:
    """Persons enrolled in services."""
    return target_from(
        Subject(
            "enrolments",
            _("Admiteri în servicii"),
            _(
                "Un rând pentru fiecare admitere: numele sau CNP-ul, serviciul și ziua admiterii. Serviciile "
                "trebuie să fie scrise; persoanele noi se adaugă dacă au CNP sau data nașterii."
            ),
            _("Serviciul, perioada"),
            columns(),
            (
                frozenset({"full_name", "family_name", "cnp"}),
                frozenset({"service"}),
                frozenset({"from_on"}),
            ),
            Shape((_PART,), (Role(),), _prepared),
            _Manners,
            _values,
            lists=_services,
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The person, the service, then the admission."""
    described = fields_of(Enrolment)
    service = Field(_("Serviciul"), kind=Kind.VOCABULARY, vocabulary="service", required=True)
    return (
        *plain_person(),
        Wanted(
            "service",
            service,
            ("serviciu", "serviciul social", "denumire serviciu", "denumirea serviciului", "centrul"),
        ),
        Wanted(
            "from_on",
            described["from_on"],
            ("data admiterii", "admis la", "admis de la", "de la", "data intrarii", "data inscrierii"),
        ),
        Wanted(
            "to_on",
            described["to_on"],
            ("data iesirii", "iesit la", "data incetarii", "incetat la", "pana la data"),
        ),
        Wanted("note", described["note"], ("mentiuni", "obs")),
    )


class _Manners:
    """Enrolments beside those of the same service."""

    def __init__(self, store: Store, held: Mapping[type[Record], Sequence[Any]], _today: date) -> None:
        with store.reading() as session:
            self._services = {one.id: one for one in session.scalars(select(Service))}
        self._others: dict[int, list[Enrolment]] = {}
        for one in held[Enrolment]:
            self._others.setdefault(one.service_id, []).append(one)

    def check(self, records: Mapping[type[Record], Any], _entry: RecordEntry) -> Sequence[Problem]:
        """Once at a time, in order, within the service's life and places."""
        one = records[Enrolment]
        others = self._others.get(one.service_id, [])
        return check_enrolment(one, others, service=self._services.get(one.service_id))

    def take(self, entry: RecordEntry) -> None:
        """The rows under it stand beside this admission too."""
        one = entry.last.record
        theirs = self._others.setdefault(one.service_id, [])
        self._others[one.service_id] = [*(other for other in theirs if other.uid != one.uid), one]

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Whose admission, where and when."""
        who, values = entry.people[""], entry.values
        service = self._services.get(values.get("service_id", 0))
        when = span(values.get("from_on"), values.get("to_on"))
        return who.name, who.cnp, ", ".join(part for part in (service.name if service else "", when) if part)


def _prepared(values: dict[str, Any]) -> dict[str, Any]:
    return values | ({"service_id": int(values["service"])} if "service" in values else {})


def _services(store: Store) -> Lists:
    """The services by their codes in the nomenclature and by their names."""
    with store.reading() as session:
        services = session.scalars(select(Service).order_by(Service.place, Service.id)).all()
    coded = [(str(one.id), one.code) for one in services if one.code]
    return {"service": [*coded, *((str(one.id), one.name) for one in services)]}


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """The admissions to these services."""
    by_service = records_by(session, Enrolment, "service_id", ids)
    rows = [one for id in ids for one in by_service.get(id, [])]
    people = records_by(session, Person, "id", {one.person_id for one in rows})
    for one in rows:
        if one.person_id in people:
            yield {
                **person_values("", people[one.person_id][0]),
                "service": str(one.service_id),
                **filled(Enrolment, one, _COLUMNS),
            }
