"""What the window does by key and from the office's menu, said once for both."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from letea.wording import _
from ui.pages import COMMUNE, COUNTY_PAGES, PAGES, OfficeKind, pages_of

if TYPE_CHECKING:
    from ui.window import Window


def give_commands(window: "Window") -> None:
    """Fill the office's menu and set the keys of the whole window."""
    _fill_menu(window)
    keys: list[tuple[str, Callable[[], object]]] = [
        ("Ctrl+Z", lambda: window.undoing.undo()),  # noqa: PLW0108 - made when it is first asked for
        ("Ctrl+Y", lambda: window.undoing.redo()),  # noqa: PLW0108 - same
        ("Ctrl+Shift+Z", lambda: window.undoing.redo()),  # noqa: PLW0108 - same
        ("F1", partial(_show_help, window)),
        ("Ctrl+/", partial(_show_shortcuts, window)),
        ("Ctrl+F", partial(_find, window)),
        ("Ctrl+H", partial(_ask_page, window, "replace")),
        ("F3", window.search.start),
        ("Ctrl+N", partial(_ask_page, window, "new")),
        ("Ctrl+E", partial(_ask_page, window, "edit")),
        ("Ctrl+L", partial(_lock, window)),
        ("Ctrl+P", partial(_ask_page, window, "print_paper")),
    ]
    digits = dict.fromkeys(spec.digit for spec in (*PAGES, *COUNTY_PAGES) if spec.digit)
    keys += [(f"Ctrl+{digit}", partial(_turn_to, window, digit)) for digit in digits]
    keys += [("Ctrl+,", partial(window.go, "settings"))]
    for sequence, do in keys:
        made = QShortcut(QKeySequence(sequence), window)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(do)


def _fill_menu(window: "Window") -> None:
    bar = window.topbar
    bar.add_choice(_("Birou nou…"), window.new_office_asked.emit)
    bar.add_choice(_("Deschide alt birou…"), window.open_office_asked.emit)
    bar.add_choice(_("Deschide biroul demonstrativ"), window.demonstration_asked.emit)
    bar.add_choice(_("Deschide județul demonstrativ"), window.county_demonstration_asked.emit)
    bar.menu.addSeparator()
    bar.add_choice(_("Dosar pentru control…"), partial(_ask_inspection, window), kinds=COMMUNE)
    bar.add_choice(_("Încuie biroul (Ctrl+L)"), partial(_lock, window))
    bar.menu.addSeparator()
    bar.add_choice(_("Scurtături (Ctrl+/)"), partial(_show_shortcuts, window))
    bar.add_choice(_("Ajutor (F1)"), partial(_show_help, window))
    bar.add_choice(_("Închide programul"), window.close)


def _turn_to(window: "Window", digit: str) -> None:
    """The page of that digit in the office that is open."""
    key = next((spec.key for spec in pages_of(window.kind) if spec.digit == digit), "")
    if key:
        window.go(key)


def _lock(window: "Window") -> None:
    window.guards.lock()


def _ask_page(window: "Window", name: str) -> None:
    page = window.current_page()
    if page is not None:
        getattr(page, name)()


def _find(window: "Window") -> None:
    """In the page where it can be searched by itself, else everywhere; F3 is always everywhere."""
    page = window.current_page()
    if page is None or not page.look_for():
        window.search.start()


def _ask_inspection(window: "Window") -> None:
    """What an inspection asks for, read from the open office."""
    from ui.inspection.dialog import InspectionDialog  # noqa: PLC0415 - rarely shown
    from ui.parts.dialog import open_once  # noqa: PLC0415 - same

    room = window.room
    if room is not None:
        open_once("inspection", lambda: InspectionDialog(room, window))


def _show_shortcuts(window: "Window") -> None:
    from ui.home.help import ShortcutsDialog  # noqa: PLC0415 - rarely shown

    ShortcutsDialog(window).open()


def _show_help(window: "Window") -> None:
    from ui.home.help import HelpDialog  # noqa: PLC0415 - rarely shown

    HelpDialog(window, of_county=window.kind is OfficeKind.COUNTY).open()
