"""Tests of breaking text into lines."""

from letea.documents.outline import Run, Runs, plain
from letea.documents.pdf_text import Style, break_lines, longest_word

STYLE = Style(12.0, 14.4)


def words(runs: Runs, width: float) -> list[str]:
    return ["".join(stretch.text for stretch in line.stretches) for line in break_lines(runs, STYLE, width)]


def test_a_line_is_never_wider_than_its_room() -> None:
    text = "Serviciul de asistență socială al comunei funcționează potrivit legii, pentru toți locuitorii."
    for width in range(75, 300, 7):
        lines = break_lines(plain(text), STYLE, width)
        assert all(line.width <= width for line in lines)
        assert " ".join(words(plain(text), width)) == text


def test_a_typed_line_end_is_kept_and_a_blank_line_too() -> None:
    assert words(plain("unu\n\ndoi"), 100) == ["unu", "", "doi"]


def test_runs_break_like_one_text() -> None:
    runs = (Run("soli"), Run("daritatea", bold=True), Run(", potrivit "), Run("legii", underline=True))
    assert words(runs, 300) == ["solidaritatea, potrivit legii"]
    assert words(runs, 75) == ["solidaritatea,", "potrivit legii"]


def test_a_word_too_long_is_cut_and_loses_no_letter() -> None:
    address = "https://www.exemplu-foarte-lung.ro/documente/strategie.pdf"
    lines = words(plain(f"la {address} aici"), 80)
    assert len(lines) > 3
    assert "".join(lines).replace("la", "", 1).removesuffix("aici").strip() == address


def test_a_no_break_space_holds_its_words_together() -> None:
    assert words(plain("suma de 100\u00a0lei"), 60) == ["suma de", "100\u00a0lei"]


def test_only_the_underlined_words_are_underlined() -> None:
    (line,) = break_lines((Run("a "), Run("b", underline=True), Run(" c")), STYLE, 200)
    assert [stretch.text for stretch in line.stretches if stretch.underline] == ["b"]


def test_the_longest_word_decides_how_narrow_a_column_may_be() -> None:
    least = longest_word(plain("un Capacitate de\nloc"), STYLE)
    assert words(plain("Capacitate"), least + 0.01) == ["Capacitate"]
    assert len(words(plain("Capacitate"), least - 1)) == 2


def test_bold_and_plain_runs_are_measured_alike_in_parts() -> None:
    whole = longest_word((Run("Capacitate", bold=True),), STYLE)
    parts = longest_word((Run("Capa", bold=True), Run("citate", bold=True)), STYLE)
    assert abs(whole - parts) < 0.01
