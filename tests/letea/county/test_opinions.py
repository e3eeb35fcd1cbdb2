"""A draft plan that came alone is read, judged section by section, signed and answered."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import resources
from db.county.tables import Package
from db.tables.handover import Leaving, Verdict
from letea.county.communes import commune_lines
from letea.county.drafts import (
    OpinionState,
    draft_lines,
    draft_outline,
    found_drafts,
    open_draft,
    sections_of,
)
from letea.county.opening import County, own_keys
from letea.county.opinions import (
    OpinionDraft,
    answer_name,
    keep_opinion,
    opinion_draft,
    opinion_outline,
    sign_and_keep,
)
from letea.county.receiving import look_at
from letea.county.taking_in import TakenIn, take_in
from letea.errors import Refused
from letea.handover.opinion import Remark, read_opinion
from letea.handover.receipt import read_receipt
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, on_stick
from tests.every_block import words_in_pdf

PLAN = resources.path("demo/letea-veche-2022.json").read_bytes().replace(b'"year": 2022', b'"year": 2027')
FILES = {"plan.json": PLAN, "plan.pdf": b"%PDF-1.4 exemplu"}
GIVEN = date(2027, 1, 15)


def replace_family(plan: bytes, family: str) -> bytes:
    """The plan file as one of another family, with nothing in it but its title."""
    told = json.loads(plan)
    return json.dumps(told | {"plan": told["plan"] | {"family": family}, "sections": []}).encode()


def on(package: Package) -> str:
    """The day a package was received, as it is told."""
    return f"{package.received_at.astimezone():%d.%m.%Y}"


@pytest.fixture
def receive(county: County, place: Place, stick: Path) -> Callable[..., TakenIn]:
    """Take in a draft of the commune's plan."""

    def received(**given: object) -> TakenIn:
        told = {
            "period": "2027-plan",
            "leaving": Leaving.FIGURES,
            "records": {},
            "files": FILES,
        }
        held = a_commune_package(county, place, **(told | given))  # type: ignore[arg-type]
        return take_in(county, look_at(county, on_stick(stick, held), Progress()), Progress())

    return received


@pytest.fixture
def package(receive: Callable[..., TakenIn]) -> Package:
    """A draft that was received."""
    return receive().package


def whole(county: County, package: Package) -> OpinionDraft:
    """An opinion with a remark on the third section and one on the whole."""
    section = sections_of(open_draft(county, package))[2]
    return OpinionDraft(
        "7091/1078",
        GIVEN,
        Verdict.WITH_REMARKS,
        [Remark(section.uid, section.title, "Lipsește termenul."), Remark("", "", "Corelați cu strategia.")],
    )


def test_a_draft_is_read_as_its_data_and_shown_as_a_paper(
    county: County, package: Package, debian_tool: Callable[[str], str], tmp_path: Path
) -> None:
    (line,) = draft_lines(county)
    assert (line.package.id, line.opinion) == (package.id, None)
    titles = [section.title for section in sections_of(open_draft(county, package))]
    assert any("Servicii" in title or "servicii" in title for title in titles)
    words = words_in_pdf(draft_outline(county, package), debian_tool("pdftotext"), tmp_path)
    assert "Planul anual de acțiune privind serviciile sociale" in words.replace("\n", " ")


def test_an_opinion_is_kept_while_it_is_written(county: County, package: Package) -> None:
    keep_opinion(county, package, OpinionDraft(remarks=[Remark("", "", "Început")]))
    (line,) = draft_lines(county)
    assert opinion_draft(line.opinion).remarks == [Remark("", "", "Început")]
    keep_opinion(county, package, OpinionDraft())
    assert opinion_draft(draft_lines(county)[0].opinion).remarks == []


def test_a_signed_opinion_is_the_commune_s_answer_and_is_not_changed(
    county: County, package: Package, place: Place
) -> None:
    signed = sign_and_keep(county, package, whole(county, package))
    assert signed.answer is not None
    told, public = read_opinion(signed.answer)
    assert public == own_keys(county.office)[0].public
    assert (told.siruta, told.year, told.package, told.sha256) == (place.siruta, 2027, 1, package.sha256)
    assert [one.text for one in told.remarks] == ["Lipsește termenul.", "Corelați cu strategia."]
    commune = draft_lines(county)[0].commune
    assert answer_name(commune, package) == f"agas-{place.siruta}-2027-plan-1.letea-aviz"
    with pytest.raises(Refused, match="nu se mai schimbă"):
        keep_opinion(county, package, OpinionDraft())


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"number": " "}, "numărul avizului"),
        ({"given_on": None}, "data avizului"),
        ({"given_on": date(2027, 2, 1)}, "viitor"),
        ({"given_on": date(2020, 1, 1)}, "înainte de primirea"),
        ({"remarks": []}, "Scrieți observațiile"),
        ({"remarks": [Remark("", "", "a" * 10_001)]}, "cel mult"),
    ],
)
def test_what_an_opinion_lacks_is_told_at_its_field(
    county: County, package: Package, change: dict[str, object], told: str
) -> None:
    with pytest.raises(Refused, match=told):
        sign_and_keep(county, package, replace(whole(county, package), **change))  # type: ignore[arg-type]
    assert draft_lines(county)[0].opinion is None


def test_the_opinion_is_a_paper(
    county: County, package: Package, debian_tool: Callable[[str], str], tmp_path: Path
) -> None:
    signed = sign_and_keep(county, package, whole(county, package))
    words = words_in_pdf(opinion_outline(county, package, signed), debian_tool("pdftotext"), tmp_path)
    for wanted in (
        "Aviz consultativ",
        "Nr. 7091/1078 din 15.01.2027",
        "favorabil, cu observații",
        "termenul",
    ):
        assert wanted in words
    whole_words = " ".join(words.split())
    assert "comunei Agăș pentru anul 2027, predat la 10 ianuarie 2027" in whole_words
    assert "proiectului din pachetul nr. 1, cu suma de control SHA-256" in whole_words
    assert package.sha256[:4] in whole_words


def test_a_new_draft_gets_an_opinion_of_its_own(
    county: County, package: Package, receive: Callable[..., TakenIn]
) -> None:
    sign_and_keep(county, package, whole(county, package))
    told = receive(number=2, before=package.sha256, replaces=1, made_on=date(2027, 1, 12))
    assert told.remarks == (
        f"Comuna a mai trimis un proiect (pachetul 1, primit la {on(package)}); rămâne lângă acesta.",
    )
    new, old = draft_lines(county)
    assert [(line.package.number, line.state) for line in (new, old)] == [
        (2, OpinionState.WAITING),
        (1, OpinionState.SIGNED),
    ]
    other = sign_and_keep(county, new.package, replace(whole(county, new.package), number="8"))
    assert [read_opinion(one.answer or b"")[0].package for one in (old.opinion, other) if one] == [1, 2]
    assert open_draft(county, old.package).plan.year == 2027


def test_a_draft_that_nobody_judged_is_overtaken_by_the_next_and_may_still_be_judged(
    county: County, package: Package, receive: Callable[..., TakenIn]
) -> None:
    receive(number=2, before=package.sha256)  # a commune that forgot to say that it replaces
    new, old = draft_lines(county)
    assert (new.state, old.state) == (OpinionState.WAITING, OpinionState.OVERTAKEN)
    assert found_drafts([new, old], "", OpinionState.OVERTAKEN) == [old]
    sign_and_keep(county, old.package, whole(county, old.package))
    assert [line.state for line in draft_lines(county)] == [OpinionState.WAITING, OpinionState.SIGNED]


def test_drafts_of_two_plans_of_a_year_do_not_overtake_each_other(
    county: County, package: Package, receive: Callable[..., TakenIn], place: Place
) -> None:
    other = replace_family(PLAN, "plan-operational")
    taken = receive(number=2, before=package.sha256, replaces=1, files=FILES | {"plan.json": other})
    assert read_receipt(taken.package.receipt or b"")[0].replaced == 0
    assert [line.state for line in draft_lines(county)] == [OpinionState.WAITING] * 2
    third = receive(number=3, before=taken.package.sha256, replaces=2)
    assert read_receipt(third.package.receipt or b"")[0].replaced == 1
    states = [(line.package.number, line.state) for line in draft_lines(county)]
    assert states == [(3, OpinionState.WAITING), (2, OpinionState.WAITING), (1, OpinionState.OVERTAKEN)]
    line = next(one for one in commune_lines(county, 2027, -1) if one.commune.siruta == place.siruta)
    assert line.package is not None
    assert line.package.number == 3


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (b"{}", "nu este un plan Letea"),
        (b"[" * 100_000, "nu se poate citi"),
        (PLAN[:-9], "nu se poate citi"),
        (PLAN.replace(b'"year"', b'"anul"'), "nu se poate citi"),
        (PLAN.replace(b'"year": 2027', b'"year": 2022'), "este al anului 2022"),
    ],
)
def test_a_plan_that_is_none_refuses_the_package(
    county: County, place: Place, stick: Path, plan: bytes, told: str
) -> None:
    files = FILES | {"plan.json": plan}
    held = a_commune_package(
        county, place, period="2027-plan", leaving=Leaving.FIGURES, records={}, files=files
    )
    (problem,) = look_at(county, on_stick(stick, held), Progress()).problems
    assert told in problem
