"""Starting a plan: after which family, from which year."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from db.store import Store
from db.tables.plans import Plan
from letea.actions.plans import start_plan
from tests.samples import TODAY
from ui.plans.new_plan import NewPlanDialog
from ui.plans.page import PlanPage
from ui.room import Room


def dialog_of(page: PlanPage) -> NewPlanDialog:
    page.new()
    found = page.findChild(NewPlanDialog)
    assert isinstance(found, NewPlanDialog)
    return found


def choose(dialog: NewPlanDialog, name: str) -> None:
    combo = dialog.family.combo
    combo.setCurrentIndex([combo.itemText(n) for n in range(combo.count())].index(name))


def test_the_annual_plan_of_next_year_is_offered_first(plan_page: PlanPage) -> None:
    dialog = dialog_of(plan_page)
    assert dialog.family.combo.currentText() == "Plan anual de acțiune privind serviciile sociale"
    assert dialog.draft().year == 2023
    dialog.give_up()


def test_a_commune_is_not_offered_the_variant_of_towns(plan_page: PlanPage) -> None:
    dialog = dialog_of(plan_page)
    combo = dialog.family.combo
    names = [combo.itemText(n) for n in range(combo.count())]
    assert len(names) == 4
    assert not any("oraș" in name for name in names)
    dialog.give_up()


def test_a_plan_of_ten_years_begins_and_stands_beside_the_annual_one(plan_page: PlanPage, room: Room) -> None:
    dialog = dialog_of(plan_page)
    choose(dialog, "Plan pentru implementarea strategiei")
    assert "10 ani" in dialog.form.box(Plan.year).note_text()
    line = dialog.form.box(Plan.year).findChild(QLineEdit)
    assert line is not None
    line.setText("2019")
    dialog.save_now()
    room.work.wait_idle()
    assert plan_page.title.text() == "Plan pentru implementarea strategiei 2019–2028"
    plans = plan_page.buttons.plans
    assert [plans.itemText(n) for n in range(plans.count())] == ["2022", "2019–2028", "Plan nou…"]
    assert plans.itemData(1) == "2019–2028  Plan pentru implementarea strategiei"
    plans.activated.emit(0)
    assert plan_page.title.text() == "Plan anual 2022"


def test_a_long_title_leaves_the_buttons_their_icons(plan_page: PlanPage, store: Store) -> None:
    more, width = plan_page.buttons.more, 800
    while more.text() != "Mai multe":
        width += 20
        assert width < 3000
        plan_page.resize(width, 768)
    plan_page.show_plan(start_plan(store, 2019, TODAY, key="implementarea-strategiei"))
    assert more.text() == ""


def test_a_year_out_of_our_time_is_refused_beside_the_field(plan_page: PlanPage) -> None:
    dialog = dialog_of(plan_page)
    line = dialog.form.box(Plan.year).findChild(QLineEdit)
    assert line is not None
    line.setText("1999")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "între 2012 și" in dialog.form.box(Plan.year).note_text()
    dialog.give_up()
