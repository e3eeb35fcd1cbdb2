"""Records that go out as a table and come back by the wizard: the same for every target."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from letea.wording import _, counted
from ui.parts.export import ask_where, run_export
from ui.room import Room

if TYPE_CHECKING:
    from ui.parts.import_wizard import ImportWizard

_PRIVATE = {  # what a whole register holds that tells of health or ethnicity
    "people": (_("Categorii"),),
    "carers": (_("Persoana îngrijită"),),
}


def bring_in_table(room: Room, target: str, parent: QWidget) -> "ImportWizard":
    """Open the wizard that brings a table of this target in."""
    from letea.actions.sheet_targets import target_of  # noqa: PLC0415 - the list comes first
    from ui.parts.import_wizard import ImportWizard  # noqa: PLC0415 - same

    dialog = ImportWizard(room, target_of(target), parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def paste_table(room: Room, target: str, parent: QWidget) -> None:
    """Open the wizard on the rows that were copied, or say what to do where it cannot be."""
    from ui.parts.copied import copied_table  # noqa: PLC0415 - the list comes first

    copied = copied_table()
    if not target:
        room.say(_("Aici nu se lipesc rânduri din Excel; scrieți înregistrarea cu butonul paginii."))
    elif not copied.text.strip() and not copied.html:
        room.say(_("Nu este nimic de lipit: copiați întâi rândurile în Excel (Ctrl+C)."))
    else:
        bring_in_table(room, target, parent).take_copied(copied)


def export_table(room: Room, target: str, parent: QWidget, ids: Sequence[int]) -> None:
    """Ask what for and where, then save these records beside the window with all columns that come back."""
    from letea.actions.sheet_targets import target_of  # noqa: PLC0415 - only when exporting
    from ui.parts.going_out import Asked, Private, ask_out  # noqa: PLC0415 - same

    told, today, store = target_of(target), room.desk.today(), room.desk.store

    def save(_asked: Asked, going: Sequence[int]) -> None:
        path = ask_where(room, parent, f"{told.name} {today.isoformat()}")
        if path is not None:
            run_export(room, path, lambda progress: told.book(store, path, going, today, progress))

    private = _PRIVATE.get(target, ())
    ask_out(
        room, target, ids, save, private=Private(private, always=bool(private)), name=told.name, parent=parent
    )


def tables_menu(room: Room, target: str, page: QWidget, ids: Callable[[], Sequence[int]]) -> QMenu:
    """What a page offers of tables: a file brought in, rows pasted, what is listed given out."""
    from letea.exchange.workbook import MOST_ROWS  # noqa: PLC0415 - the list comes first

    menu = QMenu(page)
    menu.setObjectName("tables")
    fetched = menu.addAction(_("Importă dintr-un tabel…"))
    fetched.triggered.connect(lambda: bring_in_table(room, target, page.window()))
    pasted = menu.addAction(_("Lipește rânduri din Excel (Ctrl+V)"))
    pasted.triggered.connect(lambda: paste_table(room, target, page.window()))
    given = menu.addAction(_("Exportă cu coloanele care se pot importa (.xlsx)…"))
    given.triggered.connect(lambda: export_table(room, target, page, [*ids()]))
    given.setEnabled(0 < len(ids()) <= MOST_ROWS)
    if len(ids()) > MOST_ROWS:
        most = counted(MOST_ROWS, _("rând"), _("rânduri"))
        given.setText(_("Exportă cu coloanele care se pot importa (cel mult {most})").format(most=most))
    return menu
