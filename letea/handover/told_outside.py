"""Fields of JSON that came from outside: each is what it must be, or is refused by its name."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from letea.handover.names import is_plain

HASH = re.compile(r"[0-9a-f]{64}")
PERIOD = re.compile(r"20[0-9]{2}(-T[1-4]|-plan)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 200  # letters of a name
_SHOWN = 40  # letters of a field's name that nobody knows
Choice = TypeVar("Choice", bound=Enum)


def refuse_unknown(data: Mapping[str, Any], known: Collection[str]) -> None:
    """Let there be no field that nobody knows.

    Raises:
        ValueError: with the name of one.
    """
    if unknown := set(data) - set(known):
        raise ValueError(ascii(min(unknown))[:_SHOWN])


def number(data: Mapping[str, Any], key: str, least: int, most: int) -> int:
    """A whole number within its bounds.

    Raises:
        KeyError: where it lacks.
        ValueError: where it is none; both with its name.
    """
    value = data[key]
    if type(value) is not int or not least <= value <= most:
        raise ValueError(key)
    return value


def text(data: Mapping[str, Any], key: str, *, least: int = 0, longest: int = _LONGEST) -> str:
    """A text of letters that show themselves, within its bounds.

    Raises:
        KeyError: where it lacks.
        ValueError: where it is none; both with its name.
    """
    value = data[key]
    if not isinstance(value, str) or len(value) > longest or not is_plain(value):
        raise ValueError(key)
    if len(value.strip()) < least:
        raise ValueError(key)
    return value


def matching(data: Mapping[str, Any], key: str, wanted: re.Pattern[str], *, may_lack: bool = False) -> str:
    """A text of this form; "" too where it may lack.

    Raises:
        KeyError: where it lacks.
        ValueError: where it is none; both with its name.
    """
    value = text(data, key)
    if not wanted.fullmatch(value) and not (may_lack and not value):
        raise ValueError(key)
    return value


def day(data: Mapping[str, Any], key: str) -> date:
    """An ISO day, written the one way.

    Raises:
        KeyError: where it lacks.
        ValueError: where it is none; both with its name.
    """
    value = matching(data, key, _DAY)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(key) from error


def choice(data: Mapping[str, Any], key: str, kind: type[Choice]) -> Choice:
    """One of an enum's values.

    Raises:
        KeyError: where it lacks.
        ValueError: where it is none; both with its name.
    """
    try:
        return kind(data[key])
    except ValueError as error:
        raise ValueError(key) from error
