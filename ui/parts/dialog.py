"""RecordDialog: editing one record; Enter, Esc, unsaved changes, problems and drafts, written once."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from letea.errors import Problem, Refused
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.dialog_frame import DialogFrame
from ui.parts.part import Part
from ui.parts.scroll import bring_into_sight
from ui.work import Work

R = TypeVar("R")
_CHECK_AFTER, _DRAFT_EVERY = 350, 5000  # milliseconds


class RecordDialog(DialogFrame, Generic[R]):
    """Edits one record. A subclass adds its parts and says three things:

    `draft()` fills the record from the parts and gives it (on the window's thread, also while one types);
    `check(draft)` gives the problems of the rules; `save(draft)` keeps it, and runs beside the window when a
    `Work` is given, so it touches no widget. `save` may raise Refused: the problems go to their places and
    nothing typed is lost. `saved(result)` tells of success.
    """

    saved = Signal(object)

    def __init__(self, title: str, *, work: Work | None = None, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._work = work
        self._parts: list[Part] = []
        self._tab_of: dict[Part, str] = {}
        self._saving = self._tried = False
        self._save_words = self.save_button.text()  # while "Se salvează…" stands there
        self.draft_key = ""  # the name of its draft in the office, where one is kept
        self._draft_saver: Callable[[dict[str, Any]], None] | None = None
        self._draft_clearer: Callable[[], None] | None = None
        self._check_later = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._check_later.timeout.connect(self.check_typed)
        self._draft_later = QTimer(self, singleShot=True, interval=_DRAFT_EVERY)
        self._draft_later.timeout.connect(self._keep_draft)

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

    def typed(self) -> dict[str, Any]:
        """What is typed in each part, as a draft keeps it."""
        return {str(place): part.typed() for place, part in enumerate(self._parts)}

    def add_part(self, part: Part, tab: str = "") -> None:
        """Add a form, lines or prose; parts of the same tab stand under one another."""
        self._parts.append(part)
        self._tab_of[part] = tab
        part.changed.connect(self._note_change)
        self.add_widget(part, tab)

    def is_changed(self) -> bool:
        """Whether closing would lose anything."""
        return any(part.is_changed() for part in self._parts)

    def check_typed(self) -> list[Problem]:
        """Show what the rules say of what is typed, until a first save quiet about fields not reached yet."""
        return self._tell(self._problems(), touched_only=not self._tried)

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
        self._finish_typing()
        self._tried = True
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

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field; Qt would begin on the button that saves."""
        super().showEvent(event)
        if self.focusWidget() is None and self._parts:
            self._in_order()[0].focus_first()

    def reject(self) -> None:
        """Close; unsaved changes are asked about first, with what would be lost."""
        if self._saving:
            return
        self._finish_typing()
        match self._ask_unsaved() if self.is_changed() else "lose":
            case "lose":
                self.give_up()
            case "save":
                self.save_now()

    def done(self, result: int) -> None:
        """Close: however that came, nothing typed is checked or kept as a draft after it."""
        self._check_later.stop()
        self._draft_later.stop()
        super().done(result)

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
        self.mark_tabs({self._tab_of[part] for part in self._parts if part.has_problem()})
        return problems

    def _focus_problem(self) -> None:
        """Enter the first place to be mended, in the order of the tabs, and bring all of it into sight."""
        for part in self._in_order():
            if not part.has_problem():
                continue
            self.turn_to(self.place_of(self._tab_of[part]))
            if part.focus_problem():
                bring_into_sight(self.focusWidget() or part)
                return

    def _in_order(self) -> list[Part]:
        """The parts in the order of their tabs."""
        return sorted(self._parts, key=lambda part: self.place_of(self._tab_of[part]))

    def _finish_typing(self) -> None:
        for part in self._parts:
            part.finish_typing()

    def _note_change(self) -> None:
        self._check_later.start()
        if self._draft_saver is not None and not self._draft_later.isActive():
            self._draft_later.start()

    def keep_typed(self) -> None:
        """Keep the draft and check what waits to be now, as before the office is locked."""
        if self._check_later.isActive():
            self._check_later.stop()
            self.check_typed()
        if self._draft_later.isActive():
            self._draft_later.stop()
            self._keep_draft()

    def _keep_draft(self) -> None:
        if self._draft_saver is not None and self.is_changed():
            self._draft_saver(self.typed())

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
        if saving:
            self._save_words = self.save_button.text()
        self._saving = saving
        self.save_button.setDisabled(saving)
        self.save_button.setText(_("Se salvează…") if saving else self._save_words)


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
