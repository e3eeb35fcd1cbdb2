"""What a password of the office's file must be, and how strong it is by an honest guess."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import permutations

from db.ordering import bare, comma_below, fold
from letea.errors import Problem
from letea.wording import _

SHORTEST = 10
_SHORTEST_OF_DIGITS = 14
_MOST_WORDS = 4  # of a name, for the orders in which they are joined
_ROWS = ("0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm")
_SHORTEST_ROW = 3
_COMMON = """
    parola parolamea parolaparola letea asistenta asistent asistentasociala asistentsocial primar
    primaria primarie primariacomunei comuna comunamea consiliulocal romania bucuresti admin
    administrator secret secretar secretariat password welcome letmein iloveyou teiubesc dumnezeu
    doamneajuta calculator internet abcdefghij superman steaua dinamo fotbal familia familiamea
"""
_NUMBERS = re.compile(r"^\d+|\d+$")
_STRETCHES = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FAIR, _GOOD = 35.0, 45.0  # bits: a year, and a thousand years, at a thousand guesses a second


def tidy(password: str) -> str:
    """The password as it opens the file: the same from every keyboard, whatever sends ș, ț and ă.

    Nothing is stripped: a space at the end is part of it.
    """
    return comma_below(unicodedata.normalize("NFKC", password))


def check_password(password: str, again: str, *, names: Iterable[str] = ()) -> list[Problem]:
    """What speaks against a new password; `names` are the commune's and the worker's."""
    wanted = tidy(password)
    problems = [*_weaknesses(wanted, names)][:1]
    if tidy(again) != wanted:
        problems.append(
            Problem("again", _("Cele două parole nu sunt la fel; scrieți a doua oară aceeași parolă."))
        )
    return problems


def strength_in_words(password: str) -> str:
    """How strong the password is: slabă, potrivită or bună.

    A guess from below: a stretch of letters counts as a word somebody might look up, four digits that may be
    a year as one of about a hundred, a row of keys or digits as nearly nothing.
    """
    wanted = tidy(password)
    bits = sum(_bits(stretch) for stretch in dict.fromkeys(_STRETCHES.findall(wanted)))
    if bits < _FAIR or any(problem.blocking for problem in _weaknesses(wanted, ())):
        return _("slabă")
    return _("potrivită") if bits < _GOOD else _("bună")


def _weaknesses(wanted: str, names: Iterable[str]) -> Iterator[Problem]:
    """The worst first."""
    if len(wanted) < SHORTEST:
        yield Problem("password", _("Parola are cel puțin 10 caractere; alăturați trei-patru cuvinte."))
    if len(set(fold(wanted))) == 1:
        yield Problem("password", _("Parola repetă un singur caracter; alegeți alta."))
    if _is_common(wanted):
        text = _("Parola este printre primele pe care le-ar încerca cineva; alegeți alta.")
        yield Problem("password", text)
    if _core(wanted) in {joined for name in names for joined in _joined_words(name)}:
        text = _("Parola este numele comunei sau al dumneavoastră; alegeți alte cuvinte.")
        yield Problem("password", text)
    if wanted.isdecimal() and len(wanted) < _SHORTEST_OF_DIGITS:
        text = _("Numai din cifre, parola se ghicește ușor; adăugați cuvinte sau scrieți cel puțin 14 cifre.")
        yield Problem("password", text, blocking=False)


def _is_common(wanted: str) -> bool:
    core = _core(wanted)
    return core in _COMMON.split() or _is_row(core) or _is_row(_letters_and_digits(wanted))


def _is_row(text: str) -> bool:
    """Whether it runs along the keyboard or counts, forwards or backwards, once or again and again."""
    around = [row * (len(text) // len(row) + 2) for row in _ROWS]
    return len(text) >= _SHORTEST_ROW and any(text in row or text in row[::-1] for row in around)


def _core(wanted: str) -> str:
    """What is left without the numbers at the ends and the marks: "Letea-Veche 2026!" is "leteaveche"."""
    return _NUMBERS.sub("", _letters_and_digits(wanted))


def _letters_and_digits(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


def _joined_words(name: str) -> Iterator[str]:
    """The words of a name, each alone and joined in any order; "Mînzatu" also as "manzatu"."""
    for spelled in (fold(name), bare(comma_below(name).lower().replace("î", "â"))):
        words = re.findall(r"\w+", spelled)[:_MOST_WORDS]
        for count in range(1, len(words) + 1):
            yield from ("".join(chosen) for chosen in permutations(words, count))


def _bits(stretch: str) -> float:
    """How many guesses, as a power of two, somebody needs who knows how people choose."""
    folded = fold(stretch)
    if len(set(folded)) == 1 or _is_row(folded):
        return 4.0
    if stretch.isdecimal():
        return 7.0 if _YEAR.fullmatch(stretch) else 3.3 * len(stretch)
    if stretch[0].isalpha():
        inner_capital = 1.0 if stretch[1:] != stretch[1:].lower() else 0.0
        return min(4.7 * len(stretch), 12.0 + 1.5 * max(len(stretch) - 8, 0)) + inner_capital
    return 4.0 * len(stretch)
