"""The history of an assessment names the situation whose answer changed."""

from db.store import Store
from db.tables.needs import Answer
from letea.actions.need_history import assessment_history
from letea.actions.need_settings import open_situations
from letea.actions.needs import open_need_assessment, save_need_assessment
from letea.rules.needs import Known
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY


def test_each_answer_is_told_by_its_situation(store: Store) -> None:
    made = needs_of(store, living(store), "fara_curent", no=("violenta",))
    file = open_need_assessment(store, made, TODAY)
    codes = {one.code: one.id for one in open_situations(store)}
    file.state |= {codes["fara_curent"]: Known(Answer.NO), codes["boala"]: Known(Answer.YES)}
    file.assessment.note = "s-a racordat"
    save_need_assessment(store, file, TODAY)
    told = [(row.field, row.old, row.new, row.can_return) for row in assessment_history(store, made)]
    assert ("Locuință fără curent electric", "da", "nu", False) in told
    assert ("Observații", "", "s-a racordat", True) in told
    assert [field for field, old, new, _back in told if not (old or new)] == ["înregistrare nouă"]
    assert "Boală cronică fără tratament urmat" not in {field for field, *_rest in told}
