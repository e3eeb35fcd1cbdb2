"""Long jobs run beside the window, one at a time; the latest preview wins."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from letea.errors import Trouble
from letea.progress import Progress
from tests.patience import PATIENCE
from ui.parts.progress_bar import WorkBar
from ui.work import Work


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    """Work of the test's own, stopped at the end."""
    made = Work()
    yield made
    assert made.stop()


def test_a_result_comes_back_on_the_windows_thread(work: Work) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    work.run(lambda _progress: 42, done=done)
    assert work.wait_idle()
    assert results == [42]
    assert threads == [threading.main_thread()]


def test_long_jobs_go_one_after_another(work: Work) -> None:
    order: list[str] = []

    def slow(_progress: Progress) -> None:
        time.sleep(0.02)
        order.append("first")

    work.run(slow)
    work.run(lambda _progress: order.append("second"))
    assert work.wait_idle()
    assert order == ["first", "second"]


def test_a_failure_goes_to_whoever_asked(work: Work) -> None:
    failed: list[Exception] = []
    done: list[object] = []

    def fails(_progress: Progress) -> None:
        raise Trouble("Discul este plin.")

    work.run(fails, done=done.append, failed=failed.append)
    assert work.wait_idle()
    assert [str(error) for error in failed] == ["Discul este plin."]
    assert done == []


def test_a_failure_nobody_asked_for_goes_to_the_one_door(qtbot: QtBot) -> None:
    shown: list[Exception] = []
    work = Work(on_failure=shown.append)
    work.run(lambda _progress: 1 / 0)
    assert work.wait_idle()
    assert isinstance(shown[0], ZeroDivisionError)


def test_a_cancelled_job_tells_only_that_it_was_cancelled(work: Work, qtbot: QtBot) -> None:
    called: list[object] = []
    started = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            started.set()
            progress.step("Se citește")
            time.sleep(0.001)

    work.run(endless, done=called.append, failed=called.append, title="Import")
    assert started.wait(PATIENCE / 1000)
    with qtbot.waitSignal(work.cancelled) as cancelled:
        work.cancel()
    assert cancelled.args == ["Import"]
    assert called == []


def test_only_the_latest_preview_is_shown(work: Work) -> None:
    shown: list[int] = []

    def pages(number: int) -> Callable[[Progress], int]:
        return lambda _progress: number

    for number in range(20):
        work.latest("preview", pages(number), shown.append)
    assert work.wait_idle()
    assert shown == [19]


def test_what_may_rest_begins_after_what_the_window_is_at(work: Work) -> None:
    told: list[str] = []
    work.latest("preview", lambda _progress: told.append("drawn"), lambda _none: told.append("shown"), rest=1)
    assert told == []  # nobody else's thread runs while the window builds its page
    QTimer.singleShot(0, lambda: told.append("window"))
    assert work.wait_idle()
    assert told == ["window", "drawn", "shown"]


def test_leaving_waits_for_nothing_that_rests(work: Work) -> None:
    told: list[str] = []
    work.latest("preview", lambda _progress: told.append("drawn"), lambda _none: None, rest=60_000)
    assert work.stop()
    assert told == []


def test_what_goes_aside_holds_up_no_list(work: Work, qtbot: QtBot) -> None:
    told: list[str] = []
    may_end = threading.Event()
    work.latest(
        "counts",
        lambda _progress: may_end.wait(PATIENCE / 1000),
        lambda _ended: told.append("counts"),
        aside=True,
    )
    work.latest("list", lambda _progress: "list", told.append)
    qtbot.waitUntil(lambda: told == ["list"])
    may_end.set()
    assert work.wait_idle()
    assert told == ["list", "counts"]


def test_what_goes_aside_begins_once_the_list_is_shown(work: Work, qtbot: QtBot) -> None:
    told: list[str] = []
    may_end, begun = threading.Event(), threading.Event()
    work.latest("list", lambda _progress: may_end.wait(PATIENCE / 1000), lambda _ended: told.append("list"))
    work.latest("counts", lambda _progress: begun.set(), lambda _ended: told.append("counts"), aside=True)
    work.run(lambda _progress: None, done=lambda _ended: told.append("long"))
    qtbot.waitUntil(lambda: told == ["long"])
    assert not begun.is_set()
    may_end.set()
    assert work.wait_idle()
    assert told == ["long", "list", "counts"]


def test_what_waits_to_go_aside_holds_up_no_leaving(work: Work, qtbot: QtBot) -> None:
    """An office that proves damaged is left from within the list's own result."""
    ended: list[bool] = []
    work.latest(
        "list", lambda _progress: None, lambda _ended: ended.append(work.stop(timeout=PATIENCE / 1000))
    )
    work.latest("counts", lambda _progress: None, lambda _ended: ended.append(False), aside=True)
    began = time.monotonic()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]
    assert time.monotonic() - began < PATIENCE / 2000
    assert work.wait_idle()


def test_waiting_takes_no_reference_to_none(work: Work) -> None:
    may_end = threading.Event()
    work.latest("list", lambda _progress: may_end.wait(PATIENCE / 1000), lambda _ended: None)
    work.wait_idle(0.01)
    before = sys.getrefcount(None)
    assert not work.wait_idle(0.5)
    assert sys.getrefcount(None) > before - 50  # it turned round some hundreds of times
    may_end.set()
    assert work.wait_idle()


def test_a_running_preview_is_stopped_by_a_newer_one(work: Work) -> None:
    shown: list[str] = []
    started, stopped = threading.Event(), threading.Event()

    def old(progress: Progress) -> str:
        try:
            while True:
                started.set()
                progress.step("pagini")
                time.sleep(0.001)
        finally:
            stopped.set()

    work.latest("preview", old, shown.append)
    assert started.wait(PATIENCE / 1000)
    work.latest("preview", lambda _progress: "new", shown.append)
    assert work.wait_idle()
    assert stopped.is_set()
    assert shown == ["new"]


def test_previews_of_different_things_do_not_disturb_each_other(work: Work) -> None:
    shown: list[str] = []
    work.latest("plan", lambda _progress: "plan", shown.append)
    work.latest("card", lambda _progress: "card", shown.append)
    assert work.wait_idle()
    assert shown == ["plan", "card"]


def test_a_long_job_does_not_hold_up_the_preview(work: Work, qtbot: QtBot) -> None:
    release = threading.Event()
    shown: list[str] = []
    work.run(lambda _progress: release.wait(PATIENCE / 1000))
    work.latest("preview", lambda _progress: "pages", shown.append)
    qtbot.waitUntil(lambda: shown == ["pages"])
    release.set()


def test_the_bar_shows_stage_and_count_and_leaves_at_the_end(work: Work, qtbot: QtBot) -> None:
    bar = WorkBar(work)
    qtbot.addWidget(bar)
    release = threading.Event()

    def job(progress: Progress) -> None:
        progress.step("Se citesc rândurile", 3, 341)
        release.wait(PATIENCE / 1000)

    work.run(job, title="Import")
    qtbot.waitUntil(lambda: bar.words.text() == "Import · Se citesc rândurile · 3 din 341")
    assert not bar.isHidden()
    release.set()
    assert work.wait_idle()
    assert bar.isHidden()


def test_a_long_name_of_a_job_makes_no_window_wider(work: Work, qtbot: QtBot) -> None:
    bar = WorkBar(work)
    qtbot.addWidget(bar)
    title = "Dosarul complet 2027: Planului anual de acțiune privind serviciile sociale administrate"
    bar._tell(title, "Se scrie fișierul", 0, 0)
    assert bar.words.text() == "Dosarul complet 2027: Planului anual de acțiune… · Se scrie fișierul"
    assert bar.accessibleName() == f"{title} · Se scrie fișierul"


def test_the_bars_button_stops_the_job(work: Work, qtbot: QtBot) -> None:
    bar = WorkBar(work)
    qtbot.addWidget(bar)

    def endless(progress: Progress) -> None:
        while True:
            progress.step("Se scrie", 1, 2)
            time.sleep(0.001)

    work.run(endless)
    qtbot.waitUntil(lambda: not bar.isHidden())
    with qtbot.waitSignal(work.cancelled):
        bar.stop_button.click()


def test_no_garbage_is_collected_in_the_thread_of_a_job(work: Work) -> None:
    assert gc.isenabled()
    seen: list[bool] = []
    work.latest("preview", lambda _progress: gc.isenabled(), seen.append)
    work.run(lambda _progress: gc.isenabled(), done=seen.append)
    assert work.wait_idle()
    assert seen == [False, False]
    assert gc.isenabled()


def test_what_a_job_leaves_in_thousands_is_not_looked_through_when_it_ends(work: Work) -> None:
    before = gc.get_freeze_count()
    kept: list[object] = []
    work.run(lambda _progress: [[] for _n in range(60_000)], done=kept.append)
    assert work.wait_idle()
    assert gc.get_freeze_count() - before > 60_000
    few = gc.get_freeze_count()
    work.run(lambda _progress: [[] for _n in range(600)], done=kept.append)
    assert work.wait_idle()
    assert gc.get_freeze_count() <= few
    gc.unfreeze()


def test_a_job_that_ended_holds_nobody_who_waited(work: Work) -> None:
    job = work.run(lambda _progress: 1, done=lambda _result: None)
    assert work.wait_idle()
    assert job.done is None


def _same(number: int, _progress: Progress) -> int:
    return number


def test_stopped_it_leaves_no_thread_behind_and_works_again(work: Work, qtbot: QtBot) -> None:
    before = threading.active_count()
    told: list[int] = []
    for number in range(3):
        work.run(partial(_same, number), done=told.append)
        work.latest("key", lambda _progress: 7, told.append)
        assert work.wait_idle()
        assert work.stop()
        qtbot.waitUntil(lambda: threading.active_count() <= before)
    assert sorted(told) == [0, 1, 2, 7, 7, 7]
