"""Words of cells as values of lists and choices, in the ways offices write them."""

import pytest

from db.tables.children import Absent
from db.tables.training import TrainingPart
from letea.fields.children import ABSENT
from letea.fields.training import PARTS
from letea.rules.reading import Unreadable
from letea.rules.sheet_words import words_of_choice, words_of_list

HOMES = [("casa", "Casă"), ("apartament", "Apartament"), ("camera", "Cameră în locuință comună")]
ROLES = [("titular", "Titular"), ("sot", "Soț/soție"), ("copil", "Fiu/fiică"), ("bunic", "Bunic(ă)")]
KINDS = [
    ("VMI", "Venit minim de incluziune (ajutor de incluziune + ajutor pentru familia cu copii)"),
    ("INCALZIRE", "Ajutor pentru încălzirea locuinței"),
    ("URGENTA_LOCAL", "Ajutor de urgență din bugetul local"),
]


@pytest.mark.parametrize(
    ("items", "text", "code"),
    [
        (HOMES, "apartament bloc", "apartament"),
        (HOMES, "casă nouă", "casa"),
        (HOMES, "Cameră", "camera"),
        (ROLES, "soție", "sot"),
        (ROLES, "cap de familie", "titular"),
        (ROLES, "Bunică.", "bunic"),
        (KINDS, "vmi", "VMI"),
        (KINDS, "Venit minim de incluziune", "VMI"),
        (KINDS, "venitul minim de incluziune (VMI)", "VMI"),
        (KINDS, "ajutor încălzire lemne", "INCALZIRE"),
        (KINDS, "Ajutor de urgență", "URGENTA_LOCAL"),
    ],
)
def test_a_code_is_found_in_the_words_of_offices(items: list[tuple[str, str]], text: str, code: str) -> None:
    assert words_of_list(items).find(text) == code


@pytest.mark.parametrize(
    ("items", "text", "told"),
    [
        (KINDS, "ajutor", "„ajutor” nu este în listă."),
        (HOMES, "palat", "„palat” nu este în listă. Scrieți: Casă, Apartament, Cameră în locuință comună."),
        (HOMES, "apartementul", "Poate „Apartament”?"),
    ],
)
def test_what_names_nothing_or_several_is_told_with_what_may_be_written(
    items: list[tuple[str, str]], text: str, told: str
) -> None:
    with pytest.raises(Unreadable) as told_of:
        words_of_list(items).find(text)
    assert told in told_of.value.sentence


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("c.1", TrainingPart.CENTRE_STAFF),
        ("C2", TrainingPart.CARERS),
        ("peer review", TrainingPart.PEER_REVIEW),
        ("Cursuri de calificare", TrainingPart.QUALIFICATION),
        ("curs de calificare", TrainingPart.QUALIFICATION),
    ],
)
def test_a_point_of_the_plan_is_found_by_its_letter_or_by_its_words(text: str, part: TrainingPart) -> None:
    assert words_of_choice(PARTS).find(text) is part


@pytest.mark.parametrize(
    ("text", "absent"),
    [("mama", Absent.MOTHER), ("M+T", Absent.BOTH), ("tata", Absent.FATHER), ("părinții", Absent.BOTH)],
)
def test_who_is_abroad_is_found_as_schools_write_it(text: str, absent: Absent) -> None:
    assert words_of_choice(ABSENT).find(text) is absent
