"""Rows of the other list as entries: payments, contracts of assistants, incomes and goods."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from db.ordering import fold
from db.tables.evidence import EvidenceKind
from letea.rules.amounts import read_plan_amount
from letea.rules.benefit_payments import month_words
from letea.rules.evidence import Entry, sum_of, words_of
from letea.rules.evidence_matching import NOTHING
from letea.rules.payments_import import name_of
from letea.rules.sheet_headings import plain
from letea.rules.sheet_table import HEAD, SIGNED, TOTAL, LeftOut
from letea.rules.sheet_values import Filled
from letea.wording import _, day, grouped, money

CARED, CONTRACT, FROM, TO = _("Persoana îngrijită"), _("Contractul"), _("De la"), _("Până la")
AREA, FILE, YEARLY = _("Suprafața"), _("Dosarul"), _("Venit anual")
INCOME, GOOD = "income", "good"
_UNKNOWN, _MONTHS = "?", 12
_NAMES = frozenset({"full_name", "family_name", "given_name"})
_AREA = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)?) ?(?P<unit>ha|ari|mp|m2|m p)\b")
_METRES = {"ha": 10_000, "ari": 100, "mp": 1, "m2": 1, "m p": 1}  # square metres
_NONE = ("", "nu", "nu are", "nu detine", "nu figureaza", "fara", "fara bunuri", "fara venituri", "niciunul")
_OTHER_WORDS = {  # what tax lists call the kinds of the office's own lists
    "salarii": "salariu",
    "venituri salariale": "salariu",
    "venituri din salarii": "salariu",
    "pensii": "pensie",
    "venituri din pensii": "pensie",
    "alocatia de stat": "alocatie",
    "indemnizatii": "indemnizatie",
    "venituri din agricultura": "venituri_agricole",
    "teren arabil": "teren",
    "teren agricol": "teren",
    "terenuri": "teren",
    "teren intravilan": "teren",
    "teren extravilan": "teren",
    "casa": "locuinta",
    "cladire": "locuinta",
    "cladiri": "locuinta",
    "imobil": "locuinta",
    "apartament": "locuinta",
    "auto": "autovehicul",
    "autoturism": "autovehicul",
    "masina": "autovehicul",
    "mijloc de transport": "autovehicul",
    "mijloace de transport": "autovehicul",
    "depozit": "depozite",
    "cont bancar": "depozite",
    "animal": "animale",
    "utilaj": "utilaje",
    "tractor": "utilaje",
}


@dataclass(frozen=True)
class Lexicon:
    """What the words of a list mean: the kinds of benefits, incomes and goods, by their codes with names."""

    benefits: Sequence[tuple[str, str]] = ()
    incomes: Sequence[tuple[str, str]] = ()
    goods: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class OtherList:
    """The other list as it was read: its entries, and its rows that are none."""

    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...] = ()


def entries_of(
    kind: EvidenceKind,
    month_on: date,
    rows: Sequence[Filled],
    lexicon: Lexicon,
    *,
    heads: Collection[str] = (),
    signed_from: int | None = None,
) -> OtherList:
    """The entries of rows; a row of another month, or of nobody, is left out and told.

    `heads` are headings as words alone: the second row of a head names nobody. From row `signed_from` on a
    name with nothing beside it has signed the list.
    """
    entries: list[Entry] = []
    left: list[LeftOut] = []
    for row in rows:
        why = _why_not(kind, month_on, row)
        if not why and plain(name_of(row.values)) in heads:
            why = HEAD
        elif not why and signed_from is not None and row.number > signed_from and _names_only(row):
            why = SIGNED
        if why:
            left.append(LeftOut(row.number, _words(row), why))
        else:
            entries += _MADE[kind](row, lexicon)
    return OtherList(tuple(entries), tuple(left))


def check_totals(read: OtherList) -> OtherList:
    """The list with its last total marked where none of its totals is what its rows add up to."""
    total = sum_of(read.entries)
    totals = [one for one in read.left_out if one.why == TOTAL]
    if total is None or not totals or any(total in _sums_in(one.text) for one in totals):
        return read
    told = _("un total; rândurile citite fac {sum} lei").format(sum=money(total))
    last = totals[-1]
    left = tuple(replace(one, why=told) if one is last else one for one in read.left_out)
    return OtherList(read.entries, left)


def _sums_in(text: str) -> list[int | None]:
    return [read_plan_amount(part).bani for part in text.split(" · ")]


def kind_key(text: str, named: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The code and the name that words mean among these; no code where they mean none of them."""
    wanted = plain(text)
    codes = {plain(code): code for code, _name in named} | {plain(name): code for code, name in named}
    code = codes.get(wanted) or codes.get(plain(_OTHER_WORDS.get(wanted, "")), "")
    return code, dict(named).get(code, text)


def _why_not(kind: EvidenceKind, month_on: date, row: Filled) -> str:
    if not name_of(row.values) and not row.values.get("cnp"):
        return _("fără nume și fără CNP")
    month = row.values.get("month_on")
    if kind is not EvidenceKind.GOODS and month is not None and month != month_on:
        return _("din altă lună ({month})").format(month=month_words(month))
    return ""


def _names_only(row: Filled) -> bool:
    return not row.values.keys() - _NAMES


def _words(row: Filled) -> str:
    told = (day(value) if isinstance(value, date) else str(value) for value in row.values.values())
    return " · ".join([*told, *row.unread])[:200]


def _whose(row: Filled) -> dict[str, Any]:
    return {
        "name": name_of(row.values),
        "cnp": row.values.get("cnp", ""),
        "born_on": row.values.get("born_on"),
        "row": row.number,
        "doubts": row.unread,
    }


def _payment(row: Filled, lexicon: Lexicon) -> Iterator[Entry]:
    values = row.values
    told = values.get("kind", "")
    code, name = kind_key(told, lexicon.benefits) if told else ("", "")
    number = values.get("number", "")
    doubts = row.unread
    if "amount_bani" not in values and not any(_("Suma") in one for one in doubts):
        doubts = (*doubts, _("lipsește suma din lista lor"))
    yield Entry(
        **_whose(row) | {"doubts": doubts},
        key=code,
        about=name,
        bani=values.get("amount_bani"),
        facts=_facts(((FILE, number),)),
    )


def _carer(row: Filled, _lexicon: Lexicon) -> Iterator[Entry]:
    values = row.values
    cared = values.get("cared", "")
    yield Entry(
        **_whose(row),
        key=" ".join(words_of(cared)),
        about=cared,
        bani=values.get("wage_bani"),
        facts=_facts(
            (
                (CONTRACT, values.get("contract_number", "")),
                (FROM, day(values.get("from_on"))),
                (TO, day(values.get("to_on"))),
            )
        ),
    )


def _good(row: Filled, lexicon: Lexicon) -> Iterator[Entry]:
    """An income, a good, both, or that the person has nothing."""
    values = row.values
    told, described = values.get("what", ""), values.get("description", "")
    year = values.get("year_bani")
    month = values.get("sum_bani") if year is None else round(year / _MONTHS)  # incomes are kept by month
    yearly = () if year is None else ((YEARLY, _("{sum} lei").format(sum=money(year))),)
    sums = {INCOME: month, GOOD: values.get("worth_bani")}
    if not described and sums == {INCOME: None, GOOD: None} and plain(told) in _NONE:
        yield Entry(**_whose(row), key=NOTHING, about=_("nu figurează cu nimic"))
        return
    income, good = kind_key(told, lexicon.incomes), kind_key(told, lexicon.goods)
    meant = INCOME if income[0] else GOOD if good[0] else ""
    given = {which: bani for which, bani in sums.items() if bani is not None}
    if len(given) < len(sums):
        given = {meant or next(iter(given), GOOD): next(iter(given.values()), None)}
    for which, bani in given.items():
        code, name = income if which == INCOME else good
        yield Entry(
            **_whose(row),
            key=f"{which}:{code or _UNKNOWN + plain(told or described)}",
            about=described_as(name, described),
            bani=bani,
            facts=area_facts(described) if which == GOOD else yearly,
        )


def described_as(name: str, description: str) -> str:
    """A good in words: "Teren: arabil, 0,5 ha"."""
    return f"{name}: {description}" if name and description else name or description


def area_facts(description: str) -> tuple[tuple[str, str], ...]:
    """The area that a description tells of, in square metres: other words of it are not compared."""
    found = _AREA.search(fold(description))
    if found is None:
        return ()
    metres = Decimal(found["number"].replace(",", ".")) * _METRES[found["unit"]]
    return ((AREA, _("{metres} mp").format(metres=grouped(round(metres)))),)


def _facts(told: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in told if value)


_MADE: Mapping[EvidenceKind, Any] = {
    EvidenceKind.PAYMENTS: _payment,
    EvidenceKind.CARERS: _carer,
    EvidenceKind.GOODS: _good,
}
