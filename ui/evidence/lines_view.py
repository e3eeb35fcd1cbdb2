"""The lines of an open comparison: filtered by how they stand, resolved, opened where they are corrected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.tables.evidence import Agreement, ComparisonLine, EvidenceKind
from letea.actions.evidence import (
    OpenComparison,
    comparison_name,
    open_comparison,
    read_register_again,
    reopen_lines,
)
from letea.wording import _, counted, day
from ui.evidence.columns import ALL, WAITING, LineRow, is_in, line_chips, line_columns
from ui.evidence.note_dialog import ResolveDialog
from ui.evidence.side import SideBySide, place_of
from ui.parts.basics import button, label
from ui.parts.chips import Chips
from ui.parts.list_heads import ListHead
from ui.parts.list_tools import ListTools
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.held_filtering import HeldFiltering

_SIDE, _ROWS = 350, 720  # pixels


class LinesView(QWidget):
    """One comparison.

    `left()` asks for the list, `other_asked()` for a newer file, `report_asked()` for the paper.
    """

    left = Signal()
    other_asked = Signal()
    report_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.held: OpenComparison | None = None
        self._lines: dict[int, ComparisonLine] = {}
        self.chips = Chips()
        self.chips.chosen.connect(lambda _key: self._list())
        self._kind = EvidenceKind.PAYMENTS
        self.rows = self._made_rows()
        self.tools = ListTools(
            *(room, self._filtering),
            name=lambda: comparison_name(self.held) if self.held is not None else "",
            on_print=self._print,
            on_export=self._export,
            rows=lambda: self.rows,
            groups=self.chips,
        )
        self.tools.changed.connect(self._list)
        self.side = SideBySide(resolve=self.resolve, reopen=self.reopen, go=self.go_to_source)
        self._lay_out()

    # What the page asks.

    def show_comparison(self, comparison_id: int) -> None:
        """Open a comparison on what is still to be looked at."""
        self.held = None
        self.tools.let_go()
        self._read(comparison_id)
        held = self.held
        if held is not None and held.record.kind is not self._kind:
            self._kind = held.record.kind
            self._change_rows()
        self.chips.activate(WAITING if held is not None and held.waiting() else ALL)
        self._list()
        self.rows.setFocus()

    def refresh(self) -> None:
        """Read the open comparison again."""
        if self.held is not None:
            self._read(self.held.record.id)
            self._list()

    # What is done with lines.

    def chosen(self) -> list[ComparisonLine]:
        """The lines chosen in the list."""
        ids = [self.rows.rows.ids[index.row()] for index in self.rows.selectionModel().selectedRows()]
        return [self._lines[id] for id in ids if id in self._lines]

    def resolve(self) -> ResolveDialog | None:
        """Ask for the note of the lines chosen, and resolve them."""
        lines = [line for line in self.chosen() if line.state is not Agreement.AGREES]
        if not lines:
            self._room.say(_("Alegeți rânduri care diferă sau lipsesc dintr-o parte."))
            return None
        dialog = ResolveDialog(self._room, lines, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._say_resolved)
        dialog.open()
        return dialog

    def reopen(self) -> None:
        """Take back that the lines chosen are resolved."""
        store, ids = self._room.desk.store, [line.id for line in self.chosen()]
        self._room.work.run(
            lambda _progress: reopen_lines(store, ids),
            done=lambda count: self._room.say(counted(count, _("rând redeschis."), _("rânduri redeschise."))),
            title=_("Se salvează"),
        )

    def go_to_source(self) -> None:
        """Open the record of the line in sight, to be corrected there."""
        selected = self.rows.selected_id()
        place = place_of(self._lines[selected]) if selected in self._lines else None
        if place is None:
            self._room.say(_("Persoana nu este în evidență; rândul se lămurește cu cine ține lista."))
            return
        self._room.go(*place)

    def read_again(self) -> None:
        """Compare the list as it was read with the registers as they are now."""
        if self.held is None:
            return
        store, today, id_ = self._room.desk.store, self._room.desk.today(), self.held.record.id
        self._room.work.run(
            lambda _progress: read_register_again(store, id_, today),
            done=lambda _id: self._room.say(_("Lista a fost comparată din nou cu registrele.")),
            title=_("Confruntare"),
        )

    def _say_resolved(self, count: object) -> None:
        if isinstance(count, int):
            self._room.say(counted(count, _("rând rezolvat."), _("rânduri rezolvate.")))

    # What is shown.

    def _read(self, comparison_id: int) -> None:
        self.held = open_comparison(self._room.desk.store, comparison_id)
        self._lines = {line.id: line for line in self.held.lines}
        self.chips.set_chips(line_chips(self.held.lines))
        self._title.setText(comparison_name(self.held))
        record = self.held.record
        told = [counted(len(self.held.lines), _("rând"), _("rânduri")), record.file_name]
        told.append(_("confruntată la {day}").format(day=day(record.compared_on)))
        if record.left_out:
            told.append(
                counted(
                    len(record.left_out),
                    _("rând al listei lăsat deoparte"),
                    _("rânduri ale listei lăsate deoparte"),
                )
            )
        self._told.setText(" · ".join(part for part in told if part))

    def _list(self) -> None:
        key = self.chips.active() or ALL
        lines = [line for line in self._lines.values() if is_in(line, key)]
        ids = [line.id for line in self._let_through(lines)]
        self.rows.set_ids(ids)
        self.rows.setVisible(bool(ids))
        self.tools.tell_seen(len(ids), len(lines))
        self._none.setVisible(not lines)
        shown = counted(len(ids), _("rând"), _("rânduri"))
        self._foot.setText(_("{shown} din {all} afișate").format(shown=shown, all=len(self._lines)))
        self._show_side()

    def _let_through(self, lines: Sequence[ComparisonLine]) -> Sequence[ComparisonLine]:
        """Those of these lines that the filters let through."""
        filters, store = self.tools.filters.filters, self._room.desk.store
        if not filters:
            return lines
        fitting = self._filtering().fitting(store, filters, lines)
        return [line for line, fits in zip(lines, fitting, strict=True) if fits]

    def _filtering(self) -> "HeldFiltering":
        from letea.actions.evidence_filters import filterable_lines  # noqa: PLC0415 - the list comes first

        return filterable_lines(self._kind)

    def _print(self, head: ListHead) -> None:
        from ui.parts.seen_list import ask_seen_list  # noqa: PLC0415 - brings QtPdf, which the page spares

        ask_seen_list(self._room, self.rows, self._fetch, head=head, parent=self)

    def _export(self, head: ListHead) -> None:
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self._fetch, head=head, parent=self)

    def _show_side(self) -> None:
        selected = self.rows.selected_id()
        line = self._lines.get(selected) if selected is not None else None
        if self.held is not None:
            self.side.show_line(line, self.held.record.kind)

    def _made_rows(self) -> RowsView[LineRow]:
        made: RowsView[LineRow] = RowsView(
            line_columns(self._kind),
            self._fetch,
            name=f"evidence_lines.{self._kind.value}",
            settings=self._room.settings,
        )
        made.setAccessibleName(_("Rândurile confruntării"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.opened.connect(lambda _line: self.go_to_source())
        made.selected.connect(lambda _line: self._show_side())
        return made

    def _change_rows(self) -> None:
        """List under the columns of another kind."""
        before, self.rows = self.rows, self._made_rows()
        self._under.replaceWidget(before, self.rows)
        self._under.setStretchFactor(self.rows, 1)
        before.hide()
        before.deleteLater()

    def _fetch(self, ids: Sequence[int]) -> list[LineRow]:
        if self.held is None:
            return []
        kind = self.held.record.kind
        return [LineRow(id, self._lines[id], kind) for id in ids if id in self._lines]

    def _lay_out(self) -> None:
        self.back_button = button(
            _("Toate confruntările"), self.left.emit, look="link", icon="chevron-left", name="lines.back"
        )
        self._title, self._told = label("", "heading", wrap=True), label("", "secondary", wrap=True)
        self._foot = label("", "small")
        self._none = label(_("Niciun rând aici."), "secondary")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.back_button)
        line.addStretch(1)
        for words, icon, do, name in (
            (_("Recitește registrul"), "refresh", self.read_again, "lines.again"),
            (_("Listă mai nouă…"), "table-import", self.other_asked.emit, "lines.other"),
        ):
            line.addWidget(button(words, do, icon=icon, name=name))
        line.addWidget(
            button(_("Raport…"), self.report_asked.emit, look="primary", icon="printer", name="lines.report")
        )
        listed = QWidget()
        self._under = QVBoxLayout(listed)
        self._under.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in (
            *((self.tools.chips, 0), (self.tools.none, 1), (self.rows, 1), (self._none, 1)),
            (self._foot, 0),
        ):
            self._under.addWidget(widget, stretch)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(16)
        split.addWidget(listed)
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        split.setSizes([_ROWS, _SIDE])
        narrows = QHBoxLayout()
        narrows.addWidget(self.chips, 1)
        narrows.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addLayout(narrows)
        column.addWidget(split, 1)
        leaves = QShortcut(QKeySequence("Esc"), self)
        leaves.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaves.activated.connect(self.left.emit)
