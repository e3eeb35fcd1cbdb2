"""The log of bugs: where in the program and of what kind, never what a message or a variable said."""

import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

_LARGEST = 500_000  # bytes; the log before is kept beside it
_PARTS_SHOWN = 3  # a longer path could tell who uses the computer


def log_fault(path: Path, fault: BaseException) -> None:
    """Add a bug to the log. A log that cannot be written is left alone: the window must go on."""
    lines = [
        f"{datetime.now(UTC).isoformat(timespec='seconds')} {type(fault).__module__}.{type(fault).__name__}"
    ]
    for cause in _causes(fault):
        lines.extend(f"  {frame}" for frame in _frames(cause))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".1.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write("\n".join(lines) + "\n")
    except OSError:
        return


def _causes(fault: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = fault
    for _depth in range(8):
        if current is None:
            return
        yield current
        current = current.__cause__ or current.__context__


def _frames(fault: BaseException) -> Iterator[str]:
    yield f"[{type(fault).__name__}]"
    for frame in traceback.extract_tb(fault.__traceback__):
        place = "/".join(Path(frame.filename).parts[-_PARTS_SHOWN:])
        yield f"{place}:{frame.lineno} {frame.name}"
