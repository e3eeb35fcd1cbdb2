"""Council files for the tests of papers; places and persons are invented."""

from dataclasses import replace
from datetime import date
from typing import Any

from db.tables.council import (
    CouncilFile,
    CouncilPaper,
    CouncilStage,
    CouncilStep,
    CouncilSubject,
    PaperKind,
    Proposal,
)
from db.tables.office import Office, Official, OfficialRole, UnitKind
from letea.documents.council.facts import PaperFacts
from letea.rules.council_tree import CouncilFolder

TITLE = (
    "Planului anual de acțiune privind serviciile sociale administrate și finanțate din bugetul Consiliului "
    "Local al comunei Valea Exemplu pentru anul 2026"
)
PARTIES = {
    PaperKind.COMMITTEE_OPINION: "Comisia pentru sănătate, asistență socială, familie și protecția copilului",
    PaperKind.COMMUNICATION: "Instituția Prefectului – Județul Bacău",
}


def an_office(kind: UnitKind = UnitKind.COMMUNE, **changes: Any) -> Office:
    """The office of an invented commune, or of another unit."""
    facts: dict[str, Any] = {
        "unit_kind": kind,
        "unit_name": "Valea Exemplu",
        "county": "Bacău",
        "service_name": "Compartimentul de asistență socială",
        "address": "Str. Exemplului nr. 12, Valea Exemplu",
        "phone": "0234 000 000",
        "email": "asistenta@exemplu.example",
        "website": "www.exemplu.example",
    }
    return Office(**(facts | changes))


def officials() -> tuple[Official, ...]:
    """Who signs: a mayor, a secretary general and a head of service."""
    held = {
        OfficialRole.MAYOR: "Matei Exemplu",
        OfficialRole.SECRETARY: "Ștefania Țintă-Exemplu",
        OfficialRole.HEAD_OF_SERVICE: "Ana Exemplu",
    }
    return tuple(Official(role=role, name=name, from_on=date(2020, 10, 1)) for role, name in held.items())


def a_file(**changes: Any) -> CouncilFile:
    """A file of which nothing but the matter is known yet."""
    facts: dict[str, Any] = {"year": 2026, "title": TITLE, "notes": "Notă pentru mine: de sunat la județ."}
    return CouncilFile(**(facts | changes))


def a_new_folder(**changes: Any) -> CouncilFolder:
    """The folder of a file of which nothing but the matter is known yet."""
    return CouncilFolder(a_file(**changes))


def an_adopted_folder(**changes: Any) -> CouncilFolder:
    """A folder of which everything is known."""
    facts: dict[str, Any] = {
        "sitting_on": date(2026, 3, 31),
        "consultation_from_on": date(2026, 1, 19),
        "consultation_to_on": date(2026, 2, 18),
        "county_body": "Consiliul Județean Bacău, prin Direcția Generală de Asistență Socială și Protecția "
        "Copilului",
        "chairs": "Ion Exemplu-Văcărescu",
        "votes_for": 11,
        "votes_against": 0,
        "abstained": 2,
        "present": 13,
        "seated": 13,
    }
    folder = CouncilFolder(a_file(**(facts | changes)))
    folder.steps = [
        CouncilStep(file_id=1, stage=CouncilStage.OPINION, number="7091/1078DAS", done_on=date(2026, 3, 12)),
        CouncilStep(file_id=1, stage=CouncilStage.ADOPTED, number="24", done_on=date(2026, 3, 31)),
    ]
    folder.papers = [
        a_paper(kind, number=str(1200 + place), dated_on=date(2026, 1 + place // 4, 15 + place))
        for place, kind in enumerate(PaperKind)
    ]
    decision = folder.papers_of(PaperKind.DECISION)[0]
    decision.number, decision.dated_on = "24", date(2026, 3, 31)
    folder.papers_of(PaperKind.COMMITTEE_OPINION)[0].verdict = "favorabil"
    folder.proposals = [
        Proposal(
            file_id=1,
            received_on=date(2026, 1, 28),
            who="Asociația „Exemplu pentru Vârstnici”",
            text="Înființarea unui serviciu de îngrijire la domiciliu pentru vârstnicii fără familie.",
            answer="Serviciul este propus în capitolul I B.",
            accepted=True,
        ),
        Proposal(file_id=1, who="Un cetățean", text="Program prelungit al cantinei.", accepted=False),
    ]
    return folder


def a_paper(kind: PaperKind, **changes: Any) -> CouncilPaper:
    """A paper of that kind."""
    facts: dict[str, Any] = {"file_id": 1, "kind": kind, "party": PARTIES.get(kind, "")}
    return CouncilPaper(**(facts | changes))


def facts_of(kind: PaperKind, folder: CouncilFolder, **changes: Any) -> PaperFacts:
    """What the first paper of that kind is made from."""
    paper = next(iter(folder.papers_of(kind)), None) or a_paper(kind)
    return replace(PaperFacts(folder, paper, an_office(), officials()), **changes)


def a_folder_about(subject: CouncilSubject, title: str, **changes: Any) -> CouncilFolder:
    """A new folder about something other than a plan."""
    return a_new_folder(subject=subject, title=title, **changes)
