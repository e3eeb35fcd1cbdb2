"""Tests of how list entries hang."""

from letea.documents.lists import hang_of, hangs
from letea.documents.outline import Item, Paragraph, plain


def test_entries_of_one_list_hang_from_one_edge() -> None:
    blocks = (Item("i.", ()), Item("viii.", ()), Paragraph(plain("text")), Item("-", ()))
    found = hangs(blocks)
    assert found[0] == found[1] > found[3]
    assert 2 not in found


def test_each_level_has_its_own_edge() -> None:
    found = hangs((Item("XXVIII.", ()), Item("a)", (), level=1)))
    assert found[0] > found[1]


def test_a_long_marker_has_room() -> None:
    assert hang_of("c.1.12.") > hang_of("c.1.") > hang_of("-")
