"""Headings of tables for comparison: what an office writes in many ways comes out in one."""

import re
from functools import cache, lru_cache

from db.ordering import fold

_KEPT = 4_000  # headings and names: all cells of the first rows are asked whether they are heads
_SAY_NOTHING = frozenset(
    ("si", "de", "a", "al", "ai", "ale", "o", "cu", "lei", "ron", "lunar", "lunara", "privind")
)
_SHORT_FOR = {
    **dict.fromkeys(("numar", "numarul", "no", "numerele"), "nr"),
    **dict.fromkeys(("tel", "telef", "telefonul"), "telefon"),
    **dict.fromkeys(("disp", "dispoz", "dispozitii"), "dispozitie"),
    **dict.fromkeys(("pers", "persoane", "persoanelor"), "persoana"),
    **dict.fromkeys(("serv", "servicii", "serviciilor"), "serviciu"),
    **dict.fromkeys(("gosp", "gospodarii", "gospodariilor", "household"), "gospodarie"),
    **dict.fromkeys(("copii", "copiilor", "copiii"), "copil"),
    **dict.fromkeys(("parinti", "parintilor", "parintii"), "parinte"),
    **dict.fromkeys(("membri", "membrii", "membrilor"), "membru"),
    **dict.fromkeys(("obs", "observatie"), "observatii"),
    **dict.fromkeys(("cursuri", "cursurile", "cursurilor"), "curs"),
    **dict.fromkeys(("benef", "beneficiari", "beneficiarilor"), "beneficiar"),
    **dict.fromkeys(("asist", "asistenti", "asistentilor"), "asistent"),
    **dict.fromkeys(("cert", "certif"), "certificat"),
    **dict.fromkeys(("nast", "nasterii", "nascut", "nascuta"), "nastere"),
    **dict.fromkeys(("localit", "loc"), "localitate"),
    "id": "cod",
}
_WITH_ENDING = re.compile(r"(.{3,}?)(?:ului|elor|ilor|ele|lor|ei|ea|ii|ul|a|e|i|u)")
_LETTERS_APART = re.compile(r"\b[a-z](?: [a-z])+\b")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\s-\s?[a-z]+\s?-", re.IGNORECASE)


def plain(text: str) -> str:
    """A heading for comparison: folded, letters and digits only."""
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@lru_cache(maxsize=_KEPT)
def bases(heading: str) -> frozenset[str]:
    """The words of a heading without their endings, "C.N.P." as one; those that say nothing are left out."""
    words = _LETTERS_APART.sub(lambda found: found[0].replace(" ", ""), plain(heading)).split()
    told = [word for word in words if word not in _SAY_NOTHING] or words
    return frozenset(_base(_SHORT_FOR.get(word, word)) for word in told)


@lru_cache(maxsize=_KEPT)
def without_asides(heading: str) -> str:
    """A heading without what stands in brackets: "Capacitate (nr. locuri)" is "Capacitate"."""
    return _ASIDE.sub(" ", heading).strip() or heading


def counts_rows(heading: str) -> bool:
    """Whether under a heading stand only the numbers of the rows: "Nr. crt."."""
    return bases(heading) in _row_counts()


@cache
def _row_counts() -> frozenset[frozenset[str]]:
    return frozenset(map(bases, ("nr crt", "nr curent", "crt", "nr poz", "poz", "pozitia")))


def _base(word: str) -> str:
    found = _WITH_ENDING.fullmatch(word)
    return found[1] if found else word
