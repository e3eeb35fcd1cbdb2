"""The rules of deadlines about households' needs: whom to assess again."""

from letea.rules.deadline_rule import Rule, RuleSubject
from letea.wording import _

NEED_RULES = (
    Rule(
        "needs_high",
        RuleSubject.CASES,
        _("Gospodării cu vulnerabilitate mare, de reevaluat"),
        _("La 6 luni de la ultima evaluare; numărul de luni se schimbă în grila de vulnerabilitate."),
        30,
    ),
    Rule(
        "needs_again",
        RuleSubject.CASES,
        _("Gospodării vulnerabile, de reevaluat"),
        _("La 12 luni de la ultima evaluare; numărul de luni se schimbă în grila de vulnerabilitate."),
        30,
    ),
)
