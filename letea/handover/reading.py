"""What the readers of a package's tables share: the term, the level, the pseudonyms."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from db.store import Store
from db.tables.handover import Leaving
from letea.actions.office_reading import Profile
from letea.handover.terms import Term

Row = dict[str, Any]
_PSEUDONYM = 16  # bytes


@dataclass(frozen=True, repr=False)
class Asked:
    """What is to be read: the term, the level, of which categories persons leave with their names.

    `secret` makes the pseudonyms: the same person has the same in every package of the office, and nobody
    who lacks it can tell whose it is. `today` ends a term that is not over.
    """

    term: Term
    leaving: Leaving
    categories: Sequence[str]
    secret: bytes
    today: date

    @property
    def on(self) -> date:
        """The day on which it is counted: the last of the term, or today while it goes on."""
        return min(self.term.last, self.today)


@dataclass
class Reading:
    """One reading of an office for a package."""

    store: Store
    session: Session
    profile: Profile
    asked: Asked
    _told: dict[str, str] = field(default_factory=dict, repr=False)

    def who(self, uid: str) -> str:
        """The pseudonym of a person or household."""
        known = self._told.get(uid)
        if known is None:
            made = self._keyed.copy()
            made.update(uid.encode())
            known = self._told[uid] = made.digest()[:_PSEUDONYM].hex()
        return known

    @cached_property
    def _keyed(self) -> hmac.HMAC:
        return hmac.new(self.asked.secret, b"letea pseudonym ", "sha256")


def day_told(value: date | None) -> str | None:
    """A day as packages write it."""
    return value.isoformat() if value else None


def month_told(value: date | None) -> str | None:
    """A month as packages write it."""
    return value.isoformat()[:7] if value else None
