"""Sums that do not fit beside one another stand group after group."""

from letea.documents.payment_summary import Summed, payment_summary
from tests.papers.outline_text import as_text
from tests.samples import an_office


def told(groups: list[str]) -> str:
    sums = {("VMI", group): 10_000 for group in groups} | {("Încălzire", groups[0]): 5_000}
    summed = Summed(2022, "pe localități", ["VMI", "Încălzire"], groups, sums, "Localitatea")
    return as_text(payment_summary(summed, an_office()))


def test_few_groups_stand_over_columns() -> None:
    words = told(["Holt", "Siretu"])
    assert "head| **Beneficiul** | **Holt** | **Siretu** | **Total**" in words
    assert "| Încălzire | 50 | – | **50**" in words
    assert "(landscape)" not in words


def test_more_lie_on_the_page() -> None:
    assert "(landscape)" in told([f"Satul {n}" for n in range(5)])


def test_many_or_long_groups_stand_under_one_another() -> None:
    words = told([f"Satul {n}" for n in range(20)])
    assert "head| **Localitatea** | **Beneficiul** | **Suma (lei)**" in words
    assert "| Satul 0 [3×1] | VMI | 100" in words
    assert "| **În total** [1×2] | **2.050**" in words
    assert "head| **Localitatea**" in told(["bugetul de stat, prin Agenția Județeană", "b"])
