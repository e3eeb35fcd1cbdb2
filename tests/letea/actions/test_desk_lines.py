"""What was done for a person, told on their card."""

import pytest

from db.store import Store
from letea.actions.desk_lines import lines_of_person
from letea.actions.inquiries import new_inquiry, save_inquiry
from letea.inquiry_forms import inquiry_forms
from tests.letea.actions.benefit_offices import someone
from tests.samples import TODAY


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("vmi", "Anchetă socială: VMI"),
        ("disability_adult", "Anchetă socială: Handicap, adult"),
        ("risk_sheet", "Fișă de riscuri"),
    ],
)
def test_an_inquiry_is_told_by_what_it_is_and_what_for(store: Store, form: str, text: str) -> None:
    assert form in inquiry_forms()
    person = someone(store)
    save_inquiry(store, new_inquiry(store, TODAY, person, form), TODAY)
    (line,) = lines_of_person(store, person)
    assert (line.page, line.text) == ("inquiries", text)
