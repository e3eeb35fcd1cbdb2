"""The recovery screen: what is wrong with the office file, and every way back to work."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from letea.errors import Refused, Trouble
from letea.folders import SUFFIX, Folders
from letea.progress import Progress
from letea.wording import _, moment
from ui import messages
from ui.safety.copy_asking import CopyAsking
from ui.safety.key_asking import KeyAsking
from ui.safety.recovery_card import RecoveryCard
from ui.safety.ways import Way
from ui.work import Work

if TYPE_CHECKING:
    from db.encryption import FileKey
    from db.store import Store
    from letea.actions.recovering import Outlook, Restorable


class Recovery(QWidget):
    """Stands in the window while the office cannot be opened; it needs nothing of the office to come up.

    Signals: `again_asked(path)` after a restore and at will; `opened(store, path)` for one only read; the
    others as the welcome has them.
    """

    again_asked = Signal(object)
    other_asked = Signal()
    new_asked = Signal()
    demonstration_asked = Signal()
    opened = Signal(object, object)

    def __init__(self, path: Path | None, error: Exception | None, work: Work, folders: Folders) -> None:
        super().__init__()
        self.setObjectName("recovery")
        self.setAccessibleName(_("Recuperare"))
        self._path, self._work, self._folders = path, work, folders
        self._outlook: Outlook | None = None
        self.card = RecoveryCard(path, error)
        self.card.chosen.connect(self._do)
        self.setFocusProxy(self.card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)
        self._work.cancelled.connect(self._come_back)
        self.card.show_ways(None)
        if path is not None:
            self.card.told.tell(_("Se caută copiile de siguranță…"), "note")
            work.run(self._look_around(path), done=self._take_outlook, failed=self._do_without)

    def restore(self) -> None:
        """Let the worker choose a copy, and ask for its password."""
        outlook = self._outlook
        if outlook is None or outlook.best is None:
            return
        asking = CopyAsking(outlook, self._work, self._find_copy)
        asking.restore_asked.connect(self._count_loss)
        self.card.step(_("Ce copie ia locul fișierului"), asking)

    def repair(self) -> None:
        """Give the file the first bytes of its newest copy, once its password is known."""
        copy = self._outlook.repairs if self._outlook is not None else None
        if copy is None:
            return
        if not copy.password:
            self._repair(None)
            return
        asking = KeyAsking(copy.path, self._work, do=_("Repară începutul"))
        asking.known.connect(lambda key, _was_code: self._repair(key))
        said = _("Scrieți parola biroului. Fișierul stricat se păstrează, iar ce era în el nu se pierde.")
        self.card.step(_("Repararea începutului"), asking, said)

    def look(self) -> None:
        """Open the file only to read it, however much of it can still be read."""
        path = self._file()
        from letea.actions.office_file import is_sealed  # noqa: PLC0415 - only when asked

        try:
            sealed = is_sealed(path)
        except Trouble as trouble:
            self._tell(trouble)
            return
        if not sealed:
            self._look(None)
            return
        asking = KeyAsking(path, self._work, do=_("Deschide doar pentru citire"))
        asking.known.connect(lambda key, _was_code: self._look(key))
        self.card.step(_("Deschidere doar pentru citire"), asking, _("În fișier nu se scrie nimic."))

    def save_bytes(self) -> None:
        """Save the file as it is, with its log, where the worker chooses."""
        path = self._file()
        offered = self._folders.home / f"{path.stem} ({_('deteriorat')}){SUFFIX}"
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Salvați o copie a fișierului"), str(offered), _("Birou Letea (*.letea)")
        )
        if not name:
            return

        def save(progress: Progress) -> None:
            from letea.actions.repair import save_bytes  # noqa: PLC0415 - only when asked

            save_bytes(path, Path(name), progress)

        told = _("Copia este în {place}.").format(place=name)
        self._run(save, lambda _nothing: self._say(told), _("Copia fișierului"))

    def _do(self, way: Way) -> None:
        self.card.told.tell("")
        match way:
            case Way.RESTORE:
                self.restore()
            case Way.REPAIR:
                self.repair()
            case Way.LOOK:
                self.look()
            case Way.SAVE:
                self.save_bytes()
            case Way.AGAIN:
                self.again_asked.emit(self._path)
            case Way.OTHER:
                self.other_asked.emit()
            case Way.NEW:
                self.new_asked.emit()
            case Way.DEMONSTRATION:
                self.demonstration_asked.emit()

    def _look_around(self, path: Path) -> "Callable[[Progress], Outlook]":
        def found(_progress: Progress) -> "Outlook":
            from letea.actions.recovering import outlook_of  # noqa: PLC0415 - after the first paint

            return outlook_of(path)

        return found

    def _take_outlook(self, outlook: "Outlook") -> None:
        self._outlook = outlook
        told = ""
        if outlook.was_cut_short:
            told = _(
                "O restaurare a fost întreruptă înainte de sfârșit; fișierul dinaintea ei se păstrează între "
                "copii."
            )
        elif not outlook.choices:
            told = _("Lângă fișier nu s-a găsit nicio copie de siguranță.")
        self.card.told.tell(told, "warning" if outlook.was_cut_short else "note")
        self.card.show_ways(self._outlook)

    def _do_without(self, error: Exception) -> None:
        self._tell(error)
        self.card.show_ways(self._outlook)

    def _find_copy(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Alegeți o copie"), str(self._folders.home), _("Birou Letea (*.letea)")
        )
        asking, outlook = self.card.body, self._outlook
        if not name or outlook is None or not isinstance(asking, CopyAsking):
            return
        from letea.actions.recovering import copy_elsewhere  # noqa: PLC0415 - only when asked

        try:
            asking.add(copy_elsewhere(Path(name), outlook))
        except Trouble as trouble:
            self._tell(trouble)

    def _count_loss(self, chosen: "Restorable", key: "FileKey | None") -> None:
        """Where the present file can still be read, say how much the copy lacks before it takes its place."""
        path = self._file()

        def count(_progress: Progress) -> int | None:
            from letea.actions.recovering import actions_since  # noqa: PLC0415 - only when asked

            return actions_since(path, key, chosen.copy.at)

        self._run(
            count, lambda found: self._restore_if_meant(chosen, key, found), _("Se compară fișierul cu copia")
        )

    def _restore_if_meant(self, chosen: "Restorable", key: "FileKey | None", missing: int | None) -> None:
        from letea.actions.recovering import loss_in_words  # noqa: PLC0415 - only when asked

        if missing and not messages.ask_with_care(
            self,
            _("Restaurați copia din {moment}?").format(moment=moment(chosen.copy.at)),
            do=_("Restaurează copia"),
            keep=_("Păstrează fișierul de acum"),
            detail=loss_in_words(missing),
        ):
            return
        self._restore(chosen, key)

    def _restore(self, chosen: "Restorable", key: "FileKey | None") -> None:
        path = self._file()

        def put(progress: Progress) -> Path | None:
            from letea.actions.copies import restore  # noqa: PLC0415 - only when asked
            from letea.actions.repair import put_back_kept  # noqa: PLC0415 - same

            put_back = put_back_kept if chosen.was_live else restore
            return put_back(path, chosen.copy, key, progress, _now())

        self._run(put, self._open_restored, _("Restaurare"))

    def _repair(self, key: "FileKey | None") -> None:
        path, copy = self._file(), self._outlook.repairs if self._outlook is not None else None
        if copy is None:
            return

        def mend(progress: Progress) -> Path | None:
            from letea.actions.repair import repair_beginning  # noqa: PLC0415 - only when asked

            return repair_beginning(path, copy, key, progress, _now())

        self._run(mend, self._open_restored, _("Repararea fișierului"))

    def _look(self, key: "FileKey | None") -> None:
        path = self._file()

        def read(_progress: Progress) -> "Store":
            from letea.actions.opening import look_closely  # noqa: PLC0415 - only when asked

            return look_closely(path, key)

        self._run(read, lambda store: self.opened.emit(store, path), _("Se deschide biroul"))

    def _open_restored(self, kept: Path | None) -> None:
        if kept is not None:
            self._say(_("Gata. Fișierul dinainte se păstrează în {place}.").format(place=kept.parent))
        self.again_asked.emit(self._path)

    def _run(self, job: Callable[[Progress], Any], done: Callable[[Any], object], title: str) -> None:
        self.card.wait()
        self.card.told.tell("")

        def go_on(result: Any) -> None:
            if isValid(self):  # another office may have been opened meanwhile
                self._come_back()
                done(result)

        self._work.run(job, done=go_on, failed=self._tell, title=title)

    def _come_back(self, _title: str = "") -> None:
        self.card.go_on()

    def _tell(self, error: Exception) -> None:
        self._come_back()
        told = messages.told_plainly(error)
        if isinstance(told, Refused | Trouble):
            self.card.told.tell(str(told), "bad")
            self.card.ensureWidgetVisible(self.card.told)
        else:
            messages.show(self, error)

    def _say(self, text: str) -> None:
        messages.say(self, text, seconds=10)

    def _file(self) -> Path:
        assert self._path is not None  # noqa: S101 - these ways are offered for a file only
        return self._path


def _now() -> datetime:
    return datetime.now().astimezone()
