"""A figure and what it is made of: the records behind it and what each of them brings to it."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from itertools import repeat

from letea.wording import _, counted, money, percent

_FULL = 100
_UNKEPT = 0  # in place of the id of a record that is not in the file yet


class Behind(Enum):
    """Of which register the records behind a figure are."""

    PEOPLE = "people"
    HOUSEHOLDS = "households"
    ENROLMENTS = "enrolments"
    PAYMENTS = "payments"
    SERVICES = "services"
    BUDGETS = "budgets"
    PROPOSED = "proposed"
    PROGRAMMES = "programmes"
    TRAINING = "training"
    INQUIRIES = "inquiries"
    VISITS = "visits"
    SERVICE_PLANS = "service_plans"
    ASSESSMENTS = "assessments"
    CHILDREN = "children"
    CARERS = "carers"
    CARER_CHECKS = "carer_checks"
    GUARDIANSHIPS = "guardianships"
    ACCOUNTS = "accounts"
    FILES = "files"
    DISPOSITIONS = "dispositions"
    CONTRACTS = "contracts"
    PARTNERSHIPS = "partnerships"
    PUBLICATIONS = "publications"
    CAMPAIGNS = "campaigns"
    MEETINGS = "meetings"


@dataclass(frozen=True)
class Rows:
    """Records of one register, by id, and what each brings: one, or so much of `brings` (bani, persons)."""

    of: Behind
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    brings: "array[int] | None" = None

    @property
    def total(self) -> int:
        """What they make together."""
        return len(self.ids) if self.brings is None else sum(self.brings)

    def parts(self) -> list[tuple[int, int]]:
        """Each record with what it brings."""
        return list(zip(self.ids, self.brings or repeat(1, len(self.ids)), strict=True))


@dataclass(frozen=True)
class Figure:
    """A computed figure: the sum of its rows, divided by others or taken of so many places.

    `is_money`: the sum is in bani. `written` is a share in percent that the worker wrote instead, with `why`.
    """

    rows: Rows
    is_money: bool = False
    shared: Rows | None = None
    places: int | None = None
    written: Decimal | None = None
    why: str = ""

    @property
    def number(self) -> Decimal | None:
        """The figure itself: a count, bani, or percent of the places; None where there is none."""
        if self.written is not None:
            return self.written
        if self.places is not None:
            return Decimal(self.rows.total) * _FULL / self.places if self.places > 0 else None
        if self.shared is not None:
            return Decimal(round(self.rows.total / self.shared.total)) if self.shared.total else None
        return Decimal(self.rows.total)

    @property
    def sentence(self) -> str:
        """How the figure comes from its rows."""
        whole = self.words_of(self.rows.total)
        if self.written is not None:
            told = _("Scris în fișa serviciului: {share}. {why}")
            return told.format(share=percent(self.written), why=self.why).strip()
        if self.places is not None and self.number is not None:
            places = counted(self.places, _("loc"), _("locuri"))
            return _("{whole} din {places}: {share}").format(
                whole=whole, places=places, share=percent(self.number)
            )
        if self.shared is not None and self.number is not None:
            told = _("{whole} : {people} = {each}")
            people = _entries(self.shared)
            return told.format(whole=whole, people=people, each=self.words_of(int(self.number)))
        return whole

    def words_of(self, number: int) -> str:
        """So much of it in words."""
        if self.is_money:
            return _("{sum} lei").format(sum=money(number))
        return _entries(self.rows)


def rows_of(of: Behind, ids: Iterable[int]) -> Rows:
    """Records that each count once."""
    return Rows(of, array("q", [one or _UNKEPT for one in ids]))


def sums_of(of: Behind, parts: Iterable[tuple[int, int]]) -> Rows:
    """Records that each bring what is told beside their id."""
    held = list(parts)
    return Rows(of, array("q", [one[0] or _UNKEPT for one in held]), array("q", [one[1] for one in held]))


def joined(rows: Sequence[Rows]) -> Rows:
    """The rows of several figures of one register, for their total."""
    ids, brings = array("q"), array("q")
    for one in rows:
        ids.extend(one.ids)
        brings.extend(one.brings if one.brings is not None else [1] * len(one.ids))
    return Rows(rows[0].of, ids, None if all(one.brings is None for one in rows) else brings)


def nouns_of(rows: Rows) -> tuple[str, str]:
    """What the rows count, one and many: themselves, or what each brings."""
    return _NOUNS[rows.of] if rows.brings is None else _BROUGHT.get(rows.of, _NOUNS[Behind.PEOPLE])


def _entries(rows: Rows) -> str:
    return counted(rows.total, *nouns_of(rows))


_BROUGHT = {  # what rows bring that is neither money nor persons
    Behind.ENROLMENTS: (_("lună de servicii"), _("luni de servicii")),
    Behind.SERVICES: (_("loc"), _("locuri")),
}
_NOUNS = {
    Behind.PEOPLE: (_("persoană"), _("persoane")),
    Behind.HOUSEHOLDS: (_("gospodărie"), _("gospodării")),
    Behind.ENROLMENTS: (_("persoană admisă"), _("persoane admise")),
    Behind.PAYMENTS: (_("plată"), _("plăți")),
    Behind.SERVICES: (_("serviciu"), _("servicii")),
    Behind.BUDGETS: (_("rând de buget"), _("rânduri de buget")),
    Behind.PROPOSED: (_("serviciu propus"), _("servicii propuse")),
    Behind.PROGRAMMES: (_("rând de program"), _("rânduri de program")),
    Behind.TRAINING: (_("rând de formare"), _("rânduri de formare")),
    Behind.INQUIRIES: (_("anchetă sau fișă"), _("anchete și fișe")),
    Behind.VISITS: (_("vizită"), _("vizite")),
    Behind.SERVICE_PLANS: (_("plan de servicii"), _("planuri de servicii")),
    Behind.ASSESSMENTS: (_("evaluare"), _("evaluări")),
    Behind.CHILDREN: (_("înscriere"), _("înscrieri")),
    Behind.CARERS: (_("contract"), _("contracte")),
    Behind.CARER_CHECKS: (_("verificare"), _("verificări")),
    Behind.GUARDIANSHIPS: (_("măsură de ocrotire"), _("măsuri de ocrotire")),
    Behind.ACCOUNTS: (_("dare de seamă"), _("dări de seamă")),
    Behind.FILES: (_("dosar"), _("dosare")),
    Behind.DISPOSITIONS: (_("dispoziție"), _("dispoziții")),
    Behind.CONTRACTS: (_("contract"), _("contracte")),
    Behind.PARTNERSHIPS: (_("parteneriat"), _("parteneriate")),
    Behind.PUBLICATIONS: (_("informație"), _("informații")),
    Behind.CAMPAIGNS: (_("campanie"), _("campanii")),
    Behind.MEETINGS: (_("întâlnire"), _("întâlniri")),
}
