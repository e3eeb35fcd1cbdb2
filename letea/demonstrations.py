"""The demonstrations that may be opened: a commune's office and a county's, each made on the first time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store import Store


@dataclass(frozen=True)
class Demonstration:
    """What its file is called, and how it is opened or made."""

    name: str
    open: "Callable[[Path], Store]"


def _of_commune(path: Path) -> "Store":
    from letea.actions.demonstration import open_demonstration  # noqa: PLC0415 - after the first paint

    return open_demonstration(path)


def _of_county(path: Path) -> "Store":
    from letea.county.demonstration import open_county_demonstration  # noqa: PLC0415 - rarely asked for

    return open_county_demonstration(path, date.today())


COMMUNE = Demonstration("Birou demonstrativ", _of_commune)
COUNTY = Demonstration("Judet demonstrativ", _of_county)
