"""Waiting in tests: for the thing itself, and long enough for a slow machine with much to do."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest

PATIENCE = 20_000  # milliseconds; only a test that fails ever waits so long


def until(holds: Callable[[], object], what: str = "") -> None:
    """Let the window live until this holds; what was waited for in vain is told by `what`."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what or holds}"
        QTest.qWait(5)
