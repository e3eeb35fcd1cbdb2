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
from letea.rules.sheet_verdicts import GOOD, JudgedRow, Verdict
from tests.samples import TODAY
from tests.sheet_targets import SAMPLES, Sample, kept
from tests.sheet_targets import judged as judged_rows
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


def by_table(sample: Sample) -> Deed:
    """A deed that brings the sample of a target in, then a row that changes it."""

    def deed(store: Store) -> None:
        sample.ready(store)
        kept(store, sample.key, judged_rows(store, sample.key, sample.heads, sample.row))
        changed = [CHANGED.get(head, cell) for head, cell in zip(sample.heads, sample.row, strict=True)]
        rows = judged_rows(store, sample.key, sample.heads, changed)
        assert [row.verdict for row in rows] == [Verdict.CHANGES]
        kept(store, sample.key, rows)

    return deed


CHANGED: dict[str, Cell] = {
    "Cuantum": "350 lei",
    "Salariul": 2500,
    "Adresa": "str. Nouă 2",
    "Obs.": "altă listă",
    "Clasa": "a III-a",
    "Nr. copii": 5,
    "Nr. persoane": "6 persoane",
}
SHEET_DEEDS: dict[str, Deed] = {
    "people by table": people_by_table,
    "households by table": households_by_table,
    "payments by table": payments_by_table,
    **{f"{key} by table": by_table(sample) for key, sample in SAMPLES.items()},
}
