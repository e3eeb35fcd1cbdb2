"""Children that cost a few milliseconds: forked from one process that has read the program already."""

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]


class Nursery:
    """Starts children that each do one job of `tests.faults.jobs`, and tells how they ended.

    A child that is killed leaves nothing behind but what it wrote; the nursery itself holds no file open.
    One that `learns` does the long jobs once beforehand.
    """

    def __init__(self, *, preload: str = "", learns: bool = False) -> None:
        environment = dict(os.environ, PYTHONPATH=str(ROOT)) | ({"LD_PRELOAD": preload} if preload else {})
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"from tests.faults.nursery import tend; tend(learns={learns})"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, job: str, *given: object) -> "Child":
        """A child that has begun this job."""
        return Child(self, int(self.ask("start", job, *map(str, given))))

    def ask(self, *words: str | int) -> Any:
        """Ask the process that forks, and wait for its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End it; its children have ended before."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=10)
        if self._process.stdout is not None:
            self._process.stdout.close()


@dataclass(frozen=True)
class Child:
    """One child; its number stays its own until `wait` was asked."""

    nursery: Nursery
    pid: int

    def kill(self) -> int:
        """Kill it where it stands; returns how it ended."""
        os.kill(self.pid, signal.SIGKILL)
        return self.wait()

    def stop(self) -> None:
        """Have it stand still."""
        os.kill(self.pid, signal.SIGSTOP)

    def wait(self) -> int:
        """Wait for its end: 0, 1 with the reason on the error output, or minus the signal that killed it."""
        return os.waitstatus_to_exitcode(int(self.nursery.ask("wait", self.pid)))


def tend(*, learns: bool) -> None:
    """Fork a child for each line that asks for one; ends with its input."""
    from tests.faults.broken import BROKEN
    from tests.faults.jobs import JOBS

    jobs = JOBS | BROKEN
    if learns:
        with redirect_stdout(sys.stderr):  # the output is for answers
            _learn(JOBS)
    for line in sys.stdin:
        verb, *given = json.loads(line)
        answer = _fork(jobs[given[0]], given[1:]) if verb == "start" else os.waitpid(given[0], 0)[1]
        print(answer, flush=True)  # noqa: T201 - the answer


def _learn(jobs: Mapping[str, Callable[..., None]]) -> None:
    """Do the long jobs once: what is imported late, and written out as SQL, is there for every child then.

    A child would import all that anew, which takes most of its time and holds steps that change no office.
    """
    from db.encryption import FileKey
    from db.sealing import seal_anew
    from tests.faults.accounts import key_in_words

    key, shipped = FileKey(bytes(20), bytes(16)), ROOT / "tests" / "db" / "shipped" / "schema-1.letea"
    with TemporaryDirectory() as folder:
        office, copy = Path(folder) / "birou" / "Exemplu.letea", Path(folder) / "copie.letea"
        office.parent.mkdir()
        seal_anew(Path(shutil.copy(shipped, office)), key=None, new_key=key)
        jobs["upgrade"](str(office), key_in_words(key), "0")
        shutil.copy(office, copy)
        jobs["put_back"](str(office), key_in_words(key), str(copy), "0")
        jobs["change_password"](str(office), key_in_words(key), "cireșe amare 17", "0")
    assert threading.active_count() == 1, "a fork takes only the thread that asks for it"
    gc.collect()
    gc.freeze()  # children share what is never looked at again


def _fork(job: Any, given: list[str]) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(2, 1)
        job(*given)
        os._exit(0)
    except BaseException:  # noqa: BLE001 - a child says why it ended, whatever it was
        traceback.print_exc()
        os._exit(1)
