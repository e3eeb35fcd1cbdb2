"""Tests of cleaning a paper's text."""

import pytest

from letea.documents.letters import clean


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
