"""The list of elderly persons counts each degree in the order of the office's list."""

from datetime import date

from letea.documents.elderly_list import ElderlyOnPaper, elderly_list
from tests.papers.outline_text import as_text
from tests.samples import TODAY, an_office


def elder(name: str, degree: str) -> ElderlyOnPaper:
    return ElderlyOnPaper(name, 80, "Letea Veche, 112", degree, "6/2022", date(2022, 3, 1), None, "vecină")


def test_persons_are_numbered_and_degrees_counted() -> None:
    rows = [elder("Exemplu Ana", "IIA"), elder("Exemplu Ion", "IA"), elder("Exemplu Vasile", "IIA")]
    told = as_text(elderly_list(an_office(), rows, ["IA", "IIA"], TODAY, "Ana Exemplu"))
    assert "| 3 | Exemplu Vasile | 80 | Letea Veche, 112 | IIA | 6/2022 | 01.03.2022 |  | vecină" in told
    assert "În total 3 persoane" in told
    assert told.index("IA: 1 persoană") < told.index("IIA: 2 persoane")


def test_an_empty_list_says_no_sums() -> None:
    assert "În total" not in as_text(elderly_list(an_office(), [], ["IA"], TODAY, ""))
