"""The whole annex: its properties, and names that look like markup."""

from db.tables.office import OfficialRole
from db.tables.plans import PlanStage, SectionKind
from letea.documents.outline import Paragraph, Signatures, text_of
from letea.prose import paragraph
from tests.papers.outline_text import as_text
from tests.papers.plan_samples import a_plan, a_row, a_section, a_table, an_annex, an_office, an_official

TRICKY = "Asociația <b>Bunica & nepoții</b> > 3"


def test_the_paper_says_its_title_and_who_made_it() -> None:
    paper = an_annex()
    assert paper.title == "Planul anual pentru anul 2030"
    assert paper.author == "Compartimentul de asistență socială, Comuna Valea Exemplu"
    assert paper.subject == "Plan anual de acțiune privind serviciile sociale"


def test_words_that_look_like_markup_stay_as_they_are() -> None:
    paper = an_annex(
        a_section(heading=TRICKY, text=[paragraph(TRICKY)]),
        a_table("meetings", [a_row(nr="1", participants=TRICKY)]),
        a_section(SectionKind.SIGNATURES),
        plan=a_plan(title=TRICKY, stage=PlanStage.SIGNING),
        officials=(an_official(OfficialRole.MAYOR, TRICKY),),
    )
    text = as_text(paper)
    assert text.count(TRICKY) == 6
    assert isinstance(paper.blocks[-1], Signatures)
    assert paper.blocks[-1].parties[0].name == TRICKY


def test_a_paragraph_that_announces_a_list_stays_with_it() -> None:
    list_of_two = [paragraph("Cuprinde:"), {"kind": "item", "marker": "1.", "runs": [["date;", ""]]}]
    paper = an_annex(a_section(text=[*list_of_two, paragraph("Apoi urmează altceva.")]))
    kept = [text_of(block.runs) for block in paper.blocks if isinstance(block, Paragraph) and block.keep_next]
    assert kept == ["Cuprinde:"]


def test_the_note_on_state_money_of_2027_is_for_the_screen_only() -> None:
    rows = [a_row(nr="1", name="Centru de zi", state="1.000")]
    paper = an_annex(a_table("existing_services", rows, heading="Servicii"), plan=a_plan(year=2027))
    assert "70/2025" not in as_text(paper)


def test_an_office_without_a_seal_prints_without_one() -> None:
    assert an_annex(office=an_office()).letterhead.coat_of_arms is None
