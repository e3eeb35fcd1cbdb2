"""Packages spoilt by chance: each is refused with one sentence, or is exactly what was sealed."""

import random
from collections.abc import Iterable

from letea.errors import Refused
from letea.handover.unseal import Opened, unseal
from letea.progress import Progress
from tests.packages import COMMUNE, COUNTY, a_package, archive_of, locked


def mutated(package: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, cut, doubled, moved or put in."""
    held = bytearray(package)
    for _round in range(chance.choice((1, 1, 2, 5))):
        start = chance.randrange(len(held) or 1)
        length = chance.choice((1, 2, 8, 64, 500))
        match chance.randrange(5):
            case 0:
                held[start : start + length] = chance.randbytes(length)
            case 1:
                del held[start : start + length]
            case 2:
                held[start:start] = held[start : start + length]
            case 3:
                held[start:start] = chance.randbytes(length)
            case _:
                other = chance.randrange(len(held) or 1)
                held[other:other] = held[start : start + length]
    return bytes(held)


def same(one: Opened, other: Opened) -> bool:
    return one.manifest == other.manifest and one.parts == other.parts and one.public == other.public


def opened_or_refused(package: bytes) -> Opened | None:
    """What it opens to; None where it is refused, which is always one sentence."""
    try:
        return unseal(package, COUNTY, Progress())
    except Refused as told:
        (_problem,) = told.problems
        return None


def refused_of(seeds: Iterable[int]) -> int:
    """How many of the packages spoilt with these seeds are refused; the others equal what was sealed.

    Every other one is spoilt as a whole file, the rest as archives that whoever knows the county's key locked
    again.
    """
    package = a_package()
    whole, archive = unseal(package, COUNTY, Progress()), archive_of(package)
    refused = 0
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - a round that can be run again
        spoilt = mutated(package, chance) if seed % 2 else locked(mutated(archive, chance))
        opened = opened_or_refused(spoilt)
        refused += opened is None
        assert opened is None or same(opened, whole) or opened.public != COMMUNE.public, seed
    return refused
