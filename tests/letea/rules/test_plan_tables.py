"""The plan's tables say what the registers keep."""

from datetime import date
from decimal import Decimal
from typing import Any

from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.plans import Section, SectionKind, Unit
from db.tables.services import (
    BudgetSource,
    Enrolment,
    Programme,
    ProgrammeRow,
    ProposedService,
    Service,
    ServiceBudget,
)
from db.tables.training import TrainingPart, TrainingRow
from letea.rules.outreach import standard_publications
from letea.rules.plan_tables import Registers, table_rows

DAY = date(2026, 12, 31)


def a_section(table_name: str, **changes: Any) -> Section:
    return Section(plan_id=0, key="x", kind=SectionKind.TABLE, table_name=table_name, **changes)


def rows_of(table_name: str, registers: Registers, **changes: Any) -> list[dict[str, Any]]:
    return table_rows(a_section(table_name, **changes), registers, year=2027, figures_on=DAY)


def cells_of(table_name: str, registers: Registers, **changes: Any) -> list[dict[str, str]]:
    return [row["cells"] for row in rows_of(table_name, registers, **changes)]


def a_service(id_: int = 1, **changes: Any) -> Service:
    made = Service(
        **{
            "name": "Centru de zi",
            "code": "8891CZ-C-II",
            "capacity": 20,
            "capacity_unit": "copii",
            "place": id_,
            **changes,
        }
    )
    made.id = id_
    return made


def a_budget(service_id: int, bani: int | None = None, text: str = "", **changes: Any) -> ServiceBudget:
    made = {
        "service_id": service_id,
        "year": 2027,
        "source": BudgetSource.LOCAL,
        "amount_bani": bani,
        "amount_text": text,
    }
    return ServiceBudget(**{**made, **changes})


def fifteen_children() -> list[Enrolment]:
    return [Enrolment(service_id=1, person_id=one, from_on=date(2026, 9, 1)) for one in range(15)]


def test_a_service_prints_its_occupancy_and_budgets() -> None:
    registers = Registers(
        services=[a_service()], enrolments=fifteen_children(), budgets=[a_budget(1, 30_327_000)]
    )
    assert rows_of("existing_services", registers) == [
        {
            "kind": "row",
            "cells": {
                "nr": "1",
                "code": "8891CZ-C-II",
                "name": "Centru de zi",
                "capacity": "20 copii",
                "occupancy": "75 %",
                "local": "303.270",
                "county": "-",
                "state": "-",
                "contributions": "-",
                "other": "-",
            },
        }
    ]


def test_a_table_with_its_own_heads_writes_the_unit_beside_each_sum() -> None:
    own = [{"key": "name", "heading": "Denumirea"}, {"key": "local", "heading": "Buget local"}]
    registers = Registers(services=[a_service()], budgets=[a_budget(1, 30_327_000)])
    assert cells_of("existing_services", registers, columns=own)[0]["local"] == "303.270 lei"
    thousands = cells_of("existing_services", registers, columns=own, unit=Unit.THOUSANDS)
    assert thousands[0]["local"] == "303,27 mii lei"


def test_a_written_occupancy_wins_over_the_computed_one() -> None:
    service = a_service(occupancy_override=Decimal("66.7"), override_reason="situația la 30 iunie")
    registers = Registers(services=[service], enrolments=fifteen_children())
    assert cells_of("existing_services", registers)[0]["occupancy"] == "66,7 %"


def test_a_centre_stands_once_above_its_services() -> None:
    services = [a_service(1, centre="Centrul A"), a_service(2, centre="Centrul A"), a_service(3, centre="")]
    rows = rows_of("existing_services", Registers(services=services))
    assert [row["kind"] for row in rows] == ["centre", "row", "row", "row"]
    assert rows[0]["cells"] == {"name": "Centrul A"}
    assert [row["cells"]["nr"] for row in rows[1:]] == ["1", "2", "3"]


def test_services_of_other_years_and_sums_of_other_years_stay_out() -> None:
    closed = a_service(2, active_to_on=date(2026, 6, 30))
    registers = Registers(services=[a_service(), closed], budgets=[a_budget(1, 100, year=2026)])
    cells = cells_of("existing_services", registers)
    assert [(row["nr"], row["local"]) for row in cells] == [("1", "-")]


def test_two_services_have_a_total() -> None:
    registers = Registers(
        services=[a_service(1), a_service(2), a_service(3)],
        budgets=[a_budget(1, 100_000), a_budget(2, 250_050), a_budget(3, None, "*")],
    )
    total = rows_of("existing_services", registers)[-1]
    assert total == {"kind": "total", "cells": {"name": "Total", "local": "3.500,50*"}}


def test_a_proposed_service_prints_every_column() -> None:
    proposed = ProposedService(
        year=2027, name="Cantină", code="8899 CPDH-I", local_bani=100, other_text="*", justification="Nevoie"
    )
    cells = cells_of("proposed_services", Registers(proposed=[proposed]))[0]
    assert (cells["local"], cells["other"], cells["state"], cells["justification"]) == (
        "1",
        "*",
        "-",
        "Nevoie",
    )


def test_each_programme_prints_its_own_rows() -> None:
    rows = [
        ProgrammeRow(year=2027, programme=kind, provider=kind.value, amount_bani=500)
        for kind in (Programme.SUBSIDIES, Programme.CONTRACTING)
    ]
    cells = cells_of("contracting", Registers(programmes=rows))
    assert [(row["nr"], row["provider"], row["amount"]) for row in cells] == [("1", "contracting", "5")]
    assert len(cells_of("subsidies", Registers(programmes=rows))) == 1


def test_beneficiaries_are_counted_by_category_in_the_order_of_the_list() -> None:
    registers = Registers(
        categories={"copil": "Copii", "varstnic": "Persoane vârstnice", "alta": "Altele"},
        category_people={"varstnic": range(7), "copil": range(15), "veche": [99]},
    )
    assert cells_of("beneficiaries", registers) == [
        {"nr": "1", "category": "Copii", "number": "15"},
        {"nr": "2", "category": "Persoane vârstnice", "number": "7"},
        {"nr": "3", "category": "veche", "number": "1"},
    ]


def test_what_is_published_prints_as_a_list_with_how_often() -> None:
    cells = cells_of("publications", Registers(publications=standard_publications(2027)))
    assert cells[0] == {
        "marker": "a.",
        "text": "strategia de dezvoltare a serviciilor sociale;",
        "level": "0",
    }
    assert cells[3]["text"].endswith("privați:")
    assert cells[4]["text"].endswith(" – se actualizează lunar;")
    assert cells[4]["level"] == "1"
    assert cells[-1]["text"].endswith(" – se actualizează cel puțin trimestrial.")


def test_a_frequency_is_written_small_unless_it_is_an_abbreviation() -> None:
    rows = [
        Publication(year=2027, place=0, text="Lista", frequency="Lunar"),
        Publication(year=2027, place=1, text="Planul", frequency="IT"),
    ]
    cells = cells_of("publications", Registers(publications=rows))
    assert [row["text"] for row in cells] == [
        "Lista – se actualizează lunar;",
        "Planul – se actualizează IT.",
    ]


def test_campaigns_of_each_kind_have_their_table() -> None:
    campaigns = [
        Campaign(year=2027, kind=CampaignKind.AWARENESS, name="Stop violenței", place=1),
        Campaign(year=2027, kind=CampaignKind.PROMOTION, name="Centrul de zi", place=2),
        Campaign(year=2026, kind=CampaignKind.AWARENESS, name="Anul trecut", place=0),
    ]
    registers = Registers(campaigns=campaigns)
    assert [row["name"] for row in cells_of("awareness_campaigns", registers)] == ["Stop violenței"]
    assert [row["name"] for row in cells_of("promotion_campaigns", registers)] == ["Centrul de zi"]


def test_meetings_and_themes_are_numbered_in_their_order() -> None:
    registers = Registers(
        meetings=[Meeting(year=2027, participants="Furnizori", frequency="semestrial")],
        topics=[
            CounsellingTopic(year=2027, topic="B", place=2),
            CounsellingTopic(year=2027, topic="A", place=1),
        ],
    )
    assert cells_of("topics", registers) == [{"nr": "1", "topic": "A"}, {"nr": "2", "topic": "B"}]
    assert cells_of("meetings", registers)[0]["frequency"] == "semestrial"


def test_a_message_names_where_and_when() -> None:
    messages = [PressMessage(year=2027, text="Mesaj", outlet="Ziarul Exemplu", period="mai")]
    assert cells_of("press_messages", Registers(press_messages=messages)) == [
        {"marker": "–", "text": "Mesaj (Ziarul Exemplu, mai)", "level": "0"}
    ]


def test_a_training_table_prints_only_its_parts() -> None:
    rows = [
        TrainingRow(year=2027, part=TrainingPart.CENTRE_STAFF, audience="Centru", people_count=5),
        TrainingRow(
            year=2027, part=TrainingPart.VOLUNTEERS, audience="Voluntari", amount_text="Fără costuri"
        ),
        TrainingRow(
            year=2027, part=TrainingPart.PEER_REVIEW, topic="Teme", people_count=9, people_unit="persoane"
        ),
    ]
    registers = Registers(training=rows)
    assert [row["audience"] for row in cells_of("instruction", registers)] == ["Centru", "Voluntari"]
    only = cells_of("instruction", registers, parts="c4")
    assert [(row["people"], row["amount"]) for row in only] == [("-", "Fără costuri")]
    assert cells_of("peer_review", registers)[0]["people"] == "9 persoane"


def test_training_costs_have_a_total_under_the_first_column() -> None:
    rows = [
        TrainingRow(year=2027, part=TrainingPart.IMPROVEMENT, audience="x", amount_bani=bani)
        for bani in (300_000, 700_000)
    ]
    total = rows_of("improvement_courses", Registers(training=rows))[-1]
    assert total == {"kind": "total", "cells": {"audience": "Total", "amount": "10.000"}}


def test_a_table_that_no_register_feeds_has_no_rows() -> None:
    assert rows_of("", Registers()) == []
