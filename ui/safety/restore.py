"""Choosing the copy that takes the office's place: which there are, what is lost, what opens it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.copies import FOLDER, Copy, copies_of, copy_at, kept_files
from letea.actions.copy_lines import CopyLine, copy_lines
from letea.wording import _
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.growing import GrowingDialog
from ui.safety.copy_table import CopyTable
from ui.safety.key_asking import KeyAsking
from ui.work import Work

if TYPE_CHECKING:
    from db.encryption import FileKey


class RestoreDialog(GrowingDialog):
    """Lists the copies of an office, the newest first; `chosen(copy, key)` tells which one and its key."""

    chosen = Signal(object, object)

    def __init__(
        self,
        office: Path,
        key: "FileKey | None",
        work: Work,
        *,
        second_place: Path | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restore")
        self.setWindowTitle(_("Restaurarea unei copii"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office, self._key, self._work, self._second = office, key, work, second_place
        self._present = key.salt.hex() if key is not None else ""
        self._lines: list[CopyLine] = []
        self.asking: KeyAsking | None = None
        self._asked_mark = ""
        self.table = CopyTable()
        self.lost = Banner("", "warning")
        self.restore_button = button(_("Restaurați copia…"), self.begin, look="primary", name="restore.do")
        self.other_password = label("", "secondary", wrap=True)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self._place.addWidget(self.other_password)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.taken.connect(self.begin)
        self._read()

    def copies(self) -> list[Copy]:
        """The copies listed."""
        return [line.copy for line in self._lines]

    def choose(self, copy: Copy) -> None:
        """Take a copy of the list."""
        self.table.selectRow(self.copies().index(copy))

    def begin(self) -> None:
        """Restore the copy that is chosen: where its password is not the present one, that is asked first."""
        line = self._taken()
        if self.asking is not None:
            self.asking.try_key()
        elif line is not None:
            self._confirm(line, self._key if line.copy.password else None)

    def ask_other(self) -> QFileDialog:
        """Ask for a copy that lies somewhere else."""
        dialog = QFileDialog(self, _("Alegeți o copie din alt loc"))
        dialog.setObjectName("restore.where")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Birou Letea (*.letea)"))
        dialog.fileSelected.connect(lambda path: self.add_other(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def add_other(self, path: Path) -> None:
        """List a copy from somewhere else before the others, and take it."""
        self._work.latest("copy", lambda _progress: copy_at(path), self._add, failed=self._tell)

    def _add(self, copy: Copy) -> None:
        self._show([copy, *(other for other in self.copies() if other.path != copy.path)])
        self.choose(copy)

    def _tell(self, error: Exception) -> None:
        messages.show(self, error)

    def _read(self) -> None:
        office, second = self._office, self._second

        def find(_progress: object) -> list[Copy]:
            found = copies_of(office) + kept_files(office)
            if second is not None:
                found += copies_of(office, second / FOLDER / office.stem)
            return sorted(found, key=lambda copy: copy.at, reverse=True)

        self._work.latest("copies", find, self._show_found)

    def _show_found(self, copies: Sequence[Copy]) -> None:
        self._show(copies)
        if copies:
            self.table.selectRow(0)
        self._follow()

    def _show(self, copies: Sequence[Copy]) -> None:
        self._lines = copy_lines(copies, self._present, datetime.now().astimezone())
        self.table.show_lines(self._lines, [self._place_of(copy) for copy in copies])

    def _place_of(self, copy: Copy) -> str:
        if copy.path.is_relative_to(self._office.parent):
            return _("lângă birou")
        if self._second is not None and copy.path.is_relative_to(self._second):
            return _("al doilea loc")
        return str(copy.path.parent)

    def _taken(self) -> CopyLine | None:
        row = self.table.chosen_row()
        return self._lines[row] if row is not None else None

    def _follow(self) -> None:
        line = self._taken()
        is_own = line is not None and line.copy.password in {"", self._present}
        self.restore_button.setVisible(line is None or is_own)
        self.restore_button.setEnabled(line is not None)
        if line is None:
            self.lost.tell("" if self._lines else _("Nu s-a găsit nicio copie; alegeți una din alt loc."))
            self._put_asking(None)
            return
        told = _("Se pierde tot ce s-a scris după {moment} ({age}).")
        self.lost.tell(told.format(moment=line.made, age=line.age))
        self._put_asking(None if is_own else line)

    def _put_asking(self, line: CopyLine | None) -> None:
        mark = line.copy.password if line is not None else ""
        if mark and mark == self._asked_mark:
            return  # another copy of the same password: what is typed stays
        if self.asking is not None:
            self._place.removeWidget(self.asking)
            self.asking.hide()
            self.asking.deleteLater()
            self.asking = None
        self._asked_mark = mark
        told = _("Copia nu se deschide cu parola de acum, ci cu {password}, sau cu fișa ei de recuperare.")
        words = line.password if line is not None else ""
        self.other_password.setText(told.format(password=words) if words else "")
        self.other_password.setVisible(bool(words))
        if line is not None:
            self.asking = KeyAsking(line.copy.path, self._work, do=_("Restaurați copia…"))
            self.asking.known.connect(self._confirm_with)
            self._place.addWidget(self.asking)

    def _confirm_with(self, key: "FileKey", _was_code: bool) -> None:  # noqa: FBT001 - a signal's own
        line = self._taken()
        if line is not None and line.copy.password == key.salt.hex():
            self._confirm(line, key)

    def _confirm(self, line: CopyLine, key: "FileKey | None") -> None:
        question = _("Puneți copia din {moment} în locul biroului de acum?")
        detail = _(
            "Fișierul de acum nu se șterge: rămâne în folderul „{folder}”, sub alt nume. Biroul se închide "
            "și se deschide din nou, din copie."
        )
        if messages.ask_with_care(
            self,
            question.format(moment=line.made),
            do=_("Restaurează copia"),
            keep=_("Păstrează biroul de acum"),
            detail=detail.format(folder=FOLDER),
        ):
            self.accept()
            self.chosen.emit(line.copy, key)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        other = button(_("Alegeți o copie din alt loc…"), self.ask_other, look="link", name="restore.other")
        foot.addWidget(other)
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="restore.cancel"))
        foot.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(_("Restaurarea unei copii"), "title"))
        told = _("Copia aleasă este verificată întreagă, apoi ia locul biroului de acum.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.lost)
        column.addLayout(self._place)
        column.addLayout(foot)
        self.resize(860, 560)
