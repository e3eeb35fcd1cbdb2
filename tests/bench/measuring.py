"""What benches measure with: a clock, a beat that tells of stalls, statements heard and run raw."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from sqlalchemy import Engine, event

ASKED = (
    "ștefan",
    "bârsan ex",
    "letea veche 112",
    "07000",
    "țița",
    "chiriac ioan",
    "holt",
    "16101",
    "a",
    "serban",
)


def milliseconds(job: Callable[[], object]) -> float:
    """How long a job takes."""
    start = perf_counter()
    job()
    return (perf_counter() - start) * 1000


def prefixes() -> list[str]:
    """What stands in the search box after each key."""
    return [asked[:length] for asked in ASKED for length in range(1, len(asked) + 1)]


class Stalls(QObject):
    """The longest time between two beats of a 5 ms timer: how long the window was held."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0
        self._since = QElapsedTimer()
        self._since.start()
        beat = QTimer(self)
        beat.timeout.connect(self._beat)
        beat.start(5)

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.restart())


@contextmanager
def heard() -> Iterator[list[tuple[str, Any]]]:
    """The statements run meanwhile, with their values."""
    told: list[tuple[str, Any]] = []

    def hear(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            told.append((statement, values))

    event.listen(Engine, "before_cursor_execute", hear)
    yield told
    event.remove(Engine, "before_cursor_execute", hear)


def run_raw(connection: Any, statements: Sequence[tuple[str, Any]]) -> None:
    """Run what was heard on the driver itself, every row fetched."""
    for statement, values in statements:
        connection.execute(statement, values).fetchall()
