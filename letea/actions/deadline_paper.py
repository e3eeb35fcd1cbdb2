"""The list of deadlines as PDF or DOCX: what is listed on the page, or all that is open."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from db.store import Store
from letea.actions.deadline_lists import NEAR_NAMES, by_nearness
from letea.actions.deadlines import Told
from letea.actions.office_reading import open_profile
from letea.documents.deadline_list import DueOnPaper, deadline_list
from letea.documents.outline import Outline
from letea.progress import Progress
from letea.rules.deadline_rules import rule_name
from letea.rules.deadlines import Nearness, Standing
from letea.wording import _, day


def deadline_outline(store: Store, told: Sequence[Told], today: date) -> Outline:
    """These deadlines as a paper."""
    parts = {
        NEAR_NAMES[near]: [
            DueOnPaper(
                one.deadline.title, rule_name(one.deadline.rule), one.deadline.due_on, state_in_words(one)
            )
            for one in part
        ]
        for near, part in by_nearness(told).items()
    }
    return deadline_list(parts, open_profile(store).office, today)


def deadline_pdf(store: Store, told: Sequence[Told], today: date, progress: Progress) -> bytes:
    """The same as the bytes of a PDF."""
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    progress.step(_("Se alcătuiește lista"))
    return pdf_bytes(deadline_outline(store, told, today))


def deadline_docx(store: Store, told: Sequence[Told], today: date, progress: Progress) -> bytes:
    """The same as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește lista"))
    out = BytesIO()
    write_docx(deadline_outline(store, told, today), out)
    return out.getvalue()


def state_in_words(told: Told) -> str:
    """How a deadline stands: late, put off until a day, done on a day."""
    if told.standing is Standing.DONE:
        return _("rezolvat la {day}").format(day=day(told.done_on))
    if told.standing is Standing.SNOOZED:
        return _("amânat până la {day}").format(day=day(told.until_on))
    return _("întârziat") if told.near is Nearness.LATE else _("de rezolvat")
