"""The rules of deadlines about persons' cases: inquiries, visits, plans of services, benefits, registers."""

from letea.rules.deadline_rule import MONTH, Rule, RuleSubject
from letea.wording import _

CASE_RULES = (
    Rule(
        "inquiry_next",
        RuleSubject.CASES,
        _("Anchete sociale de refăcut"),
        _("Ziua evaluării următoare, scrisă în anchetă; de regulă la 6 luni."),
        30,
    ),
    Rule(
        "visit_next",
        RuleSubject.CASES,
        _("Vizite de făcut"),
        _("Ziua vizitei următoare, scrisă la ultima vizită a persoanei."),
        14,
        verified=True,
    ),
    Rule(
        "service_plan_next",
        RuleSubject.CASES,
        _("Planuri de servicii de reevaluat"),
        _("Ziua reevaluării, scrisă în planul de servicii (Legea 272/2004); de regulă la 6 luni."),
        30,
    ),
    Rule(
        "service_plan_action",
        RuleSubject.CASES,
        _("Acțiuni din planurile de servicii"),
        _("Termenul scris la acțiune; rămâne aici până i se scrie ziua îndeplinirii."),
        14,
        verified=True,
    ),
    Rule(
        "child_visit",
        RuleSubject.CASES,
        _("Prima vizită la copilul cu părinți plecați"),
        _("La 15 zile de când a fost găsit copilul, cât nu este scrisă o vizită (HG 691/2015)."),
        15,
    ),
    Rule(
        "child_next",
        RuleSubject.CASES,
        _("Copii cu părinți plecați, de revăzut"),
        _("Ziua scrisă la copil, cât părinții sunt plecați (HG 691/2015); de regulă la 6 luni."),
        14,
    ),
    Rule(
        "dependency_next",
        RuleSubject.CASES,
        _("Grade de dependență de reevaluat"),
        _("Ziua scrisă la ultima evaluare a vârstnicului (HG 886/2000); de regulă o dată pe an."),
        30,
        private=True,
    ),
    Rule(
        "case_next",
        RuleSubject.CASES,
        _("Cazuri semnalate, de verificat"),
        _("Ziua scrisă în caz, cât nu este închis; se arată numai numărul și felul lui."),
        7,
        verified=True,
    ),
    Rule(
        "register_term",
        RuleSubject.CASES,
        _("Termene din registre"),
        _("Termenul înscris în registru, până la ziua rezolvării."),
        14,
        verified=True,
    ),
    Rule(
        "grant_end",
        RuleSubject.PEOPLE,
        _("Drepturi care se încheie"),
        _("Ultima zi a dreptului, în dosarele aprobate sau în plată."),
        30,
        MONTH,
        verified=True,
    ),
)
