"""The dialog of a child with parents abroad, taken into evidence or changed."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.children import ChildAlone
from letea.actions.children import (
    ChildFile,
    check_child_file,
    new_child_alone,
    open_child_alone,
    save_child_alone,
    school_of,
)
from letea.actions.people_lists import find_people, person_names, values_used
from letea.errors import Problem
from letea.wording import _
from ui.children.form import ChildForm, FollowForm, KeeperForm
from ui.parts.attributes import Words
from ui.parts.choosers import PickedBox
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.room import Room

_WIDTH, _HEIGHT = 780, 620


def open_child_dialog(room: Room, record_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a child, or bring it to the front."""

    def make() -> QDialog:
        return ChildDialog(room, open_child_alone(room.desk.store, record_id), parent=parent)

    return open_once(("child alone", record_id), make)


def ask_child(room: Room, parent: QWidget | None, child_id: int = 0) -> "ChildDialog":
    """Take a child into evidence, one of the register where they are known already."""
    file = new_child_alone(room.desk.store, room.desk.today(), child_id)
    return ChildDialog(room, file, parent=parent)


class ChildDialog(RecordDialog[ChildAlone]):
    """Edits what is kept of one child."""

    def __init__(self, room: Room, file: ChildFile, *, parent: QWidget | None = None) -> None:
        child = file.child
        super().__init__(
            file.name if child.id else _("Copil cu părinți plecați"), work=room.work, parent=parent
        )
        self._room, self._child = room, child
        store, today = room.desk.store, room.desk.today()
        self.form = ChildForm(
            find=lambda text: find_people(store, text),
            name_of=self._name,
            schools=lambda: values_used(store, "school"),
            today=today,
        )
        self.keeper = KeeperForm(find=lambda text: find_people(store, text), name_of=self._name, today=today)
        self.follow = FollowForm(today=today)
        self.add_part(self.form, _("Copilul"))
        self.add_part(self.keeper, _("Ocrotirea"))
        self.add_part(self.follow, _("Urmărirea"))
        for part in (self.form, self.keeper, self.follow):
            part.show(child)
        self.form.box(ChildAlone.child_id).changed.connect(self._take_school)
        self.keeper.box(ChildAlone.keeper_id).changed.connect(self._take_keeper)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"child-alone:{child.uid if child.id else 'new'}")
        self.form.box(ChildAlone.absent if child.child_id else ChildAlone.child_id).setFocus()

    def draft(self) -> ChildAlone:
        """What is kept of the child, as it stands on the screen."""
        for part in (self.form, self.keeper, self.follow):
            part.fill(self._child)
        return self._child

    def check(self, draft: ChildAlone) -> list[Problem]:
        """What the rules say, and whether the child is in evidence already."""
        return check_child_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: ChildAlone) -> int:
        """Keep it."""
        return save_child_alone(self._room.desk.store, draft, self._room.desk.today())

    def _name(self, person_id: int) -> str:
        return person_names(self._room.desk.store, [person_id]).get(person_id, "")

    def _take_school(self) -> None:
        """The school that the register knows of the child just chosen."""
        if chosen := _chosen(self.form.box(ChildAlone.child_id)):
            _put_if_empty(self.form, ChildAlone.school, school_of(self._room.desk.store, chosen))

    def _take_keeper(self) -> None:
        """The name of the keeper just chosen from the register."""
        if chosen := _chosen(self.keeper.box(ChildAlone.keeper_id)):
            _put_if_empty(self.keeper, ChildAlone.keeper, self._name(chosen))


def _chosen(box: object) -> int | None:
    return box.picker.chosen() if isinstance(box, PickedBox) else None


def _put_if_empty(form: Form, attribute: Words, text: str) -> None:
    box = form.box(attribute)
    if text and not str(box.typed()).strip():
        box.put_typed(text)
