"""What the fields of a council paper say: "" where it is not known yet, None where it does not apply."""

from collections.abc import Iterator
from datetime import date

from db.ordering import fold
from db.tables.council import CouncilPaper, CouncilStage, PaperKind, Sitting
from db.tables.office import OfficialRole
from letea.documents.council.facts import PaperFacts
from letea.documents.council.grounds import authority, transparency
from letea.documents.council.inflecting import genitive, nominative
from letea.fields.office import ROLES
from letea.papers import unit_words
from letea.rules.council_follow import ONLY_ANNEX
from letea.rules.council_start import SENT
from letea.rules.office import holder_on
from letea.wording import counted, day

Values = dict[str, str | None]

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
        **_unit(facts),
        **_office(facts),
        **_officials(facts),
        **_papers(facts),
        **_matter(facts),
        **_consultation(facts),
        **_opinion(facts),
        **_sitting(facts),
        "rand": "",
    }


def in_unit(facts: PaperFacts, key: str) -> str:
    """The unit's word of that key, with its name in it."""
    office = facts.office
    number = "".join(letter for letter in office.unit_name if letter.isdigit())
    words: str = unit_words(office.unit_kind.value)[key]
    return words.format(name=office.unit_name, county=office.county, number=number)


def _unit(facts: PaperFacts) -> Values:
    keys = {
        "unitatea": "unit",
        "unitatii": "of_unit",
        "judetul": "in_county",
        "consiliul": "council",
        "consiliului": "of_council",
        "primaria": "hall",
        "primariei": "of_hall",
        "primarul": "mayor",
        "primarului": "of_mayor",
        "secretarului": "of_secretary",
        "functie_primar": "mayor_title",
        "functie_secretar": "secretary_title",
        "comunicare": "told_county" if facts.folder.file.subject in SENT else "told",
    }
    return {name: in_unit(facts, key) for name, key in keys.items()}


def _office(facts: PaperFacts) -> Values:
    office = facts.office
    return {
        "serviciul": office.service_name,
        "serviciul_genitiv": genitive(office.service_name) or "compartimentului de specialitate",
        "adresa": office.address,
        "telefon": office.phone or None,
        "email": office.email or None,
        "site": office.website or None,
    }


def _officials(facts: PaperFacts) -> Values:
    def held(role: OfficialRole) -> tuple[str, str]:
        found = holder_on(facts.officials, role, facts.day)
        return (found.name, found.title) if found else ("", "")

    mayor, secretary = held(OfficialRole.MAYOR), held(OfficialRole.SECRETARY)
    head, chair = held(OfficialRole.HEAD_OF_SERVICE), held(OfficialRole.CHAIR)
    own: Values = {"functie_primar": mayor[1], "functie_secretar": secretary[1]}
    return {
        **{name: title for name, title in own.items() if title},
        "functie_sef": head[1] or ROLES[OfficialRole.HEAD_OF_SERVICE],
        "nume_primar": mayor[0],
        "nume_secretar": secretary[0],
        "nume_sef": head[0],
        "presedinte_sedinta": facts.folder.file.chairs or chair[0],
    }


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
    if fold(party) != "primarul":
        return party
    whole = in_unit(facts, "mayor")
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
