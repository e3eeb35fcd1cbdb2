"""Free text is kept as passages and read back as words."""

import pytest

from letea.prose import Prose, is_blank, item, paragraph, prose_of, words_of


def test_each_line_is_a_paragraph_and_blank_ones_are_dropped() -> None:
    assert prose_of("  Întâi.\n\n \nAl doilea. ") == [paragraph("Întâi."), paragraph("Al doilea.")]


def test_words_come_back_one_line_a_passage() -> None:
    assert words_of(prose_of("Întâi.\nAl doilea.")) == "Întâi.\nAl doilea."


def test_an_item_reads_with_its_marker() -> None:
    assert words_of([item("a)", "respectarea demnității", level=1)]) == "a) respectarea demnității"


def test_emphasis_is_not_a_word() -> None:
    prose: Prose = [{"kind": "paragraph", "runs": [["Planul ", ""], ["anual", "bi"], [" 2022", "u"]]}]
    assert words_of(prose) == "Planul anual 2022"


def test_signs_that_look_like_markup_stay_as_they_are() -> None:
    assert words_of(prose_of("A < B & C > D")) == "A < B & C > D"


@pytest.mark.parametrize("prose", [[], [paragraph("")], [paragraph("  "), paragraph("\n")]])
def test_nothing_written_is_blank(prose: Prose) -> None:
    assert is_blank(prose)


def test_a_marker_alone_is_not_blank() -> None:
    assert not is_blank([item("a)", "")])
