"""The list of a month's payments and the sums of a year, read back from both formats."""

from datetime import date
from io import BytesIO

import docx
import pypdfium2
import pytest

from db.store import Store
from letea.actions.benefit_payments import generate_payments
from letea.actions.benefit_sums import SumBy
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.payment_papers import (
    payment_list_name,
    payment_list_of,
    payment_list_outline,
    payment_summary_name,
    payment_summary_of,
    payment_summary_outline,
)
from letea.errors import Refused
from letea.progress import Progress
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.papers.outline_text import as_text
from tests.samples import CNP, TODAY


@pytest.fixture
def paid(store: Store) -> int:
    """Two grants of one kind paid in March, one of another; the first kind."""
    approved(store, someone(store, "Țurcanu", village="Holt"), "IND_AP")
    approved(store, someone(store, "Demonstrativ", cnp=CNP, born_on=None, no_cnp_reason=""), "IND_AP")
    approved(store, someone(store), "INCALZIRE")
    for code in ("IND_AP", "INCALZIRE"):
        generate_payments(store, kind_of(store, code), MARCH, TODAY)
    return kind_of(store, "IND_AP")


def test_the_list_is_by_name_with_the_sum_in_words(store: Store, paid: int) -> None:
    told = as_text(payment_list_outline(store, paid, MARCH))
    assert told.index("Demonstrativ Ștefan") < told.index("Țurcanu Ștefan")
    assert "Total de plată: 600 lei (șase sute de lei), pentru 2 persoane." in told
    assert "*********1235" in told
    assert CNP not in told


def test_the_cnp_is_whole_where_it_is_asked_for(store: Store, paid: int) -> None:
    assert CNP in as_text(payment_list_outline(store, paid, MARCH, whole_cnp=True))


def test_a_month_without_payments_has_no_list(store: Store, paid: int) -> None:
    with pytest.raises(Refused, match="generați-o"):
        payment_list_outline(store, paid, date(2022, 4, 1))


@pytest.mark.parametrize(
    ("by", "head"),
    [(SumBy.MONTH, "mar."), (SumBy.VILLAGE, "Holt"), (SumBy.SOURCE, "bugetul local")],
)
def test_the_sums_of_a_year_add_up(store: Store, paid: int, by: SumBy, head: str) -> None:
    assert paid
    told = as_text(payment_summary_outline(store, 2022, by))
    assert f"**{head}**" in told
    assert "Total: 900 lei (nouă sute de lei)." in told


def test_a_year_without_payments_has_no_sums(store: Store, paid: int) -> None:
    assert paid
    with pytest.raises(Refused, match="2021"):
        payment_summary_outline(store, 2021, SumBy.MONTH)


def test_both_formats_are_read_back(store: Store, paid: int) -> None:
    outline = payment_list_outline(store, paid, MARCH)
    words = pypdfium2.PdfDocument(pdf_of(outline, Progress()))[0].get_textpage().get_text_range()
    assert "Țurcanu Ștefan" in words
    document = docx.Document(BytesIO(docx_of(outline, Progress())))
    assert document.tables[-1].rows[0].cells[0].text


def test_they_are_kept_of_the_kind_and_of_the_office(store: Store, paid: int) -> None:
    assert payment_list_name(store, paid, MARCH).startswith("Borderou martie 2022 – ")
    assert payment_list_of(store, paid).kind == "payment_list"
    assert payment_summary_name(2022, SumBy.MONTH) == "Centralizatorul plăților 2022, pe beneficii și luni"
    assert payment_summary_of(store).kind == "payment_summary"
