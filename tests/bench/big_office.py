"""An office far larger than any commune: invented, seeded, every name of it marked so.

100,000 persons in 40,000 households, 11,500 files with a million payments over ten years, 20,000 printed
papers, the needs of most households and a plan of a municipality's size. Or a part of it, one in so many.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import inspect

from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile, FileState, FileStep, Grant, Payment
from db.tables.households import Household, HouseholdMember, Income
from db.tables.people import DisabilityCertificate, Person, PersonCategory, PersonSituation, PersonState, Sex
from db.tables.printed import PrintedPaper
from db.upgrade import make_file
from letea.actions.office import set_up_office
from tests.bench.big_needs import put_needs
from tests.big_plan import a_big_plan
from tests.samples import TODAY, an_office

PERSONS, HOUSEHOLDS, FILES, PAYMENTS, PAPERS = 100_000, 40_000, 11_500, 1_000_000, 20_000
DEADLINES = 9_000  # are due in it
MONTHS = 120
_SEED = 6
_FAMILIES = ("Ababei", "Bârsan", "Chiriac", "Dănăilă", "Enache", "Grigoraș", "Iftimie", "Șerban", "Țurcanu")
_GIVEN = (
    *("Ștefan", "Ioan", "Gheorghe", "Ionuț", "Costel", "Vasile", "Mihăiță"),
    *("Maria", "Elena", "Țița", "Ana", "Sânziana", "Paraschiva", "Ioana"),
)
_BOYS = 7  # of the given names, those first
_VILLAGES = (
    "Letea Veche",
    "Holt",
    "Ruși-Ciutea",
    "Siretu",
    "Radomirești",
    "Exemplu de Sus",
    "Exemplu de Jos",
)
_WEIGHTS = (30, 18, 16, 12, 10, 8, 6)  # of the villages
_STREETS = ("", "", "Principală", "Școlii", "Bisericii", "Moldovei")
_CATEGORIES = ("copil_familie_dificultate", "varstnic", "dizabilitate", "risc_social", "saracie")
_SITUATIONS = ("saracie_monetara", "risc_separare", "abandon_scolar")
_KINDS = ((1, 40), (2, 25), (6, 12), (9, 8), (10, 8), (12, 4), (19, 3))  # kinds of benefits and their weights
_STATES = (FileState.PAYING, FileState.ENDED, FileState.SUSPENDED, FileState.REQUESTED)
_STATE_WEIGHTS = (70, 22, 3, 5)
_BEGAN, _TEN_YEARS = 1_330_000_000_000, 315_000_000_000  # milliseconds
_COUNTIES, _SERIALS = 46, 999
_CONTROL = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)

Rows = Iterable[tuple[Any, ...]]


def make_big_office(path: Path, *, one_in: int = 1) -> None:
    """Make the file of that office, or of one in so many of its persons; the same at every run."""
    make_file(path)
    store = Store(path)
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    a_big_plan(store)
    drawn = Random(_SEED)  # noqa: S311 - invented persons
    people = [_person(number, uid, drawn) for number, uid in enumerate(_uids(drawn, PERSONS // one_in))]
    with store.outside_history() as session:
        connection: Any = session.connection().connection.driver_connection
        connection.execute(
            "PRAGMA cache_size = -400000"
        )  # kilobytes: the file is made in memory, then written
        put(connection, people)
        households = _households(people, drawn)
        put(connection, households)
        _about_persons(connection, people, drawn)
        _benefits(connection, FILES // one_in, len(people), drawn)
        _papers(connection, PAPERS // one_in, drawn)
        put_needs(connection, drawn, len(households), put_rows, _uids)
    store.close()


def put(connection: Any, records: Sequence[Record]) -> None:
    """Put records of one kind into their table, numbered from 1."""
    names = inspect(type(records[0])).columns.keys()
    for number, record in enumerate(records, start=1):
        record.derive()
        record.id, record.version = number, 1
    put_rows(connection, records[0], names, (tuple(_kept(getattr(one, n)) for n in names) for one in records))


def put_rows(connection: Any, like: Record, names: Sequence[str], rows: Rows) -> None:
    """Put rows with these columns into the table of a record, whose values the other columns have."""
    columns = [name for name in inspect(type(like)).columns.keys() if name not in {"id", "uid"}]  # noqa: SIM118 - not a dict
    rest = [name for name in columns if name not in names]
    constant = [1 if name == "version" else _kept(getattr(like, name)) for name in rest]
    asked = ", ".join("?" * (len(names) + len(rest)))
    connection.executemany(
        f'INSERT INTO "{type(like).__tablename__}" ({", ".join([*names, *rest])}) VALUES ({asked})',  # noqa: S608 - our own names
        ((*row, *constant) for row in rows),
    )


def _kept(value: object) -> Any:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
    return value


def _uids(drawn: Random, count: int) -> Iterator[str]:
    """Identities as the program makes them, one after another through the ten years looked back on."""
    for number in range(count):
        low, high = drawn.getrandbits(62), f"{_BEGAN + number * _TEN_YEARS // count:012x}"
        yield f"{high[:8]}-{high[8:]}-7{number & 0xFFF:03x}-8{low >> 50:03x}-{low & (1 << 48) - 1:012x}"


def _person(number: int, uid: str, drawn: Random) -> Person:
    given = drawn.randrange(len(_GIVEN))
    house = number * HOUSEHOLDS // PERSONS
    family = f"{_FAMILIES[house % len(_FAMILIES)]}-Exemplu{house * 7919 % 977}"
    sex = Sex.MALE if given < _BOYS else Sex.FEMALE
    # A third of the days each, so that no two have one CNP once its counties and numbers begin anew.
    born_on = TODAY - timedelta(days=3 * drawn.randrange(33, 11_000) + number // (_COUNTIES * _SERIALS))
    # Those of one house live under one roof, whoever is drawn for them.
    at = Random(house)  # noqa: S311 - same
    return Person(
        uid=uid,
        family_name=family,
        given_name=_GIVEN[given],
        cnp="" if drawn.random() < 0.02 else _cnp(number, born_on, sex),
        no_cnp_reason="",
        born_on=born_on,
        sex=sex,
        village=at.choices(_VILLAGES, _WEIGHTS)[0],
        street=at.choice(_STREETS),
        house_number=str(1 + at.randrange(400)),
        phone=f"0700{number:06d}" if drawn.random() < 0.4 else "",
        state=drawn.choices(tuple(PersonState), (94, 3, 3))[0],
    )


def _cnp(number: int, born_on: date, sex: Sex) -> str:
    century = (1 if born_on.year < 2000 else 5) + (sex is Sex.FEMALE)
    twelve = f"{century}{born_on:%y%m%d}{1 + number // _SERIALS % _COUNTIES:02d}{1 + number % _SERIALS:03d}"
    control = sum(int(digit) * weight for digit, weight in zip(twelve, _CONTROL, strict=True)) % 11
    return f"{twelve}{1 if control > 9 else control}"


def _house_of(person: int) -> int:
    """The number of the household a person lives in, both counted from 0."""
    return person * HOUSEHOLDS // PERSONS


def _households(people: Sequence[Person], drawn: Random) -> list[Household]:
    heads: dict[int, Person] = {}
    for number, person in enumerate(people):
        heads.setdefault(_house_of(number), person)
    return [
        Household(
            uid=uid,
            name=f"Familia {head.family_name}",
            village=head.village,
            street=head.street,
            house_number=head.house_number,
            rooms=drawn.randrange(1, 5),
            assessed_on=TODAY - timedelta(days=drawn.randrange(720)) if drawn.random() < 0.6 else None,
        )
        for head, uid in zip(heads.values(), _uids(drawn, len(heads)), strict=True)
    ]


def _about_persons(connection: Any, people: Sequence[Person], drawn: Random) -> None:
    ids = range(1, len(people) + 1)

    def some(share: float) -> Iterator[tuple[str, int]]:
        """Some of the persons, each with the identity of what is told of them."""
        return (
            (uid, id)
            for uid, id in zip(_uids(drawn, len(people)), ids, strict=True)
            if drawn.random() < share
        )

    put_rows(
        connection,
        HouseholdMember(household_id=0, person_id=0),
        ("uid", "household_id", "person_id", "role"),
        ((uid, 1 + _house_of(id - 1), id, "") for uid, id in some(1)),
    )
    put_rows(
        connection,
        PersonCategory(person_id=0, category=""),
        ("uid", "person_id", "category"),
        ((uid, id, drawn.choice(_CATEGORIES)) for uid, id in some(0.4)),
    )
    put_rows(
        connection,
        PersonSituation(person_id=0, situation=""),
        ("uid", "person_id", "situation"),
        ((uid, id, drawn.choice(_SITUATIONS)) for uid, id in some(0.1)),
    )
    put_rows(
        connection,
        DisabilityCertificate(person_id=0, number=""),
        ("uid", "person_id", "number", "permanent", "until_on"),
        ((uid, id, f"{id}/2021", id % 3 == 0, _day(drawn.randrange(-400, 700))) for uid, id in some(0.08)),
    )
    put_rows(
        connection,
        Income(person_id=0, kind="salariu"),
        ("uid", "person_id", "sum_bani"),
        ((uid, id, 100 * drawn.randrange(500, 4_000)) for uid, id in some(0.3)),
    )


def _day(from_today: int) -> str:
    return (TODAY + timedelta(days=from_today)).isoformat()


def _month(number: int) -> date:
    """The first day of a month, counted from the first of the ten years; the last is this month."""
    months = TODAY.year * 12 + TODAY.month - MONTHS + number
    return date(months // 12, months % 12 + 1, 1)


def _benefits(connection: Any, files: int, persons: int, drawn: Random) -> None:
    """Files in order of their requests, each granted once, and as many payments as are wanted in all."""
    months = [_month(number).isoformat() for number in range(MONTHS)]
    begins = sorted(drawn.randrange(MONTHS // 3) for _file in range(files))
    people = drawn.sample(range(1, persons + 1), files)
    kinds = drawn.choices([kind for kind, _weight in _KINDS], [weight for _kind, weight in _KINDS], k=files)
    states = drawn.choices(_STATES, _STATE_WEIGHTS, k=files)
    sums = [100 * drawn.randrange(50, 1_500) for _file in range(files)]
    put_rows(
        connection,
        BenefitFile(kind_id=0, requested_on=TODAY, applicant_id=0),
        ("uid", "kind_id", "number", "requested_on", "applicant_id", "household_id", "state"),
        (
            (
                *(uid, kinds[n], f"{n + 1}/{months[begins[n]][:4]}", months[begins[n]], people[n]),
                *(1 + _house_of(people[n] - 1), states[n].value),
            )
            for n, uid in enumerate(_uids(drawn, files))
        ),
    )
    put_rows(
        connection,
        FileStep(file_id=0, state=FileState.PAYING, changed_on=TODAY),
        ("uid", "file_id", "state", "changed_on"),
        ((uid, n + 1, states[n].value, months[begins[n]]) for n, uid in enumerate(_uids(drawn, files))),
    )
    put_rows(
        connection,
        Grant(file_id=0, beneficiary_id=0, amount_bani=0, from_on=TODAY),
        ("uid", "file_id", "beneficiary_id", "amount_bani", "from_on"),
        ((uid, n + 1, people[n], sums[n], months[begins[n]]) for n, uid in enumerate(_uids(drawn, files))),
    )
    whose = [  # month after month, as they came
        (n, at)
        for at in range(MONTHS)
        for n in range(files)
        if begins[n] <= at and (n + at) % 8  # what was not paid for once
    ]
    put_rows(
        connection,
        Payment(grant_id=0, month_on=TODAY, amount_bani=0),
        ("uid", "grant_id", "month_on", "amount_bani", "paid_on"),
        (
            (uid, n + 1, months[at], sums[n], None if at == MONTHS - 1 else f"{months[at][:8]}25")
            for uid, (n, at) in zip(_uids(drawn, len(whose)), whose, strict=True)
        ),
    )


def _papers(connection: Any, papers: int, drawn: Random) -> None:
    titles = ("Fișa beneficiarului", "Adeverință", "Anchetă socială", "Dispoziție de acordare", "Referat")
    put_rows(
        connection,
        PrintedPaper(kind="person_card", title="", owner_uid="", printed_on=TODAY, sha=""),
        ("uid", "title", "owner_uid", "person_id", "number", "printed_on", "sha"),
        (
            (
                *(uid, f"{drawn.choice(titles)} – inventat {n}", uid, 1 + n * 5),
                *(str(n), _day(-drawn.randrange(3_650)), f"{n:064x}"),
            )
            for n, uid in enumerate(_uids(drawn, papers))
        ),
    )
