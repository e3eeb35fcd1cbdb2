"""A small table for each target made of records, in an office that is ready for it: for the tests of all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile
from db.tables.carers import Carer
from db.tables.children import ChildAlone, SchoolList
from db.tables.partners import Provider
from db.tables.services import Service
from db.tables.training import TrainingRow
from letea.actions.benefit_kinds import ship_benefit_kinds
from letea.actions.people import PersonFile, save_person
from letea.actions.services import ServiceFile, save_service
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_table import HeadSpot, SheetRow, SheetTable, table_at
from letea.rules.sheet_verdicts import GOOD, BroughtIn, JudgedRow
from tests.samples import CNP, TODAY, a_person, a_service

OTHER_CNP = "2900101040015"
CHILD_CNP = "6150304040018"

Row = Sequence[Cell]


@dataclass(frozen=True)
class Sample:
    """A target with the heads of a table from outside and a row of it; `ready` makes the office ready."""

    key: str
    heads: Sequence[str]
    row: Row
    main: type[Record]
    ready: Callable[[Store], object]


def nothing(_store: Store) -> None:
    """Most targets need nothing."""


def registered(store: Store) -> int:
    """One person of the register."""
    ship_benefit_kinds(store)
    return save_person(store, PersonFile(a_person(given_name="Ștefan", cnp=CNP, born_on=None)), TODAY)


def with_service(store: Store) -> int:
    """A person and a service."""
    registered(store)
    return save_service(
        store, ServiceFile(a_service(name="Centrul de zi Exemplu", code="8891 CZ-C-II")), TODAY
    )


SAMPLES = {
    "benefit_files": Sample(
        "benefit_files",
        (
            *(
                "Nr. crt.",
                "NUMELE ŞI PRENUMELE",
                "C.N.P.",
                "Prestaţia",
                "Nr. dosar",
                "Data cererii",
                "Stadiul",
            ),
            *("Cuantum", "De la", "Dispoziţia nr.", "Data dispoziției"),
        ),
        (
            *(1, "EXEMPLU STEFAN", float(CNP), "AP", "12/2022", "1.3.2022"),
            *("în plată", "300 lei", "01.03.2022", "118", "15.03.2022"),
        ),
        BenefitFile,
        registered,
    ),
    "carers": Sample(
        "carers",
        (
            *("Nr. crt.", "Nume asistent personal", "CNP asistent personal", "Persoana îngrijită"),
            *("CNP persoana ingrijita", "Contract nr.", "Data angajării", "Salariul", "Ore"),
        ),
        (1, "Exemplu Ștefan", CNP, "Exemplu Ana Maria", OTHER_CNP, "14", "1.2.2021", "2.230,00", 8),
        Carer,
        registered,
    ),
    "providers": Sample(
        "providers",
        (
            *(
                "Nr. crt",
                "Judeţ",
                "Denumire furnizor",
                "CUI/CIF",
                "Adresa",
                "Serviciul social",
                "Cod serviciu",
            ),
            *("Licenţa de funcţionare", "Data licenţei", "Valabilitate", "Capacitate"),
        ),
        (
            *(1, "Bacău", "Asociația Exemplu", 4278337, "str. Mare 1", "Centru de zi Demonstrativ"),
            *("8891 CZ-C-II", "seria LF nr. 0001234", "10.04.2020", "10.04.2025", "20 copii"),
        ),
        Provider,
        nothing,
    ),
    "enrolments": Sample(
        "enrolments",
        ("Nume", "Prenume", "CNP", "Serviciul social", "Data admiterii", "Obs."),
        ("Exemplu", "Ștefan", CNP, "centrul de zi exemplu", "1.2.2022", "din listă"),
        Service,
        with_service,
    ),
    "children": Sample(
        "children",
        (
            "Nr.",
            "Numele și prenumele elevului",
            "CNP",
            "Școala",
            "Clasa",
            "Părinți plecați",
            "Ţara",
            "În grija cui",
        ),
        (1, "Exemplu Ion", CHILD_CNP, "Școala Exemplu", "a II-a", "ambii", "Italia", "Exemplu Maria"),
        ChildAlone,
        nothing,
    ),
    "school_lists": Sample(
        "school_lists",
        ("An", "Şcoala", "Nr. adresă", "Data adresei", "Răspuns nr.", "Data răspunsului", "Nr. copii"),
        (2021, "Școala Exemplu", "44", "12.10.2021", "9", "20.10.2021", 3),
        SchoolList,
        nothing,
    ),
    "training": Sample(
        "training",
        ("Anul", "Punctul din plan", "Cine participă", "Tematica", "Nr. persoane", "Buget estimat"),
        (
            *(2022, "c.2. Instruirea asistenților personali", "Asistenți personali", "Prim ajutor"),
            *("4 persoane", "1 632 (PNRR)"),
        ),
        TrainingRow,
        nothing,
    ),
}


def judged(store: Store, key: str, heads: Sequence[str], *rows: Row) -> list[JudgedRow]:
    """The verdicts of a table whose columns are guessed from its heads."""
    numbered = tuple(SheetRow(number, tuple(row)) for number, row in enumerate(rows, start=2))
    return of_table(store, key, SheetTable(tuple(heads), numbered))


def of_table(store: Store, key: str, table: SheetTable) -> list[JudgedRow]:
    """The verdicts of a table."""
    target = target_of(key)
    keys = remembered(store, target, table.heads)
    assert target.lacking(keys, table.titles) == []
    return judge_table(store, target, table, keys, TODAY)


def kept(store: Store, key: str, rows: Sequence[JudgedRow]) -> BroughtIn:
    """Keep the good rows."""
    return target_of(key).keep(store, [row for row in rows if row.verdict in GOOD], TODAY, Progress())


def given_out(store: Store, sample: Sample, path: Path) -> SheetTable:
    """All records of a target as its own workbook, read back."""
    with store.reading() as session:
        ids = list(session.scalars(select(sample.main.id)))
    target_of(sample.key).book(store, path, ids, TODAY, Progress())
    return table_at(read_sheets(path)[0], HeadSpot(0))
