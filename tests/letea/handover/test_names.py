"""The name of a package, and letters that do not show themselves."""

import pytest

from letea.handover.names import is_plain, made_plain, opinion_name, package_name, receipt_name


def test_a_package_is_named_so_that_every_stick_keeps_it() -> None:
    assert package_name("Țibana Mică-Râșnov", 21990, "2026-T1", 3) == (
        "tibana-mica-rasnov-21990-2026-T1-3.letea-pachet"
    )
    assert receipt_name("Letea Veche", 21990, "2026", 1) == "letea-veche-21990-2026-1.letea-recipisa"
    assert opinion_name("Letea Veche", 21990, "2027-plan", 2) == "letea-veche-21990-2027-plan-2.letea-aviz"


@pytest.mark.parametrize("text", ["Ana\x00", "\u202eanA", "Ana\u200b", "Ana\ud800", "\x1b[31m"])
def test_letters_that_hide_are_found_and_left_out(text: str) -> None:
    assert not is_plain(text)
    assert is_plain(made_plain(text))


def test_plain_words_stay() -> None:
    assert is_plain("Ștefănescu-Țăran, „x”\n\t1")
    assert made_plain("S\u0326tefan") == "Ștefan"
