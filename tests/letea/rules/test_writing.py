"""What is left in the texts of plans and should not be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.ordering import bare
from letea.rules.writing import has_cedillas, impossible_days, leftovers, words_without_diacritics


def found(text: str) -> list[str]:
    return [one.words for one in leftovers(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As evita astfel de rezultate, fiindca pp ca ne dorim", "As evita astfel de rezultate"),
        ("ne dorim ; am reformulat mai sus Creșterea", "am reformulat mai sus"),
        ("Capacitate ??? locuri", "???"),
        ("Nume: xxx", "xxx"),
        ("Buget (de verificat)", "(de verificat)"),
        ("De completat", "De completat"),
        ("[număr]", "[număr]"),
        ("Un număr de ... persoane/ familii", "Un număr de ... persoane/ familii"),
        ("hotărârea nr. ....../2022", "hotărârea nr. ....../2022"),
        ("nr. ____ din", "nr. ____ din"),
        ("{office} își propune", "{office} își propune"),
        ('<ul style="list"> 1 centru', '<ul style="list">'),
        ("10&nbsp;copii", "&nbsp;"),
    ],
)
def test_notes_blanks_and_code_are_found(text: str, words: str) -> None:
    assert any(one.startswith(words) for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "formulare de completat și modele de cereri",
        "copiii romi, etc.",
        "măsuri...",
        "Cum se ajunge la centru?",
        "secolul XX",
        "(verificarea periodică a tratamentului)",
        "art. 112 alin. (3) lit. b)",
        "conform [1]",
        "se actualizează lunar; d. informații",
        "x",
    ],
)
def test_what_plans_print_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HCL nr. 5 din 119.05.2017", "119.05.2017"),
        ("până la 31.02.2024.", "31.02.2024"),
        ("în 31 februarie 2024", "31 februarie 2024"),
        ("15.13.2022", "15.13.2022"),
        ("30/02/2022", "30/02/2022"),
        ("30 februarie", "30 februarie"),
    ],
)
def test_days_that_no_calendar_has_are_found(text: str, words: str) -> None:
    assert [one.words for one in impossible_days(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "29.02.2024",
        "7091/1078DAS/29.01.2021",
        "12.423.400 lei",
        "nr. 123/45/2020",
        "335/17.04.2018",
        "29 februarie",
        "1.080 lei",
    ],
)
def test_other_days_and_numbers_are_left_alone(text: str) -> None:
    assert list(impossible_days(text)) == []


def test_letters_with_cedillas_are_known() -> None:
    assert has_cedillas("institu\u0163ii")
    assert not has_cedillas("instituții")


def test_words_that_need_diacritics_are_known_and_addresses_are_no_words() -> None:
    text = "Actiuni si masuri pentru copii, SI ACTIUNI; primaria@exemplu.ro www.primaria.ro/masuri"
    assert words_without_diacritics(text) == ["Actiuni", "si", "masuri", "SI", "ACTIUNI"]
    assert words_without_diacritics("Acțiuni și măsuri pentru copii, evidența persoanelor") == []


def test_the_words_that_need_diacritics_are_bare_and_stand_once() -> None:
    words = resources.data("vocabularies/writing.toml")["diacritics"]["words"]
    assert [word for word in words if word != bare(word) or not word.isalpha()] == []
    assert len(set(words)) == len(words)


@given(st.text(max_size=120))
def test_any_text_is_looked_through(text: str) -> None:
    assert all(one.sentence for one in (*leftovers(text), *impossible_days(text)))
    assert isinstance(words_without_diacritics(text), list)
