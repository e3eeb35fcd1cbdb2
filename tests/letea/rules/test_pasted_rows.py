"""Rows as Excel and Word put them on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.rules.pasted_rows import rows_of_html, rows_of_text


def test_cells_are_parted_by_tabs_and_rows_by_lines() -> None:
    assert rows_of_text("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]


def test_a_cell_in_quotes_holds_line_breaks_tabs_and_quotes() -> None:
    text = '1.1\t"Prima linie\nzice ""da""\tși nu"\tTrim. I\n1.2\tA doua\t\n'
    assert rows_of_text(text) == [["1.1", 'Prima linie\nzice "da" și nu', "Trim. I"], ["1.2", "A doua", ""]]


def test_quotes_within_words_are_words() -> None:
    assert rows_of_text('Centrul "Speranța"\n"neterminat') == [['Centrul "Speranța"'], ['"neterminat']]


def test_blank_rows_and_columns_are_left_out() -> None:
    assert rows_of_text("\t\t\na\t\tb\n\n") == [["a", "b"]]


def test_cedillas_become_commas() -> None:
    assert rows_of_text("\u015fcoal\u0103 \u0163ar\u0103") == [["școală țară"]]


def test_a_table_of_word_with_merged_cells() -> None:
    html = """<html><body><p>Înainte</p><table><tr><th colspan=2>Obiective</th><th>Termen</th></tr>
    <tr><td rowspan=2><p>1.1 Unu</p><p>bis</p></td><td>M1<br>x &amp; y</td><td>T1</td></tr>
    <tr><td>M2</td><td>T2</td></tr></table><p>După</p></body></html>"""
    assert rows_of_html(html) == [
        ["Obiective", "", "Termen"],
        ["1.1 Unu\nbis", "M1\nx & y", "T1"],
        ["", "M2", "T2"],
    ]


@pytest.mark.parametrize(
    "html", ["<p>fără tabel</p>", "", "<table></table>", "<td>fără tabel</td>", "<table><tr>"]
)
def test_html_without_a_table_has_no_rows(html: str) -> None:
    assert rows_of_html(html) == []


def test_absurd_spans_are_bounded() -> None:
    rows = rows_of_html("<table><tr><td colspan=999999999 rowspan=99999999>a</td><td>b</td></tr></table>")
    assert rows == [["a", "b"]]


@given(st.text(alphabet='ab"\t\n\r \u0163<>', max_size=80))
def test_any_text_gives_even_rows_that_say_something(text: str) -> None:
    rows = rows_of_text(text)
    assert len({len(row) for row in rows}) <= 1
    assert all(any(row) for row in rows)


@given(
    st.lists(
        st.sampled_from(
            ["<table>", "<tr>", "<td>", "<td rowspan=2>", "</td>", "</table>", "a", "<br>", "<td colspan=x>"]
        )
    )
)
def test_broken_html_gives_even_rows_too(parts: list[str]) -> None:
    rows = rows_of_html("".join(parts))
    assert len({len(row) for row in rows}) <= 1
