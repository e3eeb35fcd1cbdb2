"""What leaves with a hand-over: figures, rows without names, or names on purpose."""

from collections.abc import Iterable
from typing import ClassVar

from db.tables.handover import Leaving, SentPackage
from letea.errors import Problem
from letea.rules.handing_over import HandoverDraft
from letea.wording import _
from ui.handover.step import Step
from ui.parts.basics import label
from ui.parts.converters import Items
from ui.parts.form import Form

_MEANINGS = {
    Leaving.FIGURES: _("Numai sume și numere: nimic despre vreo persoană anume nu părăsește biroul."),
    Leaving.PSEUDONYMOUS: _(
        "Câte un rând de persoană, gospodărie și plată, fără nume, CNP și adresă: în locul lor, un semn pe "
        "care numai biroul dumneavoastră îl poate lega de persoană. Sunt tot date personale."
    ),
    Leaving.NOMINAL: _(
        "Pe lângă rândurile fără nume, numele, CNP-ul și adresa persoanelor din categoriile alese. Numai "
        "când o lege o cere; temeiul rămâne scris în pachet și în procesul-verbal. Cine are prelucrarea "
        "restricționată pleacă numai fără nume."
    ),
}


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
