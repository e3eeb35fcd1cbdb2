"""The lists of chapter II, with their columns and what they teach while empty."""

from collections.abc import Callable

from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from letea.fields import field_of
from letea.fields.outreach import LEVELS
from letea.rules.outreach import (
    check_campaign,
    check_meeting,
    check_press_message,
    check_publication,
    check_topic,
)
from letea.wording import _
from ui.parts.converters import worded
from ui.parts.lines_model import LineColumn
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.room import Room

Year = Callable[[], int]


def publications(room: Room, year: Year) -> YearList:
    """II.1: information published or displayed, how often it is renewed and when it last was."""
    lines = WrappedLines[Publication](
        _("Informații publicate sau afișate"),
        lambda: Publication(year=year(), text=""),
        key="published",
        order=Publication.place,
        today=room.desk.today(),
    )
    lines.text(Publication.marker, width=64)
    level, labels = field_of(Publication.level), tuple(LEVELS.values())
    lines.add_column(LineColumn(("level",), level, worded(LEVELS, optional=False), labels, 136))
    lines.long_text(Publication.text, width=360)
    lines.text(Publication.frequency, width=150)
    lines.day(Publication.renewed_on, width=140)
    return YearList(
        "published",
        lines,
        Publication,
        check=lambda row: check_publication(row, today=room.desk.today()),
        teach=_(
            "Aici scrieți ce informații publicați sau afișați (strategia, planul, formularele, lista "
            "furnizorilor), cât de des le actualizați și când ați făcut-o ultima dată."
        ),
    )


def campaigns(year: Year, kind: CampaignKind) -> YearList:
    """II.4 or II.5: campaigns of one kind."""
    titles = {
        CampaignKind.AWARENESS: _("Campanii de informare și sensibilizare"),
        CampaignKind.PROMOTION: _("Campanii de promovare a serviciilor sociale"),
    }
    teach = {
        CampaignKind.AWARENESS: _(
            "Aici scrieți campaniile de informare și sensibilizare ale anului. Dacă nu aveți, lăsați lista "
            "goală: la verificarea planului puteți scrie „nu este cazul” printr-un clic."
        ),
        CampaignKind.PROMOTION: _(
            "Aici scrieți campaniile prin care faceți cunoscute serviciile. Dacă nu aveți, lăsați lista "
            "goală: la verificarea planului puteți scrie „nu este cazul” printr-un clic."
        ),
    }
    lines = WrappedLines[Campaign](
        titles[kind],
        lambda: Campaign(year=year(), kind=kind, name=""),
        key=kind.value,
        order=Campaign.place,
    )
    lines.long_text(Campaign.name, width=220)
    lines.long_text(Campaign.objectives, width=300)
    lines.long_text(Campaign.period, width=150)
    lines.long_text(Campaign.responsible, width=180)
    return YearList(
        kind.value,
        lines,
        Campaign,
        check=check_campaign,
        belongs=lambda row: row.kind is kind,
        teach=teach[kind],
    )


def meetings(year: Year) -> YearList:
    """II.6: three-sided meetings."""
    lines = WrappedLines[Meeting](
        _("Întâlniri tripartite"),
        lambda: Meeting(year=year(), participants=""),
        key="meetings",
        order=Meeting.place,
    )
    lines.long_text(Meeting.participants, width=260)
    lines.long_text(Meeting.description, width=340)
    lines.long_text(Meeting.frequency, width=150)
    return YearList(
        "meetings",
        lines,
        Meeting,
        check=check_meeting,
        teach=_(
            "Aici scrieți întâlnirile dintre serviciu, furnizori și beneficiari: cine participă, despre ce "
            "și cât de des."
        ),
    )


def topics(year: Year) -> YearList:
    """II.7: themes of counselling through community assistance."""
    lines = WrappedLines[CounsellingTopic](
        _("Teme de informare și consiliere"),
        lambda: CounsellingTopic(year=year(), topic=""),
        key="topics",
        order=CounsellingTopic.place,
    )
    lines.long_text(CounsellingTopic.topic, width=500)
    return YearList(
        "topics",
        lines,
        CounsellingTopic,
        check=check_topic,
        teach=_(
            "Aici scrieți temele pe care le discutați cu oamenii prin serviciul de asistență comunitară, "
            "câte una pe rând."
        ),
    )


def press_messages(year: Year) -> YearList:
    """II.8: messages of public interest given to the press."""
    lines = WrappedLines[PressMessage](
        _("Mesaje de interes public transmise prin presă"),
        lambda: PressMessage(year=year(), text=""),
        key="press",
        order=PressMessage.place,
    )
    lines.long_text(PressMessage.text, width=420)
    lines.text(PressMessage.outlet, width=190)
    lines.text(PressMessage.period, width=150)
    return YearList(
        "press",
        lines,
        PressMessage,
        check=check_press_message,
        teach=_(
            "Aici scrieți mesajele de interes public pe care le transmiteți prin presă, cu publicația și "
            "perioada, dacă le știți."
        ),
    )
