"""What this computer remembers of the window comes back, and a damaged file does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from ui.settings import ColumnSetting, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A settings file of the test's own."""
    return tmp_path / "settings.ini"


def test_an_empty_file_gives_what_the_program_starts_with(file: Path) -> None:
    settings = Settings(file)
    assert settings.theme == "system"
    assert settings.last_office is None
    assert settings.columns("people") == []
    assert settings.geometry("window").isEmpty()
    assert settings.chosen("plan/year", "2022") == "2022"


def test_everything_kept_comes_back(file: Path) -> None:
    settings = Settings(file)
    columns = [ColumnSetting("name", shown=True, width=180), ColumnSetting("Vârsta", shown=False, width=70)]
    settings.theme = "dark"
    settings.last_office = Path("/birou/Exemplu.letea")
    settings.keep_columns("people", columns)
    settings.keep_geometry("window", QByteArray(b"\x00\x01\xff"))
    settings.keep_chosen("plan/year", "2023")
    again = Settings(file)
    assert again.theme == "dark"
    assert again.last_office == Path("/birou/Exemplu.letea")
    assert again.columns("people") == columns
    assert again.geometry("window") == QByteArray(b"\x00\x01\xff")
    assert again.chosen("plan/year") == "2023"


def test_a_damaged_file_is_as_good_as_none(file: Path) -> None:
    file.write_text("[General]\ntheme=neon\n[columns]\npeople=[{]\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.theme == "system"
    assert settings.columns("people") == []
