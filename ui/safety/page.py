"""Siguranță: whether the file could be lost or read by a stranger today, and what to do about it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.record import Record
from letea.actions.safety import safety_state
from letea.rules.safety import Need, SafetyState, need_in_words, need_note, needs_of
from letea.wording import _, counted
from ui.parts.basics import ButtonLook, button, label
from ui.parts.chips import Chip, Chips
from ui.parts.flow import Flow
from ui.parts.page import Page
from ui.parts.page_area import PageArea
from ui.parts.panel import Panel
from ui.parts.pill import pill
from ui.room import Room
from ui.safety import panels
from ui.safety.deeds import Deeds
from ui.safety.locking import CHOICE, DEFAULT_MINUTES
from ui.safety.reminder import PasswordReminder
from ui.safety.second_place import second_place
from ui.safety.sheet import Sheet
from ui.safety.standing import Standing

_BESIDE_FROM = 900  # pixels of page width from which the two columns stand side by side
_MINUTES = ("0", "5", "10", "15", "30")


class SafetyPage(Page):
    """The copies, the second place, the drill, the password and the checks, each with what it needs next.

    `restore_asked(copy, key)` asks the window to close the office and put this copy in its place.
    """

    def __init__(self, room: Room) -> None:
        super().__init__(_("Siguranță"))
        self._room = room
        self._writing: list[QPushButton] = []
        self._line: QBoxLayout | None = None
        self.deeds = Deeds(room, self)
        self.sheet = Sheet(room, self)
        self.deeds.ended.connect(self.refresh)
        self.sheet.saved.connect(self.refresh)
        self._area = PageArea(_("Siguranță"))
        self.set_body(self._area)
        self.reminder = PasswordReminder(room, self)
        self.reminder.ended.connect(self.refresh)
        self.banners.addWidget(self.reminder)
        self.copy_button = self.add_action(
            _("Creează o copie de siguranță"), self.deeds.copy, icon="shield-check", primary=True
        )
        self.copy_button.setObjectName("safety.copy")

    def begins_at(self) -> QWidget:
        """Where the keyboard begins."""
        return self.copy_button if self.copy_button.isEnabled() else self._area.first_control() or self._area

    def refresh(self) -> None:
        """Read again how the file stands, beside the window: the second place may be slow to answer."""
        store, place = self._room.desk.store, second_place(self._room.settings)
        if store.is_locked:
            return
        self._room.work.latest(
            "safety",
            lambda _progress: safety_state(store, datetime.now().astimezone(), place),
            self._show_state,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Copies are made, and days go by, without a change of the office: always read again."""
        self._stale = True
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second column under the first where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def touched(self, kinds: Iterable[type[Record]]) -> None:
        """Every change is one that the last copy does not have."""
        del kinds
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def restore(self) -> None:
        """Choose a copy to put in the office's place."""
        from ui.safety.restore import RestoreDialog  # noqa: PLC0415 - rarely needed

        dialog = RestoreDialog(
            self._room.desk.store.path,
            self._room.desk.store.key,
            self._room.work,
            second_place=second_place(self._room.settings),
            parent=self.window(),
        )
        dialog.chosen.connect(self.restore_asked)
        dialog.open()

    def change_password(self) -> None:
        """Choose another password."""
        from ui.safety.passwords import ChangePasswordDialog  # noqa: PLC0415 - once in a long while

        dialog = ChangePasswordDialog(self._room, self.window())
        dialog.sheet.saved.connect(self.refresh)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def show_diagnostics(self) -> None:
        """Show what the diagnostics packet would hold."""
        from ui.safety.diagnostics import DiagnosticsDialog  # noqa: PLC0415 - once in a long while

        DiagnosticsDialog(self._room, self.window()).ask()

    def print_paper(self) -> None:
        """Ctrl+P: the recovery sheet."""
        store = self._room.desk.store
        if store.key is not None and not store.only_reads:
            self.sheet.ask_where()

    def _show_state(self, state: SafetyState) -> None:
        self.reminder.tell_state(state)
        needs = needs_of(state)
        asked = len(needs) + state.needs_password
        if asked:
            count = counted(asked, _("lucru de făcut"), _("lucruri de făcut"))
            self.set_title(_("Siguranță"), state=count, tone="warning")
        else:
            self.set_title(_("Siguranță"), state=_("în regulă") if state.is_sealed else "", tone="good")
        self._writing = [self.copy_button]
        inside = QWidget()
        line = self._line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        left = [self._needs(state, needs)] if needs else []
        line.addLayout(_column(*left, self._copies(state), self._second(state)), 1)
        line.addLayout(_column(self._password(state), self._file(state)), 1)
        self._fit()
        self._area.show_inside(inside)
        self._set_writing(state)

    def _fit(self) -> None:
        if self._line is not None:
            beside = self.width() >= _BESIDE_FROM
            self._line.setDirection(
                QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            )

    def _set_writing(self, state: SafetyState) -> None:
        for made in self._writing:
            made.setDisabled(state.only_reads)

    def _needs(self, state: SafetyState, needs: list[Need]) -> Panel:
        panel = Panel(_("De făcut"))
        do: dict[Need, Callable[[], object]] = {
            Need.SOUND_FILE: self.restore,
            Need.SOUND_HISTORY: self.deeds.check_history,
            Need.SHEET: self.sheet.ask_where,
            Need.COPY: self.deeds.copy,
            Need.SECOND_PLACE: self.deeds.ask_second_place,
            Need.SECOND_COPY: self.deeds.copy_elsewhere,
            Need.DRILL: self.deeds.drill,
        }
        for need in needs:
            note = pill(need_note(need, state), "warning")
            panel.add_row(need_in_words(need, state), do[need], note, name=f"need.{need.value}")
        return panel

    def _copies(self, state: SafetyState) -> Panel:
        panel = _panel(_("Copii de siguranță"), panels.copy_standing(state), panels.drill_standing(state))
        panel.add_text(panels.copies_in_words(state))
        restore = self._button(_("Restaurați…"), self.restore, "safety.restore", writes=False)
        _add_buttons(panel, self._button(_("Test de restaurare"), self.deeds.drill, "safety.drill"), restore)
        return panel

    def _second(self, state: SafetyState) -> Panel:
        panel = _panel(_("Al doilea loc"), panels.second_standing(state))
        choose = self._button(_("Alegeți al doilea loc…"), self.deeds.ask_second_place, "safety.second")
        now = self._button(_("Copiază acum"), self.deeds.copy_elsewhere, "safety.second-copy")
        now.setVisible(state.second_place is not None)
        _add_buttons(panel, choose, now)
        return panel

    def _file(self, state: SafetyState) -> Panel:
        panel = _panel(
            _("Fișierul și istoricul"), panels.check_standing(state), panels.history_standing(state)
        )
        _add_buttons(
            panel,
            self._button(_("Verifică fișierul"), self.deeds.check, "safety.check"),
            self._button(_("Verifică istoricul"), self.deeds.check_history, "safety.history"),
            self._button(
                _("Pachet de diagnostic…"),
                self.show_diagnostics,
                "safety.diagnostics",
                writes=False,
                look="link",
            ),
        )
        return panel

    def _password(self, state: SafetyState) -> Panel:
        panel = Panel(_("Parola și fișa de recuperare"))
        if not state.is_sealed:
            text = _(
                "Biroul demonstrativ nu are parolă, deci nici fișă de recuperare: persoanele sunt inventate."
            )
            panel.add_text(text)
            return panel
        panel.add_widget(panels.password_standing(state))
        panel.add_widget(panels.sheet_standing(state))
        _add_buttons(
            panel,
            self._button(_("Schimbați parola…"), self.change_password, "safety.password"),
            self._button(_("Fișa de recuperare…"), self.sheet.ask_where, "safety.sheet"),
        )
        panel.add_space()
        panel.add_widget(label(_("Ecranul se încuie singur după"), "label"))
        panel.add_widget(self._minutes())
        return panel

    def _minutes(self) -> Chips:
        chips = Chips()
        chips.set_chips(
            [
                Chip(
                    minutes, _("{minutes} min").format(minutes=minutes) if minutes != "0" else _("niciodată")
                )
                for minutes in _MINUTES
            ]
        )
        chips.activate(self._room.settings.chosen(CHOICE, str(DEFAULT_MINUTES)))
        chips.chosen.connect(lambda minutes: self._room.settings.keep_chosen(CHOICE, minutes))
        return chips

    def _button(
        self,
        text: str,
        do: Callable[[], object],
        name: str,
        *,
        writes: bool = True,
        look: ButtonLook = "plain",
    ) -> QPushButton:
        made = button(text, do, look=look, name=name)
        if writes:
            self._writing.append(made)
        return made


def _panel(title: str, *standings: Standing) -> Panel:
    panel = Panel(title)
    for standing in standings:
        panel.add_widget(standing)
    return panel


def _add_buttons(panel: Panel, *buttons: QPushButton) -> None:
    panel.add_space()
    line = Flow()
    for made in buttons:
        line.addWidget(made)
    panel.add_layout(line)


def _column(*shown: Panel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for panel in shown:
        column.addWidget(panel)
    column.addStretch(1)
    return column
