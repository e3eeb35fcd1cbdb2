"""What is chosen stands on one ground, in a tree as in a list that opens."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui import theme
from ui.parts.inputs import ChoiceInput
from ui.theme import Choice


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Choice:
    """Each scheme in turn."""
    chosen: Choice = "light" if request.param == "light" else "dark"
    theme.apply(qapp, chosen)
    return chosen


def test_a_chosen_branch_of_a_tree_has_one_shade(scheme: Choice, qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(True)
    item = QTreeWidgetItem(["Titlul planului"])
    tree.addTopLevelItem(item)
    tree.setCurrentItem(item)
    tree.resize(300, 120)
    tree.show()
    picture, row = tree.viewport().grab().toImage(), tree.visualItemRect(item)
    seen = {
        picture.pixelColor(x, y).name() for x in range(2, 290, 12) for y in (row.top() + 1, row.bottom() - 1)
    }
    assert seen == {theme.current().colour("accent_soft").name()}


def test_the_choice_pointed_at_in_a_list_that_opens_is_softly_marked(scheme: Choice, qtbot: QtBot) -> None:
    combo = ChoiceInput()
    qtbot.addWidget(combo)
    combo.addItems(["", "feminin", "masculin"])
    combo.show()
    combo.showPopup()
    QApplication.processEvents()
    view = combo.view()
    row = view.visualRect(combo.model().index(0, 0))
    seen = QColor(view.viewport().grab().toImage().pixelColor(row.center()))
    combo.hidePopup()
    assert seen.name() == theme.current().colour("accent_soft").name()
