"""The card of the selected personal assistant: the contract, what was followed, history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from letea.actions.carers import CarerFile, open_carer, standing_of
from letea.fields import field_of
from letea.rules.carers import (
    CertificateState,
    certificate_words,
    check_due_on,
    is_active,
)
from letea.wording import _, counted, day, money, span
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.card import Card
from ui.parts.facts import facts_grid
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.pill import State
from ui.room import Room

_NAMES = 120  # pixels


class CarerCard(Card):
    """What is known of a personal assistant."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți un asistent personal din listă."))
        self._room = room

    def show_carer(self, carer_id: int | None) -> None:
        """Show a contract, or none."""
        if carer_id is None:
            self.clear()
            return
        file = open_carer(self._room.desk.store, carer_id)
        name = file.names.get(file.carer.person_id, "")
        state, tone = self._standing(file)
        label_of_files = _("Fișierele asistentului personal {name}").format(name=name)
        children = [CarerReplacement.carer_id, CarerCheck.carer_id, CarerTraining.carer_id]
        self.show_record(
            name,
            {
                _("Contract"): self._contract(file),
                _("Urmărire"): self._followed(file),
                _("Fișiere"): FilesCard(self._room, file.carer.uid, label=label_of_files),
                _("Istoric"): HistoryView(self._room, Carer, carer_id, children=children),
            },
            state=state,
            tone=tone,
        )

    def _standing(self, file: CarerFile) -> tuple[str, State]:
        today = self._room.desk.today()
        if not is_active(file.carer, today):
            return _("încetat"), "neutral"
        if check_due_on(file.carer, file.checks) <= today:
            return _("de verificat"), "warning"
        return _("în activitate"), "good"

    def _contract(self, file: CarerFile) -> QWidget:
        carer = file.carer
        area, column = _column()
        for person_id, said in (
            (carer.person_id, _("Fișa asistentului: {name}")),
            (carer.cared_id, _("Îngrijește pe: {name}")),
        ):
            words = said.format(name=file.names.get(person_id, ""))
            column.addWidget(self._opener(person_id, words), alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._certificate(carer))
        column.addSpacing(6)
        number = " / ".join(part for part in (carer.contract_number, day(carer.contract_on)) if part)
        given = " / ".join(part for part in (carer.disposition_number, day(carer.disposition_on)) if part)
        hours = counted(carer.hours_a_day, _("oră"), _("ore")) if carer.hours_a_day else ""
        wage = _("{sum} lei").format(sum=money(carer.wage_bani)) if carer.wage_bani else ""
        facts = [
            (field_of(Carer.relation).label, carer.relation),
            (_("Contractul"), number),
            (_("Perioada"), span(carer.from_on, carer.to_on)),
            (field_of(Carer.hours_a_day).label, hours),
            (_("Salariul lunar"), wage),
            (_("Dispoziția"), given),
        ]
        facts += [
            (field_of(attribute).label, value)
            for attribute, value in ((Carer.ended_why, carer.ended_why), (Carer.note, carer.note))
            if value
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

    def _certificate(self, carer: Carer) -> QWidget:
        today = self._room.desk.today()
        standing = standing_of(self._room.desk.store, carer.cared_id, today)
        fine = standing.state is CertificateState.VALID
        words = certificate_words(standing)
        if fine or not is_active(carer, today):
            return label(words, "small", wrap=True, selectable=True)
        return Banner(words, "warning")

    def _followed(self, file: CarerFile) -> QWidget:
        """Checks, replacements and trainings, newest first, each under its heading."""
        area, column = _column()
        parts = {
            _("Verificări la domiciliu"): [
                (day(row.checked_on), "; ".join(part for part in (row.findings, row.measures) if part))
                for row in reversed(file.checks)
            ],
            _("Înlocuiri"): [
                (
                    span(row.from_on, row.to_on),
                    "; ".join(part for part in (row.reason, row.replaced_by) if part),
                )
                for row in reversed(file.replacements)
            ],
            _("Instruiri"): [
                (day(row.held_on), "; ".join(part for part in (row.topic, row.held_by) if part))
                for row in reversed(file.trainings)
            ],
        }
        if is_active(file.carer, self._room.desk.today()):
            due = _("Următoarea verificare: {day}").format(day=day(check_due_on(file.carer, file.checks)))
            column.addWidget(label(due, wrap=True))
            column.addSpacing(6)
        for heading, rows in parts.items():
            column.addWidget(label(heading, "heading"))
            for when, what in rows:
                column.addWidget(label(when))
                if what:
                    column.addWidget(label(what, "small", wrap=True, selectable=True))
            if not rows:
                column.addWidget(label(_("Încă nu s-a scris nimic."), "secondary", wrap=True))
            column.addSpacing(8)
        column.addStretch(1)
        return area


def _column() -> tuple[QScrollArea, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area, column
