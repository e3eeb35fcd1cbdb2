"""Beginning the county's own plan from what the communes planned: for which year, from how many plans."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from letea.county.opening import County
from letea.county.own_plan import CommunesTold, start_own_plan
from letea.progress import Progress
from letea.rules.plan_gathering import counts_of, gather
from letea.wording import _, counted
from ui.county.asking_dialog import AskingDialog
from ui.parts.basics import label
from ui.parts.inputs import ChoiceInput
from ui.room import Room

_LEAST = (1, 2, 3, 5, 10, 20, 50)
_USUAL = 2
_AHEAD = 2  # years


class OwnPlanDialog(AskingDialog):
    """Says what would stand in the plan, then begins it; `plan_id` is the one begun."""

    def __init__(self, room: Room, county: County, told: CommunesTold, parent: QWidget | None) -> None:
        super().__init__(_("Planul județean din obiectivele comunelor"), _("Începe planul"), room, parent)
        self._county, self._told = county, told
        self.plan_id: int | None = None
        today = county.today().year
        self._years = list(range(told.year, today + _AHEAD + 1))
        self.year, self.at_least = ChoiceInput(), ChoiceInput()
        self.year.addItems([str(one) for one in self._years])
        self.year.setCurrentIndex(self._years.index(max(told.year, today)))
        most = max(1, told.communes)
        self._least = [one for one in _LEAST if one <= most]
        self.at_least.addItems([counted(one, _("comună"), _("comune")) for one in self._least])
        self.at_least.setCurrentIndex(self._least.index(min(_USUAL, self._least[-1])))
        self.told = label("", "secondary", wrap=True)
        self._lay_out()
        self.at_least.currentIndexChanged.connect(lambda _place: self._count())
        self._count()

    def job(self) -> Callable[[], object]:
        """Begin the plan."""
        year, least = self._years[self.year.currentIndex()], self._chosen()

        def start() -> None:
            self.plan_id = start_own_plan(self._county, self._told, year, at_least=least, progress=Progress())

        return start

    def _chosen(self) -> int:
        return self._least[max(0, self.at_least.currentIndex())]

    def _count(self) -> None:
        self.told.setText(_("Se numără…"))
        objectives, least = self._told.objectives, self._chosen()
        self.room.work.latest(
            ("gathered", id(self)),
            lambda _progress: counts_of(gather(objectives, at_least=least)),
            self._tell_counts,
        )

    def _tell_counts(self, counts: list[int]) -> None:
        directions, specific, measures = counts
        told = _("În plan: {directions}, {specific}, {measures}.")
        self.told.setText(
            told.format(
                directions=counted(directions, _("direcție de acțiune"), _("direcții de acțiune")),
                specific=counted(specific, _("obiectiv specific"), _("obiective specifice")),
                measures=counted(measures, _("măsură"), _("măsuri")),
            )
        )
        self.do_button.setEnabled(bool(directions))

    def _lay_out(self) -> None:
        plans = counted(self._told.communes, _("comună sau oraș"), _("comune și orașe"))
        begins = _(
            "Pornește de la planurile pe anul {year} a {plans}: textele care spun același lucru apar o dată, "
            "cu numele comunelor notate pe margine, și cifrele predate ca tabele. Planul se scrie apoi în "
            "pagina „Plan”, ca oricare altul; nu cuprinde date despre persoane."
        )
        self.body.addWidget(label(begins.format(year=self._told.year, plans=plans), wrap=True))
        for name, words, combo in (
            ("year", _("Anul planului județean"), self.year),
            ("at_least", _("Obiective și măsuri pe care le au cel puțin"), self.at_least),
        ):
            combo.setObjectName(name)
            combo.setAccessibleName(words)
            combo.setMinimumWidth(160)
            asked = label(words, "label")
            asked.setBuddy(combo)
            self.body.addWidget(asked)
            self.body.addWidget(combo)
        self.body.addWidget(self.told)
        if self._told.without_tree:
            names = ", ".join(self._told.without_tree)
            note = _("Fără planul întreg, doar cu obiectivele: {names}.")
            self.body.addWidget(label(note.format(names=names), "small", wrap=True))
