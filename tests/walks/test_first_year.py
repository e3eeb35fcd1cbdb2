"""A first year by mouse and keys: office, household, service, a child admitted, chapters, plan, annex."""

import re
from datetime import date
from pathlib import Path

import pypdfium2
from docx import Document
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItemIterator, QWidget
from typing_extensions import override

from letea.actions.office_file import key_for, open_office
from letea.desk import Desk
from letea.folders import Folders
from tests.conftest import PASSWORD
from tests.walks import driving as hands
from ui.households.dialog import HouseholdDialog
from ui.office.setup import SetUpDialog
from ui.opening import Opening
from ui.parts.new_member import NewMember
from ui.parts.year_page import YearPage
from ui.plans.page import PlanPage
from ui.plans.review import ReviewDialog
from ui.services.dialog import ServiceDialog
from ui.window import Window

TODAY = date(2026, 11, 20)
SERVICE = "Centru de zi „Școala & Joaca” <7–14 ani>"
CAMPAIGN = "Stop abandonului școlar <clasele V & VI>"
COURSE = "Lucrul cu copii & familii"
MEASURE = "Vizite la domiciliu & consiliere, pentru venituri < 700 lei"


class Strays(QObject):
    """Remembers every part of a page that was shown as a window of its own, be it for a blink."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.names: list[str] = []
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            types = Qt.WindowType
            flashes = watched.isWindow() and watched.windowType() in {types.Window, types.Widget}
            if flashes and watched.objectName() != "window":
                self.names.append(f"{type(watched).__name__} {watched.objectName()}".strip())
        return False


def test_a_new_office_comes_to_its_first_printed_plan(
    empty_window: Window, qapp: QApplication, folders: Folders, tmp_path: Path
) -> None:
    window, strays = empty_window, Strays(qapp)
    set_up_the_office(window, folders)
    write_down_a_household(window)
    write_a_service(window)
    admit_the_child(window)
    fill_outreach(window)
    fill_training(window)
    start_the_plan(window)
    read_back(window, tmp_path)
    assert strays.names == []


def set_up_the_office(window: Window, folders: Folders) -> None:
    opening = Opening(window, folders)
    opening.start(None)
    hands.press(window, "Pregătiți biroul dumneavoastră")
    dialog = hands.in_sight(SetUpDialog)
    hands.keys("letea ve")
    dialog.place.picker.search()
    hands.key(Qt.Key.Key_Return)
    hands.write(dialog, "set-up.service", "Compartimentul Asistență Socială")
    hands.write(dialog, "set-up.worker", "Ana Exemplu")
    for name in ("set-up.password", "set-up.again"):
        hands.write(dialog, name, PASSWORD)
    hands.press(dialog, "Creează biroul")
    assert window.work.wait_idle()
    assert window.navigation.office.text() == "Comuna Letea Veche, Bacău"
    # The story goes on the next time she opens Letea, on a day that stays the same.
    path = folders.home / "Letea Veche.letea"
    window.close_desk()
    window.open_desk(Desk(open_office(path, key=key_for(path, PASSWORD)), folders, lambda: TODAY))
    hands.settle()


def write_down_a_household(window: Window) -> None:
    hands.press(window, "Adăugați o gospodărie")
    dialog = hands.in_sight(HouseholdDialog)
    hands.write(dialog, "village", "Holt")
    hands.write(dialog, "house_number", "16")
    register(window, dialog, "Demonstrativ Maria", hands.a_cnp(date(1990, 4, 12), 11, male=False))
    register(window, dialog, "Demonstrativ Ion", hands.a_cnp(date(1988, 9, 3), 12, male=True))
    register(window, dialog, "Demonstrativ Ilinca-Ștefana", hands.a_cnp(date(2016, 2, 5), 13, male=False))
    members = dialog.members.model
    assert [line.texts[:2] for line in members.lines] == [
        ["Demonstrativ Maria", "Titular"],
        ["Demonstrativ Ion", ""],
        ["Demonstrativ Ilinca-Ștefana", "Fiu/fiică"],
    ]
    hands.cell(dialog.members.view, members.index(1, 1), "Soț/soție")
    hands.press(dialog, "Fila Venituri și bunuri")
    hands.press(dialog, "lines.add")
    hands.fill_line("maria", "salar", "2.574,00")
    assert dialog.incomes.total_text() == "Total: 2.574 lei"
    hands.save(dialog, window)
    page = window.page("households")
    assert page.counts.text() == "1 gospodărie"


def register(window: Window, household: HouseholdDialog, name: str, cnp: str) -> None:
    """A person who is not in the register yet, from the household's own form."""
    hands.click(household.members.search)
    hands.keys(name)
    hands.press(household, "Persoană nouă")
    dialog = hands.in_sight(NewMember)
    hands.write(dialog, "cnp", cnp)
    hands.save(dialog, window)


def write_a_service(window: Window) -> None:
    hands.press(window, "Servicii")
    hands.press(window.page("services"), "Serviciu nou")
    dialog = hands.in_sight(ServiceDialog)
    hands.write(dialog, "name", SERVICE)
    hands.write(dialog, "code", "8891CZ-C-II")
    hands.write(dialog, "capacity", "20")
    hands.write(dialog, "capacity_unit", "copii")
    hands.press(dialog, "Fila Licențe")
    hands.press(dialog, "lines.add")
    hands.fill_line("LF", "000132", "1.1.26", "31.12.30")
    hands.press(dialog, "Fila Bugete")
    hands.press(dialog, "budgets.add")
    hands.write(dialog, "local_bani", "303.270")
    hands.save(dialog, window)


def admit_the_child(window: Window) -> None:
    page = window.page("services")
    hands.press(page, "Editează")
    dialog = hands.in_sight(ServiceDialog)
    hands.press(dialog, "Fila Admiteri")
    picker = dialog.enrolments.picker
    assert picker is not None
    hands.click(picker)
    hands.keys("ilinca stef")
    picker.search()
    hands.key(Qt.Key.Key_Return)
    assert dialog.occupancy.figure.text() == "1 copil admis din 20 de locuri – 5 %"
    hands.save(dialog, window)


def fill_outreach(window: Window) -> None:
    page = page_of_year(window, "Informare")
    hands.press(page, "lista din model")
    hands.press(page, "4. Campanii de informare")
    hands.press(page, "Adaugă primul rând")
    hands.fill_line(CAMPAIGN, "Reducerea abandonului", "martie–mai 2027", "Compartimentul")
    hands.control(Qt.Key.Key_S)
    assert window.work.wait_idle()
    assert not page.is_changed()


def fill_training(window: Window) -> None:
    page = page_of_year(window, "Formare")
    hands.press(page, "Adaugă primul rând")
    hands.fill_line("Personalul de specialitate", COURSE, "2", "", "2.000")
    hands.press(page, "Salvează")
    assert window.work.wait_idle()
    assert not page.is_changed()


def page_of_year(window: Window, name: str) -> YearPage:
    """A page of the plan's chapters, on the coming year."""
    hands.press(window, name)
    page = window.current_page()
    assert isinstance(page, YearPage)
    if page.year != TODAY.year + 1:
        page.chooser.combo.setFocus()
        hands.key(Qt.Key.Key_Up)
    assert page.year == TODAY.year + 1
    return page


def start_the_plan(window: Window) -> None:
    hands.press(window, "Plan")
    page = plan_page(window)
    hands.press(page, "Începeți planul pentru anul 2027")
    assert window.work.wait_idle()
    assert SERVICE in previewed(page)
    for words in (CAMPAIGN, COURSE, "303.270", "5 %"):
        assert words in previewed(page), words
    write_a_measure(page)
    assert MEASURE in previewed(page)
    say_what_is_not_the_case(page)
    assert "5. Campanii de promovare a serviciilor sociale Nu este cazul." in previewed(page)


def write_a_measure(page: PlanPage) -> None:
    click_row(page.workbench.outline, "Obiectivele planului")
    editor = page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    tree = editor.objectives.view
    specific = tree.nodes.nodes[0].children[0]
    assert specific.node.number == "Obiectiv specific 1"
    at = tree.visualRect(tree.nodes.index_of(specific)).topLeft()
    hands.click(tree.viewport(), at + QPoint(40, 8))
    hands.choose(page, "Adaugă", "Măsură")
    hands.keys(MEASURE)
    hands.key(Qt.Key.Key_Tab)
    hands.keys("Trim. II 2027")


def say_what_is_not_the_case(page: PlanPage) -> None:
    hands.press(page, "Verificarea planului")
    hands.press(hands.in_sight(ReviewDialog), "„Nu este cazul” la")


def plan_page(window: Window) -> PlanPage:
    page = window.current_page()
    assert isinstance(page, PlanPage)
    return page


def click_row(tree: QTreeWidget, words: str) -> None:
    """Click a row by its first words."""
    rows = QTreeWidgetItemIterator(tree)
    while (item := rows.value()) is not None and not item.text(0).startswith(words):
        rows += 1
    assert item is not None, words
    tree.scrollToItem(item)
    hands.click(tree.viewport(), tree.visualItemRect(item).topLeft() + QPoint(40, 8))


def previewed(page: PlanPage) -> str:
    """The words of the paper beside the editor, once it is drawn anew."""
    assert page.workbench.settle()
    sheets = page.workbench.preview.paper.sheets()
    if sheets is None:
        return ""
    return plain(" ".join(sheets.document.getAllText(n).text() for n in range(sheets.count())))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def read_back(window: Window, tmp_path: Path) -> None:
    page = plan_page(window)
    for entry, ending in (("Salvează PDF…", "pdf"), ("Salvează DOCX…", "docx")):
        hands.choose(page, "Tipărește anexa", entry)
        hands.choose_file(tmp_path / f"anexa.{ending}")
        assert window.work.wait_idle()
    pdf = pypdfium2.PdfDocument(tmp_path / "anexa.pdf")
    printed = plain(" ".join(one.get_textpage().get_text_range() for one in pdf))
    document = Document(str(tmp_path / "anexa.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    written = plain(" ".join([*(one.text for one in document.paragraphs), *cells]))
    for paper in (printed, written):
        for words in (SERVICE, CAMPAIGN, COURSE, MEASURE, "303.270", "5 %", "Trim. II 2027"):
            assert words in paper, words
