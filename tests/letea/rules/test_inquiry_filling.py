"""What the register says under a heading, and how the paper reads it back."""

from datetime import date

from db.tables.benefits import FileState
from db.tables.children import Absent, ChildAlone
from db.tables.elderly import Dependency
from db.tables.people import IdentityPaper, PersonSituation
from letea.rules.inquiry_filling import HeldBenefit, Known, Member, filled
from letea.rules.inquiry_shapes import as_facts, as_table
from tests.samples import TODAY, a_certificate, a_good, a_household, a_person, an_income

LISTS = {
    "household_role": [("titular", "Titular")],
    "income_kind": [("pensie", "Pensie")],
    "identity_paper": [("CI", "Carte de identitate")],
}


def known(**given: object) -> Known:
    return Known(a_person(id=1, cnp="1590930041235"), TODAY, LISTS, **given)  # type: ignore[arg-type]


def test_a_person_is_told_in_facts_with_age_and_the_newest_paper() -> None:
    papers = [
        IdentityPaper(person_id=1, kind="CI", series="XC", number="1", expires_on=date(2020, 1, 1)),
        IdentityPaper(
            person_id=1, kind="CI", series="ZC", number="2", issuer="SPCLEP", expires_on=date(2030, 1, 1)
        ),
    ]
    text = filled("identity", known(papers=papers))
    assert text.splitlines() == [
        "Numele și prenumele: Exemplu Ștefan",
        "CNP: 1590930041235",
        "Data nașterii: 03.05.1980 (41 de ani)",
        "Act de identitate: Carte de identitate seria ZC nr. 2 eliberat de SPCLEP",
    ]
    facts = as_facts("identity", text)
    assert facts is not None
    assert facts[0] == ("Numele și prenumele", "Exemplu Ștefan")


def test_members_are_a_row_each() -> None:
    text = filled("members", known(members=[Member(a_person(school="Școala 1"), "titular")]))
    assert text == "Exemplu Ștefan; Titular; 03.05.1980; Școala 1"
    assert as_table("members", text) == [("Exemplu Ștefan", "Titular", "03.05.1980", "Școala 1")]


def test_incomes_end_with_their_sum_and_the_share_of_each_member() -> None:
    incomes = [an_income(person_id=1, proof=""), an_income(person_id=1, kind="alta", sum_bani=100_000)]
    members = [Member(a_person(), "titular"), Member(a_person(), "sot")]
    text = filled("incomes", known(incomes=incomes, names={1: "Exemplu Ștefan"}, members=members))
    assert as_table("incomes", text) == [
        ("Exemplu Ștefan", "Pensie", "1.234,50", ""),
        ("Exemplu Ștefan", "alta", "1.000", ""),
        ("Total", "", "2.234,50", ""),
        ("Pe membru de familie", "", "1.117,25", ""),
    ]


def test_a_cell_never_breaks_its_row() -> None:
    goods = [a_good(person_id=1, description="casă; anexe")]
    assert as_table("goods", filled("goods", known(goods=goods, names={1: "A"}))) == [
        ("A", "teren", "casă, anexe", "")
    ]


def test_every_other_heading_says_what_is_known_and_nothing_more() -> None:
    alone = ChildAlone(
        child_id=1, absent=Absent.MOTHER, country="Italia", notified_number="4", grade="a IV-a"
    )
    told = known(
        household=a_household(rooms=2, heating="lemne", has_water=False),
        certificates=[a_certificate(person_id=1), a_certificate(person_id=1, permanent=True)],
        benefits=[HeldBenefit("1/2022", "VMI", FileState.PAYING, 30_000)],
        situations=[
            PersonSituation(person_id=1, situation="saracie", note="din 2020"),
            PersonSituation(person_id=1, situation="trecut", to_on=date(2021, 1, 1)),
        ],
        services=["Centrul de zi"],
        alone=alone,
        dependency=Dependency(person_id=1, assessed_on=TODAY, degree="IIA", needs="ajutor"),
    )
    assert filled("dwelling", told) == "Număr de camere: 2\nÎncălzirea: lemne\nApă curentă: nu"
    assert filled("certificates", told).splitlines()[1] == "1821/14.03.2021; grav; ; permanent"
    assert filled("benefits", told) == "1/2022; VMI; în plată; 300"
    assert filled("situations", told) == "saracie (din 2020)"
    assert filled("services", told) == "Centrul de zi"
    assert filled("school", told) == "Clasa: a IV-a"
    assert filled("parents_abroad", told) == "Cine este plecat: Mama\nȚara: Italia\nNotificarea: nr. 4"
    assert filled("dependency", told) == "Gradul: IIA\nEvaluat la: 22.03.2022\nNevoi: ajutor"
    assert filled("address", told) == "Localitatea: Letea Veche\nNr. casei: 112"
    for fill in ("dwelling", "parents_abroad", "dependency", "incomes", "representative", "", "altceva"):
        assert filled(fill, known()) == ""
