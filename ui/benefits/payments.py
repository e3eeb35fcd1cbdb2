"""The payments of a kind of benefit in a month: generated, entered and corrected in place, summed."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from letea.actions.benefit_hours import HOURS_KIND
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefit_payments import (
    MonthOfPayments,
    check_month,
    generate_payments,
    mark_paid,
    most_payments,
    save_month,
)
from letea.actions.restricted_lists import generated_words
from letea.errors import Problem
from letea.rules.benefit_payments import month_of, month_words, next_month
from letea.wording import _, counted, day
from ui.benefits.hours import HoursDialog
from ui.benefits.payment_lines import PaymentLines, read_month
from ui.parts.basics import button, icon_button, label
from ui.parts.inputs import ChoiceInput
from ui.parts.scroll import scrolled
from ui.parts.tables import bring_in_table, export_table
from ui.room import Room

_MANY = 1_000  # payments of a month, from which on reading them would hold the window


class PaymentsView(QWidget):
    """Chooses a kind and a month; every cell written is kept at once, unless something in it is wrong."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._this_month = self._month_on = month_of(room.desk.today())
        self._kinds: list[tuple[int, str, str]] = []
        self.kind = ChoiceInput()
        self.kind.setObjectName("payments.kind")
        self.kind.setAccessibleName(_("Beneficiul"))
        self.kind.setMinimumWidth(320)
        self.kind.activated.connect(lambda _place: self.turn_to(self._month_on))
        self.month = label("", "heading")
        self.month.setMinimumWidth(130)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.generate_button = button(
            _("Generează plățile lunii"), self.generate, icon="refresh", name="payments.generate"
        )
        self.paid_button = button(_("Plătite azi"), self.mark, icon="check", name="payments.paid")
        self.hours_button = button(_("Ore lucrate…"), self.open_hours, look="link", name="payments.hours")
        self.list_button = button(_("Borderou"), self.offer_lists, icon="printer", name="payments.list")
        self.tables_button = icon_button(
            "table", _("Plățile dintr-un tabel sau într-un tabel"), self.offer_tables, name="payments.tables"
        )
        self.none = label("", "secondary", wrap=True)
        self.lines = PaymentLines(room)
        self.lines.changed.connect(self._keep)
        self._lay_out()

    # What the page asks.

    def refresh(self) -> None:
        """Read the kinds and the month again; a cell being written in is left alone."""
        self._follow_today()
        chosen = self.kind_id()
        self._kinds = [
            (kind.id, kind.name, kind.code) for kind in open_kinds(self._room.desk.store) if kind.active
        ]
        self.kind.clear()
        self.kind.addItems([name for _id, name, _code in self._kinds])
        places = [place for place, kind in enumerate(self._kinds) if kind[0] == chosen]
        self.kind.setCurrentIndex(places[0] if places else 0)
        if not self._is_writing():
            self._read()

    def kind_id(self) -> int:
        """The kind chosen; 0 where there is none."""
        place = self.kind.currentIndex()
        return self._kinds[place][0] if 0 <= place < len(self._kinds) else 0

    def choose_kind(self, kind_id: int) -> None:
        """Show the payments of this kind."""
        self.kind.setCurrentIndex(next(p for p, kind in enumerate(self._kinds) if kind[0] == kind_id))
        self.turn_to(self._month_on)

    def show_month(self, kind_id: int, month_on: date) -> None:
        """Show a month of a kind; of the kind in sight where none is told."""
        places = [place for place, kind in enumerate(self._kinds) if kind[0] == kind_id]
        if places and not self.is_unfinished():
            self.kind.setCurrentIndex(places[0])
        self.turn_to(month_on)

    def turn_to(self, month_on: date) -> None:
        """Show another month, what is written in this one being kept."""
        if self.is_unfinished():
            self._room.say(_("Îndreptați întâi ce este însemnat cu roșu în listă."))
            shown = self.lines.month.kind_id if self.lines.month else 0
            self.kind.setCurrentIndex([kind[0] for kind in self._kinds].index(shown))
            return
        self._month_on = month_on
        self._read()

    def is_unfinished(self) -> bool:
        """Whether something written in the list is wrong, and so not kept."""
        self.lines.finish_typing()
        return self.lines.has_problem() or bool(self.lines.problems())

    def keep_typed(self) -> None:
        """Take what stands in the cell being written in."""
        self.lines.finish_typing()

    # What is done with the month.

    def offer_lists(self) -> QMenu | None:
        """Offer the list of the month's payments as a paper, what is written in it being kept first."""
        if self.is_unfinished():
            self._room.say(_("Îndreptați întâi ce este însemnat cu roșu în listă."))
            return None
        from ui.benefits.payment_papers import offer_lists  # noqa: PLC0415 - brings QtPdf, which the start spares

        return offer_lists(self._room, self.kind_id(), self._month_on, self.list_button)

    def generate(self) -> None:
        """Write the payments of all grants in force that the month has not yet."""
        store, kind, month_on = self._room.desk.store, self.kind_id(), self._month_on
        today = self._room.desk.today()
        self.lines.finish_typing()
        self._room.work.run(
            lambda _progress: generate_payments(store, kind, month_on, today),
            done=self._tell_generated,
            title=_("Plățile lunii"),
        )

    def mark(self) -> None:
        """Write today as the day on which what is still due was paid."""
        store, kind, month_on, today = (
            *(self._room.desk.store, self.kind_id(), self._month_on),
            self._room.desk.today(),
        )
        self.lines.finish_typing()
        self._room.work.run(
            lambda _progress: mark_paid(store, kind, month_on, today),
            done=lambda count: self._room.say(
                _("{payments} la {day}.").format(
                    payments=counted(count, _("plată însemnată"), _("plăți însemnate")), day=day(today)
                )
            ),
            title=_("Plățile lunii"),
        )

    def open_hours(self) -> HoursDialog:
        """Open the hours worked in the month."""
        dialog = HoursDialog(self._room, self._month_on, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def _tell_generated(self, count: int) -> None:
        desk = self._room.desk
        self._room.say(generated_words(desk.store, self.kind_id(), self._month_on, desk.today(), count=count))

    def _read(self) -> None:
        self.month.setText(month_words(self._month_on))
        place = self.kind.currentIndex()
        code = self._kinds[place][2] if 0 <= place < len(self._kinds) else ""
        self.hours_button.setVisible(code == HOURS_KIND)
        kind, month_on = self.kind_id(), self._month_on
        if not self.lines.is_of(kind, month_on):
            self.lines.let_go()
            self.none.hide()
        read = partial(read_month, self._room, kind, month_on)
        if most_payments(self._room.desk.store, month_on, month_on) > _MANY:
            self._room.work.latest("payments.month", lambda _progress: read(), self._take)
        else:
            self._take(read())

    def _take(self, read: tuple[MonthOfPayments, list[Problem]]) -> None:
        month, problems = read
        is_asked = (month.kind_id, month.month_on) == (self.kind_id(), self._month_on)
        if is_asked and not self._is_writing():
            self.lines.show_month(month, problems)
            self._show_empty()

    def _show_empty(self) -> None:
        has = bool(self.lines.month and self.lines.month.payments)
        self.none.setVisible(not has)
        self.paid_button.setEnabled(has)
        told = _(
            "Nu sunt plăți în {month}. Generați-le din drepturile în vigoare sau adăugați una după nume."
        )
        self.none.setText(told.format(month=month_words(self._month_on)))

    def _keep(self) -> None:
        """Keep what was just written, if all of it holds."""
        month = self.lines.written()
        if month is None:
            return
        store, today = self._room.desk.store, self._room.desk.today()
        told = self.lines.tell(check_month(store, month, today))
        self._show_empty()
        if told or self.lines.has_problem() or self.lines.problems():
            return
        self._room.work.run(lambda _progress: save_month(store, month, today), title=_("Se salvează"))

    def _follow_today(self) -> None:
        """Whoever leaves this month in sight finds the next one there once it has begun."""
        this_month = month_of(self._room.desk.today())
        if this_month != self._this_month and self._month_on == self._this_month and not self._is_writing():
            self._month_on = this_month
        self._this_month = this_month

    def _is_writing(self) -> bool:
        state = self.lines.view.state()
        return state == QAbstractItemView.State.EditingState or self.lines.has_problem()

    def offer_tables(self) -> QMenu:
        """Offer to bring payments in from a table, or to give the month's out with the same columns."""
        menu = QMenu(self)
        menu.addAction(_("Importă plăți dintr-un tabel…")).triggered.connect(self.bring_in)
        out = menu.addAction(_("Plățile lunii, cu coloanele care se pot importa (.xlsx)…"))
        out.triggered.connect(self._export)
        out.setEnabled(bool(self.lines.month and self.lines.month.payments))
        menu.popup(self.tables_button.mapToGlobal(self.tables_button.rect().bottomLeft()))
        return menu

    def bring_in(self) -> None:
        """Bring payments in from a table."""
        if not self.is_unfinished():
            bring_in_table(self._room, "payments", self.window())

    def _export(self) -> None:
        if self.lines.month is not None:
            ids = [payment.id for payment in self.lines.month.payments if payment.id is not None]
            export_table(self._room, "payments", self, ids)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        earlier, later = _("Luna dinainte"), _("Luna următoare")
        line.addWidget(self.kind, 1)
        line.addSpacing(8)
        line.addWidget(
            icon_button("chevron-left", earlier, lambda: self.turn_to(next_month(self._month_on, -1)))
        )
        line.addWidget(self.month)
        line.addWidget(icon_button("chevron-right", later, lambda: self.turn_to(next_month(self._month_on))))
        line.addStretch(1)
        for made in (
            self.hours_button,
            self.tables_button,
            self.list_button,
            self.paid_button,
            self.generate_button,
        ):
            line.addWidget(made)
        area, inside = scrolled()
        inside.addWidget(self.none)
        inside.addWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(area, 1)
