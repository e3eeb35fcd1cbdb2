"""The list by school sums what schools told only where they told it."""

from letea.documents.school_children import ChildOnPaper, SchoolOnPaper, school_children
from tests.letea.actions.child_offices import CHILD_BORN, a_child_alone, a_school_list
from tests.papers.outline_text import as_text
from tests.samples import TODAY, an_office


def test_a_school_that_told_nothing_yet_lacks_nobody() -> None:
    child = ChildOnPaper("Exemplu Ștefan", CHILD_BORN, a_child_alone(country="Italia", grade="a II-a"))
    waiting = SchoolOnPaper(a_school_list(received_on=None, children=None), [child])
    answered = SchoolOnPaper(a_school_list(school="Școala Primară Holt", children=1), [])
    assert (waiting.difference, answered.difference) == (None, 1)
    told = as_text(school_children(an_office(), 2021, [waiting, answered], TODAY, "Ana Exemplu"))
    assert "| **Total** |  |  | **1** | **1** | **+1**" in told
    assert "| 1 | Exemplu Ștefan | 03.05.2014 | a II-a | Ambii părinți, Italia | 10.05.2021 |" in told
    assert "Niciun copil în evidență." in told
    assert "signs: Întocmit – Ana Exemplu" in told
