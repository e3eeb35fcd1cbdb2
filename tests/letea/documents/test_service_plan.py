"""The plan of services as a paper: rules where nothing is known, the evaluation once there is one."""

from datetime import date
from typing import Any

from letea.documents.service_plan import RULE, Beneficiary, service_plan_paper
from tests.letea.actions.child_offices import a_service_plan, an_action
from tests.papers.outline_text import as_text
from tests.samples import an_office, an_official


def paper(*actions: Any, **given: Any) -> str:
    plan = a_service_plan(**given)
    return as_text(
        service_plan_paper(an_office(), [an_official()], plan, actions, Beneficiary("Exemplu Ștefan"))
    )


def test_what_is_not_known_is_a_rule_to_fill_by_hand() -> None:
    told = paper()
    assert f"aprobat prin dispoziția primarului nr. {RULE} din {RULE}" in told
    assert f"CNP: {RULE}" in told
    assert told.count("| 4 |") == 1


def test_the_mayor_the_worker_and_the_family_sign() -> None:
    told = paper(an_action(), made_by="Ana Exemplu")
    assert "signs: Primar – Matei Exemplu" in told
    assert "signs: Întocmit – Ana Exemplu" in told
    assert "signs: Beneficiar, părinte sau reprezentant legal – ____" in told


def test_the_evaluation_comes_after_the_signatures_once_there_is_one() -> None:
    assert "6. Evaluarea planului" not in paper(an_action())
    told = paper(an_action(), evaluated_on=date(2022, 3, 20), evaluation="Înscris.\nSe continuă.")
    assert "6. Evaluarea planului, la 20 martie 2022" in told
    assert told.index("signs: Primar") < told.index("Înscris.") < told.index("Se continuă.")
