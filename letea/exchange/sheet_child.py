"""The child process that reads spreadsheets: kept for many files, begun anew when it dies or is stopped."""

import atexit
import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from letea.exchange.child import Died, TookTooLong
from letea.progress import Progress

_LOOK_EVERY = 0.05  # seconds between two looks at the worker's wish to stop
_TO_BEGIN = 30.0  # a slow machine may need that long to start a process


class SheetChild:
    """One child at a time, asked by one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: SimpleQueue[bytes] = SimpleQueue()

    def ask(
        self,
        path: Path,
        *,
        rows: int,
        columns: int,
        stage: str,
        progress: Progress,
        seconds: float,
        look: bool = False,
    ) -> dict[str, Any]:
        """What the child tells of a file within so many seconds; meanwhile the worker sees the stage.

        `look` asks for formulas and merged cells too, as a workbook to be filled needs.

        Raises:
            TookTooLong, Died: when there is no answer; the next file has a new child.
            Cancelled: when the worker stopped it.
        """
        with self._lock:
            try:
                process = self._running(stage, progress)
                asked = {"path": str(path.absolute()), "rows": rows, "columns": columns, "look": look}
                assert process.stdin is not None  # noqa: S101 - it was begun with one
                process.stdin.write(json.dumps(asked).encode() + b"\n")
                process.stdin.flush()
                return self._answer(stage, progress, seconds)
            except OSError:
                self.end()
                raise Died from None
            except BaseException:
                self.end()  # whatever it still does is of no use to anybody
                raise

    def end(self) -> None:
        """Let the child go; nothing happens where there is none."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def _running(self, stage: str, progress: Progress) -> "subprocess.Popen[bytes]":
        progress.step(stage)
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.end()
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window flashes on Windows
        self._lines = SimpleQueue()
        self._process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=hidden,
        )
        threading.Thread(
            target=_listen, args=(self._process, self._lines), name="sheets", daemon=True
        ).start()
        self._answer(stage, progress, _TO_BEGIN)
        return self._process

    def _answer(self, stage: str, progress: Progress, seconds: float) -> dict[str, Any]:
        until = time.monotonic() + seconds
        while True:
            progress.step(stage)
            try:
                line = self._lines.get(timeout=max(0.0, min(_LOOK_EVERY, until - time.monotonic())))
            except Empty:
                if time.monotonic() >= until:
                    raise TookTooLong from None
                continue
            if not line:
                raise Died
            told: dict[str, Any] = json.loads(line)
            return told


def _command() -> list[str]:
    if getattr(sys, "frozen", False):  # a bundle has no interpreter to give a file to
        return [sys.executable, "read-sheet"]
    return [sys.executable, "-I", str(Path(__file__).with_name("sheet_reader.py"))]


def _listen(process: "subprocess.Popen[bytes]", lines: "SimpleQueue[bytes]") -> None:
    """Bring the child's lines over, then an empty one when it has ended."""
    assert process.stdout is not None  # noqa: S101 - it was begun with one
    try:
        for line in process.stdout:
            lines.put(line)
    except (OSError, ValueError):  # its end of the pipe was closed meanwhile
        pass
    lines.put(b"")


CHILD = SheetChild()
atexit.register(CHILD.end)
