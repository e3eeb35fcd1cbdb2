"""Lists of files past their term (liste de selecționare): made, printed, then erased by an explicit act."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.households import HouseholdMember
from db.tables.people import Person
from db.tables.personal import HistoryRedaction, Selection, SelectionItem
from db.tables.printed import PrintedPaper
from letea.actions.erasing import RECORDS, Rows, erase, held_persons, with_parts
from letea.actions.office_reading import open_profile
from letea.actions.person_links import links_to_persons
from letea.actions.printed import PaperOf
from letea.actions.retention import EndedFile, past_files
from letea.documents.outline import Outline
from letea.documents.selection import selection_list
from letea.errors import Problem, Refused, refuse_if
from letea.rules.benefits import as_number
from letea.rules.retention import check_erasing, check_selection
from letea.wording import _


@dataclass
class SelectionFile:
    """A list with the files on it."""

    selection: Selection
    items: list[SelectionItem] = field(default_factory=list)


def new_selection(store: Store, files: Sequence[EndedFile], today: date) -> SelectionFile:
    """A list about to be made of these files, with the next number of the year."""
    with store.reading() as session:
        numbers = session.scalars(select(Selection.number).where(Selection.number.endswith(f"/{today.year}")))
        number = as_number(list(numbers), today.year)
    items = [
        SelectionItem(
            selection_id=0,
            place=place,
            kind=file.kind,
            file_uid=file.uid,
            name=" – ".join(part for part in (file.number, file.name) if part),
            ended_on=file.ended_on,
            until_on=file.until_on,
        )
        for place, file in enumerate(files)
    ]
    return SelectionFile(Selection(number=number, made_on=today), items)


def open_selection(store: Store, selection_id: int) -> SelectionFile:
    """A list with its files, in order."""
    with store.reading() as session:
        asked = select(SelectionItem).where(SelectionItem.selection_id == selection_id)
        items = list(session.scalars(asked.order_by(SelectionItem.place)))
        return SelectionFile(session.get_one(Selection, selection_id), items)


def check_selection_file(file: SelectionFile, today: date) -> list[Problem]:
    """What the worker must mend in a list; one that was carried out is not changed."""
    if file.selection.erased_on is not None:
        return [Problem("", _("Lista a fost dusă la capăt; nu se mai schimbă."))]
    none = [] if file.items else [Problem("", _("Alegeți întâi dosarele peste termen."))]
    return [*none, *check_selection(file.selection, today)]


def save_selection(store: Store, file: SelectionFile, today: date) -> int:
    """Keep a new or changed list with its files; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_selection_file(file, today))
    label = _("Lista de selecționare {number}").format(number=file.selection.number)
    with store.writing(label) as writing:
        kept = writing.keep(file.selection)
        for item in file.items:
            item.selection_id = kept.id
        writing.keep_all(file.items)
    return kept.id


def remove_selection(store: Store, selection_id: int) -> None:
    """Give up a list that was not carried out; it can be undone.

    Raises:
        Refused: for a list by which files were erased: it is the proof.
    """
    file = open_selection(store, selection_id)
    if file.selection.erased_on is not None:
        raise Refused([Problem("", _("După această listă s-au șters dosare; lista rămâne ca dovadă."))])
    label = _("Renunțarea la lista de selecționare {number}").format(number=file.selection.number)
    with store.writing(label) as writing:
        writing.remove_all(file.items)
        writing.remove(file.selection)


def selection_outline(store: Store, selection_id: int) -> Outline:
    """The list as a paper."""
    file = open_selection(store, selection_id)
    return selection_list(open_profile(store).office, file.selection, file.items)


def selection_paper_of(store: Store, selection_id: int) -> PaperOf:
    """What the paper of a list is of, where it is kept once printed."""
    selection = open_selection(store, selection_id).selection
    return PaperOf("selection", selection.uid, number=selection.number)


def is_printed(store: Store, selection: Selection) -> bool:
    """Whether the list was printed or saved as PDF since it was last changed."""
    with store.reading() as session:
        asked = select(PrintedPaper.id).where(PrintedPaper.owner_uid == selection.uid)
        return session.scalars(asked).first() is not None


def check_erasing_of(store: Store, selection: Selection, typed: str) -> list[Problem]:
    """What stands in the way of erasing what is on a list."""
    return check_erasing(selection, typed, printed=is_printed(store, selection))


def erase_selection(store: Store, selection_id: int, typed: str, today: date) -> int:
    """Erase for good what is on a list, in one transaction; returns how many files went.

    What was typed in the files, what is attached to them, the papers printed of them and the values that
    history held of them go; the list as it was printed stays. It cannot be undone, nor can what was done
    before it in this run.

    Raises:
        Refused: where the list was not printed or confirmed, a file is no longer past its term, or the word
            was not typed.
    """
    file = open_selection(store, selection_id)
    selection = file.selection
    refuse_if(check_erasing_of(store, selection, typed))
    past = {one.uid: one for one in past_files(store, today)}
    refuse_if(_no_longer_past(file, past))
    label = _("Ștergerea definitivă după lista de selecționare {number}").format(number=selection.number)
    with store.writing(label, stays=True) as writing:
        session = writing.session
        rows = _rows(past, file)
        persons = _persons_of(session, rows) if selection.with_persons else set()
        _gone, redacted = erase(session, rows, number=selection.number)
        free = persons - held_persons(session, persons)
        if free:
            redacted += erase(session, {Person: free}, number=selection.number)[1]
        selection.erased_on, selection.erased = today, len(file.items)
        writing.keep(selection)
        left = dict(redacted)  # the newest word of each
        writing.keep_all(
            [
                HistoryRedaction(change_set_id=one, left_hash=left_hash, selection_id=selection.id)
                for one, left_hash in left.items()
            ]
        )
    store.forget_undo()
    with store.reading() as session:  # the log beside the file lets go of it too
        session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(file.items)


def _no_longer_past(file: SelectionFile, past: dict[str, EndedFile]) -> list[Problem]:
    left = [item.name for item in file.items if item.file_uid not in past]
    if not left:
        return []
    told = _("Nu mai sunt peste termen sau nu mai există: {names}. Întocmiți altă listă.")
    return [Problem("", told.format(names="; ".join(left[:5])))]


def _rows(past: dict[str, EndedFile], file: SelectionFile) -> Rows:
    rows: Rows = {}
    for item in file.items:
        found = past[item.file_uid]
        rows.setdefault(RECORDS[found.kind], set()).add(found.id)
    return rows


def _persons_of(session: Session, rows: Rows) -> set[int]:
    """Whom the files that go are about."""
    whole = with_parts(session, rows)
    found: set[int] = set()
    for kind, name in links_to_persons():
        if kind is not HouseholdMember and (ids := whole.get(kind)):  # a household is about no one of them
            column = getattr(kind, name)
            asked = select(column).where(kind.id.in_(ids), column.is_not(None))
            found |= set(session.scalars(asked.execution_options(include_deleted=True)))
    return found - whole.get(Person, set())
