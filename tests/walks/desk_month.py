"""The month after: disposition, payment, what is due, what is told in confidence, a register, a control."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.patience import until
from tests.walks import council_hands as council
from tests.walks import desk_hands as desk
from tests.walks import driving as hands
from tests.walks.desk_citizen import HUSBAND, NAME
from ui.benefits.page import BenefitsPage
from ui.benefits.state_dialog import StateDialog
from ui.deadlines.dialogs import SettleDialog, SnoozeDialog
from ui.deadlines.page import DeadlinesPage
from ui.home.page import HomePage
from ui.inspection.dialog import InspectionDialog
from ui.registers.design_dialog import DesignDialog
from ui.registers.entry_dialog import EntryDialog
from ui.registers.page import RegistersPage
from ui.reported.dialog import CaseDialog
from ui.reported.opening import OpeningDialog
from ui.reported.page import CasesPage
from ui.window import Window

FACTS = "Vecina a auzit țipete & a văzut <ușa spartă> în noaptea de 1 decembrie."
LATER = "Familia este plecată până luni."
DONE = "Rezolvat, nr. 214/15.12.2026"
OWN = "Cărucioare împrumutate"
LENT = "Cărucior pliant & cârje <2 bucăți>"


def decide(window: Window, folder: Path) -> None:
    """The disposition is recorded with what it grants; its referral and its draft are read back."""
    desk.looked_for(window, "1/2026")
    page = desk.take_first(window, "benefits")
    hands.press(page, "Schimbă stadiul…")
    dialog = hands.in_sight(StateDialog)
    hands.write(dialog, "number", "118")
    hands.write(dialog, "dated_on", "27.11.26")
    hands.write(dialog, "amount_bani", "320")
    hands.write(dialog, "from_on", "1.12.26")
    hands.write(dialog, "to_on", "31.3.27")
    hands.save(dialog, window)
    assert isinstance(page, BenefitsPage)
    until(lambda: "Aprobat" in desk.seen(page.card), "the file approved")
    hands.press(page.card, "Fila Stadii")
    hands.press(page.card, "Dispoziția nr. 118 din 27.11.2026")
    disposition = desk.paper(window, folder / "dispoziția.pdf")
    hands.press(page.card, "Referatul ei")
    referral = desk.paper(window, folder / "referatul.pdf")
    for words in (NAME, "Ajutor pentru încălzirea locuinței", "320", "Matei Exemplu"):
        assert words in disposition, words
    asked = "Ajutor pentru încălzirea locuinței"
    for words in (NAME, asked, "320", "800,17 lei pentru fiecare", "31.03.2027", "Ana Exemplu"):
        assert words in referral, words
    assert "118" in disposition
    assert "27.11.2026" in disposition


def pay(window: Window, folder: Path) -> None:
    """The month's payment is generated, marked as paid, and its list printed."""
    page = desk.turn(window, "benefits")
    assert isinstance(page, BenefitsPage)
    hands.press(page.tabs, "Plăți")
    desk.choice(page.payments, "payments.kind", "Ajutor pentru înc")
    hands.press(page, "payments.generate")
    until(lambda: len(page.payments.lines.model.lines) == 1, "the payment")
    assert window.work.wait_idle()
    hands.press(page, "payments.paid")
    until(lambda: page.payments.lines.model.lines[0].texts[4] == "01.12.2026", "the payment paid")
    desk.take_offer(page.payments, "payments.list", "Borderou…")
    told = desk.paper(window, folder / "borderou.pdf")
    for words in (NAME, "320", "decembrie 2026", "1/2026"):
        assert words in told, words


def see_the_sum_at_home(window: Window) -> None:
    """Acasă shows what was paid, and a click opens the payments of that month."""
    home = desk.turn(window, "home")
    assert isinstance(home, HomePage)
    tile = hands.found(home, "tile.payments")
    assert "plăți în decembrie: 320 lei" in tile.accessibleName()
    hands.click(tile)
    page = window.current_page()
    assert isinstance(page, BenefitsPage)
    assert [line.texts[0] for line in page.payments.lines.model.lines] == [NAME]


def complain(window: Window) -> None:
    """A complaint told in confidence: the list, the search and her card do not tell of it."""
    page = desk.turn(window, "cases", "reported")
    assert isinstance(page, CasesPage)
    hands.press(page, "Caz nou")
    dialog = hands.in_sight(CaseDialog)
    desk.choice(dialog, "kind", "Violență")
    desk.pick(dialog, "person_id", "mariuca")
    hands.write(dialog, "facts", FACTS)
    hands.save(dialog, window)
    until(lambda: page.shown() == 1, "the case listed")
    listed = page.rows.model()
    row = [str(listed.index(0, column).data()) for column in range(listed.columnCount())]
    assert "Violență domestică" in row
    for words in (NAME, "țipete"):
        assert words not in " ".join(row)
        assert words not in desk.seen(page)
    assert desk.looked_for(window, "țipete")[0] == "Nu este în evidență"
    window.search.clear()
    window.search.results.hide()


def open_on_purpose(window: Window) -> None:
    """The case opens once it is said why, and that stays noted; who leaves the page closes it."""
    page = desk.turn(window, "cases", "reported")
    assert isinstance(page, CasesPage)
    hands.press(page.card, "case.open")
    dialog = hands.in_sight(OpeningDialog)
    hands.press(dialog, "Lucrez la caz: completez sau verific")
    hands.save(dialog, window)
    until(lambda: FACTS in desk.seen(page.card), "the case open")
    hands.press(page.card, "Fila Deschideri")
    assert "Lucrez la caz: completez sau verific" in desk.seen(page.card)
    desk.turn(window, "home")
    desk.turn(window, "cases", "reported")
    assert FACTS not in desk.seen(page)


def make_a_register(window: Window) -> None:
    """A register of the office's own, made in its window, takes an entry with a term."""
    page = desk.turn(window, "registers")
    assert isinstance(page, RegistersPage)
    hands.press(page.side, "register.new")
    design = hands.in_sight(DesignDialog)
    hands.write(design, "name", OWN)
    council.tick(hands.field(design, "with_term"))
    hands.press(design.columns, "lines.add")
    hands.fill_line("Obiectul", "text", "", "da")
    hands.save(design, window)
    until(lambda: page.heading.text() == OWN, "the new register")
    hands.press(page, "Înregistrare nouă")
    entry = hands.in_sight(EntryDialog)
    hands.write(entry, "about", HUSBAND)
    hands.write(entry, entry.cells._columns[-1].key, LENT)
    hands.write(entry, "until_on", "20.12.26")
    hands.save(entry, window)
    until(lambda: page.shown() == 1, "the entry")
    desk.click_row(page.rows, LENT)


def empty_the_due_list(window: Window) -> None:
    """What is due is put off with a reason or done with a note, until nothing is left."""
    page = desk.turn(window, "deadlines")
    assert isinstance(page, DeadlinesPage)
    until(lambda: page.shown() > 0, "what is due")
    for words in ("Vizit", "Anchet", "ertificat", OWN):
        desk.click_row(page.rows, words)
    desk.click_row(page.rows, "Vizit")
    hands.press(page.card, "Amână…")
    later = hands.in_sight(SnoozeDialog)
    hands.press(later, "snooze.7")
    hands.write(later, "note", LATER)
    left = page.shown()
    hands.save(later, window)
    until(lambda: page.shown() < left, "the visit put off")
    while page.shown():
        settle_one(window, page)
    assert "Nimic de rezolvat acum." in desk.seen(page)
    hands.press(page, "chip.snoozed")
    desk.click_row(page.rows, "Vizit")
    until(lambda: LATER in desk.seen(page.card), "why it was put off")
    assert "Nimic nu este de rezolvat acum." in desk.seen(desk.turn(window, "home"))


def settle_one(window: Window, page: DeadlinesPage) -> None:
    """Tell the selected deadline as done, with a note."""
    left = page.shown()
    hands.press(page.card, "Rezolvat…")
    dialog = hands.in_sight(SettleDialog)
    hands.write(dialog, "note", DONE)
    hands.save(dialog, window)
    until(lambda: page.shown() < left, "one more done")


def bind_the_dossier(window: Window, folder: Path) -> None:
    """Dosar pentru control of the month, from the menu of the office, read back."""
    desk.take_offer(window, "office-menu", "Dosar pentru control…")
    dialog = hands.in_sight(InspectionDialog)
    hands.write(dialog, "from_on", "20.11.26")
    hands.write(dialog, "to_on", "15.12.26")
    hands.press(dialog, "inspection.save")
    council.save_as(window, folder / "dosar.pdf")
    dialog.close()
    told = desk.read_pdf(folder / "dosar.pdf")
    for words in ("20.11.2026", "15.12.2026", "Cuprins", NAME, "Ajutor pentru încălzirea", LENT):
        assert words in told, words
    assert FACTS not in told
    assert QApplication.activeModalWidget() is None
