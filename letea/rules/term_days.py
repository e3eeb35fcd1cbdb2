"""The times that the words of a term name: from which day to which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from letea.rules.term_words import (
    AND,
    BETWEEN,
    COMMA,
    DASH,
    SINCE,
    UNTIL,
    Day,
    Months,
    NotATerm,
    Word,
    Year,
    days_in,
    refuse_impossible,
)
from letea.wording import MONTHS


@dataclass(frozen=True)
class PlanYears:
    """The years of the plan."""

    first: int
    last: int

    @property
    def whole(self) -> "Piece":
        """From its first day to its last."""
        return Piece(date(self.first, 1, 1), date(self.last, 12, 31))


@dataclass(frozen=True)
class Piece:
    """A time between two days; one that only begins is due on no day."""

    from_on: date
    to_on: date
    ends: bool = True


@dataclass
class _Span:
    """From one word to another, within a year."""

    first: Day | Months
    last: Day | Months
    since: bool = False
    until: bool = False


@dataclass
class _Group:
    """Words and the years that stand after them, each run of years by its ends."""

    body: list[Word]
    years: list[tuple[int, int]] = field(default_factory=list)


def pieces_of(words: Sequence[Word], plan: PlanYears) -> Iterator[Piece]:
    """The times that are named, those joined across years made one ("Trim. IV 2022 – Trim. II 2023")."""
    made: list[Piece] = []
    for group in _groups(words):
        signs = _opening(group.body)
        found = list(_of_group(group, plan))
        if made and found and (DASH in signs or (UNTIL in signs and COMMA not in signs)):
            begun, ended = made.pop(), found.pop(0)
            if ended.to_on < begun.from_on:
                raise NotATerm
            made.append(Piece(begun.from_on, ended.to_on))
        made += found
    yield from made


def _groups(words: Sequence[Word]) -> list[_Group]:
    groups: list[_Group] = []
    body: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        if isinstance(word, Year):
            years, at = _years(words, at)
            groups.append(_Group(body, years))
            body = []
        else:
            body.append(word)
            at += 1
    if any(not isinstance(word, str) for word in body):
        groups.append(_Group(body))
    return groups


def _years(words: Sequence[Word], at: int) -> tuple[list[tuple[int, int]], int]:
    """The years that begin here ("2017, 2018", "2019–2029"), and where they end."""
    found: list[tuple[int, int]] = []
    joint = COMMA
    while at < len(words) and isinstance(word := words[at], Year):
        if joint in {DASH, UNTIL}:
            first = found.pop()[0]
            if word.number < first:
                raise NotATerm
            found.append((first, word.number))
        else:
            found.append((word.number, word.number))
        at += 1
        following = words[at + 1] if at + 1 < len(words) else None
        sign = words[at] if at < len(words) else None
        if not isinstance(following, Year) or sign not in {DASH, UNTIL, COMMA, AND}:
            break
        joint, at = str(sign), at + 1
    return found, at


def _opening(body: Sequence[Word]) -> set[str]:
    """The signs before the first word."""
    signs: set[str] = set()
    for word in body:
        if not isinstance(word, str):
            break
        signs.add(word)
    return signs


def _of_group(group: _Group, plan: PlanYears) -> Iterator[Piece]:
    spans = _spans(group.body)
    if spans:
        years = [year for first, last in group.years for year in range(first, last + 1)]
        for span in spans:
            yield from _dated(span, years, plan)
        return
    signs = _opening(group.body)
    for first, last in group.years:
        from_on, to_on = date(first, 1, 1), date(last, 12, 31)
        if UNTIL in signs:
            yield Piece(min(plan.whole.from_on, from_on), to_on)
        elif SINCE in signs and first == last and plan.last > first:
            yield Piece(from_on, plan.whole.to_on, ends=False)
        else:
            yield Piece(from_on, to_on)


def _spans(body: Sequence[Word]) -> list[_Span]:
    """The words of a group, those with a dash between them taken together."""
    spans: list[_Span] = []
    signs: set[str] = set()
    between = joined = False
    for word in body:
        if isinstance(word, str):
            between = between or word == BETWEEN
            signs.add(DASH if word == AND and between else word)
            continue
        if not isinstance(word, Day | Months):
            raise NotATerm
        if spans and (DASH in signs or UNTIL in signs) and COMMA not in signs:
            if joined:
                raise NotATerm
            spans[-1].last, joined = word, True
        else:
            spans.append(_Span(word, word, since=SINCE in signs, until=UNTIL in signs))
            joined = False
        signs = set()
    if spans and DASH in signs:
        raise NotATerm
    return spans


def _dated(span: _Span, years: Sequence[int], plan: PlanYears) -> Iterator[Piece]:
    for year in years or range(plan.first, plan.last + 1):
        certain = bool(years)
        first = _first(span.first, year, certain=certain)
        last = _last(span.last, year, certain=certain)
        if last < first:
            if _own_year(span.last):
                raise NotATerm
            last = _last(span.last, last.year + 1, certain=False)
        if span.until and span.first is span.last:
            yield Piece(min(plan.whole.from_on, date(last.year, 1, 1)), last)
        elif span.since and span.first is span.last:
            yield Piece(first, max(plan.whole.to_on, last), ends=False)
        else:
            yield Piece(first, last)
        if _own_year(span.first) or _own_year(span.last):
            return


def _own_year(word: Day | Months) -> bool:
    return isinstance(word, Day) and word.year is not None


def _first(word: Day | Months, year: int, *, certain: bool) -> date:
    return _day(word, year, certain=certain) if isinstance(word, Day) else date(year, word.first, 1)


def _last(word: Day | Months, year: int, *, certain: bool) -> date:
    if isinstance(word, Day):
        return _day(word, year, certain=certain)
    return date(year, word.last, days_in(word.last, year))


def _day(word: Day, year: int, *, certain: bool) -> date:
    """The day in its own year or in this one; where no year is written, 29 February may be the 28th."""
    own = word.year or year
    if certain or word.year is not None or word.day > days_in(word.month, 2024):
        written = f"{word.day} {MONTHS[word.month - 1]} {own}"
        refuse_impossible(written, word.day, word.month, own)
    return date(own, word.month, min(word.day, days_in(word.month, own)))
