"""Reads a Word document in a process of its own and writes its text and tables as JSON.

Run by `letea.exchange.plan_word`: a hostile or damaged document can end this process, never the program.
"""

import json
import sys
import zipfile
from pathlib import Path
from typing import Any

_MEMORY = 2 << 30
_MOST_FILES, _MOST_BYTES, _MOST_XML = 5_000, 400 << 20, 60 << 20


class _Refusal(Exception):  # noqa: N818 - told to the program in one word
    """Why the document is not read."""


def main(path: str) -> dict[str, Any]:
    """The blocks of a document and what Letea hid in it, or why it cannot be read."""
    try:
        _check_package(path)
        from letea.exchange.plan_word_document import TooLargeError, told_of  # noqa: PLC0415 - same

        try:
            return told_of(path)
        except TooLargeError:
            return {"refused": "too large"}
    except _Refusal as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": "too large"}
    except Exception as error:  # noqa: BLE001 - whatever a broken document does to its reader
        return {"refused": "broken", "detail": f"{type(error).__name__}: {error}"[:200]}


def _check_package(path: str) -> None:
    """Refuse bombs, macros and declared entities before anything is parsed."""
    with zipfile.ZipFile(path) as package:
        infos = package.infolist()
        if len(infos) > _MOST_FILES or sum(info.file_size for info in infos) > _MOST_BYTES:
            raise _Refusal("too large")
        if any(info.filename.lower().endswith(("vbaproject.bin", "vbadata.xml")) for info in infos):
            raise _Refusal("macros")
        for info in infos:
            if info.filename.lower().endswith((".xml", ".rels")):
                _check_content(package, info)


def _check_content(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    if info.file_size > _MOST_XML:
        raise _Refusal("too large")
    content = package.read(info)
    if info.filename == "[Content_Types].xml" and b"macroEnabled" in content:
        raise _Refusal("macros")
    # The format has no document types; they only carry entities that grow when they are read.
    if any("<!DOCTYPE".encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be")):
        raise _Refusal("broken")


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - only where the system has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _bound_memory()
    sys.path.insert(0, str(Path(__file__).parents[2]))  # it runs alone, away from whatever is beside it
    told = json.dumps(main(sys.argv[1]), ensure_ascii=False)
    sys.stdout.buffer.write(told.encode("utf-8", "replace"))
