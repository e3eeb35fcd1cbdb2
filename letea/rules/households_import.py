"""Rows of a table of households, one for each member: which are new, change something or are wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar, cast

from db.ordering import fold
from db.tables.households import Household
from letea.fields.showing import Lists, label_of
from letea.rules.households import check_household
from letea.rules.people import check_person, complete_from_cnp
from letea.rules.people_import import (
    NO_CNP_REASON,
    Known,
    PersonEntry,
    entry_of,
    find_known,
    is_doubtful,
    known_as,
    of_another,
)
from letea.rules.sheet_changes import alike, change_words, names_agree
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from letea.wording import _

OF_HOUSEHOLD = (
    *("village", "street", "house_number", "dwelling_kind", "tenure", "rooms", "heating"),
    *("has_electricity", "has_water", "assessed_on", "notes"),
)
_OF_MEMBER = ("full_name", "family_name", "given_name", "cnp", "born_on", "sex")
_NAMES = frozenset({"full_name", "family_name"})
HEAD = "titular"  # of the list "household_role"
_ADDRESS = ("village", "street", "house_number")


H = TypeVar("H")


class Homes(Generic[H]):
    """Households, or rows that tell as much of them, by name and address: the register's and the table's."""

    def __init__(self, households: Iterable[H] = ()) -> None:
        self._by_name: dict[str, list[Any]] = {}
        for household in households:
            self.add(household)

    def add(self, household: H) -> None:
        """Know one more."""
        home: Any = household
        self._by_name.setdefault(fold(home.name), []).append(home)

    def find(self, name: str, village: str, house_number: str) -> H | None:
        """The household of this name at this address; the only one of its name where no address is given."""
        namesakes: list[Any] = self._by_name.get(fold(name), [])
        wanted = (fold(village), house_number.strip())
        if wanted == ("", "") and len(namesakes) == 1:
            return cast("H", namesakes[0])
        for household in namesakes:
            if (fold(household.village), household.house_number.strip()) in {wanted, ("", "")}:
                return cast("H", household)
        return None


@dataclass(frozen=True)
class Living:
    """Where a person lives now, in which role, and the row that says so."""

    household_id: int
    name: str
    role: str
    member_id: int


@dataclass
class MemberEntry:
    """A row: the household as it tells it, perhaps a member, and what could not be read.

    `given` names the household's fields that the row fills; `home` is the registered household's id, or 0;
    `living` is the row of the register by which the member lives there already, or 0.
    """

    number: int
    household: Household
    given: frozenset[str]
    member: PersonEntry | None = None
    role: str = ""
    unread: tuple[str, ...] = ()
    home: int = 0
    living: int = 0


@dataclass
class Register:
    """What rows of households are compared with."""

    homes: Homes[Household]
    known: Known
    living: Mapping[int, Living] = field(default_factory=dict)


def member_entries(rows: Sequence[Filled]) -> list[MemberEntry]:
    """Rows as members of households; a household named once stands for the rows under it too.

    Rows with a code of their household (as Aurora gives out) belong together wherever they stand.
    """
    entries: list[MemberEntry] = []
    for row, named in zip(rows, _with_names(rows), strict=True):
        above = entries[-1].household if entries else None
        values = named
        if "household" not in named and above is not None:
            values = {name: getattr(above, name) for name in _ADDRESS} | named | {"household": above.name}
        given = frozenset(name for name in OF_HOUSEHOLD if name in row.values)
        told = {name: values[name] for name in OF_HOUSEHOLD if name in values}
        household = Household(name=values.get("household") or "", **told)
        entries.append(
            MemberEntry(
                row.number,
                household,
                given,
                _member(row, household),
                role=values.get("role") or "",
                unread=row.unread,
            )
        )
    return entries


def _with_names(rows: Sequence[Filled]) -> list[dict[str, Any]]:
    """The values of each row; a household known by its code has the name and address that a row of it tells.

    Where no row names it, it has the name of its head, else of its first member.
    """
    told: dict[str, dict[str, Any]] = {}
    for row in rows:
        if code := row.values.get("household_code"):
            own = told.setdefault(code, {})
            for name in ("household", *_ADDRESS):
                if name in row.values:
                    own.setdefault(name, row.values[name])
            person = entry_of(row).person.name
            own.setdefault("member", person)
            if row.values.get("role") == HEAD:
                own.setdefault("head", person)
    found = []
    for row in rows:
        values = dict(row.values)
        if code := values.pop("household_code", ""):
            own = told[code]
            name = own.get("household") or own.get("head") or own.get("member") or ""
            values = {key: own[key] for key in _ADDRESS if key in own} | {"household": name} | values
        found.append(values)
    return found


def judge_members(
    entries: Sequence[MemberEntry], register: Register, lists: Lists, today: date
) -> list[JudgedRow]:
    """The verdict of each row, against the register and against the rows above it."""
    made: Homes[Household] = Homes()
    met: dict[int, int] = {}
    told: set[tuple[int, str]] = set()
    return [_judge(entry, register, made, met, told, lists=lists, today=today) for entry in entries]


def household_changes(entry: MemberEntry, household: Household) -> dict[str, Any]:
    """What the row would change of a registered household; empty cells change nothing."""
    return {
        name: getattr(entry.household, name)
        for name in OF_HOUSEHOLD
        if name in entry.given and not alike(getattr(household, name), getattr(entry.household, name))
    }


def _judge(
    entry: MemberEntry,
    register: Register,
    made: Homes[Household],
    met: dict[int, int],
    told: set[tuple[int, str]],
    *,
    lists: Lists,
    today: date,
) -> JudgedRow:
    problems = [*entry.unread, *_problems(entry, register, met, today)]
    if problems:
        return _row(entry, Verdict.WRONG, " ".join(dict.fromkeys(problems)))
    draft = entry.household
    where = (draft.name, draft.village, draft.house_number)
    home = register.homes.find(*where)
    news = _member_news(entry)
    if home is None:
        is_first = made.find(*where) is None
        if is_first:
            made.add(draft)
        words = [_("gospodărie nouă")] if is_first else []
        return _row(entry, Verdict.NEW, "; ".join([*words, *news]))
    entry.home = home.id
    changes = [
        change_words(Household, name, getattr(home, name), new, lists)
        for name, new in household_changes(entry, home).items()
        if (home.id, name) not in told
    ]
    told |= {(home.id, name) for name in household_changes(entry, home)}
    role = _role_change(entry, register, lists)
    if changes or role:
        what = "; ".join([*changes, *role, *news])
        return _row(entry, Verdict.CHANGES, _("schimbă {what}").format(what=what))
    if news:
        return _row(entry, Verdict.NEW, "; ".join(news))
    return _row(entry, Verdict.SAME, _("aceeași gospodărie"))


def _problems(entry: MemberEntry, register: Register, met: dict[int, int], today: date) -> list[str]:
    found = [problem.text for problem in check_household(entry.household, today) if problem.blocking]
    member = entry.member
    if member is None:
        return found
    complete_from_cnp(member.person)
    known = find_known(member, register.known)
    if known is not None:
        person, number = known
        member.met = person.id
        if number or member.met in met:
            text = _("Apare și la rândul {number}.")
            return [*found, text.format(number=number or met[member.met])]
        met[member.met] = entry.number
        told = member.person.name
        if told and not names_agree(told, person.name):
            return [*found, of_another(person.name)]
        return found + _elsewhere(entry, register)
    if is_doubtful(member, register.known):
        text = _(
            "Mai există {name}; scrieți CNP-ul sau data nașterii, ca să se știe dacă este aceeași persoană."
        )
        return [*found, text.format(name=member.person.name)]
    if not member.person.cnp:
        member.person.no_cnp_reason = NO_CNP_REASON
    found += [problem.text for problem in check_person(member.person, today) if problem.blocking]
    if not found:
        register.known.add(known_as(member.person), entry.number)
    return found


def _elsewhere(entry: MemberEntry, register: Register) -> list[str]:
    """Who lives in another household is not moved by a table."""
    member, draft = entry.member, entry.household
    lives = register.living.get(member.met) if member else None
    home = register.homes.find(draft.name, draft.village, draft.house_number)
    if lives is None:
        return []
    if home is not None and home.id == lives.household_id:
        entry.living = lives.member_id
        return []
    text = _("Locuiește acum în gospodăria {name}; încheiați întâi acolo șederea.")
    return [text.format(name=lives.name)]


def _member_news(entry: MemberEntry) -> list[str]:
    if entry.member is None or entry.living:
        return []
    if not entry.member.met:
        return [_("persoană nouă")]
    return [_("membru nou")]


def _role_change(entry: MemberEntry, register: Register, lists: Lists) -> list[str]:
    lives = register.living.get(entry.member.met) if entry.member and entry.living else None
    if lives is None or not entry.role or entry.role == lives.role:
        return []
    words = _("Calitatea: {old} → {new}")
    old = label_of(lists, "household_role", lives.role) if lives.role else _("fără")
    return [words.format(old=old, new=label_of(lists, "household_role", entry.role))]


def _member(row: Filled, household: Household) -> PersonEntry | None:
    """The member of a row, who lives at the household's address."""
    values = {name: row.values[name] for name in _OF_MEMBER if name in row.values}
    if not values:
        return None
    if not values.keys() & _NAMES:
        values["full_name"] = household.name  # a row for a household tells the CNP of its head
    where = {name: getattr(household, name) for name in _ADDRESS if getattr(household, name)}
    return entry_of(Filled(row.number, values | where))


def _row(entry: MemberEntry, verdict: Verdict, reason: str) -> JudgedRow:
    person, home = entry.member.person if entry.member else None, entry.household
    return JudgedRow(
        entry.number,
        verdict,
        person.name if person else home.name,
        person.cnp if person else "",
        about=home.name,
        reason=reason,
        held=entry,
        carried={"household": home.name} | {name: getattr(home, name) for name in _ADDRESS},
    )
