"""Whose signature an answer of the county bears: one believed before, or one to be compared with paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.store import Store
from db.tables.handover import CountyKey, SentPackage
from db.writing import Writing
from letea.actions.office_keys import counties
from letea.errors import Problem, Refused, refuse_if
from letea.handover.county_file import CountyKeys
from letea.rules.handing_over import check_key
from letea.wording import _


@dataclass(frozen=True, repr=False)
class Signer:
    """Who signed: the county as it is kept, its public key, whether that was believed before."""

    county: CountyKey
    public: bytes
    is_known: bool

    @property
    def fingerprint(self) -> str:
        """What is compared with the county's paper."""
        return CountyKeys(self.county.recipient, self.public).fingerprint


def signer_of(store: Store, sent: SentPackage, public: bytes) -> Signer:
    """Who signed an answer to this package; the county that it was sealed for is the one that may.

    Raises:
        Refused: when it is another than that county, or the county is not known.
    """
    known = counties(store)
    may = [one for one in known if sent.recipient in {"", one.recipient}]
    if found := _with(may, public.hex()):
        return Signer(found[0], public, is_known=True)
    if others := _with(known, public.hex()):
        told = _("Semnătura este a {other}, iar pachetul {number} a fost predat către {county}.")
        raise _refused(told.format(other=others[0].name, number=sent.number, county=sent.county))
    if not may:
        told = _(
            "Cheia pentru {county} nu este cunoscută, deci nici semnătura. Adăugați-o la „Chei”, din "
            "fișierul primit de la județ, apoi citiți din nou."
        )
        raise _refused(told.format(county=sent.county))
    unsigned = _with(may, "")
    if not unsigned:
        told = _(
            "Semnătura nu este cea cunoscută a {county}. Dacă județul și-a schimbat cheile, adăugați la "
            "„Chei” fișierul lor nou; altfel nu vă luați după acest fișier."
        )
        raise _refused(told.format(county=may[0].name))
    named = [one for one in unsigned if one.name == sent.county]
    return Signer((named or unsigned)[0], public, is_known=False)


def believe(writing: Writing, signer: Signer, today: date, *, compared: bool) -> None:
    """Keep a signature that was compared with paper now; one believed before stays as it is.

    Raises:
        Refused: when it was neither.
    """
    refuse_if(check_key(known=signer.is_known, compared=compared))
    if not signer.is_known:
        signer.county.signer, signer.county.compared_on = signer.public.hex(), today
        writing.keep(signer.county)


def _with(held: Sequence[CountyKey], signer: str) -> list[CountyKey]:
    return [one for one in held if one.signer == signer]


def _refused(sentence: str) -> Refused:
    return Refused([Problem("answer", sentence)])
