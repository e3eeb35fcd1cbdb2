"""The first steps of handing over: which period, and what leaves for it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.tables.handover import Leaving, SentPackage
from letea.errors import Problem
from letea.handover.terms import Term
from letea.rules.handing_over import FIRST_YEAR, HandoverDraft, replaced_by
from letea.wording import _, roman
from ui.handover.step import Step
from ui.parts.basics import label
from ui.parts.converters import Items
from ui.parts.form import Form
from ui.parts.inputs import ChoiceInput
from ui.parts.note import Note

_QUARTERS = 4
_MEANINGS = {
    Leaving.FIGURES: _("Numai sume și numere: nimic despre vreo persoană anume nu părăsește biroul."),
    Leaving.PSEUDONYMOUS: _(
        "Câte un rând de persoană, gospodărie și plată, fără nume, CNP și adresă: în locul lor, un semn pe "
        "care numai biroul dumneavoastră îl poate lega de persoană. Sunt tot date personale."
    ),
    Leaving.NOMINAL: _(
        "Pe lângă rândurile fără nume, numele, CNP-ul și adresa persoanelor din categoriile alese. Numai "
        "când o lege o cere; temeiul rămâne scris în pachet și în procesul-verbal."
    ),
}


class TermStep(Step):
    """Which year, or which quarter of it."""

    words: ClassVar[str] = _("Pentru ce perioadă predați?")
    asks: ClassVar[frozenset[str]] = frozenset({"year"})

    def __init__(self, sent: Sequence[SentPackage], closed: frozenset[int], today: date) -> None:
        super().__init__()
        self._sent, self._closed = sent, closed
        self._years = list(range(today.year, FIRST_YEAR - 1, -1))
        self.year, self.quarter, self.note = ChoiceInput(), ChoiceInput(), Note()
        self.year.addItems([str(year) for year in self._years])
        quarters = (_("Trimestrul {quarter}").format(quarter=roman(one)) for one in range(1, _QUARTERS + 1))
        self.quarter.addItems([_("Tot anul"), *quarters])
        line = QHBoxLayout()
        line.setSpacing(16)
        for name, words, chosen in (
            ("year", _("Anul"), self.year),
            ("quarter", _("Perioada"), self.quarter),
        ):
            chosen.setObjectName(name)
            chosen.setAccessibleName(words)
            chosen.currentIndexChanged.connect(self._tell_known)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(words, "label"))
            column.addWidget(chosen)
            line.addLayout(column, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.note)
        self.column.addStretch(1)

    def term(self) -> Term:
        """What is chosen."""
        return Term(self._years[max(self.year.currentIndex(), 0)], max(self.quarter.currentIndex(), 0))

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show the draft's period."""
        if draft.year in self._years:
            self.year.setCurrentIndex(self._years.index(draft.year))
        self.quarter.setCurrentIndex(draft.quarter)
        self._tell_known()

    def fill(self, draft: HandoverDraft) -> None:
        """Take the period chosen."""
        term = self.term()
        draft.year, draft.quarter = term.year, term.quarter

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show what is wrong with the period."""
        told = list(problems)
        if told:
            self.note.tell("bad", "\n".join(problem.text for problem in told))
        return []

    def begin(self) -> None:
        """Begin with the year."""
        self.year.setFocus()

    def _tell_known(self, *_place: object) -> None:
        """Whether the year is closed, and which package this one would replace."""
        term, told = self.term(), []
        if not term.quarter and term.year not in self._closed:
            told.append(
                _("Anul {year} nu este închis: cifrele lui se mai pot schimba.").format(year=term.year)
            )
        before = replaced_by(self._sent, term.period)
        if before:
            told.append(_("Pachetul îl va înlocui pe cel cu numărul {number}.").format(number=before))
        self.note.tell("warning" if told else "", " ".join(told))


class LeavingStep(Step):
    """What leaves: figures, rows without names, or names on purpose."""

    words: ClassVar[str] = _("Ce pleacă din birou?")
    asks: ClassVar[frozenset[str]] = frozenset({"leaving", "categories", "ground"})

    def __init__(self, categories: Items) -> None:
        super().__init__()
        self.form = Form()
        self.leaving = self.form.choice(SentPackage.leaving)
        self.meaning = label("", "secondary", wrap=True)
        self.form.place(self.meaning)
        self.categories = self.form.several(SentPackage.categories, categories)
        self.ground = self.form.text(SentPackage.ground)
        self.form.changed.connect(self._follow)
        self.column.addWidget(self.form, 1)

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show what leaves."""
        self.form.show(draft)
        self._follow()

    def fill(self, draft: HandoverDraft) -> None:
        """Take what leaves; categories and ground only with names."""
        self.form.fill(draft)
        if draft.leaving is not Leaving.NOMINAL:
            draft.categories, draft.ground = [], ""

    def problems(self) -> list[Problem]:
        """What is typed and is no value."""
        return self.form.problems()

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show each problem under its field, and enter the first."""
        homeless = self.form.tell(problems)
        self.form.focus_problem()
        return homeless

    def begin(self) -> None:
        """Begin with the level."""
        self.leaving.setFocus()

    def _follow(self) -> None:
        leaving = self.leaving.value()
        self.meaning.setText(_MEANINGS[leaving])
        for box in (self.categories, self.ground):
            box.setVisible(leaving is Leaving.NOMINAL)
