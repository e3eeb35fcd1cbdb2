"""What comes in as a plan file is bounded, parsed, cleaned and checked before it becomes a plan."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import resources
from db.ordering import CEDILLAS, COMMAS
from letea.errors import Problem, Refused, Trouble
from letea.layouts import family, family_from
from letea.schema import breaches
from letea.troubles import plainly
from letea.wording import _

FORMAT = "letea-plan"
VERSION = 1
SCHEMA = "plan-file.schema.json"
LARGEST = 20 * 1024 * 1024
DEEPEST = 40

# Cedillas are what older keyboards write for ș and ț; the office keeps them with a comma.
_SIGNS = str.maketrans(
    CEDILLAS, COMMAS, "".join(chr(code) for code in (*range(32), 127) if chr(code) not in "\n\t")
)


def content_of(path: Path) -> bytes:
    """The bytes of the file, no more than are looked at.

    Raises:
        Trouble: when the disk refuses.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        told = plainly(error)
        raise (told if isinstance(told, Trouble) else error) from error


def parsed(content: bytes) -> Any:
    """The JSON in the bytes.

    Raises:
        Refused: what is too large, not UTF-8 or not JSON.
    """
    if len(content) > LARGEST:
        raise _refused(_("Fișierul are peste 20 MB; un plan este mult mai mic. Alegeți alt fișier."))
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise _refused(_("Fișierul nu este scris în UTF-8; salvați-l din nou ca text UTF-8.")) from None
    except json.JSONDecodeError as error:
        text = _("Fișierul nu se poate citi ca plan: rândul {line}, semnul {column} nu este JSON corect.")
        raise _refused(text.format(line=error.lineno, column=error.colno)) from None
    except (ValueError, RecursionError):
        raise _refused(_("Fișierul nu se poate citi ca plan; este deteriorat. Cereți-l din nou.")) from None


def checked(data: Any) -> dict[str, Any]:
    """The data of a plan file, cleaned, once nothing in it is wrong.

    Raises:
        Refused: one sentence for each thing wrong, its place first; a newer version is refused whole.
    """
    _check_kind(data)
    if _depth(data) > DEEPEST:
        text = _("Fișierul de plan are prea multe secțiuni incluse una în alta; nu este făcut de Letea.")
        raise _refused(text)
    if wrong := [Problem(breach.path, breach.sentence) for breach in breaches(data, SCHEMA)]:
        raise Refused(wrong)
    clean: dict[str, Any] = _cleaned(data)
    if wrong := [*_twice(clean), *_strange(clean)]:
        raise Refused(wrong)
    return clean


def _no_number(_name: str) -> float:
    raise ValueError


def _check_kind(data: Any) -> None:
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise _refused(_("Fișierul nu este un plan Letea; alegeți un fișier făcut cu „Exportă planul”."))
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        text = _(
            "Fișierul este scris de o versiune mai nouă a programului (formatul {version}). Actualizați-l."
        )
        raise _refused(text.format(version=version))


def _refused(sentence: str) -> Refused:
    return Refused([Problem("file", sentence)])


def _depth(data: Any) -> int:
    """How deep the data is nested, counted without recursion."""
    deepest, level = 0, [data]
    while level and deepest <= DEEPEST:
        below = [one for held in level if isinstance(held, Mapping) for one in held.values()]
        below += [one for held in level if isinstance(held, list) for one in held]
        level = [one for one in below if isinstance(one, Mapping | list)]
        deepest += 1
    return deepest


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        # A lone surrogate has no bytes in UTF-8 and could never be kept.
        whole = value.encode("utf-8", "replace").decode("utf-8")
        return unicodedata.normalize("NFC", whole).translate(_SIGNS)
    if isinstance(value, Mapping):
        return {_cleaned(key): _cleaned(one) for key, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, list) else value


def _twice(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Identities met more than once: two records cannot be the same one."""
    counted = Counter(uid for uid in _uids(data) if uid)
    for uid, times in counted.items():
        if times > 1:
            text = _(
                "Identitatea (uid) „{uid}” apare de {times} ori în fișier; ștergeți-o unde este copiată."
            )
            yield Problem("uid", text.format(uid=uid, times=times))


def _uids(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield value.get("uid", "") if isinstance(value.get("uid"), str) else ""
        for key, one in value.items():
            if key not in {"cells", "text", "rows", "columns"} or isinstance(one, str):
                yield from _uids(one)
    elif isinstance(value, list):
        for one in value:
            yield from _uids(one)


def _strange(data: Mapping[str, Any]) -> Iterator[Problem]:
    """A family this program does not carry, or a level of objectives the family does not have."""
    name = data["plan"]["family"]
    try:
        layout = family_from(data["layout"]) if "layout" in data else family(name)
    except Refused as error:
        yield from error.problems
        return
    except resources.MissingResourceError:
        text = _("Planul urmează modelul „{name}”, pe care această versiune a programului nu îl are.")
        yield Problem("plan.family", text.format(name=name))
        return
    levels = {level.key for level in layout.levels}
    for level in sorted(_levels(data.get("sections", [])) - levels):
        text = _("Nivelul „{level}” nu este în modelul planului; alegeți unul dintre: {known}.")
        known = ", ".join(f"„{one.key}”" for one in layout.levels)
        yield Problem("nodes.level", text.format(level=level, known=known))


def _levels(trees: Sequence[Mapping[str, Any]]) -> set[str]:
    found = {one["level"] for one in trees if "level" in one}
    for one in trees:
        found |= _levels(one.get("nodes", [])) | _levels(one.get("children", []))
    return found
