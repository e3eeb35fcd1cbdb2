"""The card of a case: closed until it is opened on purpose; then what was told, who opened it, its files."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.tables.reported import Case
from letea.actions.reported import CaseFile
from letea.actions.reported_lists import CaseRow
from letea.fields import field_of
from letea.fields.reported import CASE_KINDS
from letea.rules.reported import CASE_STANDINGS, CaseStanding, asks_reason, opened_when, standing_of
from letea.wording import _, day
from ui.parts.basics import button, label
from ui.parts.card import Card
from ui.parts.facts import Facts, facts_grid
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.parts.pill import State
from ui.room import Room

_TONES: dict[CaseStanding, State] = {
    CaseStanding.UNDER_WAY: "accent",
    CaseStanding.DUE: "warning",
    CaseStanding.CLOSED: "neutral",
}
_NAMES_WIDTH = 110  # pixels


class CaseCard(Card):
    """What may be seen of a case: little until it is opened."""

    def __init__(self, room: Room, ask_open: Callable[[], object]) -> None:
        super().__init__(_("Alegeți un caz din listă."))
        self._room, self._ask_open = room, ask_open
        self._of_open: list[QPushButton] = []

    def add_open_action(self, text: str, on_click: Callable[[], object], *, icon: str) -> None:
        """A button at the foot, there only while the case is open."""
        self._of_open.append(self.add_action(text, on_click, icon=icon))

    def show_closed(self, row: CaseRow) -> None:
        """Show of a case what its list shows, and how it is opened."""
        self._show(row.number, {_("Caz"): self._closed(row)}, row.standing)
        for one in self._of_open:
            one.hide()

    def show_open(self, file: CaseFile) -> None:
        """Show a case that was opened."""
        case = file.case
        standing = standing_of(case.closed_on, case.next_on, self._room.desk.today())
        files = FilesCard(
            self._room, case.uid, label=_("Fișierele cazului {number}").format(number=case.number)
        )
        tabs: dict[str, Facts | QWidget] = {
            _("Caz"): self._told(file),
            _("Deschideri"): _log(file),
            _("Fișiere"): files,
            _("Istoric"): HistoryView(self._room, Case, case.id),
        }
        self._show(case.number, tabs, standing)

    def _show(self, number: str, tabs: dict[str, Facts | QWidget], standing: CaseStanding) -> None:
        title = _("Cazul {number}").format(number=number)
        self.show_record(title, tabs, state=CASE_STANDINGS[standing], tone=_TONES[standing])

    def _closed(self, row: CaseRow) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        known = [
            (field_of(Case.kind).label, CASE_KINDS[row.kind]),
            (field_of(Case.opened_on).label, day(row.opened_on)),
        ]
        column.addLayout(facts_grid(known, names=_NAMES_WIDTH))
        why = (
            _("Ce s-a spus se vede după ce deschideți cazul și scrieți de ce. Deschiderea rămâne notată.")
            if asks_reason(row.kind)
            else _("Ce s-a spus se vede după ce deschideți cazul. Deschiderea rămâne notată.")
        )
        column.addWidget(label(why, "secondary", wrap=True))
        opener = button(_("Deschide cazul…"), self._ask_open, icon="eye", name="case.open")
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return whole

    def _told(self, file: CaseFile) -> Facts | QWidget:
        case = file.case
        shown = (
            *((Case.about,) if case.about or not case.person_id else ()),
            *(Case.reported_by, Case.reported_how, Case.facts, Case.measures, Case.sent_to),
            *(Case.sent_number, Case.sent_on, Case.answer, Case.next_on),
            *((Case.closed_on, Case.outcome) if case.closed_on else ()),
        )
        facts = [
            (field_of(Case.kind).label, CASE_KINDS[case.kind]),
            (field_of(Case.opened_on).label, day(case.opened_on)),
            *((field_of(one).label, _worded(getattr(case, one.key))) for one in shown),
        ]
        return person_facts(self._room, case.person_id, file.name, facts) if case.person_id else facts


def _worded(value: object) -> str:
    return value if isinstance(value, str) else day(value)  # type: ignore[arg-type]


def _log(file: CaseFile) -> QScrollArea:
    """Who opened the case, when and why, the newest first."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    for one in file.openings:
        column.addWidget(label(one.reason, wrap=True, selectable=True))
        column.addWidget(label(f"{opened_when(one)} · {one.opened_by}", "small", wrap=True))
        column.addSpacing(8)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area
