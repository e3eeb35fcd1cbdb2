"""The demonstration office after it handed over to a county it knows; the files as they come back."""

from datetime import date
from pathlib import Path

from db.store import Store
from db.tables.handover import SentPackage
from letea.actions.handing_over import hand_over, sent_packages
from letea.actions.plan_reading import plan_rows
from letea.handover.keys import SigningKey, new_opening_key
from letea.handover.opinion import Opinion, sign_opinion
from letea.handover.receipt import Receipt, sign_receipt
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.answers import DGASPC

TODAY = date(2023, 1, 20)
RECIPIENT = new_opening_key().recipient
OTHER = new_opening_key().recipient


def sent_year(store: Store, folder: Path, **given: object) -> SentPackage:
    """Last year handed over, with no table in it: what it holds is tried elsewhere."""
    return _sent(store, folder, HandoverDraft(2022, county="DGASPC Exemplu", recipient=RECIPIENT), given)


def sent_plan(store: Store, folder: Path, **given: object) -> SentPackage:
    """The annual plan of 2022 handed over alone."""
    [plan] = [row for row in plan_rows(store) if row.is_annual and row.year == 2022]
    draft = HandoverDraft(2022, plan_alone=True, plan_uid=plan.uid, county="DGASPC Exemplu")
    return _sent(store, folder, draft, {"recipient": RECIPIENT} | given)


def newest(store: Store) -> SentPackage:
    """The package sent last, as it is kept now."""
    return sent_packages(store)[0]


def receipt_file(folder: Path, receipt: Receipt, key: SigningKey = DGASPC) -> Path:
    """A receipt as the stick brings it back."""
    path = folder / "raspuns.letea-recipisa"
    path.write_bytes(sign_receipt(receipt, key))
    return path


def opinion_file(folder: Path, opinion: Opinion, key: SigningKey = DGASPC) -> Path:
    """An opinion as the stick brings it back."""
    path = folder / "raspuns.letea-aviz"
    path.write_bytes(sign_opinion(opinion, key))
    return path


def _sent(store: Store, folder: Path, draft: HandoverDraft, given: dict[str, object]) -> SentPackage:
    for name, value in given.items():
        setattr(draft, name, value)
    return hand_over(store, draft, [], folder, TODAY, Progress())[0]
