"""The office: setting it up, changing its profile, officials, staff and lists."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import select

import resources
from db.backup import put_in_place
from db.encryption import FileKey
from db.lock import lock_path
from db.store import Store
from db.tables.nomenclature import NomenclatureCode
from db.tables.office import Office, Official, StaffMember, VocabularyItem
from db.tables.safety import SafetyKind
from db.upgrade import clear_away
from db.writing import Writing
from letea.actions.benefit_kinds import ship_kinds_into
from letea.actions.codes_used import codes_used, service_codes_used
from letea.actions.need_settings import ship_situations_into
from letea.actions.office_file import make_office_file, told_plainly
from letea.actions.office_reading import open_profile
from letea.actions.register_designs import ship_registers_into
from letea.actions.safety_marks import add_mark, key_mark
from letea.drives import Standing, in_words, standing_of
from letea.errors import Problem, refuse_if
from letea.fields.office import LIST_NAMES
from letea.rules.office import (
    check_nomenclature,
    check_office,
    check_officials,
    check_staff,
    check_vocabulary,
    code_for,
)
from letea.wording import _


def begin_office(path: Path, office: Office, worker: str, today: date, *, key: FileKey) -> None:
    """Make the office's file on its first day, sealed with its key, whole or not at all.

    Raises:
        Refused: when something is missing, or a file is already there.
        Trouble: when the place cannot be written.
    """
    refuse_if([*_check_first_day(office, worker, today), *check_new_file(path)])
    partial = path.with_name(f".{path.name}.partial")
    clear_away(partial)
    try:
        with closing(make_office_file(partial, key=key)) as store:
            set_up_office(store, office, worker, today)
            add_mark(store, SafetyKind.PASSWORD, note=key_mark(key))
        with told_plainly(path):
            put_in_place(partial, path)
    finally:
        clear_away(partial)
        lock_path(partial).unlink(missing_ok=True)


def check_new_file(path: Path) -> list[Problem]:
    """Whether an office file can be made at this place, as far as can be told beforehand."""
    if path.exists():
        return [Problem("path", _("Există deja un fișier cu acest nume; alegeți alt nume."))]
    above = next(folder for folder in path.absolute().parents if folder.exists())
    if not above.is_dir():
        return [Problem("path", _("„{name}” nu este un folder; alegeți altul.").format(name=above.name))]
    standing = standing_of(path)
    return [Problem("path", in_words(standing))] if standing is not Standing.LOCAL else []


def set_up_office(store: Store, office: Office, worker: str, today: date) -> Office:
    """Record the office on its first day, with the lists Letea ships and its first worker."""
    refuse_if(_check_first_day(office, worker, today))
    with store.writing(_("Pregătirea biroului")) as writing:
        kept = writing.keep(office)
        writing.keep(StaffMember(name=worker.strip()))
        _ship_lists(writing)
        ship_kinds_into(writing)
        ship_registers_into(writing)
        ship_situations_into(writing)
    store.who = worker.strip()
    return kept


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


def _check_first_day(office: Office, worker: str, today: date) -> list[Problem]:
    problems = check_office(office, today)
    if not worker.strip():
        problems.append(Problem("worker", _("Scrieți numele dumneavoastră.")))
    return problems
