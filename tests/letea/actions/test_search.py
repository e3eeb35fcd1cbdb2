"""The search box finds persons, households, services and chapters, however they are typed."""

import pytest

from db.store import Store
from db.tables.council import CouncilFile
from db.tables.plans import Node, SectionKind
from db.tables.printed import PrintedPaper
from letea.actions.benefit_kinds import open_kinds
from letea.actions.search import Hit, HitKind, search_everywhere
from tests.samples import (
    CNP,
    TODAY,
    a_benefit_file,
    a_household,
    a_person,
    a_plan,
    a_section,
    a_service,
    keep_many,
)


@pytest.fixture
def office(store: Store) -> Store:
    """An office with something of each kind."""
    store.keep(a_person(family_name="Bârsan", given_name="Țica", cnp=CNP), "Persoană")
    store.keep(a_household(name="Bârsan Ion", village="Ruși-Ciutea", house_number="7"), "Gospodărie")
    store.keep(a_service(), "Serviciu")
    plan = store.keep(a_plan(), "Plan")
    store.keep(a_section(plan_id=plan.id, number="1.", heading="Având în vedere"), "Capitol")
    store.keep(a_section(plan_id=plan.id, key="II", number="II.", heading="Campanii în România"), "Capitol")
    return store


def titles(hits: list[Hit]) -> list[tuple[HitKind, str]]:
    """What was found, by kind and name."""
    return [(hit.kind, hit.title) for hit in hits]


@pytest.mark.parametrize("typed", ["bârs", "bars", "birs", "BÎRSAN", "Bârsan ți", "tica bars", CNP[:6]])
def test_a_person_is_found_by_the_beginning_of_name_or_cnp(office: Store, typed: str) -> None:
    assert (HitKind.PERSON, "Bârsan Țica") in titles(search_everywhere(office, typed))


@pytest.mark.parametrize("typed", ["ciutea", "rusi", "barsan ion", "ruși 7"])
def test_a_household_is_found_by_name_or_address(office: Store, typed: str) -> None:
    assert (HitKind.HOUSEHOLD, "Bârsan Ion") in titles(search_everywhere(office, typed))


@pytest.mark.parametrize("typed", ["centru", "after sch", "8891cz", "copii centru", "After-School"])
def test_a_service_is_found_by_name_or_code(office: Store, typed: str) -> None:
    assert [hit.kind for hit in search_everywhere(office, typed)] == [HitKind.SERVICE]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("având", "1. Având în vedere"),
        ("avand in ved", "1. Având în vedere"),
        ("avind", "1. Având în vedere"),
        ("romania", "II. Campanii în România"),
        ("rominia 2022", "II. Campanii în România"),
        ("campanii", "II. Campanii în România"),
    ],
)
def test_a_chapter_is_found_by_its_heading_with_or_without_signs(
    office: Store, typed: str, found: str
) -> None:
    assert titles(search_everywhere(office, typed)) == [(HitKind.SECTION, found)]


def test_a_hit_says_what_tells_it_apart(office: Store) -> None:
    notes = {
        hit.kind: hit.note for typed in ("bars", "centru", "camp") for hit in search_everywhere(office, typed)
    }
    assert notes == {
        HitKind.PERSON: "1980, Letea Veche, 112",
        HitKind.HOUSEHOLD: "Ruși-Ciutea, 7",
        HitKind.SERVICE: "8891CZ-C-II",
        HitKind.SECTION: "plan 2022",
    }


@pytest.mark.parametrize("typed", ["", "   ", "-", '"*(', "xyzw"])
def test_nothing_asked_or_nothing_there_finds_nothing(office: Store, typed: str) -> None:
    assert search_everywhere(office, typed) == []


def test_what_was_deleted_is_not_found(office: Store) -> None:
    with office.reading() as session:
        held = [
            session.get_one(type(one), 1)
            for one in (a_person(), a_household(), a_service(), a_section(plan_id=1))
        ]
    for record in held:
        office.remove(record, "Ștergere")
    assert titles(search_everywhere(office, "bars")) + titles(search_everywhere(office, "centru")) == []
    assert search_everywhere(office, "avand") == []


def test_only_a_few_of_each_kind_are_shown(store: Store) -> None:
    keep_many(store, [a_person(given_name=f"Nr{number}") for number in range(50)], "Preluare")
    keep_many(store, [a_household(name=f"Exemplu {number}") for number in range(50)], "Preluare")
    hits = search_everywhere(store, "exemplu")
    assert len([hit for hit in hits if hit.kind is HitKind.PERSON]) == 8
    assert len([hit for hit in hits if hit.kind is HitKind.HOUSEHOLD]) == 6


@pytest.mark.parametrize("typed", ["43/2022", "tica bars"])
def test_a_benefit_file_is_found_by_number_or_applicant(office: Store, typed: str) -> None:
    kind = open_kinds(office)[0]
    office.keep(a_benefit_file(kind.id, 1, number="43/2022"), "Dosar")
    assert (HitKind.FILE, f"43/2022 {kind.name}") in titles(search_everywhere(office, typed))


@pytest.mark.parametrize("typed", ["varstnici domiciliu", "vârst", "1.2 îngrij"])
def test_a_measure_is_found_by_its_words_and_leads_into_its_section(office: Store, typed: str) -> None:
    plan = office.keep(a_plan(year=2023), "Plan")
    section = office.keep(a_section(plan_id=plan.id, kind=SectionKind.OBJECTIVES), "Obiective")
    node = Node(
        section_id=section.id, level="measure", number="1.2", text="Îngrijirea vârstnicilor la domiciliu"
    )
    kept = office.keep(node, "Măsură")
    assert [(hit.kind, hit.id, hit.part, hit.note) for hit in search_everywhere(office, typed)] == [
        (HitKind.MEASURE, section.id, kept.uid, "plan 2023")
    ]


def test_two_letters_read_no_plan(office: Store) -> None:
    section = office.keep(a_section(plan_id=1, kind=SectionKind.OBJECTIVES), "Obiective")
    office.keep(Node(section_id=section.id, level="measure", text="Zz"), "Măsură")
    assert search_everywhere(office, "zz") == []


def test_a_council_file_is_found_by_its_title(office: Store) -> None:
    file = office.keep(CouncilFile(year=2023, title="Planului anual de acțiune"), "Dosar HCL")
    assert [(hit.kind, hit.id) for hit in search_everywhere(office, "planul actiun 2023")] == [
        (HitKind.COUNCIL, file.id)
    ]


def test_a_printed_paper_is_found_by_its_title_or_number(office: Store) -> None:
    kept = PrintedPaper(
        kind="card", title="Fișa gospodăriei Demonstrativ", owner_uid="u", printed_on=TODAY, sha="a"
    )
    kept.number = "118"
    paper = office.keep(kept, "Act")
    for typed in ("fisa demonstr", "118"):
        assert (HitKind.PAPER, paper.id, "22.03.2022") in [
            (hit.kind, hit.id, hit.note) for hit in search_everywhere(office, typed)
        ]
