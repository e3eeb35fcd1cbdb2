"""Council files as they are kept."""

from db.store import Store
from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, PaperKind, Proposal
from letea.actions.council_reading import council_rows, open_council_file


def test_a_whole_file_is_read_in_its_order(store: Store) -> None:
    with store.writing("Dosar") as writing:
        file = writing.keep(CouncilFile(year=2027, title="Planului anual"))
        writing.keep(CouncilStep(file_id=file.id, stage=CouncilStage.SENT, number="12/2027"))
        for place, kind in ((1, PaperKind.DECISION), (0, PaperKind.APPROVAL_NOTE)):
            writing.keep(CouncilPaper(file_id=file.id, place=place, kind=kind))
        writing.keep(Proposal(file_id=file.id, text="O cantină"))
    folder = open_council_file(store, file.id)
    assert [one.kind for one in folder.papers] == [PaperKind.APPROVAL_NOTE, PaperKind.DECISION]
    assert (folder.stage, folder.plan) == (CouncilStage.SENT, None)
    assert [one.text for one in folder.proposals] == ["O cantină"]


def test_the_newest_year_comes_first_with_how_far_each_is(store: Store) -> None:
    with store.writing("Dosare") as writing:
        for year in (2026, 2027):
            file = writing.keep(CouncilFile(year=year, title="Planului anual"))
        writing.keep(CouncilStep(file_id=file.id, stage=CouncilStage.PROPOSAL, number="7"))
    rows = council_rows(store)
    assert [(row.year, row.stage) for row in rows] == [
        (2027, CouncilStage.PROPOSAL),
        (2026, CouncilStage.DRAFT),
    ]
