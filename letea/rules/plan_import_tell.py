"""Small tells of a paper: its title, its year, its letterhead, who signs, what is taken into account."""

import re

from db.tables.plans import Basis, BasisKind
from letea.rules.plan_import import Line
from letea.rules.plan_import_words import key_of
from letea.rules.plan_signing import role_named

_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_PERIOD = re.compile(r"(?<![0-9])(20[0-9]{2})\s*[-–—]\s*(20[0-9]{2})(?![0-9])")
_DECISION = re.compile(
    r"(?:Hot[ăa]r[âaî]rea?\s+Consiliului\s+(?P<whose>Local|Jude[țt]ean)[^0-9]{0,40}nr\.?"
    r"|(?P<short>HC[LJ])\s*(?:nr\.?)?)"
    r"\s*(?P<number>[0-9]+\s*/\s*(?:[0-9.]+)?[0-9]{4})",
    re.IGNORECASE,
)
_LETTERHEAD = (
    *("romania", "judetul", "comuna", "orasul", "municipiul", "primaria", "consiliul", "anexa", "directia"),
    *("hotararea", "nr inreg", "cod fiscal", "tel", "proiect"),
)
_LONGEST_LETTERHEAD = 90
_KINDS = (
    (BasisKind.CONSULTATION, ("consultar", "propuner")),
    (BasisKind.LOCAL_STRATEGY, ("strategia locala", "strategia de dezvoltare a serviciilor sociale")),
    (BasisKind.COUNTY_STRATEGY, ("strategia judeteana", "hcj", "consiliului judetean")),
    (BasisKind.NATIONAL_STRATEGY, ("strategia nationala", "strategii nationale", "strategiile nationale")),
    (BasisKind.PROGRAMME, ("programul", "programe", "program de interes")),
    (BasisKind.PARTNERSHIP, ("parteneriat", "acord de colaborare", "acorduri de")),
    (BasisKind.LAW, ("legea", "hotararea guvernului", "hg", "ordin", "oug", "og ", "codul", "constitutia")),
)
_MARKER = re.compile(
    r"(?P<marker>[0-9]{1,2}[.)]|[a-zA-Z]{1,2}[.)]|[ivxIVX]{1,5}[.)]|[-–—•▪●✓➢])\s+(?P<rest>\S.*)", re.DOTALL
)


def is_title(line: Line) -> bool:
    """Whether the line is the plan's title."""
    words = key_of(line.words)
    named = words.startswith(("plan", "proiect plan", "anexa plan"))
    return named and (
        line.heading == 0 or "actiune" in words or "operational" in words or "implement" in words
    )


def year_in(text: str) -> int | None:
    """The year of the plan, or the first of its period."""
    named = re.search(r"\banul(?:ui)?\s+(20[0-9]{2})(?![0-9])", text, re.IGNORECASE)
    found = [named[1]] if named else _YEAR.findall(text)
    return int(found[0]) if found else None


def last_year_in(text: str) -> int | None:
    """The last year of the period a title names, where it names one."""
    found = _PERIOD.search(text)
    return int(found[2]) if found and int(found[2]) > int(found[1]) else None


def is_letterhead(line: Line) -> bool:
    """Whether the line stands above the title for who issues the paper."""
    words, told = key_of(line.words), line.words.endswith((".", ";", ":"))
    return not told and len(words) < _LONGEST_LETTERHEAD and words.startswith(_LETTERHEAD)


def signs(line: Line) -> bool:
    """Whether the line names a function that signs: "Primar,", "Șef serviciu"."""
    return role_named(line.words.replace(",", "")) is not None or key_of(line.words) in {
        "primar",
        "primarul comunei",
        "sef serviciu",
        "director executiv",
        "intocmit",
        "avizat",
        "presedinte de sedinta",
        "contrasemneaza",
    }


def signs_within(line: Line) -> bool:
    """Whether the first words of a cell name a function that signs."""
    return signs(Line(((line.raw.strip().split("\n")[0], ""),)))


def says_nothing(text: str) -> bool:
    """Whether a whole text only says that there is nothing."""
    return key_of(text) in {"nu este cazul", "nu e cazul", "nu exista", "nu se propune", "nu se aplica"}


def marked(line: Line) -> tuple[str, str]:
    """The marker of an entry of a list and its words; no marker for a paragraph."""
    if line.label:
        return line.label, line.text
    found = _MARKER.match(line.text)
    return (found["marker"], found["rest"].strip()) if found else ("", line.text)


def basis_of(text: str) -> Basis:
    """A row of "Având în vedere" from its words: what it is, its period, the decision that approves it."""
    words = key_of(text)
    first = {
        kind: min((words.find(begun) for begun in beginnings if begun in words), default=-1)
        for kind, beginnings in _KINDS
    }
    met = {kind: place for kind, place in first.items() if place >= 0}
    kind = min(met, key=lambda one: met[one]) if met else BasisKind.OTHER
    if kind is BasisKind.LOCAL_STRATEGY and "judetean" in words.split("strategia", 1)[-1][:60]:
        kind = BasisKind.COUNTY_STRATEGY
    period, decision = _PERIOD.search(text), _DECISION.search(text)
    strategy = kind in {BasisKind.LOCAL_STRATEGY, BasisKind.COUNTY_STRATEGY, BasisKind.NATIONAL_STRATEGY}
    return Basis(
        section_id=0,
        kind=kind,
        text=text,
        period=f"{period[1]}–{period[2]}" if period and strategy else "",
        decision=_decision(decision) if decision and strategy else "",
    )


def _decision(found: "re.Match[str]") -> str:
    whose = found["short"] or ("HCJ" if key_of(found["whose"]).startswith("j") else "HCL")
    return f"{whose.upper()} nr. {found['number'].replace(' ', '')}"
