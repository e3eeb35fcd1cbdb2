"""The communes as they are looked through: words, states, orders."""

from datetime import UTC, datetime

from db.county.tables import Commune, Package, Refusal, Source
from letea.county.commune_list import found_communes, found_refusals, problem_of, state_counts
from letea.county.communes import CommuneLine, CommuneState
from letea.county.kept import RefusalLine


def a_commune(name: str, siruta: int, note: str = "") -> Commune:
    return Commune(id=siruta, siruta=siruta, name=name, county="Bacău", kind="commune", note=note)


def a_package(day: int) -> Package:
    return Package(
        commune_id=1,
        source=Source.SEALED,
        period="2026",
        year=2026,
        quarter=0,
        number=1,
        leaving="figures",
        made_on=datetime(2027, 1, day, tzinfo=UTC).date(),
        program="0.6.0",
        office_schema=6,
        sha256=str(day),
        size=1,
        file_name="a",
        received_at=datetime(2027, 1, day, tzinfo=UTC),
    )


def a_refusal(*problems: str) -> Refusal:
    return Refusal(
        at=datetime(2027, 1, 3, tzinfo=UTC), file_name="x.letea-pachet", sha256="", problems=list(problems)
    )


LINES = [
    CommuneLine(a_commune("Șendreni", 3), CommuneState.RECEIVED, a_package(9)),
    CommuneLine(a_commune("Agăș", 1), CommuneState.RECEIVED, a_package(12)),
    CommuneLine(a_commune("Bârsănești", 2, "predă pe hârtie"), CommuneState.NOT_EXPECTED),
    CommuneLine(a_commune("Tisa", 4), CommuneState.REFUSED, refusals=[a_refusal("Semnătura nu e bună.")]),
]


def names(lines: list[CommuneLine]) -> list[str]:
    return [line.commune.name for line in lines]


def test_words_are_found_in_names_codes_and_notes_whatever_their_diacritics() -> None:
    assert names(found_communes(LINES, "sendreni", None)) == ["Șendreni"]
    assert names(found_communes(LINES, "hartie PREDA", None)) == ["Bârsănești"]
    assert names(found_communes(LINES, "4", None)) == ["Tisa"]
    assert found_communes(LINES, "nicăieri", None) == []


def test_a_state_narrows_and_is_counted() -> None:
    assert names(found_communes(LINES, "", CommuneState.RECEIVED)) == ["Agăș", "Șendreni"]
    assert state_counts(LINES) == {
        CommuneState.RECEIVED: 2,
        CommuneState.REFUSED: 1,
        CommuneState.MISSING: 0,
        CommuneState.NOT_EXPECTED: 1,
    }


def test_the_list_is_ordered_as_asked() -> None:
    assert names(found_communes(LINES, "", None)) == ["Agăș", "Bârsănești", "Șendreni", "Tisa"]
    by_day = found_communes(LINES, "", None, order="received", descending=True)
    assert names(by_day)[:2] == ["Agăș", "Șendreni"]
    assert names(found_communes(LINES, "", None, order="state"))[-1] == "Bârsănești"


def test_what_is_wrong_comes_before_the_note() -> None:
    assert problem_of(LINES[3]) == "Semnătura nu e bună."
    assert problem_of(LINES[2]) == "predă pe hârtie"
    assert problem_of(LINES[0]) == ""


def test_refusals_are_found_by_their_sentences() -> None:
    held = [RefusalLine(a_refusal("Semnătura nu e bună."), "Tisa"), RefusalLine(a_refusal("Altceva."), "")]
    assert found_refusals(held, "semnatura tisa") == [held[0]]
    assert found_refusals(held, "x.letea") == held
