"""The card of the selected protection: decision and guardian, yearly accounts, history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.tables.guardianship import GuardianAccount, Guardianship
from letea.actions.guardianship import GuardianshipFile, open_guardianship
from letea.fields import field_of
from letea.fields.guardianship import GUARDIAN_KINDS
from letea.rules.guardianship import is_active, missing_years, years_words
from letea.wording import _, day, money
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.card import Card
from ui.parts.facts import facts_grid
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.pill import State
from ui.room import Room

_NAMES = 120  # pixels
_TOLD = (
    Guardianship.guardian_relation,
    Guardianship.guardian_address,
    Guardianship.guardian_phone,
    Guardianship.purpose,
    Guardianship.ended_why,
    Guardianship.note,
)


class GuardianshipCard(Card):
    """What is known of a protection."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o persoană ocrotită din listă."))
        self._room = room

    def show_guardianship(self, guardianship_id: int | None) -> None:
        """Show a protection, or none."""
        if guardianship_id is None:
            self.clear()
            return
        file = open_guardianship(self._room.desk.store, guardianship_id)
        missing = missing_years(file.held, file.accounts, self._room.desk.today())
        state, tone = self._standing(file, missing)
        name = file.names.get(file.held.person_id, "")
        label_of_files = _("Fișierele ocrotirii: {name}").format(name=name)
        self.show_record(
            name,
            {
                _("Date"): self._facts(file),
                _("Dări de seamă"): _accounts(file, missing),
                _("Fișiere"): FilesCard(self._room, file.held.uid, label=label_of_files),
                _("Istoric"): HistoryView(
                    self._room, Guardianship, guardianship_id, children=[GuardianAccount.guardianship_id]
                ),
            },
            state=state,
            tone=tone,
        )

    def _standing(self, file: GuardianshipFile, missing: list[int]) -> tuple[str, State]:
        if missing:
            return _("lipsă dare de seamă"), "warning"
        active = is_active(file.held, self._room.desk.today())
        return (_("activă"), "good") if active else (_("încetată"), "neutral")

    def _facts(self, file: GuardianshipFile) -> QWidget:
        held = file.held
        area, column = _column()
        words = _("Fișa persoanei ocrotite")
        column.addWidget(self._opener(held.person_id, words), alignment=Qt.AlignmentFlag.AlignLeft)
        if held.guardian_id:
            words = _("Fișa tutorelui: {name}").format(name=file.names.get(held.guardian_id, ""))
            column.addWidget(self._opener(held.guardian_id, words), alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        decision = " / ".join(part for part in (held.decision_number, day(held.decision_on)) if part)
        facts = [
            (field_of(Guardianship.kind).label, GUARDIAN_KINDS[held.kind]),
            (field_of(Guardianship.guardian).label, held.guardian),
            (field_of(Guardianship.court).label, held.court),
            (_("Hotărârea"), decision),
            (field_of(Guardianship.from_on).label, day(held.from_on)),
        ]
        if held.to_on:
            facts.append((field_of(Guardianship.to_on).label, day(held.to_on)))
        facts += [
            (field_of(attribute).label, str(getattr(held, attribute.key)))
            for attribute in _TOLD
            if getattr(held, attribute.key)
        ]
        column.addLayout(facts_grid(facts, names=_NAMES))
        column.addStretch(1)
        return area

    def _opener(self, person_id: int, words: str) -> QPushButton:
        return button(
            words,
            lambda: self._room.go("people", person_id),
            look="link",
            icon="user",
            name=f"open-person.{person_id}",
        )


def _accounts(file: GuardianshipFile, missing: list[int]) -> QWidget:
    """The accounts, newest first, under what is missing."""
    area, column = _column()
    if missing:
        told = _("Lipsește darea de seamă pentru: {years}.").format(years=years_words(missing))
        column.addWidget(Banner(told, "warning"))
        column.addSpacing(8)
    elif not file.held.gives_accounts:
        column.addWidget(label(_("Nu se cere dare de seamă anuală."), "secondary", wrap=True))
    for row in reversed(file.accounts):
        column.addWidget(label(str(row.year), "heading"))
        facts = [
            (_("Depusă"), " / ".join(part for part in (row.number, day(row.submitted_on)) if part)),
            (_("Venituri"), _lei(row.income_bani)),
            (_("Cheltuieli"), _lei(row.expense_bani)),
            (_("Verificată la"), day(row.checked_on)),
        ]
        if row.findings:
            facts.append((_("Constatări"), row.findings))
        column.addLayout(facts_grid(facts, names=_NAMES))
        column.addSpacing(10)
    if not file.accounts and file.held.gives_accounts:
        column.addWidget(label(_("Încă nu s-a depus nicio dare de seamă."), "secondary", wrap=True))
    column.addStretch(1)
    return area


def _lei(bani: int | None) -> str:
    return "" if bani is None else _("{sum} lei").format(sum=money(bani))


def _column() -> tuple[QScrollArea, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area, column
