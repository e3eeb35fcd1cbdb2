"""A draft plan and the opinion on it, as the list and the card tell them."""

from datetime import date

from PySide6.QtWidgets import QWidget

from letea.county.drafts import DraftLine, OpinionState
from letea.fields.opinions import VERDICTS, WHOLE
from letea.wording import _, day
from ui.county.words import hash_in_lines
from ui.parts.basics import label
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.note import Note
from ui.parts.pill import State
from ui.parts.rows import Column
from ui.parts.scroll import scrolled

STATES = {
    OpinionState.WAITING: _("de avizat"),
    OpinionState.BEGUN: _("în lucru"),
    OpinionState.SIGNED: _("semnat"),
    OpinionState.OVERTAKEN: _("înlocuit"),
}
_TONES: dict[OpinionState, State] = {
    OpinionState.WAITING: "warning",
    OpinionState.BEGUN: "accent",
    OpinionState.SIGNED: "good",
    OpinionState.OVERTAKEN: "neutral",
}
CHIPS: tuple[tuple[str, str, OpinionState | None], ...] = (
    ("all", _("Toate"), None),
    ("waiting", _("De avizat"), OpinionState.WAITING),
    ("begun", _("În lucru"), OpinionState.BEGUN),
    ("signed", _("Semnate"), OpinionState.SIGNED),
    ("overtaken", _("Înlocuite"), OpinionState.OVERTAKEN),
)


def card_of(card: Card, line: DraftLine) -> None:
    """Show a draft and what the county says of it."""
    told = _("{commune}, planul pe {year}, proiectul {draft}")
    title = told.format(commune=line.commune.name, year=line.package.year, draft=draft_told(line))
    tabs: dict[str, Facts | QWidget] = {_("Avizul"): _opinion(line), _("Proiectul"): _draft(line)}
    card.show_record(title, tabs, state=STATES[line.state], tone=_TONES[line.state])


def draft_told(line: DraftLine) -> str:
    """Which of a commune's drafts: "nr. 2 din 05.01.2027", the number of the sealed package and its day."""
    return _("nr.\u00a0{number} din {day}").format(number=line.package.number, day=day(line.package.made_on))


def _opinion(line: DraftLine) -> QWidget:
    area, column = scrolled()
    column.setSpacing(8)
    if not line.package.is_current:
        newer = Note()
        column.addWidget(newer)
        newer.tell("warning", _("Comuna a trimis după el un proiect mai nou al aceluiași plan."))
    if line.opinion is None:
        told = _("Avizul nu este început. „Avizul…” deschide planul pe secțiuni.")
        column.addWidget(label(told, "secondary", wrap=True))
        return area
    opinion = line.opinion
    verdict = _("Aviz {verdict}").format(verdict=VERDICTS[opinion.verdict])
    column.addWidget(label(verdict, "label", wrap=True))
    numbered = _("nr. {number} din {day}")
    told = numbered.format(number=opinion.number or "…", day=day(opinion.given_on) or "…")
    column.addWidget(label(told, wrap=True))
    for one in opinion.remarks:
        column.addWidget(label(one["title"] or WHOLE.label, "small", wrap=True))
        column.addWidget(label(one["text"], wrap=True))
    return area


def _draft(line: DraftLine) -> Facts:
    package = line.package
    return (
        (_("Primit la"), day(_received(line))),
        (_("Întocmit la"), day(package.made_on)),
        (_("Pachetul"), str(package.number)),
        (_("Fișierul"), package.file_name),
        (_("SHA-256"), hash_in_lines(package.sha256)),
        (_("Recipisa"), str(package.receipt_number or "")),
    )


def _received(line: DraftLine) -> date:
    return line.package.received_at.astimezone().date()


COLUMNS: tuple[Column[DraftLine], ...] = (
    Column(_("Comuna"), lambda line: line.commune.name, width=140),
    Column(_("Anul"), lambda line: line.package.year, width=58, figures=True),
    Column(_("Proiectul"), draft_told, width=152),
    Column(_("Primit la"), _received, width=104, figures=True, chosen=False),
    Column(_("Stare"), lambda line: STATES[line.state], width=86),
    Column(
        _("Avizul"),
        lambda line: VERDICTS[line.opinion.verdict] if line.opinion is not None else "",
        width=92,
        stretch=True,
    ),
    Column(_("Numărul"), lambda line: line.opinion.number if line.opinion is not None else "", width=82),
)
