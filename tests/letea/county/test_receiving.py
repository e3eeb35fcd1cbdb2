"""A package is verified whole before anything is written; a good one is kept, consolidated and answered."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from db.county.records import HELD
from db.county.tables import Commune, Package, PackageFile, Refusal
from db.tables.handover import Leaving
from letea.actions.office_keys import new_office_key
from letea.county.communes import CommuneState, commune_lines
from letea.county.known import accept_key, commune_of, keys_of, retire_key
from letea.county.opening import County
from letea.county.receiving import Arrived, look_at, note_refusal, packages_on
from letea.county.taking_in import TakenIn, take_in
from letea.errors import Refused
from letea.handover.keys import fingerprint
from letea.handover.receipt import read_receipt
from letea.places import Place
from letea.progress import Cancelled, Progress
from tests.county_samples import Records, a_commune_package, key_of, on_stick, records_of

QUIET = Progress()


@pytest.fixture
def look(county: County, place: Place, stick: Path) -> Callable[..., Arrived]:
    """Look at a package of the commune that lies on the stick."""

    def looked(**given: Any) -> Arrived:
        return look_at(county, on_stick(stick, a_commune_package(county, place, **given)), QUIET)

    return looked


@pytest.fixture
def receive(county: County, look: Callable[..., Arrived]) -> Callable[..., TakenIn]:
    """Look at a package of the commune and take it in."""
    return lambda **given: take_in(county, look(**given), QUIET)


def held_rows(county: County) -> dict[str, int]:
    """How many rows each consolidated table has."""
    with county.store.reading() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in HELD.items()
        }


def is_empty(county: County) -> bool:
    """Whether nothing was received."""
    with county.store.reading() as session:
        packages = session.scalar(select(func.count(Package.id)))
    return not packages and not any(held_rows(county).values())


def commune_at(county: County, place: Place) -> Commune:
    with county.store.reading() as session:
        found = commune_of(session, place.siruta)
    assert found is not None
    return found


def test_a_good_package_is_kept_whole_consolidated_and_answered(
    county: County, place: Place, receive: Callable[..., TakenIn], stick: Path
) -> None:
    records = records_of(place.siruta, 2026)
    taken = receive()
    assert held_rows(county) == {name: len(rows) for name, rows in records.items() if name in HELD}
    with county.store.reading() as session:
        kept = session.get_one(PackageFile, taken.package.id).held
        figure = HELD["figure"]
        due = session.scalar(select(figure.c.value).where(figure.c.key == "due.*"))
    assert kept == (stick / "exemplu.letea-pachet").read_bytes()
    assert due == next(one["value"] for one in records["figure"] if one["key"] == "due.*")
    assert taken.package.receipt is not None
    receipt, signer = read_receipt(taken.package.receipt)
    assert (receipt.sha256, receipt.siruta, receipt.number) == (taken.package.sha256, place.siruta, 1)
    assert (receipt.receipt_number, receipt.replaced, receipt.counts["person"]) == (1, 0, 20)
    assert len(signer) == 32


def test_what_was_received_shows_by_commune(
    county: County, place: Place, receive: Callable[..., TakenIn]
) -> None:
    before = {line.commune.siruta: line.state for line in commune_lines(county, 2026, 0)}
    assert set(before.values()) == {CommuneState.MISSING}
    assert len(before) > 80
    receive()
    after = {line.commune.siruta: line.state for line in commune_lines(county, 2026, 0)}
    assert {code for code, state in after.items() if state is CommuneState.RECEIVED} == {place.siruta}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"county": "Iași"}, "din județul Iași"),
        ({"siruta": 99_999}, "nu este printre cele așteptate"),
        ({"period": "2028"}, "nu a început încă"),
        ({"leaving": Leaving.NOMINAL}, "îi lipsește tabelul „Persoane, cu nume”"),
        ({"leaving": Leaving.FIGURES, "records": records_of(1, 2026)}, "nu ar trebui să îl aibă"),
        ({"records": {"office": []}}, "îi lipsește tabelul"),
        ({"records": records_of(1, 2026) | {"strange": [{"a": 1}]}}, "tabelul „strange”"),
    ],
)
def test_what_cannot_be_received_is_refused_with_a_sentence(
    county: County, look: Callable[..., Arrived], given: dict[str, Any], told: str
) -> None:
    arrived = look(**given)
    assert not arrived.is_good
    assert any(told in problem for problem in arrived.problems), arrived.problems
    with pytest.raises(Refused):
        take_in(county, arrived, QUIET)
    assert is_empty(county)


@pytest.mark.parametrize(
    ("column", "value"),
    [("value", "mult"), ("value", 10**16), ("day", "2026-02-30"), ("name", "a\u202eb"), ("more", 1)],
)
def test_a_record_that_cannot_be_believed_refuses_the_package(
    county: County, place: Place, look: Callable[..., Arrived], column: str, value: object
) -> None:
    records: Records = records_of(place.siruta, 2026)
    records["figure"][3] = records["figure"][3] | {column: value}
    arrived = look(records=records)
    assert len(arrived.problems) == 1
    assert "„Cifrele anului”, rândul 4" in arrived.problems[0]
    assert is_empty(county)


def test_an_unknown_key_is_believed_only_after_its_fingerprint_was_compared(
    county: County, places: tuple[Place, ...], stick: Path
) -> None:
    path = on_stick(stick, a_commune_package(county, places[1]))
    arrived = look_at(county, path, QUIET)
    assert arrived.new_key == fingerprint(key_of(places[1].siruta).public)
    with pytest.raises(Refused, match="amprenta"):
        take_in(county, arrived, QUIET)
    commune = commune_at(county, places[1])
    with pytest.raises(Refused, match="grupă cu grupă"):
        accept_key(county, commune, key_of(commune.siruta).public, compared=False)
    accept_key(county, commune, key_of(commune.siruta).public, compared=True)
    assert take_in(county, look_at(county, path, QUIET), QUIET).package.receipt_number == 1


def test_the_key_of_one_commune_signs_nothing_for_another(
    county: County, place: Place, look: Callable[..., Arrived], places: tuple[Place, ...], stick: Path
) -> None:
    foreign = a_commune_package(county, places[1], key=key_of(place.siruta))
    arrived = look_at(county, on_stick(stick, foreign), QUIET)
    assert arrived.problems == ("Pachetul este semnat cu cheia altei comune.",)
    with pytest.raises(Refused, match="altei comune"):
        accept_key(
            county, commune_at(county, places[1]), key_of(place.siruta).public, compared=True, why_new="alta"
        )


def test_a_commune_whose_computer_died_gets_a_new_key_and_the_old_one_is_retired(
    county: County, place: Place, receive: Callable[..., TakenIn], look: Callable[..., Arrived]
) -> None:
    receive()
    new, commune = key_of(place.siruta, machine=1), commune_at(county, place)
    assert look(key=new).new_key
    with pytest.raises(Refused, match="de ce are comuna altă cheie"):
        accept_key(county, commune, new.public, compared=True)
    accept_key(county, commune, new.public, compared=True, why_new="calculatorul s-a stricat")
    again = receive(key=new, made_on=date(2027, 1, 12))
    assert again.package.changes == []
    assert any("cheia veche" in remark for remark in again.remarks)
    assert "cheie retrasă" in look(number=2, before=again.package.sha256).problems[0]
    assert [key.retired_on is None for key in keys_of(county, commune)] == [True, False]


def test_a_retired_key_needs_a_reason(county: County, place: Place) -> None:
    (key,) = keys_of(county, commune_at(county, place))
    with pytest.raises(Refused, match="de ce"):
        retire_key(county, key, " ")
    retire_key(county, key, "stick pierdut")
    assert keys_of(county, commune_at(county, place))[0].retired_why == "stick pierdut"


def test_an_old_package_does_not_pass_as_new(
    county: County, receive: Callable[..., TakenIn], look: Callable[..., Arrived]
) -> None:
    first = receive(period="2026-T1")
    second = receive(period="2026-T2", number=2, before=first.package.sha256)
    again = look(period="2026-T1")
    assert "numărul 1" in again.problems[0]
    assert "nu continuă" in look(period="2026-T3", number=3, before=first.package.sha256).problems[0]
    same = look(period="2026-T2", number=2, before=first.package.sha256, made_on=date(2027, 1, 9))
    assert "copie veche" in same.problems[0]
    assert look(period="2026-T3", number=3, before=second.package.sha256).is_good


def test_the_same_file_is_received_once(county: County, place: Place, stick: Path) -> None:
    path = on_stick(stick, a_commune_package(county, place))
    take_in(county, look_at(county, path, QUIET), QUIET)
    (told,) = look_at(county, path, QUIET).problems
    assert "a fost primit deja" in told


def test_a_gap_is_told_and_received(look: Callable[..., Arrived], receive: Callable[..., TakenIn]) -> None:
    receive(period="2026-T1")
    arrived = look(period="2026-T3", number=4, before="ab" * 32)
    assert arrived.is_good
    assert arrived.remarks == ("Înaintea lui lipsesc 2 pachete (2–3): poate au fost predate în altă parte.",)


def test_a_corrected_package_replaces_its_period_and_says_what_changed(
    county: County, place: Place, receive: Callable[..., TakenIn], look: Callable[..., Arrived]
) -> None:
    first = receive()
    records = records_of(place.siruta, 2026)
    records["figure"][0] = records["figure"][0] | {"value": 21}
    records["person"].append(records["person"][0] | {"who": "nou"})
    careless = look(number=2, before=first.package.sha256, records=records)
    assert "nu spune că îl înlocuiește" in careless.problems[0]
    second = receive(number=2, before=first.package.sha256, replaces=1, records=records)
    assert second.package.changes == [
        {"table": "figure", "name": "toate persoanele din evidență", "unit": "count", "old": 20, "new": 21},
        {"table": "person", "name": "Persoane, fără nume", "unit": "", "old": 0, "new": 1},
    ]
    assert held_rows(county)["person"] == 21
    with county.store.reading() as session:
        current = {one.number: one.is_current for one in session.scalars(select(Package))}
    assert current == {1: False, 2: True}
    assert second.package.receipt is not None
    assert read_receipt(second.package.receipt)[0].replaced == 1


def test_quarters_and_the_year_stand_beside_each_other(
    county: County, receive: Callable[..., TakenIn]
) -> None:
    first = receive(period="2026-T1")
    receive(number=2, before=first.package.sha256)
    assert held_rows(county)["person"] == 40


def test_what_is_cancelled_leaves_nothing(county: County, look: Callable[..., Arrived]) -> None:
    arrived, progress = look(), Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        take_in(county, arrived, progress)
    assert is_empty(county)


def test_a_refused_file_is_noted_with_its_sentences(
    county: County, place: Place, look: Callable[..., Arrived]
) -> None:
    note_refusal(county, look(records={"office": []}))
    with county.store.reading() as session:
        (kept,) = session.scalars(select(Refusal))
    assert kept.period == "2026"
    assert len(kept.problems) > 5
    line = next(one for one in commune_lines(county, 2026, 0) if one.commune.siruta == place.siruta)
    assert (line.state, len(line.refusals)) == (CommuneState.REFUSED, 1)


def test_the_packages_of_a_stick_are_found(stick: Path) -> None:
    (stick / "Predare 2026").mkdir()
    for name in ("b.letea-pachet", "a.txt", "Predare 2026/a.letea-pachet", ".x.letea-pachet.partial"):
        (stick / name).write_bytes(b"x")
    assert [path.name for path in packages_on(stick)] == ["a.letea-pachet", "b.letea-pachet"]


def test_a_county_that_has_a_new_key_opens_what_was_sealed_for_the_old_one(
    county: County, place: Place, stick: Path
) -> None:
    held = a_commune_package(county, place)
    new_office_key(county.office)
    assert look_at(county, on_stick(stick, held), QUIET).is_good
    cut = look_at(county, on_stick(stick, held[:-70]), QUIET)
    assert cut.problems == ("Pachetul este incomplet sau stricat; cereți-l din nou pe stick.",)
