"""A million payments in one list: the month taken out, ordered, searched, scrolled while the window lives."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.payment_lists import PaymentOrder, find_payments, payment_rows
from letea.desk import Desk
from letea.folders import Folders
from tests.bench.big_office import PAYMENTS
from tests.bench.measuring import Stalls, heard, milliseconds, run_raw
from tests.samples import TODAY
from ui import theme
from ui.benefits.payments_page import PaymentsPage
from ui.settings import Settings
from ui.window import Window

Note = Callable[..., None]
HELD, FRAME, ROUNDS = 100, 50, 3


@pytest.fixture(scope="module")
def window(big: Store, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Window]:
    """The window over the big office, at rest, on the list of all payments."""
    place = tmp_path_factory.mktemp("window")
    theme.apply(qapp, "light")
    made = Window(Settings(place / "settings.ini"))
    made.resize(1366, 768)
    made.show()
    made.open_desk(Desk(big, Folders(place, place / "s.ini", place / "log"), lambda: TODAY))
    made.go("payments")
    made.work.wait_idle()
    gc.collect()
    gc.freeze()  # as ui/app.py does once the program stands
    yield made
    gc.unfreeze()
    made.work.wait_idle()
    made.hide()


def page_of(window: Window) -> PaymentsPage:
    page = window.page("payments")
    assert isinstance(page, PaymentsPage)
    return page


def held_by(window: Window, qtbot: QtBot, do: Callable[[], object]) -> int:
    """How long the window is held at most, from something done until all it asked for is shown."""
    stalls = Stalls()
    qtbot.wait(100)  # the time between two beats is what is measured
    stalls.longest = 0
    do()
    qtbot.waitUntil(lambda: not window.work._open, timeout=60_000)
    qtbot.wait(100)
    return stalls.longest


@pytest.mark.bench
def test_the_window_lives_while_a_million_payments_are_listed(
    window: Window, qtbot: QtBot, note: Note
) -> None:
    page = page_of(window)
    taken = {"the month taken out": held_by(window, qtbot, page.show_all)}
    assert page.shown() > PAYMENTS * 0.9
    for order in (PaymentOrder.MONTH, PaymentOrder.AMOUNT):
        asked = partial(page.rows.order_asked.emit, order.value, True)
        taken[f"ordered by {order.value}"] = held_by(window, qtbot, asked)

    def typed() -> None:
        page.filter.setText("e")
        page.list_now()

    taken["a letter typed"] = held_by(window, qtbot, typed)
    page.filter.clear()
    window.work.wait_idle()
    for what, longest in taken.items():
        note(f"a million payments: {what}, window held", f"{longest} ms", f"{HELD} ms", longest <= HELD)


@pytest.mark.bench
def test_a_million_payments_scroll_smoothly(window: Window, qtbot: QtBot, note: Note) -> None:
    page = page_of(window)
    page.show_all()
    window.work.wait_idle()
    bar, stalls = page.rows.verticalScrollBar(), Stalls()
    qtbot.wait(100)
    stalls.longest = 0
    for _turn in range(60):
        bar.setValue(bar.value() + bar.pageStep())
        qtbot.wait(10)
    for place in (bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(place)
        qtbot.wait(60)
    note("scrolling of a million payments", f"{stalls.longest} ms", f"{FRAME} ms", stalls.longest <= FRAME)


@pytest.mark.bench
@pytest.mark.parametrize("order", [PaymentOrder.NAME, PaymentOrder.MONTH, PaymentOrder.AMOUNT])
def test_all_payments_are_found_in_little_more_than_their_sql(
    big: Store, note: Note, order: PaymentOrder
) -> None:
    find = partial(find_payments, big, order=order, today=TODAY)
    with big.reading() as session:
        connection = session.connection().connection.driver_connection
        with heard() as statements:
            found = find()
        raw = median(milliseconds(partial(run_raw, connection, statements)) for _round in range(ROUNDS))
    ours = median(milliseconds(find) for _round in range(ROUNDS))
    assert len(payment_rows(big, found.ids[:50])) == 50
    note(
        f"a million payments by {order.value}",
        f"{ours:.0f} ms = {ours / raw:.2f} × raw",
        "2 ×",
        ours <= 2 * raw,
    )
