"""The field of a nomenclature code: completed, read, never rewritten."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.nomenclature import NomenclatureCode
from db.tables.services import Service
from letea.fields import field_of
from ui.room import Room
from ui.services.code_box import CodeBox, reading_worded

NAMES = {"8891 CZ-C-II": "Centre de zi pentru copii", "8810 ID-I": "Îngrijiri la domiciliu"}


@pytest.fixture
def box(room: Room, qtbot: QtBot) -> CodeBox:
    codes = [
        NomenclatureCode(code=code, category="", name=name, beneficiaries="", form="")
        for code, name in NAMES.items()
    ]
    made = CodeBox("code", field_of(Service.code), codes)
    qtbot.addWidget(made)
    return made


def test_a_completed_line_gives_only_the_code(box: CodeBox) -> None:
    box.line.setText("8891 CZ-C-II – Centre de zi pentru copii")
    assert box.value() == "8891 CZ-C-II"


def test_another_spelling_is_kept_as_written(box: CodeBox) -> None:
    box.line.setText("8891CZ-C-2")
    assert box.value() == "8891CZ-C-2"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("8891CZ-C-2", "se citește 8891 CZ-C-II – Centre de zi pentru copii"),
        (
            "8891 CZ-C-II și 8810ID-I",
            "se citește 8891 CZ-C-II – Centre de zi pentru copii; 8810 ID-I – Îngrijiri la domiciliu",
        ),
        ("", ""),
    ],
)
def test_the_reading_stands_beside_the_code(typed: str, read: str) -> None:
    assert reading_worded(typed, NAMES) == read
