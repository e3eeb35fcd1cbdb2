"""A form for the tests of the parts."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.samples import TODAY
from ui.parts.form import Form


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    """An empty form on the screen."""
    made = Form(today=TODAY)
    qtbot.addWidget(made)
    QWidget.show(made)
    return made
