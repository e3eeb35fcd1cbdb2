"""Verificarea planului: warnings set aside with a reason, told again when their words change."""

import pytest

from db.store import Store
from db.tables.plan_life import SetAside
from letea.actions.plan_reading import open_plan
from letea.actions.plan_review import Review, bring_back, read_review, set_aside
from letea.actions.plan_view import open_plan_view
from letea.actions.plans import save_section
from letea.errors import Refused
from letea.rules.plan_review import Remark, RemarkKind
from letea.rules.plan_tree import SectionTree
from tests.letea_veche import with_letea_veche
from tests.made_once import MadeOnce
from tests.samples import TODAY


@pytest.fixture
def plan_id(store: Store, made_once: MadeOnce) -> int:
    """The plan of Letea Veche, two of its measures without a term."""
    return made_once(store, _with_terms_missing)


def _with_terms_missing(store: Store) -> int:
    kept = with_letea_veche(store)
    held = objectives(store, kept)
    for one in held.nodes[0].children[0].children[:2]:
        one.node.cells = {**one.node.cells, "term": ""}
    save_section(store, held)
    return kept


def objectives(store: Store, plan_id: int) -> SectionTree:
    return next(one for one in open_plan(store, plan_id).walk() if one.section.key == "objectives")


def review(store: Store, plan_id: int) -> Review:
    return read_review(store, plan_id, TODAY)


def without_term(found: Review) -> list[Remark]:
    return [one for one in found.remarks if one.kind is RemarkKind.MEASURES]


def counted(store: Store, plan_id: int) -> list[str]:
    """What the page tells of terms."""
    view = open_plan_view(store, plan_id, TODAY)
    return [one.text for one in view.problems if one.field == "objectives.term"]


def test_what_is_set_aside_keeps_its_reason_and_is_no_longer_told(store: Store, plan_id: int) -> None:
    first, second = without_term(review(store, plan_id))
    set_aside(store, plan_id, first, " La cerere ")
    found = review(store, plan_id)
    assert without_term(found) == [second]
    assert [(one.reason, one.remark) for one in found.aside] == [("La cerere", first)]


def test_the_page_no_longer_counts_what_is_set_aside(store: Store, plan_id: int) -> None:
    assert counted(store, plan_id)[0].startswith("2 poziții")
    for remark in without_term(review(store, plan_id)):
        set_aside(store, plan_id, remark, "La cerere")
    assert counted(store, plan_id) == []
    assert len(review(store, plan_id).aside) == 2


def test_a_warning_of_a_section_is_set_aside_too(store: Store, plan_id: int) -> None:
    remark = next(one for one in review(store, plan_id).remarks if one.kind is RemarkKind.NUMBERS)
    before = len(open_plan_view(store, plan_id, TODAY).problems)
    set_aside(store, plan_id, remark, "Așa a fost adoptat")
    assert len(open_plan_view(store, plan_id, TODAY).problems) == before - 1


def test_it_is_told_again_when_its_words_change(store: Store, plan_id: int) -> None:
    remark = without_term(review(store, plan_id))[0]
    set_aside(store, plan_id, remark, "La cerere")
    held = objectives(store, plan_id)
    held.nodes[0].children[0].children[0].node.text = "Altă măsură"
    save_section(store, held)
    found = review(store, plan_id)
    assert found.aside == ()
    assert len(without_term(found)) == 2


def test_it_is_brought_back_and_that_can_be_undone(store: Store, plan_id: int) -> None:
    remark = without_term(review(store, plan_id))[0]
    kept = set_aside(store, plan_id, remark, "La cerere")
    bring_back(store, kept.id)
    assert remark in review(store, plan_id).remarks
    store.undo()
    assert remark not in review(store, plan_id).remarks


def test_a_reason_is_asked_and_what_blocks_stays(store: Store, plan_id: int) -> None:
    remark = without_term(review(store, plan_id))[0]
    with pytest.raises(Refused, match="de ce rămâne așa"):
        set_aside(store, plan_id, remark, "  ")
    with pytest.raises(Refused, match="îndreptați-o"):
        set_aside(store, plan_id, Remark(RemarkKind.MISSING, "title", "t", "T", blocking=True), "Fiindcă")
    assert isinstance(set_aside(store, plan_id, remark, "La cerere"), SetAside)
