"""The sheet of a case and the letter that sends it on: rules where nothing is known, no markup."""

from db.tables.reported import CaseOpening
from letea.documents.reported import RULE, Concerned, case_sheet, referral_letter
from tests.letea.actions.reported_offices import ABOUT, a_case
from tests.papers.outline_text import as_text
from tests.samples import TODAY, an_office, an_official

OPENED = CaseOpening(case_id=1, opened_at="2022-03-07T13:05+02:00", opened_by="Ana Exemplu", reason="control")


def test_what_is_not_known_is_a_rule_to_fill_by_hand() -> None:
    sheet = as_text(case_sheet(an_office(), a_case(), [OPENED], Concerned(), today=TODAY))
    assert f"CNP: {RULE}" in sheet
    assert f"Persoana: {ABOUT}" in sheet
    letter = as_text(referral_letter(an_office(), [an_official()], a_case(), Concerned()))
    assert f"Nr. {RULE} din {RULE}" in letter
    assert f"Către {RULE}" in letter
    assert "signs: Primar – Matei Exemplu" in letter


def test_both_are_marked_confidential() -> None:
    for paper in (
        case_sheet(an_office(), a_case(), [], Concerned(), today=TODAY),
        referral_letter(an_office(), [], a_case(), Concerned()),
    ):
        assert "CONFIDENȚIAL" in as_text(paper)


def test_each_line_of_the_facts_is_a_paragraph_and_prints_as_typed() -> None:
    case = a_case(facts="Sună <mama> & tata.\n\nNu răspund.", measures="Vizită.")
    letter = as_text(referral_letter(an_office(), [], case, Concerned("Exemplu Maria")))
    assert "Sună <mama> & tata." in letter
    assert letter.index("Nu răspund.") < letter.index("Până acum am luat") < letter.index("Vizită.")


def test_who_opened_it_stands_in_the_order_of_time() -> None:
    later = CaseOpening(
        case_id=1, opened_at="2022-03-09T08:00+02:00", opened_by="Ion Exemplu", reason="adresă"
    )
    sheet = as_text(case_sheet(an_office(), a_case(), [later, OPENED], Concerned(), today=TODAY))
    assert "1 | 07.03.2022 13:05 | Ana Exemplu | control" in sheet
    assert "2 | 09.03.2022 08:00 | Ion Exemplu | adresă" in sheet
