"""A new plan for a year, from its family, the law of that year and the office's own data."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from db.tables.office import Office, UnitKind
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, Section, SectionKind, Unit
from letea.layouts import Family, SectionSpec, template
from letea.legal import Ground, grounds, principles, standing
from letea.prose import Prose, item, paragraph
from letea.rules.plan_numbers import renumber
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _, day

_UNITS = {
    UnitKind.COMMUNE: "comunei {name}",
    UnitKind.TOWN: "orașului {name}",
    UnitKind.MUNICIPALITY: "municipiului {name}",
    UnitKind.SECTOR: "Sectorului {number}",
    UnitKind.COUNTY: "județului {name}",
}


def new_plan(layout: Family, office: Office, year: int, *, today: date) -> PlanTree:
    """The plan of a coming year: every heading, live tables, the law of that year, nothing of another year.

    Rows of "Având în vedere" without text invite to be filled and do not print; objectives are suggestions.
    Ids are given when it is kept. Figures are of the day before the year begins, or of today if earlier.
    """
    blanks = _blanks(layout, office, year)
    plan = Plan(
        family=layout.key,
        year=year,
        title=layout.title.format(**blanks),
        council=blanks["council"],
        figures_on=min(today, date(year - 1, 12, 31)),
        until_year=year + layout.years - 1 if layout.years > 1 else None,
    )
    made = _Template(layout, office, year=year, blanks=blanks)
    return PlanTree(plan, [made.section(spec) for spec in layout.children()])


class _Template:
    """Fills the family's sections for one year of one office."""

    def __init__(self, layout: Family, office: Office, *, year: int, blanks: Mapping[str, str]) -> None:
        self._layout = layout
        self._office = office
        self._on = date(year, 1, 1)
        self._blanks = blanks
        self._data = template(layout.template or layout.key)

    def section(self, spec: SectionSpec) -> SectionTree:
        """A section as its family says, with the texts a new plan starts with."""
        kind = SectionKind(spec.kind)
        section = Section(
            plan_id=0,  # known when the plan is kept
            key=spec.key,
            number=spec.number,
            heading=spec.heading,
            kind=kind,
            display=Display(spec.display),
            text=self._text(spec.key),
            closing=self._closing(spec.key),
            absence=spec.absence,
            table_name=spec.table_name,
            parts=spec.parts,
            live=kind is SectionKind.TABLE,
            landscape=spec.landscape,
            unit=Unit(spec.unit),
        )
        return SectionTree(
            section,
            basis=self._basis() if kind is SectionKind.BASIS else [],
            nodes=self._objectives() if kind is SectionKind.OBJECTIVES else [],
            children=[self.section(child) for child in self._layout.children(spec.key)],
        )

    def _text(self, key: str) -> Prose:
        names = self._data.get("standing", {}).get(key, ())
        if "principles" in names:
            return self._principles()
        prose = [passage for name in names for passage in self._standing(name)]
        if "introduction" in names:
            prose[1:1] = _accreditation(self._office)
        return prose + [self._line(line) for line in self._data.get("texts", {}).get(key, [])]

    def _closing(self, key: str) -> Prose:
        name = self._data.get("closing", {}).get(key)
        return self._standing(name) if name else []

    def _standing(self, name: str) -> Prose:
        parts = standing(name, self._on).parts
        # The texts are a commune's; a town's or a sector's plan names its own kind.
        own = [(marker, text.replace("comunei {commune}", "{of_commune}")) for marker, text in parts]
        return [_passage(marker, text.format(**self._blanks)) for marker, text in own]

    def _line(self, line: str) -> dict[str, Any]:
        marker, _gap, text = line.partition(" ") if line.startswith("- ") else ("", "", line)
        return _passage(marker, text.format(**self._blanks))

    def _principles(self) -> Prose:
        listed: Prose = [
            {
                "kind": "item",
                "marker": f"{one.letter})",
                "level": 0,
                "runs": [[one.term, "b"], [one.text, ""]],
            }
            for one in principles(self._on)
        ]
        return [*self._standing("principles"), *listed] if listed else []

    def _basis(self) -> list[Basis]:
        laws = [
            Basis(
                section_id=0,
                place=0,
                kind=BasisKind.LAW,
                text=_law(one),
            )
            for one in grounds(self._on, place="opening")
            if one.key in self._data.get("laws", ())
        ]
        rows = [
            Basis(section_id=0, kind=BasisKind(row["kind"]), text=row.get("text", "").format(**self._blanks))
            for row in self._data.get("basis", [])
        ]
        for place, row in enumerate([*laws, *rows]):
            row.place = place
        return [*laws, *rows]

    def _objectives(self) -> list[NodeTree]:
        """Suggested objectives, with the names and numbers of the family's first three levels."""
        nodes = [
            self._node(one, depth=0, place=place)
            for place, one in enumerate(self._data.get("objectives", []))
        ]
        renumber(nodes, self._layout)
        return nodes

    def _node(self, data: Mapping[str, Any], *, depth: int, place: int) -> NodeTree:
        level = self._layout.levels[depth]
        lowest = depth == len(self._layout.levels) - 1
        below: Iterable[Mapping[str, Any]] = data.get("specific") or data.get("measures") or ()
        node = Node(
            section_id=0,
            place=place,
            level=level.key,
            text=str(data["text"]).format(**self._blanks),
            cells=self._cells(data) if lowest else {},
        )
        return NodeTree(node, [self._node(one, depth=depth + 1, place=at) for at, one in enumerate(below)])

    def _cells(self, data: Mapping[str, Any]) -> dict[str, str]:
        defaults = self._data.get("defaults", {})
        keys = [column.key for column in self._layout.objectives if not column.level]
        return {key: str(data.get(key, defaults.get(key, ""))).format(**self._blanks) for key in keys}


def _blanks(layout: Family, office: Office, year: int) -> dict[str, str]:
    number = "".join(letter for letter in office.unit_name if letter.isdigit())
    return {
        "office": office.service_name,
        "office_short": office.short_name or office.service_name,
        "council": layout.council(office.unit_kind.value, office.unit_name),
        "commune": office.unit_name,
        "of_commune": _UNITS[office.unit_kind].format(name=office.unit_name, number=number),
        "county": office.county,
        "year": str(year),
        "until_year": str(year + layout.years - 1),
    }


def _accreditation(office: Office) -> Prose:
    """The sentence on the provider's accreditation, where the office has its certificate."""
    if not office.accreditation_number.strip():
        return []
    sentence = _(
        "{service} este furnizor acreditat de servicii sociale, conform Certificatului de acreditare{rest}."
    )
    rest = [
        _(" seria {series}").format(series=office.accreditation_series)
        if office.accreditation_series
        else "",
        _(" nr. {number}").format(number=office.accreditation_number),
        _(", eliberat de {issuer}").format(issuer=office.accreditation_issuer)
        if office.accreditation_issuer
        else "",
        _(" la data de {day}").format(day=day(office.accreditation_on)) if office.accreditation_on else "",
    ]
    return [paragraph(sentence.format(service=office.service_name, rest="".join(rest)))]


def _law(ground: Ground) -> str:
    """An act as a row of "Având în vedere", its articles first."""
    if not ground.article:
        return f"{ground.text};"
    annexed = re.search(r"anexa nr\. \d+$", ground.article)
    text = _("prevederile {article} la {act};") if annexed else _("prevederile {article} din {act};")
    return text.format(article=ground.article, act=ground.text)


def _passage(marker: str, text: str) -> dict[str, Any]:
    return item(marker, text) if marker else paragraph(text)
