"""Two records of one person side by side: the worker chooses field by field what stays, and merges them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letea.actions.choices import open_choices
from letea.actions.merging import Merge, check_merge, merge_persons, open_merge
from letea.errors import Refused
from letea.fields import fields_of
from letea.rules.merging import Side, agreeing
from letea.wording import _
from ui import messages
from ui.parts.basics import button, label
from ui.parts.deletion import say_done
from ui.parts.dialog_frame import DialogFrame
from ui.people.dialog import open_person_dialog
from ui.people.side_by_side import SideBySide, value_words
from ui.room import Room

_WIDTH, _HEIGHT = 900, 640


def open_merge_dialog(room: Room, ids: tuple[int, int], parent: QWidget) -> "MergeDialog | None":
    """Lay two records side by side; who is no longer in the register is told of."""
    try:
        merge = open_merge(room.desk.store, *ids)
    except Refused as refused:
        messages.show(parent, refused)
        return None
    dialog = MergeDialog(room, merge, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class MergeDialog(DialogFrame):
    """Merges two records; `merged(kept, given)` tells their ids once it is done."""

    merged = Signal(int, int)

    def __init__(self, room: Room, merge: Merge, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Două fișe, o singură persoană"), parent)
        self._room, self.merge = room, merge
        self._lists = open_choices(room.desk.store).lists
        self._inside: QWidget | None = None
        told = _("Apăsați valoarea care rămâne la fiecare câmp; cealaltă se vede mai departe în istoric.")
        self._above.addWidget(label(told, "secondary", wrap=True))
        self.save_button.setText(_("Unește fișele"))
        self.foot.addWidget(button(_("Păstrează cealaltă fișă"), self.swap, look="link", name="swap"))
        self._show()
        self.resize(_WIDTH, _HEIGHT)

    def swap(self) -> None:
        """Keep the other record instead; whose values stay is proposed anew."""
        self.merge = open_merge(self._room.desk.store, self.merge.given.id, self.merge.kept.id, as_asked=True)
        self._show()

    def save_now(self) -> None:
        """Merge them beside the window; what cannot stand keeps the dialog open."""
        if self._check():
            return
        store, today, merge = self._room.desk.store, self._room.desk.today(), self.merge
        self.save_button.setEnabled(False)
        self._room.work.run(
            lambda _progress: merge_persons(store, merge, today),
            done=self._finish,
            failed=self._refuse,
            title=_("Se unesc fișele"),
        )

    def _finish(self, kept: int) -> None:
        said = _("{name}: cele două fișe au fost unite.").format(name=self.merge.kept.name)
        say_done(self._room, said, undone=_("Unirea a fost anulată; fișele sunt din nou două."))
        given = self.merge.given.id
        self.accept()
        self.merged.emit(kept, given)

    def _refuse(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, Refused):
            self.problems_banner.tell(str(error), "bad")
        else:
            messages.show(self, error)

    def _show(self) -> None:
        """Lay the two side by side, in place of what stood there."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self.pairs = SideBySide(
            self.merge, self._lists, open_one=self._open, chosen=self._take
        )
        self.add_widget(self._inside)
        for words in (self._same_words(), self._moves_words()):
            if words:
                self.pairs.add(label(words, "secondary", wrap=True))
        self._check()
        self.pairs.focus_first()

    def _take(self, name: str, side: Side) -> None:
        self.merge.sides[name] = side
        self._check()

    def _check(self) -> bool:
        """Say what stands in the way; whether something blocks."""
        problems = [one for one in check_merge(self.merge, self._room.desk.today()) if one.blocking]
        self.problems_banner.tell("\n".join(one.text for one in problems), "bad")
        self.save_button.setEnabled(not problems)
        return bool(problems)

    def _open(self, person_id: int) -> None:
        open_person_dialog(self._room, person_id, self)

    def _same_words(self) -> str:
        fields = fields_of(type(self.merge.kept))
        same = [
            f"{fields[name].label} {value_words(self.merge.kept, name, self._lists)}"
            for name in agreeing(self.merge.kept, self.merge.given)
        ]
        return _("La fel în amândouă: {fields}.").format(fields=", ".join(same)) if same else ""

    def _moves_words(self) -> str:
        if not self.merge.moves:
            return _("De fișa la care se renunță nu mai ține nimic altceva.")
        words = _("Trec la fișa care se păstrează: {what}.")
        return words.format(what=", ".join(self.merge.moves))
