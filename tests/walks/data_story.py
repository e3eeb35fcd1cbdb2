"""The register put right: tables in, a double merged, a figure opened, a dossier given."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from letea.exchange.workbook import read_sheets
from tests import sheet_files
from tests.patience import until
from tests.walks import desk_hands as desk
from tests.walks import driving as hands
from ui.benefits.page import BenefitsPage
from ui.evidence.compare_dialog import CompareDialog
from ui.evidence.note_dialog import ResolveDialog
from ui.evidence.page import EvidencePage
from ui.needs.dialog import NeedDialog
from ui.needs.page import NeedsPage
from ui.parts.figure_dialog import FigureDialog
from ui.parts.import_wizard import ImportWizard
from ui.people.doubles_dialog import DoublesDialog
from ui.people.merge_dialog import MergeDialog
from ui.people.page import PeoplePage
from ui.personal.dossier_dialog import DossierDialog
from ui.personal.page import PersonalPage
from ui.reports.page import ReportsPage
from ui.reports.table import FiguresTable
from ui.window import Window

NAME, TWICE = "Demonstrativ Măriuca", "Demonstrative Mariuca"
BORN = date(1984, 4, 12)
CNP = hands.a_cnp(BORN, 11, male=False)
SON = "Demonstrativ Ștefan"
PROOF = "CI seria XC, văzută la ghișeu & <copiată>"
NOTE = "Cerut corectarea la contabilitate, adresa 214 & anexa <2>"
_HEADS = ("NUMELE ŞI PRENUMELE", "C.N.P.", "Data naşterii", "Localitatea", "Nr. casei", "Gospodăria")
_ROWS: tuple[tuple[object, ...], ...] = (
    ("PRIMĂRIA COMUNEI EXEMPLU",),
    _HEADS,
    (NAME, float(CNP), None, "Holt", 16, NAME),
    (TWICE, None, BORN.strftime("%d.%m.%Y"), "Holt", 16, None),
    (SON, hands.a_cnp(date(2016, 2, 5), 13, male=True), None, "Holt", 16, NAME),
    ("Exemplu Petru", "123", None, "Siretu", 4, None),
    ("TOTAL", None, None, None, None, None),
)


def bring_in(window: Window, folder: Path) -> None:
    """A spreadsheet of persons through the wizard; its wrong row comes out to be mended."""
    path = sheet_files.write(folder / "persoane.xlsx", sheet_files.an_xlsx(_ROWS))
    page = desk.turn(window, "people")
    hands.press(page, "Importă din Excel")
    errors = folder / "de îndreptat.xlsx"
    wizard = through_wizard(window, path)
    hands.choose_soon(errors)
    hands.press(wizard, "errors")
    assert window.work.wait_idle()
    (sheet,) = read_sheets(errors)

    assert [row[0] for row in sheet.rows[2:]] == ["Exemplu Petru"]  # under the title and the heads
    assert "13 cifre" in "  ".join(str(cell) for cell in sheet.rows[2])
    take_in(window, wizard, "Importă doar 3 rânduri bune")
    until(lambda: isinstance(page, PeoplePage) and page.shown() == 3, "three persons in the list")


def through_wizard(window: Window, path: Path) -> ImportWizard:
    """From the file to the verdicts; the table and its columns are found by themselves."""
    wizard = hands.in_sight(ImportWizard)
    hands.choose_soon(path)
    hands.press(wizard, "choose")
    for words in ("Spre coloane", "Verifică rândurile"):
        hands.press(wizard, words)
        assert window.work.wait_idle()
    return wizard


def take_in(window: Window, wizard: ImportWizard, words: str) -> None:
    """Bring the good rows in."""
    hands.press(wizard, words)
    assert window.work.wait_idle()


def merge_double(window: Window) -> None:
    """The sweep finds who was written twice; the two records become one."""
    page = desk.turn(window, "people")
    hands.press(page, "Dubluri…")
    doubles = hands.in_sight(DoublesDialog)
    desk.click_row(doubles.rows, TWICE)
    hands.press(doubles, "compare")
    merge = hands.in_sight(MergeDialog)
    hands.found(merge, f"CNP: {CNP}")
    hands.press(merge, "Nume: Demonstrativ")
    hands.save(merge, window)
    until(lambda: "Nu s-au găsit fișe" in desk.seen(doubles), "no double left")
    hands.press(doubles, "cancel")
    until(lambda: isinstance(page, PeoplePage) and page.shown() == 2, "two persons left")
    assert isinstance(page, PeoplePage)
    desk.click_row(page.rows, CNP)
    until(lambda: NAME in desk.seen(page.card), "her one record")


def bring_in_payments(window: Window, folder: Path) -> None:
    """The files of benefits and October's payments, from tables too."""
    page = desk.turn(window, "benefits")
    assert isinstance(page, BenefitsPage)
    files = (
        *("Nume și prenume", "CNP", "Beneficiul", "Nr. dosar", "Data cererii", "Stadiul"),
        *("Cuantum", "De la", "Dispoziția nr.", "Data dispoziției"),
    )
    granted = (
        *(NAME, CNP, "VMI", "12/2026", "1.9.2026", "în plată"),
        *("300 lei", "01.10.2026", "118", "15.09.2026"),
    )
    payments = ("Nume și prenume", "CNP", "Beneficiul", "Luna", "Suma", "Data plății")
    paid = (NAME, CNP, "VMI", "octombrie 2026", "300,00", "12.10.2026")
    desk.take_offer(page, "Tabele", "Importă dintr-un tabel…")
    _take_table(window, folder / "dosare.xlsx", files, granted)
    until(lambda: page.shown() == 1, "the file in the list")
    hands.press(page.tabs, "Plăți")
    desk.take_offer(page, "payments.tables", "Importă plăți dintr-un tabel…")
    _take_table(window, folder / "plăți.xlsx", payments, paid)


def _take_table(window: Window, path: Path, *rows: tuple[object, ...]) -> None:
    sheet_files.write(path, sheet_files.an_xlsx(rows))
    take_in(window, through_wizard(window, path), "Importă 1 rând")


def compare(window: Window, folder: Path) -> None:
    """The accounting's list of October, unlike in one sum: resolved with a note, its report read back."""
    path = folder / "stat de plată.xlsx"
    rows = (
        ("Stat de plată, luna octombrie 2026",),
        ("Nume și prenume", "CNP", "Suma de plată"),
        (NAME.upper(), CNP, 350),
        ("TOTAL", None, 350),
    )
    sheet_files.write(path, sheet_files.an_xlsx(rows))
    page = desk.turn(window, "benefits", "evidence")
    assert isinstance(page, EvidencePage)
    hands.press(page, "Confruntare nouă")
    dialog = hands.in_sight(CompareDialog)
    hands.choose_soon(path)
    hands.press(dialog, "choose")
    for words in ("Spre coloane", "Confruntă"):
        hands.press(dialog, words)
        assert window.work.wait_idle()
    desk.click_row(page.lines.rows, "suma: 300 la noi, 350 la ei (+50)")
    hands.press(page.lines, "line.resolve")
    note = hands.in_sight(ResolveDialog)
    hands.write(note, "note", NOTE)
    hands.save(note, window)
    hands.press(page.lines, "lines.report")
    told = desk.paper(window, folder / "raport.pdf")
    for words in ("octombrie 2026", NAME, NOTE, "350", "Contabilitate"):
        assert words in told, words
    hands.press(page.lines, "lines.back")


def assess(window: Window) -> None:
    """The household's needs, answered by the keyboard; the list tells its score."""
    page = desk.turn(window, "households", "needs")
    assert isinstance(page, NeedsPage)
    desk.click_row(page.rows, NAME)
    hands.press(page, "Evaluare nouă")
    dialog = hands.in_sight(NeedDialog)
    until(dialog.grid.rows[0].hasFocus, "the keyboard at the first situation")
    for answer in (Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_D):
        hands.key(answer)
    until(dialog.grid.rows[3].hasFocus, "three situations answered")
    points = dialog.score.text().split(" · ")[0].removesuffix(" de puncte")
    hands.save(dialog, window)
    desk.click_row(page.rows, points)
    assert not points.startswith("0 ")


def open_figure(window: Window) -> None:
    """A sum of the yearly report opens the payment behind it, and its row the file."""
    page = desk.turn(window, "registers", "reports")
    assert isinstance(page, ReportsPage)
    until(lambda: any(_figures(page)), "figures that open")
    assert window.work.wait_idle()
    table, link = next(one for one in _figures(page) if one[1].words.endswith("300"))
    page.area.ensureWidgetVisible(table)
    hands.click(table, link.spot.center())
    dialog = hands.in_sight(FigureDialog)
    desk.click_row(dialog.rows, NAME)
    assert dialog.foot.text() == "1 rând, în total 300"
    hands.key(Qt.Key.Key_Return)
    until(lambda: window.current_page() is window.page("benefits"), "the payment's page")


def _figures(page: ReportsPage) -> list[tuple[FiguresTable, Any]]:
    return [(table, link) for table in page.findChildren(FiguresTable) for link in table.links()]


def give_dossier(window: Window, folder: Path) -> None:
    """Her dossier from her card, once she proved who she is; the page of personal data tells of it."""
    page = desk.turn(window, "people")
    assert isinstance(page, PeoplePage)
    desk.click_row(page.rows, CNP)
    until(lambda: CNP in desk.seen(page.card), "her card, which follows the list a little later")
    hands.press(page, "Fila Acte")
    hands.press(page.card, "print-dossier")
    dialog = hands.in_sight(DossierDialog)
    hands.write(dialog, "identity", PROOF)
    hands.press(dialog, "save")
    told = desk.paper(window, folder / "dosarul.pdf")
    for words in (NAME, CNP, "Holt", "300"):
        assert words in told, words
    personal = desk.turn(window, "registers", "personal")
    assert isinstance(personal, PersonalPage)
    desk.click_row(personal.rows, NAME)
    until(lambda: PROOF in desk.seen(personal.card), "what proved who she is")
