"""The rule of deadlines about the year handed over to the county."""

from letea.rules.deadline_rule import MONTH, Rule, RuleSubject
from letea.wording import _

HANDOVER_RULES = (
    Rule(
        "handover_year",
        RuleSubject.REPORTS,
        _("Anul de predat la județ"),
        _("Un an închis, sau următorul după cel predat: pachetul, apoi recipisa; până la 31 ianuarie."),
        30,
        MONTH,
        recurring=True,
    ),
)
