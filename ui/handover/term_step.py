"""The first step of handing over: which year, which quarter of it, or which plan alone."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.tables.handover import SentPackage
from db.tables.plans import PlanStage
from letea.actions.plan_reading import PlanRow
from letea.errors import Problem
from letea.fields.plans import STAGES
from letea.handover.terms import Term
from letea.rules.handing_over import FIRST_YEAR, HandoverDraft, newest_of_plan, replaced_by
from letea.wording import _, roman
from ui.handover.step import Step
from ui.parts.basics import label, show_if
from ui.parts.inputs import ChoiceInput
from ui.parts.note import Note

_QUARTERS = 4
_PLAN_ALONE = _QUARTERS + 1  # after the year and its quarters


class TermStep(Step):
    """Which year, or which quarter of it; or the plan alone, for the county's opinion."""

    words: ClassVar[str] = _("Ce predați și pentru ce perioadă?")
    asks: ClassVar[frozenset[str]] = frozenset({"year", "plan_uid"})

    def __init__(
        self, sent: Sequence[SentPackage], closed: frozenset[int], plans: Sequence[PlanRow], today: date
    ) -> None:
        super().__init__()
        self._sent, self._closed = sent, closed
        self._plans = sorted(plans, key=lambda row: row.stage is PlanStage.ADOPTED)
        self._years = list(range(today.year, FIRST_YEAR - 1, -1))
        self.year, self.quarter, self.plan, self.note = ChoiceInput(), ChoiceInput(), ChoiceInput(), Note()
        self.year.addItems([str(year) for year in self._years])
        quarters = (_("Trimestrul {quarter}").format(quarter=roman(one)) for one in range(1, _QUARTERS + 1))
        self.quarter.addItems([_("Tot anul"), *quarters, _("Numai planul, pentru avizul județului")])
        self.plan.addItems([f"{row.name} · {STAGES[row.stage]}" for row in self._plans])
        line = QHBoxLayout()
        line.setSpacing(16)
        self._year_part = _part("year", _("Anul"), self.year)
        self._plan_part = _part("plan", _("Planul"), self.plan)
        for widget in (self._year_part, self._plan_part, _part("quarter", _("Ce se predă"), self.quarter)):
            line.addWidget(widget, 1)
        for chosen in (self.year, self.quarter, self.plan):
            chosen.currentIndexChanged.connect(self._tell_known)
        self.column.addLayout(line)
        self.column.addWidget(self.note)
        self.column.addStretch(1)

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show the draft's period."""
        if draft.year in self._years:
            self.year.setCurrentIndex(self._years.index(draft.year))
        self.quarter.setCurrentIndex(_PLAN_ALONE if draft.plan_alone else draft.quarter)
        self._tell_known()

    def fill(self, draft: HandoverDraft) -> None:
        """Take the period chosen, or the plan."""
        plan = self._plan()
        draft.plan_alone = self._is_plan_alone()
        draft.plan_uid = plan.uid if plan is not None else ""
        draft.year = plan.year if plan is not None else self._years[max(self.year.currentIndex(), 0)]
        draft.quarter = 0 if draft.plan_alone else max(self.quarter.currentIndex(), 0)

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show what is wrong with the period."""
        told = list(problems)
        if told:
            self.note.tell("bad", "\n".join(problem.text for problem in told))
        return []

    def begin(self) -> None:
        """Begin with the year, or with the plan."""
        (self.plan if self._is_plan_alone() else self.year).setFocus()

    def plan_words(self) -> str:
        """The plan that leaves alone and its stage, in words; "" where records leave."""
        return self.plan.currentText() if self._is_plan_alone() else ""

    def _is_plan_alone(self) -> bool:
        return self.quarter.currentIndex() == _PLAN_ALONE

    def _plan(self) -> PlanRow | None:
        """The plan that leaves alone; none where records leave, or there is no plan."""
        place = self.plan.currentIndex()
        return self._plans[place] if self._is_plan_alone() and place >= 0 else None

    def _tell_known(self, *_place: object) -> None:
        """Whether the year is closed, the plan adopted, and which package this one would replace."""
        draft = HandoverDraft(0)
        self.fill(draft)
        show_if(self._plan_part, shown=draft.plan_alone)
        show_if(self._year_part, shown=not draft.plan_alone)
        told = self._of_plan() if draft.plan_alone else self._of_year(draft)
        told += self._of_before(draft)
        self.note.tell("warning" if told else "", " ".join(told))

    def _of_before(self, draft: HandoverDraft) -> list[str]:
        term = Term(draft.year, draft.quarter, plan_alone=draft.plan_alone)
        before = replaced_by(self._sent, term.period)
        if not before:
            return []
        told = _("Pachetul îl va înlocui pe cel cu numărul {number}.")
        if draft.plan_alone and before != newest_of_plan(self._sent, draft.plan_uid):
            told = _(
                "Pachetul {number} a avut alt plan al aceluiași an; la județ, acesta îi ia locul. Predați-l "
                "după ce primiți avizul celuilalt."
            )
        return [told.format(number=before)]

    def _of_year(self, draft: HandoverDraft) -> list[str]:
        if draft.quarter or draft.year in self._closed:
            return []
        return [_("Anul {year} nu este închis: cifrele lui se mai pot schimba.").format(year=draft.year)]

    def _of_plan(self) -> list[str]:
        plan = self._plan()
        if plan is None:
            return [_("Biroul nu are încă niciun plan; îl începeți în „Plan”.")]
        if plan.stage is PlanStage.ADOPTED:
            return [_("Planul este adoptat: avizul județului se cere de obicei pe proiect.")]
        return []


def _part(name: str, words: str, chosen: ChoiceInput) -> QWidget:
    """A choice under its label."""
    chosen.setObjectName(name)
    chosen.setAccessibleName(words)
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(words, "label"))
    column.addWidget(chosen)
    return part
