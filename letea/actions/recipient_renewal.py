"""A recipient's workbook sent anew: its file takes the place of the old one, its mapped cells go with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.store import Store
from db.tables.recipients import RecipientCell
from letea.actions.contents import put_content
from letea.actions.recipients import open_workbook
from letea.exchange.recipient_book import LookedSheet, look_into, read_book
from letea.progress import Progress
from letea.rules.recipient_moves import moved, same_sheet
from letea.wording import _

Place = tuple[str, str]  # the sheet, the cell


@dataclass(frozen=True)
class RenewedBook:
    """What became of the mapped cells: how many stayed, from where to where others went, which were lost."""

    stayed: int
    moved: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]


def renew_workbook(store: Store, workbook_id: int, path: Path, progress: Progress) -> RenewedBook:
    """Keep the newer file in place of a workbook's; a cell whose place in it is not sure is let go of.

    A wrong figure that nobody sees is worse than one to be mapped again.

    Raises:
        Refused: when it is no .xlsx, is damaged, locked, hostile or too large.
        Trouble: when it cannot be read.
    """
    data = read_book(path)
    sheets = look_into(data, path.name, progress=progress)
    opened = open_workbook(store, workbook_id, progress)
    places = _places(opened.cells, opened.sheets, sheets)
    changed = [one for one in opened.cells if places[one.id] != (one.sheet, one.cell)]
    workbook = opened.workbook
    with store.writing(_("Registru înlocuit: {name}").format(name=workbook.name)) as writing:
        workbook.sha = put_content(writing, data)
        workbook.file_name, workbook.size = path.name, len(data)
        writing.keep(workbook)
        writing.remove_all(changed)
        writing.session.flush()  # before others take their places
        for one in changed:
            place = places[one.id]
            if place is not None:
                writing.keep(_at(one, place))
    went = [(one, places[one.id]) for one in changed]
    return RenewedBook(
        len(opened.cells) - len(changed),
        tuple((_words((one.sheet, one.cell)), _words(place)) for one, place in went if place is not None),
        tuple(_words((one.sheet, one.cell)) for one, place in went if place is None),
    )


def _places(
    cells: Sequence[RecipientCell], old: Sequence[LookedSheet], new: Sequence[LookedSheet]
) -> Mapping[int, Place | None]:
    """Where each mapped cell is in the newer file, by its id."""
    found: dict[int, Place | None] = dict.fromkeys((one.id for one in cells), None)
    grids = {one.name: one.rows for one in new}
    for sheet in old:
        name = same_sheet(sheet.name, list(grids))
        mine = [one for one in cells if one.sheet == sheet.name]
        if name is None or not mine:
            continue
        there = moved([one.cell for one in mine], sheet.rows, grids[name])
        for one in mine:
            place = there[one.cell]
            found[one.id] = (name, place) if place is not None else None
    return found


def _at(cell: RecipientCell, place: Place) -> RecipientCell:
    """The same mapping at another place."""
    return RecipientCell(
        workbook_id=cell.workbook_id,
        sheet=place[0],
        cell=place[1],
        figure=cell.figure,
        years_before=cell.years_before,
        day=cell.day,
        words=cell.words,
        replaces=cell.replaces,
    )


def _words(place: Place) -> str:
    return "!".join(place)
