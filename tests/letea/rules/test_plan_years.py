"""Years in a plan's texts: which may be moved, and what else a new plan should look at."""

import pytest

from db.tables.plans import Basis, BasisKind, Display, Section, SectionKind
from letea.prose import paragraph
from letea.rules.plan_tree import SectionTree
from letea.rules.plan_years import moved_years, places_to_look, year_places
from tests.progress_plans import an_operational_plan


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Trim. I–IV 2022", "Trim. I–IV 2023"),
        ("Decembrie 2022", "Decembrie 2023"),
        ("în 2022 și în 2023", "în 2023 și în 2024"),
        ("2021–2027", "2021–2027"),
        ("2022 – 2027", "2022 – 2027"),
        ("HG nr. 797/2017", "HG nr. 797/2017"),
        ("HCL nr. 12 din 28 ianuarie 2022", "HCL nr. 12 din 28 ianuarie 2022"),
        ("până la 10.04.2022", "până la 10.04.2022"),
        ("20222 lei", "20222 lei"),
        ("permanent", "permanent"),
    ],
)
def test_years_move_but_not_those_of_acts_days_and_spans(before: str, after: str) -> None:
    assert moved_years(before, 2022, 1) == after


def test_terms_are_proposed_first_hand_and_texts_for_the_worker_to_agree() -> None:
    tree = an_operational_plan()
    tree.sections[0].section.text = [paragraph("În anul 2022 se continuă.")]
    found = [(place.after, place.sure) for place in year_places(tree, by=1)]
    assert found == [
        ("În anul 2023 se continuă.", False),
        ("Trim. I–IV 2023", True),
        ("Martie 2023", True),
    ]


def test_dates_licences_and_sums_call_for_a_look() -> None:
    tree = an_operational_plan(2023)
    tree.plan.origin_uid = "cel vechi"
    section = Section(
        plan_id=0,
        key="x",
        heading="Servicii",
        kind=SectionKind.TABLE,
        display=Display.HEADING,
        text=[
            paragraph("Licența nr. 000132 până la 10.04.2022."),
            paragraph("Suma de 1.500 lei."),
            paragraph("În anul 2023."),
        ],
        rows=[{"kind": "row", "cells": {"local": "303.270 lei"}}],
    )
    basis = [
        Basis(section_id=0, kind=BasisKind.LAW, text="Legea nr. 292/2011, licența din 2022"),
        Basis(section_id=0, kind=BasisKind.OTHER, text="Programul anului 2022"),
    ]
    tree.sections.append(SectionTree(section, basis))
    looks = [(look.where, look.words, look.why) for look in places_to_look(tree, origin_year=2022)]
    assert looks == [
        ("1.1.1 Organizarea de campanii", "Trim. I–IV 2022", "anul 2022"),
        ("1.1.2 Formarea voluntarilor", "Martie 2022", "anul 2022"),
        ("Servicii", "Licența nr. 000132 până la 10.04.2022.", "o dată, o licență"),
        ("Servicii", "Suma de 1.500 lei.", "o sumă"),
        ("Servicii", "Programul anului 2022", "anul 2022"),
        ("Servicii", "", "tabel scris în plan: cifre de anul trecut"),
    ]
