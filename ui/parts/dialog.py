"""RecordDialog: editing one record; Enter, Esc, unsaved changes, problems and drafts, written once."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.errors import Problem, Refused
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.part import Part
from ui.parts.scroll import scrolled
from ui.parts.tabs import Tabs
from ui.theme import MARGIN
from ui.work import Work

R = TypeVar("R")
_CHECK_AFTER, _DRAFT_EVERY = 350, 5000  # milliseconds


class RecordDialog(QDialog, Generic[R]):
    """Edits one record. A subclass adds its parts and says three things:

    `draft()` fills the record from the parts and gives it (on the window's thread, also while one types);
    `check(draft)` gives the problems of the rules; `save(draft)` keeps it, and runs beside the window when a
    `Work` is given, so it touches no widget. `save` may raise Refused: the problems go to their places and
    nothing typed is lost. `saved(result)` tells of success.
    """

    saved = Signal(object)

    def __init__(self, title: str, *, work: Work | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._parts: list[Part] = []
        self._saving = False
        self._draft_saver: Callable[[dict[str, Any]], None] | None = None
        self._draft_clearer: Callable[[], None] | None = None
        self._check_later = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._check_later.timeout.connect(self.check_typed)
        self._draft_later = QTimer(self, singleShot=True, interval=_DRAFT_EVERY)
        self._draft_later.timeout.connect(self._keep_draft)
        self._build(title)

    def draft(self) -> R:
        """The record as it stands on the screen."""
        raise NotImplementedError

    def check(self, draft: R) -> list[Problem]:
        """What the rules say of it; nothing, unless the subclass asks them."""
        del draft
        return []

    def save(self, draft: R) -> object:
        """Keep it; what is given back goes out with `saved`."""
        raise NotImplementedError

    def add_part(self, part: Part, tab: str = "") -> None:
        """Add a form, lines or prose; parts of the same tab stand under one another."""
        self._parts.append(part)
        part.changed.connect(self._note_change)
        self.add_widget(part, tab)

    def add_widget(self, widget: QWidget, tab: str = "") -> None:
        """Add something that is only read, in the same order."""
        self._column_of(tab).addWidget(widget)

    def set_title(self, title: str) -> None:
        """Name the dialog."""
        self._title.setText(title)
        self.setWindowTitle(title)

    def turn_to(self, place: int) -> None:
        """Bring a tab into sight."""
        if self._tabs is not None:
            self._tabs.turn_to(place)

    def is_changed(self) -> bool:
        """Whether closing would lose anything."""
        return any(part.is_changed() for part in self._parts)

    def check_typed(self) -> list[Problem]:
        """Show what the rules say of what is typed, quiet about fields not reached yet."""
        return self._tell(self._problems(), touched_only=True)

    def keep_drafts(self, saver: Callable[[dict[str, Any]], None], clearer: Callable[[], None]) -> None:
        """Keep what is typed every few seconds with `saver`; `clearer` forgets it in the end."""
        self._draft_saver, self._draft_clearer = saver, clearer

    def offer_draft(self, typed: dict[str, Any]) -> None:
        """Offer back what a crash or a power cut left unsaved."""
        text = _("Există modificări nesalvate de data trecută.")
        self.draft_banner = Banner(text, do=_("Readu ce era scris"), on_do=lambda: self._put_draft(typed))
        self._above.addWidget(self.draft_banner)

    def save_now(self) -> None:
        """Check everything and save; what blocks is shown at its place and the first one entered."""
        if self._saving:
            return
        problems = self._problems()
        self._tell(problems)
        if any(problem.blocking for problem in problems):
            self._focus_problem()
            return
        draft = self.draft()
        if self._work is None:
            self._save_here(draft)
            return
        self._set_saving(saving=True)
        self._work.run(
            lambda _progress: self.save(draft),
            done=self._close_saved,
            failed=self._refuse,
            title=_("Se salvează"),
        )

    def give_up(self) -> None:
        """Close without asking; what was changed is forgotten."""
        self._clear_draft()
        super().reject()

    def reject(self) -> None:
        """Close; unsaved changes are asked about first, with what would be lost."""
        if self._saving:
            return
        match self._ask_unsaved() if self.is_changed() else "lose":
            case "lose":
                self.give_up()
            case "save":
                self.save_now()

    def _save_here(self, draft: R) -> None:
        try:
            result = self.save(draft)
        except Exception as error:  # noqa: BLE001 - shown by the one door
            self._refuse(error)
        else:
            self._close_saved(result)

    def _close_saved(self, result: object) -> None:
        self._set_saving(saving=False)
        for part in self._parts:
            part.settle()
        self._clear_draft()
        self.accept()
        self.saved.emit(result)

    def _refuse(self, error: Exception) -> None:
        self._set_saving(saving=False)
        told = messages.told_plainly(error)
        if isinstance(told, Refused):
            self._tell(list(told.problems))
            self._focus_problem()
        else:
            messages.show(self, error)

    def _problems(self) -> list[Problem]:
        typing = [problem for part in self._parts for problem in part.problems()]
        unread = {problem.field for problem in typing}
        return typing + [problem for problem in self.check(self.draft()) if problem.field not in unread]

    def _tell(self, problems: list[Problem], *, touched_only: bool = False) -> list[Problem]:
        homeless = list(problems)
        for part in self._parts:
            homeless = part.tell(homeless, touched_only=touched_only)
        blocking = [problem for problem in problems if problem.blocking]
        texts = list(dict.fromkeys(problem.text for problem in homeless))
        if blocking and not touched_only and len(homeless) < len(problems):
            texts.insert(0, _mend(len({problem.field for problem in blocking})))
        self.problems_banner.tell("\n".join(texts), "bad" if blocking else "warning")
        return problems

    def _focus_problem(self) -> None:
        for part in self._parts:
            if part.focus_problem():
                if self._tabs is not None:
                    self._tabs.show_holding(part)
                    part.focus_problem()
                return

    def _note_change(self) -> None:
        self._check_later.start()
        if self._draft_saver is not None and not self._draft_later.isActive():
            self._draft_later.start()

    def _keep_draft(self) -> None:
        if self._draft_saver is not None and self.is_changed():
            self._draft_saver({str(place): part.typed() for place, part in enumerate(self._parts)})

    def _put_draft(self, typed: dict[str, Any]) -> None:
        self.draft_banner.hide()
        for place, part in enumerate(self._parts):
            if str(place) in typed:
                part.put_typed(typed[str(place)])

    def _clear_draft(self) -> None:
        self._draft_later.stop()
        self._check_later.stop()
        if self._draft_clearer is not None:
            self._draft_clearer()

    def _ask_unsaved(self) -> str:
        labels = list(dict.fromkeys(text for part in self._parts for text in part.changed_labels()))
        answers = [
            messages.Answer("back", _("Înapoi la formular")),
            messages.Answer("lose", _("Renunță la modificări"), "danger"),
            messages.Answer("save", _("Salvează"), "primary"),
        ]
        lost = _("S-ar pierde ce ați scris la: {labels}.").format(labels=", ".join(labels))
        return messages.choose(self, _("Sunt modificări nesalvate"), answers, detail=lost)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self.save_button.setDisabled(saving)
        self.save_button.setText(_("Se salvează…") if saving else _("Salvează"))

    def _build(self, title: str) -> None:
        self._tabs: Tabs | None = None
        self._columns: dict[str, QVBoxLayout] = {}
        self._title = label("", "heading")
        self._above = QVBoxLayout()
        self._body = QVBoxLayout()
        self.problems_banner = Banner("", "bad")
        self.problems_banner.setObjectName("problems")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._above)
        column.addLayout(self._body, 1)
        column.addWidget(self.problems_banner)
        column.addLayout(self._buttons())
        self.set_title(title)
        self.resize(720, 640)

    def _buttons(self) -> QHBoxLayout:
        self.cancel_button = button(_("Renunță"), self.reject, name="cancel")
        self.save_button = button(_("Salvează"), self.save_now, look="primary", name="save")
        self.save_button.setDefault(True)
        QShortcut("Ctrl+S", self).activated.connect(self.save_now)
        self.foot = QHBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(self.foot)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.save_button)
        return line

    def _column_of(self, tab: str) -> QVBoxLayout:
        if tab not in self._columns:
            area, column = scrolled()
            self._columns[tab] = column
            if not tab:
                self._body.addWidget(area)
            else:
                if self._tabs is None:
                    self._tabs = Tabs()
                    self._body.addWidget(self._tabs)
                self._tabs.add(tab, area)
        return self._columns[tab]


def _mend(number: int) -> str:
    if number == 1:
        return _("Mai este un loc de îndreptat, însemnat cu roșu.")
    places = counted(number, _("loc"), _("locuri"))
    return _("Mai sunt {places} de îndreptat, însemnate cu roșu.").format(places=places)


_open_dialogs: dict[Hashable, QDialog] = {}


def open_once(key: Hashable, make: Callable[[], QDialog]) -> QDialog:
    """Open the window of a record, or bring it to the front if it is open: one window per record."""
    dialog = _open_dialogs.get(key)
    if dialog is None:
        dialog = make()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: _open_dialogs.pop(key, None))
        _open_dialogs[key] = dialog
        dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
