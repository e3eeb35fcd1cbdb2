"""Council papers: their words as approved, blanks to fill, nothing that is the office's own affair."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from db.tables.council import CouncilPaper, CouncilStage, CouncilStep, CouncilSubject, PaperKind, Sitting
from db.tables.office import Official, OfficialRole, UnitKind
from letea.documents.council.facts import PaperFacts
from letea.documents.council.paper import council_paper
from letea.documents.pdf_archive import archival
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import pdf_bytes
from letea.rules.council_tree import CouncilFolder
from tests.papers.council_samples import (
    TITLE,
    a_folder_about,
    a_new_folder,
    an_adopted_folder,
    an_office,
    facts_of,
)
from tests.papers.outline_text import as_text
from tests.preflight import DebianTool, faults

APPROVED = Path(__file__).parents[3] / "papers"
TOWN_TITLE = TITLE.replace("comunei", "orașului")


def all_papers(folder: CouncilFolder, kind: UnitKind) -> list[PaperFacts]:
    return [facts_of(paper, folder, office=an_office(kind)) for paper in PaperKind]


def words(facts: PaperFacts) -> str:
    return as_text(council_paper(facts))


def the_whole_text(folder: CouncilFolder, kind: UnitKind) -> str:
    return "\n\n".join(words(facts) for facts in all_papers(folder, kind))


@pytest.mark.parametrize(
    ("name", "kind", "folder"),
    [
        ("council-adopted-commune.txt", UnitKind.COMMUNE, an_adopted_folder()),
        ("council-new-town.txt", UnitKind.TOWN, a_new_folder(title=TOWN_TITLE)),
    ],
    ids=["adopted", "new"],
)
def test_the_papers_are_the_approved_ones(name: str, kind: UnitKind, folder: CouncilFolder) -> None:
    assert the_whole_text(folder, kind) == (APPROVED / name).read_text(encoding="utf-8")


def test_every_paper_is_pdf_a_1b_before_and_after_the_vote(debian_tool: DebianTool, tmp_path: Path) -> None:
    made = {}
    for name, folder in (("new", a_new_folder()), ("adopted", an_adopted_folder())):
        for facts in all_papers(folder, UnitKind.COMMUNE):
            outline = council_paper(facts)
            made[f"{name}-{facts.paper.kind.value}"] = archival(
                pdf_bytes(outline), title=outline.title, author=outline.author
            )
    assert faults(made, debian_tool, tmp_path) == {}


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_is_written_for_word_too(kind: PaperKind) -> None:
    out = BytesIO()
    write_docx(council_paper(facts_of(kind, an_adopted_folder())), out)
    assert out.getvalue().startswith(b"PK")


def test_the_mayor_is_written_to_with_the_unit_that_is_theirs() -> None:
    folder = an_adopted_folder()
    for paper in folder.papers_of(PaperKind.COMMUNICATION):
        paper.party = "Primarul"
    facts = facts_of(PaperKind.COMMUNICATION, folder, office=an_office(UnitKind.TOWN))
    assert "Către: Primarul orașului Valea Exemplu" in words(facts)


def test_no_note_to_oneself_reaches_paper() -> None:
    for folder in (a_new_folder(), an_adopted_folder()):
        assert "de sunat la județ" not in the_whole_text(folder, UnitKind.COMMUNE)


def test_no_field_is_left_in_braces_in_any_unit_or_matter() -> None:
    for kind in UnitKind:
        for subject in CouncilSubject:
            text = the_whole_text(a_folder_about(subject, "Raportului semestrial"), kind)
            assert "{" not in text


def test_a_step_passed_over_leaves_its_lines_out() -> None:
    folder = an_adopted_folder()
    folder.steps = [
        CouncilStep(file_id=1, stage=stage, skipped=True)
        for stage in (CouncilStage.CONSULTATION, CouncilStage.OPINION)
    ]
    text = words(facts_of(PaperKind.DECISION, folder))
    assert "avizul consultativ" not in text
    assert "consultării publice" not in text
    assert "referatul de aprobare nr. 1204" in text


def test_the_letter_to_the_county_says_to_whom_though_no_opinion_came() -> None:
    folder = a_new_folder(county_body="Consiliul Județean Bacău")
    folder.steps = [CouncilStep(file_id=1, stage=CouncilStage.OPINION, skipped=True)]
    assert "Către: Consiliul Județean Bacău" in words(facts_of(PaperKind.COUNTY_LETTER, folder))
    assert "Consiliul Județean" not in words(facts_of(PaperKind.APPROVAL_NOTE, folder))


def test_a_matter_without_the_county_says_nothing_of_its_opinion() -> None:
    folder = a_folder_about(CouncilSubject.WORKS_PLAN, "Planului de acțiuni și lucrări de interes local")
    assert "avizul consultativ" not in words(facts_of(PaperKind.DECISION, folder))


@pytest.mark.parametrize(
    ("sitting", "said"),
    [
        (Sitting.ORDINARY, "în ședință ordinară la data de 31.03.2026"),
        (Sitting.EXTRAORDINARY, "în ședință extraordinară la data de 31.03.2026"),
        (Sitting.AT_ONCE, "în ședință extraordinară convocată de îndată la data de 31.03.2026"),
    ],
)
def test_the_decision_names_the_kind_of_sitting(sitting: Sitting, said: str) -> None:
    assert said in words(facts_of(PaperKind.DECISION, an_adopted_folder(sitting=sitting)))


def test_a_decision_that_amends_says_which_and_approves_nothing_anew() -> None:
    folder = a_new_folder(amends="HCL nr. 12 din 27.01.2026")
    text = words(facts_of(PaperKind.DECISION, folder))
    assert "privind modificarea HCL nr. 12 din 27.01.2026 privind aprobarea Planului anual" in text
    assert "**Art.\u00a01.** HCL nr. 12 din 27.01.2026 se modifică" in text
    assert "Se aprobă Planul" not in text


def test_a_title_that_names_the_decision_it_changes_is_not_said_twice() -> None:
    title = "modificării planului anual, aprobat prin HCL nr. 12 din 27.01.2026"
    text = words(facts_of(PaperKind.DECISION, a_new_folder(amends="HCL nr. 12 din 27.01.2026", title=title)))
    assert f"privind aprobarea {title}" in text
    assert "privind modificarea" not in text


def test_the_offices_own_articles_and_grounds_stand_in_place_of_letea_s() -> None:
    folder = a_new_folder(articles=["Se aprobă <lista>.", "Art. 2 – Se comunică."], grounds=["Legea X;"])
    text = words(facts_of(PaperKind.DECISION, folder))
    assert "¶ **Art.\u00a01.** Se aprobă <lista>." in text
    assert "¶ Art. 2 – Se comunică." in text
    assert "• – Legea X;" in text
    assert "292/2011" not in text


def test_who_signs_is_who_held_the_function_on_the_papers_date() -> None:
    mayors = (
        Official(role=OfficialRole.MAYOR, name="Primar Vechi", to_on=date(2026, 2, 1)),
        Official(role=OfficialRole.MAYOR, name="Primar Nou", from_on=date(2026, 2, 2)),
    )
    folder = an_adopted_folder()
    note = folder.papers_of(PaperKind.APPROVAL_NOTE)[0]
    note.dated_on = date(2026, 2, 1)
    assert "signs: INIȚIATOR,\nPrimar – Primar Vechi" in words(
        facts_of(PaperKind.APPROVAL_NOTE, folder, officials=mayors)
    )
    note.dated_on = date(2026, 2, 2)
    assert "Primar Nou" in words(facts_of(PaperKind.APPROVAL_NOTE, folder, officials=mayors))


def test_the_number_may_stand_at_the_end_under_the_signatures() -> None:
    facts = facts_of(PaperKind.DECISION, an_adopted_folder())
    last = PaperFacts(
        facts.folder, facts.paper, facts.office, facts.officials, tuple(facts.form.wording("number-last"))
    )
    text = words(last)
    assert text.index("# HOTĂRÂRE\n") < text.index("signs:") < text.index("**NR. 24**")


def test_a_county_is_worded_as_one_and_leaves_unread_articles_to_the_hand() -> None:
    office = an_office(UnitKind.COUNTY, unit_name="Bacău")
    text = words(facts_of(PaperKind.DECISION, a_new_folder(), office=office))
    assert "letterhead: ROMÂNIA / JUDEȚUL BACĂU / CONSILIUL JUDEȚEAN\n" in text
    assert "În temeiul art. ____ din Ordonanța de urgență a Guvernului nr. 57/2019" in text
    assert "art. 173" not in text
    assert "Secretar general al județului" in text
    assert "Președinte de ședință" not in text


def test_the_papers_of_a_county_name_its_president_and_its_own_decision() -> None:
    office = an_office(UnitKind.COUNTY, unit_name="Bacău")
    adopted = words(facts_of(PaperKind.ANNEX, an_adopted_folder(), office=office))
    assert "annex mark: Anexa nr. 1 la HCJ nr. 24 din 31.03.2026" in adopted
    folder = a_new_folder()
    party = "Președintele consiliului județean"
    folder.papers = [CouncilPaper(file_id=1, kind=PaperKind.COMMUNICATION, party=party)]
    letter = words(facts_of(PaperKind.COMMUNICATION, folder, office=office))
    assert "Către: Președintele Consiliului Județean Bacău" in letter
    assert "în vederea aducerii ei la îndeplinire" in letter
    table = words(facts_of(PaperKind.AFTER_ADOPTION, a_new_folder(), office=office))
    assert "Comunicarea către președinte – art. 197" in table


def test_only_what_the_county_gives_its_opinion_on_is_sent_to_it() -> None:
    carers = a_folder_about(
        CouncilSubject.CARERS_REPORT, "Raportului semestrial privind asistenții personali"
    )
    assert "și compartimentului de specialitate și se aduce" in words(facts_of(PaperKind.DECISION, carers))
    assert "Consiliului Județean" not in words(facts_of(PaperKind.DECISION, carers))
    assert "și Consiliului Județean Bacău" in words(facts_of(PaperKind.DECISION, a_new_folder()))


def test_the_annex_belongs_to_the_draft_until_the_vote() -> None:
    new = words(facts_of(PaperKind.ANNEX, a_new_folder()))
    assert "annex mark: Anexă la proiectul de hotărâre nr.\u00a0____ din\u00a0__________" in new
    adopted = words(facts_of(PaperKind.ANNEX, an_adopted_folder()))
    assert "annex mark: Anexa nr. 1 la HCL nr. 24 din 31.03.2026" in adopted
