"""Children with parents abroad as a target of tables, as schools list them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.children import ChildAlone
from db.tables.people import Person
from letea.actions.sheet_people import ADDRESS, person_columns
from letea.actions.sheet_records import Subject, Values, filled, person_values, records_by, target_from
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import fields_of
from letea.fields.children import ABSENT
from letea.rules.children import check_child_alone
from letea.rules.sheet_columns import Wanted, spoken_of
from letea.rules.sheet_records import Part, RecordEntry, Role, Shape
from letea.rules.sheet_values import WHOLE_ADDRESS
from letea.wording import _

_OF_CHILD = ("full_name", "family_name", "given_name", "cnp", "born_on", "village", "street", "house_number")
_OTHER_NAMES = {
    "absent": (
        *("parintele plecat in strainatate", "parinte plecat la munca in strainatate", "care parinte"),
        *("parinti plecati in strainatate", "cine este plecat in strainatate"),
        *("parintele plecat", "parinte plecat", "parinti plecati", "cine e plecat", "plecat"),
    ),
    "country": ("tara", "tara in care se afla", "tara de destinatie", "unde", "tara in care lucreaza"),
    "left_on": ("data plecarii", "plecati de la", "plecat din", "de cand"),
    "back_on": ("data intoarcerii", "intorsi la", "intors la"),
    "school": ("scoala", "unitatea scolara", "unitate de invatamant", "unitatea", "gradinita"),
    "grade": ("clasa", "grupa", "clasa grupa"),
    "found_by": ("sursa", "aflat din", "semnalat de"),
    "found_on": ("data semnalarii", "semnalat la", "data sesizarii"),
    "notified_number": ("notificare", "nr notificare", "notificarea"),
    "notified_on": ("data notificarii", "notificare din"),
    "keeper": (
        *("in grija cui", "in grija", "persoana de ingrijire", "persoana in grija careia se afla"),
        *("persoana care are in ingrijire copilul", "ingrijitor", "tutore", "persoana in grija"),
        *("persoana in grija careia a ramas copilul", "persoana in ingrijirea careia se afla copilul"),
        *("in grija cui se afla", "nume si prenume persoana in grija careia se afla", "cu cine locuieste"),
    ),
    "keeper_relation": ("grad de rudenie", "rudenie", "relatia cu copilul", "calitatea"),
    "keeper_phone": (
        "nr telefon",
        "tel",
        "telefon",
        "telefon ingrijitor",
        "telefon persoana de ingrijire",
        "numar de telefon",
    ),
    "court_number": ("hotarare", "sentinta", "nr hotarare", "hotararea instantei"),
    "court_on": ("data hotararii", "data sentintei"),
    "returned": ("revenit", "copil revenit", "revenit in tara"),
    "at_risk": ("risc", "situatie de risc"),
    "next_on": ("vizita urmatoare", "urmatoarea monitorizare"),
    "note": ("mentiuni", "obs"),
}
_COLUMNS = {name: name for name in _OTHER_NAMES}


def _is_same(held: ChildAlone, made: ChildAlone) -> bool:
    """The child's open record, or the one that was closed that day."""
    return held.back_on is None or held.back_on == made.back_on


_PART = Part(
    ChildAlone,
    _COLUMNS,
    lambda one: [(one.child_id, one.back_on), (one.child_id, None)],
    (_("copil nou în evidență"), _("copii noi în evidență")),
    (_("fișă schimbată"), _("fișe schimbate")),
    people={"child_id": ""},
    is_same=_is_same,
)


def target() -> Target:
    """Children whose parents are abroad."""
    return target_from(
        Subject(
            "children",
            _("Copii cu părinți plecați"),
            _(
                "Un rând pentru fiecare copil, ca în lista școlii: numele, data nașterii sau CNP-ul, cine "
                "este plecat, țara, școala, clasa și persoana în grija căreia este."
            ),
            _("Cine este plecat, școala"),
            columns(),
            (frozenset({"full_name", "family_name", "cnp"}),),
            Shape((_PART,), (Role(),)),
            _Manners,
            _values,
            not_out=frozenset(
                {"family_name", "given_name", "village", "street", "house_number", WHOLE_ADDRESS}
            ),
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The child, then what is kept of them."""
    described = fields_of(ChildAlone)
    people = {one.key: one for one in person_columns()}
    full = Wanted(
        "full_name",
        people["full_name"].field,
        (
            *people["full_name"].names,
            *("numele copilului", "nume copil", "copilul", "elev", "elevul", "numele elevului"),
            *("nume si prenume copil", "numele si prenumele copilului", "numele si prenumele elevului"),
        ),
    )
    child = (full, *(people[key] for key in _OF_CHILD[1:]), ADDRESS)
    return (
        *spoken_of(child, "elev", "copil", "minor", "prescolar"),
        *(Wanted(name, described[name], names) for name, names in _OTHER_NAMES.items()),
    )


class _Manners:
    """What is kept of a child."""

    def __init__(self, _store: Store, _held: Mapping[type[Record], Sequence[Any]], today: date) -> None:
        self._today = today

    def check(self, records: Mapping[type[Record], Any], entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a child whose parents are abroad."""
        born_on = entry.people[""].born_on
        return check_child_alone(records[ChildAlone], born_on=born_on, today=self._today)

    def take(self, entry: RecordEntry) -> None:
        """The office hears of a new child today, as when the form is begun."""
        one = entry.last.record
        if entry.last.held is None and one.found_on is None:
            one.found_on = self._today

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Which child, who is abroad, at which school."""
        who, values = entry.people[""], entry.values
        absent = ABSENT[values["absent"]] if "absent" in values else ""
        return who.name, who.cnp, ", ".join(part for part in (absent, values.get("school", "")) if part)


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """What is kept of these children."""
    rows = records_by(session, ChildAlone, "id", ids)
    people = records_by(session, Person, "id", {one.child_id for (one,) in rows.values()})
    for one in (rows[id][0] for id in ids if id in rows):
        if one.child_id in people:
            yield {**person_values("", people[one.child_id][0]), **filled(ChildAlone, one, _COLUMNS)}
