"""Romanian words are found whatever way they are typed, and stand in the order of the Romanian alphabet."""

import random

import pytest

from db.ordering import bare, comma_below, finder_words, fold, has_words, is_words, sort_key

ALPHABET = "aăâbcdefghiîjklmnopqrsștțuvwxyz"


def test_the_alphabet_is_in_its_order() -> None:
    letters = list(ALPHABET)
    random.Random(7).shuffle(letters)  # noqa: S311 - any order will do
    assert "".join(sorted(letters, key=sort_key)) == ALPHABET


def test_capitals_stand_with_their_small_letters() -> None:
    assert sorted(["Țiriac", "ana", "Șerban", "Tiron", "Sava", "Ana"], key=sort_key) == [
        *("ana", "Ana", "Sava", "Șerban", "Tiron", "Țiriac"),
    ]


def test_a_letter_with_its_sign_follows_every_word_with_the_bare_one() -> None:
    names = ["Zaharia", "Țară", "Tzara", "Sârbu", "Suciu", "Șandru", "Sandu"]
    assert sorted(names, key=sort_key) == ["Sandu", "Sârbu", "Suciu", "Șandru", "Tzara", "Țară", "Zaharia"]


def test_a_shorter_name_stands_before_the_one_it_begins() -> None:
    assert sorted(["Popescu", "Pop", "Pop-Ion"], key=sort_key) == ["Pop", "Pop-Ion", "Popescu"]


def test_a_cedilla_sorts_as_a_comma() -> None:
    assert sort_key("ŞŢşţ") == sort_key("ȘȚșț")


def test_a_letter_put_together_of_two_signs_sorts_as_one() -> None:
    assert sort_key("S\u0326tefan") == sort_key("Ștefan")


def test_a_foreign_sign_is_dropped() -> None:
    assert sort_key("Müller") == "muller"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Şcoală ţării", "Școală țării"), ("ŢĂRI", "ȚĂRI"), ("s\u0326i", "și"), ("Ștefan", "Ștefan")],
)
def test_cedillas_are_kept_as_commas(text: str, kept: str) -> None:
    assert comma_below(text) == kept


@pytest.mark.parametrize("spelled", ["Bârsan", "Bîrsan", "BÂRSAN", "bîrsan", "Bi\u0302rsan"])
def test_both_spellings_of_one_sound_fold_alike(spelled: str) -> None:
    assert fold(spelled) == "birsan"


def test_folding_unites_cedillas_and_commas() -> None:
    assert fold("Şcoala Ţării") == fold("Școala Țării") == "scoala tarii"


def test_bare_letters_keep_their_place() -> None:
    assert bare("ĂÂÎȘȚ ăâîșț") == "aaist aaist"


@pytest.mark.parametrize("typed", ["barsan", "birsan"])
def test_a_name_is_found_by_either_bare_spelling(typed: str) -> None:
    assert typed in finder_words("Bârsan").split()
    assert typed in finder_words("Bîrsan").split()


def test_a_word_is_kept_once() -> None:
    assert finder_words("Letea Veche", "letea veche, 112") == "letea veche 112"


def test_a_double_name_is_found_by_each_part() -> None:
    assert finder_words("Popa-Țâru").split() == ["popa", "taru", "tiru"]


@pytest.mark.parametrize(
    ("text", "sought", "has", "same"),
    [
        ("Vârstnici", "varst", True, False),
        ("Vârstnici", "virst", True, False),
        ("Vîrstnici", "VÂRST", True, False),
        ("Ţigănași", "țigănaşi", True, True),
        ("Holt", "holt", True, True),
        ("Holt", "Holtul", False, False),
        ("", "x", False, False),
        (None, "x", False, False),
    ],
)
def test_words_are_compared_whatever_way_they_are_written(
    text: str | None,
    sought: str,
    has: bool,  # noqa: FBT001 - a table's
    same: bool,  # noqa: FBT001 - same
) -> None:
    assert has_words(text, sought) is has
    assert is_words(text, sought) is same
