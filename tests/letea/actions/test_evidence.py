"""Comparisons: made, made again with the notes that still hold, resolved, opened again, deleted, undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, FileState, Payment
from db.tables.evidence import Agreement, Comparison, ComparisonLine, EvidenceKind
from db.tables.households import Good, Income
from letea.actions.dispositions import change_state
from letea.actions.evidence import (
    compare_list,
    comparison_name,
    open_comparison,
    read_register_again,
    remove_comparison,
    reopen_lines,
    report_name,
    resolve_lines,
    same_comparison,
)
from letea.errors import Refused
from letea.rules.evidence_entries import OtherList
from letea.rules.sheet_cells import Cell
from tests.letea.actions.benefit_offices import MARCH, a_home, approved, decided, kind_of, someone
from tests.letea.actions.evidence_offices import OTHER_CNP, about, compared, listed, paid_office
from tests.samples import CNP, TODAY, a_carer, a_good, an_income, keep_many

GOOD: list[Cell] = [1, "EXEMPLU ION", CNP, 300]
WRONG: list[Cell] = [2, "EXEMPLU ANA", OTHER_CNP, 350]
STRANGER: list[Cell] = [3, "NIMENI ILIE", "", 100]


def states(store: Store, comparison_id: int) -> dict[str, Agreement]:
    return {line.name: line.state for line in open_comparison(store, comparison_id).lines}


def test_a_list_of_payments_is_compared_line_by_line_the_unlike_first(store: Store) -> None:
    first, _second, _third = paid_office(store)
    held = open_comparison(store, compared(store, [GOOD, WRONG, STRANGER]))
    assert [(line.name, line.state, line.our_bani, line.their_bani) for line in held.lines] == [
        ("Exemplu Ana", Agreement.DIFFERS, 30_000, 35_000),
        ("Demonstrativ Vasile", Agreement.ONLY_OURS, 45_000, None),
        ("NIMENI ILIE", Agreement.ONLY_THEIRS, None, 10_000),
        ("Exemplu Ion", Agreement.AGREES, 30_000, 30_000),
    ]
    assert (held.lines[-1].person_id, held.lines[-1].place) == (first, 2)
    assert held.lines[0].difference == "suma: 300 la noi, 350 la ei (+50)"
    assert (comparison_name(held), report_name(held)) == (
        *("Plăți, martie 2022 · Contabilitate", "Raport de confruntare martie 2022 – plăți"),
    )
    assert held.count(Agreement.DIFFERS, Agreement.ONLY_OURS) == 2


def test_undo_takes_the_whole_comparison_back(store: Store) -> None:
    paid_office(store)
    compared(store, [GOOD])
    store.undo()
    with store.reading() as session:
        assert session.scalars(select(Comparison)).all() == []
        assert session.scalars(select(ComparisonLine)).all() == []


def test_totals_signatures_and_rows_of_nobody_are_left_out_and_told(store: Store) -> None:
    paid_office(store)
    rows: list[list[Cell]] = [
        GOOD,
        [None, "TOTAL", None, 300],
        [None, None, None, 77],
        [None, "Întocmit, Exemplu", None, None],
    ]
    held = open_comparison(store, compared(store, rows)).record
    assert [(one["row"], one["why"]) for one in held.left_out] == [
        *((3, "un total"), (4, "fără nume și fără CNP"), (5, "o semnătură")),
    ]


def test_who_signed_and_a_second_row_of_the_head_are_no_persons_of_the_list(store: Store) -> None:
    paid_office(store)
    rows: list[list[Cell]] = [
        [None, "Nume și prenume", None, None],
        GOOD,
        [None, "Întocmit,", None, None],
        [None, "Semnatară Exemplu", None, None],
        [None, "Uitat Exemplu", None, 120],
    ]
    held = open_comparison(store, compared(store, rows))
    assert [(one["row"], one["why"]) for one in held.record.left_out] == [
        *((2, "capul de tabel, repetat"), (4, "o semnătură"), (5, "o semnătură")),
    ]
    assert "Uitat Exemplu" in {line.name for line in held.lines}


def test_a_mangled_cnp_is_told_and_the_name_finds_the_person(store: Store) -> None:
    paid_office(store)
    held = open_comparison(store, compared(store, [[1, "Exemplu Ion", "1,59E+12", 300]]))
    line = next(one for one in held.lines if one.place)
    assert (line.name, line.state, line.difference) == ("Exemplu Ion", Agreement.AGREES, "")
    assert line.matched_by.startswith("după nume și sumă; CNP: „1,59E+12” și-a pierdut cifrele în Excel")


def test_a_sum_that_is_none_is_told_on_its_line(store: Store) -> None:
    paid_office(store)
    held = open_comparison(
        store, compared(store, [[1, "Exemplu Ion", CNP, "trei sute"], [2, "", OTHER_CNP, None]])
    )
    told = {line.name: line.difference for line in held.lines if line.state is Agreement.DIFFERS}
    assert "trei sute" in told["Exemplu Ion"]
    assert told["Exemplu Ana"] == "lipsește suma din lista lor"


def test_who_is_paid_though_suspended_is_told(store: Store) -> None:
    paid_office(store)
    fourth = someone(store, "Oprit", given_name="Ilie")
    file = approved(store, fourth)
    change_state(store, decided([file], FileState.SUSPENDED), TODAY)
    held = open_comparison(store, compared(store, [GOOD, [2, "Oprit Ilie", None, 300]]))
    line = next(one for one in held.lines if one.name.casefold() == "oprit ilie")
    with store.reading() as session:
        number = session.get_one(BenefitFile, file).number
    assert line.difference == f"nu are plată la noi în această lună; dosarul {number} este „suspendat”"


def test_an_empty_list_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="nu are niciun rând cu o persoană"):
        compare_list(store, about(), OtherList(()), TODAY)
    with pytest.raises(Refused, match="de unde este lista"):
        compare_list(store, about(source=" "), listed(store, [GOOD]), TODAY)
    with pytest.raises(Refused, match="aprilie 2022 nu a început"):
        compare_list(store, about(month_on=date(2022, 4, 1)), listed(store, [GOOD]), TODAY)


def test_made_again_the_notes_stay_with_lines_that_say_the_same(store: Store) -> None:
    paid_office(store)
    first = compared(store, [GOOD, WRONG, STRANGER])
    waiting = open_comparison(store, first).waiting()
    assert resolve_lines(store, [line.id for line in waiting], " cerut corectarea ", TODAY) == 3
    assert compared(store, [WRONG, [9, "NIMENI ILIE", "", 120], GOOD]) == first
    held = open_comparison(store, first)
    notes = {line.name: (line.note, line.resolved_on) for line in held.lines}
    assert notes == {
        "Exemplu Ana": ("cerut corectarea", TODAY),
        "Demonstrativ Vasile": ("cerut corectarea", TODAY),
        "NIMENI ILIE": ("", None),
        "Exemplu Ion": ("", None),
    }
    assert [line.name for line in held.waiting()] == ["NIMENI ILIE"]


def test_another_source_or_benefit_is_another_comparison(store: Store) -> None:
    paid_office(store)
    kind = kind_of(store, "VMI")
    made = {compared(store, [GOOD], source=source) for source in ("Contabilitate", " CONTABILITATE", "AJPIS")}
    assert len(made) == 2
    of_kind = compared(store, [GOOD], benefit_kind_id=kind)
    assert of_kind not in made
    assert open_comparison(store, of_kind).benefit
    assert same_comparison(store, about(benefit_kind_id=kind, source="ajpis")) is None


def test_what_is_corrected_in_the_register_agrees_once_it_is_read_again(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, [GOOD, WRONG, STRANGER])
    with store.reading() as session:
        line = next(one for one in open_comparison(store, comparison).lines if one.name == "Exemplu Ana")
        assert (line.ours[0]["page"], line.ours[0]["part"]) == (
            *("benefits", f"payments.2022-03-01.{kind_of(store, 'VMI')}"),
        )
        payment = session.scalars(select(Payment).order_by(Payment.id)).all()[1]
    payment.amount_bani = 35_000
    store.keep(payment, "Corectare")
    read_register_again(store, comparison, TODAY)
    assert states(store, comparison)["Exemplu Ana"] is Agreement.AGREES
    assert states(store, comparison)["NIMENI ILIE"] is Agreement.ONLY_THEIRS
    with store.reading() as session:
        assert len(session.scalars(select(ComparisonLine)).all()) == 4


def test_a_line_is_resolved_with_a_note_and_opened_again(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, [GOOD, WRONG])
    lines = [line.id for line in open_comparison(store, comparison).lines]
    with pytest.raises(Refused, match="Scrieți ce s-a făcut"):
        resolve_lines(store, lines, "  ", TODAY)
    assert resolve_lines(store, lines, "corectat în Letea", TODAY) == 2  # what agrees needs nothing
    assert open_comparison(store, comparison).waiting() == []
    assert reopen_lines(store, lines) == 2
    assert {line.note for line in open_comparison(store, comparison).waiting()} == {"corectat în Letea"}
    assert reopen_lines(store, lines) == 0


def test_a_comparison_is_deleted_with_its_lines_and_comes_back(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, [GOOD])
    before = states(store, comparison)
    remove_comparison(store, comparison)
    with store.reading() as session:
        assert session.scalars(select(ComparisonLine)).all() == []
    store.undo()
    assert states(store, comparison) == before


def test_assistants_are_compared_by_contract_with_their_wage_and_days(store: Store) -> None:
    carer, cared = someone(store, "Exemplu", given_name="Maria"), someone(store, "Exemplu", given_name="Ion")
    other = someone(store, "Demonstrativ", given_name="Ana")
    held = store.keep(a_carer(carer, cared), "A")
    store.keep(a_carer(other, cared, to_on=date(2022, 2, 28)), "A")  # ended before the month
    heads = ("Nume salariat", "Persoana asistată", "Salariu de bază", "Data angajării")
    rows = [
        ("Exemplu Maria", "Exemplu Ion", 2_600, date(2021, 3, 1)),
        ("Demonstrativ Ana", "Exemplu Ion", 2_550, date(2021, 3, 1)),
    ]
    read = listed(store, rows, kind=EvidenceKind.CARERS, heads=heads)
    lines = open_comparison(store, compare_list(store, about(EvidenceKind.CARERS), read, TODAY)).lines
    assert [(line.name, line.difference) for line in lines] == [
        ("Exemplu Maria", "suma: 2.550 la noi, 2.600 la ei (+50)"),
        ("Demonstrativ Ana", "nu are contract în curs la noi; contractul a încetat la 28.02.2022"),
    ]
    assert (lines[0].ours[0]["page"], lines[0].ours[0]["record"]) == ("carers", held.id)


def test_incomes_and_goods_are_compared_with_what_is_declared_at_home_too(store: Store) -> None:
    ion, maria = someone(store, "Exemplu", given_name="Ion"), someone(store, "Exemplu", given_name="Maria")
    a_home(store, ion, maria)
    keep_many(
        store,
        [
            an_income(person_id=ion),
            a_good(person_id=maria),
            Good(person_id=maria, kind="animale"),
            Income(person_id=ion, kind="fara_venituri"),
        ],
        "V",
    )
    heads = ("Nume și prenume", "Felul", "Descriere", "Venit lunar", "Valoare")
    rows = [
        ("Exemplu Ion", "Pensii", "", 1_300, None),
        ("Exemplu Ion", "Teren arabil", "tarla 12, 5000 mp", None, None),
        ("Exemplu Ion", "Autoturism", "Dacia", None, 4_000),
        ("Nimeni Ilie", "nu figurează", "", None, None),
    ]
    read = listed(store, rows, kind=EvidenceKind.GOODS, heads=heads)
    lines = open_comparison(store, compare_list(store, about(EvidenceKind.GOODS), read, TODAY)).lines
    assert [(line.state, line.difference or line.matched_by) for line in lines] == [
        (Agreement.DIFFERS, "suma: 1.234,50 la noi, 1.300 la ei (+65,50)"),
        (Agreement.ONLY_THEIRS, "nedeclarat la noi"),
        (Agreement.AGREES, "declarat de Exemplu Maria, din aceeași gospodărie"),
        (Agreement.AGREES, "nimic de o parte și de alta"),
    ]


def test_only_what_changed_is_written_when_a_list_is_compared_again(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, [GOOD, WRONG])
    before = {line.id: line.version for line in open_comparison(store, comparison).lines}
    again = listed(store, [GOOD, WRONG])
    compare_list(store, about(file_name="nou.xlsx"), again, TODAY + timedelta(days=1))
    held = open_comparison(store, comparison)
    assert {line.id: line.version for line in held.lines} == before
    assert (held.record.file_name, held.record.compared_on) == ("nou.xlsx", TODAY + timedelta(days=1))


def test_the_month_of_a_list_is_that_of_its_rows(store: Store) -> None:
    paid_office(store)
    heads = ("Nume și prenume", "Luna", "Suma")
    read = listed(store, [("Exemplu Ion", "martie 2022", 300), ("Exemplu Ion", "02.2022", 300)], heads=heads)
    assert [one.why for one in read.left_out] == ["din altă lună (februarie 2022)"]
    assert about().month_on == MARCH
    assert [replace(one, doubts=()).bani for one in read.entries] == [30_000]
