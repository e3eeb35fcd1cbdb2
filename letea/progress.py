"""How a long job says where it stands, and how it is stopped."""

import threading
from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The worker stopped the job; everything is as it was before."""


class Progress:
    """Tells a listener the stage and "n of N" of a long job, and carries the wish to stop."""

    def __init__(self, listener: Callable[[str, int, int], None] | None = None) -> None:
        self._listener = listener
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    def wants_stop(self) -> bool:
        """Whether the worker asked to stop; for work that is asked, not stepped (one long statement)."""
        return self._stop.is_set()

    def step(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say where the job stands; `total` 0 means unknown.

        Raises:
            Cancelled: when the worker asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        if self._listener is not None:
            self._listener(stage, done, total)
