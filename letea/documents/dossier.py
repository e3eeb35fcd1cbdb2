"""Dosarul persoanei: all that the office holds about a person, for them to read (art. 15 GDPR)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db.tables.office import Office
from letea.documents.listing import paper
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    plain,
)
from letea.documents.record_tables import words_table
from letea.rules.retention import UNSET
from letea.wording import _, counted, day, long_day, moment

_PART, _RECORD = 2, 3
_COLUMNS, _LONG = 6, 60  # a table takes so many columns, and cells of so many letters


@dataclass(frozen=True)
class ToldField:
    """A field of a record: its name in the file, its label, its value in words."""

    name: str
    label: str
    text: str


@dataclass(frozen=True)
class ToldRecord:
    """A record as it is told: its identity and what is known."""

    uid: str
    fields: tuple[ToldField, ...]


@dataclass(frozen=True)
class DossierPart:
    """The records of one kind."""

    table: str
    title: str
    records: tuple[ToldRecord, ...]


@dataclass(frozen=True)
class ToldChange:
    """A change of one field: when, who, in which part, from what to what."""

    at: datetime
    who: str
    part: str
    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Dossier:
    """All that is held about a person; `terms` are how long each kind of file is kept."""

    name: str
    uid: str
    made_on: date
    made_by: str
    confidential: bool
    parts: tuple[DossierPart, ...]
    changes: tuple[ToldChange, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


def dossier_outline(office: Office, told: Dossier) -> Outline:
    """The dossier as a paper."""
    title = _("Dosarul persoanei")
    blocks: list[Block] = [
        Heading(title, 0, Align.CENTER),
        Paragraph(plain(told.name, bold=True), Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(told.made_on))), Align.CENTER),
        Paragraph(plain(explained(confidential=told.confidential))),
    ]
    for part in told.parts:
        blocks += _part(part)
    blocks += _changes(told.changes)
    blocks += _rights(told)
    blocks.append(Signatures((Party(_("Întocmit"), told.made_by), Party(_("Am primit"), told.name))))
    return paper(office, f"{title} – {told.name}", blocks)


def explained(*, confidential: bool) -> str:
    """What the dossier holds and what it does not, in one sentence or two."""
    told = _(
        "Cuprinde ce păstrează serviciul despre persoană în evidența electronică, cine a schimbat ce și cui "
        "i s-a comunicat. Despre alte persoane apare numai numele, unde fără el datele nu s-ar înțelege; "
        "unde persoana este doar numită în înregistrările altora, se arată felul, numărul și data lor."
    )
    more = (
        _("La cerere, cuprinde și evidențele ținute în confidență, fără cine a făcut sesizarea.")
        if confidential
        else _("Nu cuprinde evidențele ținute în confidență, dacă există; se dau numai la cerere anume.")
    )
    return f"{told} {more}"


def _part(part: DossierPart) -> Iterator[Block]:
    yield Heading(f"{part.title} ({len(part.records)})" if len(part.records) > 1 else part.title, _PART)
    labels = list(dict.fromkeys(field.label for record in part.records for field in record.fields))
    longest = max((len(field.text) for record in part.records for field in record.fields), default=0)
    if len(part.records) > 1 and len(labels) <= _COLUMNS and longest <= _LONG:
        rows = [_row(record, labels) for record in part.records]
        widths = tuple(
            float(max(len(label), *(len(row[place]) for row in rows), 6))
            for place, label in enumerate(labels)
        )
        yield words_table(labels, rows, widths=widths)
        return
    for number, record in enumerate(part.records, 1):
        if len(part.records) > 1:
            yield Heading(_("{number} din {all}").format(number=number, all=len(part.records)), _RECORD)
        yield Pairs(tuple((field.label, field.text) for field in record.fields))


def _row(record: ToldRecord, labels: Sequence[str]) -> list[str]:
    held = {field.label: field.text for field in record.fields}
    return [held.get(label, "") for label in labels]


def _changes(changes: Sequence[ToldChange]) -> Iterator[Block]:
    if not changes:
        return
    yield Heading(
        _("Istoricul: {count}").format(count=counted(len(changes), _("schimbare"), _("schimbări"))), _PART
    )
    heads = (_("Când și cine"), _("Unde"), _("Câmpul"), _("Din"), _("În"))
    rows = [
        (
            " · ".join(one for one in (moment(change.at), change.who) if one),
            *(change.part, change.field, change.old, change.new),
        )
        for change in changes
    ]
    yield words_table(heads, rows, widths=(2.4, 1.8, 1.8, 2.2, 2.2))


def _rights(told: Dossier) -> Iterator[Block]:
    """What art. 15 (1) asks to be told beside the data themselves."""
    yield Heading(_("Ce trebuie să știți"), _PART)
    yield from (
        Item("–", plain(text))
        for text in (
            _(
                "Scopul: verificarea dreptului la beneficii și servicii sociale, plata și acordarea lor, "
                "raportarea cerută de lege. Temeiul: art. 6 alin. (1) lit. c) și e) și art. 9 alin. (2) "
                "lit. b) și g) din Regulamentul (UE) 2016/679, cu legile asistenței sociale."
            ),
            _(
                "Sursa: persoana însăși, familia ei, actele depuse, instituțiile care au trimis adresele "
                "arătate mai sus. Nicio hotărâre nu se ia automat."
            ),
            _(
                "Puteți cere rectificarea datelor greșite, restricționarea prelucrării, ștergerea când legea "
                "nu cere păstrarea lor și vă puteți opune. Vă puteți plânge la Autoritatea Națională de "
                "Supraveghere a Prelucrării Datelor cu Caracter Personal sau în instanță."
            ),
            _("Copiile de siguranță ale evidenței păstrează ce s-a șters până când sunt înlocuite."),
        )
    )
    if told.terms:
        heads = (_("Felul dosarului"), _("Termenul de păstrare"))
        yield words_table(heads, list(_set_terms(told.terms)), widths=(3.0, 4.0))


def _set_terms(terms: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The terms that are set, then one line for all that are still to be."""
    yield from ((kind, term) for kind, term in terms if term != UNSET)
    unset = [kind for kind, term in terms if term == UNSET]
    if unset:
        yield (_("Celelalte dosare") if len(unset) < len(terms) else _("Toate dosarele")), UNSET


def dossier_file_name(name: str, made_on: date) -> str:
    """What the readable file is called."""
    return _("Dosarul persoanei {name} {day}").format(name=name, day=day(made_on))
