"""Many papers in one go: one PDF of all, each kept by itself; stopped on the way, nothing is kept."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from db.store import Store
from letea.actions.benefits import open_dossier
from letea.actions.certificates import new_certificate
from letea.actions.printed import keep_printed, printed_pdf
from letea.actions.printed_batch import (
    MOST,
    applicants_of,
    certificates,
    dispositions,
    household_cards,
    person_cards,
)
from letea.actions.printed_lists import list_printed, printed_of
from letea.errors import Refused
from letea.progress import Cancelled, Progress
from tests.letea.actions.benefit_offices import a_home, approved, someone
from tests.samples import TODAY


@pytest.fixture
def people(store: Store) -> list[int]:
    """Three persons."""
    return [someone(store, name) for name in ("Exemplu", "Demonstrativ", "Probă")]


def test_all_are_bound_in_the_order_chosen_each_with_its_bookmark(store: Store, people: list[int]) -> None:
    batch = person_cards(store, people, TODAY, Progress())
    assert batch.title == "Fișe ale beneficiarilor (3 acte)"
    document = pypdfium2.PdfDocument(batch.pdf)
    assert [
        name in document[page].get_textpage().get_text_range()
        for page, name in enumerate(("Exemplu Ștefan", "Demonstrativ Ștefan", "Probă Ștefan"))
    ] == [True, True, True]
    with pikepdf.open(BytesIO(batch.pdf)) as bound, bound.open_outline() as outline:
        assert [item.title for item in outline.root][1] == "Fișa beneficiarului – Demonstrativ Ștefan"


def test_each_is_kept_under_its_own_record_in_one_action(store: Store, people: list[int]) -> None:
    batch = person_cards(store, people, TODAY, Progress())
    assert keep_printed(store, batch.papers, TODAY) == 3
    (row,) = printed_of(store, [], person_id=people[1])
    assert printed_pdf(store, row.id) == batch.papers[1].pdf
    assert store.undo() == "3 acte tipărite"
    assert list_printed(store, today=TODAY) == []


def test_stopped_on_the_way_it_leaves_nothing(store: Store, people: list[int]) -> None:
    progress = Progress(lambda _stage, done, _total: progress.cancel() if done == 1 else None)
    with pytest.raises(Cancelled):
        certificates(store, people, TODAY, progress)
    assert list_printed(store, today=TODAY) == []
    assert new_certificate(store, people[0], TODAY).number == "1/2022"


def test_certificates_take_numbers_one_after_another(store: Store, people: list[int]) -> None:
    batch = certificates(store, people, TODAY, Progress())
    assert [paper.of.number for paper in batch.papers] == ["1/2022", "2/2022", "3/2022"]
    assert keep_printed(store, batch.papers, TODAY) == 3
    assert new_certificate(store, people[0], TODAY).number == "4/2022"


def test_the_dispositions_of_files_are_bound_each_once(store: Store, people: list[int]) -> None:
    files = [approved(store, person) for person in people]
    assert applicants_of(store, files[::-1]) == people[::-1]
    batch = dispositions(store, files, Progress())
    (given,) = open_dossier(store, files[0]).dispositions.values()
    assert [paper.of.owner_uid for paper in batch.papers] == [given.uid]


def test_files_without_disposition_have_none_to_print(store: Store) -> None:
    with pytest.raises(Refused, match="nicio dispoziție"):
        dispositions(store, [], Progress())


def test_household_cards_are_bound_too(store: Store, people: list[int]) -> None:
    homes = [a_home(store, person) for person in people]
    assert len(household_cards(store, homes, TODAY, Progress()).papers) == 3


@pytest.mark.parametrize(("count", "words"), [(0, "Alegeți"), (MOST + 1, "cel mult 200")])
def test_nobody_or_too_many_are_refused(store: Store, count: int, words: str) -> None:
    with pytest.raises(Refused, match=words):
        person_cards(store, list(range(count)), TODAY, Progress())
