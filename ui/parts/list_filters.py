"""The filters of a list: the button that adds one, and a chip for each, changed by a click and taken out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from letea.wording import _
from ui.parts.basics import button, icon_button
from ui.parts.flow import Flow
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.list_filtering import Filtering
    from letea.rules.filters import Filter, FilterField
    from ui.parts.filter_dialog import FilterDialog

_LONGEST = 60  # letters of a chip; all of it is in its tip
MARK = "filters:"  # what a part of a page that is a list of filters begins with


class ListFilters(QWidget):
    """The filters of one list, joined by "și"; `changed` tells that the list is to be read again.

    `of` gives the list as it is filtered: it is asked only once a filter is, so that lists open as fast as
    without.
    """

    changed = Signal()

    def __init__(self, room: Room, of: "Callable[[], Filtering]") -> None:
        super().__init__()
        self._room, self._of = room, of
        self.filters: list[Filter] = []
        self._told: Mapping[str, FilterField] = {}
        self.button = button(_("Filtrează"), self.ask, look="link", icon="filter", name="filters.add")
        self.button.setToolTip(_("Adaugă un filtru după orice câmp al listei"))
        self._flow = Flow(self, gap=8)
        self._chips: list[QWidget] = []
        self.hide()

    def fields(self) -> "Mapping[str, FilterField]":
        """What the list can be filtered by, read now."""
        return self._of().fields(self._room.desk.store)

    def ask(self) -> "FilterDialog":
        """Ask for one more filter."""
        return self._ask(None)

    def set(self, filters: "Sequence[Filter]") -> None:
        """Filter by these alone, without telling."""
        if not filters and not self.filters:
            return
        self.filters = list(filters)
        self._told = self.fields() if filters else {}
        self._draw()

    def set_kept(self, kept: Iterable[Mapping[str, Any]]) -> None:
        """Filter by what was kept; what is not known any longer is told and left out."""
        from letea.rules.kept_filters import filters_from  # noqa: PLC0415 - lists open without it

        found, lost = filters_from(kept, self.fields()) if kept else ([], [])
        self.set(found)
        if lost:
            said = _("Filtre lăsate deoparte, fiindcă folosesc ceva ce nu mai există: {fields}.")
            self._room.say(said.format(fields=", ".join(lost)))

    def words(self) -> str:
        """The filters in one sentence; empty without any."""
        if not self.filters:
            return ""
        from letea.rules.filters import all_words  # noqa: PLC0415 - lists open without it

        return all_words(self._told, self.filters, self._room.desk.today())

    def private_words(self) -> str:
        """Those filters, in one sentence, by which the list itself tells of health or ethnicity."""
        if not self.filters:
            return ""
        from letea.rules.filters import all_words  # noqa: PLC0415 - lists open without it

        told = {key: field for key, field in self._told.items() if field.private}
        return all_words(told, self.filters, self._room.desk.today())

    def turn_day(self) -> None:
        """Name the months that turn with today as they are now."""
        self._draw()

    def narrowing(self, find: Callable[[], list[int]]) -> Callable[[], list[int]]:
        """The job that finds, and what of it the filters let through; it touches no widget."""
        if not self.filters:
            return find
        store, today, of, filters = (
            self._room.desk.store,
            self._room.desk.today(),
            self._of(),
            [*self.filters],
        )
        return lambda: of.narrow(store, filters, find(), today)

    def _ask(self, before: "Filter | None") -> "FilterDialog":
        from ui.parts.filter_dialog import FilterDialog  # noqa: PLC0415 - the list comes first

        self._told = self.fields()
        dialog = FilterDialog(self._told, today=self._room.desk.today(), before=before, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda made: self._take(before, made))
        dialog.open()
        return dialog

    def _take(self, before: "Filter | None", made: "Filter") -> None:
        if before in self.filters and before is not None:
            self.filters[self.filters.index(before)] = made
        elif made not in self.filters:
            self.filters.append(made)
        self._draw()
        self.changed.emit()

    def _drop(self, one: "Filter") -> None:
        self.filters = [kept for kept in self.filters if kept != one]
        self._draw()
        self.changed.emit()

    def _clear(self) -> None:
        self.filters = []
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(one) for one in self.filters]
        if len(self._chips) > 1:
            self._chips.append(button(_("Fără filtre"), self._clear, look="link", name="filters.clear"))
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.filters))
        self._flow.invalidate()
        self.updateGeometry()

    def _chip(self, one: "Filter") -> QWidget:
        from letea.rules.filters import filter_words  # noqa: PLC0415 - lists open without it

        field = self._told.get(one.field)
        today = self._room.desk.today()
        words = filter_words(field, one, today) if field is not None else _("câmp care nu mai există")
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        changes: QPushButton = button(shown, lambda: self._ask(one), look="chip", name=f"filters.{one.field}")
        changes.setToolTip(_("{filter}: schimbă filtrul").format(filter=words))
        changes.setAccessibleName(words)
        line.addWidget(changes)
        line.addWidget(
            icon_button("x", _("Scoate filtrul: {filter}").format(filter=words), lambda: self._drop(one))
        )
        return whole
