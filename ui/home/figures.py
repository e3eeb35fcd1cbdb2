"""The figures of the first page, each opening its rows, and what is paid by month."""

from PySide6.QtWidgets import QGridLayout

from letea.actions.home_figures import MonthPaid, PlanDone
from letea.actions.household_lists import HouseholdGroup
from letea.actions.overview import Overview
from letea.actions.people_lists import PeopleGroup
from letea.fields.plans import STAGES
from letea.rules.benefit_payments import month_words
from letea.wording import _, counted, grouped, percent, thousands
from ui.home.columns import Column, Columns
from ui.home.tiles import Tile
from ui.parts.panel import Panel
from ui.room import Go

_BANI, _THOUSAND = 100, 1000


def figure_tiles(
    told: Overview, done: PlanDone | None, month: MonthPaid, *, go: Go, across: int = 4
) -> QGridLayout:
    """Persons, households, this month's payments, the plan; so many side by side."""
    grid = QGridLayout()
    grid.setSpacing(16)
    tiles = (_people(told, go), _households(told, go), _payments(month, go), _plan(told, done, go))
    for place, tile in enumerate(tiles):
        grid.addWidget(tile, place // across, place % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return grid


def payments_panel(told: Overview, at: int, *, go: Go) -> Panel:
    """What falls due in each month of the year, in thousands of lei; a month opens its payments."""
    panel = Panel(_("Plăți pe luni, mii lei"))
    sums = lambda: go("benefits", None, "sums")  # noqa: E731 - one line says it
    panel.add_action(_("Situații"), sums, name="payments.sums")
    if not any(month.amount_bani for month in told.months):
        panel.add_text(_("Plățile se generează la Beneficii, în fila „Plăți”, din drepturile acordate."))
        return panel
    columns = Columns()
    columns.setObjectName("payments.months")
    columns.show_months([_column(month) for month in told.months], at=at)
    columns.chosen.connect(lambda place: _open_month(told.months[place], go))
    panel.add_widget(columns)
    panel.add_text(_in_all(told))
    return panel


def _people(told: Overview, go: Go) -> Tile:
    name = _("persoane în evidență")
    if told.new_people:
        note, part = _("+{count} luna aceasta").format(count=grouped(told.new_people)), PeopleGroup.NEW
        made = Tile(name, told.people, note, tone="good", key="people")
    elif told.without_cnp:
        note, part = _("{count} fără CNP").format(count=told.without_cnp), PeopleGroup.NO_CNP
        made = Tile(name, told.people, note, key="people")
    else:
        part = PeopleGroup.ALL
        made = Tile(name, told.people, key="people")
    return made.opening(lambda: go("people", None, part.value))


def _households(told: Overview, go: Go) -> Tile:
    part, note = HouseholdGroup.ALL, ""
    if told.to_assess:
        part, note = HouseholdGroup.TO_ASSESS, _("{count} de reevaluat").format(count=told.to_assess)
    tile = Tile(_("gospodării"), told.households, note, key="households")
    return tile.opening(lambda: go("households", None, part.value))


def _payments(month: MonthPaid, go: Go) -> Tile:
    name = _("plăți în {month}").format(month=month_words(month.month_on).split()[0])
    figure = _("{sum} lei").format(sum=grouped(round(month.paid_bani / _BANI)))
    planned = grouped(round(month.amount_bani / _BANI))
    note = _("din {sum} de plătit").format(sum=planned) if month.amount_bani else _("nimic de plătit încă")
    return Tile(name, figure, note, key="payments").opening(lambda: _open_month(month, go))


def _plan(told: Overview, done: PlanDone | None, go: Go) -> Tile:
    plan = told.plan
    if plan is not None and done is not None:
        note = _("{done} din {total}").format(
            done=done.done, total=counted(done.total, _("măsură"), _("măsuri"))
        )
        tile = Tile(_("plan realizat"), percent(done.percent), note, tone="accent", key="plan")
        return tile.opening(lambda: go("plan", None, f"progress.{plan.id}"))
    stage = STAGES[plan.stage] if plan else _("neînceput")
    tile = Tile(_("planul anual"), str(plan.year) if plan else "–", stage, key="plan")
    return tile.opening(lambda: go("plan", None, f"plan.{plan.id}" if plan else ""))


def _column(month: MonthPaid) -> Column:
    tip = _("{month}: {amount} lei, din care plătiți {paid}").format(
        month=month_words(month.month_on),
        amount=grouped(round(month.amount_bani / _BANI)),
        paid=grouped(round(month.paid_bani / _BANI)),
    )
    return Column(month.month_on, month.amount_bani, thousands(round(month.amount_bani, -4)), tip)


def _open_month(month: MonthPaid, go: Go) -> None:
    go("benefits", None, f"payments.{month.month_on.isoformat()}.{month.kind_id}")


def _in_all(told: Overview) -> str:
    amount = sum(month.amount_bani for month in told.months)
    most = max(told.months, key=lambda month: month.amount_bani)
    return _("În tot anul: {sum} lei; cel mai mult în {month}.").format(
        sum=grouped(round(amount / _BANI)), month=month_words(most.month_on).split()[0]
    )
