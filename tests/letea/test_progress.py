"""A long job says where it stands and stops at its next step when asked."""

import threading

import pytest

from letea.progress import Cancelled, Progress


def test_each_step_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    progress = Progress(lambda *step: told.append(step))
    progress.step("Se citește", 1, 3)
    progress.step("Se scrie")
    assert told == [("Se citește", 1, 3), ("Se scrie", 0, 0)]


def test_a_job_nobody_listens_to_is_stopped_all_the_same() -> None:
    progress = Progress()
    progress.step("Se citește")
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step("Se scrie")


def test_a_cancelled_job_stops_at_its_next_step_untold() -> None:
    told: list[tuple[str, int, int]] = []
    progress = Progress(lambda *step: told.append(step))
    progress.step("Se citește")
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step("Se scrie")
    assert told == [("Se citește", 0, 0)]


def test_the_wish_to_stop_comes_from_another_thread() -> None:
    progress = Progress()
    thread = threading.Thread(target=progress.cancel)
    thread.start()
    thread.join()
    with pytest.raises(Cancelled):
        progress.step("Se scrie")
