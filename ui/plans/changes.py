"""Ce s-a schimbat: the plan as adopted and the plan of now, side by side, the words that differ marked."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from letea.actions.plan_changes import Comparison
from letea.rules.plan_changes import Change, ChangeKind
from letea.rules.word_marks import Words, marked_words
from letea.wording import _, counted
from ui import theme
from ui.parts.basics import button, label
from ui.theme import MARGIN, Role

_WORDS = {
    ChangeKind.ADDED: _("adăugat"),
    ChangeKind.REMOVED: _("șters"),
    ChangeKind.CHANGED: _("schimbat"),
    ChangeKind.MOVED: _("mutat"),
}
_SCHEME = "section"


class ChangesDialog(QDialog):
    """Shows what differs; `go_to(section_uid)` tells which section the worker wants to see."""

    go_to = Signal(str)

    def __init__(self, told: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setWindowTitle(_("Ce s-a schimbat"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(_("Deosebirile față de versiunea adoptată"))
        self.page.anchorClicked.connect(self._go)
        close = button(_("Închide"), self.reject, look="primary", name="changes.close")
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Ce s-a schimbat"), "heading"))
        column.addWidget(label(_summary(told), "secondary", wrap=True))
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.resize(920, 640)
        if told.changes:
            _Sheet(self.page, told).write()
        self.page.setVisible(bool(told.changes))
        if not told.changes:
            self.resize(520, 180)

    def _go(self, link: QUrl) -> None:
        if link.scheme() == _SCHEME and link.path():
            self.accept()
            self.go_to.emit(link.path())


class _Sheet:
    """Writes the two columns; user text goes in as text, never as markup."""

    def __init__(self, page: QTextBrowser, told: Comparison) -> None:
        self._told = told
        self._groups = [(key, list(held)) for key, held in groupby(told.changes, key=_section_of)]
        document = page.document()
        document.setDefaultFont(theme.font())
        form = QTextTableFormat()
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 50)] * 2)
        form.setBorder(0)
        form.setCellPadding(6)
        form.setCellSpacing(0)
        rows = 1 + sum(1 + 2 * len(held) for _key, held in self._groups)
        made = QTextCursor(document).insertTable(rows, 2, form)
        assert isinstance(made, QTextTable)  # noqa: S101 - what insertTable gives
        self._table = made
        self._row = 0

    def write(self) -> None:
        """Write every change under its section."""
        self._pair(
            [Words(_("Adoptat: {decision}").format(decision=self._told.against), marked=False)],
            [Words(_("Registrul de azi") if self._told.is_frozen else _("Acum"), marked=False)],
            look=_look("secondary", strong=True),
        )
        for (uid, where), changes in self._groups:
            self._heading(where, uid)
            for change in changes:
                self._what(change)
                self._pair(*marked_words(change.before, change.after))

    def _heading(self, where: str, uid: str) -> None:
        look = _look("accent", strong=True)
        if uid:
            look.setAnchor(True)
            look.setAnchorHref(f"{_SCHEME}:{uid}")
        self._merged(where, look, ground="accent_soft")

    def _what(self, change: Change) -> None:
        source = _(" · din registru, {mark}").format(mark=self._told.mark) if change.of_register else ""
        self._merged(f"{change.what} – {_WORDS[change.kind]}{source}", _look("secondary"))

    def _merged(self, text: str, look: QTextCharFormat, *, ground: Role | None = None) -> None:
        self._table.mergeCells(self._row, 0, 1, 2)
        cell = self._table.cellAt(self._row, 0)
        if ground is not None:
            form = cell.format()
            form.setBackground(theme.current().colour(ground))
            cell.setFormat(form)
        cell.firstCursorPosition().insertText(text, look)
        self._row += 1

    def _pair(
        self, before: Sequence[Words], after: Sequence[Words], *, look: QTextCharFormat | None = None
    ) -> None:
        for place, runs in enumerate((before, after)):
            cursor = self._table.cellAt(self._row, place).firstCursorPosition()
            marked = _gone() if place == 0 else _came()
            for run in runs:
                cursor.insertText(run.text, marked if run.marked else look or _look("text"))
        self._row += 1


def _section_of(change: Change) -> tuple[str, str]:
    return change.section_uid, change.where


def _look(role: Role, *, strong: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.current().colour(role))
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    look.setFont(theme.font(weight=weight))
    return look


def _gone() -> QTextCharFormat:
    look = _look("bad")
    look.setFontStrikeOut(True)
    look.setBackground(theme.current().colour("bad_soft"))
    return look


def _came() -> QTextCharFormat:
    look = _look("good")
    look.setFontUnderline(True)
    look.setBackground(theme.current().colour("good_soft"))
    return look


def _summary(told: Comparison) -> str:
    if not told.changes:
        return _("Nimic nu diferă de planul adoptat prin {decision}.").format(decision=told.against)
    count = counted(len(told.changes), _("loc"), _("locuri"))
    registers = sum(change.of_register for change in told.changes)
    if told.is_frozen:
        text = _(
            "Planul a rămas cum l-a adoptat {decision}. Registrul spune azi altceva în {count}; "
            "în plan ajunge numai printr-o modificare."
        )
        return text.format(decision=told.against, count=count)
    text = _("{marked}; din registru: {registers}. Un clic pe titlul unei secțiuni o deschide.")
    return text.format(marked=told.marked(len(told.changes)), registers=registers)
