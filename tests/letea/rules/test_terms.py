"""Terms as real plans write them, and the days they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letea.rules.terms import TermKind, read_term

QUARTER_ENDS = ["31.03", "30.06", "30.09", "31.12"]


def due(text: str, year: int = 2022, until_year: int | None = None) -> list[str]:
    """The days on which a term is due; those of the plan's year without it."""
    found = read_term(text, year, until_year=until_year)
    assert found.understood, found.doubt
    return [f"{day:%d.%m}" + ("" if day.year == year else f".{day.year}") for day in found.due]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trim. I–IV 2022", ["31.12"]),
        ("Trim. I-IV", ["31.12"]),
        ("TRIM I—IV/2022", ["31.12"]),
        ("Trim. II", ["30.06"]),
        ("Trim.I-IV2022", ["31.12"]),
        ("iunie – decembrie a.c.", ["31.12"]),
        ("Trimestrul al II-lea", ["30.06"]),
        ("trimestrul doilea 2022", ["30.06"]),
        ("Trim. I, III", ["31.03", "30.09"]),
        ("Trim. I și trim. III 2022", ["31.03", "30.09"]),
        ("T1-T4 2022", ["31.12"]),
        ("Trim. II, 1 iulie", ["30.06", "01.07"]),
        ("Sem. I 2023", ["30.06.2023"]),
        ("Trim. III 2022 – Trim. II 2023", ["30.06.2023"]),
        ("Decembrie 2022", ["31.12"]),
        ("Noiembrie 2023", ["30.11.2023"]),
        ("FEBRUARIE 2024", ["29.02.2024"]),
        ("oct. 2022", ["31.10"]),
        ("martie–iunie 2024", ["30.06.2024"]),
        ("octombrie - martie", ["31.03.2023"]),
        ("Decembrie 2022 - februarie 2023", ["28.02.2023"]),
        ("2019–2029", ["31.12.2029"]),
        ("2019 - 2029", ["31.12.2029"]),
        ("2024", ["31.12.2024"]),
        ("2022, 2023", ["31.12", "31.12.2023"]),
        ("sfârșitul anului 2022", ["31.12"]),
        ("anul școlar 2022-2023", ["31.08.2023"]),
    ],
)
def test_a_period_is_due_at_its_end(text: str, days: list[str]) -> None:
    assert due(text) == days
    assert read_term(text, 2022).kind is TermKind.PERIOD


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31.12.2022", ["31.12"]),
        ("31/12/22", ["31.12"]),
        ("15 martie 2024", ["15.03.2024"]),
        ("1 Iunie, 1 Octombrie", ["01.06", "01.10"]),
        ("1 iunie, 1 octombrie 2023", ["01.06.2023", "01.10.2023"]),
        ("1, 15 iunie", ["01.06", "15.06"]),
        ("1.06; 1.10", ["01.06", "01.10"]),
    ],
)
def test_days_are_due_on_themselves(text: str, days: list[str]) -> None:
    assert due(text) == days
    assert read_term(text, 2022).kind is TermKind.DAYS


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Semestrial", ["30.06", "31.12"]),
        ("De 2 ori/an", ["30.06", "31.12"]),
        ("de două ori pe an", ["30.06", "31.12"]),
        ("la 6 luni", ["30.06", "31.12"]),
        ("trimestrial", QUARTER_ENDS),
        ("Trimestrial și ori de câte ori este nevoie", QUARTER_ENDS),
        ("Anual", ["31.12"]),
        ("o dată pe an", ["31.12"]),
        ("Anual, 1 iunie", ["01.06"]),
        ("Anual (2017, 2018)", ["31.12.2017", "31.12.2018"]),
        ("de 3 ori pe an", ["30.04", "31.08", "31.12"]),
        ("lunar, martie-iunie 2022", ["31.03", "30.04", "31.05", "30.06"]),
    ],
)
def test_what_comes_again_is_due_at_the_end_of_each_turn(text: str, days: list[str]) -> None:
    assert due(text) == days
    assert read_term(text, 2022).kind is TermKind.RECURRING


def test_what_is_monthly_is_due_at_the_end_of_each_month() -> None:
    assert len(due("lunar")) == 12
    assert due("în fiecare lună")[1] == "28.02"


def test_a_plan_of_several_years_repeats_what_names_no_year() -> None:
    assert due("1 iunie", 2022, 2024) == ["01.06", "01.06.2023", "01.06.2024"]
    assert due("Semestrial", 2022, 2023) == ["30.06", "31.12", "30.06.2023", "31.12.2023"]
    assert due("o dată la 2 ani", 2022, 2025) == ["31.12.2023", "31.12.2025"]


def test_until_a_day_begins_with_the_plan_and_since_a_month_ends_on_no_day() -> None:
    until = read_term("până la 30 septembrie", 2022)
    assert (until.from_on, until.to_on, until.due) == (
        *(date(2022, 1, 1), date(2022, 9, 30), (date(2022, 9, 30),)),
    )
    since = read_term("Începând cu martie 2022", 2022)
    assert (since.from_on, since.to_on, since.due) == (date(2022, 3, 1), date(2022, 12, 31), ())
    assert due("din martie până în iunie") == ["30.06"]
    assert due("între 1 iunie și 1 octombrie") == ["01.10"]


@pytest.mark.parametrize(
    "text", ["Permanent", "pe tot parcursul anului 2022", "PERMANENTĂ", "pe durata proiectului"]
)
def test_what_is_permanent_is_due_on_no_day_and_covers_the_year(text: str) -> None:
    found = read_term(text, 2022)
    assert (found.kind, found.due, found.from_on, found.to_on) == (
        *(TermKind.PERMANENT, (), date(2022, 1, 1), date(2022, 12, 31)),
    )


def test_what_is_permanent_from_a_day_on_goes_on_with_the_plan() -> None:
    found = read_term("Trim. IV 2021 – permanent", 2022)
    assert (found.from_on, found.to_on) == (date(2021, 10, 1), date(2022, 12, 31))
    assert not found.is_outside(2022)


@pytest.mark.parametrize("text", ["Săptămânal", "zilnic", "la cerere", "ori de câte ori este nevoie"])
def test_what_is_weekly_or_asked_for_waits_for_no_day(text: str) -> None:
    found = read_term(text, 2022)
    assert (found.kind, found.due, found.understood) == (TermKind.UNDATED, (), True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 februarie 2024", "Februarie 2024 are 29 de zile"),
        ("31.02.2024", "Februarie 2024 are 29 de zile"),
        ("119.05.2017", "Mai 2017 are 31 de zile"),
        ("30 februarie", "Februarie 2022 are 28 de zile"),
        ("15.13.2022", "luna 13"),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, why: str) -> None:
    found = read_term(text, 2022)
    assert (found.understood, found.due) == (False, ())
    assert why in found.doubt


@pytest.mark.parametrize(
    "text", ["în curând", "12 luni", "Trim. V", "-", "iunie -", "Trim. I 2023 - Trim. II 2022", "5", "0.S.1"]
)
def test_what_is_not_understood_is_kept_and_told(text: str) -> None:
    found = read_term(text, 2022)
    assert (found.text, found.understood, found.due) == (text, False, ())
    assert found.doubt


def test_a_scanners_slip_is_read_and_told() -> None:
    found = read_term("lulie/lanuarie", 2022)
    assert found.understood
    assert [day.month for day in found.due] == [1, 7]
    assert "„lulie” pare „iulie”" in found.doubt
    assert "„lanuarie” pare „ianuarie”" in found.doubt


def test_nothing_written_is_no_doubt() -> None:
    assert read_term("  ", 2022).kind is TermKind.EMPTY
    assert read_term("  ", 2022).understood


@pytest.mark.parametrize(
    ("text", "outside"),
    [("2030", True), ("Trim. I 2021", True), ("2019–2029", False), ("lunar", False), ("bla", False)],
)
def test_a_term_may_lie_outside_the_plans_year(text: str, outside: bool) -> None:  # noqa: FBT001
    assert read_term(text, 2024).is_outside(2024) is outside


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("până la 30 septembrie", "pana la 30 SEPTEMBRIE"),
        ("Săptămânal", "saptamanal"),
        ("în permanență", "în permanen\u0163\u0103"),
        ("Trim. I–IV 2022", "trim.I\u2212IV 2022"),
        ("2019–2029", "2019\u20142029"),
    ],
)
def test_case_diacritics_and_dashes_make_no_difference(plain: str, other: str) -> None:
    one, two = read_term(plain, 2022), read_term(other, 2022)
    assert (one.due, one.kind, one.from_on) == (two.due, two.kind, two.from_on)


@given(st.text(max_size=60))
@example("1\n-\n2")
@example("\u0661 iunie")
@example("2022 - 2021")
def test_any_text_is_read_or_doubted_and_never_changed(text: str) -> None:
    found = read_term(text, 2022)
    assert found.text == text
    assert found.understood or (found.doubt and not found.due)
    assert list(found.due) == sorted(set(found.due))


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.sampled_from(["%d.%m.%Y", "%d/%m/%Y"]))
def test_every_day_is_read_as_itself(day: date, form: str) -> None:
    assert read_term(day.strftime(form), 2022).due == (day,)


@given(
    st.lists(
        st.sampled_from(
            ["trim.", "I", "IV", "-", ",", "2022", "2024", "iunie", "15", "lunar", "până la", "și", "din"]
        ),
        max_size=8,
    )
)
def test_words_in_any_order_never_break_the_reading(words: list[str]) -> None:
    found = read_term(" ".join(words), 2022)
    if found.from_on and found.to_on:
        assert found.from_on <= found.to_on
        assert all(found.from_on <= one <= found.to_on + timedelta(days=366) for one in found.due)
