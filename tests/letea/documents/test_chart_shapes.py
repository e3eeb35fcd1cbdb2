"""A chart as shapes: bars to one scale, counts where they fit, shades told apart in grey."""

from itertools import pairwise

from letea.documents.chart_shapes import SHADES, Box, Piece, Words, pieces_of
from letea.documents.outline import Bar, Chart
from tests.every_block import a_chart

WIDTH = 467.7


def boxes(piece: Piece) -> list[Box]:
    return [shape for shape in piece.shapes if isinstance(shape, Box)]


def words(piece: Piece) -> list[str]:
    return [shape.text for shape in piece.shapes if isinstance(shape, Words)]


def test_the_head_names_every_part_in_its_shade() -> None:
    head = pieces_of(a_chart(), WIDTH)[0]
    assert words(head) == ["Stadiul măsurilor", *a_chart().legend]
    assert [box.fill for box in boxes(head)] == list(SHADES)


def test_bars_stand_to_one_scale_and_within_the_width() -> None:
    _head, first, second = pieces_of(a_chart(), WIDTH)
    per_measure = {round(box.width / count, 6) for box, count in zip(boxes(first), (3, 2, 1, 1), strict=True)}
    assert per_measure == {round(boxes(second)[0].width, 6)}
    assert max(box.left + box.width for box in boxes(first)) < WIDTH
    assert words(first)[-5:] == ["3", "2", "1", "1", "7"]


def test_a_long_name_is_cut_and_a_thin_part_bears_no_count() -> None:
    bar = Bar("Obiectiv foarte lung " * 20, (1, 999, 0, 0, 0))
    piece = pieces_of(Chart("", a_chart().legend, (bar,)), WIDTH)[1]
    assert words(piece)[2].endswith("…")
    assert words(piece)[3:] == ["999", "1000"]


def test_a_chart_of_nothing_has_no_bars_to_draw() -> None:
    piece = pieces_of(Chart("", a_chart().legend, (Bar("Nimic", (0,) * 5),)), WIDTH)[1]
    assert boxes(piece) == []


def test_neighbouring_shades_are_told_apart_in_a_grey_print() -> None:
    grey = [
        0.299 * int(one[1:3], 16) + 0.587 * int(one[3:5], 16) + 0.114 * int(one[5:], 16) for one in SHADES
    ]
    assert all(abs(one - other) > 35 for one, other in pairwise(grey))
