"""The card of the selected benefit file: what it is, its states, what is granted and paid, history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.tables.benefits import BenefitFile, Disposition, FileStep, Grant
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefits import Dossier, open_dossier
from letea.actions.printed_lists import printed_of
from letea.fields import field_of
from letea.fields.benefits import FILE_STATES
from letea.rules.benefit_payments import month_words, period
from letea.wording import _, day, money
from ui.parts.basics import button, label
from ui.parts.benefit_list import FILE_TONES
from ui.parts.card import Card
from ui.parts.facts import Facts, facts_grid
from ui.parts.history import HistoryView
from ui.parts.printed_list import printed_list
from ui.room import Room

_PAYMENTS_SHOWN = 24


class BenefitCard(Card):
    """What is known of a benefit file."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți un dosar din listă."))
        self._room = room

    def show_file(self, file_id: int | None) -> None:
        """Show a file, or none."""
        if file_id is None:
            self.clear()
            return
        dossier = open_dossier(self._room.desk.store, file_id)
        file = dossier.file
        self.show_record(
            _("Dosarul {number}").format(number=file.number),
            {
                _("Dosar"): self._facts(dossier),
                _("Stadii"): self._steps(dossier),
                _("Plăți"): _payments(dossier),
                _("Acte"): self._printed(dossier),
                _("Istoric"): HistoryView(
                    self._room, BenefitFile, file_id, children=[FileStep.file_id, Grant.file_id]
                ),
            },
            state=FILE_STATES[file.state],
            tone=FILE_TONES[file.state],
        )

    def _facts(self, dossier: Dossier) -> QWidget:
        file = dossier.file
        kind = next((kind for kind in open_kinds(self._room.desk.store) if kind.id == file.kind_id), None)
        facts = [
            (_("Beneficiul"), kind.name if kind else ""),
            (field_of(BenefitFile.requested_on).label, day(file.requested_on)),
            (_("Gospodăria"), dossier.household),
        ]
        facts += [(_("Drept acordat"), f"{_lei(row.amount_bani)}, {period(row)}") for row in dossier.grants]
        facts += [
            (_("Cine decide"), kind.decided_by if kind else ""),
            (_("Cine plătește"), kind.source if kind else ""),
            (_("Temeiul legal"), kind.law if kind else ""),
        ]
        if file.allowed:
            facts.append((field_of(BenefitFile.allowed).label, file.allowed))
        if file.note:
            facts.append((field_of(BenefitFile.note).label, file.note))
        area, column = _column()
        opener = button(
            dossier.names.get(file.applicant_id, ""),
            lambda: self._room.go("people", file.applicant_id),
            look="link",
            icon="user",
            name="open-applicant",
        )
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(facts_grid(facts, names=130))
        column.addStretch(1)
        return area

    def _steps(self, dossier: Dossier) -> QWidget:
        """The states, newest first, each with its day, its reason, and its disposition, which opens."""
        area, column = _column()
        for step in reversed(dossier.steps):
            column.addWidget(label(f"{day(step.changed_on)} · {FILE_STATES[step.state]}", wrap=True))
            given = dossier.dispositions.get(step.disposition_id or 0)
            if given is not None:
                column.addWidget(self._opener(given), alignment=Qt.AlignmentFlag.AlignLeft)
                column.addWidget(self._referral(given), alignment=Qt.AlignmentFlag.AlignLeft)
            if step.reason:
                column.addWidget(label(step.reason, "small", wrap=True, selectable=True))
            column.addSpacing(6)
        column.addStretch(1)
        return area

    def _printed(self, dossier: Dossier) -> QWidget:
        """What was printed of the file itself, or of a disposition that covers it."""
        owners = [dossier.file.uid, *(given.uid for given in dossier.dispositions.values())]
        return printed_list(self._room, printed_of(self._room.desk.store, owners))

    def _opener(self, given: Disposition) -> QPushButton:
        told = _("Dispoziția nr. {number} din {day}")
        return button(
            told.format(number=given.number, day=day(given.dated_on)),
            lambda: self._show_paper(given),
            look="link",
            icon="printer",
            name=f"disposition.{given.id}",
        )

    def _referral(self, given: Disposition) -> QPushButton:
        made = button(
            _("Referatul ei"),
            lambda: self._show_referral(given),
            look="link",
            icon="printer",
            name=f"referral.{given.id}",
        )
        made.setAccessibleName(_("Referatul la dispoziția {number}").format(number=given.number))
        return made

    def _show_referral(self, given: Disposition) -> None:
        from ui.benefits.papers import show_referral  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_referral(self._room, given, self.window())

    def _show_paper(self, given: Disposition) -> None:
        from ui.benefits.papers import show_disposition  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_disposition(self._room, given, self.window())


def _payments(dossier: Dossier) -> Facts:
    if not dossier.payments:
        return [(_("Plăți"), _("Încă nu s-a plătit nimic."))]
    total = sum(payment.amount_bani for payment in dossier.payments if payment.paid_on)
    rows = [
        (
            month_words(row.month_on),
            f"{_lei(row.amount_bani)}, {_('plătită la')} {day(row.paid_on)}"
            if row.paid_on
            else f"{_lei(row.amount_bani)}, {_('de plătit')}",
        )
        for row in dossier.payments[:_PAYMENTS_SHOWN]
    ]
    return [(_("Plătit în total"), _lei(total)), *rows]


def _lei(bani: int) -> str:
    return _("{sum} lei").format(sum=money(bani))


def _column() -> tuple[QScrollArea, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area, column
