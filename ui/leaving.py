"""Letting go of an office: nothing typed in an open form is lost without a word."""

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from letea.wording import _
from ui import messages
from ui.work import Work

_LET_FINISH = 3.0  # seconds for saves under way when the office is let go


def close_dialogs(window: QWidget, work: Work) -> bool:
    """Close the dialogs over a window, each asking about what is unsaved; false when the worker stays."""
    return all(
        _closes(dialog, work)
        for dialog in window.findChildren(QDialog)
        if isValid(dialog) and dialog.isVisible()
    )


def is_work_done(window: QWidget, work: Work) -> bool:
    """Let saves under way finish; before longer work is stopped the worker is asked."""
    if work.wait_idle(_LET_FINISH):
        return True
    return messages.ask(
        window,
        _("Mai este o lucrare în curs."),
        do=_("Oprește lucrarea și închide"),
        keep=_("Așteaptă"),
        detail=_("Ce ați salvat rămâne salvat; lucrarea oprită nu schimbă nimic și se poate relua."),
    )


def _closes(dialog: QDialog, work: Work) -> bool:
    dialog.activateWindow()
    dialog.reject()
    work.wait_idle()  # it may have been told to save
    return not isValid(dialog) or not dialog.isVisible()
