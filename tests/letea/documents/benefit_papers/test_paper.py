"""Papers on benefits say what is known of one file or of a list; the rest are rules to fill by hand."""

from datetime import date
from typing import Any

import pytest

from db.tables.benefits import DispositionKind
from letea.documents.benefit_papers.facts import (
    BENEFIT_PAPERS,
    CERTIFICATE,
    REFERRAL,
    BenefitFacts,
    Certified,
    Covered,
    Home,
    Received,
)
from letea.documents.benefit_papers.paper import benefit_paper
from letea.documents.council.paper_fields import NAME_RULE
from letea.prose import paragraph
from tests.papers.outline_text import as_text
from tests.samples import an_office, an_official

HEATING = "Ajutor pentru încălzirea locuinței"
DAY = date(2022, 1, 14)


def covered(**given: Any) -> Covered:
    known: dict[str, Any] = {
        "number": "1/2022",
        "name": "Exemplu Ștefan",
        "address": "Letea Veche, 112",
        "kind": HEATING,
        "law": "Legea 226/2021; HG 1073/2021",
        "requested_on": date(2022, 1, 5),
        "changed_on": DAY,
    }
    return Covered(**known | given)


def granted(**given: Any) -> Covered:
    return covered(**{"amount_bani": 32_000, "from_on": date(2022, 1, 1), "to_on": date(2022, 3, 31)} | given)


def disposition(kind: DispositionKind, *files: Covered, **given: Any) -> str:
    known: dict[str, Any] = {"number": "14", "dated_on": DAY, "kind": kind, "files": files}
    key = f"disposition_{kind.value}"
    return as_text(benefit_paper(BenefitFacts(key, an_office(), [an_official()], **known | given)))


def referral(*files: Covered, **given: Any) -> str:
    return as_text(benefit_paper(BenefitFacts(REFERRAL, an_office(), files=files, **given)))


def test_a_grant_to_one_names_the_person_the_sum_and_the_period() -> None:
    told = disposition(DispositionKind.GRANT, granted())
    assert "# DISPOZIȚIA NR. 14 din 14.01.2022" in told
    assert f"**privind acordarea beneficiului „{HEATING}”**" in told
    assert "PRIMARUL COMUNEI EXEMPLU, județul Bacău," in told
    assert "prevederile: Legea 226/2021; HG 1073/2021" in told
    assert (
        f"**Art.\u00a01.** Începând cu data de 01.01.2022, se acordă beneficiul „{HEATING}”, în sumă de "
        "320 lei pe lună, pentru Exemplu Ștefan, dosarul nr. 1/2022." in told
    )
    assert "**Art.\u00a02.** Dreptul se acordă până la data de 31.03.2022." in told
    assert "Matei Exemplu" in told
    assert "watermark: PROIECT" in told
    assert "Lista anexă" not in told


def test_a_grant_without_a_sum_still_grants() -> None:
    told = disposition(DispositionKind.GRANT, covered())
    assert f"se acordă beneficiul „{HEATING}” pentru Exemplu Ștefan" in told
    assert "lei" not in told


def test_a_list_stands_on_a_page_of_its_own_with_its_sums() -> None:
    told = disposition(DispositionKind.GRANT, granted(), granted(number="2/2022", name="Țurcanu Ana"))
    assert "persoanelor din cele 2 dosare cuprinse în lista anexă" in told
    assert "(new page)" in told
    assert "Lista anexă la dispoziția nr. 14 din 14.01.2022" in told
    assert "| 2 | 2/2022 | Țurcanu Ana | Letea Veche, 112 | 320 | 01.01.2022 | 31.03.2022" in told
    assert "cererea din" not in told


def test_a_list_of_several_kinds_names_each() -> None:
    told = disposition(DispositionKind.GRANT, covered(), covered(kind="Venit minim garantat"))
    assert f"„{HEATING}”, „Venit minim garantat”" in told
    assert "**Beneficiul**" in told


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DispositionKind.REFUSE, "Se respinge cererea depusă de Exemplu Ștefan"),
        (DispositionKind.CHANGE, "se modifică beneficiul"),
        (DispositionKind.SUSPEND, "se suspendă beneficiul"),
        (DispositionKind.RESUME, "se reia plata beneficiului"),
        (DispositionKind.END, "încetează beneficiul"),
    ],
)
def test_each_kind_of_disposition_says_what_it_does(kind: DispositionKind, words: str) -> None:
    told = disposition(kind, covered(reason="venit peste prag"))
    assert words in told
    assert "motivul: venit peste prag;" in told


def test_what_is_not_verified_is_a_rule_to_fill() -> None:
    told = disposition(DispositionKind.END, covered(kind="Locuință socială", law=""))
    assert f"prevederile: {NAME_RULE}, pentru „Locuință socială”" in told
    assert f"În temeiul {NAME_RULE}," in told


def test_a_referral_tells_the_household_and_proposes() -> None:
    told = referral(granted(reason="venit sub prag"), home=Home(3, 181_900))
    assert f"**privind acordarea beneficiului „{HEATING}”**" in told
    assert "Gospodăria are 3 membri și un venit de 1.819 lei pe lună, adică 606,33 lei" in told
    assert "Suma propusă este de 320 lei pe lună, începând cu data de 01.01.2022." in told
    assert "Nr. ____ din\u00a0__________" in told


def test_a_referral_without_household_is_silent_of_it() -> None:
    assert "Gospodăria" not in referral(covered())


def test_a_certificate_lists_what_was_had() -> None:
    had = Received(HEATING, "1/2022", 32_000, once=False, from_on=DAY, to_on=None, paid_bani=64_000)
    told = certificate(received=[had])
    assert f"• – „{HEATING}”, dosarul nr. 1/2022: 320 lei pe lună, de la 14.01.2022; plătit" in told
    assert "nu figurează" not in told
    assert "CNP: 1590930041235" in told


def test_a_certificate_of_nothing_says_so() -> None:
    told = certificate(cnp="")
    assert "Exemplu Ștefan nu figurează în evidența noastră" in told
    assert "a avut următoarele" not in told
    assert "CNP" not in told
    assert "pentru a servi la școală." in told


def certificate(**given: Any) -> str:
    known: dict[str, Any] = {
        "name": "Exemplu Ștefan",
        "cnp": "1590930041235",
        "address": "Letea Veche, 112",
        "from_on": date(2022, 1, 1),
        "to_on": date(2022, 3, 22),
        "purpose": "școală",
    }
    facts = BenefitFacts(CERTIFICATE, an_office(), certified=Certified(**known | given))
    return as_text(benefit_paper(facts))


def test_the_offices_own_wording_prints() -> None:
    wording = (paragraph("Noi, {primarul}, dispunem pentru {SOLICITANT}."), paragraph("{semnaturi}"))
    told = disposition(DispositionKind.GRANT, granted(), wording=wording)
    assert "¶ Noi, primarul comunei Exemplu, dispunem pentru EXEMPLU ȘTEFAN." in told
    assert "signs: Primar – Matei Exemplu" in told


@pytest.mark.parametrize("key", BENEFIT_PAPERS)
def test_a_blank_paper_names_nobody(key: str) -> None:
    told = as_text(benefit_paper(BenefitFacts(key, an_office())))
    assert "{" not in told
    assert "__________" in told
