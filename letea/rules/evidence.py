"""What two lists say of the same persons, laid side by side: an entry, a pair, and what is unlike in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from db.ordering import fold
from db.tables.evidence import Agreement, EvidenceKind
from db.tables.people import Person
from letea.errors import Problem
from letea.fields import field_of
from letea.fields.evidence import KIND_NAMES
from letea.rules.cnp import read_cnp
from letea.rules.doubles import near_names
from letea.wording import MONTHS, _, day, money

SOURCES = {
    EvidenceKind.PAYMENTS: _("Contabilitate"),
    EvidenceKind.CARERS: _("Resurse umane"),
    EvidenceKind.GOODS: _("PatrimVen"),
}
NOTES = (
    _("corectat în Letea"),
    _("cerut corectarea la contabilitate"),
    _("cerut lămuriri persoanei"),
    _("corect la noi, lista lor este veche"),
)
ABOUT = {
    EvidenceKind.PAYMENTS: _("Beneficiul"),
    EvidenceKind.CARERS: _("Persoana îngrijită"),
    EvidenceKind.GOODS: _("Felul"),
}
_AROUND_NUMBERS, _DATED = ("nr", "nr.", "din", "numarul"), re.compile(r"(19|20)[0-9]{2}$")
_WORD, _LEAST_NAMES = re.compile(r"[^\W_]+"), 2
_LOST_CNP = f"{field_of(Person.cnp).label}:"
MOST_NOTE = 500  # letters


@dataclass(frozen=True)
class Entry:
    """What one side says of a person: a payment, a contract, an income or a good.

    `key` is what must be the same on both sides where both know it (the benefit, the kind of income), and
    `about` the same in words. `facts` are more things compared: their label and value in words. `doubts` say
    what could not be read. `page`, `record` and `part` are where the office's own stands; `home_id` is the
    household the person lives in.
    """

    name: str = ""
    cnp: str = ""
    born_on: date | None = None
    key: str = ""
    about: str = ""
    bani: int | None = None
    facts: tuple[tuple[str, str], ...] = ()
    doubts: tuple[str, ...] = ()
    row: int = 0
    person_id: int | None = None
    home_id: int | None = None
    page: str = ""
    record: int | None = None
    part: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name in order of letters, whatever order the list has them in."""
        return words_of(self.name)

    @cached_property
    def born(self) -> date | None:
        """The day of birth, as told or as the CNP says."""
        reading = read_cnp(self.cnp) if self.born_on is None else None
        return reading.born_on if reading is not None else self.born_on

    @property
    def whose(self) -> tuple[object, ...]:
        """What tells one person of a list from another of the same name."""
        return (self.person_id, self.cnp) if self.person_id else (self.cnp, self.words)


@dataclass(frozen=True)
class Compared:
    """A line of a comparison: the entries of both sides, by what they were matched, what is unlike."""

    state: Agreement
    ours: tuple[Entry, ...] = ()
    theirs: tuple[Entry, ...] = ()
    matched_by: str = ""
    difference: str = ""

    @property
    def name(self) -> str:
        """Whose line it is: as the register names them, where it does."""
        return next((one.name for one in (*self.ours, *self.theirs) if one.name), "")

    @property
    def person_id(self) -> int | None:
        """The person of the register, where known."""
        return next((one.person_id for one in (*self.ours, *self.theirs) if one.person_id), None)

    @property
    def place(self) -> int:
        """The first row of the file; 0 where only the office knows of it."""
        return min((one.row for one in self.theirs), default=0)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in order of letters, no signs and initials: "Exemplu I. Ana" is Exemplu Ana."""
    words = _WORD.findall(fold(name))
    whole = [word for word in words if len(word) > 1]
    return tuple(sorted(whole if len(whole) >= _LEAST_NAMES else words))


def may_be_one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ by a letter, or by a given name that one of them leaves out."""
    less, more = sorted((set(one), set(other)), key=len)
    return near_names(one, other) or (len(less) >= _LEAST_NAMES and less < more)


def sum_of(entries: Sequence[Entry]) -> int | None:
    """What the entries add up to; None where a sum is not known."""
    sums = [one.bani for one in entries]
    return None if not sums or None in sums else sum(bani or 0 for bani in sums)


def total_of(kind: EvidenceKind, sums: Iterable[int | None]) -> int | None:
    """What a whole side adds up to; None of incomes and goods, which no sum has in common."""
    known = [bani for bani in sums if bani is not None]
    return sum(known) if known and kind is not EvidenceKind.GOODS else None


def apart(here: int, there: int) -> str:
    """By how much their sum is more or less than ours: "+50", "−50"."""
    by = there - here
    return f"{'+' if by > 0 else '−' if by else ''}{money(abs(by))}"


def title_of(kind: EvidenceKind, month_on: date) -> str:
    """What a comparison is called: "Plăți, martie 2022"."""
    month = f"{MONTHS[month_on.month - 1]} {month_on.year}"
    return _("{kind}, {month}").format(kind=KIND_NAMES[kind], month=month)


def put_together(
    ours: Sequence[Entry],
    theirs: Sequence[Entry],
    matched_by: str,
    kind: EvidenceKind,
    *,
    same_person: bool = True,
) -> Compared:
    """A line of these entries, with what is unlike in them; at home another member may have declared it."""
    told = [*_sums_unlike(ours, theirs)]
    if len(ours) == len(theirs) == 1:
        told += _unlike(ours[0], theirs[0], kind)
    if same_person:
        told += _names_unlike(ours[0], theirs[0])
    doubts = [doubt for one in theirs for doubt in one.doubts]
    lost = [
        doubt for doubt in doubts if doubt.startswith(_LOST_CNP)
    ]  # the name found the person all the same
    told += [doubt for doubt in doubts if doubt not in lost]
    state = Agreement.DIFFERS if told else Agreement.AGREES
    return Compared(state, tuple(ours), tuple(theirs), "; ".join([matched_by, *lost]), "; ".join(told))


def check_note(note: str) -> list[Problem]:
    """A line is resolved with a few words, which stand on the signed report."""
    if not note.strip():
        return [Problem("note", _("Scrieți ce s-a făcut; nota apare în raportul semnat."))]
    if len(note) > MOST_NOTE:
        return [Problem("note", _("Nota are cel mult {most} de semne.").format(most=MOST_NOTE))]
    return []


def check_about(kind: EvidenceKind, month_on: date, source: str, today: date) -> list[Problem]:
    """A comparison names where the list comes from, and a month that began."""
    problems = []
    if not source.strip():
        problems.append(Problem("source", _("Scrieți de unde este lista (compartimentul, instituția).")))
    if month_on > today:
        text = _("Luna {month} nu a început; alegeți luna listei.")
        problems.append(Problem("month_on", text.format(month=title_of(kind, month_on).partition(", ")[2])))
    return problems


def told_entry(one: Entry) -> dict[str, Any]:
    """An entry as a line keeps it."""
    born = one.born_on.isoformat() if one.born_on else None
    told = {
        "name": one.name,
        "cnp": one.cnp,
        "born_on": born,
        "key": one.key,
        "about": one.about,
        "bani": one.bani,
        "facts": [list(fact) for fact in one.facts],
        "doubts": list(one.doubts),
        "row": one.row,
        "person_id": one.person_id,
        "home_id": one.home_id,
        "page": one.page,
        "record": one.record,
        "part": one.part,
    }
    return {name: value for name, value in told.items() if value not in (None, "", [], 0) or name == "bani"}


def entry_told(told: Mapping[str, Any]) -> Entry:
    """The entry that a line keeps."""
    given = dict(told)
    if given.get("born_on"):
        given["born_on"] = date.fromisoformat(given["born_on"])
    given["facts"] = tuple((label, value) for label, value in given.get("facts", ()))
    given["doubts"] = tuple(given.get("doubts", ()))
    return Entry(**given)


def content_of(line: Compared) -> tuple[object, ...]:
    """What a line says, whatever the rows of the file: a note stays while this stays the same."""
    return line.state, *(tuple(_bare(one) for one in side) for side in (line.ours, line.theirs))


def _bare(one: Entry) -> Entry:
    return replace(one, row=0, person_id=None, home_id=None, page="", record=None, part="")


def _sums_unlike(ours: Sequence[Entry], theirs: Sequence[Entry]) -> list[str]:
    here, there = sum_of(ours), sum_of(theirs)
    if here is None or there is None or here == there:
        return []
    text = _("suma: {here} la noi, {there} la ei ({by})")
    return [text.format(here=money(here), there=money(there), by=apart(here, there))]


def _unlike(ours: Entry, theirs: Entry, kind: EvidenceKind) -> list[str]:
    told = []
    if ours.key and theirs.key and ours.key != theirs.key:
        told.append(_told(ABOUT[kind].lower(), ours.about, theirs.about))
    there = dict(theirs.facts)
    for label, value in ours.facts:
        if value and there.get(label) and not says_same(value, there[label]):
            told.append(_told(label.lower(), value, there[label]))
    return told


def says_same(here: str, there: str) -> bool:
    """The same words, or one number of which one side leaves out the year or the day: "7" and "7/2021"."""
    if folded(here) == folded(there):
        return True
    short, long = sorted((plain_number(here), plain_number(there)), key=len)
    return bool(short) and (long == short or (long.startswith(f"{short}/") and bool(_DATED.search(long))))


def plain_number(text: str) -> str:
    """The number of a paper without the words around it: "nr. 7 din 01.10.2021" is "7/01.10.2021"."""
    words = [word for word in fold(text).replace("/", " ").split() if word not in _AROUND_NUMBERS]
    return "/".join(words) if words and words[0][:1].isdigit() and not _DATED.search(words[0]) else ""


def _names_unlike(ours: Entry, theirs: Entry) -> list[str]:
    """Another CNP or birth, or another name than a slip of the pen makes."""
    told = []
    if theirs.name and ours.words != theirs.words and not near_names(ours.words, theirs.words):
        told.append(names_told(ours, theirs))
    if ours.cnp and theirs.cnp and ours.cnp != theirs.cnp:
        told.append(_told(_("CNP-ul"), ours.cnp, theirs.cnp))
    elif ours.born and theirs.born and ours.born != theirs.born:
        told.append(_told(_("data nașterii"), day(ours.born), day(theirs.born)))
    return told


def names_told(ours: Entry, theirs: Entry) -> str:
    """Both names, where they are not the same."""
    return _told(_("numele"), ours.name, theirs.name)


def _told(label: str, here: str, there: str) -> str:
    return _("{label}: {here} la noi, {there} la ei").format(label=label, here=here, there=there)


def folded(text: str) -> tuple[str, ...]:
    """A value for comparison: its words, whatever their order, case and diacritics."""
    return tuple(sorted(fold(text).replace("-", " ").replace("/", " ").split()))
