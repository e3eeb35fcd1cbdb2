"""The window: navigation, search, pages, undo, shortcuts, the cover; it opens and closes the office."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _
from ui import messages
from ui.cover import Cover
from ui.navigation import Navigation
from ui.pages import PAGES, PageSpec
from ui.parts.progress_bar import WorkBar
from ui.parts.search import Hit, SearchBox
from ui.room import Room
from ui.settings import Settings
from ui.topbar import TopBar
from ui.work import Work

if TYPE_CHECKING:
    from letea.actions.office import Profile
    from letea.desk import Desk
    from ui.parts.page import Page

FOLD_BELOW = 1100
_MENU = (
    (_("Birou nou…"), "new_office_asked"),
    (_("Deschide alt birou…"), "open_office_asked"),
    (_("Deschide biroul demonstrativ"), "demonstration_asked"),
)


class _Herald(QObject):
    """Carries word of a commit from the store's thread to the window's."""

    touched = Signal(object)


class Window(QMainWindow):
    """The one window of Letea."""

    new_office_asked = Signal()
    open_office_asked = Signal()
    demonstration_asked = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Letea")
        self.settings = settings
        self.work = Work(self)
        self.room: Room | None = None
        self._herald = _Herald(self)
        self._herald.touched.connect(self._pass_on)
        self._pages: dict[str, Page] = {}
        self.navigation = Navigation(PAGES)
        self.search = SearchBox(self._find)
        self.topbar = TopBar(self.search)
        self.stack = QStackedWidget()
        self._lay_out()
        self.cover = Cover(self)
        self._connect()
        self._set_open(is_open=False)
        self.resize(1366, 768)
        self.restoreGeometry(settings.geometry("window"))

    def open_desk(self, desk: "Desk") -> None:
        """Work with this office from now on."""
        self.close_desk()
        self.room = Room(desk, self.work, self.settings, self.go, self.say)
        desk.store.listen(self._herald.touched.emit)
        self._set_open(is_open=True)
        self.tell_office()
        self._tell_undo()
        self.go("home")

    def close_desk(self) -> None:
        """Let go of the office that is open."""
        if self.room is None:
            return
        self.work.stop()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.room.desk.store.close()
        self.room = None
        self._set_open(is_open=False)

    def show_welcome(self, welcome: QWidget) -> None:
        """Show what stands there while no office is open."""
        self.stack.addWidget(welcome)
        self.stack.setCurrentWidget(welcome)

    def go(self, key: str, record: int | None = None) -> None:
        """Bring a page forward and, with an id, its record."""
        if self.room is None:
            return
        page = self.page(key)
        self.stack.setCurrentWidget(page)
        self.navigation.mark(key)
        if record is not None:
            page.show_record(record)

    def page(self, key: str) -> "Page":
        """The page of this key, made when it is first asked for."""
        assert self.room is not None  # noqa: S101 - pages exist only with an office
        if key not in self._pages:
            page = _spec(key).make(self.room)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def current_page(self) -> "Page | None":
        """The page in sight."""
        return next((page for page in self._pages.values() if page is self.stack.currentWidget()), None)

    def say(self, text: str) -> None:
        """Show a quiet line that fades."""
        messages.say(self, text)

    def tell_office(self) -> None:
        """Show the office's name under the brand."""
        from letea.actions.office import open_profile  # noqa: PLC0415 - after the first paint

        if self.room is not None:
            profile = open_profile(self.room.desk.store)
            self.navigation.office.setText(_place(profile))
            self.setWindowTitle(f"Letea – {_place(profile)}")

    def undo(self) -> None:
        """Reverse the last action."""
        self._reverse(lambda room: room.desk.store.undo(), _("Anulat: {what}"))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._reverse(lambda room: room.desk.store.redo(), _("Refăcut: {what}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation to icons in a narrow window."""
        super().resizeEvent(event)
        self.navigation.fold(narrow=self.width() < FOLD_BELOW)
        self.search.setFixedWidth(min(460, max(240, self.width() - 620)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and let go of the office."""
        if any(not page.may_leave() for page in self._pages.values()):
            event.ignore()
            return
        self.settings.keep_geometry("window", self.saveGeometry())
        self.close_desk()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(WorkBar(self.work))
        right.addWidget(self.stack, 1)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.navigation)
        line.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go)
        self.search.chosen.connect(self._open_hit)
        self.topbar.undo.clicked.connect(self.undo)
        self.topbar.redo.clicked.connect(self.redo)
        self.topbar.hide_screen.clicked.connect(self.cover.put_on)
        for text, name in _MENU:
            self.topbar.add_choice(text, getattr(self, name).emit)
        self.topbar.menu.addSeparator()
        self.topbar.add_choice(_("Scurtături (Ctrl+/)"), self._show_shortcuts)
        self.topbar.add_choice(_("Ajutor (F1)"), self._show_help)
        self.topbar.add_choice(_("Închide programul"), self.close)
        self._shortcut("Ctrl+Z", self.undo)
        self._shortcut("Ctrl+Y", self.redo)
        self._shortcut("Ctrl+Shift+Z", self.redo)
        self._shortcut("F9", self.cover.put_on)
        self._shortcut("F1", self._show_help)
        self._shortcut("Ctrl+/", self._show_shortcuts)
        for keys in ("Ctrl+F", "F3"):
            self._shortcut(keys, self.search.start)
        for number, spec in enumerate(PAGES, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self.go, spec.key))
        for keys, name in (("Ctrl+N", "new"), ("Ctrl+E", "edit"), ("Ctrl+P", "print_paper")):
            self._shortcut(keys, partial(self._ask_page, name))

    def _shortcut(self, keys: str, do: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(do)

    def _ask_page(self, name: str) -> None:
        page = self.current_page()
        if page is not None:
            getattr(page, name)()

    def _find(self, typed: str) -> list[Hit]:
        if self.room is None:
            return []
        from letea.actions.search import search_everywhere  # noqa: PLC0415 - after the first paint

        found = search_everywhere(self.room.desk.store, typed)
        return [
            Hit(_PAGE_OF[hit.kind.value], hit.id, hit.title, hit.note, _spec(_PAGE_OF[hit.kind.value]).icon)
            for hit in found
        ]

    def _open_hit(self, hit: Hit) -> None:
        self.go(hit.kind, hit.id)

    def _pass_on(self, kinds: Any) -> None:
        for page in self._pages.values():
            page.touched(kinds)
        self.tell_office()
        self._tell_undo()

    def _tell_undo(self) -> None:
        if self.room is not None:
            store = self.room.desk.store
            self.topbar.tell_undo(store.undo_label(), store.redo_label())

    def _reverse(self, do: Callable[[Room], str], told: str) -> None:
        if self.room is None:
            return
        room = self.room

        def tell(label: str) -> None:
            if label:
                self.say(told.format(what=label))

        self.work.run(lambda _progress: do(room), done=tell, title=_("Anulare"))

    def _set_open(self, *, is_open: bool) -> None:
        self.navigation.set_enabled(enabled=is_open)
        self.search.setEnabled(is_open)
        self.topbar.tell_undo("", "")

    def _show_shortcuts(self) -> None:
        from ui.home.help import ShortcutsDialog  # noqa: PLC0415 - rarely shown

        ShortcutsDialog(self).open()

    def _show_help(self) -> None:
        from ui.home.help import HelpDialog  # noqa: PLC0415 - rarely shown

        HelpDialog(self).open()


_PAGE_OF = {"person": "people", "household": "households", "service": "services", "section": "plan"}


def _spec(key: str) -> PageSpec:
    return next(spec for spec in PAGES if spec.key == key)


def _place(profile: "Profile") -> str:
    from letea.fields.office import UNIT_NAMES  # noqa: PLC0415 - after the first paint

    office = profile.office
    kind = UNIT_NAMES[office.unit_kind]
    demo = _(" (demonstrativ)") if office.demonstration else ""
    return f"{kind} {office.unit_name}, {office.county}{demo}"
