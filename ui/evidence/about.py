"""The first step of a comparison: what is compared, for which month, whose list it is; then its file."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.tables.evidence import Comparison, EvidenceKind
from letea.errors import Problem
from letea.fields.evidence import KIND_NAMES
from letea.rules.benefit_payments import month_of, month_words, next_month
from letea.rules.evidence import SOURCES
from letea.wording import _
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import label
from ui.parts.import_file import FileStep
from ui.parts.inputs import ChoiceInput
from ui.room import Room

_MONTHS = 36  # that may be chosen, back from this one
_KINDS = tuple(EvidenceKind)
_EXPLAINED = {
    EvidenceKind.PAYMENTS: _(
        "Lista lunii de la contabilitate: numele sau CNP-ul și suma; dacă are, beneficiul și dosarul."
    ),
    EvidenceKind.CARERS: _(
        "Lista de la resurse umane: numele sau CNP-ul asistentului; dacă are, persoana îngrijită, "
        "contractul, salariul și datele."
    ),
    EvidenceKind.GOODS: _(
        "Lista din PatrimVen sau de la impozite: numele sau CNP-ul, felul venitului sau al bunului și "
        "valoarea. Se confruntă numai persoanele din listă, cu ce au declarat ele și cei din gospodărie."
    ),
}


class AboutStep(QWidget):
    """Says what is compared, then asks for the file; `changed()` tells of another choice."""

    changed = Signal()

    def __init__(
        self, room: Room, benefits: Sequence[tuple[int, str]], save_model: Callable[[], object]
    ) -> None:
        super().__init__()
        this_month = month_of(room.desk.today())
        self._months = [next_month(this_month, -back) for back in range(_MONTHS)]
        self._benefits: list[int | None] = [None, *(id_ for id_, _name in benefits)]
        self._source_given = ""
        self.kind, self.month, self.benefit = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self.kind.addItems([KIND_NAMES[kind] for kind in _KINDS])
        self.month.addItems([month_words(month) for month in self._months])
        self.benefit.addItems([_("Toate beneficiile"), *(name for _id, name in benefits)])
        self.source = Asking(
            _("Lista este de la"), name="evidence.source", told=_("Apare în raport, ca parte care semnează.")
        )
        words = _("Merg fișierele Excel, LibreOffice și CSV. În registre nu se schimbă nimic.")
        self.file = FileStep(room.desk.folders.home, save_model, told=words)
        self.explained = label("", "secondary", wrap=True)
        self.known = Banner("")
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _place: self._follow_kind())
        for made in (self.month, self.benefit):
            made.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.source.line.textEdited.connect(lambda _text: self.changed.emit())
        self.month.setCurrentIndex(1)
        self._follow_kind()

    def show_about(self, about: Comparison) -> None:
        """Show what a comparison is about; only the file may be another then."""
        self.kind.setCurrentIndex(_KINDS.index(about.kind))
        self.choose_month(about.month_on)
        self.benefit.setCurrentIndex(
            self._benefits.index(about.benefit_kind_id) if about.benefit_kind_id in self._benefits else 0
        )
        self.source.line.setText(about.source)
        for made in (self.kind, self.month, self.benefit, self.source.line):
            made.setEnabled(False)

    def choose_month(self, month_on: date) -> None:
        """Compare with this month."""
        if month_on not in self._months:
            self._months.append(month_on)
            self.month.addItem(month_words(month_on))
        self.month.setCurrentIndex(self._months.index(month_on))

    def about(self, today: date) -> Comparison:
        """What is chosen."""
        kind = self.chosen_kind()
        of_benefit = kind is EvidenceKind.PAYMENTS
        return Comparison(
            kind=kind,
            month_on=self._months[self.month.currentIndex()],
            benefit_kind_id=self._benefits[self.benefit.currentIndex()] if of_benefit else None,
            source=self.source.text().strip(),
            compared_on=today,
        )

    def chosen_kind(self) -> EvidenceKind:
        """What is compared."""
        return _KINDS[self.kind.currentIndex()]

    def tell(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong at its place."""
        self.source.tell(next((one.text for one in problems if one.field == "source"), ""))

    def _follow_kind(self) -> None:
        kind = self.chosen_kind()
        if self.source.text().strip() in ("", self._source_given):
            self._source_given = SOURCES[kind]
            self.source.line.setText(self._source_given)
        for made in (self.benefit, self._benefit_label):
            made.setVisible(kind is EvidenceKind.PAYMENTS)
        self.explained.setText(_EXPLAINED[kind])
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        fields = ((_("Ce se confruntă"), self.kind), (_("Luna"), self.month), (_("Beneficiul"), self.benefit))
        for place, (words, editor) in enumerate(fields):
            name = label(words, "label")
            name.setBuddy(editor)
            editor.setAccessibleName(words)
            grid.addWidget(name, 0, place)
            grid.addWidget(editor, 1, place)
            grid.setColumnStretch(place, 1)
            self._benefit_label = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(grid)
        column.addWidget(self.source)
        column.addWidget(self.explained)
        column.addWidget(self.known)
        column.addWidget(self.file, 1)
