"""The opinion on a draft plan: read as it was signed, refused in one sentence whatever else it is."""

import json
from typing import Any

import pytest

from db.tables.handover import Verdict
from letea.errors import Refused
from letea.handover.opinion import Opinion, read_opinion, sign_opinion
from letea.handover.receipt import sign_receipt
from tests.answers import DGASPC, STRANGER, a_receipt, an_opinion, spoilt

HELD = sign_opinion(an_opinion(), DGASPC)
REMARK = {"section": "", "title": "", "text": "x"}


def changed(**given: Any) -> bytes:
    """The file with fields changed after it was signed."""
    data = json.loads(HELD)
    data["opinion"] |= given
    return json.dumps(data).encode()


def test_it_is_read_as_it_was_signed() -> None:
    assert read_opinion(HELD) == (an_opinion(), DGASPC.public)
    short = an_opinion(remarks=(), verdict=Verdict.FAVOURABLE)
    assert read_opinion(sign_opinion(short, STRANGER)) == (short, STRANGER.public)


@pytest.mark.parametrize(
    "given",
    [{"verdict": "favourable"}, {"number": "7092"}, {"remarks": []}, {"sha256": "ab" * 32}, {"package": 4}],
)
def test_what_was_changed_after_signing_is_told(given: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="schimbat după semnare"):
        read_opinion(changed(**given))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", " "),
        ("year", 1999),
        ("year", "2027"),
        ("package", 0),
        ("given_on", "10.12.2026"),
        ("verdict", "perhaps"),
        ("verdict", []),
        ("remarks", {}),
        ("remarks", [1]),
        ("remarks", [{}]),
        ("remarks", [REMARK | {"text": ""}]),
        ("remarks", [REMARK | {"text": "x" * 10_001}]),
        ("remarks", [REMARK | {"title": "\x00"}]),
        ("remarks", [REMARK | {"section": 3}]),
        ("remarks", [REMARK | {"who": "x"}]),
        ("remarks", [REMARK] * 501),
        ("alt", 1),
    ],
)
def test_a_wrong_field_is_told(field: str, value: object) -> None:
    with pytest.raises(Refused, match="Avizul este greșit"):
        read_opinion(changed(**{field: value}))


def test_a_receipt_is_no_opinion_not_even_under_its_word() -> None:
    receipt = sign_receipt(a_receipt(), DGASPC)
    with pytest.raises(Refused, match="nu este un aviz"):
        read_opinion(receipt)
    with pytest.raises(Refused, match="formatul 2, mai nou"):
        read_opinion(changed(format=2))


def test_two_thousand_spoilt_opinions_are_refused_in_a_sentence_or_are_the_same() -> None:
    believed: list[Opinion] = []
    for held in spoilt(HELD, 2_000):
        try:
            believed.append(read_opinion(held)[0])
        except Refused as refused:
            [problem] = refused.problems
            assert 20 < len(problem.text) < 200
            assert problem.text.isprintable()
    assert all(one == an_opinion() for one in believed)
