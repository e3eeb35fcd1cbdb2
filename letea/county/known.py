"""What the county knows of a commune: who it is, its keys, what it handed over before."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.county.tables import Commune, CommuneKey, Package
from letea.county.opening import County
from letea.errors import Problem, Refused, refuse_if
from letea.handover.keys import fingerprint
from letea.rules.receiving import Earlier
from letea.wording import _
from letea.wording import day as day_words


def commune_of(session: Session, siruta: int) -> Commune | None:
    """The commune of that code; None where the county does not expect it."""
    return session.scalar(select(Commune).where(Commune.siruta == siruta))


def alone_with(session: Session, commune_id: int) -> Commune:
    """The commune, for this transaction alone: on PostgreSQL whoever else writes of it waits."""
    found = select(Commune).where(Commune.id == commune_id)
    return session.scalars(found.with_for_update(key_share=True)).one()


def earlier_of(session: Session, commune: Commune) -> list[Earlier]:
    """What was received from a commune, the oldest first."""
    rows = session.scalars(select(Package).where(Package.commune_id == commune.id).order_by(Package.id))
    return [
        Earlier(
            one.period,
            one.number,
            one.sha256,
            one.signer,
            one.is_current,
            day_words(one.received_at.astimezone().date()),
        )
        for one in rows
    ]


def key_of(session: Session, public: str) -> CommuneKey | None:
    """The key of these hexadecimal digits, whosesoever; None where nobody's was accepted."""
    return session.scalar(select(CommuneKey).where(CommuneKey.public == public))


def keys_of(county: County, commune: Commune) -> Sequence[CommuneKey]:
    """The keys of a commune, the newest first."""
    with county.store.reading() as session:
        found = select(CommuneKey).where(CommuneKey.commune_id == commune.id)
        return list(session.scalars(found.order_by(CommuneKey.id.desc())))


def accept_key(county: County, commune: Commune, public: bytes, *, compared: bool, why_new: str = "") -> None:
    """Believe a commune's key, whose fingerprint was compared on paper; the one before it is retired.

    `why_new` is why the commune has another key ("calculatorul s-a stricat").

    Raises:
        Refused: when the fingerprint was not compared, the key is another commune's or was retired, or it
            is not said why the commune has another one.
    """
    told = public.hex()
    with county.store.writing() as session:
        alone_with(session, commune.id)
        held = key_of(session, told)
        valid = session.scalars(
            select(CommuneKey).where(CommuneKey.commune_id == commune.id, CommuneKey.retired_on.is_(None))
        ).all()
        refuse_if(_check_key(commune, held, valid, compared=compared, why_new=why_new))
        for one in valid:
            one.retired_on, one.retired_why = county.today(), why_new.strip()
        session.add(
            CommuneKey(
                commune_id=commune.id,
                public=told,
                accepted_on=county.today(),
                accepted_by=county.store.who,
            )
        )


def retire_key(county: County, key: CommuneKey, why: str) -> None:
    """Believe a key no longer: the commune's computer was lost.

    Raises:
        Refused: without a reason.
    """
    if not why.strip():
        raise Refused([Problem("why", _("Scrieți de ce se retrage cheia."))])
    with county.store.writing() as session:
        held = session.get_one(CommuneKey, key.id)
        held.retired_on, held.retired_why = county.today(), why.strip()


def _check_key(
    commune: Commune,
    held: CommuneKey | None,
    valid: Sequence[CommuneKey],
    *,
    compared: bool,
    why_new: str,
) -> list[Problem]:
    if held is not None and held.commune_id != commune.id:
        return [Problem("compared", _("Cheia aceasta este a altei comune; pachetul nu se poate primi."))]
    if held is not None:
        told = _("Cheia a fost acceptată la {day} și nu se acceptă încă o dată.")
        return [Problem("compared", told.format(day=day_words(held.accepted_on)))]
    found = []
    if not compared:
        told = _("Comparați amprenta, grupă cu grupă, cu cea de pe hârtia semnată a comunei, apoi bifați.")
        found.append(Problem("compared", told))
    if valid and not why_new.strip():
        found.append(Problem("why_new", _("Scrieți de ce are comuna altă cheie; cea veche se retrage.")))
    return found


def fingerprint_of(key: CommuneKey) -> str:
    """A commune's key as the groups that stand on its paper."""
    return fingerprint(bytes.fromhex(key.public))
