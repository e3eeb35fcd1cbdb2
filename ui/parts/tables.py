"""Records that go out as a table and come back by the wizard: the same for every target."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letea.wording import _
from ui.parts.export import ask_where, run_export
from ui.room import Room

_PRIVATE = {"people": (_("Categorii"),)}  # what a whole register holds that tells of health or ethnicity


def bring_in_table(room: Room, target: str, parent: QWidget) -> None:
    """Open the wizard that brings a table of this target in."""
    from letea.actions.sheet_targets import target_of  # noqa: PLC0415 - the list comes first
    from ui.parts.import_wizard import ImportWizard  # noqa: PLC0415 - same

    dialog = ImportWizard(room, target_of(target), parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def export_table(room: Room, target: str, parent: QWidget, ids: Sequence[int]) -> None:
    """Ask what for and where, then save these records beside the window with all columns that come back."""
    from letea.actions.sheet_targets import target_of  # noqa: PLC0415 - only when exporting
    from ui.parts.going_out import Asked, ask_out  # noqa: PLC0415 - same

    told, today, store = target_of(target), room.desk.today(), room.desk.store

    def save(_asked: Asked, going: Sequence[int]) -> None:
        path = ask_where(room, parent, f"{told.name} {today.isoformat()}")
        if path is not None:
            run_export(room, path, lambda progress: told.book(store, path, going, today, progress))

    private = _PRIVATE.get(target, ())
    ask_out(room, target, ids, save, private=private, name=told.name, always=True, parent=parent)
