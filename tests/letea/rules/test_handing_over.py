"""What must hold before a package is made."""

from datetime import date
from typing import Any

import pytest

from db.tables.handover import Leaving, SentPackage
from letea.rules.handing_over import (
    HandoverDraft,
    check_handover,
    check_key,
    newest_of_plan,
    next_draft,
    number_after,
    replaced_by,
)

TODAY = date(2027, 1, 10)


def a_draft(**given: Any) -> HandoverDraft:
    told: dict[str, Any] = {"year": 2026, "county": "DGASPC Bacău", "recipient": "age1"}
    return HandoverDraft(**told | given)


def sent(number: int, period: str = "2026", **given: Any) -> SentPackage:
    told: dict[str, Any] = {
        "leaving": Leaving.FIGURES,
        "file_name": "x",
        "bytes": 1,
        "sha256": f"{number:064}",
    }
    return SentPackage(**told | {"number": number, "period": period, "made_on": TODAY} | given)


def test_a_whole_draft_has_no_fault() -> None:
    assert check_handover(a_draft(), TODAY) == []
    assert check_handover(a_draft(recipient="", words="doisprezece!"), TODAY) == []


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"year": 2028}, ["year"]),
        ({"year": 1999}, ["year"]),
        ({"year": 2027, "quarter": 1}, []),
        ({"year": 2027, "quarter": 2}, ["year"]),
        ({"county": " "}, ["county"]),
        ({"recipient": ""}, ["words"]),
        ({"recipient": "", "words": "scurt      "}, ["words"]),
        ({"plan_alone": True, "plan_uid": "p", "year": 2028}, []),
        ({"plan_alone": True, "plan_uid": "p", "leaving": Leaving.NOMINAL}, []),
        ({"plan_alone": True}, ["plan_uid"]),
        ({"plan_alone": True, "plan_uid": "p", "year": 1999}, ["plan_uid"]),
        ({"plan_alone": True, "plan_uid": "p", "county": ""}, ["county"]),
        ({"leaving": Leaving.NOMINAL}, ["categories", "ground"]),
        ({"leaving": Leaving.NOMINAL, "categories": ["copii"]}, ["ground"]),
        ({"leaving": Leaving.NOMINAL, "categories": ["copii"], "ground": "Legea 272/2004"}, []),
    ],
)
def test_what_lacks_is_told_at_its_field(given: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in check_handover(a_draft(**given), TODAY)] == fields


def test_a_key_is_believed_once_its_fingerprint_was_compared() -> None:
    assert [problem.field for problem in check_key(known=False, compared=False)] == ["compared"]
    assert check_key(known=False, compared=True) == []
    assert check_key(known=True, compared=False) == []


def test_the_first_time_only_figures_leave() -> None:
    assert next_draft([], TODAY) == HandoverDraft(2026)


def test_what_was_sent_last_is_the_default_and_words_are_never_kept() -> None:
    last = sent(2, leaving=Leaving.PSEUDONYMOUS, county="DGASPC", recipient="age1x", ground="art. 1")
    draft = next_draft([sent(1), last], TODAY)
    assert (draft.leaving, draft.county, draft.recipient, draft.words) == (
        Leaving.PSEUDONYMOUS, "DGASPC", "age1x", "",
    )  # fmt: skip
    assert "words" not in repr(HandoverDraft(2026, words="secret"))


def test_a_plan_sent_alone_says_to_whom_but_not_what_leaves_with_the_next_year() -> None:
    rows = sent(1, leaving=Leaving.PSEUDONYMOUS, county="DGASPC", recipient="age1x")
    plan = sent(2, "2027-plan", plan_uid="p", county="CJ", recipient="age1y")
    draft = next_draft([rows, plan], TODAY)
    assert (draft.leaving, draft.county, draft.recipient) == (Leaving.PSEUDONYMOUS, "CJ", "age1y")
    assert not draft.plan_alone


def test_packages_are_counted_and_chained() -> None:
    assert number_after([]) == (1, "")
    assert number_after([sent(2), sent(1)]) == (3, f"{2:064}")
    assert replaced_by([sent(1, "2025"), sent(2), sent(3)], "2026") == 3
    assert replaced_by([sent(1, "2025")], "2026") == 0


def test_the_newest_package_of_a_plan_is_known_among_those_of_its_year() -> None:
    plans = [sent(one, "2027-plan", plan_uid=uid) for one, uid in ((1, "a"), (2, "b"), (3, "a"))]
    assert [newest_of_plan(plans, uid) for uid in "abc"] == [3, 2, 0]
    assert replaced_by(plans, "2027-plan") == 3
