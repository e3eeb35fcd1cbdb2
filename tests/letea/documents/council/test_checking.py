"""The office's own wording is checked before it is kept."""

from letea.documents.council.checking import check_wording
from letea.papers import paper_form, passages

FORM = paper_form("approval_note")
WHOLE = "= {privind}\n{motivare}\n{semnaturi}"


def told(text: str) -> list[str]:
    return [problem.text for problem in check_wording(FORM, passages(text))]


def test_a_whole_wording_has_nothing_wrong() -> None:
    assert told(WHOLE) == []


def test_an_unknown_field_is_named_with_the_one_that_may_be_meant() -> None:
    assert told(f"{WHOLE}\nNr. {{numar_hotarari}} al {{xyz}}") == [
        "Câmpul {numar_hotarari} nu este cunoscut. Poate ați vrut să scrieți {numar_hotarare}.",
        "Câmpul {xyz} nu este cunoscut.",
    ]


def test_a_field_the_paper_must_have_is_missed() -> None:
    assert told("= {privind}\n{motivare}") == [
        "Lipsește câmpul {semnaturi} (cine semnează); fără el, actul nu este întreg."
    ]


def test_a_brace_without_its_pair_is_shown_where_it_stands() -> None:
    assert told(f"{WHOLE}\nNr. {{nr din 2026") == [
        "O acoladă nu are pereche lângă „Nr. {nr din 2026”; un câmp se scrie {așa}."
    ]


def test_a_field_that_makes_paragraphs_stands_alone() -> None:
    assert told(f"{WHOLE}\nVotat: {{articole}}") == [
        "Câmpul {articole} face paragrafe proprii; scrieți-l singur pe un rând."
    ]
