"""The pieces an editor of a section is made of: its title, its phrase for nothing, its texts."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.tables.plans import Display, Section
from letea.fields import field_of
from letea.prose import Prose, is_blank
from letea.rules.plan_tree import SectionTree
from letea.wording import _
from ui import theme
from ui.parts.basics import button, label
from ui.parts.form import Form
from ui.parts.inputs import LongInput, Tick
from ui.parts.prose import ProseEditor


class Piece(QWidget):
    """A part of a section's editor. `changed` tells of every edit, `fill` writes what is typed."""

    changed = Signal()
    grows = False  # whether it takes the height that is left

    def fill(self, held: SectionTree) -> None:
        """Write what is typed into the section."""
        raise NotImplementedError


class SavedLine(QLabel):
    """A grey line that is cut with an ellipsis where it is too long, and says itself whole in its tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        fits = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(theme.current().colour("secondary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, fits)
        painter.end()


def stacked(widget: QWidget, *, gap: int = 8) -> QVBoxLayout:
    """A column without margins for a widget."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


class TitlePiece(Piece):
    """The section's number and heading, as typed."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.form = Form()
        number = self.form.text(Section.number)
        heading = self.form.long_text(Section.heading, lines=2)
        self.form.row(number, heading, stretch=(1, 3))
        self.form.show(section)
        self.form.changed.connect(self.changed)
        text = _("Titlul acestei secțiuni se vede numai pe ecran, nu se tipărește.")
        self._unprinted = label(text, "secondary", wrap=True)
        column = stacked(self)
        column.addWidget(self.form)
        column.addWidget(self._unprinted)
        self.tell_display(section.display)

    def tell_display(self, display: Display) -> None:
        """Say so where the heading does not print."""
        self._unprinted.setVisible(display is Display.HIDDEN)

    def fill(self, held: SectionTree) -> None:
        """Write the number and the heading."""
        self.form.fill(held.section)


class AbsencePiece(Piece):
    """The tick "Nu este cazul" and the phrase that prints where there is nothing."""

    def __init__(self, section: Section, usual: str) -> None:
        super().__init__()
        self._usual = usual
        self.tick = Tick(_("Nu este cazul"))
        self.tick.setObjectName("absent")
        self.tick.setToolTip(field_of(Section.absence).help)
        self.words = LongInput(placeholder=usual, lines=2)
        self.words.setObjectName("absence")
        self.words.setAccessibleName(_("Mențiunea care se tipărește: „nu este cazul” sau motivul"))
        self.tick.setChecked(bool(section.absence.strip()))
        self.words.setPlainText(section.absence)
        self.words.setFixedHeight(74)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words.setVisible(self.tick.isChecked())
        self.tick.toggled.connect(self._toggle)
        self.words.textChanged.connect(self.changed)
        column = stacked(self, gap=6)
        column.addWidget(self.tick)
        column.addWidget(self.words)

    def fill(self, held: SectionTree) -> None:
        """Write the phrase."""
        held.section.absence = ""
        if self.tick.isChecked():
            held.section.absence = " ".join(self.words.toPlainText().split()) or self._usual

    def _toggle(self, *checked: bool) -> None:
        self.words.setVisible(any(checked))
        if any(checked) and not self.words.toPlainText().strip():
            self.words.setPlainText(self._usual)
        self.words.setFocus()
        self.changed.emit()


class TextPiece(Piece):
    """A text of the section. One that is blank and may stay so hides behind the link `invite`."""

    def __init__(
        self,
        title: str,
        prose: Prose,
        write: Callable[[Section, Prose], None],
        *,
        placeholder: str = "",
        invite: str = "",
    ) -> None:
        super().__init__()
        self._write = write
        self.editor = ProseEditor(title, placeholder=placeholder)
        self.editor.show(prose)
        self.editor.changed.connect(self.changed)
        self._title = label(title, "label")
        self._invite = button(invite, self.open, look="link", icon="plus")
        column = stacked(self, gap=4)
        column.addWidget(self._title)
        column.addWidget(self.editor, 1)
        line = QHBoxLayout()
        line.addWidget(self._invite)
        line.addStretch(1)
        column.addLayout(line)
        folded = bool(invite) and is_blank(prose)
        self.grows = not folded
        for widget in (self._title, self.editor):
            widget.setVisible(not folded)
        self._invite.setVisible(folded)
        self._title.setVisible(bool(invite) and not folded)

    def open(self) -> None:
        """Bring the text into sight."""
        self._invite.hide()
        self._title.show()
        self.editor.show()
        self.editor.setFocus()

    def fill(self, held: SectionTree) -> None:
        """Write the passages."""
        self._write(held.section, self.editor.prose())


def text_above(section: Section, invite: str) -> TextPiece:
    """The text printed after the heading."""
    return TextPiece(_("Textul de deasupra"), section.text, _set_text, invite=invite)


def text_below(section: Section, invite: str) -> TextPiece:
    """The text printed after the table or list."""
    told = field_of(Section.closing)
    return TextPiece(
        _("Textul de dedesubt"), section.closing, _set_closing, placeholder=told.help, invite=invite
    )


def whole_text(section: Section) -> TextPiece:
    """The text of a section that is nothing but text."""
    return TextPiece(field_of(Section.text).label, section.text, _set_text)


class PlanTitlePiece(Piece):
    """The plan's title as it prints; it is one of the plan's own data."""

    asked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        column = stacked(self)
        column.addWidget(label(title, "heading", wrap=True, selectable=True))
        line = QHBoxLayout()
        line.addWidget(button(_("Modifică titlul"), self.asked.emit, icon="pencil", name="plan.title"))
        line.addStretch(1)
        column.addLayout(line)

    def fill(self, held: SectionTree) -> None:
        """Nothing of the section is typed here."""


def _set_text(section: Section, prose: Prose) -> None:
    section.text = prose


def _set_closing(section: Section, prose: Prose) -> None:
    section.closing = prose
