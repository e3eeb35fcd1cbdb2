"""The figures found by their words, in their groups."""

from pytestqt.qtbot import QtBot

from letea.rules.figure_offers import FigureUnit, Offer
from ui.reports.mapping_side import MappingSide, OfferTree

OFFERS = [
    Offer("people.all", "Beneficiari", "toate persoanele", FigureUnit.COUNT, "În evidență.", of_day=True),
    Offer("people.elderly", "Beneficiari", "vârstnici", FigureUnit.COUNT, "În evidență.", of_day=True),
    Offer("due.vmi", "Plăți: cuvenit", "Venit minim", FigureUnit.LEI, "Suma plăților."),
]


def test_what_is_typed_finds_the_first_and_none_is_said(qtbot: QtBot) -> None:
    tree = OfferTree(OFFERS)
    qtbot.addWidget(tree)
    assert (tree.topLevelItemCount(), tree.key()) == (2, "")
    tree.show_found("varstnici")
    assert tree.key() == "people.elderly"
    tree.show_found("vmi")
    assert tree.key() == "due.vmi"
    tree.show_found("nimic")
    first = tree.topLevelItem(0)
    assert first is not None
    assert (tree.key(), first.text(0)) == ("", "Nicio cifră nu se potrivește.")


def test_a_day_is_asked_only_of_what_is_counted_on_a_day(qtbot: QtBot) -> None:
    side = MappingSide(OFFERS)
    qtbot.addWidget(side)
    side.show()
    side.show_cell("B4", "", None, is_formula=False)
    side.tree.choose("people.all")
    assert side.day.isVisible()
    side.tree.choose("due.vmi")
    assert not side.day.isVisible()
