"""The lists of a council file: its papers, and the proposals received."""

from datetime import date

from db.tables.council import CouncilPaper, PaperKind, Proposal
from letea.wording import _
from ui.parts.wrapped_lines import WrappedLines


def paper_lines(today: date) -> WrappedLines[CouncilPaper]:
    """The papers: number, date, whom they concern, when they were sent."""
    lines = WrappedLines[CouncilPaper](
        _("Documentele dosarului"),
        lambda: CouncilPaper(file_id=0, kind=PaperKind.COMMITTEE_OPINION),
        key="papers",
        order=CouncilPaper.place,
        today=today,
    )
    lines.choice(CouncilPaper.kind, width=190)
    lines.text(CouncilPaper.number, width=142)
    lines.day(CouncilPaper.dated_on)
    lines.long_text(CouncilPaper.party, width=164)
    lines.text(CouncilPaper.verdict, width=92)
    lines.day(CouncilPaper.sent_on, width=116)
    return lines


def proposal_lines(today: date) -> WrappedLines[Proposal]:
    """The proposals of the public consultation and the answer to each."""
    lines = WrappedLines[Proposal](
        _("Propuneri primite"),
        lambda: Proposal(file_id=0),
        key="proposals",
        order=Proposal.place,
        empty=_("Scrieți fiecare propunere primită, cu răspunsul dat, sau bifați că nu au fost."),
        today=today,
    )
    lines.day(Proposal.received_on)
    lines.long_text(Proposal.who, width=150)
    lines.long_text(Proposal.text, width=240)
    lines.long_text(Proposal.answer, width=240)
    lines.yes_no(Proposal.accepted, width=90)
    return lines
