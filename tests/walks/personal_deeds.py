"""What is done about personal data in the demonstration office, one deed each."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from db.store import Store
from db.tables.people import Person
from db.tables.personal import Disclosure, FileKind, Restriction, Selection
from letea.actions import dossier, personal, restrictions, retention, selections
from letea.actions.retention import past_files, terms
from tests.samples import TODAY
from tests.walks.deeds import Deed, first

LATER = date(2060, 1, 1)


def told(store: Store) -> None:
    person = first(store, Person)
    given = Disclosure(person_id=person.id, given_on=TODAY, given_to="Judecătoria Exemplu", what="ancheta")
    personal.save_disclosure(store, given, TODAY)


def untold(store: Store) -> None:
    told(store)
    personal.remove_disclosure(store, first(store, Disclosure).id)


def dossier_given(store: Store) -> None:
    asked = dossier.ask_dossier(store, first(store, Person).id, TODAY)
    asked.disclosure.identity = "CI"
    with TemporaryDirectory() as folder:
        made = dossier.prepare_dossier(store, asked, TODAY)
        dossier.save_dossier_file(store, asked, made, Path(folder) / "dosar.json")


def restricted(store: Store) -> None:
    person = first(store, Person)
    restrictions.restrict(store, Restriction(person_id=person.id, from_on=TODAY), TODAY)


def lifted(store: Store) -> None:
    restricted(store)
    held = first(store, Restriction)
    held.lifted_on, held.lifted_note = TODAY, "anunțată în scris"
    restrictions.lift_restriction(store, held, TODAY)


def unrestricted(store: Store) -> None:
    restricted(store)
    restrictions.remove_restriction(store, first(store, Restriction).id)


def term_set(store: Store) -> None:
    term = terms(store)[FileKind.VISIT]
    term.years, term.source = 10, "poziția 31"
    retention.save_term(store, term, TODAY)


def selected(store: Store) -> None:
    term_set(store)
    file = selections.new_selection(store, past_files(store, LATER), LATER)
    file.selection.commission = "Ana Exemplu, secretar"
    selections.save_selection(store, file, LATER)


def unselected(store: Store) -> None:
    selected(store)
    selections.remove_selection(store, first(store, Selection).id)


PERSONAL_DEEDS: dict[str, Deed] = {
    "data told to somebody": told,
    "what was told taken out": untold,
    "a person's dossier given as a file": dossier_given,
    "processing restricted": restricted,
    "restriction lifted": lifted,
    "restriction taken out": unrestricted,
    "term of keeping set": term_set,
    "files past their term listed": selected,
    "list of files given up": unselected,
}
