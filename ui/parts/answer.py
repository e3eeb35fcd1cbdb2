"""An answer offered to a question."""

from dataclasses import dataclass

from ui.parts.basics import ButtonLook


@dataclass(frozen=True)
class Answer:
    """A button of a question: its key, the action it names, its look."""

    key: str
    text: str
    look: ButtonLook = "plain"
