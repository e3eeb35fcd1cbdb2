"""The card of a commune: its packages over the years, refusals, keys, whether it is expected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.county.tables import CommuneKey, Refusal
from letea.county.changes import changes_told
from letea.county.communes import CommuneState
from letea.county.kept import CommuneKept, KeptPackage
from letea.county.known import fingerprint_of
from letea.handover.terms import term_of
from letea.wording import _, counted, day, size_in_words, yes_no
from ui.county.words import STATES, TONES, in_lines, leaving_told, source_told
from ui.parts.basics import button, hairline, label
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.note import Note
from ui.parts.scroll import scrolled

_MOST_CHANGES = 6


@dataclass(frozen=True)
class Deeds:
    """What the card asks its page to do."""

    edit: Callable[[], object]
    retire_key: Callable[[int], object]
    confirm: Callable[[int], object]
    save_package: Callable[[int, str], object]
    save_plan: Callable[[int, str], object]
    save_workbook: Callable[[], object]


class CommuneCard(Card):
    """All that is kept of a commune."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__(_("Alegeți o comună din listă."))
        self._deeds = deeds
        self.kept: CommuneKept | None = None
        self.edit_button = self.add_action(_("Modifică…"), deeds.edit, icon="pencil")
        self.workbook_button = self.add_action(_("Registru gol…"), deeds.save_workbook, icon="table-export")

    def show_commune(self, kept: CommuneKept | None, state: CommuneState | None = None) -> None:
        """Show a commune, or nothing."""
        self.kept = kept
        if kept is None:
            self.clear()
            return
        tabs: dict[str, Facts | QWidget] = {
            _("Predări"): self._packages(kept),
            _("Refuzuri"): _refusals(kept),
            _("Chei"): self._keys(kept),
            _("Comuna"): _facts(kept),
        }
        self.show_record(
            kept.commune.name,
            tabs,
            state=STATES[state] if state is not None else "",
            tone=TONES[state] if state is not None else "neutral",
        )

    def _packages(self, kept: CommuneKept) -> QWidget:
        area, column = scrolled()
        column.setSpacing(4)
        if not kept.packages:
            column.addWidget(label(_("Nu a predat încă nimic."), "secondary", wrap=True))
        for place, one in enumerate(kept.packages):
            if place:
                column.addWidget(hairline())
            self._add_package(column, one)
        return area

    def _add_package(self, column: QVBoxLayout, one: KeptPackage) -> None:
        package = one.package
        term = term_of(package.period).words
        name = _("{term}, pachetul {number}").format(term=term, number=package.number)
        column.addWidget(label(name, "label", wrap=True))
        column.addWidget(label(_package_told(one), "small", wrap=True))
        changes = changes_told(package.changes)
        for what, old, new in changes[:_MOST_CHANGES]:
            column.addWidget(label(f"{what}: {old} → {new}", wrap=True))
        more = len(changes) - _MOST_CHANGES
        if more > 0:
            told = _("și încă {more}, pe confirmare").format(
                more=counted(more, _("schimbare"), _("schimbări"))
            )
            column.addWidget(label(told, "small"))
        line = QHBoxLayout()
        line.setSpacing(0)
        deeds, ident = self._deeds, package.id
        paper = _("plan-{file}.pdf").format(file=package.file_name.rpartition(".")[0])
        offers = [
            ("confirm", _("Confirmare…"), lambda: deeds.confirm(ident)),
            ("save", _("Salvează pachetul…"), lambda: deeds.save_package(ident, package.file_name)),
        ]
        if one.has_plan:
            offers.append(("plan", _("Planul (PDF)…"), lambda: deeds.save_plan(ident, paper)))
        for key, text, do in offers:
            made = button(text, do, look="link", name=f"{key}.{ident}")
            made.setAccessibleName(f"{text} {name}")
            line.addWidget(made)
        line.addStretch(1)
        column.addLayout(line)

    def _keys(self, kept: CommuneKept) -> QWidget:
        area, column = scrolled()
        column.setSpacing(6)
        if not kept.keys:
            none = _("Nicio cheie încă: se compară cu hârtia la primul pachet.")
            column.addWidget(label(none, "secondary", wrap=True))
        for place, key in enumerate(kept.keys):
            if place:
                column.addWidget(hairline())
            self._add_key(column, key)
        return area

    def _add_key(self, column: QVBoxLayout, key: CommuneKey) -> None:
        column.addWidget(label(in_lines(fingerprint_of(key)), "label", selectable=True))
        accepted = _("acceptată la {day}, {who}").format(day=day(key.accepted_on), who=key.accepted_by)
        column.addWidget(label(accepted.removesuffix(", "), "small", wrap=True))
        if key.retired_on is not None:
            retired = _("retrasă la {day}: {why}").format(day=day(key.retired_on), why=key.retired_why)
            column.addWidget(label(retired, wrap=True))
            return
        made = button(
            _("Retrage cheia…"),
            lambda: self._deeds.retire_key(key.id),
            look="link",
            name=f"retire.{key.id}",
        )
        column.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)


def _package_told(one: KeptPackage) -> str:
    package = one.package
    told = [
        _("primit la {day}").format(day=day(package.received_at.astimezone().date())),
        package.received_by,
        leaving_told(package),
        source_told(package),
        size_in_words(package.size),
        _("recipisa {number}").format(number=package.receipt_number) if package.receipt_number else "",
        "" if package.is_current else _("înlocuit"),
    ]
    return " · ".join(part for part in told if part)


def _refusals(kept: CommuneKept) -> QWidget:
    area, column = scrolled()
    column.setSpacing(6)
    if not kept.refusals:
        column.addWidget(label(_("Niciun pachet refuzat."), "secondary", wrap=True))
    for refusal in kept.refusals:
        _add_refusal(column, refusal)
    return area


def _add_refusal(column: QVBoxLayout, refusal: Refusal) -> None:
    on = day(refusal.at.astimezone().date())
    column.addWidget(label(f"{on} · {refusal.file_name}", "small", wrap=True))
    for sentence in refusal.problems:
        note = Note()
        column.addWidget(note)
        note.tell("bad", sentence)


def _facts(kept: CommuneKept) -> Facts:
    commune = kept.commune
    return (
        (_("Se așteaptă"), yes_no(commune.expected)),
        (_("Notă"), commune.note),
        (_("Județul"), commune.county),
        (_("SIRUTA"), str(commune.siruta)),
    )
