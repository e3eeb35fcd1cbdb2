"""Letting go of an office: nothing typed in an open form is lost without a word."""

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from ui.work import Work


def close_dialogs(window: QWidget, work: Work) -> bool:
    """Close the dialogs over a window, each asking about what is unsaved; false when the worker stays."""
    return all(
        _closes(dialog, work)
        for dialog in window.findChildren(QDialog)
        if isValid(dialog) and dialog.isVisible()
    )


def _closes(dialog: QDialog, work: Work) -> bool:
    dialog.activateWindow()
    dialog.reject()
    work.wait_idle()  # it may have been told to save
    return not isValid(dialog) or not dialog.isVisible()
