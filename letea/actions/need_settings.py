"""The grid of vulnerability as the office keeps it: its situations and bounds, shipped, listed, changed."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from db.store import Store
from db.tables.needs import Alarm, Dimension, NeedAnswer, NeedScale, NeedSituation
from db.writing import Writing
from letea.errors import Problem, refuse_if
from letea.rules.need_score import USUAL_BOUNDS, Bounds, bounds_of
from letea.rules.needs import check_scale, check_situations
from letea.rules.office import code_for
from letea.wording import _

_SHIPPED = "vocabularies/needs.csv"


def shipped_situations() -> list[NeedSituation]:
    """The situations that Letea ships, not kept yet."""
    return [
        NeedSituation(
            code=row["code"],
            dimension=Dimension(row["dimension"]),
            text=row["text"],
            weight=int(row["weight"]),
            alarm=Alarm(row["alarm"]) if row["alarm"] else None,
            place=place,
        )
        for place, row in enumerate(resources.data(_SHIPPED))
    ]


def ship_situations_into(writing: Writing) -> None:
    """Put the shipped situations into the office, as a part of setting it up."""
    for one in shipped_situations():
        writing.session.add(one)


def ship_need_situations(store: Store) -> None:
    """Give the shipped situations to an office that has none, as one whose file an older Letea made."""
    if store.only_reads or open_situations(store):
        return
    with store.writing(_("Grila de vulnerabilitate")) as writing:
        ship_situations_into(writing)


def open_situations(store: Store) -> list[NeedSituation]:
    """The situations of the grid, side by side in the worker's order, those no longer used too."""
    with store.reading() as session:
        return situations_in(session)


def situations_in(session: Session) -> list[NeedSituation]:
    """The same in a session at hand."""
    sides = list(Dimension)
    found = session.scalars(select(NeedSituation).order_by(NeedSituation.place, NeedSituation.id))
    return sorted(found, key=lambda one: sides.index(one.dimension))


def situations_used(store: Store) -> set[int]:
    """The situations that were answered; deleted answers count, they can be brought back."""
    with store.reading() as session:
        asked = select(NeedAnswer.situation_id).distinct().execution_options(include_deleted=True)
        return set(session.scalars(asked))


def open_scale(store: Store) -> NeedScale:
    """The bounds of the office to be changed; the usual ones where it set none."""
    with store.reading() as session:
        kept = _scale_in(session)
    usual = USUAL_BOUNDS
    return kept or NeedScale(
        low_from=usual.low_from,
        medium_from=usual.medium_from,
        high_from=usual.high_from,
        high_again_months=usual.high_again_months,
        again_months=usual.again_months,
    )


def bounds_in(session: Session) -> Bounds:
    """The bounds that hold in the office."""
    return bounds_of(_scale_in(session))


def check_grid(store: Store, situations: Sequence[NeedSituation], scale: NeedScale) -> list[Problem]:
    """What the worker must mend in the situations and the bounds."""
    present, used = open_situations(store), situations_used(store)
    return [*check_situations(situations, present=present, used=used), *check_scale(scale)]


def save_grid(store: Store, situations: Sequence[NeedSituation], scale: NeedScale) -> None:
    """Change the situations and the bounds; new situations get their code.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_grid(store, situations, scale))
    present = open_situations(store)
    with store.writing(_("Grila de vulnerabilitate")) as writing:
        taken = {one.code for one in situations}
        for place, one in enumerate(situations):
            one.text, one.place = one.text.strip(), place
            one.code = one.code or code_for(one.text, taken)
            taken.add(one.code)
        writing.keep_list(present, situations)
        writing.keep(scale)


def _scale_in(session: Session) -> NeedScale | None:
    return session.scalars(select(NeedScale).order_by(NeedScale.id)).first()
