"""A picture by commune: each square in its shade with what it says; what is unknown stays white."""

from itertools import pairwise

import pytest

from letea.documents.chart_shapes import Box, Words
from letea.documents.chart_tiles import RAMP, picture_pieces, shade_of
from letea.documents.outline import Tile, Tiles
from letea.documents.typefaces import em_width, face
from tests.every_block import a_chart

WIDTH = 467.7
NAMES = ("Agăș", "Ștefan cel Mare", "Valea Lupului-Constantinescu de pe Deal", "Zemeș")
PICTURE = Tiles(
    "Locuri",
    ("0", "1 – 5", "6 – 9"),
    (*(Tile(name, str(place), place) for place, name in enumerate(NAMES[:3])), Tile("Zemeș", "nepredat")),
)


def lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_the_shades_are_told_apart_in_grey() -> None:
    greys = [lightness(one) for one in ("#FFFFFF", *RAMP)]
    assert min(light - dark for light, dark in pairwise(greys)) > 12
    assert greys[0] - greys[-1] > 150


@pytest.mark.parametrize(("classes", "shades"), [(1, [2]), (2, [0, 4]), (3, [0, 2, 4]), (5, [0, 1, 2, 3, 4])])
def test_few_classes_are_as_far_apart_as_can_be(classes: int, shades: list[int]) -> None:
    assert [shade_of(step, classes) for step in range(classes)] == shades


def test_each_square_has_the_shade_of_its_class_and_the_unknown_none() -> None:
    head, row = picture_pieces(PICTURE, WIDTH)
    assert [one.fill for one in head.shapes if isinstance(one, Box)] == [RAMP[0], RAMP[2], RAMP[4]]
    assert [one.fill for one in row.shapes if isinstance(one, Box)] == [RAMP[0], RAMP[2], RAMP[4], "#FFFFFF"]
    assert [one.light for one in row.shapes if isinstance(one, Words) and one.text == "2"] == [True]


def test_every_square_says_its_name_and_its_figure_within_itself() -> None:
    _head, row = picture_pieces(PICTURE, WIDTH)
    words = [one.text for one in row.shapes if isinstance(one, Words)]
    assert words[:2] == ["Agăș", "0"]
    assert words[-2:] == ["Zemeș", "nepredat"]
    assert any(one.endswith("…") for one in words)
    boxes = [one for one in row.shapes if isinstance(one, Box)]
    assert max(one.left + one.width for one in boxes) <= WIDTH
    assert all(one.baseline < boxes[0].height for one in row.shapes if isinstance(one, Words))


@pytest.mark.parametrize("words", ["20", "133.925", "33.326.631,30", "adoptat", "12,5 %*"])
def test_what_a_square_says_stays_within_it(words: str) -> None:
    picture = Tiles("Sume", ("toate",), tuple(Tile(f"Comuna {place}", words, 0) for place in range(20)))
    _head, row, *_rest = picture_pieces(picture, WIDTH)
    wide = next(one.width for one in row.shapes if isinstance(one, Box))
    said = next(one for one in row.shapes if isinstance(one, Words) and one.text == words)
    assert em_width(face(bold=True, sans=True), words) * said.size <= wide


def test_the_communes_of_a_county_stand_on_one_upright_page() -> None:
    tiles = tuple(Tile(f"Comuna {number}", "20", 0) for number in range(93))
    pieces = picture_pieces(Tiles("Locuri", ("20",), tiles), WIDTH)
    assert sum(one.height for one in pieces) < 480
    assert sum(isinstance(shape, Box) for piece in pieces[1:] for shape in piece.shapes) == 93


def test_it_says_itself_in_words() -> None:
    assert PICTURE.in_words().splitlines()[-1] == "Zemeș: nepredat"


def test_a_chart_is_drawn_as_before() -> None:
    assert len(picture_pieces(a_chart(), WIDTH)) == 1 + len(a_chart().bars)
