"""Acts as plans cite them, against those that are known."""

from datetime import date

import pytest

from letea.legal import known_acts
from letea.rules.acts import wrong_acts


def told(text: str, on: date | None = None) -> list[tuple[str, str]]:
    return [(one.words, one.sentence) for one in wrong_acts(text, on)]


@pytest.mark.parametrize(
    "text",
    [
        "Legea asistenței sociale nr. 292/2011, cu modificările ulterioare",
        "HG nr. 797/2017 și Legea nr. 197/2012",
        "Ordinul ministrului muncii și justiției sociale nr. 1.086 din 20 februarie 2018",
        "Ordinul nr. 1086/20.02.2018",
        "Legea nr. 52/2011 privind zilierii",
        "HCL nr. 797/2019",
        "contractul nr. 197/2020",
        "HG nr. 5000/2019",
        "98/2009",
        "12.797/2020",
        "Legea nr. 292/2011 și 98/2009",
    ],
)
def test_acts_cited_as_they_are_and_others_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("HG 797/2019", "HG 797/2019", "HG nr. 797/2017"),
        ("Hotărârea Guvernului nr. 797 din 2019", "Hotărârea Guvernului nr. 797 din 2019", "HG nr. 797/2017"),
        ("H.G. nr. 867/2014", "H.G. nr. 867/2014", "HG nr. 867/2015"),
        ("Legii nr. 448/2016", "Legii nr. 448/2016", "Legea nr. 448/2006"),
        ("O.U.G. nr. 57/2009", "O.U.G. nr. 57/2009", "OUG nr. 57/2019"),
        ("Ordinul 1.086/2017", "Ordinul 1.086/2017", "Ordinul nr. 1.086/2018"),
        ("Legea nr. 797/2017", "Legea nr. 797/2017", "HG nr. 797/2017"),
        ("conform 292/2012", "292/2012", "Legea nr. 292/2011"),
    ],
)
def test_a_wrong_year_or_kind_is_told_with_the_right_one(text: str, words: str, right: str) -> None:
    ((written, sentence),) = told(text)
    assert written == words
    assert right in sentence
    assert f"„{words}”" in sentence


def test_an_act_that_no_longer_holds_is_told_from_its_day_on() -> None:
    assert told("HG nr. 50/2011", date(2023, 12, 31)) == []
    ((_words, sentence),) = told("HG nr. 50/2011", date(2024, 1, 1))
    assert "abrogat din 01.01.2024" in sentence


def test_each_known_act_stands_once_and_says_where_it_comes_from() -> None:
    acts = known_acts()
    assert len({(act.kind, act.number) for act in acts}) == len(acts) > 40
    assert {act.kind for act in acts} <= {"Legea", "HG", "OUG", "OG", "Ordinul"}
    assert [act.name for act in acts if not act.source] == []
    unread = [act for act in acts if "neverificat" in act.source or "nu a fost citit" in act.source]
    assert unread == [act for act in acts if not act.verified]
