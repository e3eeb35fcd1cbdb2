"""Autosave: what is typed in a section goes into the office file, and the line that says so."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from letea.errors import Refused, Trouble
from letea.rules.plan_tree import SectionTree
from letea.troubles import plainly
from letea.wording import _, counted
from ui import messages
from ui.plans.editor import SectionEditor
from ui.room import Room

WAIT = 600  # milliseconds after the last key
_MINUTE = 60


class Autosave(QObject):
    """Saves the section that is edited, a moment after the last key and whenever it is left.

    Saves go one at a time, so that each knows the versions of the one before. What could not be saved stays
    on the screen: `failed(editor)` brings it back where the worker had gone on.
    """

    saved = Signal()
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, room: Room, save: Callable[[SectionTree], SectionTree]) -> None:
        super().__init__()
        self._room = room
        self._save = save
        self._editor: SectionEditor | None = None
        self._unsaved: list[SectionEditor] = []
        self._saving: SectionEditor | None = None
        self._saved_at: float | None = None
        self._later = QTimer(self, singleShot=True, interval=WAIT)
        self._later.timeout.connect(self.flush)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tell)

    def watch(self, editor: SectionEditor) -> None:
        """Save this editor's section from now on; the one before is saved at once."""
        self.flush()
        self._editor = editor
        editor.changed.connect(lambda: self._note(editor))
        self._tell()

    def is_busy(self) -> bool:
        """Whether anything typed is not in the file yet."""
        return self._saving is not None or bool(self._unsaved)

    def is_saving(self) -> bool:
        """Whether a section is on its way into the file now."""
        return self._saving is not None

    def holds(self, editor: SectionEditor) -> bool:
        """Whether an editor has typing that is not in the file yet."""
        return editor is self._saving or editor in self._unsaved

    def flush(self) -> None:
        """Save now what was typed."""
        self._later.stop()
        if self._saving is None and self._unsaved:
            editor = self._unsaved.pop(0)
            self._saving = editor
            draft = editor.draft()
            self._room.work.run(
                lambda _progress: self._save(draft), done=self._settle, failed=self._fail, title=_("Plan")
            )
            self._tell()

    def settle(self) -> bool:
        """Save and wait; false when something typed could not be saved."""
        self.flush()
        self._room.work.wait_idle()
        return not self.is_busy()

    def forget(self) -> None:
        """Let go of what was typed: the section was read again."""
        self._later.stop()
        self._unsaved.clear()
        self._tell()

    def _note(self, editor: SectionEditor) -> None:
        if editor not in self._unsaved:
            self._unsaved.append(editor)
        self._later.start()
        self._tell()

    def _settle(self, kept: SectionTree) -> None:
        editor, self._saving = self._saving, None
        if editor is not None:
            editor.take(kept)
            editor.tell_failure("")
        self._saved_at = time.monotonic()
        self._clock.start()
        self.saved.emit()
        if self._unsaved and not self._later.isActive():
            self.flush()
        self._tell()

    def _fail(self, error: Exception) -> None:
        editor, self._saving = self._saving, None
        told = plainly(error)
        if editor is not None:
            if editor not in self._unsaved:
                self._unsaved.insert(0, editor)
            self._later.stop()
            editor.tell_failure(_sentence(told), stale=isinstance(told, Refused))
            self.failed.emit(editor)
        if told is None:
            messages.show(editor, error)
        self._tell()

    def _tell(self) -> None:
        undo = self._room.desk.store.undo_label()
        what = [self._state(), _("Ctrl+Z: {what}").format(what=undo) if undo else ""]
        self.told.emit(" · ".join(part for part in what if part))

    def _state(self) -> str:
        if self._saving is not None:
            return _("Se salvează…")
        if self._unsaved:
            return _("Încă nesalvat")
        if self._saved_at is None:
            return _("Ce scrieți se salvează singur")
        seconds = round(time.monotonic() - self._saved_at)
        if seconds < 1:
            return _("Salvat")
        if seconds < _MINUTE:
            return _("Salvat acum {time}").format(time=counted(seconds, _("secundă"), _("secunde")))
        minutes = counted(seconds // _MINUTE, _("minut"), _("minute"))
        return _("Salvat acum {time}").format(time=minutes)


def _sentence(told: Refused | Trouble | None) -> str:
    match told:
        case Refused():
            return " ".join(problem.text for problem in told.problems)
        case Trouble():
            return f"{told.sentence} {told.advice}".strip()
    return _("Salvarea nu s-a terminat; ce ați scris a rămas aici.")
