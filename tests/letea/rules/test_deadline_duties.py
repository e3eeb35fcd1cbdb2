"""Deadlines from records and dates: papers, ages, yearly duties, published information, council files."""

from datetime import date
from typing import Any

import pytest

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, CouncilSubject, PaperKind
from letea.rules.council_tree import CouncilFolder
from letea.rules.deadline_duties import (
    Published,
    duty,
    ending,
    is_report_given,
    of_council,
    of_measures,
    of_publications,
    reaching,
    rule_of_frequency,
    semester_before,
    shortened,
)
from letea.rules.deadlines import Deadline, Fact, Measure, Span
from tests.samples import TODAY

SPRING = Span(date(2022, 3, 1), date(2022, 6, 30))
YEAR = Span(date(2022, 1, 1), date(2022, 12, 31))
ADOPTED = date(2022, 3, 10)


def a_folder(*steps: tuple[CouncilStage, date], **given: Any) -> CouncilFolder:
    """A council file with steps taken."""
    known: dict[str, Any] = {"year": 2022, "title": "Planului anual", "plan_id": None}
    file = CouncilFile(**known | given)
    file.id = 4
    return CouncilFolder(file, [CouncilStep(file_id=4, stage=stage, done_on=on) for stage, on in steps])


def council(rule: str, folder: CouncilFolder) -> list[date]:
    return [one.due_on for one in of_council(rule, [folder], SPRING, today=TODAY)]


def test_a_paper_that_ends_leads_to_its_record_and_may_be_late() -> None:
    facts = [Fact("u1", "Ana", date(2022, 3, 21), 7), Fact("u2", "Ion", date(2022, 7, 1), 8)]
    (told,) = ending("licence", "Licența: {name}", facts, SPRING, today=TODAY, page="services")
    assert told == Deadline(*("licence", "u1", "Licența: Ana", date(2022, 3, 21), "services", 7), late=True)


@pytest.mark.parametrize(
    ("rule", "born"), [("age_2", 2020), ("age_7", 2015), ("age_14", 2008), ("age_18", 2004)]
)
def test_a_child_reaches_an_age(rule: str, born: int) -> None:
    facts = [Fact("u1", "Ana", date(born, 4, 2), 7), Fact("u2", "Ion", date(born, 7, 2), 8)]
    (told,) = reaching(rule, facts, SPRING, today=TODAY)
    assert (told.due_on, told.page, told.record, told.late) == (date(2022, 4, 2), "people", 7, False)
    assert told.title == f"Împlinește {2022 - born} ani: Ana"


def test_a_measure_leads_to_its_node_and_long_words_are_cut() -> None:
    measure = Measure(3, "n1", "1.1.1. Organizarea unei campanii de informare " * 3, "Trim. II", 2022)
    (told,) = of_measures([measure], SPRING, today=TODAY)
    assert (told.page, told.record, told.part, told.due_on) == ("plan", 3, "n1", date(2022, 6, 30))
    assert told.title.startswith("Măsura: 1.1.1. Organizarea unei campanii")
    assert told.title.endswith("…")
    assert shortened("un  cuvânt\nși altul") == "un cuvânt și altul"


@pytest.mark.parametrize(
    ("frequency", "rule"),
    [
        ("lunar", "publish_monthly"),
        ("trimestrial", "publish_quarterly"),
        ("semestrial", "publish_quarterly"),
        ("anual", "publish_yearly"),
        ("la modificare", ""),
        ("", ""),
    ],
)
def test_published_information_is_followed_by_its_frequency(frequency: str, rule: str) -> None:
    assert rule_of_frequency(frequency, 2022) == rule
    rows = [Published("u1", "Lista furnizorilor", frequency)]
    for other in ("publish_monthly", "publish_quarterly", "publish_yearly"):
        told = list(of_publications(other, rows, YEAR, today=TODAY))
        assert bool(told) is (other == rule)
        assert {one.title for one in told} <= {"De actualizat: Lista furnizorilor"}


@pytest.mark.parametrize(
    ("rule", "today", "told"),
    [
        ("data_ministry", TODAY, [("Datele către minister, pentru 2021", date(2022, 5, 31))]),
        (
            "data_county",
            TODAY,
            [
                ("Datele către județ, trim. IV 2021", date(2022, 1, 15)),
                ("Datele către județ, trim. I 2022", date(2022, 4, 15)),
                ("Datele către județ, trim. II 2022", date(2022, 7, 15)),
                ("Datele către județ, trim. III 2022", date(2022, 10, 15)),
            ],
        ),
        ("school_lists", TODAY, [("Listele școlilor: copii cu părinți plecați, 2022", date(2022, 12, 31))]),
        (
            "carers_report",
            date(2022, 8, 5),
            [("Raportul privind asistenții personali, sem. I 2022", date(2022, 7, 31))],
        ),
        (
            "children_county",
            date(2022, 10, 16),
            [("Raportul către DGASPC: copii cu părinți plecați, trim. III 2022", date(2022, 10, 15))],
        ),
        ("next_plan", TODAY, [("Planul anual pentru 2023", date(2022, 11, 30))]),
    ],
)
def test_a_yearly_duty_is_told_with_the_time_it_is_about(
    rule: str, today: date, told: list[tuple[str, date]]
) -> None:
    found = list(duty(rule, "birou", YEAR, today=today))
    assert [(one.title, one.due_on) for one in found] == told
    assert {one.owner_uid for one in found} == {"birou"}


def test_the_report_on_carers_is_given_by_a_council_file_after_its_semester() -> None:
    due_on, subject = date(2022, 1, 31), CouncilSubject.CARERS_REPORT
    given = a_folder((CouncilStage.ADOPTED, date(2022, 1, 27)), subject=subject)
    early = a_folder((CouncilStage.ADOPTED, date(2021, 12, 20)), subject=subject)
    planned = a_folder(subject=subject, sitting_on=date(2022, 2, 24))
    assert is_report_given([given], due_on)
    assert is_report_given([planned], due_on)
    assert not is_report_given([early, a_folder((CouncilStage.ADOPTED, date(2022, 1, 27)))], due_on)
    assert not is_report_given([given], date(2022, 7, 31))


def test_a_report_is_about_the_semester_before_its_day() -> None:
    assert semester_before(date(2022, 1, 31)) == (2021, 2)
    assert semester_before(date(2022, 7, 31)) == (2022, 1)


def test_a_consultation_that_ends_is_told_until_the_file_goes_on() -> None:
    ends = date(2022, 3, 25)
    begun = (CouncilStage.CONSULTATION, date(2022, 3, 14))
    assert council("consultation_end", a_folder(begun, consultation_to_on=ends)) == [ends]
    sent = a_folder(begun, (CouncilStage.SENT, date(2022, 3, 20)), consultation_to_on=ends)
    assert council("consultation_end", sent) == []


def test_the_countys_opinion_is_awaited_for_thirty_days() -> None:
    sent = (CouncilStage.SENT, date(2022, 3, 1))
    assert council("county_opinion", a_folder(sent)) == [date(2022, 3, 31)]
    assert council("county_opinion", a_folder(sent, (CouncilStage.OPINION, date(2022, 3, 15)))) == []
    assert council("county_opinion", a_folder(sent, (CouncilStage.ADOPTED, ADOPTED))) == []
    passed_over = a_folder(sent)
    passed_over.steps.append(CouncilStep(file_id=4, stage=CouncilStage.OPINION, skipped=True))
    assert council("county_opinion", passed_over) == []


def test_a_decision_goes_to_the_prefect_within_ten_working_days() -> None:
    folder = a_folder((CouncilStage.ADOPTED, ADOPTED))
    assert council("prefect", folder) == [date(2022, 3, 24)]
    folder.papers = [CouncilPaper(file_id=4, kind=PaperKind.COMMUNICATION)]
    assert council("prefect", folder) == [date(2022, 3, 24)]
    folder.papers[0].sent_on = date(2022, 3, 20)
    assert council("prefect", folder) == []
    assert council("prefect", a_folder((CouncilStage.PROPOSAL, ADOPTED))) == []
