"""The papers of a decision in their windows: the draft disposition and the referral it rests on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from db.tables.benefits import Disposition
from letea.actions.disposition_paper import (
    as_referral,
    decision_facts,
    disposition_facts,
    disposition_of,
    facts_docx,
    facts_pdf,
    papers_of_files,
)
from letea.actions.dispositions import Decision
from letea.actions.printed import PaperOf
from letea.documents.benefit_papers.facts import BenefitFacts
from letea.wording import _, day
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room

_DRAFT = _("Este o ciornă: temeiul și competența se completează și se verifică înainte de semnare.")
DISPOSITION, REFERRAL = "disposition", "referral_note"


def show_disposition(room: Room, disposition: Disposition, parent: QWidget) -> PaperDialog:
    """Show the draft of a disposition with the list of the files it covers."""
    store, kept = room.desk.store, disposition.id
    of = disposition_of(store, kept)
    return _show(room, _name(disposition), lambda: disposition_facts(store, kept), [of], parent)


def show_referral(room: Room, disposition: Disposition, parent: QWidget) -> PaperDialog:
    """Show the referral on which a disposition rests."""
    store, kept = room.desk.store, disposition.id
    name = _("Referat la {disposition}").format(disposition=_name(disposition).lower())
    of = disposition_of(store, kept, referral=True)
    return _show(room, name, lambda: as_referral(store, disposition_facts(store, kept)), [of], parent)


def show_draft(room: Room, decision: Decision, parent: QWidget, *, referral: bool) -> PaperDialog:
    """Show the paper of a decision as it is typed, before it is recorded."""
    store = room.desk.store
    facts = decision_facts(store, decision)
    if referral:
        facts = as_referral(store, facts)
    kind = REFERRAL if referral else DISPOSITION
    name = _("Referat") if referral else _("Proiect de dispoziție")
    who = facts.files[0].name if len(facts.files) == 1 else ", ".join(facts.kinds)
    of = papers_of_files(store, kind, decision.files, number=facts.number)
    return _show(room, f"{name} – {who}", lambda: facts, of, parent)


def _name(disposition: Disposition) -> str:
    told = _("Dispoziția nr. {number} din {day}")
    return told.format(number=disposition.number, day=day(disposition.dated_on))


def _show(
    room: Room, name: str, facts: Callable[[], BenefitFacts], of: Sequence[PaperOf], parent: QWidget
) -> PaperDialog:
    shown = ShownPaper(
        name,
        lambda progress: facts_pdf(facts(), progress),
        lambda progress: facts_docx(facts(), progress),
        [_DRAFT],
        of=of,
    )
    return open_paper(room, shown, parent)
