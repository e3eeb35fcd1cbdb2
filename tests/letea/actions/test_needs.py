"""A household is assessed again and again; each assessment stays, and what changed is told."""

from datetime import date

import pytest

from db.store import Store
from db.tables.needs import Answer, Basis, NeedAnswer, NeedSource
from letea.actions.households import open_household
from letea.actions.need_settings import open_scale, open_situations, save_grid
from letea.actions.needs import (
    check_need_assessment,
    course_of,
    new_need_assessment,
    open_need_assessment,
    remove_need_assessment,
    save_need_assessment,
)
from letea.errors import Refused
from letea.rules.needs import Known
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY

OCTOBER = date(2021, 10, 5)


def codes(store: Store) -> dict[str, int]:
    return {one.code: one.id for one in open_situations(store)}


def test_an_assessment_is_kept_with_its_answers(store: Store) -> None:
    household = living(store)
    made = needs_of(
        store, household, "fara_curent", no=("violenta",), source=NeedSource.NOTICE, note="de la școală"
    )
    file = open_need_assessment(store, made, TODAY)
    assert (file.household, file.assessment.source, file.assessment.note) == (
        *("Exemplu Ștefan", NeedSource.NOTICE, "de la școală"),
    )
    known = file.state[codes(store)["fara_curent"]]
    assert known == Known(Answer.YES, Basis.ASKED, TODAY)
    assert len(file.kept) == 2  # what was never said keeps no row
    assert (file.score().points, file.score().unknown) == (3, 27)


def test_the_household_itself_says_when_it_was_last_assessed(store: Store) -> None:
    household = living(store, assessed_on=date(2021, 5, 1))
    for on, said in ((date(2021, 2, 1), date(2021, 5, 1)), (OCTOBER, OCTOBER)):
        needs_of(store, household, "violenta", on=on)
        assert open_household(store, household).household.assessed_on == said


def test_a_new_one_begins_with_the_last_and_with_the_register(store: Store) -> None:
    household = living(store, has_water=False, has_electricity=True)
    needs_of(store, household, "fara_curent", no=("violenta",), on=OCTOBER)
    file = new_need_assessment(store, household, TODAY)
    at = codes(store)
    assert file.state[at["violenta"]] == Known(Answer.NO, Basis.BEFORE, OCTOBER)
    assert file.state[at["fara_apa"]] == Known(Answer.YES, Basis.REGISTER, TODAY, "fișa gospodăriei")
    assert file.state[at["fara_curent"]].answer is Answer.YES  # asked once: the register only tells otherwise
    assert file.suggested[at["fara_curent"]].answer is Answer.NO
    again = open_need_assessment(store, save_need_assessment(store, file, TODAY), TODAY)
    assert again.state[at["violenta"]] == Known(Answer.NO, Basis.BEFORE, OCTOBER)


def test_the_course_tells_what_changed(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "fara_curent", "fara_apa", on=date(2021, 2, 1))
    needs_of(store, household, "fara_apa", no=("fara_curent",), on=OCTOBER)
    course = course_of(store, household)
    assert [(one.assessment.assessed_on, one.score.points) for one in course.assessments] == [
        (OCTOBER, 1),
        (date(2021, 2, 1), 4),
    ]
    assert course.last is course.assessments[0]
    assert [one.words for one in course.last.turned] == ["Locuință fără curent electric: da → nu"]
    assert course.assessments[1].turned == ()
    assert len(course.assessments) == 2


def test_an_answer_changed_or_taken_back_is_kept_so(store: Store) -> None:
    household = living(store)
    made = needs_of(store, household, "fara_curent", "fara_apa", "boala")
    at = codes(store)
    file = open_need_assessment(store, made, TODAY)
    file.state[at["fara_curent"]] = Known(Answer.UNKNOWN)
    del file.state[at["fara_apa"]]
    save_need_assessment(store, file, TODAY)
    again = open_need_assessment(store, made, TODAY)
    assert again.state == {
        at["fara_curent"]: Known(Answer.UNKNOWN, Basis.ASKED, TODAY),
        at["boala"]: Known(Answer.YES, Basis.ASKED, TODAY),
    }


def test_nothing_answered_is_not_kept(store: Store) -> None:
    household = living(store)
    with pytest.raises(Refused, match="Răspundeți la cel puțin o situație"):
        needs_of(store, household)
    needs_of(store, household, "violenta")
    (told,) = check_need_assessment(new_need_assessment(store, household, TODAY), TODAY)
    assert "deja o evaluare din această zi" in told.text


def test_deleted_the_one_before_stands(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "fara_apa", on=OCTOBER)
    made = needs_of(store, household, "fara_curent")
    remove_need_assessment(store, made, TODAY)
    last = course_of(store, household).last
    assert last is not None
    assert last.score.points == 1
    with store.reading() as session:
        assert session.query(NeedAnswer).count() == 1
    store.undo()
    last = course_of(store, household).last
    assert last is not None
    assert last.score.points == 3


def test_a_situation_no_longer_used_keeps_what_was_known_of_it(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "violenta", "fara_apa", on=OCTOBER)
    situations = open_situations(store)
    violence = next(one for one in situations if one.code == "violenta")
    violence.active = False
    save_grid(store, situations, open_scale(store))
    save_need_assessment(store, new_need_assessment(store, household, TODAY), TODAY)
    last = course_of(store, household).last
    assert last is not None
    assert last.score.points == 1
    assert last.state[violence.id] == Known(Answer.YES, Basis.BEFORE, OCTOBER)
