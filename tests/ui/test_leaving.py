"""Letting go of an office: work under way is never stopped without a word."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from letea.progress import Progress
from tests.ui.following import answering
from ui import leaving
from ui.window import Window
from ui.work import Work


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaving, "_LET_FINISH", 0.1)


def a_long_job(work: Work) -> threading.Event:
    """A job that goes on until it is let go."""
    let_go = threading.Event()

    def job(progress: Progress) -> None:
        while not let_go.wait(0.01):
            progress.step("Se lucrează")

    work.run(job, title="Ceva lung")
    return let_go


def test_a_window_that_works_stays_when_the_worker_waits(window: Window) -> None:
    let_go = a_long_job(window.work)
    stop = answering("keep")
    assert not window.close()
    stop()
    assert window.isVisible()
    let_go.set()
    assert window.work.wait_idle()


def test_a_window_closes_when_the_work_may_be_stopped(window: Window, qapp: QApplication) -> None:
    a_long_job(window.work)
    stop = answering("do")
    assert window.close()
    stop()
    assert window.work.wait_idle(0)
