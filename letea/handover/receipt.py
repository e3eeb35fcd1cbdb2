"""The receipt (recipisa) that a county signs for a package it took in; `docs/handover-format.md` tells it."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from letea.handover.answers import AnswerKind, read_answer, write_answer
from letea.handover.canonical import canonical
from letea.handover.keys import SigningKey
from letea.handover.manifest import MOST_ENTRIES, MOST_PACKAGES, MOST_ROWS
from letea.handover.told_outside import HASH, PERIOD, day, matching, number, refuse_unknown, text
from letea.wording import _

FORMAT = 1
KIND = AnswerKind(
    "receipt",
    b"letea-recipisa 1\n",
    FORMAT,
    256 * 1024,
    none=_("Fișierul nu este o recipisă a județului, sau este stricat; cereți-o din nou pe stick."),
    wrong=_("Recipisa este greșită ({what}); cereți-o din nou de la județ."),
    changed=_("Semnătura recipisei nu se potrivește cu ce scrie în ea: a fost schimbată după semnare."),
    newer=_("Recipisa este de formatul {format}, mai nou decât acest program; actualizați Letea."),
)
_MOST_RECEIPTS = 10_000_000  # of a county
_TABLE = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True)
class Receipt:
    """What the county took in: which package of which commune, when, as which number of its own.

    `sha256` is of the package's file, `number` the package's number and `receipt_number` the receipt's,
    `counts` the rows taken in by table, `replaced` the number of the package of the same period in whose
    place this one came (0: none).
    """

    county: str
    commune: str
    siruta: int
    period: str
    number: int
    sha256: str
    received_on: date
    receipt_number: int
    counts: Mapping[str, int] = field(default_factory=dict)
    replaced: int = 0
    format: int = FORMAT

    def written(self) -> bytes:
        """The bytes that are signed."""
        return canonical(asdict(self) | {"received_on": self.received_on.isoformat()})


def sign_receipt(receipt: Receipt, key: SigningKey) -> bytes:
    """The file of a receipt, signed by the county."""
    return write_answer(KIND, receipt.written(), key)


def read_receipt(held: bytes) -> tuple[Receipt, bytes]:
    """The receipt in these bytes and the public key that signed it.

    Whether the key is the county's, and the package the office's, is for the caller to know.

    Raises:
        Refused: with one sentence, whatever is wrong.
    """
    return read_answer(KIND, held, _read, Receipt.written)


def _read(data: Mapping[str, Any]) -> Receipt:
    refuse_unknown(data, Receipt.__dataclass_fields__)
    return Receipt(
        county=text(data, "county", least=1),
        commune=text(data, "commune"),
        siruta=number(data, "siruta", 1, 10_000_000),
        period=matching(data, "period", PERIOD),
        number=number(data, "number", 1, MOST_PACKAGES),
        sha256=matching(data, "sha256", HASH),
        received_on=day(data, "received_on"),
        receipt_number=number(data, "receipt_number", 1, _MOST_RECEIPTS),
        counts=_counts(data),
        replaced=number(data, "replaced", 0, MOST_PACKAGES),
        format=number(data, "format", FORMAT, FORMAT),
    )


def _counts(data: Mapping[str, Any]) -> dict[str, int]:
    counts = data["counts"]
    if not isinstance(counts, dict) or len(counts) > MOST_ENTRIES:
        raise ValueError("counts")
    if not all(_TABLE.fullmatch(table) for table in counts):
        raise ValueError("counts")
    return {table: number(counts, table, 0, MOST_ROWS) for table in counts}
