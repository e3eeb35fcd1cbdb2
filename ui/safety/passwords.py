"""Choosing the office's password: for the first time, in place of the present one, in place of a lost one."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.passwords import change_password, replace_lost_password, seal_plain_office
from letea.errors import Problem, Refused, Trouble
from letea.progress import Progress
from letea.rules.passwords import SHORTEST, check_password, strength_in_words
from letea.wording import _
from ui import messages
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.growing import GrowingDialog
from ui.parts.inputs import Tick
from ui.room import Room
from ui.safety.sheet import Sheet
from ui.safety.standing import Standing
from ui.work import Job, Work

_HELP = _("Cel puțin 10 caractere; trei-patru cuvinte alăturate se țin minte cel mai ușor.")


class _PasswordDialog(GrowingDialog):
    """Asks for a new password twice; what is typed stays when it is refused, and while the work runs."""

    def __init__(self, title: str, told: str, do: str, work: Work, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._work = work
        self._job: Job | None = None
        self._title = title
        self.password = Asking(_("Parola nouă"), name="new.password", told=_HELP, hidden=True)
        self.again = Asking(_("Parola nouă, încă o dată"), name="new.again", hidden=True)
        self.asked: dict[str, Asking] = {"password": self.password, "again": self.again}
        self.trouble = Banner("", "bad")
        self.stage = label("", "small")
        self.do_button = button(do, self.try_now, look="primary", name="password.do")
        self.do_button.setDefault(True)
        self.cancel_button = button(_("Renunță"), self.reject, name="password.cancel")
        self.form = QWidget()
        self._fields = QVBoxLayout()
        self._lay_out(told)
        self.password.line.textEdited.connect(self._tell_strength)
        work.progressed.connect(self._tell_stage)
        work.cancelled.connect(self._tell_stopped)

    def try_now(self) -> None:
        """Do it with what was typed; what is wrong is said beside its field."""
        if self._job is not None:
            return
        self.trouble.tell("")
        problems = self._missing()
        if problems:
            self._tell(problems)
            return
        self._set_busy(busy=True)
        self._job = self._work.run(self.job(), done=self._finish, failed=self._refuse, title=self._title)

    def job(self) -> Callable[[Progress], object]:
        """What is done with the password; the subclass's own."""
        raise NotImplementedError

    def succeed(self, result: Any) -> None:
        """What comes once it is done; the subclass's own."""
        raise NotImplementedError

    def reject(self) -> None:
        """While the work runs, stop it; else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def add_first(self, name: str, asked: Asking) -> None:
        """Another question before the new password."""
        self._fields.insertWidget(0, asked)
        self.asked = {name: asked, **self.asked}
        self.show_tick.toggled.connect(lambda shown: asked.show_letters(shown=shown))

    def _finish(self, result: object) -> None:
        self._set_busy(busy=False)
        self.succeed(result)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        match messages.told_plainly(error):
            case Refused(problems=problems):
                self._tell(problems)
            case Trouble() as trouble:
                self.trouble.tell(str(trouble))
            case _:
                messages.show(self, error)

    def _missing(self) -> list[Problem]:
        problems = [
            Problem(name, _("Scrieți parola de acum."))
            for name, asked in self.asked.items()
            if name == "present" and not asked.text()
        ]
        found = check_password(self.password.text(), self.again.text())
        return problems + [problem for problem in found if problem.blocking]

    def _tell(self, problems: Iterable[Problem]) -> None:
        told = {problem.field: problem.text for problem in problems if problem.blocking}
        for name, asked in self.asked.items():
            asked.tell(told.pop(name, ""))
        first = next((asked for asked in self.asked.values() if asked.note.state == "bad"), None)
        if first is not None:
            first.line.setFocus()
        self.trouble.tell(" ".join(told.values()))

    def _tell_strength(self, typed: str) -> None:
        if len(typed) < SHORTEST:
            self.password.set_help(_HELP)
            return
        words = _("Tăria parolei: {strength}.").format(strength=strength_in_words(typed))
        warnings = [problem.text for problem in check_password(typed, typed)]
        self.password.set_help(" ".join([words, *warnings]))

    def _tell_stage(self, title: str, stage: str, done: int, total: int) -> None:
        if self._job is not None and title == self._title:
            share = f" {100 * done // total} %" if total else ""
            self.stage.setText(f"{stage}…{share}" if stage else "")

    def _tell_stopped(self, title: str) -> None:
        if self._job is not None and title == self._title:
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._job = None
        self.do_button.setDisabled(busy)
        self.cancel_button.setText(_("Oprește") if busy else _("Renunță"))
        self.stage.setText("")
        for asked in self.asked.values():
            asked.line.setReadOnly(busy)

    def _lay_out(self, told: str) -> None:
        self.show_tick = Tick(_("Arată ce scriu"))
        self.show_tick.toggled.connect(self._show_letters)
        self._fields.setSpacing(12)
        for asked in (self.password, self.again):
            self._fields.addWidget(asked)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.stage, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.do_button)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self._title, "title", wrap=True))
        column.addWidget(label(told, "secondary", wrap=True))
        column.addLayout(self._fields)
        column.addWidget(self.show_tick)
        column.addWidget(self.trouble)
        column.addSpacing(4)
        column.addStretch(1)  # what is too high goes here, not between the words
        column.addLayout(foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 24, 28, 24)
        self._column.addWidget(self.form)
        self.setMinimumWidth(480)

    def _show_letters(self, shown: bool) -> None:  # noqa: FBT001 - a signal's own
        for asked in (self.password, self.again):
            asked.show_letters(shown=shown)


class SealDialog(_PasswordDialog):
    """Gives a password to an office's file that has none; `sealed(key)` tells what opens it from now on."""

    sealed = Signal(object)

    def __init__(self, path: Path, work: Work, parent: QWidget | None) -> None:
        told = _(
            "Fișierul {name} nu are încă o parolă: oricine îl copiază îi poate citi pe toți beneficiarii. "
            "Alegeți una; de acum fișierul se deschide numai cu ea."
        )
        super().__init__(
            _("Parolă pentru birou"), told.format(name=path.name), _("Protejează biroul"), work, parent
        )
        self.setObjectName("seal")
        self._path = path

    def job(self) -> Callable[[Progress], object]:
        """Seal the file."""
        path, password, again = self._path, self.password.text(), self.again.text()
        return lambda progress: seal_plain_office(path, password, again, progress)

    def succeed(self, result: Any) -> None:
        """Hand the key over."""
        self.accept()
        self.sealed.emit(result)


class _OfficePasswordDialog(_PasswordDialog):
    """Gives the open office another password, then offers its recovery sheet (`sheet`)."""

    def __init__(self, title: str, told: str, room: Room, parent: QWidget) -> None:
        super().__init__(title, told, _("Schimbă parola"), room.work, parent)
        self._store = room.desk.store
        self.sheet = Sheet(room, parent)

    def succeed(self, result: Any) -> None:
        """Say that it is done; the sheet made before opens nothing any more."""
        del result
        self.form.hide()
        words = _("Parola este schimbată.")
        detail = _(
            "Fișa de recuperare tipărită până acum nu mai deschide biroul, ci numai copiile mai vechi. "
            "Tipăriți fișa nouă și puneți-o în seif."
        )
        self.later_button = button(_("Mai târziu"), self.accept, name="password.later")
        self.sheet_button = button(
            _("Tipăriți fișa nouă"), self._ask_sheet, look="primary", name="password.sheet"
        )
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.sheet_button)
        self._column.addWidget(Standing("good", words, detail))
        self._column.addSpacing(12)
        self._column.addLayout(foot)
        self.sheet_button.setDefault(True)
        self.sheet_button.setFocus()
        QTimer.singleShot(0, self, self.fit)  # only then do the new words count

    def _ask_sheet(self) -> None:
        self.accept()
        self.sheet.ask_where()


class ChangePasswordDialog(_OfficePasswordDialog):
    """Asks for the present password and a new one."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        told = _("Copiile făcute până acum se deschid în continuare cu parola de acum; nu o uitați.")
        super().__init__(_("Schimbarea parolei"), told, room, parent)
        self.setObjectName("change-password")
        self.present = Asking(_("Parola de acum"), name="present.password", hidden=True)
        self.add_first("present", self.present)
        self.setFocusProxy(self.present)
        self.present.setFocus()

    def job(self) -> Callable[[Progress], object]:
        """Seal the file with the new password."""
        store = self._store
        present, password, again = self.present.text(), self.password.text(), self.again.text()
        return lambda progress: change_password(store, present, password, again, progress)


class NewPasswordDialog(_OfficePasswordDialog):
    """Asks for a new password after the office was opened with its recovery code."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        told = _("Biroul a fost deschis cu codul de pe fișa de recuperare. Alegeți o parolă nouă acum.")
        super().__init__(_("Parolă nouă"), told, room, parent)
        self.setObjectName("new-password")

    def job(self) -> Callable[[Progress], object]:
        """Seal the file with the new password."""
        store, password, again = self._store, self.password.text(), self.again.text()
        return lambda progress: replace_lost_password(store, password, again, progress)
