"""The inquiry as a paper: tables, facts, marks of what was chosen, rules where nothing is known."""

from typing import Any

import pytest

from letea.documents.inquiry import LINE, RULE, WrittenInquiry, inquiry_paper
from letea.inquiry_forms import FormHeading, inquiry_forms
from tests.letea.actions.case_offices import an_inquiry
from tests.papers.outline_text import as_text
from tests.samples import an_office, an_official


def paper(answers: dict[str, str] | None = None, *, form: str = "disability_adult", **given: Any) -> str:
    known = inquiry_forms().get(form)
    headings = known.headings if known else (FormHeading("altele", "Altele"),)
    inquiry = an_inquiry(form=form, **given)
    written = WrittenInquiry(inquiry, known, headings, answers or {}, "Exemplu Ștefan")
    return as_text(inquiry_paper(an_office(), [an_official()], written))


@pytest.mark.parametrize("form", inquiry_forms())
def test_every_form_prints_its_title_its_headings_and_who_signs(form: str) -> None:
    known = inquiry_forms()[form]
    told = paper(form=form)
    assert f"{known.title} nr. 1/2022 din 22.03.2022" in told
    assert known.law in told
    assert [one.heading for one in known.headings if one.heading not in told] == []
    assert [one.office for one in known.signers if f"signs: {one.office}" not in told] == []
    assert ("Constatări" in told) is known.concludes


def test_no_paper_tells_that_its_wording_was_not_verified() -> None:
    told = "\n".join(paper(form=form) for form in inquiry_forms())
    assert "checked" not in told
    assert "neverificat" not in told


def test_rows_print_as_a_table_facts_as_facts_and_the_rest_as_typed() -> None:
    told = paper(
        {
            "members": "Exemplu Ștefan; titular; 03.05.1980; agricultor",
            "incomes": "Exemplu Ștefan; pensie; 1.234,50\nTotal; ; 1.234,50",
            "identity": "Numele și prenumele: Exemplu Ștefan",
            "goods": "Nu are <bunuri> & nici teren.",
        }
    )
    assert "| Exemplu Ștefan | titular | 03.05.1980 | agricultor" in told
    assert "| **Total** |  | **1.234,50** |" in told
    assert "Numele și prenumele: Exemplu Ștefan" in told
    assert "Nu are <bunuri> & nici teren." in told


def test_what_was_chosen_is_marked_under_its_answer_and_nothing_else_is() -> None:
    told = paper({"walking": "cu ajutor parțial", "eating": "cu sondă"})
    rows = [line for line in told.splitlines() if "Deplasare în locuință" in line or "Hrănire" in line]
    assert rows[0].endswith("| Hrănire (cu sondă) |  |  | ")
    assert rows[1].endswith("| Deplasare în locuință |  | X | ")


def test_what_is_not_known_is_left_to_fill_by_hand() -> None:
    told = paper(form="court", visited_on=None, next_on=None)
    assert f"Cerută de: {RULE}" in told
    assert f"Adresa (cererea): nr. {RULE} din {RULE}" in told
    assert f"Data vizitei: {RULE}" in told
    assert LINE in told
    assert "|  |  |  | \n" in told
    assert "Următoarea evaluare" not in told


def test_a_form_no_longer_carried_still_prints() -> None:
    told = paper({"altele": "Cele scrise."}, form="veche", made_by="Ana Exemplu")
    assert "Anchetă socială nr. 1/2022" in told
    assert "Cele scrise." in told
    assert "signs: Întocmit de – Ana Exemplu" in told


def test_a_choice_alone_is_a_heading_with_its_answer_or_its_choices_to_mark() -> None:
    assert "____ nu s-au constatat      ____ s-au constatat" in paper(form="vmi")
    told = paper({"exclusion": "nu s-au constatat"}, form="vmi")
    assert "____ s-au constatat" not in told
    assert "nu s-au constatat" in told


def test_the_signatures_follow_words_that_stay_with_them() -> None:
    lines = paper(form="risk_sheet").splitlines()
    before = next(place for place, line in enumerate(lines) if line.startswith("signs:")) - 1
    assert lines[before].startswith("¶ Următoarea evaluare: **22.03.2023**")
