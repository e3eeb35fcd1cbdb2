"""Kinds of benefits: shipped to the office, listed, changed."""

from collections.abc import Sequence

from sqlalchemy import select

import resources
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Holder, Twice
from db.writing import Writing
from letea.errors import refuse_if
from letea.rules.benefit_kinds import check_kinds
from letea.wording import _

_TEXTS = ("code", "name", "law", "decided_by", "source", "frequency", "keeps")


def ship_kinds_into(writing: Writing) -> None:
    """Put the kinds that Letea ships into the office, as a part of setting it up."""
    for place, row in enumerate(resources.data("vocabularies/benefits.csv")):
        writing.session.add(
            BenefitKind(
                **{name: row[name] for name in _TEXTS},
                holder=Holder(row["holder"]),
                twice=Twice(row["twice"]),
                historic=row["historic"] == "1",
                place=place,
            )
        )


def ship_benefit_kinds(store: Store) -> None:
    """Give the shipped kinds to an office that has none, as one whose file was made by an older Letea."""
    if store.only_reads or open_kinds(store):
        return
    with store.writing(_("Felurile de beneficii")) as writing:
        ship_kinds_into(writing)


def open_kinds(store: Store) -> list[BenefitKind]:
    """The kinds of benefits in the worker's order, to be read or changed."""
    with store.reading() as session:
        return list(session.scalars(select(BenefitKind).order_by(BenefitKind.place, BenefitKind.id)))


def kinds_used(store: Store) -> set[int]:
    """The kinds that files are of; deleted files count, they can be brought back."""
    with store.reading() as session:
        asked = select(BenefitFile.kind_id).distinct().execution_options(include_deleted=True)
        return set(session.scalars(asked))


def save_benefit_kinds(store: Store, kinds: Sequence[BenefitKind]) -> None:
    """Change the list of kinds; none vanishes that files are of."""
    present = open_kinds(store)
    refuse_if(check_kinds(kinds, present=present, used=kinds_used(store)))
    with store.writing(_("Felurile de beneficii")) as writing:
        for place, kind in enumerate(kinds):
            kind.code, kind.name, kind.place = kind.code.strip().upper(), kind.name.strip(), place
        writing.keep_list(present, kinds)
