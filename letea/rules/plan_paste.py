"""Pasted rows become objectives and measures: which column is what, which row is of which level."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from db.ordering import fold
from db.tables.plans import Node
from letea.layouts import Family, Level
from letea.rules.plan_tree import NodeTree
from letea.wording import _

Rows = Sequence[Sequence[str]]
NUMBER, TEXT, NOTE, NOTHING = "#number", "#text", "#note", ""
LEVEL = "@"  # before the key of a level: the column holds the texts of that level

# "1.2.3.", "O.S. 1.1", "OS.I.1", "II.", "a)", "Obiectiv general 3:" at the beginning of a text.
_NUMBERED = re.compile(
    r"\s*(?P<words>obiectiv(?:ul)?\s+(?:general|specific|opera[țt]ional)|direc[țt]ia\s+de\s+ac[țt]iune"
    r"|m[ăa]sura"
    r"|ac[țt]iunea|activitatea|O\.?\s?[SGO]\.?|A\.)?\s*"
    r"(?P<places>(?:[0-9]{1,3}|[IVXLC]{1,7})(?:\.(?:[0-9]{1,3}|[IVXLC]{1,7}))*|[a-zA-Z](?=\)))"
    r"(?P<end>\s*[.):–-]\s*|\s*$|(?<=\.[0-9])\s+|(?<=\.[0-9]{2})\s+)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*[-–•▪·*o](?=\s)\s*")
_LIKE = 0.84  # how alike a head must be to a column's heading
_HEADS = {
    "term": ("termen", "termene", "termen de realizare", "perioada", "termen realizare"),
    "responsible": ("responsabil", "responsabili", "institutii responsabile", "cine raspunde"),
    "partners": ("parteneri", "institutii partenere", "colaboratori"),
    "funding": ("surse de finantare", "sursa de finantare", "finantare", "buget"),
    "indicators": ("indicatori", "indicatori de rezultat", "indicatori de realizare"),
    "results": ("rezultate", "rezultate asteptate"),
    "categories": ("categorii de beneficiari", "beneficiari", "grup tinta"),
}
_NUMBER_HEADS = ("nr. crt.", "nr crt", "nr.", "numar", "crt.")
_TEXT_HEADS = ("masuri", "masura", "activitati", "actiuni", "actiuni prioritare", "obiective", "denumire")


@dataclass(frozen=True)
class Pasted:
    """What was understood: the rows without their heads, what each column is, the level of each row.

    A role is a level ("@specific"), `NUMBER`, `TEXT`, `NOTE`, the key of a column of measures, or `NOTHING`.
    A row of no level ("") is left out.
    """

    rows: tuple[tuple[str, ...], ...]
    roles: tuple[str, ...]
    levels: tuple[str, ...]


def roles_of(layout: Family) -> dict[str, str]:
    """What a column may be, in words."""
    columns = [column for column in layout.objectives if not column.level]
    return {
        NOTHING: _("nu se preia"),
        NUMBER: _("numărul"),
        TEXT: _("textul rândului"),
        **{f"{LEVEL}{level.key}": level.name for level in layout.levels},
        **{column.key: column.heading for column in columns},
        NOTE: _("nota pe margine"),
    }


def understand(rows: Rows, layout: Family) -> Pasted:
    """The first guess at pasted rows; those of which nothing says a level are measures."""
    heads, body = _without_heads(rows, layout)
    width = max((len(row) for row in body), default=0)
    roles = _guessed(heads, body, layout, width=width)
    made = tuple(tuple(row) for row in body)
    pasted = Pasted(made, roles, ("",) * len(made))
    return with_levels(pasted, layout)


def with_levels(pasted: Pasted, layout: Family) -> Pasted:
    """The same with the level of each row guessed anew from its number and from what it holds."""
    texts = [_text_of(row, pasted.roles) for row in pasted.rows]
    depths = [_depth(row, pasted.roles) for row in pasted.rows]
    numbered = sorted({depth for depth in depths if depth})
    last = len(layout.levels) - 1
    levels = []
    for row, text, depth in zip(pasted.rows, texts, depths, strict=True):
        named = _level_named(text, layout)
        if not text and not _level_texts(row, pasted.roles):
            levels.append("")
        elif named is not None:
            levels.append(named.key)
        elif depth and len(numbered) > 1:
            from_last = len(numbered) - 1 - numbered.index(depth)
            levels.append(layout.levels[max(0, last - from_last)].key)
        else:
            levels.append(layout.levels[-1].key)
    return replace(pasted, levels=tuple(levels))


def nodes_of(pasted: Pasted, layout: Family) -> list[NodeTree]:
    """The branches that the rows make; they have no section and are numbered by their places."""
    tops: list[NodeTree] = []
    open_path: list[NodeTree] = []
    for node in _nodes(pasted, layout):
        tree = NodeTree(node)
        order = _order(layout, node.level)
        while open_path and _order(layout, open_path[-1].node.level) >= order:
            open_path.pop()
        (open_path[-1].children if open_path else tops).append(tree)
        open_path.append(tree)
    return tops


def split_number(text: str) -> tuple[str, str]:
    """The number that a text begins with, and the rest; "3 evenimente" begins with none."""
    found = _NUMBERED.match(text)
    if found is None or (found["words"] is None and found["end"] == "" and "." not in found["places"]):
        return "", text
    rest = text[found.end() :].strip()
    return (found[0].strip(" \t.:–-"), rest) if rest or found["words"] else ("", text)


def _nodes(pasted: Pasted, layout: Family) -> Iterator[Node]:
    written: dict[str, str] = {}  # the text each level had last: a level's column repeats or stays empty
    for row, level in zip(pasted.rows, pasted.levels, strict=True):
        if not level:
            continue
        for key, text in _level_texts(row, pasted.roles).items():
            if written.get(key) != text:
                written = {
                    one: said for one, said in written.items() if _order(layout, one) < _order(layout, key)
                }
                written[key] = text
                if key != level or _text_of(row, pasted.roles):
                    yield Node(section_id=0, level=key, text=_body(text))
        own = _text_of(row, pasted.roles) or _level_texts(row, pasted.roles).get(level, "")
        if own:
            cells = {
                role: text
                for role, text in zip(pasted.roles, row, strict=False)
                if text and role and role[0] not in {"#", LEVEL}
            }
            note = " ".join(text for role, text in zip(pasted.roles, row, strict=False) if role == NOTE)
            yield Node(section_id=0, level=level, text=_body(own), cells=cells, note=note.strip())


def _body(text: str) -> str:
    """The text without its number and its bullet: numbers come from the place."""
    return split_number(_BULLET.sub("", text))[1].strip()


def _text_of(row: Sequence[str], roles: Sequence[str]) -> str:
    return "\n".join(text for role, text in zip(roles, row, strict=False) if role == TEXT and text)


def _level_texts(row: Sequence[str], roles: Sequence[str]) -> dict[str, str]:
    pairs = zip(roles, row, strict=False)
    return {role[1:]: text for role, text in pairs if role.startswith(LEVEL) and text}


def _depth(row: Sequence[str], roles: Sequence[str]) -> int:
    """How many places the row's number has: 2 for "1.2"; 0 where it has none."""
    for role, text in zip(roles, row, strict=False):
        if role == NUMBER and text.strip():
            return len(
                [part for part in re.split(r"[.\s)]+", text.strip()) if re.search(r"[0-9IVXLC]", part)]
            )
    number = split_number(_text_of(row, roles))[0]
    found = re.search(r"(?:[0-9]+|[IVXLC]+)(?:\.(?:[0-9]+|[IVXLC]+))*$", number)
    return found[0].count(".") + 1 if found is not None else 0


def _level_named(text: str, layout: Family) -> Level | None:
    """The level that a text names at its beginning: "Obiectiv general 2: …"."""
    words = fold(text)
    named = (level for level in layout.levels[:-1] if re.match(rf"{re.escape(fold(level.name))}\b", words))
    return next(named, None)


def _order(layout: Family, key: str) -> int:
    return next((order for order, level in enumerate(layout.levels) if level.key == key), len(layout.levels))


def _without_heads(rows: Rows, layout: Family) -> tuple[Sequence[str], Rows]:
    """The heads, where the first row is one, and what follows."""
    if not rows or len(rows[0]) == 1:
        return (), rows
    found = [_role_named(cell, layout) for cell in rows[0]]
    known = sum(1 for role in found if role)
    said = sum(1 for cell in rows[0] if cell.strip())
    return (rows[0], rows[1:]) if known and known * 2 >= said else ((), rows)


def _guessed(heads: Sequence[str], body: Rows, layout: Family, *, width: int) -> tuple[str, ...]:
    """What each column is: by its head, by numbers in it; the widest one left is the text."""
    roles = [_role_named(heads[place], layout) if place < len(heads) else "" for place in range(width)]
    first = [row[0] for row in body if row and row[0]]
    if width > 1 and not roles[0] and first and all(_is_number(cell) for cell in first):
        roles[0] = NUMBER
    free = [place for place in range(width) if not roles[place]]
    if not any(role == TEXT or role.startswith(LEVEL) for role in roles) and free:
        longest = max(free, key=lambda place: sum(len(row[place]) for row in body if place < len(row)))
        roles[longest] = TEXT
        if not heads:
            keys = [column.key for column in layout.objectives if not column.level]
            after = [place for place in free if place > longest]
            for place, key in zip(after, keys, strict=False):
                roles[place] = key
    return tuple(_once(roles))


def _is_number(cell: str) -> bool:
    found = _NUMBERED.match(cell)
    return found is not None and found.end() == len(cell)


def _once(roles: Sequence[str]) -> Iterator[str]:
    """Each role for one column only, but for the text."""
    seen: set[str] = set()
    for role in roles:
        yield role if role not in seen or role in {TEXT, NOTHING} else NOTHING
        seen.add(role)


def _role_named(head: str, layout: Family) -> str:
    words = fold(" ".join(head.split()))
    if not words:
        return ""
    if _is_like(words, _NUMBER_HEADS):
        return NUMBER
    for column in layout.objectives:
        if _is_like(words, (fold(column.heading), *(() if column.level else _HEADS.get(column.key, ())))):
            return f"{LEVEL}{column.level}" if column.level else column.key
    for level in layout.levels[:-1]:
        if _is_like(words, (fold(level.name),)):
            return f"{LEVEL}{level.key}"
    return TEXT if _is_like(words, _TEXT_HEADS) else ""


def _is_like(words: str, known: Sequence[str]) -> bool:
    return any(SequenceMatcher(None, words, one).ratio() >= _LIKE for one in known)
