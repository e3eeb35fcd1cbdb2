"""Heads of tables in the spellings of real plans."""

import pytest

from letea.layouts import ANNUAL, family
from letea.rules.plan_import import Grid, Head, Spot
from letea.rules.plan_import_build import base_of
from letea.rules.plan_import_fit import columns_for, section_for
from letea.rules.plan_import_heads import find_heads, heads_from, match_heads, without_unit
from tests.word_plans import with_cedillas, without_diacritics

LAYOUT = family(ANNUAL)
# The tables of domain.md §1.2 as seeds print them, and the keys they must get.
TABLES = {
    "existing_services": (
        (
            "Nr. crt|Cod serviciu social, conform Nomenclatorului|Denumirea serviciului social|"
            "Capacitate|Grad de ocupare|Buget local mii lei|Bug et jude țean|Bug et de stat|"
            "Contr ib. Pers. Benef i.|Alte surse"
        ),
        "nr code name capacity occupancy local county state contributions other",
    ),
    "proposed_services": (
        (
            "Denumire serviciu social propus|Cod serviciu social|Categorie beneficiari|Capacitate necesară|"
            "Capacitate clădire/spațiu necesar (mp)|Resurse umane necesare (personal de specialitate)|"
            "Buget local (lei)|"
            "Buget județean|Buget de stat|Contribuții persoane beneficiare|Alte surse|Justificare"
        ),
        "name code beneficiaries capacity area staff local county state contributions other justification",
    ),
    "awareness_campaigns": (
        (
            "Nr. crt.|Campanie|Obiective|Perioada în care se va desfășura campania|"
            "Responsabili organizare campanie"
        ),
        "nr name objectives period responsible",
    ),
    "meetings": ("Nr. crt.|Participanți|Scurtă descriere|Frecvența", "nr participants description frequency"),
    "topics": ("Nr. crt.|Tematica", "nr topic"),
    "improvement_courses": (
        "Personalul de specialitate|Nr. persoane|Tematică|Buget estimat -lei-",
        "audience people topic amount",
    ),
    "qualification_courses": ("Personal|Nr. persoane|Buget estimat", "audience people amount"),
    "instruction": ("|Nr. persoane|Buget estimat", "audience people amount"),
    "peer_review": ("Teme de interes|Nr. persoane|Buget estimat", "topic people amount"),
}
OBJECTIVES = (
    (
        "Obiective specifice|Activități/acțiuni/măsuri|Termen|Responsabil|Categoriile de beneficiari",
        "specific measure term responsible categories",
    ),
    (
        (
            "Obiective operaționale|Măsuri|Termene|Instituții responsabile/Serviciul responsabil|Parteneri|"
            "Surse de finanțare"
        ),
        "specific measure term responsible - -",
    ),
    (
        "Obiective specifice|Acțiuni prioritare|Indicatori de rezultat|Responsabili|Termen de realizare",
        "specific measure - responsible term",
    ),
    (
        "Obiective specifice|Măsurile|Rezultate|Termen de realizare|Responsabili|Surse de finanțare",
        "specific measure - term responsible -",
    ),
)
SPELLINGS = (str, with_cedillas, without_diacritics, str.upper, lambda text: text.replace("e|", "e:|"))


def heads(text: str) -> list[Head]:
    return [Head(one) for one in text.split("|")]


@pytest.mark.parametrize("spell", SPELLINGS)
@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_the_order_is_known_by_its_heads(name: str, spell: type[str]) -> None:
    text, keys = TABLES[name]
    found = match_heads(heads(spell(text)), LAYOUT.tables[name].columns)
    assert " ".join(found.keys) == keys


@pytest.mark.parametrize("spell", SPELLINGS)
@pytest.mark.parametrize(("text", "keys"), OBJECTIVES)
def test_the_objectives_of_every_plan_are_known_by_their_heads(
    text: str, keys: str, spell: type[str]
) -> None:
    found = match_heads(heads(spell(text)), LAYOUT.objectives)
    assert " ".join(key or "-" for key in found.keys) == keys


@pytest.mark.parametrize("name", TABLES)
def test_each_table_goes_to_a_section_of_its_own_kind(name: str) -> None:
    sections = [one for tree in base_of(LAYOUT) for one in tree.walk()]
    found = section_for(heads(TABLES[name][0]), sections, LAYOUT, now="", full=())
    assert found is not None
    alike = {column.key for column in LAYOUT.tables[name].columns}
    assert {column.key for column in columns_for(found[0].section, LAYOUT)} == alike


def test_heads_that_are_of_no_plan_go_nowhere() -> None:
    sections = [one for tree in base_of(LAYOUT) for one in tree.walk()]
    strange = heads("Marca mașinii|Kilometri|Consum|Șofer")
    assert section_for(strange, sections, LAYOUT, now="", full=()) is None


def test_heads_split_over_two_rows_are_one(self_made: Grid) -> None:
    assert find_heads(self_made, [LAYOUT.objectives]) == (0, 2)
    assert [head.text for head in heads_from(self_made, 0, 2)] == [
        "Obiective specifice",
        "Măsuri",
        "Termen",
        "Instituții responsabile",
    ]


def test_a_title_above_the_heads_is_no_head(self_made: Grid) -> None:
    title = (Spot("Tabel nr. 1"), *(Spot(beside=True) for _place in range(3)))
    assert find_heads(Grid((title, *self_made.rows)), [LAYOUT.objectives]) == (1, 2)


def test_the_unit_is_no_part_of_a_head() -> None:
    units = (
        "Buget estimat (lei)",
        "Buget estimat -lei-",
        "Buget estimat mii lei",
        "Buget estimat [mii de lei]",
    )
    assert {without_unit(one) for one in units} == {"Buget estimat"}


@pytest.fixture
def self_made() -> Grid:
    """A table of objectives whose last head is broken over two rows that are not merged."""
    rows = (
        ("Obiective specifice", "Măsuri", "Termen", "Instituții"),
        ("", "", "", "responsabile"),
        ("Evidența", "Registrul", "2024", "SPAS"),
    )
    return Grid(tuple(tuple(Spot(text) for text in row) for row in rows))
