"""Reads spreadsheets in a process of its own and tells their cells as JSON: `letea read-sheet`.

Many files, one after another: a line of JSON asks (path, bounds), a line of JSON answers; the end of the
input ends the process. A hostile or damaged sheet can end it too, but never the program.
Nothing of Letea is imported but the readers of text and of workbooks to be filled, beside it.
"""

import json
import math
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

_MEMORY = 500 << 20
_ZIP, _OLD, _HTML = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (b"<html", b"<!doctype", b"<table")
_TEXT_ENDINGS = (".csv", ".txt", ".tsv")
_MOST_FILES, _MOST_UNPACKED, _MOST_CELLS = 5_000, 400 << 20, 2_000_000
_LONGEST_CELL = 32_767  # as Excel's own


class _Refusal(Exception):  # noqa: N818 - told to the program in a few words
    """Why the file is not read."""

    def __init__(self, **told: Any) -> None:
        super().__init__(told)
        self.told = told


def serve() -> int:
    """Answer until the input ends."""
    _bound_memory()
    _say({"ready": True})
    for line in sys.stdin.buffer:
        _say(answer(json.loads(line)))
    return 0


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """The sheets of the file asked for with their cells, or why they cannot be read."""
    try:
        if asked.get("look"):
            return _looked(Path(asked["path"]))
        return {"sheets": _sheets(Path(asked["path"]), asked["rows"], asked["columns"])}
    except _Refusal as refusal:
        return refusal.told
    except MemoryError:
        return {"refused": "too much"}
    except OSError as error:
        return {"refused": "disk", "number": error.errno}
    except Exception as error:  # noqa: BLE001 - whatever a broken sheet does to its reader
        return {"refused": "broken", "detail": f"{type(error).__name__}: {error}"[:200]}


def _looked(path: Path) -> dict[str, Any]:
    from letea.exchange.sheet_look import look  # noqa: PLC0415 - only for a workbook that is to be filled

    _check_lock(path)
    return look(path)


def _sheets(path: Path, most_rows: int, most_columns: int) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        start = file.read(512)
    if not start.strip():
        raise _Refusal(refused="empty")
    if start.lstrip().lower().startswith(_HTML):
        raise _Refusal(refused="web page")
    if start.startswith((_ZIP, _OLD)) or path.suffix.lower() not in {*_TEXT_ENDINGS, ".xls"}:
        return _of_book(path, most_rows, most_columns)
    # Many programs save text under the ending .xls; Excel opens it, so does Letea.
    return [_checked(path.stem, _of_text(path), most_rows, most_columns)]


def _of_text(path: Path) -> list[list[object]]:
    from letea.exchange.sheet_text import NotText, decoded, rows_of  # noqa: PLC0415 - only for text

    try:
        return [list(row) for row in rows_of(decoded(path.read_bytes()))]
    except NotText:
        raise _Refusal(refused="broken") from None


def _of_book(path: Path, most_rows: int, most_columns: int) -> list[dict[str, Any]]:
    import python_calamine as calamine  # noqa: PLC0415 - after the memory is bounded

    _check_package(path)
    _check_lock(path)
    try:
        with path.open("rb") as file:
            book = calamine.CalamineWorkbook.from_filelike(file)
            hidden = {
                one.name for one in book.sheets_metadata if one.visible != calamine.SheetVisibleEnum.Visible
            }
            return [
                _of_sheet(book, name, most_rows, most_columns) | {"hidden": name in hidden}
                for name in book.sheet_names
            ]
    except calamine.PasswordError:
        raise _Refusal(refused="password") from None


def _of_sheet(book: Any, name: str, most_rows: int, most_columns: int) -> dict[str, Any]:
    sheet = book.get_sheet_by_name(name)
    end = sheet.end or (-1, -1)
    _check_size(name, end[0] + 1, end[1] + 1, most_rows=most_rows, most_columns=most_columns)
    rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return _checked(name, rows, most_rows, most_columns)


def _checked(name: str, rows: list[list[object]], most_rows: int, most_columns: int) -> dict[str, Any]:
    widest = max((len(row) for row in rows), default=0)
    _check_size(name, len(rows), widest, most_rows=most_rows, most_columns=most_columns)
    for number, row in enumerate(rows, start=1):
        if any(isinstance(cell, str) and len(cell) > _LONGEST_CELL for cell in row):
            raise _Refusal(refused="long cell", sheet=name, row=number)
    return {"name": name, "rows": rows}


def _check_size(name: str, rows: int, columns: int, *, most_rows: int, most_columns: int) -> None:
    if columns > most_columns:
        raise _Refusal(refused="too wide", sheet=name, columns=columns)
    if rows > most_rows or rows * columns > _MOST_CELLS:
        raise _Refusal(refused="too long", sheet=name, rows=rows)


def _check_package(path: Path) -> None:
    """Refuse what would swell without end before anything is unpacked."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        held = package.infolist()
    if len(held) > _MOST_FILES or sum(one.file_size for one in held) > _MOST_UNPACKED:
        raise _Refusal(refused="too much")


def _check_lock(path: Path) -> None:
    """Excel hides a whole workbook in an old kind of file when it has a password."""
    with path.open("rb") as file:
        if file.read(len(_OLD)) == _OLD and "EncryptedPackage".encode("utf-16-le") in file.read():
            raise _Refusal(refused="password")


def _plain(cell: object) -> object:
    match cell:
        case float() if not math.isfinite(cell):
            return None
        case bool() | int() | float() | str():
            return cell
        case datetime() if cell.time() != time():
            return {"moment": cell.isoformat()}
        case datetime():
            return {"day": cell.date().isoformat()}
        case date():
            return {"day": cell.isoformat()}
        case time() | timedelta():
            return str(cell)
    return None


def _say(told: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=True).encode() + b"\n")
    sys.stdout.buffer.flush()


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - only where the system has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a picture of memory would hold persons' data


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # it runs alone, away from whatever is beside it
    sys.exit(serve())
