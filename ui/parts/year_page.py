"""YearPage: a page of lists kept for a year, saved together, guarded while something is not saved."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from letea.actions.year_lists import copies_for, save_year, year_rows, years_with
from letea.errors import Problem, Refused
from letea.troubles import plainly
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.chips import Chip
from ui.parts.table_page import TablePage
from ui.parts.year_chooser import YearChooser
from ui.parts.year_list import YearList
from ui.parts.year_view import View, ask_unsaved, scrolled, words_to_mend
from ui.room import Room

_CHECK_AFTER = 350  # milliseconds


class YearPage(TablePage):
    """Lists of a year behind chips, one save for all. A subclass adds its views and calls `settle_views`.

    `action` is what history calls a save, with {year} in it. The year chosen is remembered on this computer
    as `year_key`: the pages of the plan's chapters work in the same year.
    """

    year_key: ClassVar[str] = "year"

    def __init__(self, room: Room, title: str, *, action: str) -> None:
        super().__init__(title)
        self._room, self._title_text, self._action = room, title, action
        kept = room.settings.chosen(self.year_key)
        self.year = int(kept) if kept.isdecimal() else room.desk.today().year
        self._views: dict[str, View] = {}
        self._years: dict[type[Any], list[int]] = {}
        self._saving = False
        self._stack = QStackedWidget()
        self.set_body(self._stack)
        self.problems_banner = Banner("", "bad")
        self.banners.addWidget(self.problems_banner)
        self._check_later = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._check_later.timeout.connect(self._check_typed)
        self._add_actions()
        self.chips.chosen.connect(self.turn_to)
        saves = QShortcut("Ctrl+S", self)
        saves.setContext(Qt.ShortcutContext.WindowShortcut)
        saves.activated.connect(self.save)

    # What a page sets up.

    def add_lists(self, key: str, text: str, lists: Sequence[YearList], *, hint: str = "") -> None:
        """A chip with lists of the year under one another, and a grey sentence above them."""
        area = scrolled(lists, hint)
        self._views[key] = View(text, area, tuple(lists))
        self._stack.addWidget(area)
        for one in lists:
            one.join(self._room, lambda: self.year)
            one.lines.changed.connect(self._note_change)
            one.on_copy = self._copier((one,))

    def add_view(self, key: str, text: str, widget: QWidget, *, count: Callable[[], int]) -> None:
        """A chip with a widget of the page's own."""
        self._views[key] = View(text, widget, count=count)
        self._stack.addWidget(widget)

    def settle_views(self) -> None:
        """Show the first view; called once all are added."""
        self.offer_history(self._room, self.shows)
        self._tell_counts()
        self.turn_to(next(iter(self._views)))

    # What the window asks.

    def refresh(self) -> None:
        """Read the year's lists again; what is typed and not saved stays."""
        self._read(lambda one, rows: one.read(rows))

    def may_leave(self) -> bool:
        """Ask about what is not saved; false when the worker stays or the save was refused."""
        for one in self.lists():
            one.lines.finish_typing()
        match ask_unsaved(self, self.lists()) if self.is_changed() else "lose":
            case "lose":
                self.revert()
                return True
            case "save":
                self.save()
                self._room.work.wait_idle()
                return not self.is_changed()
        return False

    def new(self) -> None:
        """Ctrl+N: begin a row in the list in sight."""
        view = self._views[self.view()]
        if view.lists:
            view.lists[0].start()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the year chosen meanwhile on a page beside this one."""
        kept = self._room.settings.chosen(self.year_key)
        if kept.isdecimal() and int(kept) != self.year and not self.is_changed():
            self._take_year(int(kept))
        super().showEvent(event)

    # What the worker does.

    def view(self) -> str:
        """The key of the view in sight."""
        return next(key for key, one in self._views.items() if one.widget is self._stack.currentWidget())

    def turn_to(self, key: str) -> None:
        """Bring a view into sight."""
        self._stack.setCurrentWidget(self._views[key].widget)
        self.chips.activate(key)
        self._tell_state()

    def lists(self) -> list[YearList]:
        """All lists of the page, in its order."""
        return [one for view in self._views.values() for one in view.lists]

    def is_changed(self) -> bool:
        """Whether anything typed is not saved."""
        return any(one.lines.is_changed() for one in self.lists())

    def table_ids(self) -> Sequence[int]:
        """The rows of the year that are saved."""
        held = [row.id for one in self.lists() for row in one.lines.records()]
        return [id for id in held if id is not None]

    def choose_year(self, year: int) -> None:
        """Work in another year, unless something here is to be finished first."""
        if year != self.year and self.may_leave():
            self._room.settings.keep_chosen(self.year_key, str(year))
            self._take_year(year)
        self._offer_years()

    def save(self) -> None:
        """Check all lists and save them as one action; what blocks is shown at its row."""
        for one in self.lists():
            one.lines.finish_typing()
        if self._saving or not self.is_changed():
            return
        problems = [problem for one in self.lists() for problem in one.tell()]
        self._tell_problems(problems)
        if any(problem.blocking for problem in problems):
            self._show_problem()
            return
        edits, year, store = self._edits(), self.year, self._room.desk.store
        label_ = self._action.format(year=year)
        self._set_saving(saving=True)
        self._room.work.run(
            lambda _progress: save_year(store, edits, year=year, label=label_, problems=problems),
            done=self._end_saved,
            failed=self._end_refused,
            title=_("Se salvează"),
        )

    def revert(self) -> None:
        """Forget what is typed and show what is saved."""
        self._read(lambda one, rows: one.revert(rows))

    def copy_from(self, year: int, lists: Iterable[YearList]) -> None:
        """Copy a year's rows into those of these lists that are empty; they wait to be saved."""
        empty = [one for one in lists if not one.count()]
        number = 0
        for kind in dict.fromkeys(one.kind for one in empty):
            for one in (one for one in empty if one.kind is kind):
                rows = copies_for(self._room.desk.store, kind, from_year=year, to_year=self.year)
                number += one.take_copies(rows)
        copied = counted(number, _("rând copiat"), _("rânduri copiate"))
        self._room.say(_("{rows} din {year}. Verificați și salvați.").format(rows=copied, year=year))

    # Within.

    def _add_actions(self) -> None:
        self.chooser = YearChooser()
        self.chooser.chosen.connect(self.choose_year)
        self._actions.addWidget(self.chooser)
        self.copy_button = self.add_action(_("Copiază din anul…"), self._show_copy_menu, icon="copy")
        self.revert_button = self.add_action(_("Renunță la modificări"), self.revert)
        self.save_button = self.add_action(_("Salvează"), self.save, icon="device-floppy", primary=True)
        self.save_button.setToolTip("Ctrl+S")

    def _read(self, show: Callable[[YearList, list[Any]], object]) -> None:
        store = self._room.desk.store
        held = {kind: year_rows(store, kind, self.year) for kind in self._kinds()}
        for one in self.lists():
            show(one, held[one.kind])
        self.problems_banner.tell("")
        self._offer_years()
        self._note_shown()

    def _note_shown(self) -> None:
        self._tell_counts()
        self._tell_state()

    def _kinds(self) -> list[type[Any]]:
        return list(dict.fromkeys(one.kind for one in self.lists()))

    def _edits(self) -> list[Any]:
        """The lists that changed; those of one kind go together, so that their order is one."""
        changed = {one.kind for one in self.lists() if one.lines.is_changed()}
        edits = []
        for kind in (kind for kind in self._kinds() if kind in changed):
            parts = [one.edit() for one in self.lists() if one.kind is kind]
            rows = [row for part in parts for row in part.rows]
            edits.append(type(parts[0])(rows, [row for part in parts for row in part.before]))
        return edits

    def _end_saved(self, _nothing: object) -> None:
        self._set_saving(saving=False)
        self.refresh()
        self._room.say(_("Salvat."))

    def _end_refused(self, error: Exception) -> None:
        self._set_saving(saving=False)
        told = plainly(error)
        if isinstance(told, Refused):
            self._tell_problems(told.problems)
        else:
            messages.show(self, error)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self._tell_state()

    def _take_year(self, year: int) -> None:
        self.year = year
        self.revert()

    def _offer_years(self) -> None:
        store = self._room.desk.store
        self._years = {kind: years_with(store, kind) for kind in self._kinds()}
        with_rows = {year for years in self._years.values() for year in years}
        self.chooser.offer(with_rows, year=self.year, today=self._room.desk.today().year)
        for one in self.lists():
            others = [year for year in self._years[one.kind] if year != self.year]
            before = next((year for year in others if year < self.year), None)
            one.offer_copy(before or next(iter(others), None))

    def _show_copy_menu(self) -> None:
        menu = QMenu(self)
        for year in self.years_to_copy():
            entry = menu.addAction(str(year))
            entry.triggered.connect(lambda _on=False, year=year: self.copy_from(year, self.lists()))
        menu.popup(self.copy_button.mapToGlobal(self.copy_button.rect().bottomLeft()))

    def years_to_copy(self) -> list[int]:
        """The years whose lists may fill an empty one here."""
        empty = {one.kind for one in self.lists() if not one.count()}
        years = {year for kind in empty for year in self._years.get(kind, ())}
        return sorted(years - {self.year}, reverse=True)

    def _copier(self, lists: Sequence[YearList]) -> Callable[[int], None]:
        return lambda year: self.copy_from(year, lists)

    def _note_change(self) -> None:
        self._check_later.start()
        self._tell_counts()
        self._tell_state()

    def _check_typed(self) -> None:
        for one in self.lists():
            one.tell(touched_only=True)

    def _tell_problems(self, problems: Iterable[Problem]) -> None:
        blocking = {problem.field: problem.text for problem in problems if problem.blocking}
        homeless = [text for field, text in blocking.items() if not field]
        if blocking and not homeless:
            homeless = [words_to_mend(len(blocking))]
        self.problems_banner.tell("\n".join(homeless), "bad")

    def _show_problem(self) -> None:
        for one in self.lists():
            one.reveal_problems()
        for key, view in self._views.items():
            if any(one.lines.focus_problem() for one in view.lists):
                self.turn_to(key)
                next(one for one in view.lists if one.lines.focus_problem())
                return

    def _tell_counts(self) -> None:
        self.chips.set_chips([Chip(key, view.text, view.counted()) for key, view in self._views.items()])

    def _tell_state(self) -> None:
        changed = self.is_changed()
        has_lists = bool(self._views and self._views[self.view()].lists)
        state = _("modificări nesalvate") if changed else ""
        self.set_title(self._title_text, state=state, tone="warning")
        self.save_button.setVisible(has_lists or changed)
        self.save_button.setEnabled(changed and not self._saving)
        self.revert_button.setVisible(changed and not self._saving)
        self.copy_button.setVisible(has_lists and not changed and bool(self.years_to_copy()))
