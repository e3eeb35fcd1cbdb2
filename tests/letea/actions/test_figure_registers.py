"""Every register behind a figure can be read, in order, with a page where each record opens."""

import pytest
from sqlalchemy import select

from db.store import Store
from letea.actions.figure_registers import WORK
from letea.actions.figure_rows import figure_rows, ordered_ids
from letea.inquiry_forms import inquiry_forms
from letea.rules.figures import Behind, Figure, rows_of
from ui.pages import spec_of


@pytest.fixture(scope="module")
def demonstration(read_demonstration: Store) -> Store:
    """The demonstration office."""
    return read_demonstration


@pytest.mark.parametrize("of", WORK, ids=lambda of: str(of.value))
def test_each_record_is_named_and_opens_its_page(demonstration: Store, of: Behind) -> None:
    with demonstration.reading() as session:
        kept = list(session.scalars(select(WORK[of].key)))
    ids = ordered_ids(demonstration, rows_of(of, kept))
    assert sorted(ids) == sorted(kept)
    for row in figure_rows(demonstration, rows_of(of, ids), ids):
        assert row.words
        assert row.brings == 1
        assert spec_of(row.page).key == row.page
    assert Figure(rows_of(of, kept)).sentence.split()[0] == str(len(kept))


def test_an_inquiry_tells_its_form_in_words(demonstration: Store) -> None:
    with demonstration.reading() as session:
        kept = list(session.scalars(select(WORK[Behind.INQUIRIES].key)))
    rows = figure_rows(demonstration, rows_of(Behind.INQUIRIES, kept), kept)
    assert rows
    assert {row.detail for row in rows} <= {form.name for form in inquiry_forms().values()}
