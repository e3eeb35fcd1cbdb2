"""Writes values into cells of a workbook by changing the XML of those cells, and nothing else of it."""

import posixpath
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # its stubs are not kept up

from letea.rules.sheet_places import place_in, split_place

Element = Any  # lxml tells no types
Value = int | float | str
_DOCUMENT = "/officeDocument"
_CHAIN, _STYLES = "/calcChain", "/styles"
_PERCENTS = frozenset({"9", "10"})  # the formats of percents that need no description
_BEFORE_CALC = ("sheets", "functionGroups", "externalReferences", "definedNames")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what a sheet's XML cannot hold
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True)
class CellValue:
    """What is written into a cell, None to leave it empty; `replaces` lets it take the place of a formula.

    A `share` is in percent: a cell that shows percents holds its hundredth.
    """

    sheet: str
    cell: str
    value: Value | None
    replaces: bool = False
    share: bool = False


@dataclass(frozen=True)
class Filled:
    """The filled workbook; the cells that were left as they are, for they hold a formula or are not there."""

    data: bytes
    left: tuple[CellValue, ...]


@dataclass
class _Book:
    """The parts of a workbook by name, and those that were changed."""

    parts: Mapping[str, bytes]
    changed: dict[str, bytes] = field(default_factory=dict)
    lost_formulas: bool = False

    def tree(self, name: str) -> Element:
        # Without entities and network: the workbook came from outside.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self.changed.get(name, self.parts[name]), parser)

    def put(self, name: str, root: Element) -> None:
        self.changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def filled(data: bytes, values: Sequence[CellValue]) -> Filled:
    """A copy of the workbook with these values; formulas are computed anew when it is opened."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        order = package.infolist()
        book = _Book({one.filename: package.read(one) for one in order})
    workbook = _target(book, "", _DOCUMENT)
    sheets = _sheets(book, workbook)
    left: list[CellValue] = []
    percents = _percent_styles(book, workbook) if any(one.share for one in values) else frozenset()
    for name, part in sheets.items():
        mine = [one for one in values if one.sheet == name]
        left += _fill_sheet(book, part, mine, percents)
    left += [one for one in values if one.sheet not in sheets]
    _ask_to_compute(book, workbook)
    if book.lost_formulas:
        order = _without_chain(book, workbook, order)
    return Filled(_written(book, order), tuple(left))


def _fill_sheet(
    book: _Book, part: str, values: Sequence[CellValue], percents: Collection[str]
) -> Iterator[CellValue]:
    root = book.tree(part)
    tag = f"{{{etree.QName(root).namespace}}}"
    stale = [one for one in root.iter(f"{tag}c") if one.find(f"{tag}f") is not None]
    if not values and not stale:
        return
    for cell in stale:  # what was computed from the old values would be read as if it were new
        for old in cell.findall(f"{tag}v"):
            cell.remove(old)
        cell.attrib.pop("t", None)
    merged = [one.get("ref", "") for one in root.iter(f"{tag}mergeCell")]
    for one in values:
        anchor = next((ref.partition(":")[0] for ref in merged if place_in(one.cell, ref)), one.cell)
        cell = _cell_at(root, tag, anchor)
        formula = cell.find(f"{tag}f")
        if formula is not None and (not one.replaces or formula.get("t") in {"shared", "array"}):
            yield one
            continue
        book.lost_formulas |= formula is not None
        value = one.value
        if one.share and isinstance(value, int | float) and cell.get("s") in percents:
            value = float(Decimal(str(value)) / 100)
        _write(cell, tag, value)
    book.put(part, root)


def _write(cell: Element, tag: str, value: Value | None) -> None:
    """Let a cell hold a value, or nothing; its format stays."""
    for name in ("t", "cm", "vm"):
        cell.attrib.pop(name, None)
    for child in list(cell):
        cell.remove(child)
    if value is None:
        return
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        words = etree.SubElement(etree.SubElement(cell, f"{tag}is"), f"{tag}t")
        words.text = _ILLEGAL.sub("", value)
        words.set(_SPACE, "preserve")
    else:
        etree.SubElement(cell, f"{tag}v").text = repr(value)


def _cell_at(root: Element, tag: str, place: str) -> Element:
    """The cell at a place, made where the sheet has none, in the format of its row or column."""
    column, number = split_place(place)
    data = root.find(f"{tag}sheetData")
    if data is None:
        raise ValueError(place)
    row = _numbered(data, f"{tag}row", number, _rows(data, tag))
    row.set("r", str(number))
    held = _cells(row, tag)
    there = next((one for at, one in held if at == column), None)
    cell = _numbered(row, f"{tag}c", column, held)
    cell.set("r", place)
    style = _style_of(root, tag, row, column) if there is None else ""
    if style:
        cell.set("s", style)
    return cell


def _numbered(holder: Element, tag: str, number: int, held: Sequence[tuple[int, Element]]) -> Element:
    """The child of this number, put between its neighbours where there is none."""
    for at, one in held:
        if at == number:
            return one
        if at > number:
            made = etree.Element(tag)
            one.addprevious(made)
            return made
    return etree.SubElement(holder, tag)


def _rows(data: Element, tag: str) -> list[tuple[int, Element]]:
    """The rows with their numbers, which may be left unsaid where they follow on."""
    numbered, last = [], 0
    for one in data.findall(f"{tag}row"):
        last = int(one.get("r") or last + 1)
        numbered.append((last, one))
    return numbered


def _cells(row: Element, tag: str) -> list[tuple[int, Element]]:
    numbered, last = [], 0
    for one in row.findall(f"{tag}c"):
        place = one.get("r")
        last = split_place(place)[0] if place else last + 1
        numbered.append((last, one))
    return numbered


def _style_of(root: Element, tag: str, row: Element, column: int) -> str:
    if row.get("customFormat") in {"1", "true"}:
        return str(row.get("s", ""))
    for one in root.iter(f"{tag}col"):
        if int(one.get("min", "0")) <= column <= int(one.get("max", "0")):
            return str(one.get("style", ""))
    return ""


def _percent_styles(book: _Book, workbook: str) -> frozenset[str]:
    """The styles of cells that show their value in percent, as cells name them."""
    part = next((one for _id, (kind, one) in _relations(book, workbook) if kind.endswith(_STYLES)), "")
    if part not in book.parts:
        return frozenset()
    root = book.tree(part)
    tag = f"{{{etree.QName(root).namespace}}}"
    formats = {one.get("numFmtId") for one in root.iter(f"{tag}numFmt") if "%" in one.get("formatCode", "")}
    styles = root.find(f"{tag}cellXfs")
    held = [] if styles is None else styles.findall(f"{tag}xf")
    known = formats | _PERCENTS
    return frozenset(str(place) for place, one in enumerate(held) if one.get("numFmtId") in known)


def _sheets(book: _Book, workbook: str) -> dict[str, str]:
    """The parts of the sheets by their names."""
    root = book.tree(workbook)
    targets = dict(_relations(book, workbook))
    found = {}
    for one in root.iter(f"{{{etree.QName(root).namespace}}}sheet"):
        id = next((value for name, value in one.attrib.items() if str(name).endswith("}id")), "")
        part = targets.get(str(id), ("", ""))[1]
        if part in book.parts:
            found[one.get("name", "")] = part
    return found


def _relations(book: _Book, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """What a part points to: the kind and the part, by id."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in book.parts:
        return
    for one in book.tree(rels):
        target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
        yield one.get("Id", ""), (one.get("Type", ""), target)


def _target(book: _Book, part: str, kind: str) -> str:
    found = [target for _id, (told, target) in _relations(book, part) if told.endswith(kind)]
    return found[0]


def _ask_to_compute(book: _Book, workbook: str) -> None:
    """Let whoever opens the workbook compute its formulas from the new values."""
    root = book.tree(workbook)
    tag = f"{{{etree.QName(root).namespace}}}"
    told = root.find(f"{tag}calcPr")
    if told is None:
        told = etree.Element(f"{tag}calcPr")
        after = [one for one in root if one.tag in {f"{tag}{name}" for name in _BEFORE_CALC}]
        after[-1].addnext(told)
    told.set("fullCalcOnLoad", "1")
    book.put(workbook, root)


def _without_chain(book: _Book, workbook: str, order: Iterable[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Leave out the order in which formulas are computed: it names a formula that is no longer there."""
    chains = {target for _id, (kind, target) in _relations(book, workbook) if kind.endswith(_CHAIN)}
    folder, name = posixpath.split(workbook)
    for part in (posixpath.join(folder, "_rels", f"{name}.rels"), "[Content_Types].xml"):
        root = book.tree(part)
        for one in list(root):
            names = (one.get("PartName", "").lstrip("/"), posixpath.join(folder, one.get("Target", "")))
            if chains & set(names) or one.get("Type", "").endswith(_CHAIN):
                root.remove(one)
        book.put(part, root)
    return [one for one in order if one.filename not in chains]


def _written(book: _Book, order: Iterable[zipfile.ZipInfo]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for one in order:
            package.writestr(one, book.changed.get(one.filename, book.parts[one.filename]))
    return out.getvalue()
