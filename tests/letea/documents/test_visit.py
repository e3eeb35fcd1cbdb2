"""The report of a visit as a paper."""

from letea.documents.visit import Visited, visit_paper
from tests.letea.actions.case_offices import a_visit
from tests.papers.outline_text import as_text
from tests.samples import an_office


def test_a_report_tells_what_was_found_and_who_signs() -> None:
    told = as_text(visit_paper(an_office(), a_visit(findings="Unu.\n\nDoi."), Visited("Exemplu Ștefan")))
    assert "Raport de vizită" in told
    assert "Data vizitei: 18.03.2022" in told
    assert "CNP: ____" in told
    assert told.index("Unu.") < told.index("Doi.") < told.index("Se reface dosarul.")
    assert "Următoarea vizită: **18.09.2022**" in told
    assert "signs: Întocmit – Ana Exemplu" in told
    assert "signs: Persoana vizitată – ____" in told
