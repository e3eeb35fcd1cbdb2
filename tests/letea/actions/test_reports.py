"""The texts of the yearly reports: opened, kept, taken on from the year before."""

import pytest

from db.store import Store
from db.tables.reports import ReportKind
from letea.actions.reports import open_report, save_report, years_reported
from letea.errors import Refused
from letea.rules.need_indicators import indicators_for

DIAGNOSIS, ACTIVITY = ReportKind.DIAGNOSIS, ReportKind.ACTIVITY


def test_texts_are_kept_by_year_and_report(store: Store) -> None:
    report = open_report(store, ACTIVITY, 2022)
    report.introduction = "Anul a fost greu."
    save_report(store, report)
    assert open_report(store, ACTIVITY, 2022).introduction == "Anul a fost greu."
    assert open_report(store, ACTIVITY, 2021).introduction == ""
    assert open_report(store, DIAGNOSIS, 2022).introduction == ""
    assert years_reported(store) == [2022]


def test_saving_again_changes_the_same_texts(store: Store) -> None:
    first = save_report(store, open_report(store, ACTIVITY, 2022))
    again = open_report(store, ACTIVITY, 2022)
    again.proposals = "Un microbuz."
    assert save_report(store, again) == first


def test_indicators_go_on_from_the_year_before(store: Store) -> None:
    usual = [one.key for one in indicators_for([])]
    assert open_report(store, DIAGNOSIS, 2022).indicators == usual
    report = open_report(store, DIAGNOSIS, 2021)
    report.indicators = ["housing", "poverty"]
    save_report(store, report)
    following = open_report(store, DIAGNOSIS, 2023)
    assert (following.indicators, following.introduction) == (["housing", "poverty"], "")
    assert open_report(store, DIAGNOSIS, 2020).indicators == usual


def test_too_many_indicators_are_refused(store: Store) -> None:
    report = open_report(store, DIAGNOSIS, 2022)
    report.indicators = [*report.indicators, "elderly"]
    with pytest.raises(Refused, match="cel mult 10"):
        save_report(store, report)
    assert years_reported(store) == []
