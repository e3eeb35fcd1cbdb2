"""Answers of a county for tests: a receipt, an opinion, and files spoilt as a stick or a hand may."""

import json
import random
from collections.abc import Iterator
from datetime import date
from typing import Any

from db.tables.handover import SentPackage, Verdict
from letea.handover.keys import SigningKey
from letea.handover.opinion import Opinion, Remark
from letea.handover.receipt import Receipt

DGASPC = SigningKey(bytes(range(1, 21)))
STRANGER = SigningKey(bytes(20))
_HIDDEN = "\u202e"


def a_receipt(**given: Any) -> Receipt:
    """The receipt of the package 2 of the commune Exemplu."""
    told: dict[str, Any] = {
        "county": "DGASPC Exemplu",
        "commune": "Exemplu",
        "siruta": 21990,
        "period": "2026",
        "number": 2,
        "sha256": "ab" * 32,
        "received_on": date(2027, 1, 20),
        "receipt_number": 7,
        "counts": {"person": 300, "payment": 50},
        "replaced": 1,
    }
    return Receipt(**told | given)


def an_opinion(**given: Any) -> Opinion:
    """An opinion with two remarks on the plan in the package 3 of the commune Exemplu."""
    told: dict[str, Any] = {
        "county": "DGASPC Exemplu",
        "commune": "Exemplu",
        "siruta": 21990,
        "year": 2027,
        "package": 3,
        "sha256": "cd" * 32,
        "number": "7091/1078DAS",
        "given_on": date(2026, 12, 10),
        "verdict": Verdict.WITH_REMARKS,
        "remarks": (
            Remark("", "", "Planul urmează modelul."),
            Remark("11111111-2222-4333-8444-555555555555", "I.A Servicii", "Lipsesc costurile.\nCompletați."),
        ),
    }
    return Opinion(**told | given)


def receipt_of(sent: SentPackage, **given: Any) -> Receipt:
    """The receipt of a package that the demonstration office sent."""
    told = {
        "commune": "Letea Veche",
        "siruta": 20_359,
        "period": sent.period,
        "number": sent.number,
        "sha256": sent.sha256,
    }
    rest = {"counts": dict(sent.counts), "replaced": sent.replaces, "received_on": sent.made_on}
    return a_receipt(**{**told, **rest, **given})


def opinion_of(sent: SentPackage, **given: Any) -> Opinion:
    """The opinion on a plan that the demonstration office sent alone."""
    told = {"commune": "Letea Veche", "siruta": 20_359, "year": int(sent.period[:4]), "package": sent.number}
    rest = {"sha256": sent.sha256, "given_on": sent.made_on}
    return an_opinion(**{**told, **rest, **given})


def spoilt(held: bytes, count: int) -> Iterator[bytes]:
    """Files near this one: bytes changed, cut, doubled or put in, and fields of its JSON exchanged."""
    chance = random.Random(20_270_120)  # noqa: S311 - the same files each time
    for turn in range(count):
        yield _of_fields(held, chance) if turn % 2 else _of_bytes(held, chance)


def _of_bytes(held: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(held))
    match chance.randrange(4):
        case 0:
            return held[:place] + bytes([chance.randrange(256)]) + held[place + 1 :]
        case 1:
            return held[:place]
        case 2:
            return held[:place] + held[place : place + chance.randrange(1, 40)] + held[place:]
        case _:
            return held[:place] + held[place + chance.randrange(1, 20) :]


def _of_fields(held: bytes, chance: random.Random) -> bytes:
    data = json.loads(held)
    told = chance.choice([data, *(one for one in data.values() if isinstance(one, dict))])
    name = chance.choice(sorted(told))
    odd: list[Any] = [
        None,
        True,
        -1,
        0,
        10**30,
        1.5,
        "",
        "x" * 300_000,
        _HIDDEN,
        [],
        {},
        ["x"],
        [{}],
        "2027-13-01",
    ]
    if chance.random() < 0.2:
        told[chance.choice(["alt", _HIDDEN, "format"])] = chance.choice(odd)
    elif chance.random() < 0.3:
        del told[name]
    else:
        told[name] = chance.choice(odd)
    return json.dumps(data).encode()
