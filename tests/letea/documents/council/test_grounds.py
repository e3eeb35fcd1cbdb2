"""The acts of a council paper: what was read prints, what was not only warns."""

from datetime import date

from db.tables.council import CouncilSubject, PaperKind
from db.tables.office import UnitKind
from letea.documents.council.grounds import cited_acts, transparency, warnings
from tests.papers.council_samples import a_folder_about, a_new_folder, an_office, facts_of


def test_a_commune_is_told_nothing_and_a_county_of_the_articles_nobody_read() -> None:
    commune = facts_of(PaperKind.DECISION, a_new_folder())
    assert warnings(commune) == ()
    county = facts_of(PaperKind.DECISION, a_new_folder(), office=an_office(UnitKind.COUNTY))
    [told] = warnings(county)
    assert told.startswith("OUG nr. 57/2019 nu a fost verificat și nu se tipărește")


def test_an_act_is_cited_from_the_day_it_holds() -> None:
    folder = a_folder_about(CouncilSubject.WORKS_PLAN, "Planului", sitting_on=date(2023, 12, 31))
    facts = facts_of(PaperKind.DECISION, folder)
    assert cited_acts(facts) == ()
    assert "niciun temei valabil" in warnings(facts)[0]
    folder.file.sitting_on = date(2024, 1, 1)
    assert cited_acts(facts)[0].startswith("Legea nr. 196/2016 privind venitul minim")


def test_an_article_of_an_annex_is_joined_to_its_act_as_people_say_it() -> None:
    acts = cited_acts(facts_of(PaperKind.DECISION, a_new_folder()))
    assert acts[1].startswith("art. 3 alin. (2) lit. b) și art. 5 din anexa nr. 3 la Hotărârea Guvernului")


def test_only_communes_cite_the_annex_of_communes() -> None:
    for kind in (UnitKind.TOWN, UnitKind.MUNICIPALITY, UnitKind.SECTOR, UnitKind.COUNTY):
        facts = facts_of(PaperKind.DECISION, a_new_folder(), office=an_office(kind))
        assert not any("anexa nr. 3" in act for act in cited_acts(facts))


def test_the_law_of_consultation_is_cited_with_its_article() -> None:
    assert transparency(facts_of(PaperKind.NOTICE, a_new_folder())).startswith("art. 7 din Legea nr. 52/2003")
