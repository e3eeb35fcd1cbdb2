"""Reads a spreadsheet in a process of its own and writes its cells as JSON: run by `letea.exchange.workbook`.

A hostile or damaged sheet can end this process; it never ends the program. Nothing of Letea is imported.
"""

import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

_MEMORY = 3 << 30


def main(path: str, most_rows: int, most_columns: int) -> dict[str, Any]:
    """The sheets of a workbook with their cells, or why they cannot be read."""
    import python_calamine as calamine  # noqa: PLC0415 - after the memory is bounded

    try:
        with open(path, "rb") as file:  # noqa: PTH123 - this file imports as little as it can
            book = calamine.CalamineWorkbook.from_filelike(file)
            sheets = []
            for name in book.sheet_names:
                sheet = book.get_sheet_by_name(name)
                end = sheet.end or (-1, -1)
                if end[0] >= most_rows or end[1] >= most_columns:
                    return {"refused": "too large", "sheet": name, "rows": end[0] + 1}
                rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
                sheets.append({"name": name, "rows": rows})
    except calamine.PasswordError:
        return {"refused": "password"}
    except (calamine.CalamineError, ValueError) as error:
        return {"refused": "broken", "detail": str(error)[:200]}
    return {"sheets": sheets}


def _plain(cell: object) -> object:
    match cell:
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


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - only where the system has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _bound_memory()
    told = main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode())
