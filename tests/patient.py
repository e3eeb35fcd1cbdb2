"""A qtbot that waits as long as a machine with much else to do may need; what comes sooner is not delayed."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 30_000  # milliseconds


class PatientBot(QtBot):
    """Waits at least `PATIENCE` before it gives up."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802 - Qt's way of naming
        """Wait until it holds."""
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **asked: Any) -> Any:  # noqa: N802 - Qt's way of naming
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=max(timeout, PATIENCE), **asked)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802 - Qt's way of naming
        """Wait until a window is on the screen."""
        return super().waitExposed(widget, timeout=max(timeout, PATIENCE))

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802 - Qt's way of naming
        """Wait until a window is in front."""
        return super().waitActive(widget, timeout=max(timeout, PATIENCE))
