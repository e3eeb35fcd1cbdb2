"""What the readers of a package's tables share: the term, the level, the pseudonyms."""

import hashlib
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
_BLOCK = 64  # bytes of SHA-256; the office's secret is shorter


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
            begun = self._begun
            inner, outer = begun[0].copy(), begun[1].copy()
            inner.update(uid.encode())
            outer.update(inner.digest())
            known = self._told[uid] = outer.hexdigest()[: 2 * _PSEUDONYM]
        return known

    @cached_property
    def _begun(self) -> "tuple[hashlib._Hash, hashlib._Hash]":
        """HMAC-SHA-256 (RFC 2104) as far as it is the same for all: a large office has many to go on with."""
        padded = self.asked.secret.ljust(_BLOCK, b"\0")
        inner = hashlib.sha256(bytes(one ^ 0x36 for one in padded) + b"letea pseudonym ")
        return inner, hashlib.sha256(bytes(one ^ 0x5C for one in padded))


def day_told(value: date | None) -> str | None:
    """A day as packages write it."""
    return value.isoformat() if value else None


def month_told(value: date | None) -> str | None:
    """A month as packages write it."""
    return value.isoformat()[:7] if value else None
