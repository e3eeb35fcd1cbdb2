"""The office: its first day, its profile, its officials and staff, and its editable lists."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.encryption import FileKey
from db.store import Store
from db.tables.nomenclature import NomenclatureCode
from db.tables.office import OfficialRole, StaffMember, VocabularyItem
from db.trouble import StaleRecord
from db.upgrade import make_file
from letea.actions.office import (
    begin_office,
    open_nomenclature,
    open_vocabulary,
    save_nomenclature,
    save_profile,
    save_vocabulary,
    set_up_office,
)
from letea.actions.office_file import has_office, make_office_file, open_office, open_office_file
from letea.actions.office_reading import open_profile, vocabularies, vocabulary
from letea.errors import Refused, Trouble
from letea.rules.office import OWN_SOURCE
from tests.samples import TODAY, a_person, a_service, an_office, an_official

LIST = "marital_status"

KEY = FileKey(b"k" * 20, b"s" * 16)


def fields_refused(caught: pytest.ExceptionInfo[Refused]) -> list[str]:
    """Where the blocking problems stand."""
    return [problem.field for problem in caught.value.problems if problem.blocking]


def an_entry(label: str, **given: Any) -> VocabularyItem:
    """An entry the office adds."""
    return VocabularyItem(**{"list_name": LIST, "code": "", "label": label, "source": OWN_SOURCE} | given)


def test_an_office_begins_with_its_file_its_worker_and_the_lists(tmp_path: Path) -> None:
    path = tmp_path / "Exemplu" / "birou.letea"
    begin_office(path, an_office(), "  Ana Exemplu ", TODAY, key=KEY)
    store = open_office_file(path, key=KEY)
    profile = open_profile(store)
    assert (profile.office.unit_name, [one.name for one in profile.staff]) == ("Exemplu", ["Ana Exemplu"])
    assert len(vocabularies(store)) > 10
    assert len(open_nomenclature(store)) > 20
    store.close()


def test_the_first_worker_is_named_in_history_from_then_on(tmp_path: Path) -> None:
    store = make_office_file(tmp_path / "birou.letea")
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    assert store.who == "Ana Exemplu"
    store.close()


@pytest.mark.parametrize(
    ("given", "worker", "field"),
    [
        ({"unit_name": ""}, "Ana", "unit_name"),
        ({"county": " "}, "Ana", "county"),
        ({"service_name": ""}, "Ana", "service_name"),
        ({"cui": "12345678"}, "Ana", "cui"),
        ({"coat_of_arms": b"not a picture"}, "Ana", "coat_of_arms"),
        ({"accreditation_on": date(2030, 1, 1)}, "Ana", "accreditation_on"),
        ({}, "  ", "worker"),
    ],
)
def test_an_office_that_cannot_be_begun_leaves_no_file(
    tmp_path: Path, given: dict[str, Any], worker: str, field: str
) -> None:
    with pytest.raises(Refused) as caught:
        begin_office(tmp_path / "birou.letea", an_office(**given), worker, TODAY, key=KEY)
    assert fields_refused(caught) == [field]
    assert list(tmp_path.iterdir()) == []


def test_an_office_is_not_begun_over_another_file(office_file: Path) -> None:
    before = office_file.read_bytes()
    with pytest.raises(Refused) as caught:
        begin_office(office_file, an_office(), "Ana", TODAY, key=KEY)
    assert fields_refused(caught) == ["path"]
    assert office_file.read_bytes() == before


def test_an_office_is_not_begun_beneath_a_file(office_file: Path) -> None:
    with pytest.raises(Refused) as caught:
        begin_office(office_file / "birou.letea", an_office(), "Ana", TODAY, key=KEY)
    assert fields_refused(caught) == ["path"]


def test_a_file_without_an_office_is_told_apart(store: Store, tmp_path: Path) -> None:
    empty = make_office_file(tmp_path / "gol.letea")
    assert (has_office(store), has_office(empty)) == (True, False)
    empty.close()


def test_a_missing_file_is_a_trouble_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"lipsa\.letea nu a fost găsit"):
        open_office_file(tmp_path / "lipsa.letea")


def test_a_new_file_never_takes_the_place_of_another(office_file: Path) -> None:
    with pytest.raises(Trouble):
        make_office_file(office_file)


def test_the_profile_is_kept_with_officials_by_function_and_day(store: Store) -> None:
    profile = open_profile(store)
    profile.office.phone = "0234 000 000"
    officials = [
        an_official(role=OfficialRole.HEAD_OF_SERVICE, name="Vera Exemplu"),
        an_official(name="Al doilea", from_on=date(2024, 10, 1)),
        an_official(name="Primul", from_on=date(2020, 10, 1), to_on=date(2024, 9, 30)),
    ]
    save_profile(store, profile.office, officials, [*profile.staff, StaffMember(name="Ion")], today=TODAY)
    kept = open_profile(store)
    assert kept.office.phone == "0234 000 000"
    assert [one.name for one in kept.officials] == ["Primul", "Al doilea", "Vera Exemplu"]
    assert [one.name for one in kept.staff] == ["Ana Exemplu", "Ion"]


def test_a_profile_with_something_wrong_changes_nothing(store: Store) -> None:
    profile = open_profile(store)
    profile.office.phone, profile.office.unit_name = "0234 000 000", ""
    with pytest.raises(Refused) as caught:
        save_profile(store, profile.office, [an_official(name="")], [StaffMember(name=" ")], today=TODAY)
    assert fields_refused(caught) == ["unit_name", "officials.0.name", "staff.0.name"]
    assert open_profile(store).office.phone == ""


def test_an_official_left_out_is_deleted_and_can_be_brought_back(store: Store) -> None:
    profile = open_profile(store)
    save_profile(store, profile.office, [an_official()], profile.staff, today=TODAY)
    save_profile(store, profile.office, [], profile.staff, today=TODAY)
    assert open_profile(store).officials == ()
    store.undo()
    assert [one.name for one in open_profile(store).officials] == ["Matei Exemplu"]


def test_a_profile_changed_in_another_window_is_not_overwritten(store: Store) -> None:
    mine, theirs = open_profile(store), open_profile(store)
    theirs.office.phone = "0234 111 111"
    save_profile(store, theirs.office, [], theirs.staff, today=TODAY)
    mine.office.phone = "0234 222 222"
    with pytest.raises(StaleRecord):
        save_profile(store, mine.office, [], mine.staff, today=TODAY)
    assert open_profile(store).office.phone == "0234 111 111"


def test_a_list_offers_its_entries_in_their_order(store: Store) -> None:
    items = open_vocabulary(store, LIST)
    save_vocabulary(store, LIST, items[::-1])
    assert vocabulary(store, LIST) == [(item.code, item.label) for item in items[::-1]]


def test_a_new_entry_gets_a_code_of_its_own(store: Store) -> None:
    items = open_vocabulary(store, LIST)
    save_vocabulary(store, LIST, [*items, an_entry("Separat în fapt"), an_entry("Separat, în fapt!")])
    codes = [code for code, label in vocabulary(store, LIST) if label.startswith("Separat")]
    assert len(set(codes)) == 2
    assert all(codes)


def test_an_entry_no_longer_offered_still_reads_in_old_records(store: Store) -> None:
    items = open_vocabulary(store, LIST)
    items[0].active = False
    save_vocabulary(store, LIST, items)
    assert items[0].code not in dict(vocabulary(store, LIST))
    assert dict(vocabularies(store)[LIST])[items[0].code] == items[0].label


def test_an_own_entry_may_go_unless_a_record_carries_it(store: Store) -> None:
    items = open_vocabulary(store, LIST)
    save_vocabulary(store, LIST, [*items, an_entry("Separat", code="in_fapt")])
    held = open_vocabulary(store, LIST)
    person = store.keep(a_person(marital_status="in_fapt"), "Persoană")
    with pytest.raises(Refused) as caught:
        save_vocabulary(store, LIST, held[:-1])
    assert fields_refused(caught) == ["items"]
    person.marital_status = ""
    store.keep(person, "Persoană")
    save_vocabulary(store, LIST, held[:-1])
    assert "in_fapt" not in dict(vocabularies(store)[LIST])


def test_an_entry_letea_ships_does_not_vanish(store: Store) -> None:
    with pytest.raises(Refused):
        save_vocabulary(store, LIST, open_vocabulary(store, LIST)[1:])


def test_an_entry_without_words_or_with_words_twice_is_refused(store: Store) -> None:
    items = open_vocabulary(store, LIST)
    with pytest.raises(Refused) as caught:
        save_vocabulary(store, LIST, [*items, an_entry(" "), an_entry(items[0].label.upper())])
    assert fields_refused(caught) == [f"items.{len(items)}.label", f"items.{len(items) + 1}.label"]


def test_other_lists_stay_as_they_are_when_one_is_changed(store: Store) -> None:
    before = {name: entries for name, entries in vocabularies(store).items() if name != LIST}
    save_vocabulary(store, LIST, [*open_vocabulary(store, LIST), an_entry("Separat")])
    after = {name: entries for name, entries in vocabularies(store).items() if name != LIST}
    assert after == before


def test_a_code_is_added_to_the_nomenclature(store: Store) -> None:
    codes = open_nomenclature(store)
    added = NomenclatureCode(code="8899 CZ-X-I", name="Serviciu nou", source=OWN_SOURCE)
    save_nomenclature(store, [*codes, added])
    assert "8899 CZ-X-I" in [row.code for row in open_nomenclature(store)]


def test_a_code_without_letters_or_twice_is_refused(store: Store) -> None:
    codes = open_nomenclature(store)
    with pytest.raises(Refused) as caught:
        save_nomenclature(store, [*codes, NomenclatureCode(code=" "), NomenclatureCode(code=codes[0].code)])
    assert fields_refused(caught) == [f"codes.{len(codes)}.code", f"codes.{len(codes) + 1}.code"]


def test_a_code_that_a_service_carries_does_not_vanish(store: Store) -> None:
    codes = open_nomenclature(store)
    own = NomenclatureCode(code="8899 CZ-X-I", source=OWN_SOURCE)
    save_nomenclature(store, [*codes, own])
    store.keep(a_service(code="8899 CZ-X-I"), "Serviciu")
    with pytest.raises(Refused):
        save_nomenclature(store, [row for row in open_nomenclature(store) if row.code != own.code])


def test_the_lists_shipped_name_their_source(store: Store) -> None:
    with store.reading() as session:
        sources = set(session.scalars(select(VocabularyItem.source).distinct()))
    assert OWN_SOURCE not in sources


def test_a_file_without_an_office_is_not_opened(tmp_path: Path) -> None:
    make_file(tmp_path / "gol.letea")
    with pytest.raises(Trouble, match="nu conține încă un birou"):
        open_office(tmp_path / "gol.letea")


def test_an_entry_is_added_with_a_code_made_from_its_words(store: Store) -> None:
    items = open_vocabulary(store, "occupation")
    items.append(VocabularyItem(list_name="", code="", label="Pădurar", source=OWN_SOURCE))
    save_vocabulary(store, "occupation", items)
    assert ("padurar", "Pădurar") in vocabulary(store, "occupation")


def test_an_entry_renamed_keeps_its_code(store: Store) -> None:
    items = open_vocabulary(store, "occupation")
    code = items[0].code
    items[0].label = "Altfel spus"
    save_vocabulary(store, "occupation", items)
    assert vocabulary(store, "occupation")[0] == (code, "Altfel spus")


def test_an_entry_that_persons_carry_cannot_be_deleted(store: Store) -> None:
    items = open_vocabulary(store, "occupation")
    save_vocabulary(
        store,
        "occupation",
        [*items, VocabularyItem(list_name="", code="", label="Pădurar", source=OWN_SOURCE)],
    )
    store.keep(a_person(occupation="padurar"), "Persoană")
    kept = [item for item in open_vocabulary(store, "occupation") if item.code != "padurar"]
    with pytest.raises(Refused, match="Pădurar"):
        save_vocabulary(store, "occupation", kept)
    assert "padurar" in dict(vocabulary(store, "occupation"))


def test_a_shipped_code_of_the_nomenclature_cannot_be_deleted(store: Store) -> None:
    codes = open_nomenclature(store)
    with pytest.raises(Refused):
        save_nomenclature(store, codes[1:])
    assert len(open_nomenclature(store)) == len(codes)
