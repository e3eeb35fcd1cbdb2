"""The other list read from its table: which columns it may have, and its rows as entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Payment
from db.tables.carers import Carer
from db.tables.evidence import EvidenceKind
from db.tables.households import Good, Income
from letea.actions.drafts import draft_of, keep_draft
from letea.actions.office_reading import vocabularies
from letea.actions.sheet_people import person_columns
from letea.exchange.target_book import write_target_book
from letea.fields import Field, Kind, fields_of
from letea.fields.evidence import KIND_NAMES
from letea.progress import Progress
from letea.rules.evidence_entries import CARED, Lexicon, OtherList, check_totals, entries_of
from letea.rules.sheet_columns import Wanted, guess, shape_of
from letea.rules.sheet_days import month_in
from letea.rules.sheet_table import SIGNED, SheetTable
from letea.rules.sheet_values import CellReader
from letea.wording import _

_WHO = ("full_name", "family_name", "given_name", "cnp", "born_on")
_NAMED = (frozenset({"full_name", "family_name", "cnp"}),)
_SUMS = (
    *("suma", "suma lei", "suma de plata", "suma platita", "cuantum", "valoare", "de plata"),
    *("rest de plata", "suma de plata lei", "suma platita lei", "total de plata", "suma cuvenita"),
)
_NAMES_OF_CARER = (
    *("asistent personal", "asistentul personal", "angajat", "salariat", "numele salariatului"),
    *("nume si prenume asistent personal", "nume angajat", "nume salariat"),
)
_YEARLY = (
    *("venit anual", "venituri anuale", "venit brut anual", "venit net anual", "total venit anual"),
    *("venit in an", "suma anuala", "venit anual net", "venit anual brut"),
)
NEEDED: Mapping[EvidenceKind, tuple[frozenset[str], ...]] = {
    EvidenceKind.PAYMENTS: (*_NAMED, frozenset({"amount_bani"})),
    EvidenceKind.CARERS: _NAMED,
    EvidenceKind.GOODS: (*_NAMED, frozenset({"what", "sum_bani", "year_bani", "worth_bani"})),
}


@dataclass(frozen=True)
class OtherColumns:
    """What a list of this kind may have, and what it cannot be read without."""

    kind: EvidenceKind
    wanted: tuple[Wanted, ...]

    def lacking(self, keys: Sequence[str]) -> list[str]:
        """The fields without which no row can be read, each as "CNP sau Nume"."""
        return [
            _(" sau ").join(f"„{one.label}”" for one in self.wanted if one.key in group)
            for group in NEEDED[self.kind]
            if not group & set(keys)
        ]


def columns_of(kind: EvidenceKind) -> OtherColumns:
    """The columns of a list of this kind: who, then what is said of them."""
    people = {one.key: one for one in person_columns()}
    who = [people[key] for key in _WHO]
    if kind is EvidenceKind.CARERS:
        who[0] = Wanted("full_name", who[0].field, (*who[0].names, *_NAMES_OF_CARER))
    return OtherColumns(kind, (*who, *_SAID[kind]))


def remembered_columns(store: Store, kind: EvidenceKind, heads: Sequence[str]) -> tuple[str, ...]:
    """What each column fills: as last time under these heads, else as is guessed from them."""
    wanted = columns_of(kind).wanted
    held = draft_of(store, _memory_key(kind, heads))
    keys = held.get("keys") if held else None
    if isinstance(keys, list) and len(keys) == len(heads) and set(keys) <= {"", *(one.key for one in wanted)}:
        return tuple(keys)
    return guess(heads, wanted)


def remember_columns(store: Store, kind: EvidenceKind, heads: Sequence[str], keys: Sequence[str]) -> None:
    """Keep what each column of such a list fills, for the next month's."""
    keep_draft(store, _memory_key(kind, heads), {"keys": list(keys)})


def month_told(table: SheetTable) -> date | None:
    """The month that the titles above the list name, where they name one."""
    return month_in(table.titles)


def read_list(
    store: Store,
    kind: EvidenceKind,
    month_on: date,
    table: SheetTable,
    keys: Sequence[str],
    today: date,
    *,
    progress: Progress | None = None,
) -> OtherList:
    """The rows of the other list as entries; those that are none, totals among them, are told apart."""
    (progress or Progress()).step(_("Se citesc rândurile"), 0, len(table.rows))
    wanted = columns_of(kind).wanted
    reader = CellReader(wanted, {}, today)
    rows = [reader.row(row, keys) for row in table.rows]
    heads = {name for one in wanted for name in one.headings}
    signed = min((row.number for row in table.left_out if row.why == SIGNED), default=None)
    read = entries_of(kind, month_on, rows, _lexicon(store), heads=heads, signed_from=signed)
    left = sorted([*read.left_out, *table.left_out], key=lambda row: row.number)
    whole = OtherList(read.entries, tuple(left))
    return check_totals(whole) if kind is EvidenceKind.PAYMENTS else whole


def write_model(store: Store, kind: EvidenceKind, path: Path, progress: Progress) -> int:
    """Write the empty workbook that who keeps the other list may fill."""
    del store
    wanted = [one for one in columns_of(kind).wanted if one.key not in {"family_name", "given_name"}]
    return write_target_book(path, KIND_NAMES[kind], wanted, [], {}, progress=progress)


def _lexicon(store: Store) -> Lexicon:
    with store.reading() as session:
        asked = select(BenefitKind.code, BenefitKind.name).order_by(BenefitKind.place)
        benefits = [(row[0], row[1]) for row in session.execute(asked)]
    lists = vocabularies(store)
    return Lexicon(benefits, lists.get("income_kind", ()), lists.get("good_kind", ()))


def _memory_key(kind: EvidenceKind, heads: Sequence[str]) -> str:
    return f"evidence.{kind.value}.{shape_of(heads)}"


def _payments() -> tuple[Wanted, ...]:
    paid = fields_of(Payment)
    kind = Field(_("Beneficiul"))
    names = ("beneficiu", "prestatia", "tip beneficiu", "felul beneficiului", "drept", "explicatii")
    return (
        Wanted("kind", kind, names),
        Wanted("number", fields_of(BenefitFile)["number"], ("dosar", "nr dosar", "numar dosar")),
        Wanted("month_on", paid["month_on"], ("luna", "luna de plata", "luna platii", "pentru luna")),
        Wanted("amount_bani", paid["amount_bani"], _SUMS),
    )


def _carers() -> tuple[Wanted, ...]:
    held = fields_of(Carer)
    cared = ("persoana asistata", "persoana cu handicap", "beneficiar ingrijit", "bolnavul", "asistat")
    return (
        Wanted("cared", Field(CARED), cared),
        Wanted("contract_number", held["contract_number"], ("contract", "nr contract", "cim", "nr cim")),
        Wanted("from_on", held["from_on"], ("de la", "data angajarii", "angajat la", "data inceput")),
        Wanted("to_on", held["to_on"], ("pana la", "data incetarii", "incetat la", "data sfarsit")),
        Wanted("wage_bani", held["wage_bani"], ("salariu", "salariul", "salariu brut", "salariu de baza")),
    )


def _goods() -> tuple[Wanted, ...]:
    described = fields_of(Good)["description"]
    what = Field(_("Felul venitului sau al bunului"), example=_("pensie, teren, autovehicul"))
    names = ("felul", "tip", "tipul", "tip bun", "tip venit", "categoria", "denumire", "bun", "venit", "fel")
    return (
        Wanted("what", what, names),
        Wanted("description", described, ("descriere", "detalii", "date de identificare", "marca model")),
        Wanted(
            "sum_bani",
            fields_of(Income)["sum_bani"],
            ("venit lunar", "suma lunara", "venit net lunar", "venitul", "venit net", "suma"),
        ),
        Wanted("year_bani", Field(_("Venit anual (lei)"), kind=Kind.MONEY), _YEARLY),
        Wanted(
            "worth_bani",
            fields_of(Good)["worth_bani"],
            ("valoare", "valoarea", "valoare impozabila", "valoare lei"),
        ),
    )


_SAID: Mapping[EvidenceKind, tuple[Wanted, ...]] = {
    EvidenceKind.PAYMENTS: _payments(),
    EvidenceKind.CARERS: _carers(),
    EvidenceKind.GOODS: _goods(),
}
