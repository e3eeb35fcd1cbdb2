"""The packages found on a stick, as the page of receiving lists them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from db.county.tables import Commune, Package
from letea.county.arriving import LookedAt, Received, Standing
from letea.county.receiving import Arrived
from letea.handover.names import made_plain
from letea.handover.terms import term_of
from letea.wording import _, counted
from ui.parts.pill import State
from ui.parts.rows import Column
from ui.theme import Role


class ArrivalState(Enum):
    """Where a package of the stick stands on the page."""

    CHECKING = "checking"
    UNREAD = "unread"
    NEEDS_WORDS = "needs_words"
    NEW_KEY = "new_key"
    GOOD = "good"
    REFUSED = "refused"
    RECEIVED = "received"
    RECEIVED_BEFORE = "received_before"


_STATES = {
    Standing.NEEDS_WORDS: ArrivalState.NEEDS_WORDS,
    Standing.NEW_KEY: ArrivalState.NEW_KEY,
    Standing.GOOD: ArrivalState.GOOD,
    Standing.REFUSED: ArrivalState.REFUSED,
    Standing.RECEIVED_BEFORE: ArrivalState.RECEIVED_BEFORE,
}
WAITING = frozenset({ArrivalState.NEEDS_WORDS, ArrivalState.NEW_KEY, ArrivalState.GOOD})
STATES = {
    ArrivalState.CHECKING: _("se verifică"),
    ArrivalState.UNREAD: _("necitit"),
    ArrivalState.NEEDS_WORDS: _("cere parola"),
    ArrivalState.NEW_KEY: _("cheie nouă"),
    ArrivalState.GOOD: _("bun"),
    ArrivalState.REFUSED: _("refuzat"),
    ArrivalState.RECEIVED: _("primit"),
    ArrivalState.RECEIVED_BEFORE: _("primit deja"),
}
TONES: dict[ArrivalState, State] = {
    ArrivalState.CHECKING: "neutral",
    ArrivalState.UNREAD: "warning",
    ArrivalState.NEEDS_WORDS: "warning",
    ArrivalState.NEW_KEY: "warning",
    ArrivalState.GOOD: "accent",
    ArrivalState.REFUSED: "bad",
    ArrivalState.RECEIVED: "good",
    ArrivalState.RECEIVED_BEFORE: "neutral",
}
_MARKS: dict[ArrivalState, tuple[str, Role]] = {
    ArrivalState.UNREAD: ("alert-triangle", "warning"),
    ArrivalState.NEEDS_WORDS: ("lock", "warning"),
    ArrivalState.NEW_KEY: ("shield-check", "warning"),
    ArrivalState.GOOD: ("check", "accent"),
    ArrivalState.REFUSED: ("alert-circle", "bad"),
    ArrivalState.RECEIVED: ("circle-check", "good"),
}


@dataclass(eq=False, repr=False)
class Arrival:
    """A package of the stick: where it lies, what was found in it, what was done with it.

    `words` is the passphrase typed; `trouble` why it could not be read, or its receipt not be written;
    `is_outrun` tells that another of its commune was received since it was looked at.
    """

    id: int
    path: Path
    state: ArrivalState = ArrivalState.CHECKING
    arrived: Arrived | None = None
    words: str = field(default="")
    package: Package | None = None
    commune: Commune | None = None
    receipt: Path | None = None
    trouble: str = ""
    is_outrun: bool = False

    def take_look(self, looked: LookedAt) -> None:
        """Stand where it was found to stand."""
        self.state, self.arrived, self.trouble = _STATES[looked.standing], looked.arrived, ""
        self.is_outrun = False
        if looked.before is not None:
            self.package, self.commune = looked.before.package, looked.before.commune
        elif looked.arrived is not None:
            self.commune = looked.arrived.commune

    def take_received(self, received: Received) -> None:
        """Stand as received."""
        self.state = ArrivalState.RECEIVED
        self.package, self.commune = received.taken.package, received.taken.commune
        self.receipt, self.trouble = received.receipt, received.trouble
        self.words = ""

    @property
    def file_name(self) -> str:
        """What its file is called, in letters that show themselves."""
        return made_plain(self.path.name)

    @property
    def name(self) -> str:
        """The commune it says it is of; "" where it could not be opened."""
        if self.commune is not None:
            return self.commune.name
        is_open = self.arrived is not None and self.arrived.opened is not None
        return self.arrived.manifest.commune if self.arrived is not None and is_open else ""

    @property
    def term(self) -> str:
        """The period in words; "" where it could not be opened."""
        if self.package is not None:
            return term_of(self.package.period).words
        if self.arrived is not None and self.arrived.opened is not None:
            return term_of(self.arrived.manifest.period).words
        return ""

    @property
    def number(self) -> int | None:
        """The package's number at its commune."""
        if self.package is not None:
            return self.package.number
        if self.arrived is not None and self.arrived.opened is not None:
            return self.arrived.manifest.number
        return None

    @property
    def told(self) -> str:
        """What is to be known of it, in one line: what is wrong first."""
        if self.trouble:
            return self.trouble.splitlines()[0]
        if self.state is ArrivalState.RECEIVED and self.package is not None:
            return _("recipisa {number}").format(number=self.package.receipt_number)
        if self.arrived is None:
            return ""
        return next(iter((*self.arrived.problems, *self.arrived.remarks)), "")


COLUMNS: tuple[Column[Arrival], ...] = (
    Column(_("Stare"), lambda one: STATES[one.state], width=126, mark=lambda one: _MARKS.get(one.state)),
    Column(_("Comuna"), lambda one: one.name, width=140),
    Column(_("Perioada"), lambda one: one.term, width=142),
    Column(_("Nr."), lambda one: one.number, width=52, figures=True),
    Column(_("De știut"), lambda one: one.told, width=150, stretch=True),
    Column(_("Fișierul"), lambda one: one.file_name, width=240, chosen=False),
)


def stick_told(folder: Path | None, arrivals: Sequence[Arrival]) -> str:
    """What lies on the stick, in one line: how many packages stand where."""
    if folder is None:
        return ""
    told = [f"{made_plain(str(folder))}: {counted(len(arrivals), _('pachet'), _('pachete'))}"]
    for state in ArrivalState:
        count = sum(one.state is state for one in arrivals)
        if count:
            told.append(f"{STATES[state]} {count}")
    return " · ".join(told)
