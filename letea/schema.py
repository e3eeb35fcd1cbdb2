"""What a file made of fields has wrong, in Romanian sentences, told by its JSON schema in resources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import resources
from letea.wording import _

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

MOST_BREACHES = 30
_MOST_SHOWN = 60


@dataclass(frozen=True)
class Breach:
    """One thing the file has wrong: where ("sections.2.kind", and the same in words) and what to mend."""

    path: str
    words: str
    fault: str

    @property
    def sentence(self) -> str:
        """The whole sentence, its place first."""
        start = f"{self.words}: {self.fault}" if self.words else self.fault
        return start[:1].upper() + start[1:]


def breaches(data: Any, schema_name: str) -> list[Breach]:
    """What the data has wrong by that schema, at most `MOST_BREACHES`, in the order of the file.

    `schema_name` is the schema's packaged name; the titles of its fields give the words of each place.
    """
    schema = resources.data(schema_name)
    found: list[Breach] = []
    for error in _validator(schema_name).iter_errors(_plain(data)):
        if len(found) == MOST_BREACHES:
            break
        path = [str(part) for part in error.absolute_path]
        words = " › ".join(_words(error.absolute_path, schema))
        found.append(Breach(".".join(path), words, _fault(error)))
    return found


@cache
def _validator(schema_name: str) -> "Draft202012Validator":
    import jsonschema  # noqa: PLC0415 - slow to import, needed only where a file comes from outside

    schema = resources.data(schema_name)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def _plain(data: Any) -> Any:
    """The data with days as text, as JSON has them (TOML has days of its own)."""
    if isinstance(data, Mapping):
        return {str(key): _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return data.isoformat() if isinstance(data, date) else data


def _words(path: Iterable[str | int], schema: Mapping[str, Any]) -> Iterator[str]:
    """The place in the words of the schema: "Secțiuni 3", "Titlu"."""
    node: Any = schema
    title = ""
    for part in path:
        node = _resolved(node, schema)
        if isinstance(part, int):
            node = node.get("prefixItems", [])[part : part + 1] or node.get("items", {})
            node = node[0] if isinstance(node, list) else node
            yield f"{title} {part + 1}".strip()
            title = ""
            continue
        if title:
            yield title
        node = node.get("properties", {}).get(part) or node.get("additionalProperties") or {}
        title = _title(node, part, schema)
    if title:
        yield title


def _title(node: Any, name: str, schema: Mapping[str, Any]) -> str:
    if not isinstance(node, Mapping):
        return f"„{name}”"
    return str(node.get("title") or _resolved(node, schema).get("title") or f"„{name}”")


def _resolved(node: Any, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The part of the schema a `$ref` ("#/$defs/section") stands for."""
    while isinstance(node, Mapping) and "$ref" in node:
        target: Any = schema
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            if step != "#":
                target = target[step]
        node = target
    return dict(node) if isinstance(node, Mapping) else {}


def _fault(error: "ValidationError") -> str:
    """What is wrong there and what is wanted."""
    wanted: Any = error.validator_value
    value: Any = error.instance
    rule = str(error.validator)
    if rule == "required":
        missing = ", ".join(f"„{name}”" for name in wanted if name not in value)
        return _("lipsește câmpul {names}.").format(names=missing)
    if rule == "additionalProperties":
        known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
        extra = ", ".join(f"„{name[:_MOST_SHOWN]}”" for name in value if name not in known)
        return _("câmpul {names} nu este cunoscut; verificați numele lui.").format(names=extra)
    if rule == "enum":
        allowed = ", ".join(f"„{one}”" for one in wanted)
        sentence = _("{value} nu este o valoare cunoscută; alegeți una dintre: {allowed}.")
        return sentence.format(value=_shown(value), allowed=allowed)
    if rule == "type":
        return _("trebuie să fie {kind}.").format(kind=_kinds(wanted))
    return _limit(rule, wanted, value)


def _limit(rule: str, wanted: Any, value: Any) -> str:
    sentences = {
        "const": _("trebuie să fie {wanted}."),
        "format": _("{value} nu este o dată; scrieți anul, luna și ziua, de exemplu 2026-03-05."),
        "maxLength": _("textul este prea lung (cel mult {wanted} de semne)."),
        "minLength": _("nu poate fi gol."),
        "maxItems": _("sunt prea multe rânduri (cel mult {wanted})."),
        "minItems": _("sunt prea puține rânduri (cel puțin {wanted})."),
        "minimum": _("numărul este prea mic (cel puțin {wanted})."),
        "maximum": _("numărul este prea mare (cel mult {wanted})."),
        "exclusiveMinimum": _("numărul trebuie să fie peste {wanted}."),
        "pattern": _("{value} nu are forma cerută."),
    }
    return sentences.get(rule, _("nu are forma cerută.")).format(wanted=wanted, value=_shown(value))


def _kinds(wanted: Any) -> str:
    words = {
        "object": _("o grupă de câmpuri { … }"),
        "array": _("o listă [ … ]"),
        "string": _("un text între ghilimele"),
        "integer": _("un număr întreg"),
        "number": _("un număr"),
        "boolean": _("true sau false"),
        "null": _("gol (null)"),
    }
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    return _(" sau ").join(words.get(name, name) for name in names)


def _shown(value: Any) -> str:
    text = str(value)
    return f"„{text[:_MOST_SHOWN]}…”" if len(text) > _MOST_SHOWN else f"„{text}”"
