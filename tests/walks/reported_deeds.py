"""What a worker can do with cases told of in confidence and with files of a card, each as one call."""

from datetime import date

from db.store import Store
from db.tables.people import Person
from db.tables.reported import Case, CaseKind
from letea.actions import attachments, reported
from letea.rules.attachments import NewFile
from tests.samples import TODAY
from tests.walks.deeds import Deed, first

PAPER = NewFile("Adresa DGASPC.pdf", b"%PDF-1.4 raspuns")


def new_case(store: Store) -> int:
    file = reported.new_case(store, TODAY, first(store, Person).id)
    file.case.kind, file.case.facts = CaseKind.VIOLENCE, "fapte inventate"
    file.new_files = [PAPER]
    return reported.save_case(store, file, TODAY)


def changed_case(store: Store) -> None:
    file = reported.read_case(store, first(store, Case).id)
    file.case.answer, file.case.next_on = "primit", None
    file.case.closed_on, file.case.outcome = date(2022, 3, 20), "rezolvat"
    reported.save_case(store, file, TODAY)


def sent_case(store: Store) -> None:
    file = reported.read_case(store, first(store, Case).id)
    file.case.sent_to, file.take_next = "DGASPC Exemplu", True
    reported.save_case(store, file, TODAY)


def card_files(store: Store) -> None:
    owner = first(store, Case).uid
    held = attachments.keep_files(store, owner, [], [PAPER], "Fișierele cazului 1/2022")
    attachments.keep_files(store, owner, held, [NewFile("b.pdf", b"%PDF-1.4 b")], "Fișierele cazului 1/2022")


REPORTED_DEEDS: dict[str, Deed] = {
    "case new": new_case,
    "case changed": changed_case,
    "case sent on under a number": sent_case,
    "case deleted": lambda store: reported.remove_case(store, first(store, Case).id),
    "files of a card": card_files,
}
