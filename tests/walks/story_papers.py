"""What the papers of the council's story say, before the vote and after it, in PDF and in Word."""

from pathlib import Path

from db.tables.council import PaperKind
from tests.walks import council_hands as council
from tests.walks import last_years_plan as last_year
from tests.walks import plan_hands as plans
from tests.walks.offices import CHAIR, SECRETARY
from ui.window import Window

COUNTY, WHY = "7091/1078DAS/29.01.2027", "județul nu a răspuns în 30 de zile"
ASKED, ANSWER = "Vizite și <seara> & sâmbăta", "Se fac și după program"
OWN_NOTE = "de vorbit cu secretarul despre avizul juridic"
PAPERS = {
    "Anunț de consultare publică": ("118/2027", "4.1.27"),
    "Proces-verbal de afișare": ("119/2027", "4.1.27"),
    "Proces-verbal de consultare": ("640/2027", "21.1.27"),
    "Referat de aprobare": ("1203/2027", "8.2.27"),
    "Raport de specialitate": ("1204/2027", "8.2.27"),
    "Avizul comisiei": ("5", "10.2.27", "Comisia juridică", "favorabil"),
}
VOTES = {"present": "10", "votes_for": "8", "votes_against": "0", "abstained": "2", "seated": "11"}
GROUNDS = (
    "art. 112 alin. (3) lit. b) și art. 118 alin. (2) din Legea asistenței sociale nr. 292/2011",
    "Hotărârea Guvernului nr. 797/2017",
    "Ordinul ministrului muncii și justiției sociale nr. 1.086/2018",
    "art. 129 alin. (2) lit. d)",
    "art. 139 alin. (1)",
)


def look_before_the_vote(window: Window, tmp_path: Path) -> None:
    """Every paper: what is known stands on it, what is not is a rule, nothing of the office's own affair."""
    page = council.council_page(window)
    given = council.give_out(window, page, tmp_path / "înainte")
    assert set(given) == set(PaperKind)
    (letter,), (minutes,), (opinion,) = (
        given[PaperKind.COUNTY_LETTER],
        given[PaperKind.CONSULTATION_MINUTES],
        given[PaperKind.COMMITTEE_OPINION],
    )
    assert letter.holds(f"Nr. {COUNTY}", "Către: Consiliul Județean Bacău, prin DGASPC Bacău")
    assert f"{COUNTY} din" not in letter.docx
    assert "<seara>" in minutes.pdf  # a cell of the PDF is read line by line
    assert all(words in minutes.docx for words in (ASKED, f"Preluată. {ANSWER}"))
    assert opinion.holds("Comisia juridică", "Nr. 5 din 10.02.2027", "avizează favorabil")
    (draft,), (decision,), (annex,) = (
        given[kind] for kind in (PaperKind.DRAFT_DECISION, PaperKind.DECISION, PaperKind.ANNEX)
    )
    assert draft.holds("PROIECT DE HOTĂRÂRE NR. 12/2027 din 08.02.2027", "INIȚIATOR", "AVIZAT", SECRETARY)
    assert decision.holds("NR. ____ din __________", "Adoptată cu ____ voturi „pentru”", *GROUNDS)
    assert decision.holds("referatul de aprobare nr. 1203/2027 din 08.02.2027", "nr. 5 din 10.02.2027")
    assert annex.holds("Anexă la proiectul de hotărâre nr. 12/2027 din 08.02.2027", "303.270 lei")
    for told in (one for papers in given.values() for one in papers):
        for words in (
            OWN_NOTE,
            plans.OWN_NOTE,
            "{",
            "verificat",
            last_year.GIVEN_UP,
            "avizul consultativ nr.",
        ):
            assert words not in told.pdf, words
            assert words not in told.docx, words


def look_after_the_vote(window: Window, tmp_path: Path) -> None:
    """The papers that the vote completes: no rule is left on the decision."""
    page = council.council_page(window, lambda folder: folder.file.sitting_on)
    kinds = (PaperKind.DECISION, PaperKind.ANNEX, PaperKind.COMMUNICATION, PaperKind.AFTER_ADOPTION)
    given = council.give_out(window, page, tmp_path / "după", only=kinds)
    (decision,), (annex,), (after,) = (given[kind] for kind in kinds if kind is not PaperKind.COMMUNICATION)
    assert decision.holds("HOTĂRÂREA NR. 15 din 25.02.2027", "la data de 25.02.2027,", CHAIR, SECRETARY)
    votes = "Adoptată cu 8 voturi „pentru”, 0 voturi „împotrivă” și 2 abțineri, din 10 consilieri prezenți"
    assert decision.holds(votes, *GROUNDS)
    assert "____" not in decision.pdf
    assert annex.holds("Anexa nr. 1 la HCL nr. 15 din 25.02.2027", "Lunar")
    assert after.holds("25.02.2027", "26.02.2027")
    letters = given[PaperKind.COMMUNICATION]
    assert len(letters) == 3
    for letter in letters:
        assert letter.holds(f"Către: {letter.party}", "Nr. 300/2027 din 26.02.2027", "nr. 15 din 25.02.2027")
