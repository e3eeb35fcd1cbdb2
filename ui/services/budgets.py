"""The budgets of a service: for each year a sum or a phrase from each source, and their total."""

from collections.abc import Iterable, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from db.tables.services import BudgetSource, ServiceBudget
from letea import legal
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.fields.services import SOURCES
from letea.rules.reading import Amount, Unreadable
from letea.wording import _, money
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.boxes import AmountBox, LineBox
from ui.parts.chips import Chip, Chips
from ui.parts.converters import Converter, converter
from ui.parts.form import Form
from ui.parts.part import Part

_STATE_MONEY = "oug-70-2025"


def state_money_note(year: int) -> str:
    """What whoever writes a sum of the state's budget for that year should know; empty before 2027."""
    return next((note.text for note in legal.notes(date(year, 1, 1)) if note.key == _STATE_MONEY), "")


class TotalBox(LineBox):
    """The total of sums beside them: only read; phrases are not zero and are told under it."""

    def __init__(self, boxes: Sequence[LineBox]) -> None:
        super().__init__(["total"], Field(_("Total, în lei")), Converter(str, str, empty=""))
        self._boxes = boxes
        self.line.setReadOnly(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for box in boxes:
            box.changed.connect(self.sum_up)

    def sum_up(self) -> None:
        """Tell the total of what is typed."""
        amounts = [amount for box in self._boxes if (amount := _read(box)) is not None]
        sums = [amount.bani for amount in amounts if amount.bani is not None]
        words = dict.fromkeys(amount.text for amount in amounts if amount.bani is None and amount.text)
        self.line.setText(money(sum(sums)) if sums else "")
        self.remark(_("și mențiuni: {words}").format(words=", ".join(words)) if words else "")

    def show_record(self, record: object) -> None:
        """Sum up what the boxes before it show."""
        del record
        self.sum_up()
        self.settle()

    def fill(self, record: object) -> None:
        """A total is not kept."""

    def is_changed(self) -> bool:
        """It is never typed."""
        return False


class YearForm(Form):
    """The five sources of one year, with their total."""

    def __init__(self, year: int, *, today: date) -> None:
        super().__init__(today=today, prefix=f"budgets.{year}")
        how = converter(Kind.AMOUNT, today=today)
        self.sums = [
            self.add(AmountBox(_keys(source), Field(words, example="1.234,50", kind=Kind.AMOUNT), how))
            for source, words in SOURCES.items()
        ]
        self.total = self.add(TotalBox(self.sums))
        self.row(*self.sums[:3])
        self.row(*self.sums[3:], self.total)
        if state_money_note(year):
            self.place(Banner(state_money_note(year)))

    def amounts(self) -> dict[BudgetSource, Amount]:
        """What is typed for each source; what cannot be read is left out."""
        read = zip(SOURCES, (_read(box) for box in self.sums), strict=True)
        return {source: amount for source, amount in read if amount is not None}


class BudgetPart(Part):
    """The years of a service's budget, one in sight at a time."""

    def __init__(self, *, year: int, today: date) -> None:
        super().__init__()
        self._year, self._today = year, today
        self._shown: list[ServiceBudget] = []
        self._listed: list[ServiceBudget] = []
        self._forms: dict[int, YearForm] = {}
        self.chips = Chips()
        self.chips.chosen.connect(lambda key: self.turn_to(int(key)))
        self._stack = QStackedWidget()
        self._more = button("", self._add_next, look="link", icon="plus", name="budgets.add")
        line = QHBoxLayout()
        line.addWidget(self.chips, 1)
        line.addWidget(self._more)
        note = _(
            "Sumele se scriu în lei; planul le tipărește în lei sau în mii lei. O mențiune („Fără costuri”, "
            "„nu este cazul”, „*”, „-”) este o valoare în sine, nu zero."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(note, "secondary", wrap=True))
        column.addLayout(line)
        column.addWidget(self._stack)

    def show(self, budgets: Sequence[ServiceBudget] | None = None) -> None:
        """Show the budgets of all years; without them, as any widget, come into sight."""
        if budgets is None:
            super().show()
            return
        self._shown = list(budgets)
        for year in sorted({self._year, *(one.year for one in budgets)}, reverse=True):
            self._form(year).show(_record(one for one in budgets if one.year == year))
        self.turn_to(self._year)

    def budgets(self) -> list[ServiceBudget]:
        """The budgets as typed; a source without sum and without phrase has none."""
        known = {(one.year, one.source): one for one in self._shown}
        self._listed = []
        for year, form in self._forms.items():
            for source, amount in form.amounts().items():
                if amount == Amount():
                    continue
                kept = known.get((year, source)) or ServiceBudget(service_id=0, year=year, source=source)
                kept.amount_bani, kept.amount_text = amount.bani, amount.text
                self._listed.append(kept)
        return list(self._listed)

    def turn_to(self, year: int) -> None:
        """Bring a year into sight; one that is not there is added."""
        form = self._form(year)
        years = sorted(self._forms)
        self.chips.set_chips([Chip(str(one), str(one)) for one in reversed(years)])
        self.chips.activate(str(year))
        self._stack.setCurrentWidget(form)
        self._more.setText(_("Adaugă anul {year}").format(year=years[-1] + 1))

    def problems(self) -> list[Problem]:
        """What is typed and is neither a sum nor a phrase."""
        return [problem for form in self._forms.values() for problem in form.problems()]

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Show each problem at its year and source; give back the others."""
        homeless = [self._placed(problem) for problem in problems]
        for form in self._forms.values():
            homeless = form.tell(homeless, touched_only=touched_only)
        return homeless

    def changed_labels(self) -> list[str]:
        """The years that differ from what was shown."""
        return [
            _("bugetul anului {year}").format(year=year)
            for year, form in self._forms.items()
            if form.is_changed()
        ]

    def settle(self) -> None:
        """Take what stands here as saved."""
        for form in self._forms.values():
            form.settle()

    def typed(self) -> dict[str, Any]:
        """What is typed, by year."""
        return {str(year): form.typed() for year, form in self._forms.items()}

    def put_typed(self, typed: dict[str, Any]) -> None:
        """Put a draft back."""
        for year, texts in typed.items():
            self.turn_to(int(year))
            self._form(int(year)).put_typed(texts)

    def has_problem(self) -> bool:
        """Whether a sum of any year is to be mended."""
        return any(form.has_problem() for form in self._forms.values())

    def focus_problem(self) -> bool:
        """Go to the first sum to be mended."""
        for year, form in self._forms.items():
            if form.focus_problem():
                self.turn_to(year)
                return form.focus_problem()
        return False

    def _form(self, year: int) -> YearForm:
        if year not in self._forms:
            form = YearForm(year, today=self._today)
            form.settle()
            form.total.sum_up()
            form.changed.connect(self.changed)
            self._forms[year] = form
            self._stack.addWidget(form)
        return self._forms[year]

    def _add_next(self) -> None:
        self.turn_to(max(self._forms) + 1)

    def _placed(self, problem: Problem) -> Problem:
        """A rule's "budgets.3.amount_bani" as the year and source it speaks of."""
        parts = problem.field.split(".")
        if parts[0] != "budgets" or not parts[1].isdecimal() or int(parts[1]) >= len(self._listed):
            return problem
        budget = self._listed[int(parts[1])]
        name = f"budgets.{budget.year}.{budget.source.value}_bani"
        return Problem(name, problem.text, problem.blocking)


def _read(box: LineBox) -> Amount | None:
    try:
        amount: Amount = box.value()
    except Unreadable:
        return None
    return amount


def _keys(source: BudgetSource) -> list[str]:
    return [f"{source.value}_bani", f"{source.value}_text"]


def _record(budgets: Iterable[ServiceBudget]) -> SimpleNamespace:
    """The sums of one year side by side, as a form shows them."""
    told: dict[str, Any] = {}
    held = {one.source: one for one in budgets}
    for source in BudgetSource:
        one = held.get(source)
        told |= dict(
            zip(_keys(source), (one.amount_bani, one.amount_text) if one else (None, ""), strict=True)
        )
    return SimpleNamespace(**told)
