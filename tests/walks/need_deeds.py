"""What a worker can do with the grid of vulnerability in the demonstration, each as one call."""

from datetime import date

from db.store import Store
from db.tables.households import Household
from db.tables.needs import Alarm, AlarmState, Answer, NeedAssessment, NeedSituation
from letea.actions import need_alarms, need_settings, needs
from letea.rules.needs import Known
from tests.samples import TODAY
from tests.walks.deeds import Deed, first


def new_assessment(store: Store) -> None:
    file = needs.new_need_assessment(store, first(store, Household).id, TODAY)
    file.state[file.situations[0].id] = Known(Answer.YES)
    needs.save_need_assessment(store, file, TODAY)


def changed_assessment(store: Store) -> None:
    file = needs.open_need_assessment(store, first(store, NeedAssessment).id, TODAY)
    said = list(file.state)
    file.state[said[0]] = Known(Answer.UNKNOWN)
    del file.state[said[1]]
    file.state[file.situations[-1].id] = Known(Answer.NO)
    file.assessment.note = "schimbat"
    needs.save_need_assessment(store, file, TODAY)


def removed_assessment(store: Store) -> None:
    needs.remove_need_assessment(store, first(store, NeedAssessment).id, TODAY)


def warned(store: Store) -> None:
    file = need_alarms.new_alarm_step(store, first(store, Household).id, Alarm.DROPOUT, date(2022, 3, 22))
    file.step.state, file.step.note = AlarmState.SETTLED, "merge la școală"
    need_alarms.save_alarm_step(store, file, TODAY)


def grid_changed(store: Store) -> None:
    situations, scale = need_settings.open_situations(store), need_settings.open_scale(store)
    situations[0].weight, situations[1].active, situations[2].text = 5, False, "Fără loc de muncă"
    scale.high_from = 20
    need_settings.save_grid(store, [*situations, NeedSituation(code="", text="Datorii la vecini")], scale)


def grid_shipped(store: Store) -> None:
    with store.writing("Fără grilă") as writing:
        writing.remove_all(need_settings.open_situations(store))
    need_settings.ship_need_situations(store)


NEED_DEEDS: dict[str, Deed] = {
    "needs new": new_assessment,
    "needs changed": changed_assessment,
    "needs deleted": removed_assessment,
    "needs warning": warned,
    "needs grid": grid_changed,
    "needs shipped": grid_shipped,
}
