"""Columns of lines that are found or only read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.tables.services import Enrolment
from tests.samples import TODAY, an_enrolment
from ui.parts.lines import Lines


@pytest.fixture
def enrolments(qtbot: QtBot) -> Lines[Enrolment]:
    """Children of a service, added by finding them."""
    names = {7: "Exemplu Ana", 8: "Exemplu Ion"}
    lines: Lines[Enrolment] = Lines("Admiteri", None, key="enrolments", today=TODAY)
    lines.shown("Persoana", lambda one: names[one.person_id])
    lines.day(Enrolment.from_on)
    lines.add_with(
        lambda text: [(id_, name, "") for id_, name in names.items() if text in name],
        lambda id_: an_enrolment(id_, from_on=TODAY),
    )
    lines.show([])
    qtbot.addWidget(lines)
    return lines


def test_a_line_is_added_by_finding_a_person(enrolments: Lines[Enrolment]) -> None:
    picker = enrolments.picker
    assert picker is not None
    picker.setText("Ion")
    picker.search()
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert [one.person_id for one in enrolments.records()] == [8]
    assert picker.text() == ""
    assert enrolments.is_changed()


def test_a_column_only_read_cannot_be_written(enrolments: Lines[Enrolment]) -> None:
    enrolments.show([an_enrolment(7, from_on=TODAY)])
    index = enrolments.model.index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert index.data() == "Exemplu Ana"
