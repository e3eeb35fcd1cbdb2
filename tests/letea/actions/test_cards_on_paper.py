"""The cards of persons and households print what the register knows, in both formats."""

from io import BytesIO

import docx
import pypdfium2

from db.store import Store
from letea.actions.cards_on_paper import (
    household_card_of,
    household_card_outline,
    person_card_of,
    person_card_outline,
)
from letea.actions.households import open_household
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people import PersonFile, open_person, save_person
from letea.progress import Progress
from tests.letea.actions.benefit_offices import a_home, approved
from tests.papers.outline_text import as_text
from tests.samples import TODAY, a_certificate, a_person, an_income


def a_known_person(store: Store) -> int:
    """A person with an income, a certificate, a household and a benefit."""
    file = PersonFile(a_person(notes="<sună> & vine"), incomes=[an_income()], certificates=[a_certificate()])
    person = save_person(store, file, TODAY)
    a_home(store, person)
    approved(store, person)
    return person


def test_the_card_tells_what_is_known(store: Store) -> None:
    told = as_text(person_card_outline(store, a_known_person(store), TODAY))
    assert "Fișa beneficiarului – Exemplu Ștefan" in told
    assert "Data nașterii: 03.05.1980 (41 de ani)" in told
    assert "300 lei, de la 01.03.2022" in told
    assert "Titular" in told
    assert "<sună> & vine" in told


def test_health_is_told_only_where_it_is_asked_for(store: Store) -> None:
    person = a_known_person(store)
    assert "1821/14.03.2021" not in as_text(person_card_outline(store, person, TODAY))
    assert "1821/14.03.2021" in as_text(person_card_outline(store, person, TODAY, sensitive=True))


def test_the_household_card_tells_members_and_sums(store: Store) -> None:
    a_known_person(store)
    told = as_text(household_card_outline(store, 1, TODAY))
    assert "Exemplu Ștefan" in told
    assert "pe membru" in told
    assert "1/2022" in told


def test_both_formats_are_read_back(store: Store) -> None:
    outline = person_card_outline(store, a_known_person(store), TODAY)
    pdf = pypdfium2.PdfDocument(pdf_of(outline, Progress()))
    assert "Exemplu Ștefan" in pdf[0].get_textpage().get_text_range()
    document = docx.Document(BytesIO(docx_of(outline, Progress())))
    assert "Exemplu Ștefan" in [one.text for one in document.paragraphs]


def test_cards_are_kept_of_their_records(store: Store) -> None:
    person = a_known_person(store)
    of = person_card_of(store, person)
    assert (of.owner_uid, of.person_id) == (open_person(store, person).person.uid, person)
    assert household_card_of(store, 1).owner_uid == open_household(store, 1).household.uid
