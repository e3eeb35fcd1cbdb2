"""A month at the desk by mouse and keys: a citizen comes, is visited, granted, paid; nothing is left due."""

from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.tables.contents import Attachment
from letea.actions.history_check import check_history
from letea.folders import Folders
from letea.progress import Progress
from tests.conftest import PASSWORD
from tests.patience import until
from tests.walks import desk_citizen as citizen
from tests.walks import desk_hands as desk
from tests.walks import desk_month as month
from tests.walks import driving as hands
from tests.walks.offices import Calendar
from ui.benefits.page import BenefitsPage
from ui.opening import Opening
from ui.registers.page import RegistersPage
from ui.window import Window


def test_a_citizen_comes_and_a_month_later_nothing_is_due(
    sealed_window: Window,
    calendar: Calendar,
    folders: Folders,
    sealed_file: Path,
    tmp_path: Path,
) -> None:
    window, inquiry = sealed_window, tmp_path / "ancheta.pdf"
    citizen.register(window)
    citizen.write_household(window)
    citizen.ask_for_heating(window)
    come_in(window, calendar, date(2026, 11, 24))
    citizen.visit(window)
    come_in(window, calendar, date(2026, 11, 25))
    citizen.inquire(window, inquiry)
    citizen.attach_letter(window, tmp_path)
    come_in(window, calendar, date(2026, 11, 27))
    month.decide(window, tmp_path)
    come_in(window, calendar, date(2026, 12, 1))
    month.pay(window, tmp_path)
    month.see_the_sum_at_home(window)
    come_in(window, calendar, date(2026, 12, 2))
    month.complain(window)
    month.open_on_purpose(window)
    month.make_a_register(window)
    come_in(window, calendar, date(2026, 12, 15))
    month.empty_the_due_list(window)
    citizen.find_inquiry_again(window, tmp_path / "din nou.pdf", inquiry)
    month.bind_the_dossier(window, tmp_path)
    take_back_and_do_again(window)
    assert window.width() <= 1366  # nothing on the way made it wider than the screen
    window.close_desk()
    open_with_the_password(window, folders, sealed_file)
    find_all_again(window)


def come_in(window: Window, calendar: Calendar, day: date) -> None:
    """Another morning, the program left open: the first look is at Acasă."""
    calendar.today = day
    desk.turn(window, "home")


def take_back_and_do_again(window: Window) -> None:
    """The last step: the payment's note, written in its cell."""
    page = desk.turn(window, "benefits")
    assert isinstance(page, BenefitsPage)
    model = page.payments.lines.model
    hands.press(page.tabs, "Plăți")
    hands.cell(page.payments.lines.view, model.index(0, 5), "ridicată la ghișeu")
    assert window.work.wait_idle()
    hands.press(window, "Anulează")
    until(lambda: model.lines[0].texts[5] == "", "the note taken back")
    hands.press(window, "Refă")
    until(lambda: model.lines[0].texts[5] == "ridicată la ghișeu", "the note written again")


def open_with_the_password(window: Window, folders: Folders, path: Path) -> None:
    """As on the next morning."""
    Opening(window, folders).open(path)
    hands.write(window, "key.password", PASSWORD)
    hands.press(window, "key.open")
    until(lambda: window.room is not None, "the office open")
    assert window.work.wait_idle()


def find_all_again(window: Window) -> None:
    """After the office is opened again: the payment, the register, the file attached, a sound history."""
    room = window.room
    assert room is not None
    store = room.desk.store
    page = desk.turn(window, "registers")
    assert isinstance(page, RegistersPage)
    desk.click_row(page.side.rows, month.OWN)
    with store.reading() as session:
        assert [one.name for one in session.scalars(select(Attachment))] == [f"{citizen.LETTER}.pdf"]
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert check_history(store, Progress()).sound
