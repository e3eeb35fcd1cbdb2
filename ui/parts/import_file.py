"""The file of a table that is brought in: chosen, or begun from the empty model."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.exchange.workbook import SUFFIXES
from letea.wording import _
from ui.parts.basics import button, label


class FileStep(QWidget):
    """Asks for the file, which `chosen(path)` tells; `told` in place of the usual words over it."""

    chosen = Signal(object)

    def __init__(
        self,
        folder: Path,
        save_model: Callable[[], object],
        *,
        paste: Callable[[], object] | None = None,
        told: str = "",
    ) -> None:
        super().__init__()
        self._folder = folder
        self.choose_button = button(
            _("Alege fișierul…"), self._ask, look="primary", icon="folder-open", name="choose"
        )
        model = button(_("Salvează modelul gol…"), save_model, icon="table", name="model")
        words = _(
            "Merg fișierele Excel, LibreOffice și CSV, sau rândurile copiate din ele (Ctrl+C). Rândurile se "
            "verifică întâi; nimic nu se schimbă până nu apăsați „Importă”."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.choose_button)
        if paste is not None:
            pasted = button(_("Lipește din Excel"), paste, icon="clipboard-text", name="paste")
            pasted.setToolTip("Ctrl+V")
            buttons.addWidget(pasted)
        buttons.addWidget(model)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label(told or words, wrap=True))
        column.addLayout(buttons)
        column.addStretch(1)

    def _ask(self) -> None:
        kinds = _("Tabele ({kinds})").format(kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        name, _kind = QFileDialog.getOpenFileName(self, _("Alegeți tabelul"), str(self._folder), kinds)
        if name:
            self.chosen.emit(Path(name))
