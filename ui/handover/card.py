"""The card beside the lists of the hand-over: a year with its checks and totals, or a package sent."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from db.tables.handover import SentPackage, YearClosing
from letea.actions.choices import open_choices
from letea.actions.county_receipts import kept_receipt
from letea.actions.handover_lists import (
    STANDINGS,
    PackageRow,
    YearRow,
    YearStanding,
    is_awaited,
    leaving_words,
    package_state,
)
from letea.actions.opinion_reading import kept_opinion
from letea.actions.printed_lists import printed_of
from letea.fields import fields_of
from letea.handover.keys import recipient_fingerprint
from letea.handover.shapes import SHAPES
from letea.handover.terms import term_of
from letea.wording import _, day, grouped, size_in_words
from ui.handover.answer_words import receipt_facts
from ui.handover.totals import totals_told
from ui.handover.words import TONES, code_in_lines, hash_in_lines
from ui.parts.basics import show_if
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.opinion_view import opinion_view
from ui.parts.pill import State
from ui.parts.printed_list import printed_list
from ui.room import Room

_TITLES = {shape.name: shape.title for shape in SHAPES}


@dataclass(frozen=True)
class Deeds:
    """What the card asks its page to do with what it shows."""

    close: Callable[[], object]
    reopen: Callable[[], object]
    print_record: Callable[[], object]
    verify: Callable[[], object]


class HandoverCard(Card):
    """What is known of a year or of a package."""

    def __init__(self, room: Room, deeds: Deeds) -> None:
        super().__init__(_("Alegeți un rând din listă."))
        self._room = room
        self.close_button = self.add_action(_("Închide anul…"), deeds.close, icon="lock")
        self.reopen_button = self.add_action(_("Redeschide…"), deeds.reopen)
        self.verify_button = self.add_action(_("Verifică din nou pe stick…"), deeds.verify)
        self.print_button = self.add_action(_("Proces-verbal…"), deeds.print_record, icon="printer")

    def show_year(self, row: YearRow | None) -> None:
        """Show a year, or nothing."""
        if row is None:
            self.clear()
            return
        title = _("Anul {year}").format(year=row.id)
        facts: list[tuple[str, str]] = [
            (_("Stare"), STANDINGS[row.standing]),
            (_("Din"), day(row.since)),
            (_("De către"), row.who),
        ]
        if row.why:
            facts.append((fields_of(YearClosing)["reopened_why"].label, row.why))
        tabs: dict[str, Facts | QWidget] = {_("Anul"): facts}
        if row.closing is not None:
            tabs[_("Verificări")] = [_check_told(check) for check in row.closing.checks]
            tabs[_("Totaluri")] = totals_told(row.closing.totals)
            tabs[_("Istoric")] = HistoryView(self._room, YearClosing, row.closing.id)
        self.show_record(title, tabs, state=STANDINGS[row.standing], tone=TONES[row.standing])
        self._offer(year=row)

    def show_package(self, row: PackageRow | None) -> None:
        """Show a package, or nothing."""
        if row is None:
            self.clear()
            return
        sent = row.sent
        title = _("Pachetul {number}, {term}").format(number=sent.number, term=term_of(sent.period).words)
        counts = [(_TITLES.get(name, name), grouped(count)) for name, count in sent.counts.items()]
        tabs: dict[str, Facts | QWidget] = {_("Pachetul"): self._facts(sent)}
        if counts:
            tabs[_("Ce cuprinde")] = counts
        if (receipt := kept_receipt(sent)) is not None:
            tabs[_("Recipisa")] = receipt_facts(receipt)
        if (opinion := kept_opinion(sent)) is not None:
            tabs[_("Avizul")] = opinion_view(self._room, opinion)
        tabs[_("Acte")] = printed_list(self._room, printed_of(self._room.desk.store, [sent.uid]))
        tabs[_("Istoric")] = HistoryView(self._room, SentPackage, sent.id)
        tone: State = "warning" if is_awaited(sent) else "good"
        self.show_record(title, tabs, state=package_state(sent), tone=tone)
        self._offer(year=None)

    def _offer(self, *, year: YearRow | None) -> None:
        is_closed = year is not None and year.standing is YearStanding.CLOSED
        show_if(self.close_button, shown=year is not None and not is_closed)
        show_if(self.reopen_button, shown=is_closed)
        show_if(self.verify_button, shown=year is None)
        show_if(self.print_button, shown=year is None)
        for one in (self.close_button, self.reopen_button):
            one.setEnabled(not self._room.desk.store.only_reads)

    def _facts(self, sent: SentPackage) -> Facts:
        told = fields_of(SentPackage)
        facts = [
            (told["county"].label, sent.county),
            (told["leaving"].label, leaving_words(sent)),
            (told["made_on"].label, day(sent.made_on)),
            (told["received_on"].label, day(sent.received_on)),
            (told["file_name"].label, sent.file_name),
            (told["bytes"].label, size_in_words(sent.bytes)),
            (told["sha256"].label, hash_in_lines(sent.sha256, narrow=True)),
            (_("Încuiat cu"), self._locked(sent)),
            (told["medium"].label, sent.medium),
        ]
        if sent.categories:
            labels = dict(open_choices(self._room.desk.store).lists.get("beneficiary_category", ()))
            facts.append(
                (told["categories"].label, ", ".join(labels.get(one, one) for one in sent.categories))
            )
            facts.append((told["ground"].label, sent.ground))
        if sent.replaces:
            facts.append((told["replaces"].label, str(sent.replaces)))
        return facts

    def _locked(self, sent: SentPackage) -> str:
        if not sent.recipient:
            return _("parola spusă separat")
        return _("cheia județului, amprenta:\n{fingerprint}").format(
            fingerprint=code_in_lines(recipient_fingerprint(sent.recipient))
        )


def _check_told(check: dict[str, Any]) -> tuple[str, str]:
    reason = str(check.get("reason") or "")
    found = str(check["found"])
    return str(check["title"]), _("{found}\nMotivul: {why}").format(
        found=found, why=reason
    ) if reason else found
