"""Catalogued figures: each is read, and is what its rows make; those of the reports are the reports'."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.figure_catalogue import catalogue
from letea.actions.figure_rows import figure_rows, ordered_ids
from letea.actions.figure_values import FigureAsked, FigureReader, read_values
from letea.actions.office_reading import open_profile
from letea.rules.figure_offers import FigureUnit, found_offers, offer_named
from letea.rules.recipients import OWN_TEXT
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.samples import a_training_row

END = date(2022, 12, 31)


@pytest.fixture
def office(store: Store) -> SmallOffice:
    """The small office."""
    return a_small_office(store)


def values(store: Store, *keys: str, on: date = END) -> list[object]:
    return list(read_values(store, [FigureAsked(key, on.year, on) for key in keys]))


def test_every_offer_is_read_and_is_the_sum_of_its_rows(demonstration: Store) -> None:
    offers = [one for one in catalogue(demonstration) if one.key != OWN_TEXT]
    assert len({one.key for one in offers}) == len(offers)
    profile = open_profile(demonstration)
    with demonstration.reading() as session:
        reader = FigureReader(demonstration, session, profile)
        for offer in offers:
            asked = FigureAsked(offer.key, 2022, END)
            value, figure = reader.value(asked), reader.figure(asked)
            if figure is None:
                assert offer.unit is FigureUnit.TEXT or value is None or isinstance(value, int)
                continue
            rows = figure_rows(demonstration, figure.rows, ordered_ids(demonstration, figure.rows))
            assert sum(one.brings for one in rows) == figure.rows.total, offer.key
            assert figure.is_money == (offer.unit is FigureUnit.LEI)


@pytest.mark.usefixtures("office")
def test_persons_are_counted_on_the_day(store: Store) -> None:
    keys = ("people.all", "people.children", "category.varstnic", "situation.saracie_monetara", "granted.*")
    assert values(store, *keys) == [3, 1, 1, 2, 1]
    assert values(store, *keys, on=date(2021, 12, 31)) == [4, 1, 1, 2, 0]
    assert values(store, "households.all", "people.unknown_age", "people.nimic") == [1, 0, None]


def test_services_are_told_one_by_one_and_together(office: SmallOffice, store: Store) -> None:
    del office
    uid = next(one.key.partition(".")[2] for one in catalogue(store) if one.key.startswith("occupancy."))
    keys = [f"{name}.{uid}" for name in ("admitted", "served", "months", "budget", "per_head")]
    assert values(store, *keys) == [1, 1, 12, 6000, 6000]
    assert values(store, "budget.*", "served.*", "places.*", "budget.altul")[:2] == [6000, 1]
    assert values(store, "budget.altul") == [None]


@pytest.mark.usefixtures("office")
def test_texts_come_from_the_office_and_the_year(store: Store) -> None:
    office = open_profile(store).office
    assert values(store, "text.year", "text.day", "text.county", "text.siruta") == [
        2022,
        "31.12.2022",
        office.county,
        office.siruta,
    ]
    assert values(store, "text.nimic", "nimic.nimic") == [None, None]


def test_offers_are_found_whatever_the_diacritics(store: Store) -> None:
    offers = catalogue(store)
    assert "people.elderly" in [one.key for one in found_offers(offers, "benefic varstnici")]
    assert found_offers(offers, "xyzzy") == []
    named = offer_named(offers, "people.children")
    assert named is not None
    assert named.words == "Beneficiari: copii (sub 18 ani)"
    assert offer_named(offers, "people.plecat") is None


def test_counts_of_what_was_never_written_are_not_known(store: Store) -> None:
    keys = ("category.varstnic", "situation.saracie_monetara", "need.disability", "need.elderly")
    others = ("granted.*", "payments.*", "both.served", "both.both", "households.all", "trained.a")
    assert values(store, *keys, *others) == [None, None, None, 0, *[None] * 6]
    a_small_office(store)
    store.keep(a_training_row(), "F")
    assert values(store, *keys, *others) == [1, 2, 1, 1, 1, None, 1, None, 1, 4]
