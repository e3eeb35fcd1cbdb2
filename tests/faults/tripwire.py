"""System calls that fail or kill: libfiu, put before the C library of a child (LD_PRELOAD)."""

import ctypes
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRELOAD = Path("/usr/lib/fiu/fiu_posix_preload.so")  # Debian's fiu-utils
_STEPS = (  # what changes the disk; a step is one call of these
    "posix/io/oc/open",
    "posix/io/rw/pwrite",
    "posix/io/rw/write",
    "posix/io/sync/fsync",
    "posix/io/sync/fdatasync",
    "posix/io/rw/ftruncate",
    "posix/io/dir/rename",
    "posix/io/dir/unlink",
)
_ONCE = 1
_Seen = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_void_p, ctypes.c_uint
)


def is_here() -> bool:
    """Whether this machine has it."""
    return PRELOAD.exists()


@contextmanager
def at(step: int) -> Iterator[None]:
    """Kill this process just before that step of what is done here, counted from 1; never at 0."""
    if not step:
        yield
        return
    left = step

    def seen(_name: bytes, _failnum: object, _info: object, _flags: int) -> int:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    library, called = _library(), _Seen(seen)
    for name in _STEPS:
        library.fiu_enable_external(name.encode(), 1, None, 0, called)
    try:
        yield
    finally:
        for name in _STEPS:
            library.fiu_disable(name.encode())


@contextmanager
def failing(call: str, error: int, *, once: bool) -> Iterator[None]:
    """Have a system call (`posix/io/sync/fsync`) fail with this error, the next time or every time."""
    library = _library()
    library.fiu_enable(call.encode(), 1, ctypes.c_void_p(error), _ONCE if once else 0)
    try:
        yield
    finally:
        library.fiu_disable(call.encode())


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libfiu.so.0")
    library.fiu_init(0)
    return library
