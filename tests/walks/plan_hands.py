"""Hands on the plan's page: a plan from Word, the new year's from it, its tree, its review, its progress."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from letea.rules.plan_tree import NodeTree
from tests.patience import until
from tests.walks import driving as hands
from tests.walks import last_years_plan as last_year
from tests.walks.council_hands import close, tick
from tests.walks.test_first_year import click_row, previewed
from ui.plans.carrying import CarryDialog, OriginsDialog
from ui.plans.editor import SectionEditor
from ui.plans.links import LinkDialog
from ui.plans.new_plan import NewPlanDialog
from ui.plans.page import PlanPage
from ui.plans.progress_dialog import ProgressDialog
from ui.plans.review import ReviewDialog
from ui.plans.tree_view import NodesView
from ui.plans.word_import import WordImportDialog
from ui.window import Window

MEASURE = "Consiliere pentru părinți & copii <sub 14 ani>"
OWN_NOTE = "de întrebat la județ cine plătește"
WHY = "fără fonduri în 2027"


def plan_page(window: Window) -> PlanPage:
    """The plan's page, in sight."""
    until(lambda: isinstance(window.current_page(), PlanPage))
    page = window.current_page()
    assert isinstance(page, PlanPage)
    return page


def bring_in(window: Window, path: Path) -> None:
    """Take last year's plan from Word, its slip of the pen mended in the preview."""
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    page = plan_page(window)
    hands.press(page, "Preia un plan din Word sau Excel")
    dialog = hands.in_sight(WordImportDialog)
    hands.press(dialog, "choose")
    hands.choose_file(path)
    assert window.work.wait_idle()
    detail = dialog.preview.detail
    assert f"„{last_year.SLIP}”" in detail.notes.text()
    hands.cell(detail.table, detail.table.model().index(0, 3), last_year.MENDED)
    assert detail.notes.text() == ""
    hands.press(dialog, "word.take")
    assert window.work.wait_idle()
    assert page.title.text() == f"Plan anual {last_year.YEAR}"
    text = previewed(page)
    for words in (last_year.SERVICE, last_year.MENDED, last_year.CAMPAIGN, last_year.GIVEN_UP):
        assert words in text, words
    assert "Buget județean" in text  # its head was cut in two in the document


def start_next_year(window: Window) -> None:
    """Start the plan of 2027: one measure done, one dropped with a word why, every year moved."""
    page = plan_page(window)
    hands.choose(page, "Mai multe", "Plan nou…")
    dialog = hands.in_sight(NewPlanDialog)
    assert dialog.carry.text() == "Pornește de la planul pentru 2026: texte, obiective și măsuri"
    hands.press(dialog, "Continuă…")
    carry = hands.in_sight(CarryDialog)
    rows = carry.choices.rows
    for words, which in ((last_year.FINISHED, Qt.Key.Key_2), (last_year.GIVEN_UP, Qt.Key.Key_3)):
        item = next(one for one in rows.items() if words in one.text(0))
        rows.scrollToItem(item)
        hands.click(rows.viewport(), rows.visualItemRect(item).center())
        hands.key(which)
    hands.press(carry, "carry.begin")
    assert carry.isVisible()  # a measure that is dropped wants a word why
    assert carry.choices.reason.note.text()
    hands.write(carry, "carry.reason", WHY)
    assert carry.counts.text() == "4 măsuri: 2 se preiau, 1 realizate, 1 la care se renunță."
    hands.press(carry, "Anii din texte")
    hands.press(carry, "years.all")
    hands.press(carry, "carry.begin")
    assert window.work.wait_idle()
    told = hands.in_sight(OriginsDialog)
    fates = [(one.text(0), one.text(1), one.text(2)) for one in told.nodes.items()]
    assert (last_year.GIVEN_UP, "Se renunță", WHY) in fates
    assert (last_year.FINISHED, "Realizată", "") in fates
    close(told, "Închide")
    assert page.title.text() == "Plan anual 2027"


def write_measures(window: Window) -> None:
    """Add a measure, move it up by keys, link it to an objective, in its text too."""
    page = plan_page(window)
    tree = tree_of(page)
    choose_node(tree, "Prevenirea separării")
    hands.choose(page, "Adaugă", "Măsură")
    hands.keys(MEASURE)
    hands.write(page, "term", "Trim. II–III 2027")
    hands.write(page, "categories", "Părinți și copii")
    hands.write(page, "note", OWN_NOTE)
    choose_node(tree, MEASURE)
    hands.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hands.press(page, "links.add")
    dialog = hands.in_sight(LinkDialog)
    hands.keys("evidenta benef")
    tick(dialog.in_text)
    hands.press(dialog, "link.take")
    linked = f"{MEASURE} (corelat cu Obiectiv specific 1)"
    measures = [one.node.text for one in tree.nodes.every() if one.node.level == "measure"]
    assert measures == [last_year.KEPT, linked, last_year.VISITS]
    text = previewed(page)
    assert f"{linked} Trim. II–III 2027" in text
    for words in (OWN_NOTE, str(last_year.YEAR), last_year.GIVEN_UP, last_year.FINISHED):
        assert words not in text, words


def review(window: Window) -> None:
    """Go from the review to a measure, mend it; set one warning aside with a reason."""
    page = plan_page(window)
    open_section(page, "Introducere")
    hands.press(page, "Verificarea planului")
    dialog = hands.in_sight(ReviewDialog)
    _choose_remark(dialog, "nu are responsabil")
    hands.press(dialog, "lacks.go")
    editor = page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    current = editor.objectives.view.current()
    assert current is not None
    assert current.node.text.startswith(MEASURE)
    hands.write(page, "responsible", "SASAPAT")
    assert page.workbench.settle()
    hands.press(page, "Verificarea planului")
    dialog = hands.in_sight(ReviewDialog)
    remarks = [one.text for one in dialog.review.remarks]
    assert not any("nu are responsabil" in text for text in remarks)
    _choose_remark(dialog, "OUG nr. 70/2025")
    hands.press(dialog, "review.aside")
    hands.keys("coloana este goală")
    hands.press(dialog, "review.keep")
    assert window.work.wait_idle()
    assert dialog.list.count() == len(remarks) - 1
    hands.press(dialog, "review.fold")
    assert "Rămâne așa: coloana este goală" in dialog.aside.item(0).text()
    close(dialog, "Închide")


def open_section(page: PlanPage, words: str) -> SectionEditor:
    """Click a section of the outline."""
    click_row(page.workbench.outline, words)
    editor = page.workbench.editor
    assert editor is not None
    return editor


def tree_of(page: PlanPage) -> NodesView:
    """The tree of the objectives, brought into sight."""
    editor = open_section(page, "Obiectivele planului")
    assert editor.objectives is not None
    return editor.objectives.view


def choose_node(tree: NodesView, words: str) -> NodeTree:
    """Click an objective or measure."""
    held = next(one for one in tree.nodes.every() if words in one.node.text)
    index = tree.nodes.index_of(held)
    tree.scrollTo(index)
    hands.click(tree.viewport(), tree.visualRect(index).topLeft() + QPoint(40, 8))
    return held


def change_term(page: PlanPage, measure: str, term: str) -> None:
    """Write another term of a measure."""
    choose_node(tree_of(page), measure)
    hands.write(page, "term", term)
    assert page.workbench.settle()


def record(window: Window, measure: str, state: str, evidence: str, *, attach: Path | None = None) -> None:
    """Record how far a measure is, in the view Stadiul; perhaps with a file that proves it."""
    panel = plan_page(window).progress
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    (item,) = panel.tree.findItems(measure, flags)
    panel.tree.scrollToItem(item)
    hands.click(panel.tree.viewport(), panel.tree.visualItemRect(item).center())
    hands.press(panel, "progress.record")
    dialog = hands.in_sight(ProgressDialog)
    states = hands.field(dialog, "state")
    assert isinstance(states, QComboBox)
    states.setFocus()
    while states.currentText() != state:
        before = states.currentIndex()
        hands.key(Qt.Key.Key_Down)
        assert states.currentIndex() > before, f"no state „{state}”"
    hands.write(dialog, "evidence", evidence)
    if attach is not None:
        hands.press(dialog, "files.add")
        hands.choose_file(attach)
        assert window.work.wait_idle()
    hands.save(dialog, window)


def _choose_remark(dialog: ReviewDialog, words: str) -> None:
    rows = (dialog.list.item(at) for at in range(dialog.list.count()))
    item = next(one for one in rows if words in one.text())
    dialog.list.scrollToItem(item)
    hands.click(dialog.list.viewport(), dialog.list.visualItemRect(item).center())
