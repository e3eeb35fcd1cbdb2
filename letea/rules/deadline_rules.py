"""The rules of deadlines as data: what each tells of, on what ground, how many days before.

A rule that is added here or in the lists of cases, care and partners needs its reader under the same key, in
letea/actions/deadline_readers.py or those beside it; list, month, settings and paper follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from letea.errors import Problem
from letea.rules.deadline_rule import MONTH, Rule, RuleSubject
from letea.rules.deadline_rules_care import CARE_RULES
from letea.rules.deadline_rules_cases import CASE_RULES
from letea.rules.deadline_rules_evidence import EVIDENCE_RULES
from letea.rules.deadline_rules_handover import HANDOVER_RULES
from letea.rules.deadline_rules_needs import NEED_RULES
from letea.rules.deadline_rules_partners import PARTNER_RULES
from letea.rules.deadlines import Span
from letea.wording import _

LONGEST_NOTICE = 366


@dataclass(frozen=True)
class Setting:
    """How a rule is set in this office."""

    days_before: int
    active: bool


_OFFICE_RULES = (
    Rule(
        "certificate",
        RuleSubject.PEOPLE,
        _("Certificate de handicap care expiră"),
        _("Reevaluarea se cere înainte de expirare (Legea 448/2006), cu 60 sau 30 de zile, după județ."),
        90,
        private=True,
    ),
    Rule(
        "identity_paper",
        RuleSubject.PEOPLE,
        _("Acte de identitate care expiră"),
        _("Fără act valabil, cererile și plățile persoanei se opresc."),
        30,
    ),
    Rule(
        "age_2",
        RuleSubject.PEOPLE,
        _("Copii care împlinesc 2 ani"),
        _("De regulă se încheie indemnizația pentru creșterea copilului; se verifică drepturile familiei."),
        30,
        MONTH,
    ),
    Rule(
        "age_7",
        RuleSubject.PEOPLE,
        _("Copii care împlinesc 7 ani"),
        _("Vârsta școlară: se verifică înscrierea la școală și stimulentul educațional."),
        30,
        MONTH,
    ),
    Rule(
        "age_14",
        RuleSubject.PEOPLE,
        _("Copii care împlinesc 14 ani"),
        _("Primul act de identitate; de la această vârstă semnează alături de ocrotitor."),
        30,
        MONTH,
    ),
    Rule(
        "age_18",
        RuleSubject.PEOPLE,
        _("Tineri care împlinesc 18 ani"),
        _("Se verifică alocația, certificatul de handicap, tutela și măsurile luate ca pentru copil."),
        60,
        MONTH,
    ),
    Rule(
        "licence",
        RuleSubject.SERVICES,
        _("Licențe de funcționare care expiră"),
        _("Serviciile funcționează numai licențiate (Legea 197/2012, art. 8)."),
        90,
        None,
    ),
    Rule(
        "accreditation",
        RuleSubject.SERVICES,
        _("Acreditarea furnizorului, la 5 ani"),
        _("Acreditările mai noi nu au termen; porniți regula dacă certificatul dumneavoastră are 5 ani."),
        180,
        None,
        active=False,
    ),
    Rule(
        "measure",
        RuleSubject.PLAN,
        _("Măsuri din plan"),
        _("Termenele scrise în planuri; o măsură rămâne aici până i se scrie stadiul."),
        90,
    ),
    Rule(
        "progress_next",
        RuleSubject.PLAN,
        _("Măsuri de urmărit din nou"),
        _("Ziua scrisă la stadiul măsurii, „De urmărit la”."),
        14,
        verified=True,
    ),
    Rule(
        "next_plan",
        RuleSubject.PLAN,
        _("Planul anului viitor"),
        _("Se elaborează înaintea anului lui (HG 797/2017, anexa 3); 30 noiembrie lasă timp de aviz."),
        60,
        90,
        recurring=True,
    ),
    Rule(
        "consultation_end",
        RuleSubject.COUNCIL,
        _("Consultări publice care se încheie"),
        _("Ultima zi scrisă în dosar; urmează procesul-verbal și trimiterea la județ (Legea 52/2003)."),
        7,
        MONTH,
    ),
    Rule(
        "county_opinion",
        RuleSubject.COUNCIL,
        _("Avizul județului, așteptat"),
        _("La 30 de zile de la trimitere, dacă avizul nu a venit (HG 797/2017, anexa 3, art. 5)."),
        7,
    ),
    Rule(
        "prefect",
        RuleSubject.COUNCIL,
        _("Comunicarea hotărârii către prefect"),
        _("10 zile lucrătoare de la adoptare (Codul administrativ, art. 197)."),
        10,
    ),
    Rule(
        "carers_report",
        RuleSubject.COUNCIL,
        _("Raportul privind asistenții personali"),
        _("În fiecare semestru, către consiliul local (Legea 448/2006, art. 40; HG 268/2007, art. 29)."),
        30,
        45,
        recurring=True,
    ),
    Rule(
        "publish_monthly",
        RuleSubject.OUTREACH,
        _("Informații actualizate lunar"),
        _("Capitolul II.1 din plan, la frecvența scrisă în Informare."),
        7,
        MONTH,
        recurring=True,
        verified=True,
    ),
    Rule(
        "publish_quarterly",
        RuleSubject.OUTREACH,
        _("Informații actualizate trimestrial sau semestrial"),
        _("Capitolul II.1 din plan, la frecvența scrisă în Informare."),
        14,
        60,
        recurring=True,
        verified=True,
    ),
    Rule(
        "publish_yearly",
        RuleSubject.OUTREACH,
        _("Informații actualizate anual"),
        _("Capitolul II.1 din plan, la frecvența scrisă în Informare."),
        30,
        60,
        recurring=True,
        verified=True,
    ),
    Rule(
        "data_county",
        RuleSubject.REPORTS,
        _("Datele trimestriale către județ"),
        _("Trimestrial (HG 797/2017, anexa 3): pachetul, apoi recipisa; până la 15 ale lunii următoare."),
        14,
        MONTH,
        recurring=True,
    ),
    Rule(
        "data_ministry",
        RuleSubject.REPORTS,
        _("Datele anuale către minister"),
        _("O dată pe an, până la 31 mai, pentru anul trecut."),
        30,
        MONTH,
        recurring=True,
    ),
    Rule(
        "children_county",
        RuleSubject.REPORTS,
        _("Raportul trimestrial: copii cu părinți plecați"),
        _("Către DGASPC, până la 15 ale lunii următoare, cât sunt copii în evidență (HG 691/2015)."),
        14,
        MONTH,
        recurring=True,
    ),
    Rule(
        "school_lists",
        RuleSubject.REPORTS,
        _("Listele școlilor: copii cu părinți plecați"),
        _("Se cer școlilor în fiecare an, în ultimul trimestru (HG 691/2015, anexa 1, art. 2)."),
        91,
        MONTH,
        recurring=True,
        verified=True,
    ),
)
_IN_ORDER = list(RuleSubject)
RULES = tuple(
    sorted(
        (
            *(*_OFFICE_RULES, *CASE_RULES, *CARE_RULES, *PARTNER_RULES, *NEED_RULES, *EVIDENCE_RULES),
            *HANDOVER_RULES,
        ),
        key=lambda rule: _IN_ORDER.index(rule.subject),
    )
)
RECURRING = frozenset(rule.key for rule in RULES if rule.recurring)


@cache
def rule_named(key: str) -> Rule | None:
    """The rule of a key; None for one of another version of the program."""
    return next((rule for rule in RULES if rule.key == key), None)


def rule_name(key: str) -> str:
    """What the rule is called."""
    rule = rule_named(key)
    return rule.name if rule is not None else key


def usual(rule: Rule) -> Setting:
    """How a rule is set where the office said nothing."""
    return Setting(rule.days_before, rule.active)


def span_of(rule: Rule, settings: Mapping[str, Setting], today: date) -> Span | None:
    """The days of which the rule tells today; None where it is off."""
    setting = settings.get(rule.key, usual(rule))
    if not setting.active:
        return None
    since = today - timedelta(days=rule.late_days) if rule.late_days is not None else date(1990, 1, 1)
    return Span(since, today + timedelta(days=setting.days_before))


def check_rule(days_before: int | None, *, prefix: str = "") -> list[Problem]:
    """A rule tells on the day itself or up to a year before."""
    if days_before is None:
        return [Problem(f"{prefix}days_before", _("Scrieți cu câte zile înainte."))]
    if not 0 <= days_before <= LONGEST_NOTICE:
        text = _("Scrieți un număr de zile între 0 și {most}.").format(most=LONGEST_NOTICE)
        return [Problem(f"{prefix}days_before", text)]
    return []
