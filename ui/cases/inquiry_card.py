"""The card of the selected inquiry: who asked, the visit, what stands under its headings, papers, history."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.tables.cases import Inquiry, InquiryAnswer
from letea.actions.inquiries import InquiryFile, open_inquiry
from letea.actions.inquiry_lists import inquiry_rows
from letea.fields import field_of
from letea.inquiry_forms import form_name, inquiry_form
from letea.rules.inquiries import NEXT_STANDINGS, NextStanding, empty_headings
from letea.wording import _, counted, day
from ui.cases.card_papers import card_papers
from ui.parts.basics import label
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.parts.pill import State
from ui.room import Room

TONES: dict[NextStanding, State] = {
    NextStanding.NONE: "neutral",
    NextStanding.AHEAD: "good",
    NextStanding.DUE: "warning",
    NextStanding.FOLLOWED: "neutral",
}


class InquiryCard(Card):
    """What is known of an inquiry."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o anchetă din listă."))
        self._room = room

    def show_inquiry(self, inquiry_id: int | None) -> None:
        """Show an inquiry, or none."""
        if inquiry_id is None:
            self.clear()
            return
        room, store = self._room, self._room.desk.store
        file = open_inquiry(store, inquiry_id)
        inquiry = file.inquiry
        (row,) = inquiry_rows(store, [inquiry_id], room.desk.today())
        self.show_record(
            _("Ancheta {number}").format(number=inquiry.number),
            {
                _("Date"): self._facts(file),
                _("Rubrici"): _headings(file),
                _("Acte"): card_papers(
                    room,
                    inquiry.uid,
                    files_label=_("Fișierele anchetei {number}").format(number=inquiry.number),
                ),
                _("Istoric"): HistoryView(room, Inquiry, inquiry_id, children=[InquiryAnswer.inquiry_id]),
            },
            state=NEXT_STANDINGS[row.standing],
            tone=TONES[row.standing],
        )

    def _facts(self, file: InquiryFile) -> QScrollArea:
        inquiry, empty = file.inquiry, len(empty_headings(file.answers))
        facts = [
            (field_of(Inquiry.form).label, form_name(inquiry.form)),
            (field_of(Inquiry.dated_on).label, day(inquiry.dated_on)),
            (field_of(Inquiry.asked_by).label, _asked(inquiry)),
            (field_of(Inquiry.visited_on).label, day(inquiry.visited_on)),
            (field_of(Inquiry.present).label, inquiry.present),
            (field_of(Inquiry.household_id).label, file.household),
            *(_concluded(inquiry)),
            (field_of(Inquiry.next_on).label, day(inquiry.next_on)),
            (field_of(Inquiry.made_by).label, inquiry.made_by),
        ]
        if empty:
            facts.append((_("De completat"), counted(empty, _("rubrică goală"), _("rubrici goale"))))
        return person_facts(self._room, inquiry.person_id, file.name, facts)


def _concluded(inquiry: Inquiry) -> Facts:
    """What was found and proposed; nothing for a sheet that has no place for it."""
    form = inquiry_form(inquiry.form)
    if form and not form.concludes:
        return ()
    return (
        (field_of(Inquiry.findings).label, inquiry.findings),
        (field_of(Inquiry.proposals).label, inquiry.proposals),
    )


def _asked(inquiry: Inquiry) -> str:
    number = _("nr. {number}").format(number=inquiry.asked_number) if inquiry.asked_number else ""
    on = _("din {day}").format(day=day(inquiry.asked_on)) if inquiry.asked_on else ""
    return ", ".join(part for part in (inquiry.asked_by, f"{number} {on}".strip()) if part)


def _headings(file: InquiryFile) -> QScrollArea:
    """What stands under each heading; the empty ones are left out."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    written = [one for one in file.answers if one.answer.strip()]
    if not written:
        column.addWidget(label(_("Nicio rubrică nu este completată."), "secondary", wrap=True))
    for one in written:
        column.addWidget(label(one.heading, "small", wrap=True))
        column.addWidget(label(one.answer, wrap=True, selectable=True))
        column.addSpacing(8)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area
