"""The first steps of a new office, each with the button that takes it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from letea.actions.overview import Overview
from letea.wording import _
from ui.parts.basics import ButtonLook, button, label
from ui.parts.icon import picture
from ui.parts.panel import Panel
from ui.parts.pill import pill
from ui.room import BRING_IN, NEW, Room

_SIGN = 30


class FirstSteps(Panel):
    """Household, service, plan: what is done carries a tick, the next one the main button."""

    def __init__(self, room: Room, told: Overview) -> None:
        super().__init__(_("Primii pași"))
        self._room = room
        self._is_next_marked = False
        self._add_step(
            1,
            _("Adăugați prima gospodărie, cu membrii ei"),
            is_done="household" not in told.steps_left,
            do=(_("Adăugați o gospodărie"), "households"),
            import_too=True,
        )
        self._add_step(
            2,
            _("Scrieți serviciile sociale care există în comună"),
            is_done="service" not in told.steps_left,
            do=(_("Scrieți un serviciu"), "services"),
        )
        self._add_step(
            3,
            _("Începeți planul anual; tabelele lui se completează din registre"),
            is_done="plan" not in told.steps_left,
            do=(_("Începeți planul"), "plan"),
        )

    def _add_step(
        self, number: int, text: str, *, is_done: bool, do: tuple[str, str], import_too: bool = False
    ) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._sign(number, is_done=is_done))
        words = label(text, "secondary" if is_done else "body", wrap=True)
        words.setMinimumHeight(38)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        if not is_done:
            self._add_buttons(line, do, import_too=import_too)
        holder = QVBoxLayout()
        holder.addLayout(line)
        self.add_layout(holder)

    def _sign(self, number: int, *, is_done: bool) -> QLabel:
        if not is_done:
            made = pill(str(number), "accent")
            made.setFixedWidth(_SIGN)
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            return made
        sign = QLabel()
        sign.setFixedWidth(_SIGN)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(picture("circle-check", "good", size=22, ratio=self.devicePixelRatioF()))
        sign.setAccessibleName(_("Făcut"))
        return sign

    def _add_buttons(self, line: QHBoxLayout, do: tuple[str, str], *, import_too: bool) -> None:
        words, page = do
        look: ButtonLook = "plain" if self._is_next_marked else "primary"
        self._is_next_marked = True
        if import_too:
            bring_in = button(
                _("Am deja un tabel Excel"), self._goer("people", BRING_IN), look="link", name="step.import"
            )
            line.addWidget(bring_in)
        line.addWidget(button(words, self._goer(page, NEW), look=look, name=f"step.{page}"))

    def _goer(self, page: str, record: int) -> Callable[[], None]:
        return lambda: self._room.go(page, record)
