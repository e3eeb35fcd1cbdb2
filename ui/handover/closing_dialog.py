"""Closing a year: what was looked at, a reason where it is not as it should be, the totals that are kept."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.tables.handover import YearClosing
from letea.actions.closing import close_year, reopen_year, year_checks, year_totals
from letea.errors import Problem, Refused
from letea.progress import Progress
from letea.rules.year_checks import YearCheck, check_reopening
from letea.wording import _, counted
from ui import messages
from ui.handover.totals import totals_told
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog
from ui.parts.facts import facts_grid
from ui.parts.form import Form
from ui.parts.icon import picture
from ui.parts.progress_bar import WorkBar
from ui.parts.scroll import bring_into_sight, scrolled
from ui.parts.tabs import Tabs
from ui.room import Room
from ui.theme import MARGIN, Role
from ui.work import Job

_ICON = 20
_TOTALS = 420  # pixels of the names of figures
Looked = tuple[list[YearCheck], dict[str, list[dict[str, Any]]]]


class CheckRow(QWidget):
    """A check: what was found, the way to where it is mended, a field for the reason where one is asked."""

    def __init__(self, check: YearCheck, on_see: Callable[[], object]) -> None:
        super().__init__()
        self.check = check
        self.reason: Asking | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._mark(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(check.title, "label"))
        column.addWidget(label(check.found, "body" if check.fine or not check.must else "bad", wrap=True))
        if not check.fine and not check.must:
            self.reason = Asking(_("De ce închideți anul așa"), name=f"reason.{check.key}")
            column.addWidget(self.reason)
        line.addLayout(column, 1)
        if check.page and not check.fine:
            see = button(_("Deschide pagina"), on_see, look="link", name=f"see.{check.key}")
            see.setAccessibleName(_("{title}: deschide pagina").format(title=check.title))
            line.addWidget(see, 0, Qt.AlignmentFlag.AlignTop)

    def _mark(self) -> QLabel:
        name: str
        role: Role
        if self.check.fine:
            name, role, says = "circle-check", "good", _("în regulă")
        elif self.check.must:
            name, role, says = "alert-circle", "bad", _("împiedică închiderea")
        else:
            name, role, says = "alert-triangle", "warning", _("cere un motiv")
        made = QLabel()
        made.setPixmap(picture(name, role, size=_ICON, ratio=self.devicePixelRatioF()))
        made.setAccessibleName(says)
        made.setToolTip(says)
        return made


class CloseYearDialog(QDialog):
    """Looks at a year, then closes it; `closed(year)` tells when that is done."""

    closed = Signal(int)

    def __init__(self, room: Room, year: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self.year = room, year
        self._job: Job | None = None
        self._checks: list[YearCheck] = []
        self.rows: dict[str, CheckRow] = {}
        self.setWindowTitle(_("Închide anul {year}").format(year=year))
        self._build()
        self.resize(760, 640)
        self.look()

    def look(self) -> None:
        """Look at the year beside the window."""
        store, year, today = self._room.desk.store, self.year, self._room.desk.today()

        def job(progress: Progress) -> Looked:
            return year_checks(store, year, today, progress), year_totals(store, year, today, progress)

        self._begin(job, self._show, _("Verificarea anului"))

    def close_now(self) -> None:
        """Close the year with the reasons typed."""
        store, year, today = self._room.desk.store, self.year, self._room.desk.today()
        checks = list(self._checks)
        reasons = {key: row.reason.text() for key, row in self.rows.items() if row.reason is not None}

        def job(progress: Progress) -> YearClosing:
            return close_year(store, year, checks, reasons, today, progress)

        self._begin(job, self._finish, _("Închiderea anului"))

    def reject(self) -> None:
        """Give up; what is under way is stopped."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _begin(self, job: Callable[[Progress], Any], done: Callable[[Any], None], title: str) -> None:
        self.problem.tell("")
        self.close_button.setEnabled(False)
        self._job = self._room.work.run(job, done=done, failed=self._refuse, title=title)

    def _show(self, looked: Looked) -> None:
        self._job = None
        self._checks, totals = looked
        for check in self._checks:
            self.rows[check.key] = row = CheckRow(check, lambda page=check.page: self._see(page))  # type: ignore[misc]
            self._list.addWidget(row)
        facts = totals_told(one for records in totals.values() for one in records)
        self._totals.addLayout(facts_grid(facts, names=_TOTALS))
        wrong = sum(not check.fine for check in self._checks)
        told = _("Ce nu este în regulă: {what}. Scrieți motivul, sau îndreptați și reveniți.")
        what = counted(wrong, _("verificare"), _("verificări"))
        self._told.setText(told.format(what=what) if wrong else _("Toate verificările sunt în regulă."))
        self._ready()
        asked = next((row.reason for row in self.rows.values() if row.reason is not None), None)
        (asked or self.close_button).setFocus()

    def _ready(self) -> None:
        self.close_button.setEnabled(not any(one.must and not one.fine for one in self._checks))

    def _finish(self, _closing: YearClosing) -> None:
        self._job = None
        self.closed.emit(self.year)
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._ready()
        told = messages.told_plainly(error)
        if not isinstance(told, Refused):
            messages.show(self, error)
            return
        homeless = [problem for problem in told.problems if not self._tell_at_place(problem)]
        self.problem.tell("\n".join(problem.text for problem in homeless), "bad")

    def _tell_at_place(self, problem: Problem) -> bool:
        row = self.rows.get(problem.field)
        if row is None or row.reason is None:
            return False
        row.reason.tell(problem.text)
        if not any(one.reason is not None and one.reason.hasFocus() for one in self.rows.values()):
            row.reason.setFocus()
            bring_into_sight(row.reason)
        return True

    def _stopped(self, title: str) -> None:
        if self._job is not None and title == self._job.title:
            self._job = None
            self._ready()

    def _see(self, page: str) -> None:
        self.reject()
        self._room.go(page, None)

    def _build(self) -> None:
        self._told = label(_("Se verifică anul…"), "secondary", wrap=True)
        self.problem = Banner("", "bad")
        checks, self._list = scrolled()
        totals, self._totals = scrolled()
        tabs = Tabs()
        tabs.add(_("Verificări"), checks)
        tabs.add(_("Totaluri care se păstrează"), totals)
        self.cancel_button = button(_("Renunță"), self.reject, name="cancel")
        self.close_button = button(_("Închide anul"), self.close_now, look="primary", name="close")
        self.close_button.setDefault(True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        meaning = _(
            "Un an închis se citește și se tipărește oricând, dar nu se mai schimbă; o corectură cere "
            "redeschiderea lui, care rămâne scrisă. Ce s-a făcut până acum nu se mai poate anula cu Ctrl+Z."
        )
        column.addWidget(label(meaning, "secondary", wrap=True))
        column.addWidget(self._told)
        column.addWidget(tabs, 1)
        column.addWidget(self.problem)
        column.addLayout(line)
        self._room.work.cancelled.connect(self._stopped)


class ReopenDialog(RecordDialog[YearClosing]):
    """Opens a closed year for a correction, with its reason."""

    def __init__(self, room: Room, closing: YearClosing, *, parent: QWidget | None = None) -> None:
        title = _("Redeschide anul {year}").format(year=closing.year)
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._closing = room, closing
        self.save_button.setText(_("Redeschide"))
        self.form = Form(today=room.desk.today())
        self.form.note(_("După corectură, închideți anul din nou și predați un pachet care îl înlocuiește."))
        self.form.long_text(YearClosing.reopened_why, lines=4)
        self.add_part(self.form)
        self.form.show(closing)
        self.resize(600, 360)

    def draft(self) -> YearClosing:
        """The closing with the reason typed."""
        self.form.fill(self._closing)
        return self._closing

    def check(self, draft: YearClosing) -> list[Problem]:
        """A reason is asked for."""
        return check_reopening(draft.reopened_why, closed=True)

    def save(self, draft: YearClosing) -> YearClosing:
        """Reopen the year."""
        return reopen_year(self._room.desk.store, draft.year, draft.reopened_why, self._room.desk.today())
