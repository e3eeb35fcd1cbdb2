"""A person registered on the spot, while their household or application is written down."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from db.tables.people import Person
from letea.actions.choices import open_choices
from letea.actions.look_alikes import LookAlike, look_alikes
from letea.actions.people import PersonFile, check_unique_cnp, save_person
from letea.errors import Problem
from letea.rules.cnp import read_cnp
from letea.rules.people import check_person, cnp_meaning
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room


class NewMember(RecordDialog[PersonFile]):
    """Asks only who the person is; the rest waits in their own form.

    `saved(id)` tells of the new person; `use(id)` is called when somebody already registered is the one.
    """

    def __init__(
        self, room: Room, typed: str, use: Callable[[int], object], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Persoană nouă"), work=room.work, parent=parent)
        self._room, self._use = room, use
        self._file = PersonFile(Person(family_name="", given_name=""))
        self._alike: LookAlike | None = None
        self.form = _rows(room)
        self.alike_banner = Banner("", do=_("Este aceeași persoană"), on_do=self.use_alike)
        self.form.place(self.alike_banner)
        self.add_part(self.form)
        self.form.show(self._file.person)
        self.form.changed.connect(self._follow)
        self.form.put_typed(_split(typed))
        self.resize(560, 400)
        self.form.focus_first()

    def tell(self, title: str, note: str) -> None:
        """Name the dialog for what the person is registered, and say what is asked later."""
        self.set_title(title)
        self.form.note(note)

    def draft(self) -> PersonFile:
        """The person as typed."""
        self.form.fill(self._file.person)
        return self._file

    def check(self, draft: PersonFile) -> list[Problem]:
        """What the rules say, and who in the register may be the same person."""
        store = self._room.desk.store
        found = look_alikes(store, draft.person)
        self._alike = found[0] if found else None
        self.alike_banner.tell(_alike_words(self._alike), "warning")
        return [*check_person(draft.person, self._room.desk.today()), *check_unique_cnp(store, draft.person)]

    def save(self, draft: PersonFile) -> int:
        """Register the person."""
        return save_person(self._room.desk.store, draft, self._room.desk.today())

    def use_alike(self) -> None:
        """Take the person already registered as the member."""
        if self._alike is not None:
            found = self._alike.id
            self.form.settle()
            self.close()
            self._use(found)

    def _follow(self) -> None:
        cnp = str(self.form.box(Person.cnp).typed()).strip()
        self.form.remark(Person.cnp, cnp_meaning(cnp))
        self.form.box(Person.no_cnp_reason).setVisible(not cnp)
        reading = read_cnp(cnp)
        for attribute, value in (
            ((Person.born_on, reading.born_on), (Person.sex, reading.sex)) if reading else ()
        ):
            box = self.form.box(attribute)
            if value is not None and not box.typed():
                box.set_value(value)


def _rows(room: Room) -> Form:
    choices = open_choices(room.desk.store)
    form = Form(today=room.desk.today())
    form.row(form.text(Person.family_name), form.text(Person.given_name))
    form.row(form.text(Person.cnp), form.vocabulary(Person.no_cnp_reason, choices.of(Person.no_cnp_reason)))
    form.row(form.day(Person.born_on, past=True), form.choice(Person.sex))
    return form


def _split(typed: str) -> dict[str, str]:
    text = " ".join(typed.split())
    if text.replace(" ", "").isdigit():
        return {"cnp": text.replace(" ", "")}
    family, _space, given = text.partition(" ")
    return {"family_name": family, "given_name": given} if family else {}


def _alike_words(alike: LookAlike | None) -> str:
    if alike is None:
        return ""
    words = _("Poate este deja în evidență: {name} ({reason}).")
    return words.format(name=alike.name, reason=alike.reason)
