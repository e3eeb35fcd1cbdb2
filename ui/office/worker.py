"""Who works at this computer now: history writes every change under this name."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from letea.wording import _

if TYPE_CHECKING:
    from letea.actions.office_reading import Profile
    from ui.room import Room


class WorkerMenu(QMenu):
    """„Lucrează: Ana Exemplu”: the staff in activity; the one chosen is remembered on this computer.

    Settings keep the uid of the staff member, no name.
    """

    def __init__(self, parent: QMenu) -> None:
        super().__init__(parent)
        self.setObjectName("worker-menu")
        self._room: Room | None = None
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self.menuAction().setVisible(False)

    def tell(self, room: "Room", profile: "Profile") -> None:
        """Offer the office's staff; the one chosen last, else the first, is at work."""
        self._room = room
        self._clear()
        staff = [member for member in profile.staff if member.active]
        remembered = room.settings.chosen(self._key(profile))
        at_work = next((member for member in staff if member.uid == remembered), next(iter(staff), None))
        for member in staff:
            action = self.addAction(member.name)
            action.setCheckable(True)
            action.setChecked(member is at_work)
            action.setData([self._key(profile), member.uid])
            self._group.addAction(action)
        self._take(at_work.name if at_work else "")

    def _choose(self, action: QAction) -> None:
        if self._room is not None:
            key, uid = action.data()
            self._room.settings.keep_chosen(key, uid)
            self._take(action.text())

    def _take(self, name: str) -> None:
        assert self._room is not None  # noqa: S101 - an office is open
        self._room.desk.store.who = name
        self.setTitle(_("Lucrează: {name}").format(name=name.replace("&", "&&")))
        self.menuAction().setVisible(bool(name))

    def _clear(self) -> None:
        for action in self._group.actions():
            self._group.removeAction(action)
        self.clear()

    @staticmethod
    def _key(profile: "Profile") -> str:
        return f"worker/{profile.office.uid}"
