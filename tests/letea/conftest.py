"""What commands are asked with."""

from pathlib import Path

import pytest

from tests.conftest import PASSWORD


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """A text file with the password on its first line, as Windows' own editor writes it."""
    path = tmp_path / "parola.txt"
    path.write_text(f"{PASSWORD}\r\n", encoding="utf-8-sig")
    return path
