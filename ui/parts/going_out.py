"""Before a list goes out: sensitive columns and restricted persons only where asked, and the asking noted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.tables.personal import SensitiveUse
from letea.actions.personal import note_sensitive_use
from letea.errors import Problem
from letea.rules.personal import check_purpose
from letea.wording import _, counted
from ui.parts.basics import label, show_if
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.inputs import Tick
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.room import Room

_WIDTH, _HEIGHT = 560, 400
Go = Callable[[Sequence[Column[Row]], Sequence[int]], object]


@dataclass(frozen=True)
class Asked:
    """What the worker asked to go out beside the rest, and what for."""

    sensitive: bool
    restricted: bool
    purpose: str

    @property
    def anything(self) -> bool:
        """Whether there is something to note."""
        return self.sensitive or self.restricted


@dataclass(frozen=True)
class Private:
    """What of a list tells of health or ethnicity: columns, and rows with their kind in words.

    `always`: it all goes out in any case, as of a whole register, and only the purpose is asked.
    """

    columns: Sequence[str] = ()
    rows: Mapping[int, str] = field(default_factory=dict)
    always: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All of it, as it is noted."""
        return (*self.columns, *dict.fromkeys(self.rows.values()))


class GoingOutDialog(RecordDialog[Asked]):
    """Asks whether what is sensitive and restricted persons go out too; `saved` brings what was asked."""

    def __init__(self, room: Room, listed: str, *, private: Private, persons: int, parent: QWidget) -> None:
        super().__init__(_("Ce iese din „{listed}”").format(listed=listed), work=room.work, parent=parent)
        self.setObjectName("going-out")
        self._room, self._listed, self._private = room, listed, private
        for told in self._told():
            self.add_widget(label(told, "secondary", wrap=True))
        self.sensitive = _check(_("Cuprinde și date sensibile (sănătate, etnie)"), shown=bool(private.words))
        self.sensitive.setChecked(private.always)
        self.sensitive.setEnabled(not private.always)
        self.restricted = _check(
            _("Cuprinde și {persons} cu prelucrare restricționată").format(
                persons=counted(persons, _("înregistrare"), _("înregistrări"))
            ),
            shown=bool(persons),
        )
        self.form = Form(today=room.desk.today())
        self.purpose = self.form.text(SensitiveUse.purpose)
        for box in (self.sensitive, self.restricted):
            self.add_widget(box)
            box.toggled.connect(lambda _on: self._follow())
        self.add_part(self.form)
        self.form.show(SensitiveUse(used_at="", used_by="", listed="", purpose=""))
        self.save_button.setText(_("Continuă"))
        self.resize(_WIDTH, _HEIGHT)
        self._follow()
        first = next((box for box in (self.sensitive, self.restricted) if self._asks(box)), None)
        (first or self.purpose).setFocus()

    def draft(self) -> Asked:
        """What is asked for."""
        return Asked(self.sensitive.isChecked(), self.restricted.isChecked(), str(self.purpose.value()))

    def check(self, draft: Asked) -> list[Problem]:
        """What goes out beside the rest has a purpose."""
        return check_purpose(draft.purpose) if draft.anything else []

    def save(self, draft: Asked) -> Asked:
        """Note what goes out, before it does."""
        if draft.anything:
            held = [*self._private.words] if draft.sensitive else []
            if draft.restricted:
                held.append(_("prelucrare restricționată"))
            note_sensitive_use(self._room.desk.store, self._listed, ", ".join(held), draft.purpose)
        return draft

    def is_changed(self) -> bool:
        """A purpose that was typed is nothing to lose."""
        return False

    def _told(self) -> list[str]:
        columns, rows = (
            ", ".join(self._private.columns),
            ", ".join(dict.fromkeys(self._private.rows.values())),
        )
        told = [_("Coloane sensibile: {columns}.").format(columns=columns)] if columns else []
        told += [_("Rânduri care spun de sănătate: {rows}.").format(rows=rows)] if rows else []
        if self._private.always:
            return [*told, _("Registrul întreg le cuprinde. De ce se scoate rămâne scris în Date personale.")]
        return [*told, _("Fără bifă, lista iese fără acestea. Ce cereți rămâne scris în Date personale.")]

    def _asks(self, box: Tick) -> bool:
        return box.isVisibleTo(self) and box.isEnabled()

    def _follow(self) -> None:
        self.form.setVisible(self.sensitive.isChecked() or self.restricted.isChecked())
        self.check_typed()


def let_out(
    room: Room, rows: RowsView[Row], go: Go[Row], *, name: str, tells: str = "", parent: QWidget
) -> None:
    """Let what a list shows go out: at once where it holds nothing sensitive, else asked first.

    `go` is given the columns and the ids that go. `tells` is the filter that by itself tells of health: who
    stands in such a list is told of by standing in it.
    """
    let_columns_out(
        # Not a list of ids: a million of them would hold the window.
        *(room, rows.objectName(), rows.shown_columns(), rows.rows.ids, go),
        name=name,
        tells=tells,
        parent=parent,
    )


def let_columns_out(
    room: Room,
    listed: str,
    columns: Sequence[Column[Row]],
    ids: Sequence[int],
    go: Go[Row],
    *,
    name: str,
    tells: str = "",
    parent: QWidget,
) -> None:
    """Let these columns of a list go out, as `let_out` does; `listed` is the key of the list."""
    private = [column.heading for column in columns if column.private or column.asked]

    def send(asked: Asked, going: Sequence[int]) -> None:
        go([one for one in columns if asked.sensitive or not (one.private or one.asked)], going)

    ask_out(
        *(room, listed, ids, send),
        private=Private([*private, *([tells] if tells else [])], always=bool(tells)),
        name=name,
        parent=parent,
    )


def ask_out(
    room: Room,
    listed: str,
    ids: Sequence[int],
    send: Callable[[Asked, Sequence[int]], object],
    *,
    private: Private,
    name: str,
    parent: QWidget,
) -> None:
    """Ask what of these records goes out; `send` is given what was asked and the ids that go."""
    from letea.actions.restricted_lists import restricted_rows  # noqa: PLC0415 - all tables, only on going out

    kept_back = restricted_rows(room.desk.store, listed, ids, room.desk.today())
    if not private.words and not kept_back:
        send(Asked(sensitive=False, restricted=False, purpose=""), ids)
        return

    def sent(asked: object) -> None:
        assert isinstance(asked, Asked)  # noqa: S101 - what the dialog gives
        left = set() if asked.restricted else set(kept_back)
        left |= set() if asked.sensitive else set(private.rows)
        send(asked, [one for one in ids if one not in left])

    dialog = GoingOutDialog(room, name, private=private, persons=len(kept_back), parent=parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.saved.connect(sent)
    dialog.open()


def _check(text: str, *, shown: bool) -> Tick:
    box = Tick(text)
    show_if(box, shown=shown)
    return box
