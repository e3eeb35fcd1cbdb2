"""What is done with a register: made, copied, designed anew, put out of use, deleted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt

from letea.actions.register_design_changes import copy_design, new_design, remove_register, use_register
from letea.actions.register_designs import Design, open_design
from letea.wording import _
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.dialog import RecordDialog
from ui.registers.design_dialog import DesignDialog
from ui.registers.side import RegisterSide
from ui.room import Room


class RegisterDeeds(QObject):
    """Follows the buttons and keys of the list of registers."""

    def __init__(self, room: Room, side: RegisterSide) -> None:
        super().__init__(side)
        self._room, self._side = room, side
        side.new_button.clicked.connect(lambda _on: self.new())
        side.copy_button.clicked.connect(lambda _on: self.copy())
        side.edit_button.clicked.connect(lambda _on: self.edit())
        side.use_button.clicked.connect(lambda _on: self.turn_use())
        side.delete_button.clicked.connect(lambda _on: self.ask_delete())
        side.rows.opened.connect(lambda _id: self.edit())
        side.rows.delete_asked.connect(lambda _id: self.ask_delete())

    def new(self) -> None:
        """Design a register of the office's own."""
        self._design(new_design(self._room.desk.store))

    def copy(self) -> None:
        """Design a register after the one chosen."""
        if (row := self._side.row()) is not None:
            self._design(copy_design(self._room.desk.store, row.id))

    def edit(self) -> None:
        """Change the design of the register chosen."""
        if (row := self._side.row()) is not None:
            self._design(open_design(self._room.desk.store, row.id))

    def turn_use(self) -> None:
        """Put the register chosen out of use, or to use again."""
        row, store = self._side.row(), self._room.desk.store
        if row is None:
            return
        told = (
            _("Registrul „{name}” nu se mai folosește; stă la sfârșitul listei.")
            if row.active
            else _("Registrul „{name}” se folosește din nou.")
        )
        self._room.work.run(
            lambda _progress: use_register(store, row.id, active=not row.active),
            done=lambda _none: self._room.say(told.format(name=row.name)),
            title=_("Se salvează"),
        )

    def ask_delete(self) -> None:
        """Ask whether to delete the register chosen, one of the office's own, and delete it."""
        row, store = self._side.row(), self._room.desk.store
        if row is None:
            return
        if not row.is_own:
            self._room.say(_("Registrul este al programului; dacă nu îl folosiți, scoateți-l din uz."))
            return
        told = Deletion(
            _("Ștergeți registrul „{name}”?").format(name=row.name),
            _("Se șterge numai un registru fără înregistrări. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge registrul"),
            said=_("Registrul „{name}” a fost șters.").format(name=row.name),
        )
        delete_asked(self._side, self._room, told, delete=lambda: remove_register(store, row.id))

    def _design(self, design: Design) -> None:
        dialog = DesignDialog(self._room, design, parent=self._side.window())
        is_new = not design.register.id
        show_dialog(dialog, lambda id: self._say_saved(id, is_new=is_new))

    def _say_saved(self, register_id: object, *, is_new: bool) -> None:
        if isinstance(register_id, int) and is_new:
            self._side.choose(register_id)
            self._room.say(_("Registrul a fost făcut; adăugați prima înregistrare."))


def show_dialog(dialog: RecordDialog[Any], saved: Callable[[object], object]) -> None:
    """Show a dialog that goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.saved.connect(saved)
    dialog.show()
