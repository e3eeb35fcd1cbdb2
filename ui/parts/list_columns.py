"""Which columns a list shows, in what order and how wide: chosen by the worker and remembered."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from letea.wording import _
from ui import theme
from ui.parts.rows import Column
from ui.settings import ColumnSetting, Settings

_KEEP_AFTER = 400  # milliseconds after the last change of a width
_NARROWEST = 48  # pixels
_SHARES = 0  # kept in place of a width: the column takes what the others leave


class ListColumns(QObject):
    """The columns of a list's view. One that stretches takes the width left, until the worker sizes it.

    `name` is what the settings call the list.
    """

    def __init__(
        self, view: QTableView, columns: Sequence[Column[Any]], *, name: str, settings: Settings | None
    ) -> None:
        super().__init__(view)
        self._view, self._columns, self._name, self._settings = view, tuple(columns), name, settings
        self._header = view.horizontalHeader()
        self._stretching: int | None = None
        self._fitting = self._lent = False
        self._keep_later = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep_later.timeout.connect(self._keep)
        self.reset()
        self._restore(settings.columns(name) if settings else [])
        self._keep_later.stop()
        self._header.sectionResized.connect(self._note_resized)
        self._header.sectionMoved.connect(lambda *_places: self._keep_later.start())

    def shown(self) -> list[Column[Any]]:
        """The columns in sight, in the worker's order."""
        places = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        return [self._columns[place] for place in places if not self._header.isSectionHidden(place)]

    def menu(self) -> QMenu:
        """The menu that chooses the columns."""
        menu = QMenu(self._view)
        for place, column in enumerate(self._columns):
            action = QAction(column.heading, menu, checkable=True)
            action.setChecked(not self._header.isSectionHidden(place))
            action.toggled.connect(self._shower(place))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("Coloanele de la început")).triggered.connect(self.reset)
        return menu

    def show(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.shown()) > 1:
            self._hide(place, hidden=not shown)
            self.fit()
            self._keep_later.start()

    def reset(self) -> None:
        """Columns as the program first shows them."""
        stretching = (place for place, column in enumerate(self._columns) if column.stretch)
        self._let_stretch(next(stretching, None))
        for place, column in enumerate(self._columns):
            self._header.moveSection(self._header.visualIndex(place), place)
            self._hide(place, hidden=column.private or not column.chosen)
            self._set_width(place, max(column.width, theme.heading_width(column.heading)))
        self.fit()
        self._keep_later.start()

    def lend(self, names: Sequence[str]) -> None:
        """Show these columns, in this order, for a list of one's own; what is remembered stays as it was."""
        places = {column.name: place for place, column in enumerate(self._columns)}
        known = [places[name] for name in names if name in places]
        if not known:
            return
        self._lent = True
        for visual, place in enumerate(known):
            self._header.moveSection(self._header.visualIndex(place), visual)
        for place in range(len(self._columns)):
            self._hide(place, hidden=place not in known)
        self.fit()

    def give_back(self) -> None:
        """The columns as they are remembered, after a list of one's own."""
        if not self._lent:
            return
        self.reset()
        self._restore(self._settings.columns(self._name) if self._settings else [])
        self._keep_later.stop()
        self._lent = False
        self.fit()

    def fit(self) -> None:
        """Give the stretching column the width that the others leave, and never less than its own."""
        place = self._stretching
        if place is None or self._header.isSectionHidden(place):
            return
        others = self._header.length() - self._header.sectionSize(place)
        left = self._view.viewport().width() - others
        self._set_width(place, max(self._columns[place].width, left))

    def _let_stretch(self, place: int | None) -> None:
        self._stretching = place
        self._header.setStretchLastSection(place is None)

    def _hide(self, place: int, *, hidden: bool) -> None:
        self._fitting = True
        self._view.setColumnHidden(place, hidden)
        self._fitting = False

    def _set_width(self, place: int, width: int) -> None:
        self._fitting = True
        self._view.setColumnWidth(place, width)
        self._fitting = False

    def _note_resized(self, place: int, _old: int, _new: int) -> None:
        if self._fitting:
            return
        if place == self._stretching:
            self._let_stretch(None)  # the worker wants this width
        self.fit()
        self._keep_later.start()

    def _restore(self, kept: Sequence[ColumnSetting]) -> None:
        places = {column.name: place for place, column in enumerate(self._columns)}
        for visual, setting in enumerate(one for one in kept if one.name in places):
            place = places[setting.name]
            self._header.moveSection(self._header.visualIndex(place), visual)
            self._hide(place, hidden=not setting.shown)
            if setting.width != _SHARES:
                self._set_width(place, max(_NARROWEST, setting.width))
                if place == self._stretching:
                    self._let_stretch(None)

    def _keep(self) -> None:
        if self._settings is None or self._lent:
            return
        places = [self._header.logicalIndex(visual) for visual in range(self._header.count())]
        kept = [
            ColumnSetting(
                self._columns[place].name, not self._header.isSectionHidden(place), self._width(place)
            )
            for place in places
        ]
        self._settings.keep_columns(self._name, kept)

    def _width(self, place: int) -> int:
        if place == self._stretching:
            return _SHARES
        return self._view.columnWidth(place) or self._columns[place].width

    def _shower(self, place: int) -> Callable[[bool], None]:
        return lambda shown: self.show(place, shown=shown)
