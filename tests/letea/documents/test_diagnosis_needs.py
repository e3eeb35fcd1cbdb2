"""The part of the diagnosis about households: nothing without assessments, else levels and needs."""

import pytest

from letea.documents.diagnosis_needs import households_by_grid
from letea.documents.outline import Chart, Paragraph, Table, text_of
from letea.rules.yearly import GridNeed, VillageNeeds, Vulnerability

FOUND = Vulnerability(
    [VillageNeeds("Holt", 4, 1, 1, 0, 1), VillageNeeds("Siretu", 2, 0, 0, 1, 0)],
    [GridNeed("Locuire", 3, 1), GridNeed("Siguranță", 0, 4)],
    [GridNeed("Fără apă", 3, 0), GridNeed("Violență", 0, 4)],
)


def rows(table: Table) -> list[list[str]]:
    return [[text_of(cell.runs) for cell in row] for row in table.body]


def test_without_assessments_nothing_is_printed() -> None:
    assert list(households_by_grid(None)) == []


def test_levels_by_village_with_their_sum_and_needs_by_side() -> None:
    blocks = list(households_by_grid(FOUND))
    villages, sides, situations = (rows(one) for one in blocks if isinstance(one, Table))
    assert villages == [
        ["Holt", "4", "3", "1", "1", "0", "1"],
        ["Siretu", "2", "1", "0", "0", "1", "0"],
        ["În total", "6", "4", "1", "1", "1", "1"],
    ]
    assert sides == [["Locuire", "3", "75 %", "1"], ["Siguranță", "0", "0 %", "4"]]
    assert situations == [["Fără apă", "3", "75 %", "0"]]
    charts = [one for one in blocks if isinstance(one, Chart)]
    assert [one.title for one in charts] == [
        "Gospodării evaluate, pe localități și niveluri",
        "Gospodării cu nevoi, pe dimensiuni",
    ]


def test_one_village_needs_no_sum() -> None:
    (villages, *_rest) = (
        rows(one)
        for one in households_by_grid(Vulnerability(FOUND.villages[:1], [], []))
        if isinstance(one, Table)
    )
    assert len(villages) == 1


@pytest.mark.parametrize(("none", "words"), [(1, "s-a evaluat 1 din"), (2, "s-au evaluat 2 din")])
def test_one_household_is_told_in_the_singular(none: int, words: str) -> None:
    found = Vulnerability([VillageNeeds("Holt", 25, none=none, low=0, medium=0, high=0)], [], [])
    first = next(households_by_grid(found))
    assert isinstance(first, Paragraph)
    assert words in text_of(first.runs)
