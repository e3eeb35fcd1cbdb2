"""What a dossier tells beside the records about the person: hand-overs, deletions, where they are named.

A package holds everybody of the register and keeps no list of whom: who was in it is told by what the person
is on record as. What was taken out of the registers, and what is written of others and names the person, is
told by its kind, number and day alone: its words may be about somebody else.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import JSON, String, select, text
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.contents import Attachment
from db.tables.deadlines import DeadlineMark
from db.tables.doubles import MergedPerson
from db.tables.evidence import ComparisonLine
from db.tables.handover import Leaving, SentPackage
from db.tables.people import Person, PersonCategory
from db.tables.personal import Restriction, SelectionItem
from db.tables.printed import PrintedPaper
from db.tables.registers import Register, RegisterEntry, RegisterOpening
from db.tables.reported import Case, CaseOpening
from letea.actions.dossier_records import Records
from letea.actions.dossier_words import title_of
from letea.documents.dossier import DossierPart, ToldField, ToldRecord
from letea.fields import Kind, described, fields_of
from letea.handover.terms import term_of
from letea.rules.personal import holds_on
from letea.wording import _, day

_CONFIDENTIAL = frozenset({Case, CaseOpening, RegisterOpening})
_FILED = (Attachment, PrintedPaper, DeadlineMark)
# Lines of comparisons are found with their entries, the rest tells nothing that is not told elsewhere.
_NOT_READ = frozenset({ComparisonLine, MergedPerson, SelectionItem, SentPackage})
_OTHER_PERSON = _("Fișa altei persoane")


class Beside:
    """What is told of a person beside the records about them."""

    def __init__(self, session: Session, records: Records, person: Person, *, confidential: bool) -> None:
        self._session, self._records, self._person = session, records, person
        self._confidential = confidential

    def parts(self) -> Iterator[DossierPart]:
        """The parts that have something to tell."""
        told = (
            ("sent_package", _("Predări la județ"), list(self._packages())),
            ("deleted", _("Șterse din evidență, păstrate încă în fișier"), list(self._deleted())),
            ("named", _("Unde mai apare numele"), list(self._named())),
        )
        yield from (
            DossierPart(table, title, tuple(one for one in records if one.fields))
            for table, title, records in told
            if records
        )

    def _packages(self) -> Iterator[ToldRecord]:
        """The packages with rows of persons that were made since the person was registered."""
        asked = select(SentPackage).where(
            SentPackage.leaving != Leaving.FIGURES,
            SentPackage.plan_uid == "",
            SentPackage.uid > self._person.uid,  # identities sort by when they were made
        )
        mine = set(
            self._session.scalars(
                select(PersonCategory.category).where(PersonCategory.person_id == self._person.id)
            )
        )
        restrictions = self._session.scalars(
            select(Restriction).where(Restriction.person_id == self._person.id)
        ).all()
        for one in self._session.scalars(asked.order_by(SentPackage.made_on, SentPackage.id)):
            kept_back = any(holds_on(restriction, one.made_on) for restriction in restrictions)
            by_name = one.leaving is Leaving.NOMINAL and bool(mine & set(one.categories)) and not kept_back
            what = (
                _("numele, CNP-ul, data nașterii, adresa și, fără nume, categoriile, plățile, serviciile")
                if by_name
                else _("fără nume: anul nașterii, sexul, satul, categoriile, situațiile, plățile, serviciile")
            )
            fields = fields_of(SentPackage)
            yield ToldRecord(
                one.uid,
                (
                    ToldField("made_on", fields["made_on"].label, day(one.made_on)),
                    ToldField("county", fields["county"].label, one.county),
                    ToldField("period", fields["period"].label, term_of(one.period).words),
                    ToldField("leaving", fields["leaving"].label, what),
                    ToldField("ground", fields["ground"].label, one.ground),
                ),
            )

    def _deleted(self) -> Iterator[ToldRecord]:
        for record in self._records.deleted:
            gone_on = record.deleted_at.astimezone().date() if record.deleted_at else None
            yield self._told(record, ToldField("deleted_at", _("Ștearsă la"), day(gone_on)))

    def _named(self) -> Iterator[ToldRecord]:
        names = [
            self._person.name,
            f"{self._person.given_name} {self._person.family_name}".strip(),
            self._person.cnp,
        ]
        wanted = [name for name in dict.fromkeys(names) if name]
        for kind in described():
            if kind in _NOT_READ or (kind in _CONFIDENTIAL and not self._confidential):
                continue
            held = set(self._records.of.get(kind, {}))
            for record in self._naming(kind, wanted):
                if record.id not in held:
                    yield self._told(record)

    def _naming(self, kind: type[Record], names: Sequence[str]) -> Iterator[Record]:
        """The records of a kind whose texts hold one of these as whole words."""
        texts = _texts_of(kind)
        if not texts:
            return
        found = self._holding(kind, texts, names)
        if not found:
            return
        asked = select(kind).where(kind.id.in_(found))
        if not self._confidential:
            asked = _open_to_all(asked, kind)
        whole = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        for record in self._session.scalars(asked.order_by(kind.id)):
            if any(whole.search(_words(getattr(record, name))) for name in texts):
                yield record

    def _holding(self, kind: type[Record], texts: Sequence[str], names: Sequence[str]) -> list[int]:
        """The ids of those whose texts hold one of these letter by letter; in JSON they stand as escapes."""
        needles = dict.fromkeys([*names, *(json.dumps(name)[1:-1] for name in names)])
        values = {f"needle{place}": needle for place, needle in enumerate(needles)}
        words = " || ' ' || ".join(f"coalesce({name}, '')" for name in texts)
        held = " OR ".join(f"instr({words}, :{name}) > 0" for name in values)
        asked = f"SELECT id FROM {kind.__tablename__} WHERE deleted_at IS NULL AND ({held})"  # noqa: S608 - our names
        return list(self._session.scalars(text(asked), values))

    def _told(self, record: Record, *more: ToldField) -> ToldRecord:
        kind = type(record)
        title = _OTHER_PERSON if kind is Person else title_of(kind)
        number = getattr(record, "number", "")
        days = (name for name, one in fields_of(kind).items() if one.kind is Kind.DAY)
        on = next((value for name in days if isinstance(value := getattr(record, name), date)), None)
        told = (
            ToldField("kind", _("Unde"), title),
            ToldField("number", _("Numărul"), str(number or "")),
            ToldField("on", _("Data"), day(on)),
            *more,
        )
        return ToldRecord(record.uid, tuple(one for one in told if one.text))


def _texts_of(kind: type[Record]) -> list[str]:
    """The columns that hold words that somebody wrote."""
    columns = kind.__table__.columns
    return [
        name
        for name, one in fields_of(kind).items()
        if (one.kind in {Kind.TEXT, Kind.LONG_TEXT, Kind.PROSE} and type(columns[name].type) is String)
        or (name == "cells" and isinstance(columns[name].type, JSON))
    ]


def _open_to_all(asked: Any, kind: type[Record]) -> Any:
    """Without what is kept in confidence, or filed under it."""
    hidden = select(Register.id).where(Register.confidential.is_(True))
    if kind is RegisterEntry:
        return asked.where(RegisterEntry.register_id.not_in(hidden))
    if kind in _FILED:
        owner = kind.owner_uid
        entries = select(RegisterEntry.uid).where(RegisterEntry.register_id.in_(hidden))
        return asked.where(owner.not_in(select(Case.uid)), owner.not_in(entries))
    return asked


def _words(value: Any) -> str:
    return " ".join(map(str, value.values())) if isinstance(value, dict) else str(value or "")
