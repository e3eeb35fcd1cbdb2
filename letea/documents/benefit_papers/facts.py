"""What a paper on benefits is made from: the files it covers, the office, the office's own wording."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.benefits import DispositionKind
from db.tables.office import Office, Official
from letea.papers import PaperForm, paper_form
from letea.prose import Passage

REFERRAL, CERTIFICATE = "benefit_referral", "certificate"
BENEFIT_PAPERS = (
    REFERRAL,
    *(f"disposition_{kind.value}" for kind in DispositionKind),
    CERTIFICATE,
)


@dataclass(frozen=True)
class Covered:
    """A file that a paper covers; the sums are bani a month, `once` for what is given one time."""

    number: str
    name: str
    address: str
    kind: str
    law: str
    requested_on: date | None = None
    changed_on: date | None = None
    amount_bani: int | None = None
    once: bool = False
    from_on: date | None = None
    to_on: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Home:
    """The household of the one file a referral is about: how many live there, what they have in a month."""

    members: int
    income_bani: int


@dataclass(frozen=True)
class Received:
    """A benefit that a person had in the months a certificate speaks of."""

    kind: str
    number: str
    amount_bani: int
    once: bool
    from_on: date
    to_on: date | None
    paid_bani: int


@dataclass(frozen=True)
class Certified:
    """What a certificate says of a person, between two days."""

    name: str
    cnp: str
    address: str
    from_on: date
    to_on: date
    purpose: str
    received: Sequence[Received] = ()


@dataclass(frozen=True)
class BenefitFacts:
    """One paper on benefits; `wording` is the office's own text, None where Letea's is printed.

    With no files it is a blank one, as if of a single file of which nothing is known.
    """

    key: str
    office: Office
    officials: Sequence[Official] = ()
    number: str = ""
    dated_on: date | None = None
    kind: DispositionKind = DispositionKind.GRANT
    files: Sequence[Covered] = ()
    home: Home | None = None
    certified: Certified | None = None
    wording: tuple[Passage, ...] | None = None

    @property
    def form(self) -> PaperForm:
        """The paper as Letea carries it."""
        return paper_form(self.key)

    @property
    def is_list(self) -> bool:
        """Whether it covers several files, which stand in a list of their own."""
        return len(self.files) > 1

    @property
    def kinds(self) -> list[str]:
        """The kinds of benefit it speaks of, each once."""
        return list(dict.fromkeys(file.kind for file in self.files))
