"""Termene over the largest register: 20,000 persons with papers, certificates and a municipality's plan."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median
from time import perf_counter

import pytest

from db.store import Store
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.outreach import Publication
from db.tables.partners import ServiceContract
from db.tables.people import DisabilityCertificate, IdentityPaper, Person
from db.tables.registers import Register, RegisterEntry
from db.upgrade import make_file
from letea.actions.deadlines import deadlines_between, read_deadlines
from letea.actions.office import set_up_office
from letea.actions.overview import overview
from letea.actions.plans import keep_plan
from letea.rules.deadlines import Span
from letea.rules.outreach import standard_publications
from tests.letea.rules.plan_trees import a_municipalitys_tree
from tests.samples import TODAY, a_service, an_office, keep_many

PERSONS, CASES, LIMIT = 20_000, 1000, 200
ROUNDS = 7
_DAYS_OF_LIFE = 33_000  # ninety years
_WORDS = "Organizarea unei campanii de informare pentru persoanele aflate în dificultate"
_TERMS = ("lunar", "trimestrial", "Trim. II", "30 iunie", "31 decembrie", "permanent")


def a_person_of(number: int) -> Person:
    """An invented person; the days of birth are spread over ninety years."""
    return Person(
        family_name=f"Exemplu{number % 977}",
        given_name=f"Persoana{number % 311}",
        no_cnp_reason="incomplet",
        born_on=TODAY - timedelta(days=number * 7919 % _DAYS_OF_LIFE),
    )


def a_desk_of_cases(store: Store) -> None:
    """Six thousand records of cases, with the days on which they are to be looked at again."""
    store.keep(Register(name="Cereri"), "Registru inventat")
    store.keep(a_service(), "Serviciu inventat")
    for made in (an_inquiry, a_visit, a_child, a_check_of_dependency, a_term, a_contract):
        keep_many(store, [made(number) for number in range(1, CASES)], "Cazuri inventate")


def _spread(number: int) -> date:
    return TODAY + timedelta(days=number * 37 % 900 - 400)


def an_inquiry(number: int) -> Inquiry:
    """Each person has two of the same form: only the newer one counts."""
    person_id = number // 2 + 1
    return Inquiry(form="vmi", dated_on=_spread(number), person_id=person_id, next_on=_spread(number + 7))


def a_visit(number: int) -> Visit:
    """Three visits of each person."""
    return Visit(person_id=number // 3 + 1, visited_on=_spread(number), next_on=_spread(number + 5))


def a_child(number: int) -> ChildAlone:
    """A child found on some day and seen again on another."""
    return ChildAlone(child_id=number, found_on=_spread(number), next_on=_spread(number + 3))


def a_check_of_dependency(number: int) -> Dependency:
    """A degree to be evaluated again."""
    return Dependency(person_id=number, assessed_on=_spread(number), next_on=_spread(number + 1))


def a_term(number: int) -> RegisterEntry:
    """An entry of the first register with a term."""
    return RegisterEntry(register_id=1, year=2022, number=number, entered_on=TODAY, until_on=_spread(number))


def a_contract(number: int) -> ServiceContract:
    """A contract of the first service."""
    return ServiceContract(
        signed_on=TODAY, person_id=number, service_id=1, from_on=TODAY, to_on=_spread(number)
    )


def a_large_office(store: Store) -> None:
    """Every tenth person with a certificate, every second with an identity paper; plans; publications."""
    keep_many(store, [a_person_of(number) for number in range(PERSONS)], "Persoane inventate")
    keep_many(
        store,
        [
            DisabilityCertificate(
                person_id=number,
                number=f"{number}/2021",
                until_on=TODAY + timedelta(days=number % 1500 - 300),
            )
            for number in range(1, PERSONS, 10)
        ],
        "Certificate inventate",
    )
    keep_many(
        store,
        [
            IdentityPaper(
                person_id=number, kind="ci", expires_on=TODAY + timedelta(days=number * 31 % 3650 - 200)
            )
            for number in range(1, PERSONS, 2)
        ],
        "Acte inventate",
    )
    a_desk_of_cases(store)
    rows: list[Publication] = standard_publications(TODAY.year)
    keep_many(store, rows, "Informare")
    plan = a_municipalitys_tree(_WORDS)
    for held in plan.walk():
        for top in held.nodes:
            for number, one in enumerate(top.walk()):
                one.node.cells = one.node.cells | {"term": _TERMS[number % len(_TERMS)]}
    plan.plan.year = TODAY.year
    keep_plan(store, plan, label="Plan")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The largest register."""
    path = tmp_path_factory.mktemp("large") / "large.letea"
    make_file(path)
    store = Store(path)
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    a_large_office(store)
    yield store
    store.close()


def milliseconds(job: Callable[[], object]) -> float:
    """The median of several runs."""
    times = []
    for _round in range(ROUNDS):
        start = perf_counter()
        job()
        times.append((perf_counter() - start) * 1000)
    return median(times)


@pytest.mark.bench
def test_all_deadlines_are_read_at_once(large: Store, note: Callable[..., None]) -> None:
    count = len(read_deadlines(large, TODAY))
    assert count > 500
    taken = milliseconds(lambda: read_deadlines(large, TODAY))
    note(f"{count} deadlines of 20,000 persons", f"{taken:.0f} ms", f"{LIMIT} ms", taken <= LIMIT)


@pytest.mark.bench
def test_a_month_of_the_calendar_is_read_at_once(large: Store, note: Callable[..., None]) -> None:
    month = Span(date(2022, 4, 1), date(2022, 4, 30))
    taken = milliseconds(lambda: deadlines_between(large, month, TODAY))
    note("a month of deadlines, 20,000 persons", f"{taken:.0f} ms", f"{LIMIT} ms", taken <= LIMIT)


@pytest.mark.bench
def test_the_first_page_is_read_at_once(large: Store, note: Callable[..., None]) -> None:
    taken = milliseconds(lambda: overview(large, TODAY))
    note("the first page over 20,000 persons", f"{taken:.0f} ms", f"{LIMIT} ms", taken <= LIMIT)
