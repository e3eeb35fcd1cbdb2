"""The only door through which refusals, troubles and bugs reach the worker; and questions and quiet words."""

import sys
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from letea.errors import Refused, Trouble
from letea.wording import _
from ui.fault_log import log_fault
from ui.parts.answer import Answer

if TYPE_CHECKING:
    from ui.parts.message import MessageDialog
    from ui.parts.toast import Toast

__all__ = [
    "Answer",
    "ask",
    "choose",
    "install",
    "lead_out_of_damage",
    "leads_out_of_damage",
    "say",
    "show",
    "show_refused",
    "show_trouble",
    "tell_of_safety",
    "told_plainly",
]


class _Bugs(QObject):
    """Brings a bug from whatever thread it happened in to the window's."""

    happened = Signal(object)

    def __init__(self, log_path: Path) -> None:
        super().__init__()
        self.log_path = log_path
        self.shown: MessageDialog | None = None
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def report(self, fault: BaseException) -> None:
        log_fault(self.log_path, fault)
        self.happened.emit(fault)

    def _show(self, fault: BaseException) -> None:
        told = told_plainly(fault)
        if told is not None and isinstance(fault, Exception):
            if not _is_shown(told) and not _is_left(fault):  # each cell of a list may meet the same
                show(None, fault)
        elif self.shown is None:  # one dialog, however often the bug repeats
            self.shown = _show_bug(None, self.log_path)
            self.shown.finished.connect(self._forget)

    def _forget(self) -> None:
        self.shown = None


_installed: list[_Bugs] = []
_safe_until: list[Callable[[], datetime | None]] = []
_way_out: list[tuple[Callable[[Exception, Path], bool], Callable[[Path], bool]]] = []


def install(log_path: Path) -> None:
    """Let every exception nobody caught end in the log and in one dialog, whatever thread it comes from."""
    bugs = _Bugs(log_path)
    _installed[:] = [bugs]

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        bugs.report(fault)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            bugs.report(args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def tell_of_safety(last_kept: Callable[[], datetime | None]) -> None:
    """Let the dialog of a bug say until when all is safe: the moment of the last change that was kept."""
    _safe_until[:] = [last_kept]


def lead_out_of_damage(take: Callable[[Exception, Path], bool], has_left: Callable[[Path], bool]) -> None:
    """Offer each damaged file that is met to `take`, which says whether it leaves an office because of it.

    `has_left` says whether it did so: what an office that was left still breaks is not told again.
    """
    _way_out[:] = [(take, has_left)]


def leads_out_of_damage(error: Exception) -> bool:
    """Whether the open office's file is damaged, so that the office is left and there is nothing to say."""
    from letea.troubles import damaged_file_in  # noqa: PLC0415 - only when something fails

    path = damaged_file_in(error)
    return path is not None and any(take(error, path) for take, _has_left in _way_out)


def _is_left(error: Exception) -> bool:
    """Whether nobody caught this because it comes late: its damaged office was left already."""
    from letea.troubles import damaged_file_in  # noqa: PLC0415 - only when something fails

    path = damaged_file_in(error)
    return path is not None and any(has_left(path) for _take, has_left in _way_out)


def show(parent: QWidget | None, error: Exception) -> None:
    """Show whatever went wrong as it deserves: a refusal, a trouble, or a bug (which is also logged).

    Nothing is shown where the open office's file is damaged: the recovery screen comes and says so.
    """
    if leads_out_of_damage(error):
        return
    match told_plainly(error):
        case Refused() as refused:
            show_refused(parent, refused)
        case Trouble() as trouble:
            show_trouble(parent, trouble)
        case None:
            path = _installed[0].log_path if _installed else None
            if path is not None:
                log_fault(path, error)
            _show_bug(parent, path)


def told_plainly(error: BaseException) -> Refused | Trouble | None:
    """A failure of the file or a stale record as the worker is told of it; None for a bug."""
    from letea.troubles import plainly  # noqa: PLC0415 - brings the database's driver; only when something fails

    return plainly(error)


def show_trouble(parent: QWidget | None, trouble: Trouble) -> "MessageDialog":
    """Say what the world did and what to do next."""
    return _open(parent, "trouble", trouble.sentence, trouble.advice)


def show_refused(parent: QWidget | None, refused: Refused) -> "MessageDialog":
    """Say why a rule refused, where no field on the screen can carry it."""
    texts = dict.fromkeys(problem.text for problem in refused.problems)
    return _open(parent, "refused", _("Încă nu se poate."), "\n".join(texts))


def say(
    parent: QWidget,
    text: str,
    *,
    do: str = "",
    on_do: Callable[[], object] | None = None,
    seconds: float = 5.0,
) -> "Toast":
    """A quiet word at the foot of the window ("Salvat."), perhaps with an undo; it leaves by itself."""
    from ui.parts.toast import Toast  # noqa: PLC0415 - after the first paint

    toast = Toast(parent.window(), text, do=do, on_do=on_do)
    toast.appear(seconds)
    return toast


def ask(parent: QWidget | None, question: str, *, do: str, keep: str, detail: str = "") -> bool:
    """Ask before something that loses work; both buttons name what they do. Esc keeps."""
    answers = [Answer("keep", keep), Answer("do", do, "primary")]
    return choose(parent, question, answers, detail=detail) == "do"


def ask_with_care(parent: QWidget | None, question: str, *, do: str, keep: str, detail: str = "") -> bool:
    """Ask before something that puts the whole office aside: Enter keeps too, as Esc does."""
    answers = [Answer("keep", keep, "primary"), Answer("do", do, "danger")]
    return choose(parent, question, answers, detail=detail) == "do"


def choose(parent: QWidget | None, question: str, answers: Sequence[Answer], *, detail: str = "") -> str:
    """Ask which way to go; gives the key of the answer, the first one's on Esc, the primary's on Enter."""
    from ui.parts.message import MessageDialog  # noqa: PLC0415 - after the first paint

    dialog = MessageDialog(_home(parent), "ask", question, detail, answers)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen


def _show_bug(parent: QWidget | None, log_path: Path | None) -> "MessageDialog":
    kept_at = _safe_until[0]() if _safe_until else None
    safe = _("Datele sunt în siguranță: ce ați salvat până acum a rămas salvat. Puteți continua lucrul.")
    if kept_at is not None:
        safe = _("Datele sunt în siguranță până la ora {time}, când ați salvat ultima dată.").format(
            time=f"{kept_at.astimezone():%H:%M:%S}"
        )
    where = _("Unde: {path}").format(path=log_path) if log_path else ""
    text = _("S-a întâmplat ceva neașteptat și acțiunea nu s-a terminat.")
    return _open(parent, "bug", text, f"{safe}\n{where}".strip())


def _open(parent: QWidget | None, kind: str, text: str, detail: str) -> "MessageDialog":
    from ui.parts.message import MessageDialog  # noqa: PLC0415 - after the first paint

    dialog = MessageDialog(_home(parent), kind, text, detail, [Answer("ok", _("Am înțeles"), "primary")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _is_shown(told: Refused | Trouble) -> bool:
    from ui.parts.message import MessageDialog  # noqa: PLC0415 - after the first paint

    return isinstance(told, Trouble) and any(
        isinstance(one, MessageDialog) and one.isVisible() and one.text == told.sentence
        for one in QApplication.topLevelWidgets()
    )


def _home(parent: QWidget | None) -> QWidget | None:
    return parent.window() if parent is not None else QApplication.activeWindow()
