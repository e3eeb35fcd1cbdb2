"""Fields in the wording: named as people type them, filled, in capitals where they are."""

from letea.documents.council.filling import block_of, field_key, fill_text, filled
from letea.prose import item, paragraph


def test_a_field_is_known_with_diacritics_spaces_and_capitals() -> None:
    assert {field_key(typed) for typed in ("numar_hotarare", "Număr hotărâre", " NUMĂR_HOTĂRÂRE ")} == {
        "numar_hotarare"
    }


def test_what_is_not_known_is_a_rule_that_stays_on_the_line_of_its_word() -> None:
    assert fill_text("nr. {nr} din {data}", {"nr": "", "data": ""}) == "nr.\u00a0____ din\u00a0__________"


def test_a_number_that_carries_its_date_is_not_dated_twice() -> None:
    known = {"nr": "7091/1078DAS/29.01.2027", "data": "29.01.2027"}
    assert fill_text("Nr. {nr} din {data}", known) == "Nr. 7091/1078DAS/29.01.2027"
    assert fill_text("Nr. {nr} din {data}", known | {"data": "30.01.2027"}).endswith(" din 30.01.2027")


def test_a_field_in_capitals_is_filled_with_capitals() -> None:
    said = {"consiliul": "Consiliul Local al comunei Șoimi"}
    assert fill_text("{CONSILIUL} / {consiliul}", said) == (
        "CONSILIUL LOCAL AL COMUNEI ȘOIMI / Consiliul Local al comunei Șoimi"
    )


def test_a_line_with_a_field_that_does_not_apply_is_left_out() -> None:
    assert filled(item("–", "avizul nr. {numar_aviz};"), {"numar_aviz": None}) is None
    said = filled(item("–", "avizul nr. {numar_aviz};"), {"numar_aviz": "7/2026"})
    assert said is not None
    assert said["runs"] == [["avizul nr. 7/2026;", ""]]


def test_what_a_field_says_is_never_a_field_itself() -> None:
    assert fill_text("{privind}", {"privind": "privind {nr} <b>"}) == "privind {nr} <b>"


def test_a_field_that_makes_paragraphs_is_known_where_it_stands_alone() -> None:
    assert block_of(paragraph(" {Articole} ")) == "articole"
    assert block_of(paragraph("Urmează {articole}")) == ""
    assert block_of(paragraph("{nr}")) == ""
