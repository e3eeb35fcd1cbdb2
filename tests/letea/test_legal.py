"""Legal texts hold between dates; what nobody has read is never printed."""

import re
from datetime import date, timedelta

import pytest

import resources
from letea import legal

FIRST_DAY_OF_2022 = date(2022, 1, 1)
FIRST_DAY_OF_2027 = date(2027, 1, 1)


def test_a_plan_opens_with_the_law_the_framework_and_the_order() -> None:
    acts = [ground.act for ground in legal.grounds(FIRST_DAY_OF_2022, place="opening")]
    assert acts == ["Legea nr. 292/2011", "HG nr. 797/2017", "Ordinul nr. 1.086/2018"]


def test_an_act_is_not_cited_before_it_was_in_force() -> None:
    assert "Ordinul nr. 1.086/2018" not in [ground.act for ground in legal.grounds(date(2018, 4, 16))]
    assert "Ordinul nr. 1.086/2018" in [ground.act for ground in legal.grounds(date(2018, 4, 17))]


def test_an_order_nobody_has_read_is_told_on_screen_and_never_printed() -> None:
    assert "ordinul-1126-2025" not in [ground.key for ground in legal.grounds(FIRST_DAY_OF_2027)]
    assert "ordinul-1126-2025" in [note.key for note in legal.notes(FIRST_DAY_OF_2027)]


def test_the_note_on_state_money_begins_with_the_plan_of_2027() -> None:
    assert "oug-70-2025" not in [note.key for note in legal.notes(FIRST_DAY_OF_2027 - timedelta(days=1))]
    assert "oug-70-2025" in [note.key for note in legal.notes(FIRST_DAY_OF_2027)]
    assert not any("70/2025" in ground.text for ground in legal.grounds(FIRST_DAY_OF_2027))


def test_a_plan_of_2022_needs_no_note() -> None:
    assert legal.notes(FIRST_DAY_OF_2022) == ()


def test_the_principles_run_from_a_to_v() -> None:
    assert "".join(principle.letter for principle in legal.principles(FIRST_DAY_OF_2022)) == (
        "abcdefghijklmnopqrstuv"
    )


def test_the_principle_of_no_discrimination_names_each_ground_once() -> None:
    text = {principle.letter: principle.text for principle in legal.principles(FIRST_DAY_OF_2022)}["i"]
    assert text.count("categorie socială") == 1
    assert "apartenență politică, dizabilitate, boală cronică necontagioasă" in text


def test_a_principle_reads_on_from_its_term() -> None:
    found = {
        principle.letter: principle.term + principle.text for principle in legal.principles(FIRST_DAY_OF_2022)
    }
    assert found["g"].startswith("participarea beneficiarilor, potrivit căreia")
    assert found["a"].startswith("solidaritatea socială, potrivit căreia")
    assert found["v"].endswith("furnizorii acreditați.")


def test_there_are_no_principles_before_the_law() -> None:
    assert legal.principles(date(2011, 1, 1)) == ()


@pytest.mark.parametrize(
    "key", ["title", "introduction", "planning", "purpose", "principles", "opening", "duties", "chapters"]
)
def test_the_standing_texts_of_a_new_plan_are_there(key: str) -> None:
    assert legal.standing(key, FIRST_DAY_OF_2027).text


def test_a_standing_text_fills_with_the_offices_names() -> None:
    filled = legal.standing("title", FIRST_DAY_OF_2027).text.format(
        council="Consiliului Local Exemplu", year=2027
    )
    assert filled.endswith("finanțate din bugetul Consiliului Local Exemplu pentru anul 2027")


def test_standing_texts_carry_no_year_and_no_commune_of_their_own() -> None:
    texts = [row["text"] for row in resources.data("legal/standing.toml")["standing"]]
    assert not re.search(r"\b20(19|2\d)\b|Letea|pandemi", "".join(texts))


def test_blanks_of_standing_texts_are_the_known_ones() -> None:
    texts = "".join(row["text"] for row in resources.data("legal/standing.toml")["standing"])
    known = {"office", "office_short", "council", "commune", "county", "year"}
    assert set(re.findall(r"{(\w+)}", texts)) <= known


def test_an_unknown_standing_text_is_named() -> None:
    with pytest.raises(legal.UnknownStandingError, match="nicio_cheie"):
        legal.standing("nicio_cheie", FIRST_DAY_OF_2027)


def test_no_legal_text_keeps_a_cedilla() -> None:
    for name in ("grounds", "principles", "standing"):
        assert not re.search("[şţŞŢ]", resources.text(f"legal/{name}.toml"))


def test_keys_of_legal_texts_are_unique() -> None:
    for table in ("ground", "note"):
        keys = [row["key"] for row in resources.data("legal/grounds.toml")[table]]
        assert len(keys) == len(set(keys))


def test_a_standing_text_comes_apart_into_paragraphs_and_points() -> None:
    parts = legal.standing("chapters", FIRST_DAY_OF_2027).parts
    assert [marker for marker, _ in parts] == ["", "1.", "2.", "3."]
    assert parts[3][1].endswith("– Capitolul III.")


def test_published_information_is_lettered_without_a_repeat() -> None:
    markers = [marker for marker, _ in legal.standing("published", FIRST_DAY_OF_2027).parts]
    assert markers == ["a.", "b.", "c.", "d.", "i.", "ii.", "iii.", "e."]


def test_a_term_holds_while_its_act_does() -> None:
    found = legal.period("consultation", FIRST_DAY_OF_2022)
    assert found is not None
    assert (found.act, found.days) == ("Legea nr. 52/2003", 10)
    assert legal.period("consultation", date(2003, 1, 1)) is None
    assert legal.period("altceva", FIRST_DAY_OF_2022) is None
