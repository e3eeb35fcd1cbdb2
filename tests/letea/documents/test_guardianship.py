"""The papers of the guardianship authority say what is known; the rest is a rule to fill by hand."""

from datetime import date

from db.tables.guardianship import GuardianAccount
from letea.documents.guardianship import (
    RULE,
    Protected,
    account_request,
    accounts_of_year,
    guardianship_sheet,
)
from tests.papers.outline_text import as_text
from tests.samples import TODAY, a_guardianship, an_office, an_official

OFFICIALS = [an_official()]


def protected(*accounts: GuardianAccount, **given: object) -> Protected:
    held = a_guardianship(1, **given)
    return Protected(held, "Exemplu Ștefan", date(2012, 1, 1), "Letea Veche, 112", accounts)


def sheet(told: Protected) -> str:
    return as_text(guardianship_sheet(told, an_office(), OFFICIALS, TODAY))


def test_the_sheet_tells_the_decision_the_guardian_and_the_end() -> None:
    told = sheet(
        protected(
            guardian_relation="mătușă",
            purpose="succesiune",
            to_on=date(2020, 5, 1),
            ended_why="numit alt tutore",
        )
    )
    for words in (
        "nr. 1204/2019 din 20.05.2019",
        "Exemplu Maria (mătușă)",
        "succesiune",
        "01.05.2020, numit alt tutore",
        "2019 |  | nedepusă",
        "Matei Exemplu",
    ):
        assert words in told


def test_a_sheet_without_accounts_says_why() -> None:
    assert "Nu se cere dare de seamă anuală." in sheet(protected(gives_accounts=False))
    assert "Încă nu a trecut termenul" in sheet(protected(from_on=date(2022, 1, 1)))


def test_what_is_not_known_is_a_rule() -> None:
    told = sheet(protected(court="", decision_number="", decision_on=None))
    assert f"nr. {RULE} din {RULE}" in told


def test_the_letter_names_its_year() -> None:
    told = as_text(account_request(protected(), [2021], an_office(), OFFICIALS, TODAY))
    assert "privind darea de seamă, pentru anul 2021" in told
    assert "din 22 martie 2022" in told
    assert "art. 152 din Codul civil" in told


def test_the_years_list_tells_what_is_still_awaited() -> None:
    given = GuardianAccount(guardianship_id=0, year=2021, number="104", submitted_on=date(2022, 1, 20))
    rows = [protected(given), protected()]
    told = as_text(accounts_of_year(rows, 2021, an_office(), OFFICIALS, date(2022, 1, 25)))
    assert "nr. 104, 20.01.2022" in told
    assert "până la 30.01.2022" in told
    empty = as_text(accounts_of_year([], 2021, an_office(), OFFICIALS, TODAY))
    assert "Nicio ocrotire în acest an." in empty
