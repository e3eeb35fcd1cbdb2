"""Rows of a table as records, for any subject that says what its records are made of: the verdict of each."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from db.record import Record
from letea.errors import Problem
from letea.fields import fields_of
from letea.fields.showing import Lists
from letea.rules.sheet_changes import alike, change_words, held_values, required_of
from letea.rules.sheet_persons import ADDRESS_KEYS, PERSON_KEYS, Met, Persons
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from letea.wording import _


def _as_told(values: dict[str, Any]) -> dict[str, Any]:
    return values


def _always(_held: Any, _made: Any) -> bool:
    return True


def _nothing_more(_entry: "RecordEntry") -> Sequence[Record]:
    return ()


@dataclass(frozen=True)
class Part:
    """A kind of record in a row: the attributes that columns of the same names fill, and who it is of.

    `known_by` gives what such a record is recognised by, the surest first, unless `is_same` says otherwise;
    `people` the role of each person it points to; `parents` the part before that an attribute points to. A
    part that is not `always` there is left out of rows that fill none of its attributes. `news` and `changed`
    are the words that count new ones and changed ones; `compared` is what counts of an attribute's spelling.
    """

    kind: type[Record]
    columns: Mapping[str, str]
    known_by: Callable[[Any], Iterable[Hashable]]
    news: tuple[str, str]
    changed: tuple[str, str]
    people: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, type[Record]] = field(default_factory=dict)
    is_same: Callable[[Any, Any], bool] = _always
    compared: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    always: bool = True


@dataclass(frozen=True)
class Role:
    """A person of a row: how the keys of their columns begin, whether a row must name one, else who it is.

    `label` says whom a problem is about, where a row names two.
    """

    name: str = ""
    required: bool = True
    as_other: str = ""
    label: str = ""

    def key(self, key: str) -> str:
        """The key of a column about this person."""
        return f"{self.name}.{key}" if self.name else key


@dataclass(frozen=True)
class Shape:
    """What rows of a subject are made of; `prepare` turns what cells say into what attributes hold.

    `more` gives the records that come with those of a row, as a file's steps; their links are numbers too.
    """

    parts: tuple[Part, ...]
    roles: tuple[Role, ...] = ()
    prepare: Callable[[dict[str, Any]], dict[str, Any]] = _as_told
    more: "Callable[[RecordEntry], Sequence[Record]]" = _nothing_more


@dataclass
class Draft:
    """A record of a row: new under a number below zero, or a copy of the one held with what the row changes.

    `above` tells that a row above made it already; `fills` is what this row adds to it.
    """

    part: Part
    record: Any
    id: int
    held: Any = None
    changes: dict[str, Any] = field(default_factory=dict)
    fills: dict[str, Any] = field(default_factory=dict)
    above: bool = False


@dataclass
class RecordEntry:
    """A row with its records, the persons it names, and the new ones among them by their numbers."""

    number: int
    values: Mapping[str, Any]
    drafts: dict[type[Record], Draft] = field(default_factory=dict)
    people: dict[str, Met] = field(default_factory=dict)
    new_people: dict[int, Record] = field(default_factory=dict)
    found: Sequence[Problem] = ()

    @property
    def last(self) -> Draft:
        """What the row is about."""
        return list(self.drafts.values())[-1]

    def records(self) -> dict[type[Record], Any]:
        """Its records as they would be."""
        return {kind: draft.record for kind, draft in self.drafts.items()}


class Manners(Protocol):
    """What a subject says of its rows."""

    def check(self, records: Mapping[type[Record], Any], entry: RecordEntry) -> Sequence[Problem]:
        """What the subject's rules say of records of a row."""

    def take(self, entry: RecordEntry) -> None:
        """A good row: the rows under it are judged with it in mind."""

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Whose the row is, by which code, and more about it."""


class Judging:
    """Judges rows against the records held and against the rows above."""

    def __init__(
        self,
        shape: Shape,
        persons: Persons,
        held: Mapping[type[Record], Iterable[Record]],
        manners: Manners,
        lists: Lists,
        labels: Mapping[str, str],
    ) -> None:
        self._labels = labels
        self._shape, self._persons, self._manners, self._lists = shape, persons, manners, lists
        self._numbers: Iterator[int] = persons.numbers
        self._met: dict[tuple[type[Record], int], int] = {}
        self._told: set[tuple[type[Record], int, str]] = set()
        self._known: dict[Hashable, tuple[int, Any, Draft | None]] = {}
        for part in shape.parts:
            for record in held.get(part.kind, ()):
                self._know(part, record, record.id, None)

    def judge(self, row: Filled) -> JudgedRow:
        """The verdict of a row."""
        entry = RecordEntry(row.number, self._shape.prepare(dict(row.values)))
        problems = [*row.unread, *self._meet(entry)]
        problems = problems or self._draft(entry) or self._checked(entry)
        if problems:
            return self._row(entry, Verdict.WRONG, " ".join(dict.fromkeys(problems)))
        return self._verdict(entry)

    def _meet(self, entry: RecordEntry) -> list[str]:
        problems = []
        for role in self._shape.roles:
            given = {key: entry.values.get(role.key(key)) for key in (*PERSON_KEYS, *ADDRESS_KEYS)}
            met = self._persons.meet({key: value for key, value in given.items() if value}, entry.number)
            if not met.id and not met.problem and role.as_other in entry.people:
                entry.people[role.name] = entry.people[role.as_other]
                continue
            entry.people[role.name] = met
            if met.id in self._persons.new:
                entry.new_people[met.id] = self._persons.new[met.id]
            lacking = _("Lipsește numele sau CNP-ul.") if not met.id and role.required else ""
            if told := met.problem or lacking:
                problems.append(f"{role.label}: {told}" if role.label else told)
        return problems

    def _draft(self, entry: RecordEntry) -> list[str]:
        told = entry.values
        for part in self._shape.parts:
            given = {name: told[key] for key, name in part.columns.items() if key in told}
            if not given and not part.always:
                continue
            links = {name: entry.people[role].id for name, role in part.people.items()}
            links |= {name: entry.drafts[one].id for name, one in part.parents.items() if one in entry.drafts}
            lacking = [name for name in required_of(part.kind) if name not in given | links]
            if lacking:
                labels = ", ".join(f"„{self._label(part, name)}”" for name in lacking)
                return [_("Lipsește {fields}.").format(fields=labels)]
            entry.drafts[part.kind] = self._found(part, given, links)
        return self._twice(entry)

    def _label(self, part: Part, name: str) -> str:
        """What the column of an attribute is called."""
        key = next((key for key, one in part.columns.items() if one == name), name)
        return self._labels.get(key) or fields_of(part.kind)[name].label

    def _found(self, part: Part, given: Mapping[str, Any], links: Mapping[str, int]) -> Draft:
        """The record of this part that is held, or that a row above makes, or a new one."""
        told: dict[str, Any] = {**given, **links}
        made = part.kind(**told)
        for key in part.known_by(made):
            id, record, draft = self._known.get((part.kind, key), (0, None, None))
            if record is None or not part.is_same(record, made):
                continue
            if draft is not None:
                fills = {name: value for name, value in given.items() if getattr(record, name) in (None, "")}
                return Draft(part, record, id, fills=fills, above=True)
            changes = {
                name: value
                for name, value in told.items()
                if _differs(part, name, getattr(record, name), value)
                and (part.kind, id, name) not in self._told
            }
            changed = part.kind(**(held_values(record) | changes)) if changes else record
            return Draft(part, changed, id, held=record, changes=changes)
        return Draft(part, made, next(self._numbers))

    def _twice(self, entry: RecordEntry) -> list[str]:
        last = entry.last
        above = self._met.get((last.part.kind, last.id))
        return [_("Apare și la rândul {number}.").format(number=above)] if above else []

    def _checked(self, entry: RecordEntry) -> list[str]:
        """What blocks; what a record had before the row is not the row's fault."""
        drafts = entry.drafts.values()
        if not any(draft.changes or draft.held is None for draft in drafts):
            return []
        entry.found = self._manners.check(entry.records(), entry)
        found = [problem for problem in entry.found if problem.blocking]
        if not found or all(draft.held is None for draft in drafts):
            return [problem.text for problem in found]
        before = {draft.part.kind: draft.held or draft.record for draft in drafts}
        was = {problem.text for problem in self._manners.check(before, entry)}
        return [problem.text for problem in found if problem.text not in was]

    def _verdict(self, entry: RecordEntry) -> JudgedRow:
        doubts = [one.text for one in entry.found if not one.blocking]
        changes = [
            self._change(draft, name, value)
            for draft in entry.drafts.values()
            for name, value in draft.changes.items()
        ]
        news = [_("persoană nouă")] * bool(entry.new_people)
        parents = list(entry.drafts.values())[:-1]
        news += [one.part.news[0] for one in parents if one.id < 0 and not one.above]
        is_new = entry.last.held is None
        self._take(entry)
        if changes:
            told = _("schimbă {what}").format(what="; ".join([*changes, *news]))
            return self._row(entry, Verdict.CHANGES, _sentences(told, doubts))
        if is_new:
            return self._row(entry, Verdict.NEW, _sentences("; ".join(news), doubts))
        return self._row(entry, Verdict.SAME, _("este înregistrat"))

    def _change(self, draft: Draft, name: str, value: object) -> str:
        kind = draft.part.kind
        if name.endswith("_id"):
            return fields_of(kind)[name].label  # another record, whose number tells nobody anything
        return change_words(kind, name, getattr(draft.held, name), value, self._lists)

    def _take(self, entry: RecordEntry) -> None:
        for draft in entry.drafts.values():
            for name, value in draft.fills.items():
                setattr(draft.record, name, value)
        self._manners.take(entry)
        for draft in entry.drafts.values():
            self._met.setdefault((draft.part.kind, draft.id), entry.number)
            self._told |= {(draft.part.kind, draft.id, name) for name in draft.changes}
            if draft.id < 0:
                self._know(draft.part, draft.record, draft.id, draft)

    def _know(self, part: Part, record: Any, id: int, draft: Draft | None) -> None:
        for key in part.known_by(record):
            self._known.setdefault((part.kind, key), (id, record, draft))

    def _row(self, entry: RecordEntry, verdict: Verdict, reason: str) -> JudgedRow:
        name, code, about = self._manners.told(entry)
        return JudgedRow(entry.number, verdict, name, code, about=about, reason=reason, held=entry)


def _differs(part: Part, name: str, old: Any, new: Any) -> bool:
    compared = part.compared.get(name)
    if compared is not None and old and new:
        return bool(compared(old) != compared(new))
    return not alike(old, new)


def _sentences(told: str, doubts: Sequence[str]) -> str:
    return ". ".join(part.removesuffix(".") for part in (told, *dict.fromkeys(doubts)) if part)
