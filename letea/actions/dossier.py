"""Dosarul persoanei: all that is held about a person, told in words; given out on paper and as a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.store import Store
from db.tables.contents import Attachment
from db.tables.households import Household
from db.tables.people import Person
from db.tables.personal import Disclosure
from db.tables.printed import PrintedPaper
from db.tables.reported import Case
from letea.actions.dossier_beside import Beside
from letea.actions.dossier_records import Records
from letea.actions.dossier_words import Teller, title_of
from letea.actions.history import history_of
from letea.actions.office_reading import open_profile, vocabularies
from letea.actions.people_lists import person_names
from letea.actions.reported import open_case
from letea.actions.retention import terms
from letea.documents.dossier import Dossier, ToldChange, dossier_outline
from letea.documents.letterhead import unit_line
from letea.documents.outline import Outline
from letea.errors import Problem, refuse_if
from letea.exchange.dossier_file import write_dossier
from letea.fields import fields_of
from letea.fields.personal import FILE_KINDS
from letea.rules.personal import check_disclosure
from letea.rules.reported import check_reason
from letea.rules.retention import term_words
from letea.wording import _


@dataclass
class DossierAsked:
    """Whose dossier is asked for, and what is written of its giving; `reason` opens what is confidential."""

    disclosure: Disclosure
    confidential: bool = False
    reason: str = ""


def ask_dossier(store: Store, person_id: int, today: date) -> DossierAsked:
    """A dossier about to be given to the person themselves."""
    name = person_names(store, [person_id]).get(person_id, "")
    return DossierAsked(
        Disclosure(
            person_id=person_id,
            given_on=today,
            given_to=name,
            what=_("Dosarul persoanei"),
            ground=_("art. 15 din Regulamentul (UE) 2016/679, cererea persoanei"),
            dossier=True,
        )
    )


def check_asked(asked: DossierAsked, today: date) -> list[Problem]:
    """A dossier is given to whom proved who they are; what is confidential needs a reason."""
    problems = check_disclosure(asked.disclosure, today)
    if not asked.disclosure.identity.strip():
        problems.append(
            Problem("identity", _("Scrieți cum s-a dovedit identitatea celui care primește dosarul."))
        )
    if asked.confidential:
        problems += check_reason(asked.reason)
    return problems


def prepare_dossier(store: Store, asked: DossierAsked, today: date) -> Dossier:
    """Read the dossier; each case told in confidence is opened, and noted as opened, before it is read.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_asked(asked, today))
    person_id = asked.disclosure.person_id
    if asked.confidential:
        for case_id in _cases(store, person_id):
            open_case(store, case_id, asked.reason)
    return dossier_of(store, person_id, today, confidential=asked.confidential)


def dossier_of(store: Store, person_id: int, today: date, *, confidential: bool = False) -> Dossier:
    """All that is held about a person, as of today."""
    lists = vocabularies(store)
    with store.reading() as session:
        person = session.get_one(Person, person_id)
        records = Records(session, person, confidential=confidential)
        beside = Beside(session, records, person, confidential=confidential)
        parts = (*Teller(session, lists, records).parts(), *beside.parts())
    return Dossier(
        name=person.name,
        uid=person.uid,
        made_on=today,
        made_by=store.who,
        confidential=confidential,
        parts=parts,
        changes=tuple(_changes(store, records)),
        terms=tuple((FILE_KINDS[kind], term_words(term)) for kind, term in terms(store).items()),
    )


def dossier_paper(store: Store, told: Dossier) -> Outline:
    """The dossier as a paper."""
    return dossier_outline(open_profile(store).office, told)


def save_dossier_file(store: Store, asked: DossierAsked, told: Dossier, out: Path) -> None:
    """Write the readable file and note that it was given, in this order: what failed was given to nobody.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    write_dossier(out, told, unit=unit_line(open_profile(store).office))
    note_dossier(store, asked, told, _("fișier de date"))


def note_dossier(store: Store, asked: DossierAsked, told: Dossier, how: str) -> None:
    """Note that the dossier was given in this form.

    On paper it is noted with the paper that is kept; one with what was told in confidence is not kept, for
    printed papers are read by anybody, and is noted when it is made.
    """
    store.keep(as_given(asked, how), _("Dosarul persoanei, dat: {name}").format(name=told.name))


def as_given(asked: DossierAsked, how: str) -> Disclosure:
    """The note that the dossier was given in this form."""
    one = asked.disclosure
    what = _("{what} ({how}, cu evidențele în confidență)") if asked.confidential else _("{what} ({how})")
    kept = {name: getattr(one, name) for name in fields_of(Disclosure)}
    return Disclosure(**kept | {"what": what.format(what=one.what, how=how)})


def _cases(store: Store, person_id: int) -> list[int]:
    with store.reading() as session:
        return list(session.scalars(select(Case.id).where(Case.person_id == person_id)))


def _changes(store: Store, records: Records) -> Iterator[ToldChange]:
    """What was changed of all that is told whole, newest first."""
    found: list[tuple[int, ToldChange]] = []
    for kind, held in records.each():
        if kind in {Household, Attachment, PrintedPaper, Case}:
            continue  # of others too, told by its own list, or by whom it was reported
        for record in held:
            if (kind, record.id) not in records.limited:
                found += [
                    (row.change, ToldChange(row.at, row.who, title_of(kind), row.field, row.old, row.new))
                    for row in history_of(store, kind, record.id)
                    if row.old or row.new
                ]
    found.sort(key=lambda one: (one[1].at, one[0]), reverse=True)
    yield from (change for _id, change in found)
