"""Attached files on a card: each file added or let go is kept at once, and can be undone."""

from collections.abc import Sequence
from typing import ClassVar

from shiboken6 import isValid

from db.tables.contents import Attachment
from letea.actions.attachments import attached_to, keep_files
from letea.rules.attachments import NewFile
from letea.wording import _
from ui.parts.deletion import say_deleted
from ui.parts.files import FilesPart
from ui.room import Room


class FilesCard(FilesPart):
    """The files of the record with this uid; `label` names the action for undo ("Fișierele cazului 3/2022").

    The page around the card shows `Attachment` among its kinds, so that what is undone is seen.
    """

    heading: ClassVar[str] = ""
    waits: ClassVar[str] = ""

    def __init__(self, room: Room, owner_uid: str, *, label: str) -> None:
        super().__init__(room)
        self._owner_uid, self._label = owner_uid, label
        self._is_keeping = False
        self.show_files(attached_to(room.desk.store, owner_uid))
        self.changed.connect(self._keep)

    def _keep(self) -> None:
        if self._is_keeping:
            return  # what changes meanwhile is kept after it
        self._is_keeping = True
        room, store, owner, label = self._room, self._room.desk.store, self._owner_uid, self._label
        kept, new = list(self.kept), list(self.new)
        lost = len(kept) < len(self._settled[0])

        def done(files: list[Attachment]) -> None:
            if lost:
                say_deleted(room, _("Fișierul a fost scos."))
            if isValid(self):  # the page may have made a new card meanwhile
                self._go_on(files, kept, new)

        self._room.work.run(
            lambda _progress: keep_files(store, owner, kept, new, label),
            done=done,
            failed=self._tell_refused,
            title=_("Se păstrează fișierele"),
        )

    def _go_on(self, files: list[Attachment], kept: Sequence[Attachment], new: Sequence[NewFile]) -> None:
        self._is_keeping = False
        gone = {one.uid for one in kept} - {one.uid for one in self.kept}
        later = [one for one in self.new if not any(one is other for other in new)]
        bad = self._bad
        self.show_files(files)
        if gone or later:
            self.kept, self.new = [one for one in files if one.uid not in gone], later
            self._keep()
        self._bad = bad
        self._tell()

    def _tell_refused(self, error: Exception) -> None:
        self._is_keeping = False
        self.show_files(attached_to(self._room.desk.store, self._owner_uid))
        self._refuse(error)
