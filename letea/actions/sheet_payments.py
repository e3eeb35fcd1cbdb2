"""Monthly payments as a target of tables: whose, of which benefit, for which month, how much."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from db.store import Store
from db.tables.benefits import BenefitFile, Payment
from letea.actions.benefit_kinds import open_kinds
from letea.actions.payments_import import import_payments, judge_payment_rows, payment_values
from letea.actions.sheet_people import person_columns
from letea.actions.sheet_targets import Target
from letea.exchange.target_book import write_target_book
from letea.fields import Field, Kind, fields_of
from letea.fields.showing import Lists
from letea.progress import Progress
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_days import month_in
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _

KIND_NAMES = (
    *("beneficiu", "prestatia", "tip beneficiu", "felul beneficiului", "drept", "tip prestatie"),
    *("denumire prestatie", "denumirea beneficiului", "prestatie sociala", "tip ajutor", "felul ajutorului"),
    *("beneficiul de asistenta sociala", "tip drept", "denumire drept"),
)


def target() -> Target:
    """Payments of what is granted in the benefit files."""
    return Target(
        "payments",
        _("Plăți"),
        _(
            "Un rând pentru fiecare plată: numele sau CNP-ul, luna, suma și, unde o persoană are mai multe "
            "drepturi, beneficiul sau numărul dosarului; lunile pot sta și pe coloane. Dosarele trebuie să "
            "existe."
        ),
        _("Beneficiul, luna"),
        columns(),
        (
            frozenset({"full_name", "family_name", "cnp"}),
            frozenset({"month_on"}),
            frozenset({"amount_bani"}),
        ),
        _judge,
        _keep,
        _write_book,
        _kinds,
        _month_above,
        by_months=("month_on", "amount_bani"),
    )


def columns() -> tuple[Wanted, ...]:
    """The person, the benefit, then the payment."""
    people = {one.key: one for one in person_columns()}
    paid = fields_of(Payment)
    kind = Field(_("Beneficiul"), kind=Kind.VOCABULARY, vocabulary="benefit_kind")
    return (
        *(people[key] for key in ("full_name", "family_name", "given_name", "cnp")),
        Wanted("kind", kind, KIND_NAMES),
        Wanted(
            "number", fields_of(BenefitFile)["number"], ("dosar", "nr dosar", "nr cerere", "dosar cerere nr")
        ),
        Wanted("month_on", paid["month_on"], ("luna", "luna de plata", "luna platii", "pentru luna")),
        Wanted(
            "amount_bani",
            paid["amount_bani"],
            (
                *(
                    "suma",
                    "suma de plata",
                    "cuantum",
                    "valoare",
                    "de plata",
                    "total de plata",
                    "rest de plata",
                ),
                *("suma cuvenita", "suma achitata", "drept cuvenit", "suma neta", "total plata"),
            ),
        ),
        Wanted("paid_on", paid["paid_on"], ("data platii", "platit la", "data")),
        Wanted("note", paid["note"], ("mentiuni", "obs")),
    )


def _month_above(titles: Sequence[str]) -> Mapping[str, Any]:
    """The accounting's lists name the month once, in their title."""
    month = month_in(titles)
    return {"month_on": month} if month else {}


def benefit_kinds(store: Store) -> list[tuple[str, str]]:
    """The kinds of benefits by id, found by their codes and by their names."""
    kinds = open_kinds(store)
    coded = [(str(kind.id), kind.code) for kind in kinds]
    return [*((str(kind.id), kind.name) for kind in kinds), *coded]


def _kinds(store: Store) -> Lists:
    return {"benefit_kind": [(kind.code, kind.name) for kind in open_kinds(store)]}


def _judge(store: Store, rows: Sequence[Filled], today: date, progress: Progress) -> list[JudgedRow]:
    return judge_payment_rows(store, rows, today, progress=progress)


def _keep(store: Store, rows: Sequence[JudgedRow], _today: date, progress: Progress) -> BroughtIn:
    return import_payments(store, rows, progress=progress)


def _write_book(store: Store, path: Path, ids: Sequence[int], _today: date, progress: Progress) -> int:
    wanted = [one for one in columns() if one.key not in {"family_name", "given_name"}]
    rows = payment_values(store, ids, progress)
    return write_target_book(path, _("Plăți"), wanted, rows, _kinds(store), progress=progress)
