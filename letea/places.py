"""Counties, communes, towns and villages of the SIRUTA register, read from resources/places."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

import resources
from db.ordering import bare, comma_below, fold, sort_key

_CAPITAL = 179132  # the municipality of București, chosen by its sectors
_LARGEST = 999_999
_WEIGHTS = (7, 5, 3, 2, 1)  # of the first five of six digits


class PlaceKind(Enum):
    """What kind of unit has a council of its own: commune, town, municipality, sector of București."""

    COMMUNE = "commune"
    TOWN = "town"
    CITY = "city"
    SECTOR = "sector"


@dataclass(frozen=True)
class County:
    """A county: its letters ("BC"), its name and its number in SIRUTA and in the CNP (4)."""

    code: str
    name: str
    number: int


@dataclass(frozen=True)
class Place:
    """A unit with a council of its own; `siruta` is the code documents and registers name it by."""

    siruta: int
    name: str
    kind: PlaceKind
    county: County


@dataclass(frozen=True)
class Locality:
    """A village or a part of a town, as an address names it."""

    siruta: int
    name: str


class _Register(NamedTuple):
    """The whole list as read once: villages stay plain pairs until a commune is asked for."""

    counties: dict[str, County]
    places: dict[int, Place]
    localities: dict[int, list[tuple[int, str]]]


def counties() -> tuple[County, ...]:
    """The 41 counties and București, in Romanian order."""
    return tuple(sorted(_register().counties.values(), key=lambda county: sort_key(county.name)))


def county(code: str) -> County | None:
    """The county of these letters ("BC"), or None."""
    return _register().counties.get(code)


def places_of(county_code: str) -> tuple[Place, ...]:
    """Communes, towns and municipalities of a county, in Romanian order; for "B", the six sectors."""
    found = (place for place in _register().places.values() if place.county.code == county_code)
    units = (place for place in found if place.siruta != _CAPITAL)
    return tuple(sorted(units, key=lambda place: sort_key(place.name)))


def localities_of(siruta: int) -> tuple[Locality, ...]:
    """The villages of a commune or the parts of a town, in Romanian order; a sector has none."""
    found = (Locality(code, name) for code, name in _register().localities.get(siruta, ()))
    return tuple(sorted(found, key=lambda locality: sort_key(locality.name)))


def place(siruta: int) -> Place | None:
    """The unit of that SIRUTA code, or None where no council has it (a village, a county, no code at all)."""
    return _register().places.get(siruta)


def find_places(text: str, limit: int = 20) -> tuple[Place, ...]:
    """Units whose name, with their county's, holds every word typed; the nearest first.

    Case and diacritics do not matter, nor whether a sound is typed â or î: "campulung", "CÎMPULUNG".
    """
    words = [(bare(comma_below(word)), fold(word)) for word in text.replace("-", " ").split()]
    if not words:
        return ()
    hits = [found for found in _searched() if all(_holds(found.name + found.county, word) for word in words)]
    hits.sort(key=lambda found: _rank(found, words))
    return tuple(found.place for found in hits[:limit])


def has_check_digit(siruta: int) -> bool:
    """Whether the last digit of a SIRUTA code agrees with the others.

    The digits of each weighted digit are summed. Some official codes do not obey, so this only ever warns.
    """
    if not 0 < siruta <= _LARGEST:
        return False
    *digits, last = (int(digit) for digit in f"{siruta:06}")
    total = sum(sum(divmod(digit * weight, 10)) for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return (11 - total % 10) % 10 == last


class _Searched(NamedTuple):
    """A unit with its name and its county's, each spelled in both ways a search may be typed."""

    place: Place
    name: str
    county: str


def _spelled(name: str) -> str:
    """The name in both spellings; a bar marks where it begins, a space where a word does."""
    words = name.replace("-", " ")
    return f"| {bare(words)}| {fold(words)}"


def _holds(spelled: str, word: tuple[str, str]) -> bool:
    return any(f" {spelling}" in spelled for spelling in word)


def _rank(found: _Searched, words: list[tuple[str, str]]) -> int:
    """Names that begin with what was typed, then names that hold it, then those that need the county's."""
    if any(f"| {spelling}" in found.name for spelling in words[0]):
        return 0
    return 1 if all(_holds(found.name, word) for word in words) else 2


@cache
def _searched() -> tuple[_Searched, ...]:
    """Every unit in Romanian order, ready to be searched."""
    units = sorted(_register().places.values(), key=lambda place: (sort_key(place.name), place.siruta))
    return tuple(_Searched(place, _spelled(place.name), _spelled(place.county.name)) for place in units)


@cache
def _register() -> _Register:
    """The list as packaged; read on first use, which takes some tens of milliseconds."""
    known = _Register({}, {}, {})
    kinds = {kind.value: kind for kind in PlaceKind}
    # Counties stand before their communes in the register, and no name holds a comma.
    for line in resources.text("places/places.csv.xz").splitlines()[1:]:
        code, name, kind, parent, letters = line.split(",")
        if kind == "locality":
            known.localities.setdefault(int(parent), []).append((int(code), name))
        elif kind == "county":
            known.counties[letters] = County(letters, name, int(parent))
        else:
            known.places[int(code)] = Place(int(code), name, kinds[kind], known.counties[letters])
    return known
