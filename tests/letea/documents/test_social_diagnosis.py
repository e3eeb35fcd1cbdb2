"""The social diagnosis read as text, for an empty register and for a full one."""

from datetime import date
from typing import Any

import pytest

from db.tables.reports import ReportKind, YearlyReport
from letea.documents.outline import Chart, ChartKind, Outline
from letea.documents.social_diagnosis import social_diagnosis
from letea.rules.need_indicators import indicators
from letea.rules.yearly import (
    BANDS,
    Ages,
    Band,
    Counted,
    Diagnosis,
    Month,
    Need,
    Reach,
    Series,
    Village,
    band_words,
)
from tests.papers.outline_text import as_text
from tests.samples import an_office

END = date(2021, 12, 31)


def some_ages(men: int = 0, women: int = 0, **given: int) -> Ages:
    """So many men and women of 0–4 years."""
    bands = tuple(Band(band_words(n), 0 if n else men, 0 if n else women) for n in range(BANDS))
    known: dict[str, Any] = {
        "children": men + women,
        "adults": 0,
        "elderly": 0,
        "unknown": 0,
        "without_day": 0,
    }
    return Ages(bands, **known | given)


def a_diagnosis(**given: Any) -> Outline:
    known: dict[str, Any] = {
        "year": 2021,
        "on": END,
        "ages": some_ages(),
        "households": 0,
        "villages": [],
        "categories": [],
        "needs": [],
        "reach": [],
        "in_payment": [],
        "months": [Month("ianuarie", 0, 0)],
        "years": (2021,),
        "series": [Series(indicators()["poverty"], (0,))],
    }
    report = YearlyReport(kind=ReportKind.DIAGNOSIS, year=2021)
    return social_diagnosis(Diagnosis(**known | given), report, an_office())


def charts(outline: Outline) -> list[Chart]:
    return [block for block in outline.blocks if isinstance(block, Chart)]


def test_an_empty_register_is_told_in_sentences() -> None:
    outline = a_diagnosis()
    told = as_text(outline)
    for words in (
        "Starea socială: Comuna Exemplu",
        "La data de 31 decembrie 2021",
        "În evidență: 0 persoane; nicio gospodărie nu este înscrisă.",
        "Nicio persoană nu este în evidență.",
        "Nicio persoană nu este înscrisă într-o categorie de beneficiari.",
        "Nicio situație de vulnerabilitate nu este înscrisă.",
        "Niciun beneficiu lunar nu este acordat la această dată.",
    ):
        assert words in told
    assert charts(outline) == []


@pytest.mark.parametrize(
    ("people", "households", "words"),
    [
        (1, 1, "1 persoană, 1 gospodărie."),
        (2, 20, "2 persoane, 20 de gospodării."),
        (100_000, 40_000, "100.000 de persoane, 40.000 de gospodării."),
    ],
)
def test_people_are_counted_as_romanian_asks(people: int, households: int, words: str) -> None:
    told = as_text(a_diagnosis(ages=some_ages(people), households=households))
    assert f"În evidență: {words}" in told


def test_the_pyramid_has_the_oldest_on_top_and_tells_who_is_not_in_it() -> None:
    outline = a_diagnosis(ages=some_ages(2, 3, unknown=1, without_day=1))
    (pyramid,) = charts(outline)
    assert pyramid.kind is ChartKind.PYRAMID
    assert (pyramid.bars[0].label, pyramid.bars[-1].parts) == ("85+", (2, 3))
    assert "În piramidă nu intră 1 persoană, fără sexul sau data nașterii." in as_text(outline)


def test_villages_add_up() -> None:
    villages = [Village("Holt", 4, 1, 1, 1, 2, 1, 1, 1), Village("Siretu", 0, 0, 0, 0, 0, 0, 0, 0)]
    told = as_text(a_diagnosis(villages=villages))
    assert "Holt | 4 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 50 %" in told
    assert "Siretu | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | –" in told
    assert "În total | 4 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 50 %" in told
    assert "În total" not in as_text(a_diagnosis(villages=villages[:1]))


def test_what_nobody_writes_down_is_no_zero() -> None:
    poverty = indicators()["poverty"]
    given = {"villages": [Village("Holt", 4, 1, 1, 0, 0, 0, 0, 0)], "years": (2020, 2021)}
    outline = a_diagnosis(**given, series=[Series(poverty, (0, 0))], kept={"age", "benefit"})
    told = as_text(outline)
    assert "Holt | 4 | 1 | 1 | – | – | – | 0 | – | –" in told
    assert f"{poverty.name} | – | –" in told
    assert "nu este înscris nimic de acest fel" in told
    assert charts(outline)[-1].bars[0].parts == (4,)
    known = as_text(a_diagnosis(**given, series=[Series(poverty, (0, 0))]))
    assert f"{poverty.name} | 0 | 0" in known
    assert "nimic de acest fel" not in known


def test_needs_stand_against_what_is_given() -> None:
    outline = a_diagnosis(
        needs=[Need("Sărăcie", 3, 1, 2)],
        reach=[Reach("Copii", 4, 1, 20, 2), Reach("Vârstnici", 3, 0, None, 0)],
        categories=[Counted("Copii", 4), Counted("Vârstnici", 3)],
        in_payment=[Counted("VMI", 2)],
    )
    told = as_text(outline)
    assert "Sărăcie | 3 | 1 | 2" in told
    assert "Copii | 4 | 1 | 20 | 2 | 50 %" in told
    assert "Vârstnici | 3 | 0 | – | 0 | –" in told
    assert "Fără niciun serviciu propriu: Vârstnici." in told
    assert charts(outline)[-1].bars[0].parts == (1, 2)


def test_ten_indicators_go_over_the_years_five_to_a_chart() -> None:
    ten = [one for one in indicators().values() if one.usual]
    series = [Series(one, (place, place + 1, 1)) for place, one in enumerate(ten)]
    outline = a_diagnosis(years=(2019, 2020, 2021), series=series)
    assert f"{ten[3].name} | 3 | 4 | 1" in as_text(outline)
    first, second = charts(outline)
    assert (len(first.legend), len(second.legend)) == (5, 5)
    assert [bar.label for bar in first.bars] == ["2019", "2020", "2021"]
    assert first.bars[0].parts == (0, 1, 2, 3, 4)
