"""Verificarea planului: the list of what to look at, filtered by kind, each row leading to its place."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from letea.actions.plan_review import AsideRow, Review, bring_back, read_review, set_aside
from letea.actions.plan_view import PlanView
from letea.errors import Refused
from letea.rules.plan_review import KIND_NAMES, Remark, places_in_words
from letea.rules.plan_states import empty_sections
from letea.wording import _, counted
from ui import messages
from ui.parts.asking import Asking
from ui.parts.basics import button, label, show_if
from ui.parts.chips import Chip, Chips
from ui.parts.icon import icon
from ui.plans.remark_rows import remark_list
from ui.room import Room
from ui.theme import MARGIN
from ui.work import PAINTED

_ALL = "all"
_LEAST, _ASIDE_HEIGHT = 140, 110  # pixels of the two lists
_EMPTY_HEIGHT = 180


def count_places(room: Room, view: PlanView, tell: Callable[[int], None]) -> None:
    """Tell at once how many places a quick look found, and soon after how many the whole review does."""
    store, today, plan_id = room.desk.store, room.desk.today(), view.tree.plan.id
    tell(len(view.problems))
    room.work.latest(
        "review",
        lambda _progress: len(read_review(store, plan_id, today, view=view).remarks),
        tell,
        rest=PAINTED,
    )


class ReviewDialog(QDialog):
    """Lists what to look at in a plan; `go_to(remark)` tells which one the worker wants to mend.

    A warning is set aside with a reason, and found again under the fold. `absent_asked(keys)` asks for "nu
    este cazul" in all sections left empty.
    """

    go_to = Signal(object)
    absent_asked = Signal(object)

    def __init__(self, room: Room, view: PlanView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lacks")
        self.setWindowTitle(_("Verificarea planului"))
        self._room, self._view = room, view
        self._empty = empty_sections(view.tree, view.problems)
        self._places = places_in_words(view.tree)
        self._shown: Sequence[Remark] = ()
        self.review = self._read()
        self._build()
        self._show()
        self.resize(720, 560 if self.review.remarks or self.review.aside else _EMPTY_HEIGHT)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question first, then the list."""
        if event.key() == Qt.Key.Key_Escape and self._ask.isVisibleTo(self):
            self._stop_asking()
        else:
            super().keyPressEvent(event)

    def _read(self) -> Review:
        desk = self._room.desk
        return read_review(desk.store, self._view.tree.plan.id, desk.today(), view=self._view)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Verificarea planului"), "heading"))
        self.told = label("", "secondary", wrap=True)
        column.addWidget(self.told)
        self.chips = Chips()
        self.chips.chosen.connect(lambda _key: self._fill())
        column.addWidget(self.chips)
        self.list = remark_list(_("De verificat"))
        self.list.itemActivated.connect(lambda _item: self._go())
        self.list.currentRowChanged.connect(lambda _row: self._tell_buttons())
        self.list.setMinimumHeight(_LEAST)
        column.addWidget(self.list, 1)
        column.addWidget(self._asking())
        column.addWidget(self._fold_line())
        self.aside = remark_list(_("Lăsate deoparte"))
        self.aside.setFixedHeight(_ASIDE_HEIGHT)
        self.aside.hide()
        column.addWidget(self.aside)
        column.addLayout(self._buttons())

    def _asking(self) -> QWidget:
        """The question why a warning stays as it is, under the list."""
        self._ask = QWidget()
        self.reason = Asking(
            _("De ce rămâne așa"),
            name="review.reason",
            told=_("Observația apare din nou dacă textul la care se referă se schimbă."),
        )
        line = QHBoxLayout(self._ask)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.reason, 1)
        top = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(button(_("Lasă deoparte"), self._set_aside, name="review.keep"), 0, top)
        line.addWidget(button(_("Renunță"), self._stop_asking, look="link"), 0, top)
        self.reason.line.returnPressed.connect(self._set_aside)
        self._ask.hide()
        return self._ask

    def _fold_line(self) -> QWidget:
        """How many were set aside, and the way back for the one chosen among them."""
        self._fold_place = QWidget()
        line = QHBoxLayout(self._fold_place)
        line.setContentsMargins(0, 0, 0, 0)
        self._fold = button("", self._toggle_aside, look="link", icon="chevron-right", name="review.fold")
        self._back = button(
            _("Readu observația"), self._bring_back, look="link", icon="arrow-back-up", name="review.back"
        )
        self._back.hide()
        line.addWidget(self._fold)
        line.addStretch(1)
        line.addWidget(self._back)
        return self._fold_place

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        if self._empty:
            text = _("„Nu este cazul” la {count}")
            count = counted(len(self._empty), _("secțiune goală"), _("secțiuni goale"))
            line.addWidget(button(text.format(count=count), self._mark_absent, name="lacks.absent"))
        self._put_aside = button(_("Lasă deoparte…"), self._begin_asking, name="review.aside")
        line.addWidget(self._put_aside)
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.reject))
        self._to_place = button(_("Arată locul"), self._go, look="primary", name="lacks.go")
        self._to_place.setDefault(True)
        line.addWidget(self._to_place)
        return line

    def _show(self) -> None:
        """Show the review as it was read last."""
        self.told.setText(_told(self.review))
        counts = Counter(one.kind for one in self.review.remarks)
        chips = [Chip(kind.value, name, counts[kind]) for kind, name in KIND_NAMES.items() if kind in counts]
        everything = Chip(_ALL, _("Toate"), len(self.review.remarks))
        self.chips.set_chips([everything, *chips] if len(chips) > 1 else [])
        self._fill()
        self.aside.clear()
        for row in self.review.aside:
            self.aside.addItem(self._aside_item(row))
        self.aside.setCurrentRow(0)
        show_if(self._fold_place, shown=bool(self.review.aside))
        self._unfold(shown=bool(self.review.aside) and self.aside.isVisibleTo(self))

    def _fill(self) -> None:
        """The rows of the kind chosen; the row stays where it was."""
        wanted, at = self.chips.active(), max(0, self.list.currentRow())
        self._shown = [one for one in self.review.remarks if wanted in {"", _ALL, one.kind.value}]
        self.list.clear()
        for remark in self._shown:
            self.list.addItem(self._item(remark))
        show_if(self.list, shown=bool(self._shown))
        self.list.setCurrentRow(min(at, len(self._shown) - 1))
        self._tell_buttons()

    def _item(self, remark: Remark) -> QListWidgetItem:
        item = QListWidgetItem(f"{self._place(remark)}\n{remark.text}")
        item.setIcon(icon("alert-circle", "bad") if remark.blocking else icon("alert-triangle", "warning"))
        return item

    def _aside_item(self, row: AsideRow) -> QListWidgetItem:
        reason = _("Rămâne așa: {reason}").format(reason=row.reason)
        item = QListWidgetItem(f"{self._place(row.remark)}\n{row.remark.text}\n{reason}")
        item.setIcon(icon("check", "secondary"))
        return item

    def _place(self, remark: Remark) -> str:
        return self._places.get(remark.node or remark.section, _("Datele planului"))

    def _current(self) -> Remark | None:
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _tell_buttons(self) -> None:
        remark = self._current()
        show_if(self._to_place, shown=remark is not None)
        show_if(self._put_aside, shown=bool(self.review.remarks))
        self._put_aside.setEnabled(remark is not None and not remark.blocking)
        self._stop_asking()

    def _go(self) -> None:
        remark = self._current()
        if remark is not None and not self.reason.line.hasFocus():
            self.accept()
            self.go_to.emit(remark)

    def _mark_absent(self) -> None:
        self.accept()
        self.absent_asked.emit(self._empty)

    def _begin_asking(self) -> None:
        self.reason.line.clear()
        self.reason.tell("")
        self._unfold(shown=False)  # the two together would leave no room for the list
        self._ask.show()
        self.reason.line.setFocus()
        QTimer.singleShot(0, lambda: self.list.scrollToItem(self.list.currentItem()))  # once it is smaller

    def _stop_asking(self) -> None:
        if self._ask.isVisibleTo(self):
            self._ask.hide()
            self.list.setFocus()

    def _set_aside(self) -> None:
        remark, store, plan_id = self._current(), self._room.desk.store, self.review.plan_id
        if remark is None:
            return
        reason = self.reason.text()
        self._do(lambda: set_aside(store, plan_id, remark, reason))

    def _bring_back(self) -> None:
        row = self.aside.currentRow()
        if row >= 0:
            store, aside_id = self._room.desk.store, self.review.aside[row].id
            self._do(lambda: bring_back(store, aside_id))

    def _do(self, action: Callable[[], object]) -> None:
        """Do it beside the window, then read the list again."""
        self._room.work.run(
            lambda _progress: action(),
            done=lambda _result: self._read_again(),
            failed=self._tell_failure,
            title=_("Verificarea planului"),
        )

    def _read_again(self) -> None:
        self.review = self._read()
        self._show()
        self.list.setFocus()

    def _tell_failure(self, error: Exception) -> None:
        told = messages.told_plainly(error)
        if isinstance(told, Refused):
            self.reason.tell(str(told))
            self.reason.line.setFocus()
        else:
            messages.show(self, error)

    def _toggle_aside(self) -> None:
        self._stop_asking()
        self._unfold(shown=not self.aside.isVisibleTo(self))

    def _unfold(self, *, shown: bool) -> None:
        show_if(self.aside, shown=shown)
        show_if(self._back, shown=shown)
        self._fold.setText(_("Lăsate deoparte: {count}").format(count=len(self.review.aside)))
        self._fold.setIcon(icon("chevron-down" if shown else "chevron-right", "accent"))


def _told(review: Review) -> str:
    if not review.remarks:
        return _("Planul nu are nimic de completat. Îl puteți tipări.")
    count = counted(len(review.remarks), _("loc de verificat"), _("locuri de verificat"))
    if any(one.blocking for one in review.remarks):
        return _("{count}. Cele însemnate cu roșu ar face anexa greșită.").format(count=count)
    return _("{count}. Puteți tipări și acum.").format(count=count)
