"""Labels and buttons in the window's look, made in one line."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.parts.icon import icon as drawn
from ui.theme import Role

LabelLook = Literal[
    "body", "title", "heading", "figure", "secondary", "small", "label", "good", "warning", "bad"
]
ButtonLook = Literal["plain", "primary", "danger", "link", "chip", "icon", "tab", "nav"]
_ICON_ROLES: dict[str, Role] = {
    "primary": "on_accent",
    "link": "accent",
    "danger": "bad",
    "icon": "secondary",
}


def label(text: str, look: LabelLook = "body", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Words on the screen, always shown as they are: `<` and `&` are no markup."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    look: ButtonLook = "plain",
    icon: str = "",
    name: str = "",
) -> QPushButton:
    """A button that names what it does; `name` is its objectName."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("look", look)
    made.setObjectName(name)
    made.setAutoDefault(False)
    if icon:
        made.setIcon(drawn(icon, _ICON_ROLES.get(look, "text")))
        made.setIconSize(
            QSize(18 if look == "icon" else 24, 18)
        )  # the drawing keeps its side: room before the words
    if on_click is not None:
        made.clicked.connect(_plainly(on_click))
    return made


def _plainly(on_click: Callable[[], object]) -> Callable[[], None]:
    """Without Qt's word on whether the button is checked."""

    def clicked() -> None:
        on_click()

    return clicked


def icon_button(
    icon: str, says: str, on_click: Callable[[], object] | None = None, *, name: str = ""
) -> QPushButton:
    """A button that is only an icon; `says` is its tip and what a screen reader speaks."""
    made = button("", on_click, look="icon", icon=icon, name=name)
    made.setToolTip(says)
    made.setAccessibleName(says)
    return made


def hairline() -> QFrame:
    """One thin line between two parts."""
    line = QFrame()
    line.setProperty("look", "line")
    return line


def show_if(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a widget; one without a place yet only waits: it would flash as a window of its own."""
    waits = widget.parentWidget() is None and not widget.testAttribute(
        Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    )
    if not (shown and waits):
        widget.setVisible(shown)


def restyle(widget: QWidget, **properties: str) -> None:
    """Give a widget another look, state or pill while it is on the screen; the one it has costs nothing."""
    if all((widget.property(name) or "") == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
