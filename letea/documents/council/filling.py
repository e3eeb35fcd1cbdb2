"""Fields in the wording of a paper: found, and filled with what is known."""

import re
from collections.abc import Mapping
from typing import Any

from db.ordering import bare, comma_below
from letea.documents.council.known_fields import ALL_FIELDS
from letea.prose import Passage

FIELD = re.compile(r"\{([^{}\n]{0,80})\}")
_TWICE = re.compile(r"(\d\d\.\d\d\.\d{4}) din \1\b")
_BLANK = re.compile(r"\b(nr\.|din|de|anexei nr\.) (?=_)")


def field_key(typed: str) -> str:
    """The key of a field as somebody typed it: "{Număr hotărâre}" is "numar_hotarare"."""
    return "_".join(bare(comma_below(typed)).replace("_", " ").split())


def fields_in(passage: Passage) -> list[str]:
    """The keys of the fields that the passage names, in order."""
    return [field_key(found) for found in FIELD.findall(_words(passage))]


def block_of(passage: Passage) -> str:
    """The field that makes paragraphs of its own and stands here alone; "" for an ordinary line."""
    found = FIELD.fullmatch(_words(passage).strip())
    key = field_key(found[1]) if found else ""
    return key if key in ALL_FIELDS and ALL_FIELDS[key].block else ""


def filled(passage: Passage, values: Mapping[str, str | None]) -> Passage | None:
    """The passage with its fields filled; None where one of them does not apply."""
    if any(values.get(key, "") is None for key in fields_in(passage)):
        return None
    runs = [[fill_text(text, values), marks] for text, marks in passage["runs"]]
    return {**passage, "runs": runs}


def fill_text(text: str, values: Mapping[str, str | None]) -> str:
    """The text with its fields filled; one typed in capitals is filled with capitals.

    A number that carries its date itself ("7091/1078DAS/29.01.2027") is not dated a second time.
    """

    def said(found: "re.Match[str]") -> str:
        key = field_key(found[1])
        if key not in ALL_FIELDS:
            return found[0]
        known = values.get(key) or ALL_FIELDS[key].rule
        return known.upper() if found[1].isupper() else known

    # A rule to fill stays on the line of the word before it.
    return _BLANK.sub("\\1\u00a0", _TWICE.sub(r"\1", FIELD.sub(said, text)))


def _words(passage: Mapping[str, Any]) -> str:
    return "".join(run[0] for run in passage["runs"])
