"""What must hold for a council file."""

from datetime import date

import pytest

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, PaperKind, Proposal
from letea.errors import Problem
from letea.legal import period
from letea.rules.council import check_council_file
from letea.rules.council_tree import CouncilFolder
from tests.samples import TODAY


def a_folder(**given: object) -> CouncilFolder:
    file = CouncilFile(year=2022, title="Planului anual")
    for name, value in given.items():
        setattr(file, name, value)
    return CouncilFolder(file)


def told(folder: CouncilFolder) -> list[Problem]:
    return check_council_file(folder, TODAY, term=period("consultation", TODAY))


def fields(folder: CouncilFolder, *, blocking: bool) -> set[str]:
    return {one.field for one in told(folder) if one.blocking is blocking}


def test_a_file_says_what_is_approved_and_when() -> None:
    assert fields(a_folder(title=" ", year=22), blocking=True) == {"title", "year"}


@pytest.mark.parametrize(("last", "short"), [(9, True), (10, False)])
def test_a_consultation_shorter_than_the_law_asks_is_remarked(last: int, short: bool) -> None:  # noqa: FBT001
    folder = a_folder(consultation_from_on=date(2022, 2, 1), consultation_to_on=date(2022, 2, last))
    folder.file.no_proposals = True
    found = told(folder)
    assert bool(found) is short
    assert not short or found[0].text == (
        "Consultarea ține 9 zile; Legea nr. 52/2003, art. 7 alin. (4) cere cel puțin 10 zile."
    )


def test_a_consultation_ends_after_it_begins() -> None:
    folder = a_folder(consultation_from_on=date(2022, 2, 10), consultation_to_on=date(2022, 2, 1))
    assert fields(folder, blocking=True) == {"consultation_to_on"}


def test_the_sitting_waits_for_the_end_of_the_consultation() -> None:
    folder = a_folder(consultation_to_on=date(2022, 2, 10), sitting_on=date(2022, 2, 10), no_proposals=True)
    assert fields(folder, blocking=False) == {"sitting_on"}


def test_proposals_are_listed_or_said_not_to_be_but_not_both() -> None:
    folder = a_folder(consultation_to_on=date(2022, 2, 10))
    assert fields(folder, blocking=False) == {"no_proposals"}
    folder.proposals = [Proposal(file_id=1, text="O cantină", answer="Se preia.")]
    assert told(folder) == []
    folder.file.no_proposals = True
    assert fields(folder, blocking=True) == {"no_proposals"}


def test_while_the_consultation_runs_nothing_is_missed() -> None:
    assert told(a_folder(consultation_to_on=TODAY)) == []


def test_each_proposal_is_answered_before_the_adoption() -> None:
    folder = a_folder(sitting_on=date(2022, 3, 1))
    folder.proposals = [Proposal(file_id=1, text="O cantină"), Proposal(file_id=1)]
    assert fields(folder, blocking=True) == {"proposals.1.text"}
    assert fields(folder, blocking=False) == {"proposals.0.answer", "proposals.1.answer"}
    folder.steps = [CouncilStep(file_id=1, stage=CouncilStage.ADOPTED, number="12", done_on=date(2022, 3, 1))]
    assert {"proposals.0.answer", "proposals.1.answer"} <= fields(folder, blocking=True)


def test_a_proposal_from_outside_the_consultation_is_remarked() -> None:
    folder = a_folder(consultation_from_on=date(2022, 2, 1), consultation_to_on=date(2022, 2, 20))
    days = (date(2022, 1, 31), date(2022, 2, 21), date(2022, 2, 20))
    folder.proposals = [Proposal(file_id=1, text="x", answer="da", received_on=on) for on in days]
    assert fields(folder, blocking=False) == {"proposals.0.received_on", "proposals.1.received_on"}


def test_votes_add_up() -> None:
    votes = {"votes_for": 9, "votes_against": 1, "abstained": 1}
    assert told(a_folder(**votes, present=11, seated=13)) == []
    assert fields(a_folder(**votes, present=10, seated=13), blocking=True) == {"votes_for"}
    assert fields(a_folder(**votes, present=12, seated=13), blocking=False) == {"votes_for"}
    assert fields(a_folder(present=14, seated=13), blocking=True) == {"present"}
    assert fields(a_folder(votes_against=-1), blocking=True) == {"votes_against"}


def test_a_paper_is_sent_after_it_is_dated() -> None:
    folder = a_folder()
    folder.papers = [
        CouncilPaper(
            file_id=1,
            kind=PaperKind.DECISION,
            dated_on=date(2022, 3, 1),
            sent_on=date(2022, 2, 28),
        ),
        CouncilPaper(file_id=1, kind=PaperKind.ANNEX, dated_on=date(2122, 3, 1)),
    ]
    assert fields(folder, blocking=True) == {"papers.0.sent_on"}
    assert fields(folder, blocking=False) == {"papers.1.dated_on"}
