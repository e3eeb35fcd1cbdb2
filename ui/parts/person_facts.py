"""What is known of a record that is about a person: the person's name, which opens their card, and facts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import button
from ui.parts.facts import Facts, facts_grid
from ui.room import Room

_NAMES_WIDTH = 130  # pixels


def person_facts(room: Room, person_id: int, name: str, facts: Facts) -> QScrollArea:
    """The person, opened by their name, over the facts."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(6)
    opener = button(name, lambda: room.go("people", person_id), look="link", icon="user", name="open-person")
    opener.setAccessibleName(_("Deschide fișa: {name}").format(name=name))
    column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
    column.addLayout(facts_grid(facts, names=_NAMES_WIDTH))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area
