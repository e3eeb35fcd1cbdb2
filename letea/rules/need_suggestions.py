"""What the register itself says of the situations of the grid, as suggestions with what they rest on.

Nothing is suggested that the register does not say: an empty field is no "nu".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.tables.needs import Answer, Basis
from letea.rules.needs import Known
from letea.rules.people import ADULT, ELDERLY, age_on
from letea.wording import _, counted, day

_MANY_CHILDREN, _OLDEST = 3, 200
_PARENTS = frozenset({"titular", "sot", "partener"})
_COUPLE = frozenset({"sot", "partener"})
_CHILD = "copil"
_WITHOUT_PAPERS = frozenset({"fara_acte", "gazduire"})
_DEPENDENT = frozenset({"IA", "IB", "IC", "IIA", "IIB", "IIC"})
_SCHOOL_AGE = (6, 16)
_POOR = frozenset({"VMI", "VMG", "ASF"})
_INCLUSION, _OCCASIONAL, _ALLOWANCE = "vmi", "venituri_ocazionale", "alocatie"


@dataclass(frozen=True)
class Living:
    """A person living in the household now."""

    name: str
    role: str
    born_on: date | None
    school: str = ""
    situations: Sequence[tuple[str, date | None]] = ()  # codes of the list "situation", since when
    certificate: str = ""
    dependency: str = ""
    incomes: Sequence[str] = ()  # kinds of income that bring something


@dataclass(frozen=True)
class KnownHousehold:
    """What the register knows of a household today. `alone` are children whose parents are abroad."""

    people: Sequence[Living] = ()
    tenure: str = ""
    has_electricity: bool | None = None
    has_water: bool | None = None
    alone: Sequence[str] = ()
    benefits: Sequence[str] = ()  # codes of kinds in payment
    today: date = field(default=date.min)

    def aged(self, least: int, below: int) -> list[Living]:
        """Who is of these ages, the last not included."""
        return [
            one for one in self.people if one.born_on and least <= age_on(self.today, one.born_on) < below
        ]


def suggestions(known: KnownHousehold) -> dict[str, Known]:
    """What the register says of the situations, by their codes."""
    found: dict[str, Known] = {}
    for code, answer, evidence in _all(known):
        if code not in found:  # what is said first is surest
            found[code] = Known(answer, Basis.REGISTER, known.today, evidence)
    return found


_Suggestion = tuple[str, Answer, str]


def _all(known: KnownHousehold) -> Iterator[_Suggestion]:
    yield from _of_situations(known)
    yield from _of_family(known)
    yield from _of_health(known)
    yield from _of_dwelling(known)
    yield from _of_money(known)


def _of_situations(known: KnownHousehold) -> Iterator[_Suggestion]:
    """The situations written in the register of a person go by the same codes."""
    for one in known.people:
        for code, since in one.situations:
            told = _("{name}, din {day}") if since else "{name}"
            yield code, Answer.YES, told.format(name=one.name, day=day(since))


def _of_family(known: KnownHousehold) -> Iterator[_Suggestion]:
    children = known.aged(0, ADULT)
    if known.alone:
        yield "parinti_plecati", Answer.YES, ", ".join(known.alone)
    all_dated = bool(known.people) and all(one.born_on for one in known.people)
    if len(children) >= _MANY_CHILDREN:
        yield "familie_numeroasa", Answer.YES, counted(len(children), _("copil"), _("copii"))
    elif all_dated:
        yield "familie_numeroasa", Answer.NO, counted(len(children), _("copil"), _("copii"))
    yield from _of_parents(known, children)
    if len(known.people) == 1 and known.aged(ELDERLY, _OLDEST):
        yield (
            "singuratate",
            Answer.YES,
            _("{name} nu locuiește cu nimeni").format(name=known.people[0].name),
        )
    elif all_dated and not known.aged(ELDERLY, _OLDEST):
        yield "singuratate", Answer.NO, _("nicio persoană de 65 de ani și peste")


def _of_parents(known: KnownHousehold, children: Sequence[Living]) -> Iterator[_Suggestion]:
    sons = [one for one in children if one.role == _CHILD]
    if not sons:
        return
    parents = [one for one in known.people if one.role in _PARENTS]
    if any(one.role in _COUPLE for one in parents):
        yield "monoparental", Answer.NO, ", ".join(one.name for one in parents)
    elif len(parents) == 1:
        yield "monoparental", Answer.YES, _("{name}, fără soț sau partener").format(name=parents[0].name)


def _of_health(known: KnownHousehold) -> Iterator[_Suggestion]:
    for one in known.people:
        if one.certificate:
            yield "handicap", Answer.YES, f"{one.name}, {one.certificate}"
        if one.dependency in _DEPENDENT:
            told = _("{name}, gradul {degree}").format(name=one.name, degree=one.dependency)
            yield "dependenta", Answer.YES, told
    pupils = known.aged(*_SCHOOL_AGE)
    without = [one.name for one in pupils if not one.school]
    if pupils and not without:
        yield (
            "abandon_scolar",
            Answer.NO,
            _("înscriși: {names}").format(names=", ".join(one.name for one in pupils)),
        )


def _of_dwelling(known: KnownHousehold) -> Iterator[_Suggestion]:
    told = _("fișa gospodăriei")
    if known.has_electricity is not None:
        yield "fara_curent", Answer.NO if known.has_electricity else Answer.YES, told
    if known.has_water is not None:
        yield "fara_apa", Answer.NO if known.has_water else Answer.YES, told
    if known.tenure:
        yield "fara_forme", Answer.YES if known.tenure in _WITHOUT_PAPERS else Answer.NO, told


def _of_money(known: KnownHousehold) -> Iterator[_Suggestion]:
    poor = [code for code in known.benefits if code in _POOR]
    kinds = {kind for one in known.people for kind in one.incomes}
    if poor or _INCLUSION in kinds:
        told = _("primește {kinds}").format(kinds=", ".join(poor or (_("venit minim de incluziune"),)))
        yield "saracie_monetara", Answer.YES, told
    if kinds:
        yield "fara_venit", Answer.NO, _("venituri în fișele membrilor")
        occasional = _OCCASIONAL in kinds and kinds <= {_OCCASIONAL, _ALLOWANCE}
        yield "ocazional", Answer.YES if occasional else Answer.NO, _("venituri în fișele membrilor")


def by_id(said: Mapping[str, Known], codes: Mapping[str, int]) -> dict[int, Known]:
    """The same by the ids of the office's situations; what it no longer has is left out."""
    return {codes[code]: known for code, known in said.items() if code in codes}
