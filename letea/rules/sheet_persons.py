"""Whom a row of a table speaks of: somebody registered, or somebody new whom the row tells enough about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from db.tables.people import Person
from letea.rules.people import check_person, complete_from_cnp
from letea.rules.people_import import (
    NO_CNP_REASON,
    Known,
    KnownPerson,
    PersonEntry,
    entry_of,
    find_known,
    is_doubtful,
    known_as,
    of_another,
)
from letea.rules.sheet_changes import name_key, names_agree
from letea.rules.sheet_values import Filled
from letea.wording import _

PERSON_KEYS = ("full_name", "family_name", "given_name", "cnp", "born_on", "sex")
ADDRESS_KEYS = ("village", "street", "house_number")


@dataclass(frozen=True)
class Met:
    """Somebody met in a row: the id (below zero for one to be registered), or why it cannot be told who."""

    id: int = 0
    name: str = ""
    cnp: str = ""
    born_on: date | None = None
    problem: str = ""


@dataclass
class Persons:
    """Those registered, and those the table adds, who have numbers from `numbers` until they are kept."""

    known: Iterable[KnownPerson]
    numbers: Iterator[int]
    today: date
    new: dict[int, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know those registered."""
        self._register = Known()
        for person in self.known:
            self._add(person)

    def meet(self, values: Mapping[str, Any], number: int) -> Met:
        """The person whom these values of a row name; nobody where they name none."""
        told = {key: values[key] for key in (*PERSON_KEYS, *ADDRESS_KEYS) if key in values}
        if not told.keys() & {"full_name", "family_name", "cnp"}:
            return Met()
        entry = entry_of(Filled(number, told))
        complete_from_cnp(entry.person)
        met = find_known(entry, self._register)
        person = met[0] if met else self._only_namesake(entry)
        if person is None:
            return self._unknown(entry)
        if entry.person.name and not names_agree(entry.person.name, person.name):
            return self._wrong(entry, of_another(person.name))
        return _met(person)

    def _only_namesake(self, entry: PersonEntry) -> KnownPerson | None:
        """Who is named alone is the only one of this name."""
        if entry.person.cnp or entry.person.born_on:
            return None
        namesakes = self._register.by_name.get(name_key(entry.person.name), [])
        return namesakes[0][0] if len(namesakes) == 1 else None

    def _unknown(self, entry: PersonEntry) -> Met:
        """Somebody new, or why they cannot be registered."""
        person = entry.person
        if not person.name:
            return self._wrong(entry, _("CNP-ul {cnp} nu este în evidență.").format(cnp=person.cnp))
        if is_doubtful(entry, self._register):
            text = _("Mai multe persoane din evidență se numesc {name}; scrieți CNP-ul.")
            if person.cnp or person.born_on:
                text = _(
                    "Mai există {name}; scrieți CNP-ul sau data nașterii, ca să se știe dacă este aceeași "
                    "persoană."
                )
            return self._wrong(entry, text.format(name=person.name))
        if not person.cnp and not person.born_on:
            text = _(
                "{name} nu este în evidență; scrieți și CNP-ul sau data nașterii, ca persoana să se adauge."
            )
            return self._wrong(entry, text.format(name=person.name))
        if not person.cnp:
            person.no_cnp_reason = NO_CNP_REASON
        problems = [problem.text for problem in check_person(person, self.today) if problem.blocking]
        if problems:
            return self._wrong(entry, " ".join(problems))
        id = next(self.numbers)
        self.new[id] = person
        return _met(self._add(replace(known_as(person), id=id)))

    def _add(self, person: KnownPerson) -> KnownPerson:
        self._register.add(person)
        return person

    def _wrong(self, entry: PersonEntry, problem: str) -> Met:
        return Met(name=entry.person.name, cnp=entry.person.cnp, problem=problem)


def _met(person: KnownPerson) -> Met:
    return Met(person.id, person.name, person.cnp, person.born_on)
