"""The two sides of a line beside the list: thing by thing, with what is unlike marked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.tables.evidence import ComparisonLine, EvidenceKind
from letea.rules.evidence import entry_told
from letea.rules.evidence_sides import SideRow, side_by_side
from letea.wording import _, day
from ui.evidence.columns import reason_of, state_words
from ui.parts.basics import LabelLook, button, label
from ui.parts.icon import picture
from ui.parts.pill import State, pill, restate
from ui.parts.scroll import scrolled

_MARK = 14  # pixels


class SideBySide(QFrame):
    """What the office says and what the others say of a line, and what may be done about it."""

    def __init__(
        self, *, resolve: Callable[[], object], reopen: Callable[[], object], go: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._title = label("", "heading", wrap=True, selectable=True)
        self._state = pill("")
        self._area, self._column = scrolled()
        self._inside: QWidget | None = None
        self.resolve_button = button(_("Rezolvă…"), resolve, icon="check", name="line.resolve")
        self.reopen_button = button(_("Redeschide"), reopen, icon="arrow-back-up", name="line.reopen")
        self.go_button = button(_("Deschide în Letea"), go, look="link", icon="external-link", name="line.go")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.go_button)
        foot.addStretch(1)
        foot.addWidget(self.reopen_button)
        foot.addWidget(self.resolve_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        self.show_line(None, EvidenceKind.PAYMENTS)

    def show_line(self, line: ComparisonLine | None, kind: EvidenceKind) -> None:
        """Show a line, or that none is chosen."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        told = QVBoxLayout(self._inside)
        told.setContentsMargins(0, 0, 8, 0)
        told.setSpacing(10)
        if line is None:
            self._title.setText("")
            restate(self._state, "", "neutral")
            told.addWidget(label(_("Alegeți un rând din listă."), "secondary", wrap=True))
        else:
            self._fill(told, line, kind)
        told.addStretch(1)
        self._column.addWidget(self._inside)
        self._inside.show()
        self._offer(line)

    def _fill(self, told: QVBoxLayout, line: ComparisonLine, kind: EvidenceKind) -> None:
        name = line.name or _("fără nume")
        self._title.setText(name)
        self.setAccessibleName(name)
        restate(self._state, state_words(line), _tone(line))
        sides = [[entry_told(one) for one in side] for side in (line.ours, line.theirs)]
        told.addLayout(_grid(side_by_side(kind, *sides)))
        facts = [(_("Ce diferă"), line.difference), (_("Potrivite"), line.matched_by)]
        facts.append((_("Rândul din listă"), str(line.place) if line.place else ""))
        done = _("Rezolvat la {day}").format(day=day(line.resolved_on))
        facts.append((done if line.resolved_on else _("Notă"), line.note))
        for words, value in facts:
            if value:
                told.addWidget(label(words, "label"))
                told.addWidget(label(value, wrap=True, selectable=True))

    def _offer(self, line: ComparisonLine | None) -> None:
        unlike = line is not None and line.state.value != "agrees"
        done = line is not None and line.resolved_on is not None
        self.resolve_button.setVisible(unlike and not done)
        self.reopen_button.setVisible(done)
        self.go_button.setVisible(line is not None and place_of(line) is not None)


def place_of(line: ComparisonLine) -> tuple[str, int | None, str] | None:
    """Where a line is corrected: page, record and part of what the office keeps, or the person."""
    entry = next((entry_told(one) for one in line.ours if one.get("page")), None)
    if entry is not None:
        return entry.page, entry.record, entry.part
    return ("people", line.person_id, "") if line.person_id else None


def _tone(line: ComparisonLine) -> State:
    if line.resolved_on is not None or reason_of(line) == line.matched_by:
        return "good"
    return "warning" if line.state.value == "differs" else "bad"


def _grid(rows: list[SideRow]) -> QGridLayout:
    """Each thing under its own words, so that a CNP fits whole on both sides."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    for place, words in enumerate((_("La noi"), _("La ei"))):
        grid.addWidget(label(words, "label"), 0, place)
        grid.setColumnStretch(place, 1)
    for number, row in enumerate(rows):
        down = 1 + number * 3
        grid.setRowMinimumHeight(down, 6)
        grid.addLayout(_named(row), down + 1, 0, 1, 2)
        look: LabelLook = "warning" if row.unlike else "body"
        for across, words in enumerate((row.here, row.there)):
            made = label(words or "–", look, wrap=True, selectable=True)
            grid.addWidget(made, down + 2, across, Qt.AlignmentFlag.AlignTop)
    return grid


def _named(row: SideRow) -> QHBoxLayout:
    """What the two values are, marked where they are unlike."""
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(label(row.label, "small"))
    if row.unlike:
        mark = QLabel()
        mark.setPixmap(picture("alert-triangle", "warning", size=_MARK, ratio=mark.devicePixelRatioF()))
        mark.setAccessibleName(_("diferă"))
        line.addWidget(mark)
    line.addStretch(1)
    return line
