"""A citizen at the desk: looked for, registered with her household, her application, visit and inquiry."""

from datetime import date
from pathlib import Path

import pypdfium2

from tests.patience import until
from tests.walks import council_hands as council
from tests.walks import desk_hands as desk
from tests.walks import driving as hands
from ui.benefits.dialog import BenefitDialog
from ui.cases.inquiries_page import InquiriesPage
from ui.cases.inquiry_dialog import BeginDialog, InquiryDialog
from ui.cases.visit_dialog import VisitDialog
from ui.households.dialog import HouseholdDialog
from ui.parts.file_preview import FilePreview
from ui.parts.new_member import NewMember
from ui.people.dialog import PersonDialog
from ui.people.new_person import NewPerson
from ui.people.page import PeoplePage
from ui.window import Window

NAME, HUSBAND, CHILD = "Demonstrativ Măriuca", "Demonstrativ Ion", "Demonstrativ Ilinca-Ștefana"
CNP = hands.a_cnp(date(1984, 4, 12), 11, male=False)
SEEN = "Sobă cu lemne în ambele camere; lemne pentru două săptămâni & acoperiș reparat <2024>."
PROPOSED = "Se propune acordarea ajutorului pentru încălzire, sezonul 2026–2027."
ABSENT = "Nimeni găzduit; bunicul <Țăran> locuiește la nr. 18."
LETTER = "Scrisoarea medicală nr. 77"


def find_nobody(window: Window) -> PersonDialog:
    """She is not in the register: Enter begins her registration with the name that was typed."""
    offered = desk.looked_for(window, NAME)
    assert offered == ["Nu este în evidență", f"Persoană nouă: {NAME}"]
    desk.take_first(window, "people")
    search = hands.in_sight(NewPerson)
    assert search.line.text() == NAME
    hands.press(search, "register")
    return hands.in_sight(PersonDialog)


def register(window: Window) -> None:
    """She is registered, with a certificate of disability that ends soon."""
    dialog = find_nobody(window)
    hands.write(dialog, "cnp", CNP)
    hands.write(dialog, "village", "Holt")
    hands.write(dialog, "house_number", "16")
    hands.write(dialog, "phone", "0700 000 016")
    hands.press(dialog, "Fila Handicap")
    hands.press(dialog, "lines.add")
    hands.fill_line("1821/2025", "1.2.25", "mediu", "fizic", "", "1.2.27")
    hands.save(dialog, window)
    assert NAME in desk.seen(window.page("people"))


def write_household(window: Window) -> None:
    """Her household, with members found and new, their incomes and goods."""
    page = desk.turn(window, "households")
    hands.press(page, "Gospodărie nouă")
    dialog = hands.in_sight(HouseholdDialog)
    hands.write(dialog, "village", "Holt")
    hands.write(dialog, "house_number", "16")
    desk.pick(dialog, "member-search", "mariuca dem")
    _new_member(window, dialog, HUSBAND, hands.a_cnp(date(1980, 9, 3), 12, male=True))
    _new_member(window, dialog, CHILD, hands.a_cnp(date(2016, 2, 5), 13, male=False))
    members = dialog.members.model
    assert [line.texts[0] for line in members.lines] == [NAME, HUSBAND, CHILD]
    hands.cell(dialog.members.view, members.index(1, 1), "Soț/soție")
    hands.press(dialog, "Fila Locuința")
    desk.choice(dialog, "dwelling_kind", "Cas")
    hands.write(dialog, "rooms", "2")
    hands.write(dialog, "heating", "sobă cu lemne")
    hands.press(dialog, "Fila Venituri și bunuri")
    hands.press(dialog.incomes, "lines.add")
    hands.fill_line(NAME, "pensie", "900")
    hands.press(dialog.incomes, "lines.add")
    hands.fill_line(HUSBAND, "salar", "1.500,50")
    assert dialog.incomes.total_text() == "Total: 2.400,50 lei"
    hands.press(dialog.goods, "lines.add")
    hands.fill_line(HUSBAND, "teren", "0,40 ha, extravilan", "8.000")
    hands.save(dialog, window)


def _new_member(window: Window, household: HouseholdDialog, name: str, cnp: str) -> None:
    hands.click(household.members.search)
    hands.keys(name)
    hands.press(household, "member-new")
    dialog = hands.in_sight(NewMember)
    hands.write(dialog, "cnp", cnp)
    hands.save(dialog, window)


def ask_for_heating(window: Window) -> None:
    """Her application, from her card; the file has the first number of the year."""
    desk.looked_for(window, "mariuca")
    page = desk.take_first(window, "people")
    hands.press(page, "ask-benefit")
    dialog = hands.in_sight(BenefitDialog)
    hands.keys("Ajutor pentru înc")
    assert "Gospodăria: " in desk.seen(dialog)
    hands.save(dialog, window)
    until(lambda: "Dosarul 1/2026" in desk.seen(window.page("benefits")), "the file shown")


def visit(window: Window) -> None:
    """She is visited at home: from her card, in few steps."""
    desk.looked_for(window, "mariuca")
    hands.press(desk.take_first(window, "people"), "begin-visit")
    dialog = hands.in_sight(VisitDialog)
    hands.keys("verificarea condițiilor de încălzire")
    hands.write(dialog, "present", f"{NAME}, {HUSBAND}")
    hands.write(dialog, "findings", SEEN)
    hands.write(dialog, "next_on", "18.12.26")
    hands.save(dialog, window)
    until(lambda: "Vizita din 24.11.2026" in desk.seen(window.page("visits")), "the visit shown")


def inquire(window: Window, out: Path) -> None:
    """The social inquiry: filled from the register, one heading written, printed and read back."""
    desk.looked_for(window, "mariuca")
    page = desk.take_first(window, "people")
    hands.press(page, "Fila Cazuri")
    hands.press(page, "begin.inquiries")
    begin = hands.in_sight(BeginDialog)
    hands.write(begin, "form", "VMI")
    hands.press(begin, "save")
    dialog = hands.in_sight(InquiryDialog)
    typed = dialog.answers.typed()
    assert NAME in typed["identity"]
    assert CNP in typed["identity"]
    for who in (NAME, HUSBAND, CHILD):
        assert who in typed["members"]
    assert f"{HUSBAND}; Salariu; 1.500,50" in typed["incomes"]
    assert "Total; ; 2.400,50" in typed["incomes"]
    assert "0,40 ha, extravilan; 8.000" in typed["goods"]
    assert "sobă cu lemne" in typed["dwelling"]
    hands.write(dialog, "visited_on", "24.11.26")
    hands.write(dialog, "next_on", "10.1.27")
    hands.write(dialog, "absent", ABSENT)
    hands.write(dialog, "findings", SEEN)
    hands.write(dialog, "proposals", PROPOSED)
    hands.press(dialog, "save-print")
    assert window.work.wait_idle()
    told = desk.paper(window, out)
    for words in (NAME, HUSBAND, CHILD, CNP, "1.500,50", "2.400,50", ABSENT, SEEN, PROPOSED, "Ana Exemplu"):
        assert words in told, words


def attach_letter(window: Window, folder: Path) -> None:
    """A PDF is attached to the inquiry from its card, and looked at."""
    path = folder / f"{LETTER}.pdf"
    with pypdfium2.PdfDocument.new() as made:
        made.new_page(595, 842)
        made.save(str(path))
    page = desk.turn(window, "cases", "inquiries")
    assert isinstance(page, InquiriesPage)
    desk.click_row(page.rows, NAME)
    hands.press(page.card, "Fila Acte")
    hands.press(page.card, "files.add")
    hands.choose_file(path)
    assert window.work.wait_idle()
    hands.press(page.card, f"Arată „{path.name}”")
    preview = hands.in_sight(FilePreview)
    until(lambda: preview.preview.paper.count() == 1, "the page shown")
    council.close(preview, "file.close")


def find_inquiry_again(window: Window, out: Path, first: Path) -> None:
    """The printed inquiry, from her card: the very same bytes."""
    desk.looked_for(window, "mariuca")
    page = desk.take_first(window, "people")
    assert isinstance(page, PeoplePage)
    hands.press(page.card, "Fila Cazuri")
    hands.found(page.card, "Anchetă socială: VMI")
    hands.press(page.card, "Fila Acte")
    hands.press(page.card, "Anchetă socială nr. 1/2026")
    desk.paper(window, out)
    assert out.read_bytes() == first.read_bytes()
