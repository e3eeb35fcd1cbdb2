"""Lists of one's own on a page: the menu that opens, keeps, renames and deletes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from letea.errors import Refused
from letea.wording import _
from ui.parts.asking import Asking
from ui.parts.basics import button
from ui.parts.deletion import Deletion, delete_asked, say_done
from ui.parts.dialog_frame import DialogFrame
from ui.room import Room

if TYPE_CHECKING:
    from db.tables.lists import SavedList

_LONGEST = 28  # letters of a name on the button
_WIDTH, _HEIGHT = 440, 210  # pixels of the question for a name


@dataclass(frozen=True)
class Seen:
    """A list as it is seen: its filters as JSON, its columns by name, what else tells it apart."""

    filters: list[dict[str, Any]] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    told: Mapping[str, Any] = field(default_factory=dict)


class OwnLists(QObject):
    """The lists kept for a page. `opened` gives the one chosen, or None for the list as it comes.

    `key` tells the page's key, `seen` what is seen now.
    """

    opened = Signal(object)

    def __init__(
        self, parent: QWidget, room: Room, *, key: Callable[[], str], seen: Callable[[], Seen]
    ) -> None:
        super().__init__(parent)
        self._room, self._key, self._seen, self._page = room, key, seen, parent
        self.now: SavedList | None = None
        self.button = button("", self.show_menu, look="link", icon="list", name="own-lists")
        self.button.setToolTip(_("Liste cu filtrele și coloanele lor, păstrate sub un nume"))
        self._tell(None)

    def let_go(self) -> None:
        """No list of one's own is in sight any longer."""
        self._tell(None)

    def show(self, one: "SavedList") -> None:
        """This list is in sight."""
        self._tell(one)

    def name(self) -> str:
        """The name of the list in sight; empty where it is none of one's own."""
        return self.now.name if self.now is not None else ""

    def show_menu(self) -> QMenu:
        """Offer the lists of the page, and what may be done with the one in sight."""
        menu = self.menu()
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    def menu(self) -> QMenu:
        """That menu."""
        from letea.actions.saved_lists import saved_lists  # noqa: PLC0415 - the list comes first

        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kept = saved_lists(self._room.desk.store, self._key())
        for one in kept:
            entry = QAction(one.name.replace("&", "&&"), menu, checkable=True)
            entry.setChecked(self.now is not None and one.id == self.now.id)
            entry.triggered.connect(partial(self._open, one))
            menu.addAction(entry)
        if not kept:
            menu.addAction(_("Nicio listă păstrată încă")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(_("Păstrează ce se vede, sub un nume…")).triggered.connect(self.ask_new)
        now = next((one for one in kept if self.now is not None and one.id == self.now.id), None)
        if now is not None:
            menu.addAction(_("Păstrează schimbările în „{name}”").format(name=now.name)).triggered.connect(
                partial(self.keep_changes, now)
            )
            menu.addAction(_("Redenumește „{name}”…").format(name=now.name)).triggered.connect(
                partial(self.ask_name, now)
            )
            menu.addAction(_("Șterge „{name}”…").format(name=now.name)).triggered.connect(
                partial(self.ask_delete, now)
            )
            menu.addAction(_("Închide lista")).triggered.connect(self._close)
        return menu

    def ask_new(self, _on: object = None) -> "NameDialog":
        """Keep what is seen under a name."""
        from db.tables.lists import SavedList  # noqa: PLC0415 - the list comes first
        from letea.actions.saved_lists import keep_saved_list  # noqa: PLC0415 - same

        def keep(name: str) -> "SavedList":
            seen = self._seen()
            return keep_saved_list(
                self._room.desk.store,
                SavedList(
                    page=self._key(),
                    name=name,
                    filters=seen.filters,
                    columns=seen.columns,
                    told=dict(seen.told),
                ),
            )

        said = _("Lista a fost păstrată.")
        return self._ask(_("Păstrează lista"), "", keep, said, _("Lista nu mai este păstrată."))

    def ask_name(self, one: "SavedList", _on: object = None) -> "NameDialog":
        """Give a list another name."""
        from letea.actions.saved_lists import rename_saved_list  # noqa: PLC0415 - the list comes first

        return self._ask(
            _("Redenumește lista"),
            one.name,
            lambda name: rename_saved_list(self._room.desk.store, one.id, name),
            _("Lista a fost redenumită."),
            _("Lista are din nou numele dinainte."),
        )

    def keep_changes(self, one: "SavedList", _on: object = None) -> None:
        """Keep what is seen in a list that is there already."""
        from letea.actions.saved_lists import keep_saved_list  # noqa: PLC0415 - the list comes first

        seen = self._seen()
        one.filters, one.columns, one.told = seen.filters, seen.columns, dict(seen.told)
        self._tell(keep_saved_list(self._room.desk.store, one))
        say_done(self._room, _("Lista a fost păstrată."), undone=_("Lista este din nou ca înainte."))

    def ask_delete(self, one: "SavedList", _on: object = None) -> None:
        """Ask whether to delete a list, and delete it."""
        from letea.actions.saved_lists import remove_saved_list  # noqa: PLC0415 - the list comes first

        told = Deletion(
            _("Ștergeți lista „{name}”?").format(name=one.name),
            _("Se șterge numai numele, cu filtrele lui; ce este în listă rămâne. Se poate anula cu Ctrl+Z."),
            do=_("Șterge lista"),
            said=_("Lista „{name}” a fost ștearsă.").format(name=one.name),
        )

        def delete() -> None:
            remove_saved_list(self._room.desk.store, one.id)

        if delete_asked(self._page, self._room, told, delete=delete):
            self._tell(None)

    def _ask(
        self, title: str, name: str, keep: "Callable[[str], SavedList]", said: str, undone: str
    ) -> "NameDialog":
        def kept(one: "SavedList") -> None:
            self._tell(one)
            say_done(self._room, said, undone=undone)

        dialog = NameDialog(title, name, keep, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(kept)
        dialog.open()
        return dialog

    def _open(self, one: "SavedList", _on: object = None) -> None:
        self._tell(one)
        self.opened.emit(one)

    def _close(self, _on: object = None) -> None:
        self._tell(None)
        self.opened.emit(None)

    def _tell(self, one: "SavedList | None") -> None:
        self.now = one
        name = one.name if one is not None else _("Listele mele")
        shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        self.button.setText(shown.replace("&", "&&"))
        self.button.setAccessibleName(
            _("Lista mea: {name}").format(name=one.name) if one is not None else _("Listele mele")
        )


class NameDialog(DialogFrame):
    """Asks for the name of a list; what is wrong with it stands under it, and it stays typed."""

    kept = Signal(object)

    def __init__(
        self, title: str, name: str, keep: "Callable[[str], SavedList]", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName("own-list-name")
        self._keep = keep
        self.name = Asking(_("Numele listei"), name="own-list.name", told=_("De exemplu: Vârstnici din Holt"))
        self.name.line.setText(name)
        self.name.line.selectAll()
        self.add_widget(self.name)
        self.resize(_WIDTH, _HEIGHT)
        self.name.line.setFocus()

    def save_now(self) -> None:
        """Keep it, or say why it cannot be."""
        try:
            made = self._keep(self.name.text())
        except Refused as refused:
            self.name.tell(refused.problems[0].text)
            self.name.line.setFocus()
            return
        self.kept.emit(made)
        self.accept()
