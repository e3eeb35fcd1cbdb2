"""Free text is kept as passages and read back as words."""

import pytest

from letea.prose import Prose, is_blank, item, paragraph, words_of


def test_words_come_back_one_line_a_passage() -> None:
    assert words_of([paragraph("Întâi."), paragraph("Al doilea.")]) == "Întâi.\nAl doilea."


def test_an_item_reads_with_its_marker() -> None:
    assert words_of([item("a)", "respectarea demnității", level=1)]) == "a) respectarea demnității"


def test_emphasis_is_not_a_word() -> None:
    prose: Prose = [{"kind": "paragraph", "runs": [["Planul ", ""], ["anual", "bi"], [" 2022", "u"]]}]
    assert words_of(prose) == "Planul anual 2022"


def test_signs_that_look_like_markup_stay_as_they_are() -> None:
    assert words_of([paragraph("A < B & C > D")]) == "A < B & C > D"


@pytest.mark.parametrize("prose", [[], [paragraph("")], [paragraph("  "), paragraph("\n")]])
def test_nothing_written_is_blank(prose: Prose) -> None:
    assert is_blank(prose)


def test_a_marker_alone_is_not_blank() -> None:
    assert not is_blank([item("a)", "")])
