"""What each rule reads from the office."""

from datetime import date

import pytest
from sqlalchemy import event

from db.store import Store
from db.tables.carers import CarerReport
from db.tables.council import CouncilStage, CouncilStep, CouncilSubject
from db.tables.outreach import Publication
from db.tables.people import IdentityPaper, PersonState
from db.tables.plan_life import Progress, ProgressState
from letea.actions.council import save_council_file, start_other_file, start_plan_file
from letea.actions.council_reading import open_council_file
from letea.actions.deadline_readers import READERS
from letea.actions.deadline_registers import AskedReader, Registers
from letea.actions.office_reading import open_profile
from letea.actions.plans import start_plan
from letea.rules.deadline_rules import RULES
from letea.rules.deadlines import Deadline, Span
from tests.letea.due_samples import a_due_licence, a_measure, days, due
from tests.samples import TODAY, a_certificate, a_person, a_plan

JUNE = date(2022, 6, 15)


def test_every_rule_has_its_reader() -> None:
    assert set(READERS) == {rule.key for rule in RULES}


def test_rules_asked_in_one_statement_tell_what_each_tells_alone_between_its_own_days(
    read_demonstration: Store,
) -> None:
    asking = [one for one in READERS.values() if isinstance(one, AskedReader)]
    spans = {one: Span(date(2019, 1, 1), date(2028, 1 + at % 12, 1)) for at, one in enumerate(asking)}
    with read_demonstration.reading() as session:
        together = Registers(session, TODAY)
        together.ask_together(spans)
        statements: list[str] = []

        def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            statements.append(statement)

        event.listen(session.get_bind(), "before_cursor_execute", hear)
        told = {one.rule: list(one(together, span)) for one, span in spans.items()}
        assert statements == []
        assert told == {one.rule: list(one(Registers(session, TODAY), span)) for one, span in spans.items()}
    assert len(statements) == len(asking)
    assert sum(map(bool, told.values())) > 8, "the demonstration office knows most of them"


def test_the_last_certificate_of_a_person_followed_is_due(store: Store) -> None:
    person, gone = store.keep(a_person(), "P"), store.keep(a_person(state=PersonState.LEFT), "P")
    for one in (person, gone):
        store.keep(a_certificate(person_id=one.id, until_on=JUNE), "C")
    (told,) = due(store, "certificate")
    assert (told.title, told.page, told.record) == (
        *("Certificat de încadrare: Exemplu Ștefan", "people", person.id),
    )
    new = store.keep(a_certificate(person_id=person.id, until_on=date(2024, 6, 15)), "C")
    assert due(store, "certificate") == []
    store.remove(new, "Ștergere")
    assert days(store, "certificate") == [JUNE]
    store.keep(a_certificate(person_id=person.id, until_on=None, permanent=True), "C")
    assert due(store, "certificate") == []


def test_an_identity_paper_is_due_until_another_of_its_kind_is_written(store: Store) -> None:
    person = store.keep(a_person(), "P")
    store.keep(IdentityPaper(person_id=person.id, kind="ci", expires_on=JUNE), "A")
    store.keep(IdentityPaper(person_id=person.id, kind="pasaport", expires_on=date(2030, 1, 1)), "A")
    (told,) = due(store, "identity_paper")
    assert (told.title, told.due_on, told.record) == ("Act de identitate: Exemplu Ștefan", JUNE, person.id)
    store.keep(IdentityPaper(person_id=person.id, kind="ci", expires_on=date(2032, 1, 1)), "A")
    assert due(store, "identity_paper") == []


@pytest.mark.parametrize("age", [2, 7, 14, 18])
def test_children_who_reach_an_age_are_found_by_their_birthday(store: Store, age: int) -> None:
    store.keep(a_person(given_name="Prea mare", born_on=date(2022 - age, 2, 28)), "P")
    store.keep(a_person(given_name="Prea mic", born_on=date(2022 - age, 7, 1)), "P")
    store.keep(a_person(given_name="Fără dată", born_on=None), "P")
    child = store.keep(a_person(given_name="Ana", born_on=date(2022 - age, 4, 2)), "P")
    (told,) = due(store, f"age_{age}")
    assert (told.title, told.record) == (f"Împlinește {age} ani: Exemplu Ana", child.id)


def test_who_is_born_on_29_february_is_found_on_the_28th(store: Store) -> None:
    store.keep(a_person(born_on=date(2004, 2, 29)), "P")
    assert days(store, "age_18", Span(date(2022, 2, 20), date(2022, 2, 28))) == [date(2022, 2, 28)]


def test_a_licence_of_a_service_that_ended_is_not_due(store: Store) -> None:
    service = a_due_licence(store)
    assert days(store, "licence") == [date(2022, 4, 10)]
    service.active_to_on = date(2022, 1, 31)
    store.keep(service, "Serviciu")
    assert due(store, "licence") == []


def test_the_accreditation_ends_five_years_after_its_day(store: Store) -> None:
    assert due(store, "accreditation") == []
    office = open_profile(store).office
    office.accreditation_on, office.accreditation_number = date(2017, 5, 4), "000123"
    store.keep(office, "Birou")
    (told,) = due(store, "accreditation")
    assert (told.title, told.due_on) == ("Acreditarea furnizorului: 000123", date(2022, 5, 4))
    assert (told.page, told.record) == ("settings", 2)


def test_a_measure_leads_to_its_node(store: Store) -> None:
    node = a_measure(store, "până la 15 iunie")
    assert due(store, "measure") == [
        Deadline("measure", node.uid, "Măsura: Campanie", JUNE, "plan", node.section_id, node.uid)
    ]


def test_a_measure_that_is_late_is_told_too(store: Store) -> None:
    a_measure(store, "1 martie; 30 septembrie")
    assert [(one.due_on, one.late) for one in due(store, "measure")] == [(date(2022, 3, 1), True)]


def test_a_strategy_of_several_years_is_due_in_each(store: Store) -> None:
    a_measure(store, "1 iunie", year=2019, until_year=2029)
    assert days(store, "measure") == [date(2022, 6, 1)]
    later = Span(date(2031, 4, 1), date(2031, 6, 30))
    assert days(store, "measure", later, today=date(2031, 4, 1)) == []


def test_a_term_may_pass_the_years_of_its_plan(store: Store) -> None:
    a_measure(store, "Trim. III 2021 – 31 mai 2022", year=2021)
    assert days(store, "measure") == [date(2022, 5, 31)]


def test_a_measure_done_or_deleted_is_no_longer_due(store: Store) -> None:
    node, gone = a_measure(store, "1 iunie"), a_measure(store, "1 iunie", year=2023, until_year=2024)
    store.remove(gone, "Ștergere")
    assert len(due(store, "measure")) == 1
    done = Progress(
        node_id=node.id, from_on=date(2022, 1, 1), to_on=date(2022, 3, 1), state=ProgressState.DONE
    )
    store.keep(done, "Stadiu")
    assert due(store, "measure") == []


def test_a_measure_is_looked_at_again_on_the_day_its_last_progress_names(store: Store) -> None:
    node = a_measure(store, "permanent")
    first = Progress(
        node_id=node.id, from_on=date(2022, 1, 1), to_on=date(2022, 1, 31), state=ProgressState.ONGOING
    )
    first.next_on = date(2022, 3, 31)
    store.keep(first, "Stadiu")
    (told,) = due(store, "progress_next")
    assert (told.title, told.due_on) == ("De urmărit din nou: Campanie", date(2022, 3, 31))
    assert (told.record, told.part) == (node.section_id, node.uid)
    second = Progress(node_id=node.id, from_on=date(2022, 2, 1), to_on=date(2022, 2, 28))
    store.keep(second, "Stadiu")
    assert due(store, "progress_next") == []


def test_next_years_plan_is_due_until_it_is_started(store: Store) -> None:
    autumn, today = Span(date(2022, 10, 1), date(2022, 12, 31)), date(2022, 10, 5)
    (told,) = due(store, "next_plan", autumn, today=today)
    assert (told.title, told.page, told.record) == ("Planul anual pentru 2023", "plan", 0)
    store.keep(a_plan(year=2023), "Plan")
    assert due(store, "next_plan", autumn, today=today) == []


def test_a_council_file_tells_of_its_consultation(store: Store) -> None:
    plan_id = start_plan(store, 2022, TODAY)
    file_id = start_plan_file(store, plan_id, TODAY)
    folder = open_council_file(store, file_id)
    folder.file.consultation_from_on, folder.file.consultation_to_on = TODAY, date(2022, 4, 5)
    save_council_file(store, folder, TODAY)
    (told,) = due(store, "consultation_end")
    assert (told.page, told.record, told.due_on) == ("council", file_id, date(2022, 4, 5))
    assert due(store, "county_opinion") == due(store, "prefect") == []


def test_the_report_on_carers_is_due_until_its_file_is_before_the_council(store: Store) -> None:
    summer, today = Span(date(2022, 7, 1), date(2022, 8, 31)), date(2022, 7, 2)
    assert days(store, "carers_report", summer, today=today) == [date(2022, 7, 31)]
    file_id = start_other_file(store, CouncilSubject.CARERS_REPORT, 2022, today)
    folder = open_council_file(store, file_id)
    folder.file.sitting_on = date(2022, 7, 28)
    folder.steps = [step for step in folder.steps if step.stage is not CouncilStage.ADOPTED]
    folder.steps.append(
        CouncilStep(file_id=file_id, stage=CouncilStage.ADOPTED, number="40", done_on=date(2022, 7, 28))
    )
    save_council_file(store, folder, date(2022, 7, 29))
    assert due(store, "carers_report", summer, today=today) == []


def test_the_report_on_carers_is_given_once_it_is_recorded_among_them(store: Store) -> None:
    summer, today = Span(date(2022, 7, 1), date(2022, 8, 31)), date(2022, 7, 2)
    report = store.keep(CarerReport(year=2022, semester=1), "Raport")
    assert days(store, "carers_report", summer, today=today) == [date(2022, 7, 31)]
    report.reported_on = date(2022, 7, 28)
    store.keep(report, "Raport")
    assert due(store, "carers_report", summer, today=today) == []


def test_what_is_published_this_year_is_followed_else_last_years(store: Store) -> None:
    old = store.keep(Publication(year=2021, text="Veche", frequency="lunar"), "I")
    march = Span(date(2022, 3, 22), date(2022, 3, 31))
    assert [one.owner_uid for one in due(store, "publish_monthly", march)] == [old.uid]
    new = store.keep(Publication(year=2022, text="Nouă", frequency="lunar"), "I")
    store.keep(Publication(year=2023, text="Viitoare", frequency="lunar"), "I")
    assert [one.owner_uid for one in due(store, "publish_monthly", march)] == [new.uid]
    assert due(store, "publish_yearly", march) == due(store, "publish_quarterly", march) == []


def test_the_offices_own_duties_are_its_own(store: Store) -> None:
    office = open_profile(store).office
    for rule, day in (("data_county", date(2022, 4, 15)), ("data_ministry", date(2022, 5, 31))):
        assert [(one.owner_uid, one.due_on) for one in due(store, rule)] == [(office.uid, day)]
    assert days(store, "school_lists") == []
