"""Where an answer comes from, in the words of the paper."""

import pytest

from db.tables.needs import Answer, Basis
from letea.documents.need_grid import rests_on
from letea.rules.needs import NOT_KNOWN, Known
from tests.samples import TODAY


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (NOT_KNOWN, ""),
        (Known(Answer.UNKNOWN, Basis.ASKED, TODAY), ""),
        (Known(Answer.YES, Basis.ASKED, TODAY), "22.03.2022"),
        (Known(Answer.NO, Basis.BEFORE, TODAY), "din evaluarea dinainte, 22.03.2022"),
        (Known(Answer.YES, Basis.REGISTER, TODAY, "1 copil"), "din evidență: 1 copil, 22.03.2022"),
        (Known(Answer.YES, Basis.REGISTER), "din evidență"),
    ],
)
def test_an_answer_tells_what_it_rests_on(known: Known, words: str) -> None:
    assert rests_on(known) == words
