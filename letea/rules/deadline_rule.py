"""What a rule of deadlines is, and the subjects by which the settings part them."""

from dataclasses import dataclass
from enum import Enum

from letea.wording import _

YEAR, MONTH = 365, 30  # days for which a rule tells of what is late
USUAL = _("Valoare uzuală, se poate schimba.")


class RuleSubject(Enum):
    """What the rules are about, as the settings part them."""

    PEOPLE = "people"
    CASES = "cases"
    CARE = "care"
    SERVICES = "services"
    PLAN = "plan"
    COUNCIL = "council"
    OUTREACH = "outreach"
    REPORTS = "reports"


RULE_SUBJECTS = {
    RuleSubject.PEOPLE: _("Persoane"),
    RuleSubject.CASES: _("Cazuri"),
    RuleSubject.CARE: _("Asistenți și tutelă"),
    RuleSubject.SERVICES: _("Servicii"),
    RuleSubject.PLAN: _("Plan"),
    RuleSubject.COUNCIL: _("Consiliul local"),
    RuleSubject.OUTREACH: _("Informare"),
    RuleSubject.REPORTS: _("Raportări"),
}


@dataclass(frozen=True)
class Rule:
    """A rule of deadlines.

    `days_before` is from how many days before the day it is told, `late_days` for how long after (None: as
    long as it stands). `recurring` ones come again at their next date once done. A rule that is not `active`
    is off until the office turns it on. `verified`: the term itself was read in the act. `private`: it tells
    of the health of whoever it is about.
    """

    key: str
    subject: RuleSubject
    name: str
    ground: str
    days_before: int
    late_days: int | None = YEAR
    recurring: bool = False
    verified: bool = False
    active: bool = True
    private: bool = False

    @property
    def explanation(self) -> str:
        """Its ground and, where the law was not read, that the value is the usual one."""
        return self.ground if self.verified else f"{self.ground} {USUAL}"
