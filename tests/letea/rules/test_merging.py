"""Which value stays when two records are made one, and which rows of lists become one."""

from datetime import date
from typing import Any

from db.tables.people import PersonCategory, PersonState
from letea.rules.merging import Side, are_twins, differing, joined, merge_fields, merged_fields, proposed
from tests.samples import CNP, a_certificate, a_person, an_income

JANUARY, JUNE, DECEMBER = date(2022, 1, 1), date(2022, 6, 1), date(2022, 12, 31)


def category(from_on: date | None, to_on: date | None, **given: Any) -> PersonCategory:
    known: dict[str, Any] = {"category": "copii"}
    return PersonCategory(person_id=1, from_on=from_on, to_on=to_on, **known | given)


def rows_of(*rows: PersonCategory) -> list[tuple[date | None, date | None, str]]:
    return [(row.from_on, row.to_on, row.note) for row in rows]


def test_only_what_differs_is_asked() -> None:
    assert differing(a_person(), a_person(phone="0700 000 001")) == ["phone"]
    assert "name_key" not in merged_fields()


def test_what_is_filled_stays_over_what_is_empty() -> None:
    kept, given = a_person(phone="0700 000 001"), a_person(cnp=CNP, occupation="șomer")
    assert proposed(kept, given, newer=()) == {
        "cnp": Side.GIVEN,
        "phone": Side.KEPT,
        "occupation": Side.GIVEN,
    }


def test_what_is_newer_stays_over_what_is_older() -> None:
    kept, given = a_person(phone="0700 000 001"), a_person(phone="0700 000 002")
    assert proposed(kept, given, newer={"phone"}) == {"phone": Side.GIVEN}
    assert proposed(kept, given, newer=()) == {"phone": Side.KEPT}


def test_an_empty_value_never_wins_by_being_newer() -> None:
    kept, given = a_person(phone="0700 000 001"), a_person()
    assert proposed(kept, given, newer={"phone"}) == {"phone": Side.KEPT}


def test_an_address_is_never_mixed_of_two() -> None:
    kept, given = a_person(street="Bradului"), a_person(village="Holt", street="", house_number="7")
    assert set(proposed(kept, given, newer={"village"}).values()) == {Side.GIVEN}
    assert set(proposed(kept, given, newer=()).values()) == {Side.KEPT}


def test_a_state_comes_with_its_day() -> None:
    kept, given = a_person(state_on=JUNE), a_person(state=PersonState.LEFT, state_on=JANUARY)
    assert proposed(kept, given, newer={"state"}) == {"state": Side.GIVEN, "state_on": Side.GIVEN}


def test_remarks_are_put_together() -> None:
    kept, given = a_person(notes="una"), a_person(notes="alta")
    sides = proposed(kept, given, newer=())
    merge_fields(kept, given, sides)
    assert (sides, kept.notes) == ({"notes": Side.BOTH}, "una\nalta")


def test_who_has_a_cnp_needs_no_reason_for_not_having_one() -> None:
    kept = a_person()
    merge_fields(kept, a_person(cnp=CNP), {"cnp": Side.GIVEN})
    assert (kept.cnp, kept.no_cnp_reason) == (CNP, "")


def test_rows_that_say_the_same_are_twins_whatever_their_letters() -> None:
    assert are_twins(an_income(person_id=1, note="Șomaj"), an_income(person_id=2, note=" somaj "))
    assert not are_twins(an_income(), an_income(sum_bani=1))
    assert not are_twins(a_certificate(), a_certificate(until_on=JUNE))


def test_rows_of_overlapping_days_become_the_one_that_is_kept() -> None:
    kept, given = [category(JANUARY, JUNE)], [category(date(2022, 5, 1), None, note="din anchetă")]
    assert joined(kept, given, of=lambda row: row.category) == given
    assert rows_of(*kept) == [(JANUARY, None, "din anchetă")]


def test_remarks_of_rows_are_put_together() -> None:
    kept, given = [category(None, JUNE, note="una")], [category(JANUARY, JUNE, note="alta")]
    joined(kept, given, of=lambda row: row.category)
    assert sorted(kept[0].note.split("; ")) == ["alta", "una"]
    assert kept[0].from_on is None


def test_rows_of_other_days_or_of_another_kind_stay() -> None:
    kept = [category(JANUARY, JUNE)]
    given = [category(DECEMBER, None), category(JANUARY, JUNE, category="varstnici")]
    assert joined(kept, given, of=lambda row: row.category) == []
    assert rows_of(*kept) == [(JANUARY, JUNE, "")]


def test_a_row_between_two_makes_all_three_one() -> None:
    kept = [category(JANUARY, date(2022, 3, 1)), category(JUNE, DECEMBER)]
    given = [category(date(2022, 2, 1), date(2022, 7, 1))]
    assert joined(kept, given, of=lambda row: row.category) == [given[0], kept[1]]
    assert rows_of(kept[0]) == [(JANUARY, DECEMBER, "")]


def test_rows_of_one_record_alone_are_left_as_they_are() -> None:
    kept = [category(JANUARY, JUNE), category(JANUARY, JUNE)]
    assert joined(kept, [category(DECEMBER, None)], of=lambda row: row.category) == []


def test_the_better_spelling_stays() -> None:
    kept, given = a_person(family_name="EXEMPLU", given_name="Stefan"), a_person()
    assert set(proposed(kept, given, newer=()).values()) == {Side.GIVEN}
    assert set(proposed(given, kept, newer={"family_name", "given_name"}).values()) == {Side.KEPT}


def test_a_cnp_on_either_leaves_no_reason_for_none_to_choose() -> None:
    assert "no_cnp_reason" not in differing(a_person(cnp=CNP, no_cnp_reason=""), a_person())
    assert "no_cnp_reason" in differing(a_person(no_cnp_reason=""), a_person())
