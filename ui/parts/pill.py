"""A state in one or two words on its colour."""

from typing import Literal

from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.parts.basics import label, restyle

State = Literal["neutral", "accent", "good", "warning", "bad"]


def pill(text: str, state: State = "neutral") -> QLabel:
    """A state such as "activ" or "ciornă"; the word says it, the colour only helps."""
    made = label(text)
    made.setProperty("pill", state)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def restate(made: QLabel, text: str, state: State) -> None:
    """Give a pill another state; without words it is not shown."""
    made.setText(text)
    made.setVisible(bool(text))
    restyle(made, pill=state)
