"""One stick between a commune and its county: keys, packages, receipts and the opinion on a draft plan."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.county.tables import Package
from db.store import Store
from db.tables.council import CouncilStage
from db.tables.handover import Leaving, Verdict
from db.tables.office import UnitKind
from db.upgrade import make_file
from letea.actions.council_reading import open_council_file
from letea.actions.county_opinions import judge_opinion, take_opinion
from letea.actions.county_receipts import judge_receipt, take_receipt
from letea.actions.demonstration import make_demonstration
from letea.actions.handing_over import hand_over, sent_packages, tables_leaving
from letea.actions.office import set_up_office
from letea.actions.office_keys import counties, keys_of, office_key, read_county_file
from letea.actions.plan_reading import plan_rows
from letea.county.arriving import Standing, meet, meet_again, receive
from letea.county.communes import expect_communes
from letea.county.drafts import draft_lines, open_draft, sections_of
from letea.county.known import accept_key
from letea.county.opening import County, open_county
from letea.county.opinions import OpinionDraft, sign_and_keep, write_answer
from letea.county.own_keys import county_keys, write_key_file
from letea.handover.keys import fingerprint
from letea.handover.opinion import Remark
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.conftest import WORKER
from tests.samples import an_office

SENT, TODAY = (date.today() + timedelta(days=by) for by in (-1, 1))  # around what the county's clock says
QUIET = Progress()


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    """The county office of Bacău, whose communes are expected."""
    path = tmp_path / "judet.letea"
    make_file(path)
    with closing(Store(path, who=WORKER)) as store:
        made = an_office(
            unit_kind=UnitKind.COUNTY, unit_name="Bacău", siruta=None, service_name="DGASPC Bacău (exemplu)"
        )
        set_up_office(store, made, WORKER, TODAY)
        office_key(store)
        opened = open_county(store, lambda: TODAY)
        expect_communes(opened)
        yield opened
        opened.store.close()


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[Store]:
    """The demonstration office of the commune."""
    with closing(make_demonstration(tmp_path / "comuna.letea")) as store:
        yield store


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The stick that goes to and fro."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def sent_to(county: County, commune: Store, stick: Path, draft: HandoverDraft) -> Path:
    """The commune hands over to the county, whose keys it read from the stick; gives the package."""
    keys = read_county_file(write_key_file(county.office, stick, QUIET).path)
    assert keys.fingerprint == county_keys(county.office).fingerprint  # as both read it on paper
    assert keys.signer is not None
    draft.county, draft.recipient, draft.signer = "DGASPC Bacău", keys.recipient, keys.signer.hex()
    tables = tables_leaving(commune, draft, SENT, QUIET)
    return hand_over(commune, draft, tables, stick, SENT, QUIET)[1].path


def received(county: County, commune: Store, path: Path) -> tuple[Package, Path]:
    """The county compares the commune's key the first time, takes the package in, answers on the stick."""
    looked = meet(county, path, QUIET)
    if looked.standing is Standing.NEW_KEY:
        arrived = looked.arrived
        assert arrived is not None
        assert arrived.commune is not None
        assert arrived.opened is not None
        assert fingerprint(arrived.opened.public) == fingerprint(office_key(commune).public)
        accept_key(county, arrived.commune, arrived.opened.public, compared=True)
        looked = meet_again(county, arrived, QUIET)
    assert looked.standing is Standing.GOOD
    assert looked.arrived is not None
    done = receive(county, looked.arrived, path.parent, QUIET)
    assert done.receipt is not None
    return done.taken.package, done.receipt


def test_each_package_comes_back_with_its_receipt(county: County, commune: Store, stick: Path) -> None:
    for draft in (
        HandoverDraft(2022, quarter=4),
        HandoverDraft(2022, leaving=Leaving.PSEUDONYMOUS),
        HandoverDraft(2022, leaving=Leaving.PSEUDONYMOUS),  # corrects the one before
    ):
        package, receipt = received(county, commune, sent_to(county, commune, stick, draft))
        read = judge_receipt(commune, receipt)
        assert (read.asks, read.remarks) == (False, ())
        assert read.receipt.replaced == package.replaces
        take_receipt(commune, read, TODAY)
    sent = sent_packages(commune)
    assert all(one.received_on and SENT < one.received_on <= TODAY for one in sent)
    numbers = [one.receipt["receipt"]["receipt_number"] for one in sent]
    assert numbers == [3, 2, 1]
    assert [keys_of(one) for one in counties(commune)] == [county_keys(county.office)]


def test_a_draft_plan_comes_back_with_its_opinion(county: County, commune: Store, stick: Path) -> None:
    [plan] = [row for row in plan_rows(commune) if row.is_annual]
    draft = HandoverDraft(plan.year, plan_alone=True, plan_uid=plan.uid)
    package, receipt = received(county, commune, sent_to(county, commune, stick, draft))
    take_receipt(commune, judge_receipt(commune, receipt), TODAY)
    section = sections_of(open_draft(county, package))[2]
    remark = Remark(section.uid, section.title, "Lipsește termenul măsurii.")
    given = OpinionDraft("7091/1078", TODAY, Verdict.WITH_REMARKS, [remark])
    sign_and_keep(county, package, given)
    [line] = draft_lines(county)
    read = judge_opinion(commune, write_answer(line, stick, QUIET))
    assert (read.asks, read.opinion.remarks) == (False, (remark,))
    step = open_council_file(commune, take_opinion(commune, read, TODAY)).step(CouncilStage.OPINION)
    assert step is not None
    assert (step.number, step.done_on) == ("7091/1078", TODAY)
    assert step.note == f"Aviz favorabil, cu observații.\n{section.title}: Lipsește termenul măsurii."
