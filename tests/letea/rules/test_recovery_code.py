"""A code typed from paper gives the secret back, or says which group is wrong."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.errors import Refused
from letea.rules.recovery_code import GROUPS, SECRET_BYTES, groups, read_code, write_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRETS = (bytes(range(100, 120)), bytes(20), b"\xff" * 20, bytes.fromhex("9f4c" * 10))
CODE = write_code(SECRETS[0])


def refusal(code: str) -> str:
    """The sentence about the code; it is always one, at the code's field."""
    with pytest.raises(Refused) as refused:
        read_code(code)
    [problem] = refused.value.problems
    assert (problem.field, problem.blocking) == ("code", True)
    return problem.text


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_a_code_gives_its_secret_back(secret: bytes) -> None:
    code = write_code(secret)
    assert read_code(code) == secret
    assert [len(group) for group in groups(code)] == [5] * GROUPS
    assert set(code) <= {*ALPHABET, "-"}


@given(
    st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES),
    st.lists(st.sampled_from(["", " ", "-", "\n", " – ", "_"]), min_size=40, max_size=40),
)
def test_it_may_be_typed_small_and_parted_anywhere(secret: bytes, parts: list[str]) -> None:
    letters = "".join(groups(write_code(secret))).lower()
    typed = "".join(part + letter for part, letter in zip(parts, letters, strict=True))
    assert read_code(f" {typed} ") == secret


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    code = write_code(bytes(19) + b"\x21")
    assert "0" in code
    assert "1" in code
    for zero, one in (("O", "I"), ("o", "l"), ("O", "i"), ("o", "L")):
        assert read_code(code.replace("0", zero).replace("1", one)) == bytes(19) + b"\x21"


def test_a_secret_of_another_length_is_no_secret() -> None:
    with pytest.raises(ValueError, match="20 bytes, not 19"):
        write_code(bytes(19))


@pytest.mark.parametrize("secret", SECRETS)
def test_every_letter_mistyped_is_found_and_its_group_named(secret: bytes) -> None:
    code = write_code(secret)
    names = ("Prima", "A doua", "A treia", "A patra", "A cincea", "A șasea", "A șaptea", "A opta")
    for place, right in enumerate(code):
        for wrong in set(ALPHABET + "U?Ș") - {right} if right != "-" else ():
            told = refusal(code[:place] + wrong + code[place + 1 :])
            assert told == f"{names[place // 6]} grupă nu este ca pe fișă; comparați-o caracter cu caracter."


@pytest.mark.parametrize("secret", SECRETS)
def test_any_two_letters_swapped_in_a_group_are_found(secret: bytes) -> None:
    for place, group in enumerate(groups(write_code(secret))):
        for first, second in combinations(range(5), 2):
            if group[first] != group[second]:
                letters = list(group)
                letters[first], letters[second] = letters[second], letters[first]
                code = groups(write_code(secret))
                code[place] = "".join(letters)
                assert "caracter cu caracter" in refusal("-".join(code))


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES), st.integers(0, 38))
def test_neighbours_swapped_across_groups_are_found_too(secret: bytes, place: int) -> None:
    letters = list("".join(groups(write_code(secret))))
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    if letters[place] != letters[place + 1]:
        refusal("".join(letters))


@pytest.mark.parametrize("secret", SECRETS)
def test_two_groups_swapped_are_found_and_named(secret: bytes) -> None:
    for first, second in combinations(range(GROUPS), 2):
        code = groups(write_code(secret))
        code[first], code[second] = code[second], code[first]
        assert refusal("-".join(code)) == (
            f"Grupele {first + 1} și {second + 1} par schimbate între ele; scrieți-le în ordinea de pe fișă."
        )


def test_several_wrong_groups_are_all_named() -> None:
    code = groups(CODE)
    for place in (0, 3, 7):
        code[place] = ("9" if code[place][0] != "9" else "8") + code[place][1:]
    assert refusal("-".join(code)) == (
        "Grupele 1, 4 și 8 nu sunt ca pe fișă; comparați-le caracter cu caracter."
    )


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 grupe și 0 caractere"),
        (1, "1 grupă și 5 caractere"),
        (7, "7 grupe și 35 de caractere"),
        (9, "9 grupe și 45 de caractere"),
    ],
)
def test_missing_and_surplus_groups_are_counted(count: int, told: str) -> None:
    typed = "-".join((groups(CODE) * 2)[:count])
    assert refusal(typed) == f"Codul are 8 grupe a câte 5 caractere; aici: {told} în total."


def test_a_group_too_short_is_named() -> None:
    code = groups(CODE)
    code[4] = code[4][:4]
    assert refusal("-".join(code)) == "A cincea grupă are aici 4 caractere; fiecare are 5."


def test_several_groups_of_another_length_are_named() -> None:
    code = groups(CODE)
    code[1] += "7"
    code[5] = code[5][:3]
    assert refusal(" ".join(code)) == "Grupele 2 și 6 nu au câte 5 caractere."


def test_groups_of_another_length_are_named_even_where_the_sum_is_right() -> None:
    code = groups(CODE)
    code[1] += "7"
    code[2] = code[2][1:]
    assert refusal(" ".join(code)) == "Grupele 2 și 3 nu au câte 5 caractere."
