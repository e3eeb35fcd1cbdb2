"""Persons as a target of tables: Letea's own columns, and the headings other tables give them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from db.store import Store
from letea.actions.office_reading import vocabularies
from letea.actions.people_import import import_people, judge_entries, people_entries
from letea.actions.sheet_targets import Target
from letea.exchange.people_book import columns, write_people_book
from letea.fields import Field
from letea.progress import Progress
from letea.rules.people_import import entry_of
from letea.rules.sheet_columns import Wanted, spoken_of
from letea.rules.sheet_values import WHOLE_ADDRESS, Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _

_OTHER_NAMES = {
    "family_name": ("nume de familie", "numele", "numele de familie"),
    "given_name": ("prenumele",),
    "cnp": ("cod numeric personal", "c n p", "codul numeric personal"),
    "born_on": ("data nasterii", "nascut la", "data de nastere", "nascut", "data si anul nasterii"),
    "sex": ("sex", "gen", "genul"),
    "village": ("sat", "localitate", "localitatea", "satul localitatea"),
    "street": ("strada", "str"),
    "house_number": ("nr", "nr casa", "numar", "numar casa", "numarul casei", "nr strada", "numarul"),
    "phone": ("nr telefon", "numar de telefon", "telefon mobil", "telefon contact", "date de contact"),
    "education": ("nivel studii", "nivel de educatie", "nivelul studiilor", "ultima scoala absolvita"),
    "occupation": ("ocupatie", "statut ocupational", "profesia", "loc de munca"),
    "school": ("unitatea de invatamant", "scoala", "gradinita"),
    "notes": ("observatie", "mentiuni", "obs"),
    "household": ("gospodaria", "familia", "capul familiei"),
    "role": (
        *("calitatea in familie", "rol", "rolul in gospodarie", "calitatea", "grad de rudenie"),
        *("relatia cu capul gospodariei", "relatia cu capul familiei", "relatia", "statut in gospodarie"),
    ),
    "categories": ("categoria", "categorie"),
}
_OF_ONE = ("persoana", "beneficiar", "titular", "solicitant", "asistat", "domiciliu")  # in any heading
ADDRESS = Wanted(
    WHOLE_ADDRESS,
    Field(_("Adresa, într-o coloană")),
    (
        *("adresa", "domiciliul", "adresa de domiciliu", "adresa completa", "domiciliul stabil"),
        *("adresa domiciliu", "adresa localitate strada nr", "resedinta", "adresa de resedinta"),
    ),
)
FULL_NAME = Wanted(
    "full_name",
    Field(_("Nume și prenume")),
    (
        *("numele si prenumele", "nume prenume", "persoana", "beneficiar", "beneficiarul"),
        *("nume si prenume beneficiar", "numele si prenumele beneficiarului", "titular", "solicitant"),
    ),
)


def target() -> Target:
    """Persons, with their household and categories."""
    return Target(
        "people",
        _("Persoane"),
        _(
            "Un rând pentru fiecare persoană: numele (într-o coloană sau în două), CNP-ul și ce mai aveți: "
            "data nașterii, satul, numărul casei, telefonul, gospodăria."
        ),
        _("Gospodăria"),
        person_columns(),
        (frozenset({"family_name", "full_name"}), frozenset({"given_name", "full_name"})),
        _judge,
        _keep,
        _write_book,
    )


def person_columns() -> tuple[Wanted, ...]:
    """The columns of persons, the whole name after its two parts."""
    made = [replace(one, names=_OTHER_NAMES.get(one.key, ())) for one in columns()]
    family = Wanted("family_name", made[0].field, made[0].names, alone="full_name", beside="given_name")
    return spoken_of((family, made[1], FULL_NAME, *made[2:9], ADDRESS, *made[9:]), *_OF_ONE)


def plain_person() -> tuple[Wanted, ...]:
    """The columns by which a row names the one person it is about."""
    people = {one.key: one for one in person_columns()}
    return tuple(people[key] for key in ("full_name", "family_name", "given_name", "cnp", "born_on"))


def _judge(store: Store, rows: Sequence[Filled], today: date, progress: Progress) -> list[JudgedRow]:
    return judge_entries(store, [entry_of(row) for row in rows], today, progress=progress)


def _keep(store: Store, rows: Sequence[JudgedRow], today: date, progress: Progress) -> BroughtIn:
    return import_people(store, rows, today, progress=progress)


def _write_book(store: Store, path: Path, ids: Sequence[int], today: date, progress: Progress) -> int:
    entries = people_entries(store, ids, today, progress=progress)
    return write_people_book(path, entries, vocabularies(store), progress=progress)
