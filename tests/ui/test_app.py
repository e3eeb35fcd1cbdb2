"""The program as it is started: what `letea county` says where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from letea.command_line import FAILED

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.skipif(sys.platform != "linux", reason="numai Linux poate fi fără ecran")
def test_the_window_of_a_county_needs_a_screen() -> None:
    without = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, "-m", "letea", "county", "judet.letea"]
    ran = subprocess.run(command, cwd=ROOT, env=without, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (FAILED, "")
    assert "nu are ecran" in ran.stderr
    assert ran.stderr.count("\n") == 1
