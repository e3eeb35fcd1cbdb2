"""A county's receipt read in (recipisa): it must be for a package that the office sent, and closes it."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db.store import Store
from db.tables.handover import SentPackage
from letea.actions.county_signers import Signer, believe, signer_of
from letea.actions.handing_over import sent_packages
from letea.actions.office_reading import open_profile
from letea.errors import Problem, Refused
from letea.handover.answers import AnswerKind
from letea.handover.canonical import canonical
from letea.handover.receipt import KIND, Receipt, read_receipt
from letea.handover.shapes import SHAPES
from letea.handover.terms import term_of
from letea.troubles import plainly
from letea.wording import _, day, grouped

_TITLES = {shape.name: shape.title for shape in SHAPES}


@dataclass(frozen=True, repr=False)
class ReceiptRead:
    """A receipt that is the office's: the package it closes, who signed it, what the file holds.

    `remarks` are sentences about what the worker should know before it is believed.
    """

    receipt: Receipt
    sent: SentPackage
    signer: Signer
    held: dict[str, Any]
    remarks: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the worker must look before it is believed."""
        return bool(self.remarks) or not self.signer.is_known


def read_answer_file(path: Path, kind: AnswerKind) -> bytes:
    """A file that came back from the county, no more of it than is looked at.

    Raises:
        Trouble: when it cannot be read.
    """
    try:
        with path.open("rb") as held:
            return held.read(kind.most_bytes + 1)
    except OSError as error:
        raise plainly(error, path) or error from error


def judge_receipt(store: Store, path: Path) -> ReceiptRead:
    """The receipt in this file, if it is for a package of this office that has none yet; nothing is written.

    Raises:
        Refused: with one sentence, whatever is wrong.
        Trouble: when the file cannot be read.
    """
    held = read_answer_file(path, KIND)
    receipt, public = read_receipt(held)
    refuse_another_commune(store, receipt.commune, receipt.siruta)
    sent = package_answered(store, receipt.number, receipt.period, receipt.sha256)
    told = json.loads(held.decode("utf-8-sig"))
    if sent.received_on is not None:
        raise _refused(_already(sent, same=sent.receipt == told))
    return ReceiptRead(receipt, sent, signer_of(store, sent, public), told, tuple(_remarks(receipt, sent)))


def take_receipt(store: Store, read: ReceiptRead, today: date, *, compared: bool = False) -> SentPackage:
    """Close the hand-over with its receipt, as one action; a signature compared now is kept with it.

    Raises:
        Refused: when the signature was neither believed before nor compared.
    """
    with store.writing(_("Recipisa pachetului {number}").format(number=read.sent.number)) as writing:
        believe(writing, read.signer, today, compared=compared)
        read.sent.received_on, read.sent.receipt = read.receipt.received_on, read.held
        return writing.keep(read.sent)


def kept_receipt(sent: SentPackage) -> Receipt | None:
    """The receipt that closed a hand-over; None while it is awaited."""
    return read_receipt(canonical(sent.receipt))[0] if sent.receipt else None


def refuse_another_commune(store: Store, commune: str, siruta: int) -> None:
    """Let only what is meant for this office go on.

    Raises:
        Refused: when it is another commune's.
    """
    if siruta != open_profile(store).office.siruta:
        told = _("Fișierul este pentru {commune} (SIRUTA {siruta}), nu pentru acest birou.")
        raise _refused(told.format(commune=commune, siruta=siruta))


def package_answered(store: Store, number: int, period: str, sha256: str) -> SentPackage:
    """The package that an answer names by its number, period and hash.

    Raises:
        Refused: when the office sent none such.
    """
    sent = next((one for one in sent_packages(store) if one.number == number), None)
    if sent is None:
        told = _("Răspunsul este pentru pachetul {number}, pe care acest birou nu l-a predat.")
        raise _refused(told.format(number=number))
    if sent.period != period:
        told = _("Răspunsul spune despre pachetul {number} că este {answer}; s-a predat {sent}.")
        words = term_of(period).words, term_of(sent.period).words
        raise _refused(told.format(number=number, answer=words[0], sent=words[1]))
    if sent.sha256 != sha256:
        told = _(
            "Răspunsul este pentru alt fișier decât pachetul {number} predat: amprenta SHA-256 nu este "
            "aceeași. Comparați procesul-verbal cu județul."
        )
        raise _refused(told.format(number=number))
    return sent


def _already(sent: SentPackage, *, same: bool) -> str:
    told = (
        _("Recipisa a fost citită deja: pachetul {number} este primit de județ la {day}.")
        if same
        else _("Pachetul {number} are deja altă recipisă: este primit de județ la {day}.")
    )
    return told.format(number=sent.number, day=day(sent.received_on))


def _remarks(receipt: Receipt, sent: SentPackage) -> list[str]:
    found = []
    for name in sorted({*receipt.counts, *sent.counts}):
        ours, theirs = sent.counts.get(name, 0), receipt.counts.get(name, 0)
        if ours != theirs:
            told = _("{table}: județul a luat în primire {theirs} din {ours} rânduri predate.")
            title = _TITLES.get(name, name)
            found.append(told.format(table=title, theirs=grouped(theirs), ours=grouped(ours)))
    if receipt.received_on < sent.made_on:
        told = _("Recipisa este din {day}, înainte de ziua predării ({made}).")
        found.append(told.format(day=day(receipt.received_on), made=day(sent.made_on)))
    return found


def _refused(sentence: str) -> Refused:
    return Refused([Problem("answer", sentence)])
