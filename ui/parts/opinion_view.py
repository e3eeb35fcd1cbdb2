"""A county's opinion on a plan: its facts, and each remark with the way to its section."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from letea.actions.opinion_reading import sections_of
from letea.fields.opinions import VERDICTS
from letea.handover.opinion import Opinion, Remark
from letea.handover.terms import Term
from letea.wording import _, day
from ui.parts.basics import button, hairline, label
from ui.parts.facts import Facts, facts_grid
from ui.room import Room

_NAMES = 130  # pixels of the names of facts


def opinion_facts(opinion: Opinion) -> Facts:
    """The opinion: who, its number and day, its word, the plan it is on."""
    term = Term(opinion.year, plan_alone=True).words
    return [
        (_("De la"), opinion.county),
        (_("Avizul nr."), opinion.number),
        (_("Data"), day(opinion.given_on)),
        (_("Avizul este"), VERDICTS[opinion.verdict]),
        (_("Pachetul"), _("{number}, {term}").format(number=opinion.package, term=term)),
    ]


def opinion_view(room: Room, opinion: Opinion) -> QScrollArea:
    """All of an opinion, in an area that scrolls."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    column.addLayout(facts_grid(opinion_facts(opinion), names=_NAMES))
    held = sections_of(room.desk.store, [remark.section for remark in opinion.remarks])
    for place, remark in enumerate(opinion.remarks):
        column.addWidget(hairline())
        _add_remark(column, room, remark, held.get(remark.section), place)
    if not opinion.remarks:
        column.addWidget(label(_("Fără observații."), "secondary"))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _add_remark(column: QVBoxLayout, room: Room, remark: Remark, section: int | None, place: int) -> None:
    title = remark.title.strip() or _("Planul întreg")
    column.addWidget(label(title, "label", wrap=True))
    column.addWidget(label(remark.text, wrap=True, selectable=True))
    if section is None:
        return
    opens = button(
        _("Deschide secțiunea"), lambda: room.go("plan", section), look="link", name=f"remark.{place}"
    )
    opens.setAccessibleName(_("Deschide secțiunea: {title}").format(title=title))
    column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
