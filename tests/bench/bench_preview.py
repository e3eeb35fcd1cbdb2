"""The preview of a plan, written anew at each pause in typing."""

from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter

import pytest

from letea.documents.outline import Paragraph, Table, cells, plain
from letea.documents.to_pdf import write_pdf
from tests.every_block import SENTENCE, a_paper

LIMIT_MS = 150
ROUNDS = 7


@pytest.mark.bench
def test_the_preview_of_an_eleven_page_plan_keeps_up_with_typing(note: Callable[..., None]) -> None:
    rows = tuple(cells((SENTENCE, SENTENCE * 2, f"Trim. {number}", "SPAS")) for number in range(88))
    plan = a_paper(*(Paragraph(plain(SENTENCE * 8)) for _number in range(18)), Table((3, 3, 1, 1), (), rows))
    pages, times = 0, []
    for _round in range(ROUNDS):
        start = perf_counter()
        pages = write_pdf(plan, BytesIO())
        times.append((perf_counter() - start) * 1_000)
    assert pages >= 11
    note(f"preview of {pages} pages", f"{median(times):.0f} ms", f"{LIMIT_MS} ms", median(times) <= LIMIT_MS)
