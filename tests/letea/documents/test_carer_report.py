"""The semester's report says what the law asks for; what is not known is a rule to fill by hand."""

from datetime import date

from db.tables.carers import CarerCheck, CarerReplacement, CarerReport, CarerTraining
from letea.documents.carer_report import RULE, carer_report
from letea.rules.carer_reports import CarerFacts, figures_of
from tests.papers.outline_text import as_text
from tests.samples import TODAY, a_carer, an_office, an_official


def paper(*facts: CarerFacts, **given: object) -> str:
    report = CarerReport(year=2021, semester=2, **given)  # type: ignore[arg-type]
    figures = figures_of(facts, 2021, 2, today=TODAY, paid_bani=1_500_000)
    return as_text(carer_report(report, figures, an_office(), [an_official()]))


def facts(**given: object) -> CarerFacts:
    return CarerFacts(
        a_carer(1, 2, **given),
        "Exemplu Ana",
        "Demonstrativ Ion",
        "1/2021, permanent",
        [
            CarerReplacement(
                carer_id=0, from_on=date(2021, 7, 5), to_on=date(2021, 7, 16), replaced_by="vecină"
            )
        ],
        [CarerCheck(carer_id=0, checked_on=date(2021, 11, 2), findings="curat", measures="nimic")],
        [CarerTraining(carer_id=0, held_on=date(2021, 10, 4), topic="Igiena", held_by="DGASPC")],
    )


def test_each_point_the_law_asks_for_is_there() -> None:
    told = paper(
        facts(),
        number="14",
        reported_on=date(2022, 1, 12),
        findings="O asistentă lipsea.\nS-a îndreptat.",
        proposals="O instruire.",
        decision_number="31/2022",
        decision_on=date(2022, 1, 28),
    )
    for words in (
        "semestrul al II-lea 2021",
        "Nr. 14 din 12.01.2022",
        "art. 40 alin. (2)",
        "în activitate la începutul semestrului (01.07.2021): 1;",
        "Salariile lunare la sfârșitul semestrului: 2.550 lei, 1 contract cu salariu cunoscut.",
        "după dosarele de beneficii: 15.000 lei.",
        "Exemplu Ana, pentru Demonstrativ Ion: 05.07.2021 – 16.07.2021, vecină;",
        "04.10.2021, Igiena, DGASPC;",
        "făcute: 1, la 1 din 1 asistent personal; scadente și nefăcute: 0.",
        "Exemplu Ana, 02.11.2021: curat; nimic;",
        "S-a îndreptat.",
        "O instruire.",
        "hotărârea nr. 31/2022 din 28.01.2022",
    ):
        assert words in told


def test_who_left_is_named_with_the_reason() -> None:
    told = paper(facts(to_on=date(2021, 9, 1), ended_why="demisie"))
    assert "contract încetat la 01.09.2021: Exemplu Ana, pentru Demonstrativ Ion (demisie);" in told


def test_what_is_not_known_is_a_rule_and_an_empty_semester_says_so() -> None:
    told = paper()
    assert f"Probleme sesizate: {RULE}" in told
    assert "Niciun asistent personal în semestru." in told
    assert "nu a fost consemnată nicio înlocuire" in told
