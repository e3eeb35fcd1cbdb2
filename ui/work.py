"""Work: long jobs beside the window, with progress, cancelling, result and failure."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Hashable
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from letea.progress import Cancelled, Progress

T = TypeVar("T")
_MANY = 50_000  # objects that a job left: looking through them takes longer than a frame
_TELL_EVERY = 0.05  # seconds between two words about the same stage
PAINTED = 30  # milliseconds after a list was read: its rows are on the screen


class Job:
    """One piece of work under way: its title, and the wish to stop it."""

    def __init__(
        self,
        run: Callable[[Progress], Any],
        progress: Progress,
        *,
        title: str,
        key: Hashable,
        aside: bool = False,
    ) -> None:
        self.title = title
        self.key = key
        self.is_aside = aside
        self.is_cancelled = False
        self.done: Callable[[Any], None] | None = None
        self.failed: Callable[[Exception], None] | None = None
        self._run = run
        self._progress = progress

    def let_go(self) -> None:
        """Hold nobody who waited for it: the last reference to a widget may not end in the job's thread."""
        self.done = self.failed = None
        self._run = _nothing

    def cancel(self) -> None:
        """Ask it to stop at its next step; neither `done` nor `failed` is called then."""
        self.is_cancelled = True
        self._progress.cancel()

    def do(self) -> tuple[Any, Exception | None]:
        """Do it, in the thread of its lane: the result, or what went wrong."""
        try:
            self._progress.step("")
            return self._run(self._progress), None
        except Exception as error:  # noqa: BLE001 - every failure is brought to the window's thread
            return None, error


class _Lane:
    """Jobs done one after another in a thread of their own."""

    def __init__(self, name: str, ended: Callable[[Job, Any, Exception | None], None]) -> None:
        self._name = name
        self._ended = ended
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def add(self, job: Job) -> None:
        """Do this job after those before it."""
        self._waiting.put(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._live, name=self._name, daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Let the thread go once it has done what is waiting; the next job has one of its own."""
        if self._thread is not None:
            self._thread = None
            self._waiting.put(None)

    def _live(self) -> None:
        while (job := self._waiting.get()) is not None:
            result, error = job.do()
            try:
                self._ended(job, result, error)
            except RuntimeError:  # the window is gone, and nobody waits any more
                return


class Work(QObject):
    """Runs jobs `job(progress) -> value` so that the window stays free; results come on the window's thread.

    A job opens its own session and touches no widget. Long jobs go one at a time, saves among them; `latest`
    is for lists and previews, where a newer request drops the older one.
    """

    progressed = Signal(str, str, int, int)  # title, stage, done, total (0 is unknown)
    busy = Signal(bool)  # whether the long lane has anything to do
    cancelled = Signal(str)  # the title of the job that stopped
    _ended = Signal(object, object, object)

    def __init__(
        self, parent: QObject | None = None, *, on_failure: Callable[[Exception], None] | None = None
    ) -> None:
        super().__init__(parent)
        sys.setswitchinterval(0.0005)  # pure Python in a thread would make the window stutter
        self._on_failure = on_failure
        self._open: list[Job] = []
        self._collects = False  # whether garbage was collected before the jobs that are open now
        self._long = _Lane("long", self._ended.emit)
        self._latest = _Lane("latest", self._ended.emit)
        self._aside = _Lane("aside", self._ended.emit)
        self._held: list[Job] = []  # what goes aside, until the lists that are being read are shown
        self._resting: list[Job] = []  # what begins once the window has done what it is at
        self._held_until = QTimer(self, singleShot=True, interval=PAINTED)
        self._held_until.timeout.connect(self._begin_held)
        self._ended.connect(self._finish)

    def run(
        self,
        job: Callable[[Progress], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Job:
        """Do a job after those before it. Without `failed`, what goes wrong is shown by `ui.messages`."""
        made = Job(job, Progress(self._teller(title)), title=title, key=None)
        made.done, made.failed = done, failed
        self._begin(made)
        self.busy.emit(True)
        self._long.add(made)
        return made

    def latest(
        self,
        key: Hashable,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        aside: bool = False,
        rest: int | None = None,
    ) -> Job:
        """Do a job whose result is only wanted if nothing newer was asked under the same key.

        What goes `aside` (counts, figures) holds up nothing that the worker looks for: it begins once the
        lists asked for before it are shown, since two threads of Python slow each other down. What may `rest`
        begins so many milliseconds after the window has done what it is at.
        """
        for older in self._open:
            if older.key == key:
                older.cancel()
        made = Job(job, Progress(), title="", key=key, aside=aside)
        made.done, made.failed = done, failed
        is_held = aside and self._is_listing()
        self._begin(made)
        lane = self._aside if aside else self._latest
        if is_held:
            self._held.append(made)
        elif rest is not None:
            self._resting.append(made)
            # The second wait is counted from when the window lives again, not from when it was busy.
            begin = partial(self._begin_rested, made, lane)
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(rest, self, begin))
        else:
            lane.add(made)
        return made

    def cancel(self) -> None:
        """Stop the long job that runs now; those behind it go on."""
        running = next((job for job in self._open if job.key is None), None)
        if running is not None:
            running.cancel()

    def wait_idle(self, timeout: float = 30.0) -> bool:
        """Let the window live until everything is done; false when that takes more than so many seconds."""
        until = time.monotonic() + timeout
        # Not the application's own processEvents: each call of it takes a reference to None too many, and
        # Python ends when the last one is gone.
        beside = QEventLoop()
        while True:
            while self._open and time.monotonic() < until:
                beside.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
                time.sleep(0.001)
            beside.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)  # what came last is shown
            if not self._open or time.monotonic() >= until:
                return not self._open

    def stop(self, timeout: float = 5.0) -> bool:
        """Cancel everything and wait: for closing the office."""
        for job in self._open:
            job.cancel()
        self._let_held_go()
        is_idle = self.wait_idle(timeout)
        for lane in (self._long, self._latest, self._aside):
            lane.end()
        return is_idle

    def collect_garbage(self) -> None:
        """Let Python collect garbage from now on, whenever no job is under way."""
        self._collects = True
        if not self._open:
            gc.enable()

    def _is_listing(self) -> bool:
        return any(job.key is not None and not job.is_aside for job in self._open)

    def _begin_held(self) -> None:
        if not self._is_listing():
            held, self._held = self._held, []
            for job in held:
                self._aside.add(job)

    def _begin_rested(self, job: Job, lane: _Lane) -> None:
        if job in self._resting:
            self._resting.remove(job)
            lane.add(job)

    def _let_held_go(self) -> None:
        """What has not begun never does: nobody waits for it any more."""
        held, self._held, self._resting = [*self._held, *self._resting], [], []
        for job in held:
            self._end(job)
            job.let_go()

    def _begin(self, job: Job) -> None:
        # Python collects garbage in whatever thread happens to allocate; widgets that die in a job's thread
        # take the program along.
        if not self._open:
            self._collects = gc.isenabled()
            gc.disable()
        self._open.append(job)

    def _end(self, job: Job) -> None:
        self._open.remove(job)
        if not self._open and self._collects:
            if gc.get_count()[0] > _MANY:
                # The collection that is due would look through all that the job made and hold the window
                # meanwhile. It lives on for a while, then is freed without being looked for.
                gc.freeze()
            gc.enable()

    def _teller(self, title: str) -> Callable[[str, int, int], None]:
        last_stage, last_told = "", 0.0

        def tell(stage: str, done: int, total: int) -> None:
            nonlocal last_stage, last_told
            now = time.monotonic()
            if stage and (stage != last_stage or now - last_told > _TELL_EVERY or done == total):
                last_stage, last_told = stage, now
                self.progressed.emit(title, stage, done, total)

        return tell

    def _finish(self, job: Job, result: Any, error: Exception | None) -> None:
        self._end(job)
        try:
            self._bring_back(job, result, error)
        finally:
            job.let_go()
            if self._held and not self._is_listing():
                self._held_until.start()

    def _bring_back(self, job: Job, result: Any, error: Exception | None) -> None:
        if job.key is None and all(other.key is not None for other in self._open):
            self.busy.emit(False)
        if isinstance(error, Cancelled) or (job.is_cancelled and job.key is not None):
            if job.key is None:
                self.cancelled.emit(job.title)
        elif error is not None:
            self._tell_failure(job, error)
        elif job.done is not None and _is_waited_for(job.done):
            job.done(result)

    def _tell_failure(self, job: Job, error: Exception) -> None:
        from ui import messages  # noqa: PLC0415 - only when something fails

        if messages.leads_out_of_damage(error):
            return  # whoever waited goes with the office
        if job.failed is not None and _is_waited_for(job.failed):
            job.failed(error)
        elif self._on_failure is not None:
            self._on_failure(error)
        else:
            messages.show(None, error)


def _nothing(_progress: Progress) -> None:
    """What is left of a job that ended."""


def _is_waited_for(callback: Callable[..., Any]) -> bool:
    """Whether the widget that waits for the result is still there."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
