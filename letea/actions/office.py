"""The office: opening its file, setting it up, its profile, officials, staff and lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

import resources
from db import upgrade
from db.store import Store, Writing
from db.tables.office import NomenclatureCode, Office, Official, OfficialRole, StaffMember, VocabularyItem
from db.trouble import FileTrouble
from letea.actions.codes_used import codes_used, service_codes_used
from letea.errors import Problem, Trouble, refuse_if
from letea.fields.office import LIST_NAMES
from letea.rules.office import (
    check_nomenclature,
    check_office,
    check_officials,
    check_staff,
    check_vocabulary,
    code_for,
)
from letea.troubles import plainly
from letea.wording import _

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Profile:
    """The office with its officials and staff."""

    office: Office
    officials: tuple[Official, ...]
    staff: tuple[StaffMember, ...]


def open_office_file(path: Path) -> Store:
    """Open an office file, upgraded if it is older.

    Raises:
        Trouble: when it is missing, foreign, damaged, newer or held by another.
    """
    try:
        upgrade.make_ready(path)
        return Store(path)
    except FileTrouble as error:
        raise (plainly(error) or error) from error


def open_office(path: Path) -> Store:
    """Open the file of an office that was set up.

    Raises:
        Trouble: when the file cannot be opened, or holds no office yet.
    """
    store = open_office_file(path)
    try:
        is_begun = has_office(store)
    except FileTrouble as error:
        store.close()
        raise (plainly(error) or error) from error
    if not is_begun:
        store.close()
        sentence = _("Fișierul {name} nu conține încă un birou.").format(name=path.name)
        raise Trouble(sentence, _("Alegeți alt fișier sau pregătiți un birou nou."))
    return store


def make_office_file(path: Path) -> Store:
    """Make a new, empty office file and open it.

    Raises:
        Trouble: when something is already there or the place cannot be written.
    """
    try:
        upgrade.make_file(path)
    except FileTrouble as error:
        raise (plainly(error) or error) from error
    return Store(path)


def begin_office(path: Path, office: Office, worker: str, today: date) -> None:
    """Make the office's file on its first day, whole or not at all.

    Raises:
        Refused: when something is missing, or a file is already there.
        Trouble: when the place cannot be written.
    """
    refuse_if([*_check_first_day(office, worker, today), *check_new_file(path)])
    store = make_office_file(path)
    try:
        set_up_office(store, office, worker, today)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    store.close()


def check_new_file(path: Path) -> list[Problem]:
    """Whether an office file can be made at this place, as far as can be told beforehand."""
    if path.exists():
        return [Problem("path", _("Există deja un fișier cu acest nume; alegeți alt nume."))]
    above = next(folder for folder in path.absolute().parents if folder.exists())
    if not above.is_dir():
        return [Problem("path", _("„{name}” nu este un folder; alegeți altul.").format(name=above.name))]
    return []


def set_up_office(store: Store, office: Office, worker: str, today: date) -> Office:
    """Record the office on its first day, with the lists Letea ships and its first worker."""
    refuse_if(_check_first_day(office, worker, today))
    with store.writing(_("Pregătirea biroului")) as writing:
        kept = writing.keep(office)
        writing.keep(StaffMember(name=worker.strip()))
        _ship_lists(writing)
    store.who = worker.strip()
    return kept


def has_office(store: Store) -> bool:
    """Whether the office was set up in this file."""
    with store.reading() as session:
        return session.scalar(select(Office.id).limit(1)) is not None


def open_profile(store: Store) -> Profile:
    """The office, its officials by function and day, and its staff."""
    with store.reading() as session:
        return Profile(
            session.scalars(select(Office)).one(),
            tuple(sorted(session.scalars(select(Official)), key=_by_function)),
            tuple(session.scalars(select(StaffMember).order_by(StaffMember.id))),
        )


def save_profile(
    store: Store, office: Office, officials: Sequence[Official], staff: Sequence[StaffMember], *, today: date
) -> None:
    """Change the office's profile, its officials and its staff."""
    refuse_if([*check_office(office, today), *check_officials(officials), *check_staff(staff)])
    present = open_profile(store)
    with store.writing(_("Datele biroului")) as writing:
        writing.keep(office)
        writing.keep_list(present.officials, officials)
        writing.keep_list(present.staff, staff)


def vocabulary(store: Store, name: str) -> Choices:
    """The codes and labels offered by an editable list."""
    with store.reading() as session:
        rows = session.execute(
            select(VocabularyItem.code, VocabularyItem.label)
            .where(VocabularyItem.list_name == name, VocabularyItem.active.is_(True))
            .order_by(VocabularyItem.place, VocabularyItem.id)
        )
        return [(code, label) for code, label in rows]


def vocabularies(store: Store) -> dict[str, Choices]:
    """All editable lists by name, entries no longer offered included, so that old records can be read."""
    lists: dict[str, Choices] = {}
    with store.reading() as session:
        rows = session.execute(
            select(VocabularyItem.list_name, VocabularyItem.code, VocabularyItem.label).order_by(
                VocabularyItem.place, VocabularyItem.id
            )
        )
        for name, code, label in rows:
            lists.setdefault(name, []).append((code, label))
    return lists


def open_vocabulary(store: Store, name: str) -> list[VocabularyItem]:
    """The entries of an editable list, to be changed."""
    with store.reading() as session:
        return list(
            session.scalars(
                select(VocabularyItem)
                .where(VocabularyItem.list_name == name)
                .order_by(VocabularyItem.place, VocabularyItem.id)
            )
        )


def save_vocabulary(store: Store, name: str, items: Sequence[VocabularyItem]) -> None:
    """Change an editable list; new entries get their code, and no code vanishes that records may carry."""
    present = open_vocabulary(store, name)
    refuse_if(check_vocabulary(items, present=present, used=codes_used(store, name)))
    with store.writing(_("Lista „{name}”").format(name=LIST_NAMES.get(name, name))) as writing:
        taken = {item.code for item in items}
        for place, item in enumerate(items):
            item.list_name, item.place = name, place
            item.code = item.code or code_for(item.label, taken)
            taken.add(item.code)
        writing.keep_list(present, items)


def open_nomenclature(store: Store) -> list[NomenclatureCode]:
    """The nomenclature of social services, to be read or changed."""
    with store.reading() as session:
        return list(session.scalars(select(NomenclatureCode).order_by(NomenclatureCode.code)))


def save_nomenclature(store: Store, codes: Sequence[NomenclatureCode]) -> None:
    """Change the nomenclature of social services."""
    present = open_nomenclature(store)
    refuse_if(check_nomenclature(codes, present=present, used=service_codes_used(store)))
    with store.writing(_("Nomenclatorul serviciilor sociale")) as writing:
        writing.keep_list(present, codes)


def _ship_lists(writing: Writing) -> None:
    for row in resources.data("vocabularies/vocabularies.csv"):
        writing.session.add(
            VocabularyItem(
                list_name=row["list"],
                code=row["code"],
                label=row["label"],
                place=int(row["position"]),
                source=row["source"],
            )
        )
    for row in resources.data("vocabularies/nomenclature.csv"):
        writing.session.add(NomenclatureCode(**{name: row[name] for name in _NOMENCLATURE_COLUMNS}))


_NOMENCLATURE_COLUMNS = ("code", "category", "name", "beneficiaries", "form", "source")


def _by_function(official: Official) -> tuple[int, date]:
    return list(OfficialRole).index(official.role), official.from_on or date.min


def _check_first_day(office: Office, worker: str, today: date) -> list[Problem]:
    problems = check_office(office, today)
    if not worker.strip():
        problems.append(Problem("worker", _("Scrieți numele dumneavoastră.")))
    return problems
