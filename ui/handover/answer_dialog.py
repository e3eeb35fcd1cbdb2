"""What came back from the county, looked at before it is believed: a new signature, what it changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.county_opinions import OpinionRead, opinion_words
from letea.actions.county_receipts import ReceiptRead
from letea.rules.handing_over import check_key
from letea.wording import _, day
from ui.handover.answer_words import OPINION_TITLE, RECEIPT_TITLE, receipt_facts
from ui.handover.fingerprint import Fingerprint
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.facts import facts_grid
from ui.parts.opinion_view import opinion_facts
from ui.parts.scroll import scrolled
from ui.theme import MARGIN

_NAMES = 130  # pixels of the names of facts


class AnswerDialog(QDialog):
    """Shows a receipt or an opinion; `agreed(compared)` tells that it is believed."""

    agreed = Signal(bool)

    def __init__(self, read: ReceiptRead | OpinionRead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        is_opinion = isinstance(read, OpinionRead)
        self.setWindowTitle(OPINION_TITLE if is_opinion else RECEIPT_TITLE)
        self.warning = Banner("\n".join(_warnings(read)), "warning")
        self.key = Fingerprint(_("Amprenta cheilor județului"))
        self.key.show_code(read.signer.fingerprint)
        self.take_button = button(_do(read), self.take, look="primary", name="take")
        self.take_button.setDefault(True)
        self._build()
        self.resize(620, 620 if is_opinion else 520)

    def take(self) -> None:
        """Believe it, if its signature was compared."""
        compared = self.key.compared.isChecked()
        problems = check_key(known=self._read.signer.is_known, compared=compared)
        self.key.tell(" ".join(problem.text for problem in problems))
        if problems:
            self.key.compared.setFocus()
            return
        self.accept()
        self.agreed.emit(compared)

    def _build(self) -> None:
        area, inside = scrolled()
        inside.addWidget(label(self.windowTitle(), "heading"))
        inside.addWidget(self.warning)
        if isinstance(self._read, OpinionRead):
            inside.addLayout(facts_grid(opinion_facts(self._read.opinion), names=_NAMES))
            inside.addWidget(label(opinion_words(self._read.opinion), wrap=True, selectable=True))
        else:
            inside.addLayout(facts_grid(receipt_facts(self._read.receipt), names=_NAMES))
        if not self._read.signer.is_known:
            told = _(
                "Este prima dată când citiți o semnătură a {county}. Comparați amprenta cu cea de pe hârtia "
                "primită de la județ; de acum înainte semnătura se recunoaște singură."
            )
            inside.addWidget(label(told.format(county=self._read.signer.county.name), "secondary", wrap=True))
            inside.addWidget(self.key)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)


def _warnings(read: ReceiptRead | OpinionRead) -> list[str]:
    found = list(read.remarks)
    present = read.present if isinstance(read, OpinionRead) else None
    if present is not None and present.skipped:
        found.append(_("În dosarul HCL, avizul este trecut ca etapă sărită."))
    elif present is not None:
        told = _("Dosarul HCL are deja un aviz, nr. {number} din {day}; acesta îl înlocuiește cu totul.")
        found.append(told.format(number=present.number or "–", day=day(present.done_on) or "–"))
    return found


def _do(read: ReceiptRead | OpinionRead) -> str:
    if isinstance(read, ReceiptRead):
        return _("Încheie predarea")
    return _("Înlocuiește avizul") if read.present is not None else _("Pune avizul în dosar")
