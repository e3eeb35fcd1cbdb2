"""The window: navigation, search, pages, undo, shortcuts, the cover; it opens and closes the office."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui import messages
from ui.commands import give_commands
from ui.group_strip import GroupStrip
from ui.navigation import Navigation
from ui.pages import OfficeKind, pages_of, spec_of
from ui.parts.page_stack import PageStack
from ui.parts.search import Hit, SearchBox
from ui.settings import Settings
from ui.topbar import TopBar

if TYPE_CHECKING:
    from letea.desk import Desk
    from ui.cover import Covers
    from ui.guards import Guards
    from ui.office.worker import WorkerMenu
    from ui.parts.page import Page
    from ui.room import Room
    from ui.undoing import Undoing
    from ui.work import Work

FOLD_BELOW = 1100
_SIZE = (1366, 768)  # where the screen has room for it


class _Herald(QObject):
    """Carries word of a commit from the store's thread to the window's."""

    touched = Signal(object)


class Window(QMainWindow):
    """The one window of Letea."""

    desk_opened = Signal()
    new_office_asked = Signal()
    open_office_asked = Signal()
    demonstration_asked = Signal()
    county_demonstration_asked = Signal()
    restore_asked = Signal(object, object)  # a copy and its key, to be put in the open office's place

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Letea")
        self.settings = settings
        self.room: Room | None = None
        self.kind = OfficeKind.COMMUNE
        self._herald = _Herald(self)
        self._herald.touched.connect(self._pass_on)
        self._pages: dict[str, Page] = {}
        self._welcome: QWidget | None = None
        self.navigation = Navigation()
        self.strip = GroupStrip()
        self.search = SearchBox(self._find)
        self.topbar = TopBar(self.search)
        self.stack = PageStack()
        self._lay_out()
        self._connect()
        self._set_open(is_open=False)
        room = QSize(*_SIZE).boundedTo(self.screen().availableSize())
        self._fold(room.width())  # unfolded, the window would not let itself be so narrow
        self.resize(room)
        self.restoreGeometry(settings.geometry("window"))

    # What nobody needs before an office is open is made when it is first asked for, after the first paint.

    @cached_property
    def work(self) -> "Work":
        """Long jobs beside the window, with the bar that tells of them."""
        from ui.parts.progress_bar import WorkBar  # noqa: PLC0415 - after the first paint
        from ui.work import Work  # noqa: PLC0415 - same

        made = Work(self)
        bar = WorkBar(made)
        bar.setContentsMargins(20, 0, 20, 10)
        self._right.addWidget(bar)
        return made

    @cached_property
    def undoing(self) -> "Undoing":
        """Undo and redo of the open office."""
        from ui.undoing import Undoing  # noqa: PLC0415 - after the first paint

        return Undoing(self.topbar)

    @cached_property
    def worker_menu(self) -> "WorkerMenu":
        """Who works at this computer, first in the office's menu."""
        from ui.office.worker import WorkerMenu  # noqa: PLC0415 - after the first paint

        menu = self.topbar.menu
        made = WorkerMenu(menu)
        menu.insertMenu(menu.actions()[0], made)
        return made

    @cached_property
    def cover(self) -> "Covers":
        """What hides the screen, made when it is first asked for."""
        from ui.cover import Covers  # noqa: PLC0415 - after the first paint

        return Covers(self)

    @cached_property
    def guards(self) -> "Guards":
        """The lock of the screen, the copies, and what is done before the window closes."""
        from ui.guards import Guards  # noqa: PLC0415 - after the first paint

        return Guards(self)

    def open_desk(self, desk: "Desk", *, page: str = "home") -> None:
        """Work with this office from now on, beginning with a page."""
        self.close_desk()
        from ui.room import Room  # noqa: PLC0415 - after the first paint
        from ui.serving import serve  # noqa: PLC0415 - same

        self.room = Room(desk, self.work, self.settings, self.go, self.say, serve(self, desk))
        desk.store.listen(self._herald.touched.emit)
        self._set_open(is_open=True)
        self.undoing.work_with(self.room)
        self._forget_welcome()
        self.tell_office()
        self.go(page)
        QTimer.singleShot(0, self, self._wake_guards)
        self.desk_opened.emit()

    def close_desk(self) -> None:
        """Let go of the office that is open."""
        if self.room is None:
            return
        self.work.stop()
        shown = self.stack.currentWidget()
        for page in sorted(self._pages.values(), key=lambda page: page is shown):
            self.stack.removeWidget(page)  # the one in sight last: no other comes into sight and reads
            page.deleteLater()
        self._pages.clear()
        if self.room.county is not None:
            self.room.county.close()
        self.room.desk.store.close()
        self.room = None
        self.undoing.work_with(None)
        self.topbar.tell_copy("")
        self._set_open(is_open=False)

    def put_above_pages(self, band: QWidget) -> None:
        """Put a band between the bar above and whatever page is in sight."""
        self._right.insertWidget(1, band)

    def show_welcome(self, welcome: QWidget) -> None:
        """Show what stands there while no office is open."""
        self._forget_welcome()
        self._welcome = welcome
        self.stack.addWidget(welcome)
        self.stack.setCurrentWidget(welcome)
        welcome.setFocus()

    def go(self, key: str, record: int | None = None, part: str = "") -> None:
        """Bring a page forward and, with an id, its record (`NEW`, `BRING_IN`); there what `part` names."""
        if self.room is None:
            return
        if key != "set-up" and all(spec.key != key for spec in pages_of(self.kind)):
            return
        from ui.entering import bring_forward  # noqa: PLC0415 - after the first paint
        from ui.room import BRING_IN, NEW, SET_UP  # noqa: PLC0415 - same

        if key == SET_UP:
            self.new_office_asked.emit()
            return
        page = self.page(key)
        bring_forward(self.stack, page)
        self.navigation.mark(key)
        self.strip.mark(key)
        match record:
            case None:
                page.show_part(part)
            case value if value == NEW:
                page.new_for(part) if part else page.new()
            case value if value == BRING_IN:
                page.bring_in()
            case _:
                page.show_record(record)
                page.show_part(part)

    def page(self, key: str) -> "Page":
        """The page of this key, made when it is first asked for."""
        assert self.room is not None  # noqa: S101 - pages exist only with an office
        if key not in self._pages:
            page = spec_of(key, self.kind).make(self.room)
            page.restore_asked.connect(self.restore_asked)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def current_page(self) -> "Page | None":
        """The page in sight."""
        return next((page for page in self._pages.values() if page is self.stack.currentWidget()), None)

    def say(self, text: str, *, do: str = "", on_do: Callable[[], object] | None = None) -> None:
        """Show a quiet line that fades, perhaps with one thing to do about it."""
        messages.say(self, text, do=do, on_do=on_do)

    def tell_office(self) -> None:
        """Show the office's name under the brand, and who works in it in the menu."""
        from ui.serving import tell_office  # noqa: PLC0415 - after the first paint

        if self.room is not None:
            tell_office(self, self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation to icons in a narrow window."""
        super().resizeEvent(event)
        self._fold(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and let go of the office."""
        if not self.guards.let_close():
            event.ignore()
            return
        self.settings.keep_geometry("window", self.saveGeometry())
        self.close_desk()
        super().closeEvent(event)

    def may_leave(self) -> bool:
        """Whether the office may be let go: open forms ask about what is unsaved, pages finish theirs."""
        from ui.leaving import close_dialogs, is_work_done  # noqa: PLC0415 - only on leaving

        return (
            close_dialogs(self, self.work)
            and all(page.may_leave() for page in self._pages.values())
            and is_work_done(self, self.work)
        )

    def _forget_welcome(self) -> None:
        if self._welcome is not None:
            self.stack.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None

    def _fold(self, width: int) -> None:
        self.navigation.fold(narrow=width < FOLD_BELOW)
        self.search.setFixedWidth(min(460, max(240, width - 620)))

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.topbar)
        self._right.addWidget(self.strip)
        self._right.addWidget(self.stack.area, 1)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.navigation)
        line.addLayout(self._right, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go)
        self.strip.chosen.connect(self.go)
        self.search.chosen.connect(self._open_hit)
        self.topbar.hide_screen.clicked.connect(self._hide)
        give_commands(self)

    def _wake_guards(self) -> None:
        self.guards.wake()

    def _hide(self) -> None:
        self.cover.put_on()

    def _find(self, typed: str) -> list[Hit]:
        from ui.finding import find_on_desk  # noqa: PLC0415 - when something is typed

        return find_on_desk(self.room.desk, typed, self.kind) if self.room is not None else []

    def _open_hit(self, hit: Hit) -> None:
        self.go(hit.kind, hit.id, hit.part)

    def _pass_on(self, kinds: Any) -> None:
        for page in self._pages.values():
            page.touched(kinds)
        if _OFFICE_KINDS & {kind.__name__ for kind in kinds}:
            self.tell_office()
        self.undoing.tell()

    def _set_open(self, *, is_open: bool) -> None:
        self.navigation.set_enabled(enabled=is_open)
        self.search.setEnabled(is_open)


_OFFICE_KINDS = {"Office", "StaffMember"}
