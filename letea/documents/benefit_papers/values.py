"""What the fields of a paper on benefits say: "" where it is not known yet, None where it does not apply."""

from datetime import date

from letea.documents.benefit_papers.facts import BenefitFacts, Covered
from letea.documents.council.office_values import Values, office_values
from letea.rules.households import income_each
from letea.wording import _, counted, day, money

_SINGLE = ("solicitant", "adresa_solicitant", "numar_dosar", "data_cererii")


def benefit_values(facts: BenefitFacts) -> Values:
    """Every field that stands inside a line."""
    on = facts.dated_on or date.max
    return {
        **office_values(facts.office, facts.officials, on),
        "nr": facts.number,
        "data": day(facts.dated_on),
        "beneficiul": ", ".join(f"„{kind}”" for kind in facts.kinds),
        "se_propune": facts.form.phrases.get(facts.kind.value, ""),
        "rand": "",
        **(_of_list(facts) if facts.is_list else _of_file(facts)),
        **_of_home(facts),
        **_of_certificate(facts),
    }


def _of_list(facts: BenefitFacts) -> Values:
    missing = (*_SINGLE, "suma", "fara_suma", "pe_luna", "de_la", "pana_la", "motivul")
    changed = {file.changed_on for file in facts.files}
    told: Values = dict.fromkeys(missing)
    return told | {
        "cate_dosare": counted(len(facts.files), _("dosar"), _("dosare")),
        "data_schimbarii": day(changed.pop()) if len(changed) == 1 else "",
    }


def _of_file(facts: BenefitFacts) -> Values:
    if not facts.files:
        return {"cate_dosare": None, "fara_suma": None}
    file = facts.files[0]
    return {
        "solicitant": file.name,
        "adresa_solicitant": file.address,
        "numar_dosar": file.number,
        "data_cererii": day(file.requested_on),
        "cate_dosare": None,
        "data_schimbarii": day(file.changed_on),
        "motivul": file.reason.strip().rstrip(".;") or None,
        **_of_sum(file),
    }


def _of_sum(file: Covered) -> Values:
    if not file.amount_bani:
        return {**dict.fromkeys(("suma", "pe_luna", "de_la", "pana_la")), "fara_suma": file.name}
    return {
        "fara_suma": None,
        "suma": money(file.amount_bani),
        "pe_luna": _("o singură dată") if file.once else _("pe lună"),
        "de_la": day(file.from_on),
        "pana_la": day(file.to_on) or None,
    }


def _of_home(facts: BenefitFacts) -> Values:
    home = facts.home
    if home is None or not home.members:
        return dict.fromkeys(("membri", "venit", "venit_pe_membru")) if facts.files else {}
    return {
        "membri": counted(home.members, _("membru"), _("membri")),
        "venit": money(home.income_bani),
        "venit_pe_membru": money(income_each(home.income_bani, home.members)),
    }


def _of_certificate(facts: BenefitFacts) -> Values:
    told = facts.certified
    if told is None:
        return {}
    return {
        "solicitant": told.name,
        "cnp": told.cnp or None,
        "adresa_solicitant": told.address,
        "perioada_de_la": day(told.from_on),
        "perioada_pana_la": day(told.to_on),
        "scop": told.purpose,
        "a_beneficiat": told.name if told.received else None,
        "nu_a_beneficiat": None if told.received else told.name,
    }
