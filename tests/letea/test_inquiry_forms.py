"""The packaged forms of inquiries: well formed, their headings filled by what the register can give."""

import json

import pytest

import resources
from letea.fields.printed import PRINTED_KINDS
from letea.inquiry_forms import FormNames, form_name, inquiry_form, inquiry_forms
from letea.rules.inquiry_filling import GIVEN
from letea.rules.inquiry_shapes import FACTS, TABLES
from letea.schema import breaches

KEYS = list(inquiry_forms())
SCHEMA = "inquiries/inquiry.schema.json"


@pytest.mark.parametrize("key", KEYS)
def test_a_form_keeps_to_its_schema_and_file(key: str) -> None:
    told = resources.data(f"inquiries/{key}.toml")
    assert [breach.sentence for breach in breaches(told, SCHEMA)] == []
    assert told["key"] == key


@pytest.mark.parametrize("key", KEYS)
def test_headings_are_told_apart_and_papers_are_known(key: str) -> None:
    form = inquiry_forms()[key]
    keys = [one.key for one in form.headings]
    assert len(set(keys)) == len(keys)
    assert form.paper in PRINTED_KINDS


def test_whatever_a_form_asks_of_the_register_can_be_given() -> None:
    asked = {one.fill for form in inquiry_forms().values() for one in form.headings if one.fill}
    assert asked == set(GIVEN)
    offered = json.loads(resources.text(SCHEMA))["properties"]["heading"]["items"]["properties"]["fill"]
    assert set(offered["enum"]) == set(GIVEN)
    assert FACTS | set(TABLES) <= set(GIVEN)


def test_every_purpose_of_the_office_has_its_form() -> None:
    assert inquiry_forms().keys() == {
        *("disability_adult", "disability_child", "child_abroad", "elderly", "vmi", "emergency_aid"),
        *("scholarship", "guardianship", "court", "notary", "observation_sheet", "risk_sheet"),
    }


def test_what_was_not_compared_with_the_act_says_so() -> None:
    """None of the prescribed wordings was at hand; who verifies one turns its mark, and this list shrinks."""
    unchecked = [key for key in KEYS if not resources.data(f"inquiries/{key}.toml")["checked"]]
    assert unchecked == KEYS


def test_a_form_no_longer_carried_goes_by_its_key() -> None:
    assert inquiry_form("veche") is None
    assert form_name("veche") == "veche"
    assert form_name("vmi") == FormNames()["vmi"] == "VMI"
    assert len(FormNames()) == len(KEYS)
