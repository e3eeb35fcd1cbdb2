"""The papers of a council file, seen and printed from its card."""

from collections.abc import Callable

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.council import CouncilStage, PaperKind
from letea.actions.council import start_plan_file
from letea.actions.plan_versions import plan_versions, version_pdf
from letea.actions.plans import start_plan
from tests.letea.council_samples import DAY, take
from tests.patience import until
from tests.samples import TODAY
from tests.ui.following import settled
from ui.council.page import CouncilPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def plan_id(room: Room) -> int:
    """A plan of 2022."""
    return start_plan(room.desk.store, 2022, TODAY)


@pytest.fixture
def page(room: Room, plan_id: int, qtbot: QtBot) -> CouncilPage:
    """The page with the plan's file chosen, adopted."""
    store = room.desk.store
    file_id = start_plan_file(store, plan_id, TODAY)
    take(store, file_id, CouncilStage.PROPOSAL, number="7")
    take(store, file_id, CouncilStage.ADOPTED, number="12", sitting_on=DAY)
    made = CouncilPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    made.show()
    made.show_record(file_id)
    settled(made)
    return made


@pytest.fixture
def opened(page: CouncilPage) -> Callable[[PaperKind], PaperDialog]:
    """Press "Vezi" beside the first paper of a kind."""

    def pressed(kind: PaperKind) -> PaperDialog:
        assert page.card.folder is not None
        paper = page.card.folder.papers_of(kind)[0]
        button = page.card.findChild(QPushButton, f"paper.{paper.id}")
        assert isinstance(button, QPushButton)
        button.click()
        return paper_in_sight(page)

    return pressed


def paper_in_sight(page: CouncilPage) -> PaperDialog:
    """The window of a paper that was asked for, once its paper is made."""
    (dialog,) = [one for one in page.card.findChildren(PaperDialog) if one.isVisible()]
    until(dialog.is_ready)
    return dialog


def words_in(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())


def test_a_paper_is_seen_with_its_number(opened: Callable[[PaperKind], PaperDialog]) -> None:
    dialog = opened(PaperKind.DECISION)
    assert dialog.windowTitle() == "Hotărâre, nr. 12"
    assert dialog.docx_button.isVisible()
    assert "HOTĂRÂREA" in words_in(dialog._pdf).upper()
    dialog.reject()


def test_the_annex_is_the_one_that_was_frozen(
    opened: Callable[[PaperKind], PaperDialog], room: Room, plan_id: int
) -> None:
    (version,) = plan_versions(room.desk.store, plan_id)
    dialog = opened(PaperKind.ANNEX)
    assert dialog._pdf == version_pdf(room.desk.store, version.id)
    dialog.reject()


def test_the_whole_file_is_printed_in_one_go(page: CouncilPage) -> None:
    page.print_paper()
    dialog = paper_in_sight(page)
    assert not dialog.docx_button.isVisible()
    told = words_in(dialog._pdf)
    assert "privind aprobarea" in told.lower()
    assert "Planul anual de acțiune" in told
    dialog.reject()


def test_without_a_file_chosen_nothing_is_printed(room: Room, qtbot: QtBot) -> None:
    made = CouncilPage(room)
    qtbot.addWidget(made)
    made.print_paper()
    assert made.card.findChildren(PaperDialog) == []
