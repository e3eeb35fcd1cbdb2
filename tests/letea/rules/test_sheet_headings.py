"""What offices write over their columns in many ways comes out in one."""

import pytest

from letea.rules.sheet_headings import bases, plain, without_asides


def test_a_heading_is_folded_to_letters_and_digits() -> None:
    assert plain("Numele şi\nPRENUMELE*") == "numele si prenumele"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C.N.P.", "CNP"),
        ("Nr. casei", "Numărul casei"),
        ("Numele și prenumele", "PRENUME, NUME"),
        ("Data nașterii", "data de naștere"),
        ("Cererea", "cerere"),
        ("Nr. pers.", "Număr de persoane"),
        ("Cuantum lunar (lei)", "Cuantumul"),
        ("Denumire furnizor", "Denumirea furnizorului"),
        ("ID gospodărie", "Codul gospodăriei"),
    ],
)
def test_forms_of_the_same_words_are_alike(one: str, other: str) -> None:
    assert bases(without_asides(one)) == bases(without_asides(other))


@pytest.mark.parametrize(
    ("one", "other"), [("De la", "Până la"), ("Nr. dispoziției", "Data dispoziției"), ("Sat", "Strada")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert bases(one) != bases(other)


@pytest.mark.parametrize(
    ("heading", "without"),
    [("Capacitate (nr. locuri)", "Capacitate"), ("Buget estimat -lei-", "Buget estimat"), ("(lei)", "(lei)")],
)
def test_what_stands_in_brackets_is_left_out(heading: str, without: str) -> None:
    assert without_asides(heading) == without
