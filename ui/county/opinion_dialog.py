"""Writing the county's opinion on a draft plan: number, day, verdict, remarks section by section."""

from dataclasses import replace
from types import SimpleNamespace

from PySide6.QtWidgets import QWidget

from db.county.tables import Opinion
from letea.county.drafts import DraftLine, DraftSection
from letea.county.opening import County
from letea.county.opinions import OpinionDraft, keep_opinion, opinion_draft, warn_opinion
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.fields.opinions import GIVEN_ON, NUMBER, VERDICT, WHOLE
from letea.handover.opinion import Remark
from letea.rules.opinions import REMARKS
from letea.wording import _
from ui.county.opinion_words import draft_told
from ui.parts.boxes import LongBox
from ui.parts.converters import converter
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_LINES, _WHOLE_LINES = 2, 4
_LONGEST = 88  # letters of a heading that fit over a field


class _Head(Form):
    """What the opinion is: number, day, verdict, what is said of the whole plan."""

    def __init__(self, room: Room) -> None:
        super().__init__(today=room.desk.today())
        self.row(
            self.text(Opinion.number, field=NUMBER),
            self.day(Opinion.given_on, field=GIVEN_ON),
            self.choice(Opinion.verdict, field=VERDICT),
        )
        how = converter(Kind.LONG_TEXT, today=room.desk.today(), optional=False)
        self.add(LongBox([REMARKS], WHOLE, how, lines=_WHOLE_LINES))


class _Sections(Form):
    """A field for each section of the plan."""

    def __init__(self, room: Room, sections: list[DraftSection]) -> None:
        super().__init__(today=room.desk.today())
        how = converter(Kind.LONG_TEXT, today=room.desk.today(), optional=False)
        self.note(_("Scrieți numai la secțiunile la care aveți ceva de spus."))
        for one in sections:
            field = Field(_short(one.title), kind=Kind.LONG_TEXT)
            self.add(LongBox([one.uid], field, how, lines=_LINES))


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"


def _shown(draft: OpinionDraft, sections: list[DraftSection]) -> SimpleNamespace:
    """The opinion as the two forms show and fill it: an attribute for each field."""
    remarks = dict.fromkeys((REMARKS, *(one.uid for one in sections)), "")
    remarks |= {one.section or REMARKS: one.text for one in draft.remarks}
    return SimpleNamespace(number=draft.number, given_on=draft.given_on, verdict=draft.verdict, **remarks)


class OpinionDialog(RecordDialog[OpinionDraft]):
    """Writes an opinion; saving keeps it also while something lacks: it is signed from the page."""

    def __init__(
        self,
        room: Room,
        county: County,
        line: DraftLine,
        sections: list[DraftSection],
        parent: QWidget | None = None,
    ) -> None:
        title = _("Avizul planului pe {year}, {commune}, proiectul {draft}")
        super().__init__(
            title.format(year=line.package.year, commune=line.commune.name, draft=draft_told(line)),
            work=room.work,
            parent=parent,
        )
        self._county, self._line, self._sections = county, line, sections
        self._written = opinion_draft(line.opinion)
        shown = _shown(self._written, sections)
        self.head, self.remarks = _Head(room), _Sections(room, sections)
        self.add_part(self.head, _("Avizul"))
        self.add_part(self.remarks, _("Observații pe secțiuni"))
        self.head.show(shown)
        self.remarks.show(shown)

    def draft(self) -> OpinionDraft:
        """The opinion as it stands on the screen."""
        filled = _shown(replace(self._written, remarks=[]), self._sections)
        self.head.fill(filled)
        self.remarks.fill(filled)
        told = [Remark("", "", getattr(filled, REMARKS))]
        told += [Remark(one.uid, one.title, getattr(filled, one.uid)) for one in self._sections]
        return OpinionDraft(
            filled.number, filled.given_on, filled.verdict, [one for one in told if one.text.strip()]
        )

    def check(self, draft: OpinionDraft) -> list[Problem]:
        """What it still lacks before it can be signed; it may be saved without."""
        return warn_opinion(self._county, self._line.package, draft)

    def save(self, draft: OpinionDraft) -> object:
        """Keep what is written."""
        return keep_opinion(self._county, self._line.package, draft)
