"""Papers as data: the wording, layouts and signatures of each, from resources/papers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources
from letea.prose import Passage, Prose

# **bold**, //italic//; an address of a web page ("https://…") is none.
_STYLED = re.compile(r"\*\*(?P<b>.+?)\*\*|(?<!:)//(?P<i>.+?)//")
_POINT = re.compile(r"(?P<marker>-|\d+\.|[a-z]\)) (?P<text>.*)")
_TITLE, _HEADING = 0, 2
COUNCIL, BENEFIT, CONTRACT = (
    "council",
    "benefit",
    "contract",
)  # families of papers: those of a family know the same fields
_SIGNS: dict[str, Passage] = {
    "# ": {"kind": "heading", "level": _TITLE, "align": "center"},
    "## ": {"kind": "heading", "level": _HEADING, "align": "left"},
    "= ": {"kind": "paragraph", "align": "center"},
    "> ": {"kind": "paragraph", "align": "right"},
}


@dataclass(frozen=True)
class Signer:
    """Who signs: the words over the name and the field or words of the name, fields and all."""

    office: str
    name: str


@dataclass(frozen=True)
class Layout:
    """An order of a paper's parts that offices print."""

    key: str
    name: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class BlankTable:
    """A table of a paper: headings with relative widths; rows with words in the second column, or blank ones.

    `days` says for each row which known day its third column shows: adopted, mayor, prefect.
    """

    columns: tuple[tuple[str, float], ...]
    rows: tuple[str, ...] = ()
    blank_rows: int = 0
    days: tuple[str, ...] = ()


@dataclass(frozen=True)
class PaperForm:
    """A paper as Letea carries it: what is said, who issues and signs it, what it must have."""

    key: str
    name: str
    title: str
    issuer: str
    layouts: tuple[Layout, ...]
    parts: Mapping[str, str]
    signers: tuple[Signer, ...] = ()
    mandatory: tuple[str, ...] = ()
    articles: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)
    table: BlankTable | None = None
    annex_mark: str = ""
    draft_mark: str = ""
    watermark: str = ""
    family: str = COUNCIL

    def wording(self, layout: str = "") -> Prose:
        """The paper's text with its fields, in that layout or in the first."""
        chosen = next((one for one in self.layouts if one.key == layout), self.layouts[0])
        return [line for part in chosen.parts for line in passages(self.parts[part])]


@dataclass(frozen=True)
class Matter:
    """What the papers say of one kind of matter: acts cited (keys), reasons, findings, the blank annex."""

    county: bool
    acts: tuple[str, ...]
    reasons: Prose
    findings: Prose
    annex: Prose
    annex_table: BlankTable | None


def passages(text: str) -> Prose:
    """The lines of a packaged text as passages (resources/papers/README.md says how they are written)."""
    return [_passage(line.strip()) for line in text.splitlines() if line.strip()]


@cache
def paper_form(key: str) -> PaperForm:
    """The paper of that key ("decision").

    Raises:
        MissingResourceError: Letea carries none of that key.
    """
    data: dict[str, Any] = resources.data(f"papers/{key}.toml")
    shared = paper_form(data["shares"]) if "shares" in data else None
    own = {one["key"]: one["text"] for one in data["part"]}
    plain = {name: data[name] for name in ("annex_mark", "draft_mark", "watermark", "family") if name in data}
    return PaperForm(
        key=data["key"],
        name=data["name"],
        title=data["title"],
        issuer=data["issuer"],
        layouts=tuple(_layouts(data, own)),
        parts={**(shared.parts if shared else {}), **own},
        signers=tuple(Signer(**one) for one in data.get("signature", ())),
        mandatory=tuple(data.get("mandatory", ())),
        articles=data.get("articles", shared.articles if shared else ""),
        phrases=data.get("phrases", {}),
        table=_table(data.get("table", {})),
        **plain,
    )


@cache
def matter(subject: str) -> Matter:
    """What the papers say of matters of that kind ("plan")."""
    data: dict[str, Any] = resources.data("papers/subjects.toml")[subject]
    annex = data.get("annex", {})
    return Matter(
        county=data["county"],
        acts=tuple(data["acts"]),
        reasons=passages(data["reasons"]),
        findings=passages(data["findings"]),
        annex=passages(annex.get("text", "")),
        annex_table=_table(annex),
    )


@cache
def unit_words(kind: str) -> Mapping[str, Any]:
    """How a unit of that kind ("town") and its bodies are called, with {name}, {number}, {county}."""
    words: Mapping[str, Any] = resources.data("papers/units.toml")[kind]
    return words


def _layouts(data: Mapping[str, Any], own: Mapping[str, str]) -> Iterator[Layout]:
    for one in data.get("layout", ()):
        yield Layout(one["key"], one["name"], tuple(one["parts"]))
    if not data.get("layout"):
        yield Layout("", "", tuple(own))


def _table(data: Mapping[str, Any]) -> BlankTable | None:
    if "columns" not in data:
        return None
    return BlankTable(
        columns=tuple((one["heading"], float(one["width"])) for one in data["columns"]),
        rows=tuple(data.get("rows", ())),
        blank_rows=data.get("blank_rows", 0),
        days=tuple(data.get("days", ())),
    )


def _passage(line: str) -> Passage:
    for sign, made in _SIGNS.items():
        if line.startswith(sign):
            return {**made, "runs": _runs(line.removeprefix(sign))}
    point = _POINT.fullmatch(line)
    if point is not None:
        marker = "–" if point["marker"] == "-" else point["marker"]
        return {"kind": "item", "marker": marker, "level": 0, "runs": _runs(point["text"])}
    return {"kind": "paragraph", "runs": _runs(line)}


def _runs(line: str) -> list[list[str]]:
    runs, at = [], 0
    for styled in _STYLED.finditer(line):
        runs += [[line[at : styled.start()], ""], [styled["b"] or styled["i"], "b" if styled["b"] else "i"]]
        at = styled.end()
    return [run for run in [*runs, [line[at:], ""]] if run[0]]
