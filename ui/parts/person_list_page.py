"""PersonListPage: a list of records that are each about one person, with what such lists share."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.rows import Row
from ui.room import Room


class PersonListPage(ListPage[Row]):
    """A list whose records are begun for a person. A subclass gives the dialog and the words.

    `begins` is what the button that starts a record says, `kept` what is said once it is there.
    """

    begins: str
    kept: str

    def __init__(self, room: Room, title: str, *, name: str) -> None:
        super().__init__(room, title, name=name)
        self._sum = 0

    def dialog_for(self, person_id: int, parent: QWidget) -> RecordDialog[Any]:
        """The dialog of a new record, of that person unless 0."""
        raise NotImplementedError

    def total(self) -> int:
        """Of how many records those listed are."""
        return self._sum

    def is_empty(self) -> bool:
        """Whether there is none yet."""
        return not self._sum

    def new(self) -> None:
        """Start a record."""
        self.ask(0)

    def new_for(self, part: str) -> None:
        """Start a record of the person whose id is told."""
        self.ask(int(part))

    def teach(self, words: str, *, icon: str) -> Empty:
        """What stands there while there is nothing: a sentence and the button that starts the first."""
        made = Empty(words, icon=icon)
        made.add_button(self.begins, self.new, icon="plus", primary=True)
        return made

    def none_found(self) -> Empty:
        """What stands there where the filters find nothing."""
        made = Empty(_("Nicio fișă nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made

    def ask(self, person_id: int) -> None:
        """Ask for a new record, of that person unless 0."""
        self.begin(self.dialog_for(person_id, self.window()))

    def begin(self, dialog: RecordDialog[Any]) -> None:
        """Show the dialog of a new record; once saved, the record is brought into sight."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def _show_new(self, record: object) -> None:
        if isinstance(record, int):
            self.show_record(record)
            self._room.say(self.kept)
