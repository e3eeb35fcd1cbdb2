"""A chart as shapes: bars to one scale, counts where they fit, shades told apart in grey."""

from itertools import pairwise

import pytest

from letea.documents.chart_shapes import SHADES, Box, Piece, Words, pieces_of
from letea.documents.outline import Bar, Chart, ChartKind
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
    assert words(piece)[3:] == ["999", "1.000"]


def test_a_chart_of_nothing_has_no_bars_to_draw() -> None:
    piece = pieces_of(Chart("", a_chart().legend, (Bar("Nimic", (0,) * 5),)), WIDTH)[1]
    assert boxes(piece) == []


def test_neighbouring_shades_are_told_apart_in_a_grey_print() -> None:
    grey = [
        0.299 * int(one[1:3], 16) + 0.587 * int(one[3:5], 16) + 0.114 * int(one[5:], 16) for one in SHADES
    ]
    assert all(abs(one - other) > 35 for one, other in pairwise(grey))


def test_a_chart_of_one_part_has_no_legend_and_tells_each_count_once() -> None:
    head, bar = pieces_of(Chart("Sate", (), (Bar("Holt", (1234,)),)), WIDTH)
    assert (words(head), boxes(head)) == (["Sate"], [])
    assert words(bar) == ["Holt", "1.234"]


def test_a_pyramid_stands_to_both_sides_of_its_middle() -> None:
    bars = (Bar("5–9", (4, 2)), Bar("0–4", (0, 1)))
    _head, body = pieces_of(Chart("Vârste", ("bărbați", "femei"), bars, ChartKind.PYRAMID), WIDTH)
    left, right, last = boxes(body)
    assert left.left + left.width < WIDTH / 2 < right.left == last.left
    assert round(left.width, 6) == round(2 * right.width, 6) == round(4 * last.width, 6)
    assert (left.fill, right.fill) == SHADES[:2]
    assert words(body) == ["5–9", "4", "2", "0–4", "1"]
    assert left.left > 20
    assert last.top == left.top + left.height


def test_columns_stand_on_one_line_in_groups() -> None:
    bars = (Bar("2021", (2, 4)), Bar("2022", (0, 1)))
    _head, body = pieces_of(Chart("Ani", ("a", "b"), bars, ChartKind.COLUMNS), WIDTH)
    axis, first, second, last = boxes(body)
    assert {round(one.top + one.height, 6) for one in (first, second, last)} == {round(axis.top, 6)}
    assert round(second.height, 6) == round(2 * first.height, 6) == round(4 * last.height, 6)
    assert round(first.left + first.width, 6) == round(second.left, 6)
    assert second.left + second.width < last.left
    assert words(body) == ["2", "4", "2021", "0", "1", "2022"]


def test_columns_of_sums_tell_thousands_of_lei_where_they_fit() -> None:
    bars = tuple(Bar(name, (sum_,)) for name, sum_ in (("ian", 1_240_000), ("feb", 0), ("mar", 99_960_000)))
    chart = Chart("Luni", ("cuvenit",), bars, ChartKind.COLUMNS, bani=True)
    assert words(pieces_of(chart, WIDTH)[1]) == ["12,4", "ian", "feb", "1.000", "mar"]
    assert chart.in_words().splitlines() == ["ian: 12.400 lei cuvenit", "feb: ", "mar: 999.600 lei cuvenit"]


def test_columns_too_narrow_for_their_counts_stand_before_a_scale() -> None:
    bars = tuple(Bar(str(year), (123_456,) * 5) for year in range(2018, 2023))
    _head, body = pieces_of(Chart("Ani", tuple("abcde"), bars, ChartKind.COLUMNS), WIDTH)
    assert words(body) == ["50.000", "100.000", *(str(year) for year in range(2018, 2023))]
    axis, lower, upper, *columns = boxes(body)
    assert len(columns) == 25
    assert max(one.top for one in columns) < upper.top
    assert round(axis.top - lower.top, 6) == round(lower.top - upper.top, 6)
    assert min(one.left for one in columns) >= upper.left > 0
    assert max(one.left + one.width for one in columns) <= WIDTH


@pytest.mark.parametrize(
    ("most", "scale"),
    [
        (4, ["1", "2", "3", "4"]),
        (5, ["2", "4"]),
        (17, ["5", "10", "15"]),
        (2_321, ["500", "1.000", "1.500", "2.000"]),
        (12_345, ["5.000", "10.000"]),
    ],
)
def test_a_scale_is_of_round_counts(most: int, scale: list[str]) -> None:
    bars = tuple(Bar(str(year), (most,) * 5) for year in range(1990, 2030))
    _head, body = pieces_of(Chart("Ani", tuple("abcde"), bars, ChartKind.COLUMNS), WIDTH)
    assert words(body)[: len(scale)] == scale


def test_nothing_to_draw_is_drawn_as_nothing() -> None:
    for kind in (ChartKind.PYRAMID, ChartKind.COLUMNS):
        _head, body = pieces_of(Chart("", ("a", "b"), (Bar("x", (0, 0)),), kind), WIDTH)
        assert len(boxes(body)) == (kind is ChartKind.COLUMNS)  # the line they would stand on
    for kind in ChartKind:
        assert pieces_of(Chart("", (), (), kind), WIDTH)
