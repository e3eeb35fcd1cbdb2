"""Files from outside are read in a child process with bounds, which can end without ending the program."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from letea.progress import Progress


class TookTooLong(Exception):  # noqa: N818 - what happened, told by whoever asked
    """The child was still reading when its time was over."""


class Died(Exception):  # noqa: N818 - same
    """The child ended without an answer."""


def told_by_child(
    reader: str, arguments: Sequence[str], *, stage: str, progress: Progress, seconds: float
) -> dict[str, Any]:
    """What a reader, a file beside this one, tells as JSON; meanwhile the worker sees the stage.

    Raises:
        TookTooLong, Died: when there is no answer.
        Cancelled: when the worker stopped it.
    """
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window flashes on Windows
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    command = [sys.executable, "-I", str(Path(__file__).with_name(reader)), *arguments]
    with subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=nothing, creationflags=hidden) as child:
        try:
            output = _output(child, stage, progress=progress, seconds=seconds)
        finally:
            child.kill()  # nothing happens to one that has ended
    if child.returncode != 0:
        raise Died
    told: dict[str, Any] = json.loads(output)
    return told


def _output(child: "subprocess.Popen[bytes]", stage: str, *, progress: Progress, seconds: float) -> bytes:
    until = time.monotonic() + seconds
    while True:
        progress.step(stage)
        try:
            return child.communicate(timeout=min(0.1, seconds))[0]
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise TookTooLong from None
