"""Targets made of records: each comes in, is undone, is the same again, and goes out and comes back."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from db.store import Store
from letea.actions.people import PersonFile, save_person
from letea.actions.sheet_targets import remembered, target_of
from letea.exchange.workbook import read_sheets
from letea.fields import Kind
from letea.progress import Progress
from letea.rules.reading import read_day
from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_table import HeadSpot, table_at
from letea.rules.sheet_verdicts import Verdict
from tests.samples import CNP, TODAY, a_person
from tests.sheet_targets import SAMPLES, Sample, given_out, judged, kept, of_table

ALL = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
PEOPLE = pytest.mark.parametrize("key", ["benefit_files", "carers", "enrolments", "children"])


@ALL
def test_every_column_of_a_table_from_outside_is_understood(store: Store, sample: Sample) -> None:
    sample.ready(store)
    keys = remembered(store, target_of(sample.key), sample.heads)
    unknown = [head for head, key in zip(sample.heads, keys, strict=True) if not key]
    assert [head for head in unknown if not head.startswith("Nr. crt") and head != "Nr."] == []


@ALL
def test_a_row_comes_in_is_the_same_again_and_is_undone(store: Store, sample: Sample) -> None:
    sample.ready(store)
    before = store.undo_label()
    rows = judged(store, sample.key, sample.heads, sample.row)
    assert [(row.verdict, row.name != "") for row in rows] == [(Verdict.NEW, True)], rows[0].reason
    assert kept(store, sample.key, rows).kept == 1
    again = judged(store, sample.key, sample.heads, sample.row)
    assert [row.verdict for row in again] == [Verdict.SAME], again[0].reason
    store.undo()
    assert store.undo_label() == before
    assert judged(store, sample.key, sample.heads, sample.row)[0].verdict is Verdict.NEW


@ALL
def test_the_same_row_twice_is_told(store: Store, sample: Sample) -> None:
    sample.ready(store)
    rows = judged(store, sample.key, sample.heads, sample.row, sample.row)
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.WRONG]
    assert rows[1].reason == "Apare și la rândul 2."


@ALL
def test_our_own_export_comes_back_without_a_change(store: Store, sample: Sample, tmp_path: Path) -> None:
    sample.ready(store)
    kept(store, sample.key, judged(store, sample.key, sample.heads, sample.row))
    table = given_out(store, sample, tmp_path / "a.xlsx")
    assert "" not in remembered(store, target_of(sample.key), table.heads)
    rows = of_table(store, sample.key, table)
    assert [(row.verdict, row.reason) for row in rows] == [(Verdict.SAME, "este înregistrat")]


@ALL
def test_the_demonstration_goes_out_and_comes_back_without_a_change(
    demonstration: Store, sample: Sample, tmp_path: Path
) -> None:
    rows = of_table(demonstration, sample.key, given_out(demonstration, sample, tmp_path / "a.xlsx"))
    assert rows
    assert [(row.name, row.reason) for row in rows if row.verdict is not Verdict.SAME] == []


@ALL
def test_the_empty_model_has_every_column_and_says_how_it_is_written(
    store: Store, sample: Sample, tmp_path: Path
) -> None:
    target, path = target_of(sample.key), tmp_path / "model.xlsx"
    assert target.book(store, path, (), TODAY, Progress()) == 0
    model, explained = read_sheets(path)
    keys = remembered(store, target, table_at(model, HeadSpot(0)).heads)
    assert target.lacking(keys) == []
    assert len(explained.rows) == len(model.rows[0]) + 1


@ALL
@pytest.mark.parametrize("cell", ["31.02.2022", "cândva", "2022-13-01"])
def test_an_impossible_day_is_told_with_its_column(store: Store, sample: Sample, cell: str) -> None:
    sample.ready(store)
    target = target_of(sample.key)
    keys = remembered(store, target, sample.heads)
    kinds = {one.key: one.field.kind.value for one in target.wanted}
    days = [place for place, key in enumerate(keys) if kinds.get(key) == "day"]
    row = [cell if place in days else told for place, told in enumerate(sample.row)]
    judgement = judged(store, sample.key, sample.heads, row)[0]
    if days:
        assert judgement.verdict is Verdict.WRONG
        assert any(one.label in judgement.reason for one in target.wanted if one.key == keys[days[0]])
    else:
        assert sample.key in {"children", "training"}


@PEOPLE
@pytest.mark.parametrize("cell", ["1,59093E+12", "1.59E+12", 1590930000000.0])
def test_a_cnp_that_lost_its_digits_is_told(store: Store, key: str, cell: Cell) -> None:
    assert "și-a pierdut cifrele în Excel" in _with_cnp(store, key, cell)


@PEOPLE
@pytest.mark.parametrize("cell", ["159093004", "1590930041236"])
def test_a_cnp_cut_short_or_mistyped_is_told(store: Store, key: str, cell: Cell) -> None:
    assert "CNP" in _with_cnp(store, key, cell)


@PEOPLE
def test_a_cnp_is_read_as_a_number_or_with_spaces(store: Store, key: str) -> None:
    sample = SAMPLES[key]
    sample.ready(store)
    place = sample.heads.index(_cnp_head(sample))
    whole = text_of(sample.row[place])
    for cell in (float(whole), f" {whole[:1]} {whole[1:7]} {whole[7:]} "):
        row = [cell if at == place else told for at, told in enumerate(sample.row)]
        assert judged(store, key, sample.heads, row)[0].verdict is Verdict.NEW


@PEOPLE
def test_somebody_unknown_named_alone_is_not_guessed(store: Store, key: str) -> None:
    sample = SAMPLES[key]
    sample.ready(store)
    place = sample.heads.index(_cnp_head(sample))
    named = 0 if key == "enrolments" else 1
    name = "Necunoscut" if key == "enrolments" else "Necunoscut Ion"
    row = [name if at == named else told for at, told in enumerate(sample.row)]
    row[place] = ""
    judgement = judged(store, key, sample.heads, row)[0]
    assert judgement.verdict is Verdict.WRONG
    assert "nu este în evidență; scrieți și CNP-ul sau data nașterii" in judgement.reason


@pytest.mark.parametrize(
    ("cell", "bani"),
    [
        ("2 574 580,7", 257458070),
        ("12.423.400", 1242340000),
        ("1.080", 108000),
        ("1.234,50 lei", 123450),
        ("2,5 mii lei", 250000),
        (300.5, 30050),
    ],
)
@pytest.mark.parametrize(("key", "place"), [("benefit_files", 7), ("carers", 7)])
def test_sums_are_read_in_every_spelling(store: Store, key: str, place: int, cell: Cell, bani: int) -> None:
    sample = SAMPLES[key]
    sample.ready(store)
    row = [cell if at == place else told for at, told in enumerate(sample.row)]
    judgement = judged(store, key, sample.heads, row)[0]
    assert judgement.verdict is Verdict.NEW
    record = judgement.held.last.record
    assert getattr(record, "amount_bani" if key == "benefit_files" else "wage_bani") == bani


@pytest.mark.parametrize(
    ("cell", "bani", "words"),
    [
        ("Fără costuri", None, "Fără costuri"),
        ("Nu este cazul", None, "Nu este cazul"),
        ("-", None, "-"),
        ("*", None, "*"),
        ("1 632 873 (PNRR)", 163287300, "1 632 873 (PNRR)"),
        ("12.423.400", 1242340000, ""),
        (2000, 200000, ""),
    ],
)
def test_words_in_the_place_of_a_sum_are_kept(store: Store, cell: Cell, bani: int | None, words: str) -> None:
    sample = SAMPLES["training"]
    judgement = judged(store, "training", sample.heads, [*sample.row[:-1], cell])[0]
    record = judgement.held.last.record
    assert (record.amount_bani, record.amount_text) == (bani, words)
    assert (record.people_count, record.people_unit) == (4, "persoane")


def _cnp_head(sample: Sample) -> str:
    return next(head for head in sample.heads if "CNP" in head.replace(".", ""))


def _with_cnp(store: Store, key: str, cell: Cell) -> str:
    sample = SAMPLES[key]
    sample.ready(store)
    place = sample.heads.index(_cnp_head(sample))
    row = [cell if at == place else told for at, told in enumerate(sample.row)]
    judgement = judged(store, key, sample.heads, row)[0]
    assert judgement.verdict is Verdict.WRONG
    return judgement.reason


@ALL
@pytest.mark.parametrize("how", [lambda day: day, lambda day: datetime.fromisoformat(f"{day}T10:00")])
def test_a_day_is_the_same_as_text_or_as_a_true_date(
    store: Store, sample: Sample, how: Callable[[date], Cell]
) -> None:
    sample.ready(store)
    kept(store, sample.key, judged(store, sample.key, sample.heads, sample.row))
    kinds = {one.key: one.field.kind for one in target_of(sample.key).wanted}
    keys = remembered(store, target_of(sample.key), sample.heads)
    row = [
        how(read_day(str(cell), today=TODAY)) if kinds.get(key) is Kind.DAY else cell
        for key, cell in zip(keys, sample.row, strict=True)
    ]
    assert judged(store, sample.key, sample.heads, row)[0].verdict is Verdict.SAME


@pytest.mark.parametrize("key", ["benefit_files", "children"])
def test_a_name_stands_in_two_columns_or_in_one(store: Store, key: str) -> None:
    sample = SAMPLES[key]
    sample.ready(store)
    heads = ("Nume", "Prenume", *sample.heads[2:])
    family, _space, given = str(sample.row[1]).partition(" ")
    row = (family, given, *sample.row[2:])
    assert judged(store, key, heads, row)[0].verdict is Verdict.NEW
    kept(store, key, judged(store, key, heads, row))
    assert judged(store, key, sample.heads, sample.row)[0].verdict is Verdict.SAME


@pytest.mark.parametrize(
    "name", ["Exemplu \u015etefan", "EXEMPLU STEFAN", "Ștefan Exemplu", "  exemplu   ștefan "]
)
def test_a_registered_person_is_found_however_the_name_is_spelt(store: Store, name: str) -> None:
    sample = SAMPLES["benefit_files"]
    sample.ready(store)
    row = [sample.row[0], name, "", *sample.row[3:]]
    judgement = judged(store, "benefit_files", sample.heads, row)[0]
    assert (judgement.verdict, judgement.code) == (Verdict.NEW, CNP), judgement.reason


def test_namesakes_are_told_apart_by_the_cnp_alone(store: Store) -> None:
    sample = SAMPLES["benefit_files"]
    sample.ready(store)
    save_person(store, PersonFile(a_person(given_name="Ștefan", born_on=date(1970, 1, 1))), TODAY)
    row = [sample.row[0], sample.row[1], "", *sample.row[3:]]
    reason = judged(store, "benefit_files", sample.heads, row)[0].reason
    assert reason == "Mai multe persoane din evidență se numesc EXEMPLU STEFAN; scrieți CNP-ul."
