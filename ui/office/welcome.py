"""The first page of somebody who has no office yet: three ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import button, label

_WIDTH = 480


class Welcome(QWidget):
    """Offers to set up an office, to open one, or to look at the demonstration."""

    new_asked = Signal()
    open_asked = Signal()
    demonstration_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Bun venit"))
        card = QFrame()
        card.setProperty("look", "card")
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(label(_("Bun venit în Letea"), "title"))
        said = _(
            "Registrul și planul anual de acțiune al serviciului de asistență socială, într-un singur fișier "
            "de pe acest calculator. Nu este nevoie de internet."
        )
        column.addWidget(label(said, "secondary", wrap=True))
        column.addSpacing(8)
        first = button(
            _("Pregătiți biroul dumneavoastră"), self.new_asked.emit, look="primary", name="welcome.new"
        )
        column.addWidget(first)
        column.addWidget(
            button(_("Deschideți un birou existent…"), self.open_asked.emit, name="welcome.open")
        )
        demo = button(
            _("Deschideți biroul demonstrativ"),
            self.demonstration_asked.emit,
            look="link",
            name="welcome.demo",
        )
        column.addWidget(demo, alignment=Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)
        first.setDefault(True)
