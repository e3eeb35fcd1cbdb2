"""Personal assistants as a target of tables: who cares for whom, by which contract."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.carers import Carer
from db.tables.people import DisabilityCertificate, Person
from letea.actions.sheet_records import (
    Subject,
    Values,
    filled,
    person_values,
    person_wanted,
    records_by,
    target_from,
)
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import Field, fields_of
from letea.rules.carers import Elsewhere, certificate_standing, check_carer
from letea.rules.sheet_columns import Wanted, spoken_of
from letea.rules.sheet_records import Part, RecordEntry, Role, Shape
from letea.wording import _

_OTHER_NAMES = {
    "relation": ("grad de rudenie", "relatia", "rudenie", "calitatea", "relatia de rudenie"),
    "contract_number": (
        *("contract", "nr contract", "cim", "nr cim", "contract de munca", "contract individual de munca"),
        *("nr contract individual de munca", "nr contract de munca"),
    ),
    "contract_on": ("data cim", "contract din", "data incheierii contractului"),
    "from_on": (
        "data angajarii",
        "angajat la",
        "angajat de la",
        "de la",
        "data inceperii",
        "data incadrarii",
        "data inceperii activitatii",
        "de la data",
    ),
    "to_on": ("data incetarii", "incetat la", "pana la data", "data incetarii contractului"),
    "hours_a_day": ("ore", "norma", "program", "ore/zi", "nr ore", "nr ore zi"),
    "wage_bani": ("salariu", "salariul", "salariu brut", "salariu de baza", "salariul de incadrare", "venit"),
    "disposition_number": ("dispozitie", "nr dispozitie", "dispozitia", "numar dispozitie"),
    "disposition_on": ("dispozitie din", "data disp"),
    "ended_why": ("motivul incetarii", "motiv incetare", "motiv"),
    "note": ("mentiuni", "obs"),
}
_BOTH = (
    Wanted(
        "contract_and_day",
        Field(_("Contractul, numărul și data")),
        ("nr si data contractului", "contract individual de munca nr data", "nr si data cim", "cim nr data"),
        both=("contract_number", "contract_on"),
    ),
    Wanted(
        "disposition_and_day",
        Field(_("Dispoziția, numărul și data")),
        ("nr si data dispozitiei", "dispozitia nr data", "dispozitia primarului nr data"),
        both=("disposition_number", "disposition_on"),
    ),
)
_COLUMNS = {name: name for name in _OTHER_NAMES}
_PART = Part(
    Carer,
    _COLUMNS,
    lambda one: [(one.person_id, one.cared_id, one.from_on)],
    (_("asistent personal nou"), _("asistenți personali noi")),
    (_("contract schimbat"), _("contracte schimbate")),
    people={"person_id": "assistant", "cared_id": "cared"},
)

_ROLES = (
    Role("assistant", label=fields_of(Carer)["person_id"].label),
    Role("cared", label=fields_of(Carer)["cared_id"].label),
)


def target() -> Target:
    """Contracts of personal assistants."""
    return target_from(
        Subject(
            "carers",
            _("Asistenți personali"),
            _(
                "Un rând pentru fiecare contract: asistentul personal și persoana îngrijită, cu nume sau "
                "CNP, și ziua de la care este în activitate. Cine nu este în evidență și are CNP se adaugă."
            ),
            _("Persoana îngrijită"),
            columns(),
            (
                frozenset({"assistant.full_name", "assistant.cnp"}),
                frozenset({"cared.full_name", "cared.cnp"}),
                frozenset({"from_on"}),
            ),
            Shape((_PART,), _ROLES),
            _Manners,
            _values,
            not_out=frozenset(one.key for one in _BOTH),
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The two persons, then the contract."""
    described = fields_of(Carer)
    assistant = person_wanted(
        "assistant",
        described["person_id"].label,
        _("CNP-ul asistentului personal"),
        _("Data nașterii asistentului personal"),
        *("asistent", "asistent personal", "salariat", "angajat", "ap"),
    )
    cared = person_wanted(
        "cared",
        described["cared_id"].label,
        _("CNP-ul persoanei îngrijite"),
        _("Data nașterii persoanei îngrijite"),
        *("persoana ingrijita", "persoana cu handicap", "persoana asistata", "bolnav", "asistat", "ph"),
        *("beneficiar", "persoana cu dizabilitati"),
    )
    # A list of the staff has one name and one CNP under plain headings: the assistant's.
    plain = {"assistant.full_name": ("nume si prenume", "numele si prenumele"), "assistant.cnp": ("cnp",)}
    assistant = tuple(Wanted(one.key, one.field, (*one.names, *plain.get(one.key, ()))) for one in assistant)
    kept = [Wanted(name, described[name], _OTHER_NAMES[name]) for name in _COLUMNS]
    return (*spoken_of((*assistant, *cared), "grav"), *kept, *_BOTH)


class _Manners:
    """Contracts beside the others of the same two persons, and the certificates of those cared for."""

    def __init__(self, store: Store, held: Mapping[type[Record], Sequence[Any]], today: date) -> None:
        self._today = today
        self._certificates: dict[int, list[DisabilityCertificate]] = {}
        with store.reading() as session:
            for one in session.scalars(select(DisabilityCertificate)):
                self._certificates.setdefault(one.person_id, []).append(one)
            named = select(Person.id, Person.family_name, Person.given_name)
            self._names = {row[0]: f"{row[1]} {row[2]}".strip() for row in session.execute(named)}
        self._of: dict[int, dict[str, Carer]] = {}
        for one in held[Carer]:
            self._add(one)

    def check(self, records: Mapping[type[Record], Any], entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a contract, with the certificate and the other contracts."""
        one: Carer = records[Carer]
        of_cared = [other for uid, other in self._of.get(one.cared_id, {}).items() if uid != one.uid]
        of_assistant = [other for uid, other in self._of.get(one.person_id, {}).items() if uid != one.uid]
        return check_carer(
            one,
            standing=certificate_standing(self._certificates.get(one.cared_id, []), self._today),
            born_on=entry.people["assistant"].born_on,
            others=[self._as_told(other) for other in of_cared if other.cared_id == one.cared_id],
            same_assistant=[
                self._as_told(other)
                for other in of_assistant
                if other.person_id == one.person_id and other.cared_id != one.cared_id
            ],
            today=self._today,
        )

    def take(self, entry: RecordEntry) -> None:
        """The rows under it stand beside this contract too."""
        one = entry.last.record
        self._add(one)
        self._names |= {met.id: met.name for met in entry.people.values()}

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Whose contract, and for whom."""
        who = entry.people["assistant"]
        cared = entry.people.get("cared")
        return who.name, who.cnp, cared.name if cared else ""

    def _add(self, one: Carer) -> None:
        """Known by both persons it is about."""
        for person in (one.person_id, one.cared_id):
            self._of.setdefault(person, {})[one.uid] = one

    def _as_told(self, one: Carer) -> Elsewhere:
        names = self._names
        return Elsewhere(names.get(one.person_id, ""), names.get(one.cared_id, ""), one.from_on, one.to_on)


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """These contracts."""
    contracts = records_by(session, Carer, "id", ids)
    pointed = {id for (one,) in contracts.values() for id in (one.person_id, one.cared_id)}
    people = records_by(session, Person, "id", pointed)
    for one in (contracts[id][0] for id in ids if id in contracts):
        if one.person_id in people and one.cared_id in people:
            yield {
                **person_values("assistant", people[one.person_id][0]),
                **person_values("cared", people[one.cared_id][0]),
                **filled(Carer, one, _COLUMNS),
            }
