"""What must hold for the rows of chapter II (informing the public), and what the order asks to publish."""

import re
from datetime import date

from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from letea.errors import Problem
from letea.legal import standing
from letea.rules.services import check_year
from letea.wording import _

_RENEWED = re.compile(r"\s+–\s+se actualizează\s+(.+)$")
_ROMAN_POINT = re.compile(r"[ivx]{2,}\.|[ivx]\.")


def standard_publications(year: int) -> list[Publication]:
    """The rows of II.1 that the framework plan asks for (letters a–e, points i–iii), for a year's plan."""
    rows: list[Publication] = []
    inside = False
    for place, (marker, text) in enumerate(standing("published", date(year, 1, 1)).parts):
        # "i." is a point only beneath a letter that opens a list; the letter i would be the ninth.
        level = 1 if inside and _ROMAN_POINT.fullmatch(marker) else 0
        inside = level == 1 or text.endswith(":")
        renewed = _RENEWED.search(text.rstrip(";."))
        words = text.rstrip(";.")[: renewed.start()] if renewed else text.rstrip(";.")
        rows.append(
            Publication(
                year=year,
                place=place,
                marker=marker,
                level=level,
                text=words,
                frequency=renewed[1] if renewed else "",
            )
        )
    return rows


def check_publication(row: Publication, *, today: date) -> list[Problem]:
    """A published item says what it is; it was not renewed in the future."""
    problems = [*check_year(row), *_needs(row.text, "text", _("Scrieți ce informație se publică."))]
    if row.renewed_on and row.renewed_on > today:
        problems.append(Problem("renewed_on", _("Data actualizării este în viitor; verificați anul.")))
    if not row.frequency.strip() and not row.text.rstrip().endswith(":"):
        text = _("Scrieți cât de des se actualizează, de exemplu „lunar”.")
        problems.append(Problem("frequency", text, blocking=False))
    return problems


def check_campaign(row: Campaign) -> list[Problem]:
    """A campaign has a name; objectives, period and responsible persons are asked for."""
    return [
        *check_year(row),
        *_needs(row.name, "name", _("Scrieți numele campaniei.")),
        *_wants(row.objectives, "objectives", _("Scrieți obiectivele campaniei.")),
        *_wants(row.period, "period", _("Scrieți perioada, de exemplu „noiembrie” sau „trimestrial”.")),
        *_wants(row.responsible, "responsible", _("Scrieți cine organizează campania.")),
    ]


def check_meeting(row: Meeting) -> list[Problem]:
    """A three-sided meeting says who takes part; what it is about and how often are asked for."""
    return [
        *check_year(row),
        *_needs(row.participants, "participants", _("Scrieți cine participă la întâlnire.")),
        *_wants(row.description, "description", _("Scrieți pe scurt despre ce este întâlnirea.")),
        *_wants(row.frequency, "frequency", _("Scrieți cât de des are loc, de exemplu „semestrial”.")),
    ]


def check_topic(row: CounsellingTopic) -> list[Problem]:
    """A theme of counselling is written."""
    return [*check_year(row), *_needs(row.topic, "topic", _("Scrieți tema de informare și consiliere."))]


def check_press_message(row: PressMessage) -> list[Problem]:
    """A message to the press is written."""
    return [*check_year(row), *_needs(row.text, "text", _("Scrieți mesajul transmis presei."))]


def _needs(value: str, field: str, sentence: str) -> list[Problem]:
    return [] if value.strip() else [Problem(field, sentence)]


def _wants(value: str, field: str, sentence: str) -> list[Problem]:
    return [] if value.strip() else [Problem(field, sentence, blocking=False)]
