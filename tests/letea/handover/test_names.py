"""The name of a package, and letters that do not show themselves."""

import unicodedata

import pytest

from letea.handover.names import is_plain, made_plain, opinion_name, package_name, receipt_name


def test_a_package_is_named_so_that_every_stick_keeps_it() -> None:
    assert package_name("Țibana Mică-Râșnov", 21990, "2026-T1", 3) == (
        "tibana-mica-rasnov-21990-2026-T1-3.letea-pachet"
    )
    assert receipt_name("Letea Veche", 21990, "2026", 1) == "letea-veche-21990-2026-1.letea-recipisa"
    assert opinion_name("Letea Veche", 21990, "2027-plan", 2) == "letea-veche-21990-2027-plan-2.letea-aviz"


def test_a_name_is_never_longer_than_a_stick_takes() -> None:
    made = package_name("Comuna " + "Țărănească " * 40, 21990, "2026-T1", 12_345)
    assert len(made) < 120
    assert made.startswith("comuna-taraneasca-")
    assert made.endswith("-21990-2026-T1-12345.letea-pachet")
    assert "--" not in made


@pytest.mark.parametrize("text", ["Ana\x00", "\u202eanA", "Ana\u200b", "Ana\ud800", "\x1b[31m"])
def test_letters_that_hide_are_found_and_left_out(text: str) -> None:
    assert not is_plain(text)
    assert is_plain(made_plain(text))


def test_plain_words_stay() -> None:
    assert is_plain("Ștefănescu-Țăran, „x”\n\t1")
    assert made_plain("S\u0326tefan") == "Ștefan"


@pytest.mark.parametrize(
    "text", ["Ana\x7f", "a\nb\x00", "\u0326", "S\u0326", "ș\n\t„”", "\u2028", "\ue000", "a\\b"]
)
def test_the_short_way_is_the_long_one(text: str) -> None:
    plainly = "".join(one for one in text if one in "\n\t" or unicodedata.category(one)[0] != "C")
    assert made_plain(text) == unicodedata.normalize("NFC", plainly)
    assert is_plain(text) == (plainly == text)
