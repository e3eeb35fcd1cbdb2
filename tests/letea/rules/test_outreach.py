"""Rows of chapter II: what is asked, and what the framework wants published."""

from datetime import date

from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from letea.errors import Problem
from letea.rules.outreach import (
    check_campaign,
    check_meeting,
    check_press_message,
    check_publication,
    check_topic,
    standard_publications,
)

TODAY = date(2026, 11, 23)


def blocked(problems: list[Problem]) -> list[str]:
    return [problem.field for problem in problems if problem.blocking]


def asked(problems: list[Problem]) -> list[str]:
    return [problem.field for problem in problems if not problem.blocking]


def test_the_framework_wants_five_letters_and_three_points_published() -> None:
    rows = standard_publications(2027)
    assert [(row.level, row.marker) for row in rows] == [
        *((0, f"{letter}.") for letter in "abcd"),
        *((1, f"{number}.") for number in ("i", "ii", "iii")),
        (0, "e."),
    ]
    assert [row.frequency for row in rows][4:] == [
        "lunar",
        "trimestrial/anual",
        "cel puțin anual",
        "cel puțin trimestrial",
    ]
    assert [row.place for row in rows] == list(range(8))


def test_published_information_says_what_it_is() -> None:
    row = Publication(year=2027, text=" ", frequency="lunar")
    assert blocked(check_publication(row, today=TODAY)) == ["text"]


def test_information_is_not_renewed_in_the_future() -> None:
    row = Publication(year=2027, text="Strategia", frequency="anual", renewed_on=date(2027, 1, 1))
    assert blocked(check_publication(row, today=TODAY)) == ["renewed_on"]


def test_how_often_it_is_renewed_is_asked_but_not_of_a_line_that_opens_a_list() -> None:
    assert asked(check_publication(Publication(year=2027, text="Strategia"), today=TODAY)) == ["frequency"]
    assert check_publication(Publication(year=2027, text="informații:"), today=TODAY) == []


def test_a_campaign_needs_a_name_and_is_asked_for_the_rest() -> None:
    row = Campaign(year=2027, kind=CampaignKind.AWARENESS, name="")
    assert blocked(check_campaign(row)) == ["name"]
    assert asked(check_campaign(row)) == ["objectives", "period", "responsible"]


def test_a_meeting_needs_participants() -> None:
    row = Meeting(year=2027, participants="", description="Nevoi", frequency="semestrial")
    assert blocked(check_meeting(row)) == ["participants"]


def test_a_theme_and_a_message_are_written() -> None:
    assert blocked(check_topic(CounsellingTopic(year=2027, topic=" "))) == ["topic"]
    assert blocked(check_press_message(PressMessage(year=2027, text=""))) == ["text"]


def test_a_year_that_cannot_be_is_refused() -> None:
    assert blocked(check_topic(CounsellingTopic(year=27, topic="Drepturi"))) == ["year"]
