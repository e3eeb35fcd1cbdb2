"""The rules of deadlines about personal assistants and the guardianship authority."""

from letea.rules.deadline_rule import MONTH, Rule, RuleSubject
from letea.wording import _

CARE_RULES = (
    Rule(
        "carer_check",
        RuleSubject.CARE,
        _("Asistenți personali de verificat la domiciliu"),
        _("Ziua scrisă la ultima verificare, cât contractul este în curs (HG 268/2007)."),
        14,
    ),
    Rule(
        "carer_end",
        RuleSubject.CARE,
        _("Contracte de asistent personal care se încheie"),
        _("Ultima zi a contractului; persoana îngrijită nu trebuie să rămână fără ajutor."),
        30,
        90,
        verified=True,
    ),
    Rule(
        "carer_replacement",
        RuleSubject.CARE,
        _("Înlocuiri ale asistenților personali care se încheie"),
        _("Ultima zi a înlocuirii, scrisă la asistent."),
        7,
        MONTH,
        verified=True,
    ),
    Rule(
        "guardian_account",
        RuleSubject.CARE,
        _("Dări de seamă anuale ale tutorilor"),
        _("30 de zile de la sfârșitul anului, pentru anul trecut (Codul civil, art. 152)."),
        30,
    ),
)
