"""The first page of somebody who has no office yet: three ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, label

_WIDTH = 520


class Welcome(QWidget):
    """Offers to set up an office, to open one, or to look at the demonstration.

    When an office could not be opened, it says why (`tell`) and offers to try again.
    """

    new_asked = Signal()
    open_asked = Signal()
    demonstration_asked = Signal()
    again_asked = Signal()

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
        self.told = Banner("", "warning", do=_("Încearcă din nou"), on_do=self.again_asked.emit)
        column.addWidget(self.told)
        column.addSpacing(8)
        self._add_ways(column)
        outer = QVBoxLayout(self)
        outer.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)

    def tell(self, text: str) -> None:
        """Say why the office asked for is not open."""
        self.told.tell(text)

    def _add_ways(self, column: QVBoxLayout) -> None:
        first = button(
            _("Pregătiți biroul dumneavoastră"), self.new_asked.emit, look="primary", name="welcome.new"
        )
        for made in (
            first,
            button(_("Deschideți un birou existent…"), self.open_asked.emit, name="welcome.open"),
            button(_("Deschideți biroul demonstrativ"), self.demonstration_asked.emit, name="welcome.demo"),
        ):
            made.setAutoDefault(True)
            column.addWidget(made)
        told = _("Biroul demonstrativ are un plan public adevărat și persoane inventate; nu strică nimic.")
        column.addWidget(label(told, "small", wrap=True))
        self.setFocusProxy(first)
