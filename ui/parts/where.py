"""Asking where a file is saved or stands, the same way everywhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from letea.wording import _

_KINDS = {
    ".pdf": _("Document PDF (*.pdf)"),
    ".docx": _("Document Word (*.docx)"),
    ".xlsx": _("Tabel Excel (*.xlsx)"),
    ".json": _("Fișier de plan Letea (*.json)"),
    ".zip": _("Arhivă ZIP (*.zip)"),
}


def ask_where(
    window: QWidget, title: str, offered: Path, chosen: Callable[[Path], object], *, name: str, kind: str = ""
) -> QFileDialog:
    """Ask for a file's place and name, some `offered`, then tell them; `name` is the dialog's own.

    `kind` says what the file is, where its ending alone would tell something else.
    """
    dialog = QFileDialog(window, title)
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if offered.suffix in _KINDS:
        dialog.setNameFilter(kind or _KINDS[offered.suffix])
        dialog.setDefaultSuffix(offered.suffix.removeprefix("."))
    dialog.setDirectory(str(offered.parent))
    dialog.selectFile(offered.name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    QFileDialog.open(dialog)
    return dialog


def ask_folder(
    window: QWidget, title: str, offered: Path, chosen: Callable[[Path], object], *, name: str
) -> QFileDialog:
    """Ask for a folder, beginning in the one `offered`, then tell it; `name` is the dialog's own."""
    dialog = QFileDialog(window, title)
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    dialog.setDirectory(str(offered))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    QFileDialog.open(dialog)
    return dialog


def ask_file(
    window: QWidget, title: str, offered: Path, chosen: Callable[[Path], object], *, name: str, kind: str = ""
) -> QFileDialog:
    """Ask for a file that is there, beginning in the folder `offered`, then tell it.

    `kind` names the files that are shown, with their endings; all of them where it says nothing.
    """
    dialog = QFileDialog(window, title)
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kind:
        dialog.setNameFilter(kind)
    dialog.setDirectory(str(offered))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    QFileDialog.open(dialog)
    return dialog
