"""Workbooks that the county and the ministry ask for: loaded once, mapped to figures, filled each year."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from db.store import Store
from db.tables.recipients import Recipient, RecipientCell, RecipientWorkbook
from letea.actions.contents import open_content, put_content
from letea.actions.deadlines import settle_deadline
from letea.actions.figure_catalogue import catalogue
from letea.actions.figure_values import FigureAsked, read_values
from letea.actions.office_reading import open_profile
from letea.errors import refuse_if
from letea.exchange.recipient_book import LookedSheet, look_into, read_book
from letea.exchange.recipient_filling import CellValue, filled
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.rules.deadline_duties import ministry_duty
from letea.rules.figure_offers import FigureUnit
from letea.rules.recipients import OWN_TEXT, check_cell, check_workbook, day_of, year_of
from letea.wording import _

TO_MINISTRY = frozenset({Recipient.MINISTRY, Recipient.BOTH})


@dataclass(frozen=True)
class WorkbookRow:
    """A workbook as the page lists it, with how many of its cells are mapped."""

    id: int
    name: str
    recipient: Recipient
    file_name: str
    cells: int


@dataclass(frozen=True)
class OpenWorkbook:
    """A workbook with its sheets and its mapped cells."""

    workbook: RecipientWorkbook
    sheets: tuple[LookedSheet, ...]
    cells: tuple[RecipientCell, ...]


@dataclass(frozen=True)
class GivenBook:
    """What became of filling a workbook: how many cells were written, which are empty for their figure is not
    known, which were left because they hold a formula or their sheet is gone.
    """

    written: int
    unknown: tuple[str, ...]
    left: tuple[str, ...]


def workbook_rows(store: Store) -> list[WorkbookRow]:
    """The workbooks of the office by name."""
    cells = (
        select(func.count(RecipientCell.id))
        .where(RecipientCell.workbook_id == RecipientWorkbook.id)
        .scalar_subquery()
    )
    kept = RecipientWorkbook
    with store.reading() as session:
        rows = session.execute(
            select(kept.id, kept.name, kept.recipient, kept.file_name, cells).order_by(kept.name, kept.id)
        )
        return [WorkbookRow(*row) for row in rows]


def load_workbook(store: Store, path: Path, progress: Progress) -> int:
    """Keep a recipient's workbook inside the office file; returns its id.

    Raises:
        Refused: when it is no .xlsx, is damaged, locked, hostile or too large.
        Trouble: when it cannot be read.
    """
    data = read_book(path)
    look_into(data, path.name, progress=progress)
    made = RecipientWorkbook(name=path.stem[:80], file_name=path.name, size=len(data), sha="")
    with store.writing(_("Registru încărcat: {name}").format(name=made.name)) as writing:
        made.sha = put_content(writing, data)
        return writing.keep(made).id


def open_workbook(store: Store, workbook_id: int, progress: Progress) -> OpenWorkbook:
    """A workbook with its sheets, to be mapped.

    Raises:
        Refused: when it can no longer be read.
    """
    with store.reading() as session:
        workbook = session.get_one(RecipientWorkbook, workbook_id)
        cells = session.scalars(
            select(RecipientCell).where(RecipientCell.workbook_id == workbook_id).order_by(RecipientCell.id)
        ).all()
    sheets = look_into(open_content(store, workbook.sha), workbook.file_name, progress=progress)
    return OpenWorkbook(workbook, sheets, tuple(cells))


def describe_workbook(store: Store, workbook_id: int) -> RecipientWorkbook:
    """A workbook's name, recipient and note, to be changed."""
    with store.reading() as session:
        return session.get_one(RecipientWorkbook, workbook_id)


def save_workbook(store: Store, workbook: RecipientWorkbook) -> int:
    """Keep what a workbook is called and who asks for it.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_workbook(workbook))
    return store.keep(workbook, _("Registru: {name}").format(name=workbook.name)).id


def remove_workbook(store: Store, workbook_id: int) -> None:
    """Delete a workbook with its mapping; Ctrl+Z brings both back."""
    with store.writing(_("Registru șters")) as writing:
        session = writing.session
        mapped = session.scalars(select(RecipientCell).where(RecipientCell.workbook_id == workbook_id)).all()
        writing.remove_all(mapped)
        writing.remove(session.get_one(RecipientWorkbook, workbook_id))


def map_cell(store: Store, cell: RecipientCell) -> RecipientCell:
    """Let a cell hold a figure; what it held before is replaced.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_cell(cell))
    place = f"{cell.sheet}!{cell.cell}"
    with store.writing(_("Celulă legată: {place}").format(place=place)) as writing:
        held = writing.session.scalars(
            select(RecipientCell).where(
                RecipientCell.workbook_id == cell.workbook_id,
                RecipientCell.sheet == cell.sheet,
                RecipientCell.cell == cell.cell,
            )
        ).first()
        if held is not None and held.id != cell.id:
            writing.remove(held)
        return writing.keep(cell)


def unmap_cell(store: Store, cell: RecipientCell) -> None:
    """Let a cell be as it came."""
    store.remove(cell, _("Celulă dezlegată: {place}").format(place=f"{cell.sheet}!{cell.cell}"))


def preview_value(store: Store, cell: RecipientCell, year: int, today: date) -> object:
    """What a cell would hold for a year."""
    return cell.words if cell.figure == OWN_TEXT else read_values(store, [_asked(cell, year, today)])[0]


def give_workbook(
    store: Store, workbook_id: int, year: int, out: Path, today: date, progress: Progress
) -> GivenBook:
    """Fill a copy of a workbook for a year and save it; the ministry's duty of that year is then done.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    progress.step(_("Se numără în registre"))
    with store.reading() as session:
        workbook = session.get_one(RecipientWorkbook, workbook_id)
        cells = session.scalars(select(RecipientCell).where(RecipientCell.workbook_id == workbook_id)).all()
    figures = [one for one in cells if one.figure != OWN_TEXT]
    read = read_values(store, [_asked(one, year, today) for one in figures])
    values = dict(zip((one.id for one in figures), read, strict=True))
    told = [(one, one.words if one.figure == OWN_TEXT else values[one.id]) for one in cells]
    shares = {one.key for one in catalogue(store) if one.unit is FigureUnit.PERCENT}
    cells_told = [
        CellValue(one.sheet, one.cell, value, one.replaces, one.figure in shares) for one, value in told
    ]
    progress.step(_("Se completează registrul"))
    made = filled(open_content(store, workbook.sha), cells_told)
    replace_file(out, lambda file: file.write(made.data))
    if workbook.recipient in TO_MINISTRY:
        note_given(store, year, _("{name}, salvat").format(name=workbook.name), today)
    unknown = tuple(f"{one.sheet}!{one.cell}" for one, value in told if value is None)
    left = tuple(f"{one.sheet}!{one.cell}" for one in made.left)
    written = [one for one in cells_told if one.value is not None and one not in made.left]
    return GivenBook(len(written), unknown, left)


def note_given(store: Store, year: int, note: str, today: date) -> None:
    """Tell the duty of the ministry's data for a year as done."""
    if not store.only_reads:
        duty = ministry_duty(open_profile(store).office.uid, year)
        settle_deadline(store, duty, today, note, today=today)


def _asked(cell: RecipientCell, year: int, today: date) -> FigureAsked:
    return FigureAsked(cell.figure, year_of(cell, year), day_of(cell, year, today))
