"""The preview beside the plan's editor, which the worker may put away."""

from PySide6.QtCore import Signal

from letea.wording import _
from ui.parts import preview


class Preview(preview.Preview):
    """Shows the newest annex; `fold_asked` tells that the worker puts it away."""

    fold_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Previzualizarea anexei"))
        says = _("Ascunde previzualizarea")
        self.add_action("layout-sidebar-right-collapse", says, self.fold_asked.emit, "preview.fold")
