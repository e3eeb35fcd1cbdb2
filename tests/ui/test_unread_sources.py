"""The sources of modules stay unread once the application was made."""

import subprocess
import sys
from pathlib import Path

import pytest

AFTER_QT = """
import linecache, sys
from PySide6.QtCore import QObject
if "spared" in sys.argv:
    from ui.unread_sources import spare_sources
    spare_sources()
from letea.rules.cnp import read_cnp
print(any(name.endswith("cnp.py") for name in linecache.cache), hasattr(QObject, "objectName"))
"""


@pytest.mark.parametrize(("asked", "told"), [("as it is", "True True"), ("spared", "False True")])
def test_pyside_reads_the_source_of_what_is_imported_unless_spared(asked: str, told: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AFTER_QT, asked],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == told
