"""An outline as text that a person can read and approve: one line a block or table row."""

from collections.abc import Iterator
from typing import assert_never

from letea.documents.outline import (
    Block,
    Cell,
    Chart,
    Heading,
    Item,
    Orientation,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Picture,
    Plate,
    Run,
    Runs,
    Signatures,
    Table,
    Tiles,
)


def as_text(outline: Outline) -> str:
    """The whole paper: its properties, what stands around it, its blocks."""
    letterhead = " / ".join(outline.letterhead.lines)
    head = {
        "title": outline.title,
        "author": outline.author,
        "subject": outline.subject,
        "letterhead": letterhead,
        "annex mark": outline.annex_mark,
        "watermark": outline.watermark,
    }
    lines = [f"{name}: {value}".rstrip() for name, value in head.items()]
    for block in outline.blocks:
        lines += ["", *block_lines(block)] if isinstance(block, Heading | Table) else block_lines(block)
    return "\n".join(lines) + "\n"


def block_lines(block: Block) -> Iterator[str]:
    """One block; ↓ marks a paragraph kept with what follows."""
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {block.text}"
        case Paragraph():
            yield f"{'↓' if block.keep_next else '¶'} {marked(block.runs)}"
        case Item():
            yield f"{'   ' * block.level}• {block.marker} {marked(block.runs)}"
        case Table():
            yield from _table_lines(block)
        case Pairs():
            yield from (f"{label}: {value}" for label, value in block.rows)
        case Signatures():
            yield from (f"signs: {party.office} – {party.name or '____'}" for party in block.parties)
        case Plate() | Chart() | Tiles():
            yield from _drawn_lines(block)
        case PageBreak():
            yield "(new page)"
        case Orientation():
            yield "(landscape)" if block.landscape else "(portrait)"
        case _:
            assert_never(block)


def _drawn_lines(block: Plate | Picture) -> Iterator[str]:
    match block:
        case Plate():
            yield from (f"plate: {' '.join(row)}" for row in block.rows)
            yield f"plate: (a picture of {block.side:g} points)"
        case Chart() | Tiles():
            yield f"chart: {block.title}"
            yield from (f"  {line}" for line in block.in_words().splitlines())
        case _:
            assert_never(block)


def marked(runs: Runs) -> str:
    """Runs with their style: **bold**, //italic//, __underlined__; ↵ is a typed line end."""
    return "".join(_marked(run) for run in runs).replace("\n", "↵")


def _marked(run: Run) -> str:
    text = run.text
    for wanted, sign in ((run.bold, "**"), (run.italic, "//"), (run.underline, "__")):
        text = f"{sign}{text}{sign}" if wanted else text
    return text


def _table_lines(table: Table) -> Iterator[str]:
    widths = " ".join(f"{width:g}" for width in table.widths)
    yield f"table{' wide' if table.wide else ''} ({widths})"
    yield from (_row("head", row) for row in table.head)
    yield from (_row("", row) for row in table.body)
    yield ""


def _row(kind: str, row: tuple[Cell, ...]) -> str:
    return f"{kind}| " + " | ".join(_cell(cell) for cell in row)


def _cell(cell: Cell) -> str:
    spans = f" [{cell.rows}×{cell.columns}]" if (cell.rows, cell.columns) != (1, 1) else ""
    return f"{marked(cell.runs)}{spans}"
