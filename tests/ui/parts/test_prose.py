"""Prose is edited without losing a kind, a level, a marker or a mark."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ordering import comma_below
from letea.prose import Passage, Prose, item, paragraph, words_of
from ui.parts import prose_text
from ui.parts.prose import ProseEditor

LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"], exclude_characters="\ufffc\ufdd0"
)
WORDS = st.text(LETTERS, max_size=20).map(comma_below)
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(["", "b", "i", "u", "bi", "bu", "iu", "biu"])), max_size=4)
ALIGNS = st.sampled_from(["", "left", "center", "right", "justify"])


def a_passage(kind: str, marker: str, level: int, align: str, runs: list[tuple[str, str]]) -> Passage:
    """A passage in its normal form: neighbours of one style joined, nothing empty kept."""
    passage: Passage = {"kind": kind}
    if kind == "item":
        passage["marker"] = marker
    if kind == "item" or level:
        passage["level"] = level
    if align:
        passage["align"] = align
    joined: list[list[str]] = []
    for text, marks in runs:
        if joined and joined[-1][1] == marks:
            joined[-1][0] = comma_below(joined[-1][0] + text)
        elif text:
            joined.append([text, marks])
    passage["runs"] = joined or [["", ""]]
    return passage


PASSAGES = st.builds(
    a_passage,
    st.sampled_from(["paragraph", "item", "heading"]),
    st.text(LETTERS, max_size=4).map(comma_below),
    st.integers(0, 4),
    ALIGNS,
    RUNS,
)


@pytest.fixture
def editor(qtbot: QtBot) -> ProseEditor:
    """An empty editor on the screen."""
    made = ProseEditor("Introducere")
    qtbot.addWidget(made)
    made.show()
    return made


def put_cursor(editor: ProseEditor, block: int, *, select: bool = False) -> None:
    """Put the cursor at the end of a passage, or select the passage."""
    cursor = QTextCursor(editor.area.document().findBlockByNumber(block))
    cursor.movePosition(
        QTextCursor.MoveOperation.EndOfBlock,
        QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor,
    )
    editor.area.setTextCursor(cursor)


def press(editor: ProseEditor, key: Qt.Key) -> None:
    """Press a key together with Ctrl."""
    QTest.keyClick(editor.area, key, Qt.KeyboardModifier.ControlModifier)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PASSAGES, min_size=1, max_size=5))
def test_every_passage_comes_back_as_it_was(qapp: QApplication, prose: Prose) -> None:
    document = QTextDocument()
    prose_text.write(document, prose)
    if len(prose) > 1 or words_of(prose):
        assert prose_text.read(document) == prose


def test_what_was_not_touched_comes_back_the_same(editor: ProseEditor) -> None:
    odd: list[dict[str, Any]] = [
        {"kind": "item", "marker": "1.", "runs": [["a", "b"], ["", ""], ["b", "b"]], "note": 7},
        {"kind": "paragraph", "runs": []},
    ]
    editor.show(odd)
    assert editor.prose() == odd
    assert not editor.is_changed()


def test_what_is_not_known_of_a_passage_is_kept_when_another_is_edited(editor: ProseEditor) -> None:
    editor.show([{"kind": "paragraph", "runs": [["unu", ""]], "source": "HCL 98"}, paragraph("doi")])
    put_cursor(editor, 1)
    QTest.keyClicks(editor.area, "x")
    assert editor.prose()[0]["source"] == "HCL 98"


def test_a_new_line_inside_a_passage_stays_there(editor: ProseEditor) -> None:
    editor.show([paragraph("unu\ndoi")])
    put_cursor(editor, 0)
    QTest.keyClicks(editor.area, "x")
    assert editor.prose() == [paragraph("unu\ndoix")]


def test_markup_is_only_text(editor: ProseEditor) -> None:
    editor.show([paragraph("<b>a</b> & b")])
    put_cursor(editor, 0)
    QTest.keyClicks(editor.area, "<i>")
    assert editor.prose() == [paragraph("<b>a</b> & b<i>")]


def test_typing_is_told(editor: ProseEditor, qtbot: QtBot) -> None:
    editor.show([paragraph("unu")])
    with qtbot.waitSignal(editor.changed):
        QTest.keyClicks(editor.area, "x")
    assert editor.changed_labels() == ["Introducere"]


@pytest.mark.parametrize(("key", "mark"), [(Qt.Key.Key_B, "b"), (Qt.Key.Key_I, "i"), (Qt.Key.Key_U, "u")])
def test_emphasis_is_turned_on_and_off_by_keys(editor: ProseEditor, key: Qt.Key, mark: str) -> None:
    editor.show([paragraph("unu")])
    put_cursor(editor, 0, select=True)
    press(editor, key)
    assert editor.prose() == [paragraph("unu", mark)]
    assert editor.buttons[mark].isChecked()
    press(editor, key)
    assert editor.prose() == [paragraph("unu")]


def test_marks_of_a_selection_are_changed_one_at_a_time(editor: ProseEditor) -> None:
    editor.show([{"kind": "paragraph", "runs": [["a", "i"], ["b", ""]]}])
    put_cursor(editor, 0, select=True)
    editor.toggle_mark("b")
    assert editor.prose() == [{"kind": "paragraph", "runs": [["a", "bi"], ["b", "b"]]}]


def test_a_passage_becomes_a_heading_and_back(editor: ProseEditor) -> None:
    editor.show([paragraph("Capitolul I")])
    put_cursor(editor, 0)
    press(editor, Qt.Key.Key_T)
    assert editor.prose() == [{"kind": "heading", "runs": [["Capitolul I", ""]]}]
    press(editor, Qt.Key.Key_T)
    assert editor.prose() == [paragraph("Capitolul I")]


def test_passages_become_items_and_back(editor: ProseEditor) -> None:
    editor.show([paragraph("unu"), paragraph("doi", "b")])
    editor.area.selectAll()
    press(editor, Qt.Key.Key_L)
    assert [(one["kind"], one["marker"]) for one in editor.prose()] == [("item", "-"), ("item", "-")]
    press(editor, Qt.Key.Key_L)
    assert editor.prose() == [paragraph("unu"), paragraph("doi", "b")]


def test_enter_in_a_list_gives_the_next_marker(editor: ProseEditor) -> None:
    editor.show([item("a)", "unu")])
    put_cursor(editor, 0)
    QTest.keyClick(editor.area, Qt.Key.Key_Return)
    QTest.keyClicks(editor.area, "doi")
    assert editor.prose() == [item("a)", "unu"), item("b)", "doi")]


def test_enter_on_an_empty_item_ends_the_list(editor: ProseEditor) -> None:
    editor.show([item("a)", "unu")])
    put_cursor(editor, 0)
    QTest.keyClick(editor.area, Qt.Key.Key_Return)
    QTest.keyClick(editor.area, Qt.Key.Key_Return)
    QTest.keyClicks(editor.area, "gata")
    assert editor.prose() == [item("a)", "unu"), paragraph("gata")]


def test_after_a_heading_comes_a_paragraph(editor: ProseEditor) -> None:
    editor.show([{"kind": "heading", "runs": [["Titlu", ""]]}])
    put_cursor(editor, 0)
    QTest.keyClick(editor.area, Qt.Key.Key_Return)
    QTest.keyClicks(editor.area, "text")
    assert editor.prose()[1] == paragraph("text")


def test_a_marker_is_text_that_can_be_typed_over(editor: ProseEditor) -> None:
    editor.show([item("a)", "unu")])
    put_cursor(editor, 0)
    QTest.keyClick(editor.area, Qt.Key.Key_Home)
    QTest.keyClick(editor.area, Qt.Key.Key_Delete)
    QTest.keyClicks(editor.area, "d")
    assert editor.prose() == [item("d)", "unu")]


def test_items_are_set_deeper_and_back_by_keys(editor: ProseEditor) -> None:
    editor.show([item("i.", "unu")])
    put_cursor(editor, 0)
    press(editor, Qt.Key.Key_BracketRight)
    press(editor, Qt.Key.Key_BracketRight)
    assert editor.prose() == [item("i.", "unu", level=2)]
    press(editor, Qt.Key.Key_BracketLeft)
    assert editor.prose() == [item("i.", "unu", level=1)]


def test_a_passage_is_aligned(editor: ProseEditor) -> None:
    editor.show([paragraph("unu")])
    editor.align("center")
    assert editor.prose() == [paragraph("unu") | {"align": "center"}]


@pytest.mark.parametrize("side", ["left", "center", "justify"])
def test_a_button_aligns_a_passage_and_lets_it_go(editor: ProseEditor, side: str) -> None:
    editor.show([paragraph("unu")])
    editor.buttons[side].click()
    assert editor.prose()[0]["align"] == side
    assert [name for name, made in editor.buttons.items() if made.isChecked()] == [side]
    editor.buttons[side].click()
    assert editor.prose() == [paragraph("unu")]


def test_undo_takes_back_what_was_typed(editor: ProseEditor) -> None:
    editor.show([paragraph("unu")])
    put_cursor(editor, 0)
    QTest.keyClicks(editor.area, " doi")
    editor.area.undo()
    assert editor.prose() == [paragraph("unu")]
    editor.area.undo()
    assert editor.prose() == [paragraph("unu")]


def test_text_from_a_word_processor_keeps_its_emphasis_and_nothing_else(editor: ProseEditor) -> None:
    data = QMimeData()
    data.setHtml(
        '<p style="font-family:Papyrus;font-size:30pt;color:red">Servicii <b>sociale</b></p><p>&nbsp;</p>'
        "<ul><li>după <i>Legea</i> 292/2011 şi <u>altele</u></li></ul>"
    )
    editor.show([])
    editor.area.insertFromMimeData(data)
    assert editor.prose() == [
        {"kind": "paragraph", "runs": [["Servicii ", ""], ["sociale", "b"]]},
        {
            "kind": "paragraph",
            "runs": [["după ", ""], ["Legea", "i"], [" 292/2011 și ", ""], ["altele", "u"]],
        },
    ]


def test_plain_text_is_pasted_one_paragraph_a_line(editor: ProseEditor) -> None:
    data = QMimeData()
    data.setText("unu\n\ndoi")
    editor.show([])
    editor.area.insertFromMimeData(data)
    assert editor.prose() == [paragraph("unu"), paragraph("doi")]


def test_tab_leaves_the_editor(editor: ProseEditor) -> None:
    assert editor.area.tabChangesFocus()


def test_an_empty_text_has_no_passages(editor: ProseEditor) -> None:
    editor.show([paragraph("unu")])
    editor.area.selectAll()
    QTest.keyClick(editor.area, Qt.Key.Key_Delete)
    assert editor.prose() == []


@pytest.mark.parametrize(
    ("before", "marker", "after"),
    [
        ("", "a)", "b)"),
        ("", "1.", "2."),
        ("", "2.9.", "2.10."),
        ("", "i.", "ii."),
        ("h)", "i)", "j)"),
        ("iv.", "v.", "vi."),
        ("", "-", "-"),
        ("", "", ""),
        ("", "(c)", "(d)"),
    ],
)
def test_the_next_marker_of_a_list(before: str, marker: str, after: str) -> None:
    assert prose_text.next_marker(marker, before) == after


def test_a_draft_is_put_back(editor: ProseEditor) -> None:
    editor.show([paragraph("unu")])
    editor.put_typed([paragraph("doi", "b")])
    assert editor.prose() == [paragraph("doi", "b")]
    assert editor.is_changed()
    editor.settle()
    assert not editor.is_changed()
