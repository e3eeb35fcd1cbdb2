"""Verificarea planului: what a council secretary or the county would send back, each at its place.

`check_plan` is quick and runs after every save; this one reads every text and runs when it is asked for.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from db.tables.plan_links import NodeLink
from db.tables.plans import Node, Plan, Section, SectionKind
from letea.errors import Problem
from letea.layouts import Family
from letea.rules.acts import wrong_acts
from letea.rules.plan_links import check_links
from letea.rules.plan_sections import Rows, field_of, lacking_nodes, name_of, words_of_node
from letea.rules.plan_states import section_of
from letea.rules.plan_sums import check_sums
from letea.rules.plan_texts import PlacedText, texts_of
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.rules.terms import read_term
from letea.rules.writing import has_cedillas, impossible_days, leftovers, words_without_diacritics
from letea.wording import _


class RemarkKind(Enum):
    """What a remark is about, in the order of the filters."""

    MISSING = "missing"
    MEASURES = "measures"
    TERMS = "terms"
    ACTS = "acts"
    CODES = "codes"
    SUMS = "sums"
    LICENCES = "licences"
    DATES = "dates"
    LEFTOVERS = "leftovers"
    SPELLING = "spelling"
    NUMBERS = "numbers"
    LINKS = "links"


KIND_NAMES = {
    RemarkKind.MISSING: _("De completat"),
    RemarkKind.MEASURES: _("Măsuri"),
    RemarkKind.TERMS: _("Termene"),
    RemarkKind.ACTS: _("Acte"),
    RemarkKind.CODES: _("Coduri"),
    RemarkKind.SUMS: _("Sume"),
    RemarkKind.LICENCES: _("Licențe"),
    RemarkKind.DATES: _("Date imposibile"),
    RemarkKind.LEFTOVERS: _("Însemnări rămase"),
    RemarkKind.SPELLING: _("Scriere"),
    RemarkKind.NUMBERS: _("Numerotare"),
    RemarkKind.LINKS: _("Legături"),
}


@dataclass(frozen=True)
class Remark:
    """One thing to look at. `field` and `words` know it again; `text` is the sentence shown.

    `section` and `node` are the uids of its place, empty for the plan's own data. What blocks would make
    the annex wrong and cannot be set aside.
    """

    kind: RemarkKind
    field: str
    words: str
    text: str
    section: str = ""
    node: str = ""
    blocking: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """By what it is set aside."""
        return self.field, self.words


_OF_NODES = {
    "text": RemarkKind.MISSING,
    "term": RemarkKind.MEASURES,
    "responsible": RemarkKind.MEASURES,
    "measures": RemarkKind.MEASURES,
    "number": RemarkKind.NUMBERS,
}
_KINDS = {
    "code": RemarkKind.CODES,
    "unit": RemarkKind.SUMS,
    "footnote": RemarkKind.SUMS,
    "occupancy": RemarkKind.SUMS,
    "sum": RemarkKind.SUMS,
    "licence": RemarkKind.LICENCES,
    "state": RemarkKind.LICENCES,
    "act": RemarkKind.ACTS,
    "number": RemarkKind.NUMBERS,
    "rows": RemarkKind.NUMBERS,
    "law": RemarkKind.ACTS,
}
_NAMED = 60  # letters of a place
_SHOWN = 5  # words without diacritics that are named


def review_plan(
    tree: PlanTree,
    tables: Mapping[str, Rows],
    problems: Sequence[Problem],
    *,
    layout: Family,
    links: Sequence[NodeLink] = (),
    elsewhere: Collection[str] | None = None,
) -> list[Remark]:
    """All that is to be looked at, what blocks first, the rest in the plan's order; each told once.

    `problems` are what `check_plan` says of the plan; `links` those between its nodes, `elsewhere` the uids
    of nodes of other plans.
    """
    found = [
        *_from_problems(tree, problems),
        *_of_the_tree(tree, tables, layout),
        *_of_texts(tree, tables),
        *_of_links(tree, links, elsewhere),
    ]
    order = _places(tree)
    once: dict[tuple[str, str], Remark] = {}
    for remark in found:
        once.setdefault(remark.key, remark)
    return sorted(once.values(), key=lambda one: (not one.blocking, order.get(one.node or one.section, -1)))


def places_in_words(tree: PlanTree) -> dict[str, str]:
    """Each section and node by uid, as a list names it: "Obiectiv general I › Campanie de informare"."""
    named: dict[str, str] = {}
    for held in tree.walk():
        named[held.section.uid] = name_of(held.section)
        for top in held.nodes:
            for one in top.walk():
                words = _short(words_of_node(one.node)) or _("poziție fără text")
                root = _short(top.node.number or top.node.text)
                named[one.node.uid] = words if one is top else f"{root} › {words}"
    return named


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _NAMED else f"{plain[:_NAMED].rstrip()}…"


def _from_problems(tree: PlanTree, problems: Sequence[Problem]) -> Iterator[Remark]:
    """What `check_plan` told; of objectives each node is told by itself."""
    for problem in problems:
        held = section_of(problem, tree)
        what = problem.field.removeprefix(held.section.key).strip(".") if held else ""
        if held and held.section.kind is SectionKind.OBJECTIVES and what in _OF_NODES:
            continue
        kind = _KINDS.get(what, RemarkKind.MISSING)
        uid = held.section.uid if held else ""
        yield Remark(kind, problem.field, problem.text, problem.text, uid, blocking=problem.blocking)


def _of_the_tree(tree: PlanTree, tables: Mapping[str, Rows], layout: Family) -> Iterator[Remark]:
    for held in tree.walk():
        section = held.section
        if not section.included:
            continue
        if section.kind is SectionKind.TABLE:
            rows = tables.get(section.uid, section.rows)
            for problem in check_sums(section, rows, layout):
                yield Remark(RemarkKind.SUMS, problem.field, problem.text, problem.text, section.uid)
        if section.kind is SectionKind.OBJECTIVES:
            yield from _of_nodes(held, layout)
            yield from _of_terms(held, tree.plan)


def _of_nodes(held: SectionTree, layout: Family) -> Iterator[Remark]:
    sentences = {
        "text": _("Poziția nu are text. Completați-o sau ștergeți-o."),
        "term": _("Măsura nu are termen. Scrieți, de exemplu, „Trim. I–IV”."),
        "responsible": _("Măsura nu are responsabil. Scrieți cine răspunde de ea."),
        "measures": _("Obiectivul nu are măsuri. Adăugați măsuri sau ștergeți obiectivul."),
        "number": _("Numărul „{number}” este și al altei poziții de alături. Verificați-l."),
    }
    asked = {column.key for column in layout.objectives}
    for what, lacking in lacking_nodes(held, layout).items():
        if what in {"term", "responsible"} and what not in asked:
            continue
        for one in lacking:
            text = sentences[what].format(number=one.node.number.strip())
            yield _at(_OF_NODES[what], what, words_of_node(one.node), text, held.section, one.node)


def _of_terms(held: SectionTree, plan: Plan) -> Iterator[Remark]:
    last = max(plan.year, plan.until_year or plan.year)
    years = str(plan.year) if last == plan.year else f"{plan.year}–{last}"
    for one in held.all_nodes():
        written = one.node.cells.get("term", "")
        term = read_term(written, plan.year, until_year=plan.until_year)
        if term.doubt:
            yield _at(RemarkKind.TERMS, "doubt", written, term.doubt, held.section, one.node)
        if term.is_outside(plan.year, plan.until_year):
            text = _("Termenul „{term}” este în afara planului ({years}). Verificați anul.")
            told = text.format(term=" ".join(written.split()), years=years)
            yield _at(RemarkKind.TERMS, "outside", written, told, held.section, one.node)


def _of_texts(tree: PlanTree, tables: Mapping[str, Rows]) -> Iterator[Remark]:
    """What is written and should not be; of spelling, one remark a section."""
    on = date(tree.plan.year, 1, 1)
    bare_words: dict[str, tuple[PlacedText, list[str]]] = {}
    cedillas: dict[str, PlacedText] = {}
    for one in texts_of(tree, tables):
        if not one.text.strip():
            continue
        yield from _of_text(one, on)
        uid = one.section.uid
        if uid not in cedillas and has_cedillas(one.text):
            cedillas[uid] = one
        if words := words_without_diacritics(one.text):
            bare_words.setdefault(uid, (one, []))[1].extend(words)
    for one in cedillas.values():
        text = _("Literele ș și ț sunt scrise cu sedilă. Rescrieți-le cu virgulă dedesubt.")
        yield _at(RemarkKind.SPELLING, "cedilla", text, text, one.section, one.node)
    for one, words in bare_words.values():
        named = list(dict.fromkeys(words))
        text = _("Lipsesc diacritice: {words}{more}. Corectați textul.")
        shown = ", ".join(f"„{word}”" for word in named[:_SHOWN])
        told = text.format(words=shown, more=_(" și altele") if len(named) > _SHOWN else "")
        yield _at(RemarkKind.SPELLING, "diacritics", " ".join(named), told, one.section, one.node)


def _of_text(one: PlacedText, on: date) -> Iterator[Remark]:
    section, node = one.section, one.node
    for left in leftovers(one.text):
        yield _at(RemarkKind.LEFTOVERS, f"{one.what}.left", left.words, left.sentence, section, node)
    if not (one.what == "term" and node):  # a term tells of its days itself
        for day in impossible_days(one.text):
            yield _at(RemarkKind.DATES, f"{one.what}.day", day.words, day.sentence, section, node)
    if one.what in {"heading", "text", "closing", "basis"} and node is None:
        return  # told by `check_plan`
    for act in wrong_acts(one.text, on):
        yield _at(RemarkKind.ACTS, f"{one.what}.cited", act.words, act.sentence, section, node)


def _of_links(
    tree: PlanTree, links: Sequence[NodeLink], elsewhere: Collection[str] | None
) -> Iterator[Remark]:
    faulty = check_links(tree, links, elsewhere=elsewhere)
    sections = {one.node.uid: held.section for held in tree.walk() for one in held.all_nodes()}
    for one in faulty:
        section = sections[one.node.uid]
        if section.included:
            yield _at(RemarkKind.LINKS, one.fault.value, one.words, one.sentence, section, one.node)


def _at(kind: RemarkKind, what: str, words: str, text: str, section: Section, node: Node | None) -> Remark:
    field = field_of(section.key, what, node) if node else f"{section.key}.{what}"
    return Remark(kind, field, words, text, section.uid, node.uid if node else "")


def _places(tree: PlanTree) -> dict[str, int]:
    """The place of each section and node in the plan's order, by uid."""
    uids: list[str] = []
    for held in tree.walk():
        uids.append(held.section.uid)
        uids += [one.node.uid for one in held.all_nodes()]
    return {uid: place for place, uid in enumerate(uids)}
