"""The doubles of the register: a list of pairs to work through, each compared, merged or told apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.actions.doubles import DoubleRow, double_rows, doubles_of, find_doubles, tell_apart
from letea.rules.double_pairs import Pair
from letea.rules.doubles import Sure
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.chips import Chip, Chips
from ui.parts.empty import Empty
from ui.parts.progress_bar import WorkBar
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.people.merge_dialog import MergeDialog, open_merge_dialog
from ui.room import Room
from ui.theme import MARGIN, Role
from ui.work import Job

_MARKS: dict[Sure, tuple[str, Role]] = {
    Sure.STRONG: ("alert-circle", "bad"),
    Sure.LIKELY: ("help-circle", "warning"),
}
_SURE = {Sure.STRONG: _("sigură"), Sure.LIKELY: _("probabilă")}
_SEARCHING, _LISTED, _NONE = range(3)


class DoublesDialog(QDialog):
    """Searches the whole register beside the window, then lists the pairs, the surest first.

    Enter lays a pair side by side, Del tells that they are two persons; either can be undone here.
    """

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._pairs: dict[int, Pair] = {}
        self._before: dict[int, Pair] = {}
        self._job: Job | None = None
        self.merging: MergeDialog | None = None
        self.setWindowTitle(_("Dubluri"))
        self._build()
        self.resize(1040, 600)
        room.work.cancelled.connect(self._tell_stopped)

    def search(self) -> None:
        """Compare all persons, beside the window."""
        self._busy(searching=True)
        self.done_banner.tell("")
        store = self._room.desk.store
        self._job = self._room.work.run(
            lambda progress: find_doubles(store, progress),
            done=self._show_found,
            failed=self._refuse,
            title=_("Dubluri"),
        )

    def compare(self) -> None:
        """Lay the selected pair side by side."""
        pair = self._selected()
        if pair is None:
            return
        self.merging = open_merge_dialog(self._room, (pair.one, pair.other), self)
        if self.merging is not None:
            self.merging.merged.connect(self._take_merged)

    def tell_two(self) -> None:
        """The selected pair are two persons: it is not told of again."""
        pair, place = self._selected(), self.rows.selected_id()
        if pair is None or place is None:
            return
        store = self._room.desk.store

        def take(_done: object) -> None:
            self._keep_pairs({key: one for key, one in self._pairs.items() if key != place})
            self._say(_("S-a reținut că sunt două persoane; perechea nu mai apare."))

        self._room.work.run(
            lambda _progress: tell_apart(store, pair.one, pair.other),
            done=take,
            failed=self._refuse,
            title=_("Dubluri"),
        )

    def undo(self) -> None:
        """Take back what was done last in this list."""
        store, before = self._room.desk.store, self._before

        def take(_label: object) -> None:
            self._keep_pairs(before)
            self.done_banner.tell(_("A fost anulat; perechea este din nou în listă."), "good")
            self._offer_undo(offered=False)

        if store.undo_label() != self._action:
            self.done_banner.tell(
                _("Între timp s-a lucrat mai departe. Puteți anula pe rând, cu Ctrl+Z."), "warning"
            )
            return
        self._room.work.run(
            lambda _progress: store.undo(), done=take, failed=self._refuse, title=_("Anulare")
        )

    def reject(self) -> None:
        """Close; a search under way is stopped."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _selected(self) -> Pair | None:
        place = self.rows.selected_id()
        return None if place is None else self._pairs.get(place)

    def _show_found(self, pairs: Sequence[Pair]) -> None:
        self._job = None
        self._pairs = dict(enumerate(pairs))
        self._busy(searching=False)
        self._list()
        self.rows.setFocus()

    def _take_merged(self, kept: int, given: int) -> None:
        """The pairs of both go; those of the one that is kept are looked for again."""
        left = {key: pair for key, pair in self._pairs.items() if not {pair.one, pair.other} & {kept, given}}
        first = max(self._pairs, default=0) + 1
        left |= dict(enumerate(doubles_of(self._room.desk.store, kept), first))
        self._keep_pairs(left)
        self._say(_("Fișele au fost unite."))

    def _keep_pairs(self, pairs: dict[int, Pair]) -> None:
        self._before, self._pairs = self._pairs, pairs
        self._list()

    def _say(self, said: str) -> None:
        self._action = self._room.desk.store.undo_label()
        self.done_banner.tell(said, "good")
        self._offer_undo(offered=True)

    def _offer_undo(self, *, offered: bool) -> None:
        self.undo_button.setVisible(offered)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._busy(searching=False)
        self._list()
        messages.show(self, error)

    def _tell_stopped(self, title: str) -> None:
        if self._job is not None and self._job.is_cancelled and title == self._job.title:
            self._job = None
            self._busy(searching=False)
            self._list()
            self._told.setText(_("Căutarea a fost oprită. Apăsați „Caută din nou”."))

    def _busy(self, *, searching: bool) -> None:
        self.again.setEnabled(not searching)
        if searching:
            self._told.setText(_("Se compară toate persoanele din evidență…"))
            self._pages.setCurrentIndex(_SEARCHING)

    def _list(self, _key: str = "") -> None:
        """Show the pairs of the chip chosen, and what is left in words."""
        strong = [key for key, pair in self._pairs.items() if pair.alike.sure is Sure.STRONG]
        self._chips.set_chips(
            [
                Chip("", _("Toate"), len(self._pairs)),
                Chip("strong", _("Sigure"), len(strong)),
                Chip("likely", _("Probabile"), len(self._pairs) - len(strong)),
            ]
        )
        wanted = self._chips.active()
        shown = [key for key in sorted(self._pairs) if not wanted or (key in strong) == (wanted == "strong")]
        self.rows.set_ids(shown)
        pairs = counted(len(self._pairs), _("pereche de fișe"), _("perechi de fișe"))
        self._told.setText(_("Au rămas de lămurit: {pairs}.").format(pairs=pairs) if self._pairs else "")
        self._pages.setCurrentIndex(_LISTED if self._pairs else _NONE)
        for one in (self.compare_button, self.two_button):
            one.setEnabled(bool(shown))

    def _fetch(self, ids: Sequence[int]) -> list[DoubleRow]:
        return double_rows(self._room.desk.store, [(id_, self._pairs[id_]) for id_ in ids])

    def _tell_both(self, place: object) -> None:
        """What tells the two apart, under the list."""
        told = self._fetch([place]) if isinstance(place, int) and place in self._pairs else []
        self.both.setText("\n".join(f"{name}, {note}" for row in told for name, note in _both(row)))

    def _build(self) -> None:
        self._told = label("", "secondary", wrap=True)
        self._action = ""
        self.done_banner = Banner("", "good")
        self.undo_button = button(_("Anulează"), self.undo, look="link", name="undo")
        self.undo_button.hide()
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.done_banner, 1)
        said.addWidget(self.undo_button)
        self._pages = QStackedWidget()
        for page in (
            Empty(_("Se compară toate persoanele din evidență…"), icon="search"),
            self._list_page(),
            Empty(_("Nu s-au găsit fișe care să fie ale aceleiași persoane."), icon="circle-check"),
        ):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Dubluri în evidență"), "heading"))
        column.addWidget(self._told)
        column.addWidget(self._pages, 1)
        column.addLayout(said)
        column.addLayout(self._buttons())

    def _list_page(self) -> QWidget:
        self._chips = Chips()
        self._chips.chosen.connect(self._list)
        self.rows: RowsView[DoubleRow] = RowsView(
            _columns(), self._fetch, name="doubles", settings=self._room.settings
        )
        self.rows.setAccessibleName(_("Perechi de fișe"))
        self.both = label("", wrap=True, selectable=True)
        self.rows.selected.connect(self._tell_both)
        self.rows.opened.connect(lambda _id: self.compare())
        self.rows.delete_asked.connect(lambda _id: self.tell_two())
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self.rows, 1)
        column.addWidget(self.both)
        return whole

    def _buttons(self) -> QHBoxLayout:
        self.again = button(_("Caută din nou"), self.search, look="link", icon="refresh", name="again")
        self.two_button = button(_("Nu sunt aceeași persoană"), self.tell_two, name="two")
        self.compare_button = button(_("Compară și unește…"), self.compare, look="primary", name="compare")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.again)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.reject, name="cancel"))
        line.addWidget(self.two_button)
        line.addWidget(self.compare_button)
        return line


def open_doubles_dialog(room: Room, parent: QWidget) -> DoublesDialog:
    """Open the list of doubles and begin to search."""
    dialog = DoublesDialog(room, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    dialog.search()
    return dialog


def _both(row: DoubleRow) -> tuple[tuple[str, str], tuple[str, str]]:
    return (row.one, row.one_note), (row.other, row.other_note)


def _columns() -> tuple[Column[DoubleRow], ...]:
    return (
        Column(_("Cât de sigură"), lambda row: _SURE[row.sure], width=124, mark=lambda row: _MARKS[row.sure]),
        Column(_("O fișă"), lambda row: row.one, width=190),
        Column(_("Cealaltă fișă"), lambda row: row.other, width=190),
        Column(_("De ce"), lambda row: row.reason, width=300, stretch=True),
    )
