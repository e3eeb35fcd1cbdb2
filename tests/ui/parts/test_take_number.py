"""A number taken from the office's register gives way to the one typed, and that comes back."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.cases import Inquiry
from tests.samples import TODAY
from ui.parts.boxes import LineBox
from ui.parts.form import Form
from ui.parts.take_number import TakeNumber


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    """A form of one's own."""
    made = Form(today=TODAY)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def number(form: Form) -> LineBox:
    """The number of an inquiry, on that form."""
    return form.text(Inquiry.number)


def test_ticked_the_number_waits_for_the_saving(form: Form, number: LineBox) -> None:
    number.put_typed("4/2022")
    tick = TakeNumber(number)
    form.place(tick)
    tick.setChecked(True)
    assert (number.typed(), number.isEnabled()) == ("", False)
    assert number.note_text() == "Se dă la salvare: următorul din registru"
    tick.setChecked(False)
    assert (number.typed(), number.isEnabled()) == ("4/2022", True)
    assert number.note_text() != "Se dă la salvare: următorul din registru"


def test_it_is_offered_only_where_a_number_is_wanted(form: Form, number: LineBox) -> None:
    tick = TakeNumber(number)
    form.place(tick)
    tick.offer(offered=False)
    assert tick.isHidden()
