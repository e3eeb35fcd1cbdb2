"""The look of a measure's state: its icon and colours, always beside its word."""

from db.tables.plan_life import ProgressState
from ui.theme import Role

# The icon, the colour of icon and word, the soft ground behind them.
TONES: dict[ProgressState, tuple[str, Role, Role]] = {
    ProgressState.DONE: ("circle-check", "good", "good_soft"),
    ProgressState.ONGOING: ("refresh", "accent", "accent_soft"),
    ProgressState.NOT_STARTED: ("circle-minus", "secondary", "hairline"),
    ProgressState.POSTPONED: ("calendar-event", "warning", "warning_soft"),
    ProgressState.ABANDONED: ("x", "bad", "bad_soft"),
}
# The bars of the chart, in the order in which the report counts the states.
SHADES: dict[ProgressState, Role] = {
    ProgressState.DONE: "good",
    ProgressState.ONGOING: "accent",
    ProgressState.NOT_STARTED: "border",
    ProgressState.POSTPONED: "warning",
    ProgressState.ABANDONED: "bad",
}
