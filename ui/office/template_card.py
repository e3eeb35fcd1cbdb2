"""The card of one paper's wording: whose it is, what may be done with it, which fields it may name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from letea.actions.paper_templates import TemplateRow
from letea.documents.council.known_fields import known_to
from letea.papers import paper_form
from letea.wording import _
from ui.parts.banner import Banner, Tone
from ui.parts.basics import button, label

_CARRIED = _(
    "Din Word se preiau textul, aldinele, cursivele, sublinierile, alinierea, titlurile și listele. Nu se "
    "preiau fonturile, mărimile, culorile, imaginile, tabelele, antetul, subsolul și sfârșiturile de pagină: "
    "pe acestea le pune Letea, la fel în toate actele."
)
_FIELDS = _(
    "Câmpurile stau între acolade și se completează din dosar; ce nu se știe încă rămâne linie de completat. "
    "Un câmp scris cu majuscule se tipărește cu majuscule. Cele însemnate cu * nu pot lipsi."
)


class TemplateCard(QWidget):
    """Shows a paper's wording; each signal is one wish of the worker."""

    word_asked = Signal()
    back_asked = Signal()
    original_asked = Signal()
    preview_asked = Signal()
    layout_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._title = label("", "heading", wrap=True)
        self._whose = label("", "secondary", wrap=True)
        self.banner = Banner("", "note")
        word = _("Deschide în Word…")
        self.word_button = button(word, self.word_asked.emit, look="primary", icon="file-type-docx")
        self.back_button = button(_("Ia înapoi din Word…"), self.back_asked.emit)
        self.original_button = button(_("Revino la original"), self.original_asked.emit)
        self.preview_button = button(_("Previzualizează"), self.preview_asked.emit)
        self.layouts = QWidget()
        self._layouts = QHBoxLayout(self.layouts)
        self.fields = QPlainTextEdit()
        self._lay_out()

    def show_row(self, row: TemplateRow) -> None:
        """Show this paper; what was said of another one goes."""
        if row.key != self._key:
            self.banner.tell("")
        self._key = row.key
        self._title.setText(row.name)
        whose = _("Se tipărește modelul biroului.") if row.own else _("Se tipărește textul Letea.")
        self._whose.setText(whose)
        self.original_button.setEnabled(row.own)
        self._show_layouts(row)
        self._show_fields(row)

    def tell(self, text: str, tone: Tone) -> None:
        """Say how the last wish went."""
        self.banner.tell(text, tone)

    def _show_layouts(self, row: TemplateRow) -> None:
        while (item := self._layouts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.layouts.setVisible(len(row.layouts) > 1)
        if len(row.layouts) > 1:
            self._layouts.addWidget(label(_("Așezarea:"), "label"))
        for layout in row.layouts:
            if len(row.layouts) > 1:
                made = button(layout.name, look="link", name=f"layout.{layout.key}")
                made.clicked.connect(lambda _on, key=layout.key: self.layout_asked.emit(key))
                self._layouts.addWidget(made)
        self._layouts.addStretch(1)

    def _show_fields(self, row: TemplateRow) -> None:
        form = paper_form(row.key)
        mandatory, fields = form.mandatory, known_to(form)
        first = [*mandatory, *(key for key in fields if key not in mandatory)]
        lines = (
            f"{{{key}}}{' *' if key in mandatory else ''} – {fields[key].label}"
            + (_(" (singur pe rând)") if fields[key].block else "")
            for key in first
        )
        self.fields.setPlainText("\n".join(lines))

    def _lay_out(self) -> None:
        self._layouts.setContentsMargins(0, 0, 0, 0)
        self._layouts.setSpacing(4)
        self.fields.setReadOnly(True)
        self.fields.setAccessibleName(_("Câmpurile actului"))
        self.fields.setTabChangesFocus(True)
        self.fields.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._whose)
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in (self.word_button, self.back_button, self.preview_button, self.original_button):
            line.addWidget(one)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.layouts)
        column.addWidget(self.banner)
        column.addWidget(label(_CARRIED, "small", wrap=True))
        column.addWidget(label(_("Câmpuri"), "label"))
        column.addWidget(label(_FIELDS, "small", wrap=True))
        column.addWidget(self.fields, 1)
