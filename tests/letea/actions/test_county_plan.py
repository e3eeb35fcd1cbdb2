"""The county's own plan: begun from what communes bring, an ordinary plan in all the rest."""

from pathlib import Path

import pypdfium2
import pytest

from db.store import Store
from db.tables.plans import SectionKind
from letea.actions.annex import annex_pdf
from letea.actions.county_plan import COUNTY_FAMILY, Brought, FigureTable, start_county_plan
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.actions.plan_view import what_plan_lacks
from letea.errors import Refused
from letea.progress import Progress
from letea.prose import words_of
from letea.rules.plan_gathering import Gathered
from tests.samples import TODAY

YEAR = 2027
NEEDS = FigureTable(
    "diagnosis.needs",
    "Nevoile persoanelor din evidența comunelor",
    (("Indicatorul", 4.0, False), ("2025", 1.0, True), ("2026", 1.0, True)),
    (("Persoane în risc de sărăcie monetară", "–", "1.240"),),
)
BROUGHT = Brought(
    ("Planul pornește de la obiectivele a 57 de comune.",),
    (
        Gathered(
            "Dezvoltarea serviciilor sociale",
            ("Agăș", "Asău"),
            [Gathered("Îngrijire la domiciliu", ("Agăș",), [Gathered("Un microbuz", ("Agăș",))])],
        ),
    ),
    (NEEDS, FigureTable("diagnosis.proposed", "Servicii propuse", (("Codul", 1.0, False),), ())),
)


def test_it_has_the_objectives_the_figures_and_what_it_starts_from(store: Store) -> None:
    tree = open_plan(store, start_county_plan(store, YEAR, BROUGHT, TODAY))
    assert (tree.plan.family, tree.plan.year) == (COUNTY_FAMILY, YEAR)
    assert [one.node.text for one in tree.all_nodes()] == [
        "Dezvoltarea serviciilor sociale",
        "Îngrijire la domiciliu",
        "Un microbuz",
    ]
    held = {one.section.key: one.section for one in tree.walk()}
    assert words_of(held["introduction"].text).endswith("Planul pornește de la obiectivele a 57 de comune.")
    assert held["diagnosis.needs"].kind is SectionKind.TABLE
    assert list(held["diagnosis.needs"].rows[0]["cells"].values()) == list(NEEDS.rows[0])
    assert "diagnosis.proposed" not in held  # nothing to tell
    keys = [one.section.key for one in tree.sections]
    assert keys.index("introduction") + 1 == keys.index("diagnosis.needs") < keys.index("objectives")


def test_it_is_printed_as_any_plan_and_the_margin_stays_with_the_office(store: Store) -> None:
    plan_id = start_county_plan(store, YEAR, BROUGHT, TODAY)
    document = pypdfium2.PdfDocument(annex_pdf(store, plan_id, Progress()))
    told = " ".join(page.get_textpage().get_text_range() for page in document).split()
    document.close()
    words = " ".join(told)
    assert "Persoane în risc de sărăcie monetară – 1.240" in words
    assert "OS.I.1. Îngrijire la domiciliu" in words
    assert "Agăș" not in words


def test_its_checks_find_nothing_that_stops_it(store: Store) -> None:
    plan_id = start_county_plan(store, YEAR, BROUGHT, TODAY)
    assert [one.text for one in what_plan_lacks(store, plan_id, TODAY) if one.blocking] == []


def test_it_is_one_action_that_is_undone(store: Store) -> None:
    plan_id = start_county_plan(store, YEAR, BROUGHT, TODAY)
    assert plan_of_year(store, YEAR, key=COUNTY_FAMILY) == plan_id
    store.undo()
    assert plan_of_year(store, YEAR, key=COUNTY_FAMILY) is None
    store.redo()
    assert len(list(open_plan(store, plan_id).all_nodes())) == 3


def test_a_year_has_one(store: Store) -> None:
    start_county_plan(store, YEAR, BROUGHT, TODAY)
    with pytest.raises(Refused, match="are deja un plan de acest fel"):
        start_county_plan(store, YEAR, BROUGHT, TODAY)


def test_without_objectives_there_is_nothing_to_start_from(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        start_county_plan(store, YEAR, Brought((), (), (NEEDS,)), TODAY)
    assert [one.field for one in refused.value.problems] == ["at_least"]
    assert plan_of_year(store, YEAR, key=COUNTY_FAMILY) is None
