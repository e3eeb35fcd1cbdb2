"""Which rows of a workbook of persons are new, which are already registered, which are wrong and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from db.ordering import fold
from db.tables.people import Person
from letea.rules.people import check_person, complete_from_cnp
from letea.wording import _

NO_CNP_REASON = "date_incomplete"  # "Date incomplete la transcriere", in the list no_cnp_reason


class Verdict(Enum):
    """What becomes of a row."""

    NEW = "new"
    PRESENT = "present"
    WRONG = "wrong"


@dataclass
class PersonEntry:
    """A row of the workbook: a person, the household they live in, and what could not be read.

    `number` is the row's number in the sheet; `role` and `categories` are codes of the lists.
    """

    number: int
    person: Person
    household: str = ""
    role: str = ""
    categories: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Judged:
    """An entry with its verdict and the reason, in words; a new one may carry a remark."""

    entry: PersonEntry
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True)
class KnownPerson:
    """What the register knows of a person, to recognise them."""

    name: str
    cnp: str
    born_on: date | None
    village: str
    house_number: str


@dataclass
class _Register:
    """Persons by CNP and by name, with the row they came from (0 for the register)."""

    by_cnp: dict[str, tuple[KnownPerson, int]] = field(default_factory=dict)
    by_name: dict[str, list[tuple[KnownPerson, int]]] = field(default_factory=dict)

    def add(self, known: KnownPerson, number: int) -> None:
        if known.cnp:
            self.by_cnp[known.cnp] = (known, number)
        self.by_name.setdefault(_name_key(known.name), []).append((known, number))


def judge(entries: Sequence[PersonEntry], known: Iterable[KnownPerson], today: date) -> list[Judged]:
    """The verdict of each row, against the register and against the rows above it."""
    register = _Register()
    for person in known:
        register.add(person, 0)
    judged = []
    for entry in entries:
        complete_from_cnp(entry.person)
        found = _judge(entry, register, today)
        if found.verdict is Verdict.NEW:
            register.add(_as_known(entry.person), entry.number)
        judged.append(found)
    return judged


def count(judged: Iterable[Judged], verdict: Verdict) -> int:
    """How many rows have this verdict."""
    return sum(1 for row in judged if row.verdict is verdict)


def _judge(entry: PersonEntry, register: _Register, today: date) -> Judged:
    person = entry.person
    met = register.by_cnp.get(person.cnp) if person.cnp else None
    if met is not None:
        return _met(entry, *met, _("același CNP"))
    problems = [*entry.unread]
    remark = ""
    if not person.cnp and not person.no_cnp_reason:
        person.no_cnp_reason = NO_CNP_REASON
        remark = _("fără CNP; motivul: date incomplete la transcriere")
    problems += [problem.text for problem in check_person(person, today) if problem.blocking]
    namesake = _namesake(entry, register)
    if namesake is not None and (namesake.verdict is Verdict.PRESENT or not problems):
        return namesake
    if problems:
        return Judged(entry, Verdict.WRONG, " ".join(dict.fromkeys(problems)))
    return Judged(entry, Verdict.NEW, remark)


def _namesake(entry: PersonEntry, register: _Register) -> Judged | None:
    """Somebody of the same name who is the same person, or may be."""
    person = entry.person
    for known, number in register.by_name.get(_name_key(person.name), ()):
        if person.cnp and known.cnp:
            continue
        if person.born_on and known.born_on:
            if person.born_on != known.born_on:
                continue
            if person.cnp:
                text = _("este în evidență fără CNP; completați CNP-ul în fișa ei")
                return _met(entry, known, number, text)
            return _met(entry, known, number, _("același nume și aceeași dată a nașterii"))
        if (fold(person.village), person.house_number) == (fold(known.village), known.house_number):
            return _met(entry, known, number, _("același nume și aceeași adresă"))
        text = _(
            "Mai există {name}; scrieți CNP-ul sau data nașterii, ca să se știe dacă este aceeași persoană."
        )
        return Judged(entry, Verdict.WRONG, text.format(name=known.name))
    return None


def _met(entry: PersonEntry, known: KnownPerson, number: int, reason: str) -> Judged:
    if number:
        text = _("Apare și la rândul {number} ({reason}).")
        return Judged(entry, Verdict.WRONG, text.format(number=number, reason=reason))
    if _name_key(known.name) != _name_key(entry.person.name):
        reason = _("{reason}, la {name}").format(reason=reason, name=known.name)
    return Judged(entry, Verdict.PRESENT, reason)


def _as_known(person: Person) -> KnownPerson:
    return KnownPerson(person.name, person.cnp, person.born_on, person.village, person.house_number)


def _name_key(name: str) -> str:
    return " ".join(sorted(fold(name).replace("-", " ").split()))
