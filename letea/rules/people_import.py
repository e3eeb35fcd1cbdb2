"""Which rows of a table of persons are new, which change something, which are wrong and why."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from db.ordering import fold
from db.record import record_of
from db.tables.people import Person
from letea.fields.showing import Lists, label_of
from letea.rules.people import check_person, complete_from_cnp
from letea.rules.sheet_changes import alike, change_words, name_key, names_agree, shares_given_name
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from letea.wording import _

NO_CNP_REASON = "date_incomplete"  # "Date incomplete la transcriere", in the list no_cnp_reason
OF_PERSON = (
    "family_name",
    "given_name",
    "cnp",
    "no_cnp_reason",
    "born_on",
    "sex",
    "village",
    "street",
    "house_number",
    "phone",
    "marital_status",
    "education",
    "occupation",
    "school",
    "representative_name",
    "representative_quality",
    "representative_phone",
    "state",
    "state_on",
)
# Who somebody is does not change from a table: what is missing is filled, what differs stays.
_ONLY_FILLED = frozenset({"cnp", "born_on", "sex", "no_cnp_reason"})
_PARTED = re.compile(r"(?P<family_name>\S+(?: \([^)]*\))?) (?P<given_name>.+)")
_NEVER = frozenset({"family_name", "given_name"})


@dataclass
class PersonEntry:
    """A row of the table: a person, the household they live in, and what could not be read.

    `number` is the row's number in the sheet; `role` and `categories` are codes of the lists; `given` names
    the person's fields that the row fills; `met` is the id of who is already registered, or 0.
    """

    number: int
    person: Person
    household: str = ""
    role: str = ""
    categories: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    met: int = 0


@dataclass(frozen=True)
class KnownPerson:
    """What the register knows of a person, to recognise them."""

    name: str
    cnp: str
    born_on: date | None
    village: str
    house_number: str
    id: int = 0


@dataclass(frozen=True)
class Present:
    """Somebody registered, with the household they live in now and their categories."""

    person: Person
    household: str = ""
    categories: frozenset[str] = frozenset()


@dataclass
class Known:
    """Persons by CNP and by name, with the row they came from (0 for the register)."""

    by_cnp: dict[str, tuple[KnownPerson, int]] = field(default_factory=dict)
    by_name: dict[str, list[tuple[KnownPerson, int]]] = field(default_factory=dict)

    def add(self, known: KnownPerson, number: int = 0) -> None:
        """Know one more."""
        if known.cnp:
            self.by_cnp[known.cnp] = (known, number)
        self.by_name.setdefault(name_key(known.name), []).append((known, number))


def entry_of(row: Filled) -> PersonEntry:
    """A row as a person; a whole name is parted after its first word."""
    values = dict(row.values)
    if "full_name" in values:
        values |= parted_name(str(values.pop("full_name")))
    told = {name: values[name] for name in (*OF_PERSON, "notes") if name in values}
    return PersonEntry(
        row.number,
        record_of(Person, {"family_name": "", "given_name": ""} | told),
        household=values.get("household") or "",
        role=values.get("role") or "",
        categories=tuple(values.get("categories") or ()),
        unread=row.unread,
        given=frozenset(told),
    )


def parted_name(name: str) -> dict[str, str]:
    """A whole name in two: a former name in brackets stays with the family name, a comma is none of it."""
    found = _PARTED.fullmatch(" ".join(name.replace(",", " ").split()))
    return found.groupdict() if found else {"family_name": name.strip(" ,"), "given_name": ""}


def judge(entries: Sequence[PersonEntry], known: Iterable[KnownPerson], today: date) -> list[JudgedRow]:
    """The verdict of each row, against the register and against the rows above it."""
    register = Known()
    for person in known:
        register.add(person)
    judged = []
    for entry in entries:
        complete_from_cnp(entry.person)
        found = _judge(entry, register, today)
        if found.verdict is Verdict.NEW:
            register.add(known_as(entry.person), entry.number)
        judged.append(found)
    return judged


def with_changes(
    rows: Sequence[JudgedRow], present: Mapping[int, Present], lists: Lists, today: date
) -> list[JudgedRow]:
    """Those already registered again, now with what their row would change of them."""
    return [
        _against(row, present[row.held.met], lists, today)
        if row.verdict is Verdict.SAME and row.held.met in present
        else row
        for row in rows
    ]


def changes_of(entry: PersonEntry, person: Person) -> dict[str, Any]:
    """What the row would change of somebody registered; empty cells change nothing."""
    found: dict[str, Any] = {}
    for name in (*OF_PERSON, "notes"):
        if name not in entry.given or name in _NEVER:
            continue
        old, new = getattr(person, name), getattr(entry.person, name)
        is_kept = name in _ONLY_FILLED and old not in (None, "")
        if new not in (None, "") and not is_kept and not alike(old, new):
            found[name] = new
    if person.cnp or "cnp" in found:
        found.pop("no_cnp_reason", None)
    if "cnp" in found and person.no_cnp_reason:
        found["no_cnp_reason"] = ""
    return found


def find_known(entry: PersonEntry, register: Known) -> tuple[KnownPerson, int] | None:
    """Who of those known the row surely speaks of: by CNP, by name and birth, by name and address."""
    person = entry.person
    if person.cnp and person.cnp in register.by_cnp:
        return register.by_cnp[person.cnp]
    for known, number in register.by_name.get(name_key(person.name), ()):
        if _is_same(person, known) is True:
            return known, number
    return None


def is_doubtful(entry: PersonEntry, register: Known) -> bool:
    """Whether a namesake may be the same person, and the row does not tell."""
    namesakes = register.by_name.get(name_key(entry.person.name), ())
    return any(_is_same(entry.person, known) is None for known, _number in namesakes)


def known_as(person: Person) -> KnownPerson:
    """A person of a row, to be recognised in the rows under it."""
    return KnownPerson(person.name, person.cnp, person.born_on, person.village, person.house_number)


def _is_same(person: Person, known: KnownPerson) -> bool | None:
    """Whether a namesake is the same person; None where it cannot be told."""
    if person.cnp and known.cnp:
        return False
    if person.born_on and known.born_on:
        return person.born_on == known.born_on
    same_address = (fold(person.village), person.house_number) == (fold(known.village), known.house_number)
    return True if same_address else None


def _against(row: JudgedRow, present: Present, lists: Lists, today: date) -> JudgedRow:
    entry: PersonEntry = row.held
    if not names_agree(entry.person.name, present.person.name):
        return row  # the same CNP under another name is told, never written over
    changes = changes_of(entry, present.person)
    told = [
        change_words(Person, name, getattr(present.person, name), new, lists)
        for name, new in changes.items()
        if new
    ]
    if entry.household and not present.household:
        told.append(_("Gospodăria: {name}").format(name=entry.household))
    added = [code for code in entry.categories if code not in present.categories]
    if added:
        labels = ", ".join(label_of(lists, "beneficiary_category", code) for code in added)
        told.append(_("Categorii: și {labels}").format(labels=labels))
    if not told:
        unread = _("{reason}; nu s-a citit: {what}").format(reason=row.reason, what=" ".join(entry.unread))
        return replace(row, reason=unread) if entry.unread else row
    was = {problem.text for problem in check_person(present.person, today) if problem.blocking}
    problems = check_person(_changed(present.person, changes), today)
    broken = [problem.text for problem in problems if problem.blocking and problem.text not in was]
    broken = [*entry.unread, *broken]
    if broken:
        return _row(entry, Verdict.WRONG, " ".join(dict.fromkeys(broken)))
    return _row(entry, Verdict.CHANGES, _("schimbă {what}").format(what="; ".join(told)))


def _changed(person: Person, changes: Mapping[str, Any]) -> Person:
    held = {name: getattr(person, name) for name in (*OF_PERSON, "notes")}
    return Person(**held | dict(changes))


def _judge(entry: PersonEntry, register: Known, today: date) -> JudgedRow:
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
    if namesake is not None and (namesake.verdict is Verdict.SAME or not problems):
        return namesake
    if problems:
        return _row(entry, Verdict.WRONG, " ".join(dict.fromkeys(problems)))
    return _row(entry, Verdict.NEW, remark)


def _namesake(entry: PersonEntry, register: Known) -> JudgedRow | None:
    """Somebody of the same name who is the same person, or may be."""
    person = entry.person
    for known, number in register.by_name.get(name_key(person.name), ()):
        match _is_same(person, known):
            case True if person.born_on and known.born_on:
                return _met(entry, known, number, _("același nume și aceeași dată a nașterii"))
            case True:
                return _met(entry, known, number, _("același nume și aceeași adresă"))
            case None:
                text = _(
                    "Mai există {name}; scrieți CNP-ul sau data nașterii, ca să se știe dacă este aceeași "
                    "persoană."
                )
                return _row(entry, Verdict.WRONG, text.format(name=known.name))
    return None


def _met(entry: PersonEntry, known: KnownPerson, number: int, reason: str) -> JudgedRow:
    if number:
        text = _("Apare și la rândul {number} ({reason}).")
        return _row(entry, Verdict.WRONG, text.format(number=number, reason=reason))
    told = entry.person.name
    if told and not (names_agree(told, known.name) or _may_be_married(entry.person, known)):
        return _row(entry, Verdict.WRONG, of_another(known.name))
    if name_key(known.name) != name_key(told):
        reason = _("{reason}, la {name}").format(reason=reason, name=known.name)
    entry.met = known.id
    return _row(entry, Verdict.SAME, reason)


def of_another(name: str) -> str:
    """That the CNP of a row is somebody else's."""
    return _("CNP-ul este al altei persoane: {name}.").format(name=name)


def _may_be_married(person: Person, known: KnownPerson) -> bool:
    return shares_given_name(person.given_name, parted_name(known.name)["given_name"])


def _row(entry: PersonEntry, verdict: Verdict, reason: str) -> JudgedRow:
    person = entry.person
    return JudgedRow(
        entry.number, verdict, person.name, person.cnp, about=entry.household, reason=reason, held=entry
    )
