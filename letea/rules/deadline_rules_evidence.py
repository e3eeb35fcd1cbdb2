"""The rules of deadlines about comparisons with the lists of others."""

from letea.rules.deadline_rule import Rule, RuleSubject
from letea.wording import _

EVIDENCE_RULES = (
    Rule(
        "evidence_month",
        RuleSubject.REPORTS,
        _("Plățile lunii trecute, de confruntat cu contabilitatea"),
        _("Până la 15 ale lunii următoare, de la prima confruntare făcută în Verificări."),
        10,
        90,
    ),
    Rule(
        "evidence_differences",
        RuleSubject.REPORTS,
        _("Diferențe nerezolvate la confruntări"),
        _("La 30 de zile de la confruntare, cât mai sunt rânduri nerezolvate."),
        7,
        None,
    ),
)
