"""The letter to a school cites the act, asks by name and leaves rows to write in."""

from datetime import date

from letea.documents.school_letter import RULE, school_letter
from tests.letea.actions.child_offices import a_school_list
from tests.papers.outline_text import as_text
from tests.samples import an_office, an_official


def test_it_asks_for_the_children_of_the_unit() -> None:
    told = as_text(school_letter(an_office(), [an_official()], a_school_list(), "Ana Exemplu"))
    assert "Nr. 2140 din 11.10.2021" in told
    assert "# Către: Școala Gimnazială Exemplu" in told
    assert "Hotărârea Guvernului nr. 691/2015" in told
    assert "cu domiciliul în comuna Exemplu" in told
    assert "ultimul trimestru al anului 2021" in told
    assert "signs: Primar – Matei Exemplu" in told
    assert "| 8 |" in told


def test_a_number_not_given_yet_is_a_rule() -> None:
    row = a_school_list(asked_number="", asked_on=None)
    told = as_text(school_letter(an_office(), [an_official(to_on=date(2024, 1, 1))], row, ""))
    assert f"Nr. {RULE} din {RULE}" in told
    assert "signs: Primar – ____" in told
