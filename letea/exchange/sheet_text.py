"""Tables saved as text (.csv): the encoding and the separator are found out. Only the standard library.

Run in the child process that reads spreadsheets, so nothing of Letea is imported.
"""

import codecs
import csv
import io
import re
from collections import Counter

_BEGINS_FORMULA = frozenset("=+-@")  # after an apostrophe they were meant as text
_SAMPLE = 60  # lines the separator is found from
_ENOUGH = 0.6  # of them agree on the number of cells
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FEW_CONTROLS = 0.02
_SAID_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class NotText(Exception):  # noqa: N818 - what the file is not
    """The bytes are no table of text."""


def decoded(content: bytes) -> str:
    """The text of a file whose encoding nobody tells.

    Raises:
        NotText: for what is no text in any encoding that Romanian offices use.
    """
    for code in _codes(content):
        try:
            text = content.decode(code)
        except UnicodeDecodeError:
            continue
        if len(_CONTROLS.findall(text)) <= len(text) * _FEW_CONTROLS and "\x00" not in text:
            return text.removeprefix("\ufeff")
    raise NotText


def rows_of(text: str) -> list[list[str]]:
    """The rows of a table in text, parted by semicolons, tabs or commas.

    Raises:
        NotText: where the quotes are such that one cell would hold the whole file.
    """
    told = _SAID_SEPARATOR.match(text)
    separator = told[1] if told else _separator(text)
    body = text[told.end() :] if told else text
    try:
        rows = list(csv.reader(io.StringIO(body, newline=""), delimiter=separator))
    except csv.Error:
        raise NotText from None
    rows = [
        [cell[1:] if cell[:1] == "'" and cell[1:2] in _BEGINS_FORMULA else cell for cell in row]
        for row in rows
    ]
    return [[], *rows] if told else rows  # rows keep the numbers that a spreadsheet shows


def _codes(content: bytes) -> list[str]:
    """The encodings worth trying, likeliest first."""
    for mark, code in _MARKS:
        if content.startswith(mark):
            return [code]
    even, odd = content[:4000:2].count(0), content[1:4000:2].count(0)
    if even + odd > len(content[:4000]) // 4:
        return ["utf-16-le" if odd > even else "utf-16-be"]
    # The two agree on every Romanian letter. ISO 8859-16 has its quotes („ ”) where cp1250 has Ą and µ, and
    # nothing where cp1250 has its own.
    has_windows_marks = any(0x80 <= byte <= 0x9F for byte in content)  # noqa: PLR2004 - that range
    has_iso_quotes = b"\xa5" in content or b"\xb5" in content
    old = ["iso8859-16", "cp1250"] if has_iso_quotes and not has_windows_marks else ["cp1250", "iso8859-16"]
    return ["utf-8", *old]


def _separator(text: str) -> str:
    """The semicolon of Romanian Windows, else the tab, else the comma, which also parts decimals."""
    sample = "\n".join(text.splitlines()[:_SAMPLE])
    for mark in ";\t,":
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=mark) if len(row) > 1]
            filled = sum(1 for row in csv.reader(io.StringIO(sample), delimiter=mark) if any(row))
        except csv.Error:
            continue
        common = Counter(widths).most_common(1)
        if common and len(widths) >= filled * _ENOUGH and common[0][1] * 2 >= len(widths):
            return mark
    return ";"
