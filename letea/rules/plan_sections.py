"""What the sections of a plan still lack: texts, tables, numbers, objectives."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from db.tables.plans import Display, Node, Plan, Section, SectionKind, Unit
from letea.errors import Problem
from letea.layouts import Family
from letea.prose import is_blank, words_of
from letea.rules.acts import wrong_acts
from letea.rules.nomenclature import unknown_codes
from letea.rules.plan_rows import columns_of, says_unit, unit_named
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _, counted

Rows = Sequence[Mapping[str, Any]]
Aside = Collection[tuple[str, str]]  # problems set aside: their field and words

_PERCENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*%")
_MII_LEI = re.compile(r"\bmii\s+(?:de\s+)?lei\b", re.IGNORECASE)
_LEI = re.compile(r"\blei\b", re.IGNORECASE)
_FULL = 100
_SHOWN = 60


def check_filled(held: SectionTree, plan: Plan, rows: Rows, *, optional: bool) -> Iterator[Problem]:
    """A section of a new plan holds something or says why not; a transcribed plan stays as adopted."""
    section = held.section
    if plan.transcribed or not section.included or section.absence.strip() or _holds(held, rows):
        return
    if optional:
        text = _("Secțiunea „{name}” este goală: completați-o sau scoateți-o din tipărire.")
    else:
        text = _("Secțiunea „{name}” este goală: completați-o sau scrieți o mențiune („nu este cazul”).")
    yield Problem(section.key, text.format(name=name_of(section)), blocking=False)


def check_table(
    section: Section, rows: Rows, layout: Family, *, known_codes: Collection[str] | None
) -> Iterator[Problem]:
    """A table's codes, shares, units and footnotes."""
    cells = [row.get("cells", {}) for row in rows]
    yield from _check_codes(section, cells, known_codes)
    yield from _check_shares(section, cells)
    yield from _check_units(section, cells, layout)
    yield from _check_footnote(section, cells)
    if table := layout.table(section.table_name):
        yield from _check_markers(section, cells) if table.list else ()


def check_objectives(held: SectionTree, layout: Family, *, aside: Aside = frozenset()) -> Iterator[Problem]:
    """Every objective has measures beneath it, every measure a term and someone responsible.

    Nodes of which the same was set aside (see `lacking_nodes`) are not counted.
    """
    key = held.section.key
    for what, lacking in lacking_nodes(held, layout).items():
        told = [
            one for one in lacking if (field_of(key, what, one.node), words_of_node(one.node)) not in aside
        ]
        if what != "number":
            yield from _each_lacking(key, what, told)
            continue
        for number in dict.fromkeys(one.node.number.strip() for one in told):
            text = _("„{number}” este folosit de două ori; verificați numerele obiectivelor.")
            yield Problem(f"{key}.number", text.format(number=number), blocking=False)


def lacking_nodes(held: SectionTree, layout: Family) -> dict[str, list[NodeTree]]:
    """The nodes that lack a text, a term, someone responsible, measures, or a number of their own."""
    nodes = list(held.all_nodes())
    lowest = layout.levels[-1].key
    measures = [node for node in nodes if node.node.level == lowest]
    found = {"text": [one for one in nodes if not one.node.text.strip()]}
    for what in ("term", "responsible"):
        found[what] = [one for one in measures if not one.node.cells.get(what, "").strip()]
    found["measures"] = [one for one in nodes if one.node.level != lowest and not one.children]
    found["number"] = list(_numbered_twice(held.nodes))
    return found


def field_of(key: str, what: str, node: Node) -> str:
    """Where a problem of one node stands: its section's key, what of it, which node."""
    return f"{key}.{what}.{node.uid}"


def words_of_node(node: Node) -> str:
    """The words by which a problem of a node is known: where they change, it is told again."""
    return f"{node.number} {node.text}".strip()


def check_numbers(tree: PlanTree) -> Iterator[Problem]:
    """No two sections beside each other bear the same letter; an adopted plan may, so it is a warning."""
    for group in [tree.sections, *(held.children for held in tree.walk())]:
        seen: set[str] = set()
        for held in group:
            number = held.section.number.strip()
            if number and number in seen and held.section.included:
                text = _("Numărul „{number}” apare la două secțiuni alăturate; verificați-l.")
                yield Problem(f"{held.section.key}.number", text.format(number=number), blocking=False)
            seen.add(number)


def check_acts(key: str, text: str, on: date | None = None) -> Iterator[Problem]:
    """Acts cited with another year or kind: "HG 797/2019" is a slip met in adopted plans."""
    for one in wrong_acts(text, on):
        yield Problem(f"{key}.act", one.sentence, blocking=False)


def name_of(section: Section) -> str:
    """The section as the tree on the screen names it: number and heading, shortened."""
    untitled = _("Titlul planului") if section.display is Display.TITLE else _("Fără titlu")
    name = f"{section.number} {section.heading}".strip() or untitled
    return name if len(name) <= _SHOWN else f"{name[:_SHOWN].rstrip()}…"


def first_words(held: SectionTree, title: str) -> str:
    """What a section prints first, to find it in the paper."""
    section = held.section
    if section.display is Display.TITLE:
        return section.heading or title
    if section.display is not Display.HIDDEN and (section.number or section.heading):
        return f"{section.number} {section.heading}".strip()
    node = held.nodes[0].node if held.nodes else None
    held_words = (words_of(section.text), node.number or node.text if node else "")
    return next((words for words in held_words if words.strip()), "")


def _holds(held: SectionTree, rows: Rows) -> bool:
    section = held.section
    if not is_blank(section.text) or not is_blank(section.closing):
        return True
    match section.kind:
        case SectionKind.TEXT:
            return bool(held.children) or section.display in {Display.TITLE, Display.CHAPTER}
        case SectionKind.TABLE:
            return bool(rows)
        case SectionKind.BASIS:
            return any(row.text.strip() for row in held.basis)
        case SectionKind.OBJECTIVES:
            return bool(held.nodes)
        case SectionKind.SIGNATURES:
            return True


def _check_codes(
    section: Section, cells: Iterable[Mapping[str, str]], known_codes: Collection[str] | None
) -> Iterator[Problem]:
    if known_codes is None:
        return
    for row in cells:
        for reading in unknown_codes(row.get("code", ""), known_codes):
            yield Problem(f"{section.key}.code", reading.warning, blocking=False)


def _check_shares(section: Section, cells: Iterable[Mapping[str, str]]) -> Iterator[Problem]:
    for row in cells:
        found = _PERCENT.search(row.get("occupancy", ""))
        if found and float(found[1].replace(",", ".")) > _FULL:
            text = _("„{name}”: gradul de ocupare {share} este peste 100 %. Verificați admiterile.")
            sentence = text.format(name=row.get("name", ""), share=found[0])
            yield Problem(f"{section.key}.occupancy", sentence, blocking=False)


def _check_units(section: Section, cells: Sequence[Mapping[str, str]], layout: Family) -> Iterator[Problem]:
    columns = columns_of(section, layout)
    units = {unit for column in columns if (unit := unit_named(column))}
    units |= {unit for row in cells for text in row.values() if (unit := _unit_in(text))}
    units |= {section.unit} if cells and says_unit(section, layout) else set()
    if len(units) > 1:
        text = _("În „{name}” sunt sume și în lei, și în mii lei. Alegeți o singură unitate.")
        yield Problem(f"{section.key}.unit", text.format(name=name_of(section)), blocking=False)


def _unit_in(text: str) -> Unit | None:
    if not any(letter.isdigit() for letter in text):
        return None
    if _MII_LEI.search(text):
        return Unit.THOUSANDS
    return Unit.LEI if _LEI.search(text) else None


def _check_footnote(section: Section, cells: Iterable[Mapping[str, str]]) -> Iterator[Problem]:
    starred = any("*" in text for row in cells for text in row.values())
    lines = words_of([*section.closing, *section.text]).splitlines()
    noted = any(line.lstrip().startswith("*") for line in lines)
    if starred and not noted:
        text = _("În „{name}” apare semnul „*”; scrieți sub tabel nota care îl explică, începând cu „*”.")
        yield Problem(f"{section.key}.footnote", text.format(name=name_of(section)), blocking=False)
    if noted and not starred:
        text = _("În „{name}” este o notă cu „*”, dar nicio sumă nu poartă semnul.")
        yield Problem(f"{section.key}.footnote", text.format(name=name_of(section)), blocking=False)


def _check_markers(section: Section, cells: Iterable[Mapping[str, str]]) -> Iterator[Problem]:
    """A list's letters: once each; roman points may begin again beneath another letter."""
    seen: dict[str, set[str]] = {}
    for row in cells:
        marker, level = row.get("marker", "").strip(), row.get("level") or "0"
        if level == "0":
            seen.pop("1", None)
        of_level = seen.setdefault(level, set())
        if marker in of_level and any(letter.isalnum() for letter in marker):
            text = _("Litera „{marker}” este folosită de două ori în listă; verificați ordinea literelor.")
            yield Problem(f"{section.key}.rows", text.format(marker=marker), blocking=False)
        of_level.add(marker)


def _each_lacking(key: str, what: str, nodes: Sequence[NodeTree]) -> Iterator[Problem]:
    """One sentence for all nodes that lack the same thing, with the first named."""
    if not nodes:
        return
    sentences = {
        "text": _("{count} fără text, prima: {first}. Completați-le sau ștergeți-le."),
        "term": _("{count} fără termen, prima: {first}. Scrieți, de exemplu, „Trim. I–IV”."),
        "responsible": _("{count} fără responsabil, prima: {first}. Scrieți cine răspunde."),
        "measures": _("{count} fără măsuri, primul: {first}. Adăugați măsuri sau ștergeți obiectivul."),
    }
    one, many = (_("obiectiv"), _("obiective")) if what == "measures" else (_("poziție"), _("poziții"))
    first = nodes[0].node
    words = (first.text or first.number or first.level)[:_SHOWN]
    sentence = sentences[what].format(count=counted(len(nodes), one, many), first=f"„{words}”")
    yield Problem(f"{key}.{what}", sentence, blocking=False)


def _numbered_twice(nodes: Sequence[NodeTree]) -> Iterator[NodeTree]:
    """The nodes whose number one before them, under the same objective, bears already."""
    seen: set[str] = set()
    for one in nodes:
        number = one.node.number.strip()
        if number and number in seen:
            yield one
        seen.add(number)
    for one in nodes:
        yield from _numbered_twice(one.children)
