"""What the wizard of tables does: each target adds and changes in one action."""

from collections.abc import Sequence

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, Grant, Payment
from db.tables.people import Person
from letea.actions import households_import, payments_import
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.progress import Progress
from letea.rules.benefit_payments import next_month
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_table import SheetRow, SheetTable
from letea.rules.sheet_verdicts import GOOD, JudgedRow
from tests.samples import TODAY
from tests.walks.deeds import Deed


def judged(store: Store, target: str, heads: Sequence[str], *rows: Sequence[Cell]) -> list[JudgedRow]:
    """The good rows of a table."""
    told = target_of(target)
    table = SheetTable(
        tuple(heads), tuple(SheetRow(number, tuple(row)) for number, row in enumerate(rows, start=2))
    )
    found = judge_table(store, told, table, remembered(store, told, heads), TODAY)
    good = [row for row in found if row.verdict in GOOD]
    assert len(good) == len(rows)
    return good


def people_by_table(store: Store) -> None:
    with store.reading() as session:
        held = session.scalars(select(Person).where(Person.cnp != "").limit(1)).one()
    rows = judged(
        store,
        "people",
        ("Nume și prenume", "CNP", "Data nașterii", "Telefon", "Observații", "Gospodăria"),
        ("Exemplu Sidonia", "", "1.2.1990", "0745 000 111", "", "Exemplu Sidonia"),
        (held.name, held.cnp, "", "0745 999 888", "adus din tabel", ""),
    )
    target_of("people").keep(store, rows, TODAY, Progress())


def households_by_table(store: Store) -> None:
    heads = (
        *("Gospodăria", "Satul", "Nr. casei", "Număr de camere"),
        *("Nume", "Prenume", "Data nașterii", "Calitatea"),
    )
    rows = judged(
        store,
        "households",
        heads,
        ("Exemplu Sidonia", "Holt", "900", 2, "Exemplu", "Sidonia", "1.2.1990", "titular"),
        ("", "", "", "", "Exemplu", "Tudora", "1.2.2012", "copil"),
    )
    households_import.import_households(store, rows)
    again = judged(
        store,
        "households",
        heads,
        ("Exemplu Sidonia", "Holt", "900", 3, "Exemplu", "Sidonia", "1.2.1990", "sot"),
    )
    households_import.import_households(store, again)


def payments_by_table(store: Store) -> None:
    with store.reading() as session:
        held, person, number = session.execute(
            select(Payment, Person, BenefitFile.number)
            .join(Grant, Grant.id == Payment.grant_id)
            .join(Person, Person.id == Grant.beneficiary_id)
            .join(BenefitFile, BenefitFile.id == Grant.file_id)
            .where(Person.cnp != "", Grant.once.is_(False), Grant.to_on.is_(None))
            .order_by(Payment.month_on.desc())
            .limit(1)
        ).one()
    heads = ("CNP", "Numărul dosarului", "Luna", "Suma")
    new = next_month(held.month_on).isoformat()[:7]
    rows = judged(
        store,
        "payments",
        heads,
        (person.cnp, number, held.month_on, (held.amount_bani + 100) / 100),
        (person.cnp, number, new, held.amount_bani / 100),
    )
    payments_import.import_payments(store, rows)


SHEET_DEEDS: dict[str, Deed] = {
    "people by table": people_by_table,
    "households by table": households_by_table,
    "payments by table": payments_by_table,
}
