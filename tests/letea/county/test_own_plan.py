"""The county's plan from the communes' own: their plans read whole, their figures told."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

import resources
from db.county.tables import Package, PlanHeld
from db.tables.plans import SectionKind
from letea.actions.plan_reading import open_plan
from letea.county.opening import County
from letea.county.own_plan import communes_told, start_own_plan
from letea.errors import Refused
from letea.exchange.plan_file import read_plan_file
from letea.places import Place
from letea.progress import Cancelled, Progress
from letea.prose import words_of
from letea.rules.plan_gathering import Told
from letea.rules.receiving import PLAN_ALONE
from tests.county_samples import Records, hold, records_of

QUIET = Progress()
PLAN = resources.path("demo/letea-veche-2022.json").read_bytes()


@pytest.fixture
def with_plan(county: County) -> Callable[..., Records]:
    """Put a commune's records among those consolidated, with its plan (or another) as data."""

    def put(place: Place, year: int = 2026, plan: bytes = PLAN, **given: Any) -> Records:
        records = hold(county, place, year, **given)
        with county.store.writing() as session:
            newest = session.scalar(select(Package.id).order_by(Package.id.desc()).limit(1))
            assert newest is not None
            session.add(PlanHeld(package_id=newest, data=plan))
        return records

    return put


def texts(told: tuple[Told, ...], depth: int = 0) -> list[str]:
    found = []
    for one in told:
        found += [one.text] if not depth else texts(one.beneath, depth - 1)
    return found


def test_every_objective_and_measure_of_the_plans_is_read(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    with_plan(places[0])
    told = communes_told(county, 2026, QUIET)
    plan = read_plan_file(PLAN)
    for depth, level in enumerate(("general", "specific", "measure")):
        wanted = [one.node.text for one in plan.all_nodes() if one.node.level == level]
        assert wanted
        assert texts(told.objectives, depth) == wanted
    assert (told.communes, told.without_tree) == (1, ())


def test_what_a_commune_says_of_itself_is_said_of_all(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    said = "Informarea locuitorilor comunei Agăș privind drepturile sociale"
    wanted = next(one.node.text for one in read_plan_file(PLAN).all_nodes() if one.node.level == "measure")
    with_plan(
        places[0], plan=PLAN.replace(json.dumps(wanted, ensure_ascii=False)[1:-1].encode(), said.encode())
    )
    found = texts(communes_told(county, 2026, QUIET).objectives, 2)
    assert "Informarea locuitorilor localităților privind drepturile sociale" in found


def test_a_plan_sent_alone_counts_where_none_was_handed_over(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    nothing: Records = {name: [] for name in records_of(places[0].siruta, 2026)}
    with_plan(places[0], quarter=PLAN_ALONE, records=nothing)
    assert communes_told(county, 2026, QUIET).communes == 1
    with_plan(places[0])
    told = communes_told(county, 2026, QUIET)
    assert told.communes == 1
    assert len(told.objectives) == 2  # of one plan, not of both


def test_objectives_without_a_plan_stand_under_one_heading(county: County, places: tuple[Place, ...]) -> None:
    hold(county, places[0])
    told = communes_told(county, 2026, QUIET)
    assert [one.text for one in told.objectives] == ["Alte obiective ale comunelor"]
    assert [one.text for one in told.objectives[0].beneath] == [
        "Măsura 0 (exemplu)",
        "Măsura 5 (exemplu)",
        "Măsura 10 (exemplu)",
    ]
    assert told.without_tree == (places[0].name,)


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"\xff\x00", PLAN.replace(b'"version": ', b'"version": 99')])
def test_a_plan_that_cannot_be_read_is_as_none(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records], spoilt: bytes
) -> None:
    with_plan(places[0], plan=spoilt)
    assert communes_told(county, 2026, QUIET).without_tree == (places[0].name,)


def test_the_countys_plan_has_what_communes_share_and_their_figures(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    held = [with_plan(place) for place in places[:3]]
    hold(county, places[3])
    told = communes_told(county, 2026, QUIET)
    tree = open_plan(county.office, start_own_plan(county, told, 2027, at_least=2, progress=QUIET))
    nodes = [one.node for one in tree.all_nodes()]
    shared = {one.node.text for one in read_plan_file(PLAN).all_nodes()}
    assert {one.text for one in nodes} <= shared
    assert {one.level for one in nodes} == {"direction", "specific", "measure"}
    names = ", ".join(place.name for place in places[:3])
    assert {one.note for one in nodes} == {f"În planurile a 3 comune: {names}"}
    tables = {one.section.key: one.section for one in tree.walk() if one.section.kind is SectionKind.TABLE}
    due = sum(one["due_bani"] for records in held for one in records["paid_month"])
    due += sum(one["due_bani"] for one in records_of(places[3].siruta, 2026)["paid_month"])
    assert list(tables["diagnosis.years"].rows[0]["cells"].values())[:4] == ["2026", "4", "4", "80"]
    assert list(tables["diagnosis.years"].rows[0]["cells"].values())[-1] == f"{due // 100:,}".replace(
        ",", "."
    )
    assert set(tables) == {f"diagnosis.{one}" for one in ("years", "needs", "services", "proposed")}
    introduction = next(one.section for one in tree.walk() if one.section.key == "introduction")
    assert "a 4 comune și orașe" in words_of(introduction.text)


def test_an_objective_of_too_few_communes_is_asked_for_again(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    with_plan(places[0])
    told = communes_told(county, 2026, QUIET)
    with pytest.raises(Refused):
        start_own_plan(county, told, 2027, at_least=2, progress=QUIET)


def test_reading_may_be_stopped(
    county: County, places: tuple[Place, ...], with_plan: Callable[..., Records]
) -> None:
    with_plan(places[0])
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        communes_told(county, 2026, stopped)
