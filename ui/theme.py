"""Colours, type and measures of the window: the only place where a colour stands."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from ui.stylesheet import stylesheet

Choice = Literal["system", "light", "dark"]
Role = Literal[
    "page",
    "surface",
    "navigation",
    "border",
    "hairline",
    "text",
    "secondary",
    "accent",
    "accent_strong",
    "on_accent",
    "accent_soft",
    "good",
    "good_soft",
    "warning",
    "warning_soft",
    "bad",
    "bad_soft",
]

BODY, SMALL, HEADING, TITLE, FIGURE = 13, 12, 15, 20, 26  # pixels
CONTROL, ROW = 34, 36  # heights in pixels
MARGIN, GAP = 20, 8
_AROUND_HEADING = 44  # pixels beside the words of a heading: its margins and its arrow


_SHARES = (0.08, 0.2, 0.36, 0.78, 1.0)  # of the strong accent in the shades of classes


@dataclass(frozen=True)
class Theme:
    """The named colours of one scheme, as "#RRGGBB"."""

    page: str
    surface: str
    navigation: str
    border: str
    hairline: str
    text: str
    secondary: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str

    def colour(self, role: Role) -> QColor:
        """The colour playing this role."""
        return QColor(cast("str", getattr(self, role)))

    def step(self, place: int, last: int) -> QColor:
        """The shade of a class of a picture by commune, of those from 0 to `last`, light to dark."""
        share = _SHARES[round(place * (len(_SHARES) - 1) / last)]
        return _mixed(self.colour("surface"), self.colour("accent_strong"), share)

    def on_step(self, place: int, last: int) -> QColor:
        """The colour of words on it: the one that stands out more."""
        ground = self.step(place, last)
        return max(
            self.colour("text"),
            self.colour("on_accent"),
            key=lambda words: abs(_light(words) - _light(ground)),
        )

    def named(self) -> dict[str, str]:
        """All colours by role."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT = Theme(
    page="#F5F6F8",
    surface="#FFFFFF",
    navigation="#FBFBFC",
    border="#E2E5EA",
    hairline="#EEF0F3",
    text="#1C2430",
    secondary="#5C6677",
    accent="#2B5C9E",
    accent_strong="#234C84",
    on_accent="#FFFFFF",
    accent_soft="#E8EFF8",
    good="#23795A",
    good_soft="#E5F3EC",
    warning="#8A5C00",
    warning_soft="#FFF4D6",
    bad="#B42318",
    bad_soft="#FDE9E7",
)
DARK = Theme(
    page="#12161C",
    surface="#1A2029",
    navigation="#161B23",
    border="#2B333F",
    hairline="#232A35",
    text="#E7EAF0",
    secondary="#98A2B3",
    accent="#8DB4EA",
    accent_strong="#A9C7F1",
    on_accent="#0E1420",
    accent_soft="#22314A",
    good="#6FCF9F",
    good_soft="#1B3529",
    warning="#F0C36A",
    warning_soft="#3A2F14",
    bad="#F2998F",
    bad_soft="#3D1F1C",
)


class _Keeper(QObject):
    """Knows the scheme in use and tells when it changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self.choice: Choice = "system"
        self.app: QApplication | None = None


@cache
def _keeper() -> _Keeper:
    return _Keeper()


def current() -> Theme:
    """The colours in use now."""
    return _keeper().theme


def choice() -> Choice:
    """What the worker chose: to follow the system, or always light or dark."""
    return _keeper().choice


def changes() -> _Keeper:
    """Tells of a change of scheme by its signal `changed`, for widgets that paint themselves."""
    return _keeper()


def apply(app: QApplication, choice: Choice = "system") -> None:
    """Dress the whole application, and keep following the system's scheme while `choice` is "system"."""
    keeper = _keeper()
    if keeper.app is not app:
        keeper.app = app
        app.setStyle(QStyleFactory.create("Fusion"))
        _load_fonts()
        app.setFont(font())
        app.styleHints().colorSchemeChanged.connect(_follow_system)
    keeper.choice = choice
    _dress()


def _follow_system() -> None:
    if _keeper().choice == "system":
        _dress()


def _dress() -> None:
    keeper = _keeper()
    theme = DARK if _is_dark(keeper.choice) else LIGHT
    app = keeper.app
    if app is None or (theme is keeper.theme and app.styleSheet()):
        return
    keeper.theme = theme
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(theme.named()))
    keeper.changed.emit()


def _is_dark(choice: Choice) -> bool:
    if choice == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return choice == "dark"


def _load_fonts() -> None:
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resources.font(f"Inter-{weight}")))


def font(pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter in this size (pixels) and weight (400, 500 or 600)."""
    made = QFont("Inter")
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def tnum(made: QFont) -> QFont:
    """The same font with figures of one width, for tables and sums."""
    aligned = QFont(made)
    aligned.setFeature(QFont.Tag("tnum"), 1)
    return aligned


def _mixed(ground: QColor, over: QColor, share: float) -> QColor:
    def between(one: float, other: float) -> float:
        return one + (other - one) * share

    red, green = between(ground.redF(), over.redF()), between(ground.greenF(), over.greenF())
    return QColor.fromRgbF(red, green, between(ground.blueF(), over.blueF()))


def _light(colour: QColor) -> float:
    return 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF()


def heading_width(text: str) -> int:
    """The least width, in pixels, in which the heading of a column is read whole, with its arrow."""
    return QFontMetrics(font(SMALL, QFont.Weight.DemiBold)).horizontalAdvance(text) + _AROUND_HEADING


def heading_cut(text: str, width: int) -> str:
    """The heading as it is read in so many pixels: Qt cuts one that stands at the right at its beginning."""
    room = width - _AROUND_HEADING
    letters = QFontMetrics(font(SMALL, QFont.Weight.DemiBold))
    return letters.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    grounds: dict[QPalette.ColorRole, Role] = {
        roles.Window: "page",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "navigation",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "on_accent",
        roles.PlaceholderText: "secondary",
        roles.Highlight: "accent",
        roles.HighlightedText: "on_accent",
        roles.Accent: "accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.ToolTipBase: "text",
        roles.ToolTipText: "surface",
        roles.Light: "surface",
        roles.Midlight: "hairline",
        roles.Mid: "border",
        roles.Dark: "secondary",
    }
    for role, name in grounds.items():
        palette.setColor(role, theme.colour(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("secondary"))
    return palette
