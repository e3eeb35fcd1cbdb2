"""The rules of deadlines about contracts of services, providers, partnerships and procedures."""

from letea.rules.deadline_rule import Rule, RuleSubject
from letea.wording import _

PARTNER_RULES = (
    Rule(
        "contract_end",
        RuleSubject.SERVICES,
        _("Contracte de servicii sociale care se încheie"),
        _("Ultima zi a contractului; până atunci se reevaluează nevoile și se prelungește sau se încheie."),
        30,
        verified=True,
    ),
    Rule(
        "provider_accreditation",
        RuleSubject.SERVICES,
        _("Acreditări ale furnizorilor care expiră"),
        _("Se contractează numai cu furnizori acreditați (Legea 197/2012)."),
        90,
    ),
    Rule(
        "provider_licence",
        RuleSubject.SERVICES,
        _("Licențe ale furnizorilor care expiră"),
        _("Serviciile funcționează numai licențiate (Legea 197/2012, art. 8)."),
        90,
    ),
    Rule(
        "partnership_end",
        RuleSubject.SERVICES,
        _("Parteneriate care se încheie"),
        _("Ultima zi a convenției, dacă nu este încheiată mai devreme."),
        60,
        verified=True,
    ),
    Rule(
        "procedure_next",
        RuleSubject.SERVICES,
        _("Proceduri de revizuit"),
        _("O dată pe an de la ultima revizuire; inspecția le cere la zi."),
        30,
        None,
    ),
)
