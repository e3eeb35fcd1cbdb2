"""The levels of a plan family in its window: their numbers as a word, a way of counting and a sign after."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.record import new_uid
from letea.wording import letters, roman

UNNAMED = "nivel"
_PLACE = re.compile(r"\{(\w+):([1IiaA])\}")
_SAMPLES = {"1": "1", "I": roman(1), "i": roman(1).lower(), "a": letters(1), "A": letters(1).upper()}


@dataclass
class LevelDraft:
    """A level: what stands before its number, how it is counted, what stands after.

    `glued` says that what stands before is a sign of the number itself ("D1"), not a word before it.
    `pattern` is that of the data, kept where the window has no words for it (the style "kept").
    """

    key: str = ""
    name: str = ""
    prefix: str = ""
    style: str = ""
    joint: str = ""
    display: str = "column"
    continues: bool = False
    glued: bool = False
    pattern: str = ""
    place: int = 0
    uid: str = field(default_factory=new_uid)


def sample_of(level: LevelDraft, above: Sequence[LevelDraft]) -> str:
    """How the first number of a level looks: "O.S.1.1"."""
    return _PLACE.sub(lambda found: _SAMPLES[found[2]], _pattern(level, [*above, level]))


def level_of(data: Mapping[str, Any], above: Sequence[LevelDraft]) -> LevelDraft:
    """A level of the family's data, as its row."""
    known = {name: data[name] for name in ("key", "name", "joint", "display", "continues") if name in data}
    level = LevelDraft(**known)
    pattern = data.get("number", "")
    first = _PLACE.search(pattern)
    before = pattern[: first.start()] if first else ""
    level.prefix, level.glued = before.strip(), before[-1:].isalnum()
    level.joint = level.joint.strip()
    styles = ("own:1", "own:I", "own:A", "own:a", "path:1", "path:I") if first else ()
    for style in styles:
        level.style = style
        if _pattern(level, [*above, level]) == pattern:
            return level
    level.style = "kept" if pattern else ""
    level.pattern = pattern
    return level


def level_data(level: LevelDraft, path: Sequence[LevelDraft]) -> dict[str, Any]:
    """A level's row as the family's data; `path` are those above and itself."""
    out: dict[str, Any] = {"key": level.key, "name": level.name.strip(), "display": level.display}
    if pattern := _pattern(level, path):
        joint = f"{level.joint.strip()} " if level.joint.strip() else ""
        out |= {"number": pattern, "joint": joint, "continues": level.continues}
    return out


def _pattern(level: LevelDraft, path: Sequence[LevelDraft]) -> str:
    """The pattern of a level's numbers; the places above go up to the first level counted by itself."""
    kind, _colon, style = level.style.partition(":")
    if not style:
        return level.pattern if kind else ""
    keys = [level.key or UNNAMED]
    for one in reversed(path[:-1]):
        if kind != "path" or not one.style:
            break
        keys.insert(0, one.key or UNNAMED)
        if one.style.startswith("own"):
            break
    styles = [style, *("1" for _key_after in keys[1:])]
    places = (f"{{{key}:{how}}}" for key, how in zip(keys, styles, strict=True))
    prefix = level.prefix.strip()
    gap = " " if prefix[-1:].isalnum() and not level.glued else ""
    return f"{prefix}{gap}{'.'.join(places)}"
