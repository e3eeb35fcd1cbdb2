"""A county's opinion (aviz consultativ) on a commune's draft plan; `docs/handover-format.md` tells it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from db.tables.handover import Verdict
from letea.handover.answers import AnswerKind, read_answer, write_answer
from letea.handover.canonical import canonical
from letea.handover.keys import SigningKey
from letea.handover.manifest import MOST_PACKAGES
from letea.handover.told_outside import HASH, choice, day, matching, number, refuse_unknown, text
from letea.wording import _

FORMAT = 1
KIND = AnswerKind(
    "opinion",
    b"letea-aviz 1\n",
    FORMAT,
    2 * 1024 * 1024,
    none=_("Fișierul nu este un aviz al județului, sau este stricat; cereți-l din nou pe stick."),
    wrong=_("Avizul este greșit ({what}); cereți-l din nou de la județ."),
    changed=_("Semnătura avizului nu se potrivește cu ce scrie în el: a fost schimbat după semnare."),
    newer=_("Avizul este de formatul {format}, mai nou decât acest program; actualizați Letea."),
)
_MOST_REMARKS = 500
_LONGEST_REMARK = 10_000
_LONGEST_TITLE = 2_000
_LONGEST_UID = 80


@dataclass(frozen=True)
class Remark:
    """A remark on a section: its uid in `plan.json` ("": the plan as a whole), its heading, the remark."""

    section: str
    title: str
    text: str


@dataclass(frozen=True)
class Opinion:
    """The opinion on the plan of a year that came in a package of its own.

    `package` is that package's number and `sha256` of its file; `number` is the opinion's as the county's
    register writes it ("7091/1078DAS").
    """

    county: str
    commune: str
    siruta: int
    year: int
    package: int
    sha256: str
    number: str
    given_on: date
    verdict: Verdict
    remarks: tuple[Remark, ...] = ()
    format: int = FORMAT

    def written(self) -> bytes:
        """The bytes that are signed."""
        return canonical(
            asdict(self) | {"given_on": self.given_on.isoformat(), "verdict": self.verdict.value}
        )


def sign_opinion(opinion: Opinion, key: SigningKey) -> bytes:
    """The file of an opinion, signed by the county."""
    return write_answer(KIND, opinion.written(), key)


def read_opinion(held: bytes) -> tuple[Opinion, bytes]:
    """The opinion in these bytes and the public key that signed it.

    Whether the key is the county's, and the plan the office's, is for the caller to know.

    Raises:
        Refused: with one sentence, whatever is wrong.
    """
    return read_answer(KIND, held, _read, Opinion.written)


def _read(data: Mapping[str, Any]) -> Opinion:
    refuse_unknown(data, Opinion.__dataclass_fields__)
    return Opinion(
        county=text(data, "county", least=1),
        commune=text(data, "commune"),
        siruta=number(data, "siruta", 1, 10_000_000),
        year=number(data, "year", 2000, 2099),
        package=number(data, "package", 1, MOST_PACKAGES),
        sha256=matching(data, "sha256", HASH),
        number=text(data, "number", least=1),
        given_on=day(data, "given_on"),
        verdict=choice(data, "verdict", Verdict),
        remarks=tuple(_remark(told) for told in _remarks(data)),
        format=number(data, "format", FORMAT, FORMAT),
    )


def _remarks(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = data["remarks"]
    if not isinstance(found, list) or len(found) > _MOST_REMARKS:
        raise ValueError("remarks")
    return found


def _remark(told: Mapping[str, Any]) -> Remark:
    if not isinstance(told, dict) or set(told) != {*Remark.__dataclass_fields__}:
        raise ValueError("remarks")
    return Remark(
        section=text(told, "section", longest=_LONGEST_UID),
        title=text(told, "title", longest=_LONGEST_TITLE),
        text=text(told, "text", least=1, longest=_LONGEST_REMARK),
    )
