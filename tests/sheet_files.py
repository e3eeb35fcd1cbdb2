"""Spreadsheets for tests, written by hand: old .xls, .ods, one under a password, and hostile ones."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]
_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def an_xlsx(rows: Rows) -> bytes:
    """A workbook of today's Excel."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def an_xls(rows: Rows) -> bytes:
    """A workbook of Excel 97."""
    cells = b"".join(
        _cell(down, across, value)
        for down, row in enumerate(rows)
        for across, value in enumerate(row)
        if value is not None
    )
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6)) + cells + _record(0x0A, b"")
    name = "Foaie1".encode("latin-1")
    head = _record(0x809, struct.pack("<HHHHII", 0x600, 0x05, 0, 0, 0, 6))
    bound = len(head) + 4 + 8 + len(name) + 4
    head += _record(0x85, struct.pack("<IBBBB", bound, 0, 0, len(name), 0) + name) + _record(0x0A, b"")
    return an_ole({"Workbook": head + sheet})


def an_ods(rows: Rows) -> bytes:
    """A workbook of LibreOffice."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="float" office:value="{value}"/>'
            if isinstance(value, int | float)
            else '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(str(value or ''))}</text:p></table:table-cell>"
            for value in row
        )
        + "</table:table-row>"
        for row in rows
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Foaie1">'
        f"{cells}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    return a_zip({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def locked() -> bytes:
    """A workbook that Excel keeps under a password."""
    return an_ole({"EncryptionInfo": bytes(4096), "EncryptedPackage": bytes(4096)})


def a_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def with_sheet(change: Callable[[bytes], bytes], rows: Rows = (("Nume", "CNP"), ("Exemplu", "1"))) -> bytes:
    """An .xlsx whose sheet was tampered with."""
    with zipfile.ZipFile(io.BytesIO(an_xlsx(rows))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    return a_zip(parts)


def entity_bomb() -> bytes:
    """A sheet whose words would grow to a billion letters."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{levels}]>'.encode()
    cell = b'<row r="9"><c r="A9" t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData>'
    return with_sheet(lambda sheet: bomb + sheet.partition(b"?>")[2].replace(b"</sheetData>", cell))


def zip_bomb() -> bytes:
    """A small package that unpacks to half a gigabyte."""
    out = io.BytesIO(an_xlsx([("Nume",)]))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("xl/worksheets/sheet2.xml", "w") as part,
    ):
        for _megabyte in range(500):
            part.write(b" " * (1 << 20))
    return out.getvalue()


def styled_rows(count: int) -> bytes:
    """Rows with nothing but a format, as a column painted to its end leaves them."""
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, count))
    return with_sheet(lambda sheet: sheet.replace(b"</sheetData>", rows + b"</sheetData>"))


def far_cell() -> bytes:
    """A single cell in the last corner of a sheet."""
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return with_sheet(lambda sheet: sheet.replace(b"</sheetData>", cell))


def mutated(whole: bytes, chance: Random) -> bytes:
    """A file with some of its bytes changed, cut out or doubled; of a package also what is packed in it."""
    if whole.startswith(b"PK") and chance.random() < 0.6:
        with zipfile.ZipFile(io.BytesIO(whole)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        name = chance.choice(sorted(parts))
        parts[name] = _spoilt(parts[name], chance)
        return a_zip(parts)
    return _spoilt(whole, chance)


def _spoilt(content: bytes, chance: Random) -> bytes:
    spoilt = bytearray(content or b"0")
    for _time in range(chance.randint(1, 6)):
        at = chance.randrange(len(spoilt))
        match chance.randrange(4):
            case 0:
                spoilt[at] = chance.randrange(256)
            case 1:
                del spoilt[at : at + chance.randint(1, 40)]
                spoilt = spoilt or bytearray(b"0")
            case 2:
                spoilt[at:at] = spoilt[at : at + chance.randint(1, 200)]
            case _:
                spoilt[at : at + 4] = struct.pack("<I", chance.choice((0, 0xFFFFFFFF, 0x7FFFFFFF, 1 << 20)))
    return bytes(spoilt)


def an_ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file with these streams, in whole sectors (none is short enough for the mini stream)."""
    fat, body, entries, at = [_FAT, _END], b"", [_entry("Root Entry", 5, _END, 0, child=1)], 2
    for number, (name, content) in enumerate(streams.items(), start=1):
        full = content.ljust(max(4096, -(-len(content) // _SECTOR) * _SECTOR), b"\0")
        count = len(full) // _SECTOR
        right = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, 2, at, len(full), right=right))
        fat += [*range(at + 1, at + count), _END]
        body, at = body + full, at + count
    entries += [bytes(128)] * (4 - len(entries))
    table = struct.pack(f"<{128}I", *(fat + [_FREE] * (128 - len(fat))))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHHHIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, _END, 0, _END)
    head += struct.pack("<II", 0, 0) + struct.pack("<I", _FREE) * 108
    return head + table + b"".join(entries) + body


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    written = name.encode("utf-16-le").ljust(64, b"\0")
    tail = struct.pack("<HBBIII", 2 * len(name) + 2, kind, 1, _FREE, right, child) + bytes(36)
    return written + tail + struct.pack("<IQ", start, size)


def _cell(down: int, across: int, value: object) -> bytes:
    if isinstance(value, int | float):
        return _record(0x203, struct.pack("<HHHd", down, across, 0, value))
    text = str(value).encode("utf-16-le")
    return _record(0x204, struct.pack("<HHHHB", down, across, 0, len(text) // 2, 1) + text)


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def write(path: Path, content: bytes) -> Path:
    """The file, written."""
    path.write_bytes(content)
    return path
