"""Rows pasted from Excel and Word into the tree, after a look at them."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.store import Store
from tests.conftest import Trail
from tests.ui.plans.conftest import kept
from ui.parts.copied import CopiedTable
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage
from ui.plans.paste import PasteDialog

EXCEL = (
    "Nr. crt.\tObiective specifice\tAcțiuni prioritare\tIndicatori de rezultat\tResponsabili\r\n"
    '1\t1.1 Aproape de oameni\tCaravana socială\t"Cel puțin 3 deplasări\n45 de beneficiari"\tDAS\r\n'
    "2\t\tMese calde\t30 de beneficiari\tDAS\r\n"
    "3\t1.2 Formare\tCurs de prim ajutor\t2 cursuri\tDAS\r\n"
)
WORD = (
    "<table><tr><td>1.1.1</td><td>Vizite&nbsp;lunare</td></tr>"
    "<tr><td>1.1.2</td><td>Consiliere</td></tr></table>"
)


def put(text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(piece: ObjectivesPiece) -> PasteDialog:
    piece.view.setFocus()
    QTest.keyClick(piece.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return next(one for one in piece.findChildren(PasteDialog) if one.isVisible())


def take(dialog: PasteDialog) -> None:
    QTest.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)


def test_rows_of_excel_go_under_the_chosen_objective_as_one_step(
    piece: ObjectivesPiece, page: PlanPage, store: Store, trail: Trail
) -> None:
    piece.choose_tree(piece.model.nodes[0])
    put(EXCEL)
    dialog = paste(piece)
    assert dialog.count.text() == "Obiectiv specific: 2; Acțiune prioritară: 3"
    assert dialog.take_button.text() == "Adaugă 5 rânduri"
    take(dialog)
    assert trail.said[-1] == "S-au adăugat 5 rânduri."
    general = kept(page, store)[0]
    first, second = general.children[-2:]
    assert [(one.node.number, one.node.text) for one in (*first.walk(), *second.walk())] == [
        ("1.3", "Aproape de oameni"),
        ("1.3.1", "Caravana socială"),
        ("1.3.2", "Mese calde"),
        ("1.4", "Formare"),
        ("1.4.1", "Curs de prim ajutor"),
    ]
    assert first.children[0].node.cells["indicators"] == "Cel puțin 3 deplasări\n45 de beneficiari"
    store.undo()
    assert len(kept(page, store)[0].children) == 2


def test_a_table_of_word_is_read_as_one(piece: ObjectivesPiece) -> None:
    piece.choose_tree(piece.model.nodes[0].children[0])
    put("1.1.1 Vizite lunare 1.1.2 Consiliere", WORD)
    take(paste(piece))
    pasted = piece.model.nodes[0].children[0].children[-2:]
    assert [(one.node.number, one.node.text) for one in pasted] == [
        ("1.1.3", "Vizite lunare"),
        ("1.1.4", "Consiliere"),
    ]


def test_plain_lines_are_one_measure_each(piece: ObjectivesPiece) -> None:
    action = piece.model.nodes[0].children[0].children[0]
    piece.choose_tree(action)
    put("Prima\n- A doua\n\n3. A treia\n")
    take(paste(piece))
    beneath = piece.model.nodes[0].children[0].children
    assert [one.node.text for one in beneath[1:4]] == ["Prima", "A doua", "A treia"]


def test_what_was_guessed_wrong_is_mended_before(piece: ObjectivesPiece) -> None:
    piece.choose_tree(piece.model.nodes[0])
    put("Un obiectiv nou\tDAS\nO măsură\tDAS\nDe lăsat\tDAS")
    dialog = paste(piece)
    dialog.roles[1].setCurrentIndex(dialog.roles[1].findData("responsible"))
    dialog.levels[0].setCurrentIndex(dialog.levels[0].findData("specific"))
    dialog.levels[2].setCurrentIndex(dialog.levels[2].findData(""))
    assert dialog.count.text() == "Obiectiv specific: 1; Acțiune prioritară: 1"
    take(dialog)
    added = piece.model.nodes[0].children[-1]
    assert [(one.node.level, one.node.text) for one in added.walk()] == [
        ("specific", "Un obiectiv nou"),
        ("measure", "O măsură"),
    ]
    assert added.children[0].node.cells == {"responsible": "DAS"}


def test_without_a_column_of_text_nothing_can_be_added(piece: ObjectivesPiece) -> None:
    put("Una\nAlta")
    dialog = paste(piece)
    dialog.roles[0].setCurrentIndex(0)
    assert not dialog.take_button.isEnabled()
    assert "alegeți coloana cu textul" in dialog.count.text()
    dialog.reject()


def test_an_empty_clipboard_is_told(piece: ObjectivesPiece, trail: Trail) -> None:
    put(" ")
    piece.do("paste")
    assert "nimic de lipit" in trail.said[-1]
    assert CopiedTable().rows() == []


def test_many_rows_are_pasted_and_each_may_be_mended(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    piece.choose_tree(piece.model.nodes[0].children[0])
    put("\n".join(f"Măsura cu numele {n}" for n in range(260)))
    dialog = paste(piece)
    assert 259 not in dialog.levels
    dialog.table.verticalScrollBar().setValue(dialog.table.verticalScrollBar().maximum())
    dialog.levels[259].setCurrentIndex(dialog.levels[259].findData(""))
    take(dialog)
    assert len(kept(page, store)[0].children[0].children) == 261
