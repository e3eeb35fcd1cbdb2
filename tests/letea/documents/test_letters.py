"""Tests of cleaning a paper's text."""

import re

import pytest

from letea.documents.letters import bound, clean
from letea.documents.outline import plain


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Şedinţă", "Ședință"),
        ("s\u0326i t\u0326ara\u0306", "și țară"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a b"),
        ("moale\u00adtare\u200b\ufeff", "moaletare"),
        ("x\x00\x07\ud800\uffffy", "xy"),
        ("nedespărțit\u00a0aici", "nedespărțit\u00a0aici"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
    ],
)
def test_only_what_prints_is_left(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@pytest.mark.parametrize(
    "text",
    ["HG nr. 797/2017", "art. 112 alin. (3) lit. b)", "Trim. IV", "anul 2027", "Anexa nr. 3", "pct. 2"],
)
def test_an_abbreviation_holds_its_number(text: str) -> None:
    (run,) = bound(plain(text))
    assert not re.search(r"(nr|art|alin|lit|Trim|pct)\. |anul ", run.text)
    assert run.text.replace("\u00a0", " ") == text


def test_other_words_may_be_parted() -> None:
    text = "Nr. crt. din anul trecut. 5 copii"
    assert bound(plain(text)) == plain(text)
