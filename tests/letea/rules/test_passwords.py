"""A password is long, no word everybody tries first, and the same from every keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.rules.passwords import check_password, strength_in_words, tidy

NAMES = ("Letea Veche", "Ștefania Mînzatu-Exemplu")


def problems(password: str, again: str | None = None) -> list[tuple[str, bool]]:
    found = check_password(password, password if again is None else again, names=NAMES)
    return [(problem.field, problem.blocking) for problem in found]


@pytest.mark.parametrize(
    "password", ["patru oi albe", "Rățușca cea urâtă", "kX7-pq2M!z", "letea are trei sate", "1907-Flămânzi"]
)
def test_a_long_password_of_ones_own_is_taken(password: str) -> None:
    assert problems(password) == []


@pytest.mark.parametrize("password", ["", "a", "oaie alba", "țțțțțțțțț"])
def test_a_short_one_is_refused_once(password: str) -> None:
    assert problems(password) == [("password", True)]


@pytest.mark.parametrize(
    "password", ["aaaaaaaaaa", "AAAAAaaaaaa", "11111111111111", "          ", "ssșșșșșșșșș"]
)
def test_one_sign_repeated_is_refused(password: str) -> None:
    assert problems(password) == [("password", True)]


@pytest.mark.parametrize(
    "password",
    [
        "Parola1234",
        "parola 2026!",
        "1234567890",
        "12345678901234567890",
        "09876543210987",
        "qwertyuiop",
        "qwerty123456",
        "2026poiuytrewq",
        "letea12345",
        "Asistentă2026",
        "asistentă socială",
        "Primăria2026",
        "administrator",
    ],
)
def test_what_everybody_tries_first_is_refused(password: str) -> None:
    assert problems(password) == [("password", True)]


@pytest.mark.parametrize(
    "password",
    [
        "leteaveche",
        "Letea Veche 2026",
        "VecheLetea1",
        "ștefania2026",
        "2026-Manzatu!",
        "MÎNZATU Ștefania",
        "exemplu.mânzatu",
    ],
)
def test_a_name_with_digits_is_refused(password: str) -> None:
    assert problems(password) == [("password", True)]


def test_a_name_among_other_words_is_taken() -> None:
    assert problems("ștefania udă mușcate") == []


def test_few_digits_alone_only_warn() -> None:
    assert problems("4827195036281") == [("password", False)]
    assert problems("48271950362817") == []


def test_a_second_one_that_differs_is_refused_at_its_field() -> None:
    assert problems("patru oi albe", "patru oi alba") == [("again", True)]
    assert problems("scurt", "scrut") == [("password", True), ("again", True)]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("şi ţara", "și țara"),
        ("s\u0326i t\u0326ara", "și țara"),
        ("s\u0327i t\u0327ara", "și țara"),
        ("pa\u0306dure", "pădure"),
        ("ﬁnanțe", "finanțe"),
        ("oi\u00a0albe", "oi albe"),
    ],
)
def test_every_keyboard_types_the_same_password(typed: str, same: str) -> None:
    assert tidy(typed) == tidy(same) == same
    assert problems(f"{typed} și mere", f"{same} și mere") == []


def test_spaces_at_the_ends_belong_to_it() -> None:
    assert tidy(" oi albe ") == " oi albe "


@given(st.text())
def test_what_is_tidy_stays_as_it_is(password: str) -> None:
    assert tidy(tidy(password)) == tidy(password)


@given(st.text(), st.lists(st.text()))
def test_every_text_is_judged(password: str, names: list[str]) -> None:
    assert len(check_password(password, password, names=names)) <= 1
    assert strength_in_words(password) in {"slabă", "potrivită", "bună"}


@pytest.mark.parametrize(
    ("password", "strength"),
    [
        ("oaie", "slabă"),
        ("Parola1234", "slabă"),
        ("Pădurea2015", "slabă"),
        ("1234567890123456", "slabă"),
        ("oaie oaie oaie", "slabă"),
        ("4827195036", "slabă"),
        ("kX7-pq2M!", "slabă"),
        ("trei oi albe", "potrivită"),
        ("482719503628", "potrivită"),
        ("rățușca udă mușcate", "potrivită"),
        ("rățușca udă mușcate roșii", "bună"),
        ("kX7-pq2M!zTw", "bună"),
    ],
)
def test_its_strength_is_told_in_a_word(password: str, strength: str) -> None:
    assert strength_in_words(password) == strength


def test_the_sentences_say_what_to_do() -> None:
    told = {
        "scurt": "Parola are cel puțin 10 caractere; alăturați trei-patru cuvinte.",
        "parola1234": "Parola este printre primele pe care le-ar încerca cineva; alegeți alta.",
        "leteaveche1": "Parola este numele comunei sau al dumneavoastră; alegeți alte cuvinte.",
    }
    for password, sentence in told.items():
        assert [p.text for p in check_password(password, password, names=NAMES)] == [sentence]
