"""What the fields of a council paper say: "" where it is not known yet, None where it does not apply."""

from collections.abc import Iterator
from datetime import date

from db.ordering import fold
from db.tables.council import CouncilPaper, CouncilStage, PaperKind, Sitting
from letea.documents.council.facts import PaperFacts
from letea.documents.council.grounds import authority, transparency
from letea.documents.council.inflecting import nominative
from letea.documents.council.office_values import Values, in_unit, office_values
from letea.rules.council_follow import ONLY_ANNEX
from letea.rules.council_start import SENT
from letea.wording import counted, day

_SITTINGS = {
    Sitting.ORDINARY: "ordinară",
    Sitting.EXTRAORDINARY: "extraordinară",
    Sitting.AT_ONCE: "extraordinară convocată de îndată",
}
_NUMBERED = {
    "hotarare": PaperKind.DECISION,
    "proiect": PaperKind.DRAFT_DECISION,
    "referat": PaperKind.APPROVAL_NOTE,
    "raport": PaperKind.SPECIALIST_REPORT,
    "anunt": PaperKind.NOTICE,
    "consultare": PaperKind.CONSULTATION_MINUTES,
}
_DOCUMENT = "documentul prevăzut în titlu"


def values_of(facts: PaperFacts) -> Values:
    """Every field that stands inside a line."""
    return {
        **office_values(facts.office, facts.officials, facts.day),
        **_council(facts),
        **_papers(facts),
        **_matter(facts),
        **_consultation(facts),
        **_opinion(facts),
        **_sitting(facts),
        "rand": "",
    }


def _council(facts: PaperFacts) -> Values:
    file = facts.folder.file
    chair: Values = {"presedinte_sedinta": file.chairs} if file.chairs else {}
    return {**chair, "comunicare": in_unit(facts.office, "told_county" if file.subject in SENT else "told")}


def _papers(facts: PaperFacts) -> Values:
    found: Values = {"nr": facts.paper.number, "data": day(facts.paper.dated_on)}
    for name, kind in _NUMBERED.items():
        number, dated_on = facts.folder.number_and_day(kind)
        found |= {f"numar_{name}": number, f"data_{name}": day(dated_on)}
    plan, step = facts.folder.plan, facts.folder.step(CouncilStage.PROPOSAL)
    if plan is not None:
        _complete(found, "hotarare", plan.decision_number, plan.decision_on)
        _complete(found, "proiect", plan.draft_number, plan.draft_on)
    if step is not None:
        _complete(found, "proiect", step.number, step.done_on)
    adopted = facts.folder.step(CouncilStage.ADOPTED)
    if adopted is not None:
        _complete(found, "hotarare", adopted.number, adopted.done_on)
    return found


def _complete(found: Values, name: str, number: str, dated_on: date | None) -> None:
    found[f"numar_{name}"] = found[f"numar_{name}"] or number
    found[f"data_{name}"] = found[f"data_{name}"] or day(dated_on)


def _matter(facts: PaperFacts) -> Values:
    file, plan = facts.folder.file, facts.folder.plan
    about = f"privind aprobarea {file.title.strip()}"
    named = plan.title if plan is not None and plan.title else nominative(file.title)
    amends = file.amends.strip()
    return {
        # A file begun as an amendment says in its title already which decision it changes.
        "privind": f"privind modificarea {amends} {about}" if amends not in file.title else about,
        "se_aproba": None if amends else named or _DOCUMENT,
        "hotararea_modificata": amends or None,
        "an": str(file.year),
        "numar_anexa": (plan.annex_number if plan is not None else "") or ONLY_ANNEX,
        "titlul_anexei": named or file.title.strip(),
        "temei_transparenta": transparency(facts),
        "temei_competenta": authority(facts),
        "comisia": facts.paper.party,
        "destinatar": _addressee(facts),
        "verdict": facts.paper.verdict,
        "scop": _purpose(facts),
        "avize_comisii": "; ".join(_opinions(facts.folder.papers_of(PaperKind.COMMITTEE_OPINION)))
        or "nr. ____ din __________",
    }


def _addressee(facts: PaperFacts) -> str:
    """Whom a letter goes to; the mayor is named with the unit, as on any envelope."""
    party = facts.paper.party.strip()
    if fold(party) != fold(in_unit(facts.office, "mayor_told")):
        return party
    whole = in_unit(facts.office, "mayor")
    return whole[:1].upper() + whole[1:]


def _purpose(facts: PaperFacts) -> str:
    """Why the decision is sent to whoever the letter goes to."""
    phrases, to = facts.form.phrases, fold(facts.paper.party)
    found = (words for key, words in phrases.items() if key in to)
    return next(found, phrases.get("other", ""))


def _opinions(papers: list[CouncilPaper]) -> Iterator[str]:
    for paper in papers:
        told = f"nr. {paper.number or '____'} din {day(paper.dated_on) or '__________'}"
        yield f"{told} ({paper.party})" if paper.party else told


def _consultation(facts: PaperFacts) -> Values:
    file = facts.folder.file
    if not facts.has_consultation:
        names = ("consultare_de_la", "consultare_pana_la", "numar_consultare", "data_consultare")
        return dict.fromkeys(names)
    return {
        "consultare_de_la": day(file.consultation_from_on),
        "consultare_pana_la": day(file.consultation_to_on),
    }


def _opinion(facts: PaperFacts) -> Values:
    if not facts.has_opinion:
        # The letter was sent, be it that no opinion came.
        asks = facts.paper.kind is PaperKind.COUNTY_LETTER
        body = facts.folder.file.county_body if asks else None
        return {"organul_judetean": body, "numar_aviz": None, "data_aviz": None}
    step = facts.folder.step(CouncilStage.OPINION)
    return {
        "organul_judetean": facts.folder.file.county_body,
        "numar_aviz": step.number if step else "",
        "data_aviz": day(step.done_on) if step else "",
    }


def _sitting(facts: PaperFacts) -> Values:
    file = facts.folder.file
    return {
        "fel_sedinta": _SITTINGS[file.sitting],
        "data_sedintei": day(file.sitting_on),
        "voturi_pentru": _count(file.votes_for, "vot", "voturi"),
        "voturi_impotriva": _count(file.votes_against, "vot", "voturi"),
        "abtineri": _count(file.abstained, "abținere", "abțineri"),
        "prezenti": _count(file.present, "consilier prezent", "consilieri prezenți"),
        "in_functie": _count(file.seated, "consilier", "consilieri"),
    }


def _count(number: int | None, one: str, many: str) -> str:
    return counted(number, one, many) if number is not None else f"____ {many}"
