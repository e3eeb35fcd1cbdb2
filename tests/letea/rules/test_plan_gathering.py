"""Texts of many plans become one where they say the same; who has them is noted."""

from letea.layouts import family
from letea.rules.plan_gathering import Gathered, Told, counts_of, gather, gathered_nodes

LAYOUT = family("plan-judetean")
SERVICES = "Dezvoltarea serviciilor sociale pentru persoanele vârstnice"


def told(commune: str, direction: str, *specifics: tuple[str, tuple[str, ...]]) -> Told:
    return Told(
        commune,
        direction,
        tuple(
            Told(commune, text, tuple(Told(commune, measure) for measure in measures))
            for text, measures in specifics
        ),
    )


def texts(gathered: list[Gathered]) -> list[tuple[str, int]]:
    return [(one.text, one.count) for top in gathered for one in top.walk()]


def test_texts_that_differ_by_letters_and_signs_are_one() -> None:
    found = gather(
        [
            told("Agăș", SERVICES),
            told("Asău", "Dezvoltarea serviciilor sociale, pentru persoanele varstnice;"),
            told("Zemeș", "DEZVOLTAREA SERVICIILOR SOCIALE PENTRU PERSOANELE VÂRSTNICE"),
            told("Ardeoani", SERVICES),
        ]
    )
    assert texts(found) == [(SERVICES, 4)]
    assert found[0].communes == ("Agăș", "Ardeoani", "Asău", "Zemeș")


def test_a_text_with_a_word_more_is_the_same_and_another_is_not() -> None:
    found = gather(
        [
            told("Agăș", SERVICES),
            told("Asău", f"{SERVICES} singure"),
            told("Zemeș", "Prevenirea abandonului școlar"),
        ]
    )
    assert texts(found) == [(SERVICES, 2), ("Prevenirea abandonului școlar", 1)]


def test_what_stands_beneath_is_gathered_beneath() -> None:
    found = gather(
        [
            told("Agăș", SERVICES, ("Îngrijire la domiciliu", ("Angajarea unui îngrijitor",))),
            told("Asău", SERVICES, ("Îngrijirea la domiciliu", ("Angajarea unui îngrijitor", "Un microbuz"))),
        ]
    )
    assert texts(found) == [
        (SERVICES, 2),
        ("Îngrijire la domiciliu", 2),
        ("Angajarea unui îngrijitor", 2),
        ("Un microbuz", 1),
    ]
    assert counts_of(found) == [1, 1, 2]


def test_what_too_few_communes_have_is_left_out_unless_something_beneath_it_stays() -> None:
    plans = [
        told("Agăș", SERVICES, ("Îngrijire la domiciliu", ("Angajarea unui îngrijitor",))),
        told("Asău", SERVICES, ("Îngrijire la domiciliu", ("Angajarea unui îngrijitor", "Un microbuz"))),
        told("Asău", "Prevenirea abandonului școlar", ("Burse", ())),
    ]
    assert [text for text, _count in texts(gather(plans, at_least=2))] == [
        SERVICES,
        "Îngrijire la domiciliu",
        "Angajarea unui îngrijitor",
    ]
    assert gather(plans, at_least=3) == []


def test_a_commune_that_writes_a_text_twice_counts_once() -> None:
    assert texts(gather([told("Agăș", SERVICES), told("Agăș", SERVICES)])) == [(SERVICES, 1)]


def test_nothing_written_is_nothing() -> None:
    assert gather([told("Agăș", " – ")]) == []


def test_they_become_numbered_objectives_with_who_has_them_in_the_margin() -> None:
    plans = [
        told(f"Comuna {number}", SERVICES, ("Îngrijire", ("Un microbuz",) if number == 1 else ()))
        for number in range(1, 11)
    ]
    (direction,) = gathered_nodes(gather(plans), LAYOUT)
    (specific,) = direction.children
    (measure,) = specific.children
    assert [one.node.level for one in direction.walk()] == ["direction", "specific", "measure"]
    assert [direction.node.number, specific.node.number] == ["Direcția de acțiune I", "OS.I.1"]
    assert direction.node.note.startswith("În planurile a 10 comune: Comuna 1, ")
    assert direction.node.note.endswith(" și 2 altele")
    assert measure.node.note == "În planul comunei Comuna 1"
    assert set(measure.node.cells) == {"results", "term", "responsible", "funding"}
