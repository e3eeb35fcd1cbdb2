"""Papers as files: named as any system takes it, written whole or not at all."""

from pathlib import Path

import pytest

from letea.actions.paper_files import paper_file_name, save_paper
from letea.errors import Trouble
from letea.progress import Progress


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Adresă – Prefect, nr. 7091/1078DAS",
            "Adresă – Prefect, nr. 7091 1078DAS",
        ),
        ('Aviz: "da"?', "Aviz da"),
        ("Ț" * 300, "Ț" * 120),
        ("Se termină cu punct. ", "Se termină cu punct"),
    ],
)
def test_a_name_is_one_that_any_system_takes(title: str, name: str) -> None:
    assert paper_file_name(title) == name


def test_an_older_file_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "act.pdf"
    save_paper(lambda _progress: b"%PDF nou", path, Progress())
    assert path.read_bytes() == b"%PDF nou"

    def failing(_progress: Progress) -> bytes:
        raise Trouble("nu")

    with pytest.raises(Trouble):
        save_paper(failing, path, Progress())
    assert path.read_bytes() == b"%PDF nou"
