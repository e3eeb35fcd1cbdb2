"""Data put right by mouse and keys: tables in, doubles out, lists compared, needs, figures, a dossier."""

from pathlib import Path

from letea.actions.history_check import check_history
from letea.progress import Progress
from tests.walks import data_story as story
from ui.window import Window


def test_a_register_is_filled_put_right_and_answers_for_itself(sealed_window: Window, tmp_path: Path) -> None:
    window = sealed_window
    story.bring_in(window, tmp_path)
    story.merge_double(window)
    story.bring_in_payments(window, tmp_path)
    story.compare(window, tmp_path)
    story.assess(window)
    story.open_figure(window)
    story.give_dossier(window, tmp_path)
    assert window.width() <= 1366  # nothing on the way made it wider than the screen
    assert window.room is not None
    assert check_history(window.room.desk.store, Progress()).sound
