"""The demonstration county: an invented office of a county, what invented communes handed over to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from db.county.tables import Commune, Package, Refusal
from db.store import Store
from db.tables.handover import Verdict
from db.tables.office import Office, Official, OfficialRole, UnitKind
from letea.actions.council import start_plan_file
from letea.actions.office import set_up_office
from letea.actions.office_file import make_office_file, open_or_make
from letea.actions.own_workbook import own_offers, own_sheets
from letea.county.arriving import meet
from letea.county.demonstration_communes import InventedCommune, Sealed
from letea.county.demonstration_records import told
from letea.county.drafts import draft_lines, open_draft, sections_of
from letea.county.known import accept_key, commune_of
from letea.county.opening import SUFFIX, County, open_county, opening_keys
from letea.county.opinions import OpinionDraft, keep_opinion, sign_and_keep
from letea.county.own_plan import communes_told, start_own_plan
from letea.county.receiving import look_through
from letea.county.taking_in import take_in
from letea.county.workbooks import look_at_workbook, take_in_workbook
from letea.exchange.workbook import write_tables
from letea.handover.opinion import Remark
from letea.progress import Progress
from letea.wording import _

STICK = "stick-demonstrativ"
_MID_YEAR = 7  # from this month on, the drafts are of the coming year's plans
_BY_WORKBOOK, _REFUSED, _SILENT, _ON_STICK, _NEW = 8, 10, 11, 12, 13  # places in the list of communes
_NOT_YET = frozenset({_BY_WORKBOOK, _REFUSED, _SILENT, _ON_STICK, _NEW})  # with the last year, as sealed
_CORRECTED = 3
_QUIET = Progress()


def open_county_demonstration(path: Path, today: date) -> Store:
    """Open the demonstration county, made whole on the first time.

    Raises:
        Trouble: when its file cannot be made or read.
    """

    def make(path: Path) -> Store:
        path.with_suffix(SUFFIX).unlink(missing_ok=True)
        return make_county_demonstration(path, today)

    return open_or_make(path, make)


def make_county_demonstration(path: Path, today: date) -> Store:
    """Make it in a new file, and beside it a folder that stands for the communes' stick.

    Raises:
        Trouble: when something is already there or the place cannot be written.
    """
    store = make_office_file(path)
    _set_up(store, today)
    stick = path.parent / STICK
    stick.mkdir(exist_ok=True)
    county = open_county(store, lambda: today)
    try:
        _Story(county, today, stick).tell()
    finally:
        county.store.close()
    store.forget_undo()
    return store


def _set_up(store: Store, today: date) -> None:
    data = told()
    office = Office(**data["office"] | {"unit_kind": UnitKind.COUNTY, "demonstration": True})
    set_up_office(store, office, data["worker"], today)
    with store.writing(_("Biroul demonstrativ")) as writing:
        for row in data["officials"]:
            writing.session.add(Official(role=OfficialRole(row["role"]), name=row["name"]))


@dataclass(frozen=True)
class _Story:
    """What happened in the county until today."""

    county: County
    today: date
    stick: Path

    def tell(self) -> None:
        """Communes with their keys; two years handed over; drafts judged; a stick that still waits."""
        communes = self._communes()
        last = self.today.year - 1
        for year in (last - 1, last):
            for place, one in enumerate(communes):
                if place not in (_NOT_YET if year == last else {_NEW}):
                    day = self._until(date(year + 1, 1, 8 + place))
                    self._receive(one.hand_over(year, day), day)
        self._correct(communes[_CORRECTED], last)
        self._refuse(communes[_REFUSED], last)
        self._take_workbook(communes[_BY_WORKBOOK], last)
        self._judge(communes)
        self._lay_on_stick(communes, last)

    def _communes(self) -> list[InventedCommune]:
        offers = own_offers(self.county.office)
        recipient = opening_keys(self.county.office)[0].recipient
        newest, named = self.today.year - 1, told()["office"]["county"]
        with self.county.store.writing() as session:
            session.add_all(
                Commune(siruta=one["siruta"], name=one["name"], county=named, kind=one["kind"])
                for one in told()["communes"]
            )
        made = [InventedCommune(one, recipient, offers, newest) for one in told()["communes"]]
        for one in made[:_NEW]:
            with self.county.store.reading() as session:
                commune = commune_of(session, one.siruta)
            assert commune is not None  # noqa: S101 - it was just put in
            accept_key(self.county, commune, one.key.public, compared=True)
        return made

    def _until(self, day: date) -> date:
        return min(day, self.today)

    def _receive(self, sealed: Sealed, day: date) -> None:
        county = replace(self.county, today=lambda: day)
        taken = take_in(county, look_through(county, sealed.name, sealed.held, _QUIET), _QUIET)
        self._stamp(Package, Package.received_at.key, taken.package.id, day)

    def _stamp(self, kind: type[Package] | type[Refusal], column: str, row_id: int, day: date) -> None:
        """Say of a day what the clock says of this minute."""
        at = datetime(day.year, day.month, day.day, 10, 0).astimezone()
        with self.county.store.writing() as session:
            setattr(session.get_one(kind, row_id), column, at)

    def _correct(self, one: InventedCommune, year: int) -> None:
        day = self._until(date(year + 1, 2, 3))
        records = one.records(year)
        for row in records["figure"]:
            if row["key"] in {"need.poverty", "need.elderly_alone"}:
                row["value"] += 4
        self._receive(one.hand_over(year, day, records), day)

    def _refuse(self, one: InventedCommune, year: int) -> None:
        """A package without a table, as one that somebody put together by hand."""
        day = self._until(date(year + 1, 1, 27))
        records = one.records(year)
        del records["paid_month"]
        sealed = one.hand_over(year, day, records)
        path = self.stick / sealed.name
        path.write_bytes(sealed.held)
        meet(replace(self.county, today=lambda: day), path, _QUIET)
        path.unlink()
        with self.county.store.reading() as session:
            refused = session.scalars(select(Refusal).order_by(Refusal.id.desc()).limit(1)).one()
        self._stamp(Refusal, Refusal.at.key, refused.id, day)

    def _take_workbook(self, one: InventedCommune, year: int) -> None:
        path = self._workbook(one, year)
        day = self._until(date(year + 1, 1, 30))
        county = replace(self.county, today=lambda: day)
        taken = take_in_workbook(county, look_at_workbook(county, path, _QUIET), _QUIET)
        self._stamp(Package, Package.received_at.key, taken.package.id, day)
        path.unlink()

    def _workbook(self, one: InventedCommune, year: int) -> Path:
        values = {row["key"]: row["value"] for row in one.records(year)["figure"]}
        values |= {
            "text.unit_name": one.name,
            "text.county": told()["office"]["county"],
            "text.siruta": one.siruta,
            "text.year": year,
        }
        filled = [(offer, values.get(offer.key)) for offer in own_offers(self.county.office)]
        path = self.stick / _("registru-{siruta}-{year}.xlsx").format(siruta=one.siruta, year=year)
        write_tables(path, own_sheets(filled, year, date(year, 12, 31)), progress=_QUIET)
        return path

    def _judge(self, communes: list[InventedCommune]) -> None:
        """Drafts: overtaken, waiting, begun, signed; the county's own plan gathered from them."""
        year = self.today.year + (self.today.month >= _MID_YEAR)
        for ago, place in ((41, 1), (40, 4), (33, 5), (30, 6), (12, 1), (9, 4), (5, 7)):
            day = self.today - timedelta(days=ago)
            self._receive(communes[place].send_plan(year, day), day)
        remarks = told()["remarks"]
        drafts = {(one.commune.siruta, one.package.number): one.package for one in draft_lines(self.county)}

        def draft_of(place: int, nth: int) -> Package:
            siruta = communes[place].siruta
            return drafts[sorted(key for key in drafts if key[0] == siruta)[nth]]

        def opinion(package: Package, number: str, verdict: Verdict, texts: list[str]) -> OpinionDraft:
            sections = sections_of(open_draft(self.county, package))
            made = [Remark(sections[5].uid, sections[5].title, text) for text in texts]
            return OpinionDraft(number, self.today - timedelta(days=25), verdict, made)

        first, begun, good = draft_of(4, 0), draft_of(5, 0), draft_of(6, 0)
        sign_and_keep(self.county, first, opinion(first, "7091/118", Verdict.WITH_REMARKS, remarks))
        sign_and_keep(self.county, good, opinion(good, "7091/121", Verdict.FAVOURABLE, []))
        keep_opinion(self.county, begun, opinion(begun, "", Verdict.WITH_REMARKS, remarks[:1]))
        gathered = communes_told(self.county, year, _QUIET)
        plan = start_own_plan(self.county, gathered, year, at_least=2, progress=_QUIET)
        start_plan_file(self.county.office, plan, self.today)

    def _lay_on_stick(self, communes: list[InventedCommune], year: int) -> None:
        """What may be tried: a good package, one of a key nobody compared, one cut short, a workbook."""
        day = self._until(date(year + 1, 2, 10))
        for place in (_ON_STICK, _NEW):
            sealed = communes[place].hand_over(year, day)
            (self.stick / sealed.name).write_bytes(sealed.held)
        torn = communes[_REFUSED].hand_over(year, day)
        (self.stick / torn.name).write_bytes(torn.held[: len(torn.held) // 2])
        self._workbook(communes[_SILENT], year)
