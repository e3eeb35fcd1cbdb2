"""Benefit files from a table: their steps, what is granted, whose they are, and who stands in the way."""

from datetime import date

import pytest

from db.store import Store
from db.tables.benefits import BenefitFile, DispositionKind, FileState
from letea.actions.benefits import open_dossier
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.letea.actions.benefit_offices import a_home, approved, registered, someone
from tests.samples import CNP
from tests.sheet_targets import OTHER_CNP, judged, kept

HEADS = (
    *("CNP", "Beneficiul", "Nr. dosar", "Data cererii", "Stadiul", "Motivul"),
    *("Suma", "De la", "Dispoziția nr.", "Data dispoziției"),
)
ROW: tuple[Cell, ...] = (CNP, "AP", "7/2022", "1.3.2022", "", "", 300, "1.3.2022", "118", "15.3.2022")


def judge(store: Store, *rows: tuple[Cell, ...]) -> list[JudgedRow]:
    return judged(store, "benefit_files", HEADS, *rows)


def with_cells(**told: Cell) -> tuple[Cell, ...]:
    """The row with other cells."""
    places = {
        "cnp": 0,
        "kind": 1,
        "number": 2,
        "asked": 3,
        "state": 4,
        "reason": 5,
        "sum": 6,
        "from_on": 7,
        "act": 8,
        "act_on": 9,
    }
    return tuple(
        told.get(next(name for name, at in places.items() if at == place), cell)
        for place, cell in enumerate(ROW)
    )


def file_of(store: Store, rows: list[JudgedRow]) -> int:
    kept(store, "benefit_files", rows)
    return int(rows[0].held.drafts[BenefitFile].record.id)


def test_a_file_with_a_sum_comes_in_as_paid_with_its_steps_right_and_disposition(store: Store) -> None:
    person = someone(store, cnp=CNP, born_on=None)
    home = a_home(store, person)
    dossier = open_dossier(store, file_of(store, judge(store, ROW)))
    assert (dossier.file.state, dossier.file.household_id) == (FileState.PAYING, home)
    assert [(step.state, step.changed_on) for step in dossier.steps] == [
        (FileState.REQUESTED, date(2022, 3, 1)),
        (FileState.PAYING, date(2022, 3, 15)),
    ]
    (grant,) = dossier.grants
    assert (grant.beneficiary_id, grant.amount_bani, grant.from_on) == (person, 30_000, date(2022, 3, 1))
    decided = dossier.dispositions[grant.disposition_id or 0]
    assert (decided.number, decided.kind) == ("118", DispositionKind.RESUME)
    assert dossier.steps[1].disposition_id == decided.id


def test_two_files_of_one_list_share_its_disposition(store: Store) -> None:
    someone(store, cnp=CNP, born_on=None)
    someone(store, given_name="Ana", cnp=OTHER_CNP, born_on=None)
    rows = judge(store, ROW, with_cells(cnp=OTHER_CNP, number="8/2022"))
    brought = kept(store, "benefit_files", rows)
    assert [count for count in brought.counts if count[0]] == [
        (1, "dispoziție nouă", "dispoziții noi"),
        (2, "dosar nou", "dosare noi"),
        (2, "drept nou", "drepturi noi"),
    ]


def test_a_second_right_of_the_same_file_is_a_row_of_its_own(store: Store) -> None:
    someone(store, cnp=CNP, born_on=None)
    later = with_cells(from_on="1.1.2023", act="", act_on="")
    first = (*ROW, "31.12.2022")
    rows = judged(store, "benefit_files", (*HEADS, "Drept până la"), first, (*later, ""))
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW], rows[1].reason
    dossier = open_dossier(store, file_of(store, rows))
    assert len(dossier.grants) == 2
    assert len(dossier.steps) == 2


def test_a_state_that_changed_is_a_step(store: Store) -> None:
    number = open_dossier(store, approved(store, someone(store, cnp=CNP, born_on=None), "AP")).file
    row = with_cells(
        number=number.number, sum="", from_on="", state="suspendat", reason="plecat", act_on="22.3.2022"
    )
    rows = judge(store, row)
    assert rows[0].verdict is Verdict.CHANGES, rows[0].reason
    assert "Stadiul: Aprobat → Suspendat" in rows[0].reason
    kept(store, "benefit_files", rows)
    dossier = open_dossier(store, number.id)
    assert dossier.file.state is FileState.SUSPENDED
    assert (dossier.steps[-1].state, dossier.steps[-1].reason) == (FileState.SUSPENDED, "plecat")
    store.undo()
    assert open_dossier(store, number.id).file.state is FileState.APPROVED


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"state": "suspendat"}, "Scrieți motivul."),
        ({"state": "respins", "reason": "venituri", "act": "", "act_on": ""}, "Scrieți numărul dispoziției"),
        ({"asked": "1.4.2022", "from_on": "1.4.2022"}, "Data cererii este în viitor"),
        ({"sum": 0}, "mai mare ca zero"),
        ({"kind": "XX"}, "„XX” nu este în listă"),
        ({"number": ""}, "Scrieți numărul dosarului"),
        ({"asked": ""}, "Lipsește „Data cererii”."),
        ({"act_on": ""}, "Lipsește „Data dispoziției”."),
        ({"cnp": ""}, "Lipsește numele sau CNP-ul."),
        ({"cnp": OTHER_CNP}, f"CNP-ul {OTHER_CNP} nu este în evidență."),
    ],
)
def test_a_row_that_the_rules_refuse_is_told_why(store: Store, told: dict[str, Cell], why: str) -> None:
    someone(store, cnp=CNP, born_on=None)
    judgement = judge(store, with_cells(**told))[0]
    assert judgement.verdict is Verdict.WRONG
    assert why in judgement.reason


def test_the_file_in_the_way_is_told_registered_or_above(store: Store) -> None:
    registered(store, someone(store, cnp=CNP, born_on=None), "AP")
    other = with_cells(asked="2.3.2022", number="99/2022")
    assert "Există deja dosarul" in judge(store, other)[0].reason
    someone(store, given_name="Ana", cnp=OTHER_CNP, born_on=None)
    hers = with_cells(cnp=OTHER_CNP, number="50/2022")
    twice = judge(store, hers, with_cells(cnp=OTHER_CNP, number="51/2022", asked="2.3.2022"))
    assert [row.verdict for row in twice] == [Verdict.NEW, Verdict.WRONG]
    assert "Există deja dosarul 50/2022" in twice[1].reason


def test_the_number_of_somebody_elses_file_is_told(store: Store) -> None:
    file = open_dossier(store, registered(store, someone(store, cnp=CNP, born_on=None), "AP")).file
    someone(store, given_name="Ana", cnp=OTHER_CNP, born_on=None)
    row = with_cells(cnp=OTHER_CNP, number=file.number)
    assert "Dosarul cu acest număr este al altei persoane." in judge(store, row)[0].reason
