"""How offices spell the heads of their tables and the headings of their plans, and how alike two are."""

import re
from functools import cache

from rapidfuzz import fuzz

from db.ordering import bare, comma_below

_NOT_WORDS = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset({"de", "a", "al", "ale", "la", "din", "pe", "si", "in", "cu", "pentru", "prin", "ul"})
_SHORTEST = 4

# Each line names one thing in the spellings of real plans; a family's own heading joins the line it is in.
_SAME = (
    ("nr crt", "nr", "nr curent", "numar curent", "crt"),
    (
        "cod serviciu social",
        "cod serviciu",
        "codul serviciului",
        "cod serviciu social conform nomenclator",
        "cod",
    ),
    (
        "denumirea serviciului social",
        "denumire serviciu social",
        "denumirea serviciului",
        "serviciul social",
        "denumire serviciu social propus",
        "serviciul social propus",
        "denumire serviciu",
    ),
    (
        "capacitate",
        "capacitatea",
        "capacitate necesara",
        "capacitatea serviciului",
        "nr locuri",
        "numar locuri",
    ),
    ("grad de ocupare", "gradul de ocupare", "ocupare", "grad ocupare"),
    ("buget local", "bugetul local", "bl", "surse locale"),
    ("buget judetean", "bugetul judetean", "bugetul judetului", "buget consiliul judetean", "buget cj"),
    ("buget de stat", "bugetul de stat", "bs"),
    (
        "contributii persoane beneficiare",
        "contributia persoanelor beneficiare",
        "contrib pers benef",
        "contributii beneficiari",
        "contributia beneficiarilor",
    ),
    ("alte surse", "alte surse de finantare", "alte fonduri"),
    ("categorie beneficiari", "categorii beneficiari", "categoria de beneficiari"),
    (
        "categoriile de beneficiari",
        "categorii de beneficiari",
        "grup tinta",
        "beneficiari",
        "grupul tinta",
        "categorie de beneficiari",
    ),
    ("capacitate cladire spatiu necesar mp", "suprafata necesara mp", "spatiu necesar"),
    ("resurse umane necesare", "personal necesar", "resurse umane"),
    ("justificare", "justificarea", "motivare", "fundamentare"),
    ("campanie", "campania", "denumirea campaniei", "titlul campaniei"),
    ("obiective", "obiectivele campaniei", "scop"),
    (
        "perioada in care se va desfasura campania",
        "perioada",
        "perioada de desfasurare",
        "perioada campaniei",
    ),
    ("responsabili organizare campanie", "responsabili organizare", "responsabil campanie"),
    ("participanti", "participantii", "cine participa"),
    ("scurta descriere", "descriere", "descrierea"),
    ("frecventa", "frecventa intalnirilor", "periodicitate"),
    ("tematica", "tema", "teme", "tematica cursului"),
    ("teme de interes", "tema de interes"),
    ("personalul de specialitate", "personal", "personalul", "categorie de personal"),
    ("nr persoane", "numar persoane", "numar de persoane", "nr de persoane", "nr pers"),
    ("buget estimat", "buget estimat lei", "bugetul estimat", "cost estimat", "suma estimata"),
    ("suma", "valoare", "valoarea contractului", "valoare estimata"),
    ("furnizor de servicii sociale", "furnizor", "furnizorul"),
    (
        "obiective specifice",
        "obiectiv specific",
        "obiective operationale",
        "obiectiv operational",
        "obiectivul specific",
    ),
    (
        "activitati actiuni masuri",
        "masuri",
        "masurile",
        "actiuni",
        "actiuni prioritare",
        "activitati",
        "masura",
        "activitati masuri",
        "actiuni masuri",
        "masuri actiuni",
        "activitati principale",
    ),
    (
        "termen",
        "termene",
        "termen de realizare",
        "termenul de realizare",
        "termene de realizare",
        "termen limita",
        "perioada de realizare",
        "calendar",
    ),
    (
        "responsabil",
        "responsabili",
        "institutii responsabile",
        "serviciul responsabil",
        "institutii responsabile serviciul responsabil",
        "responsabilitati",
        "institutia responsabila",
    ),
    ("parteneri", "partener", "institutii partenere", "parteneriate"),
    ("surse de finantare", "sursa de finantare", "finantare", "sursele de finantare", "buget si surse"),
    (
        "indicatori de rezultat",
        "indicatori",
        "rezultate",
        "rezultate asteptate",
        "rezultate indicatori",
        "indicatori de evaluare",
        "indicatori de realizare",
    ),
    ("observatii", "obs", "mentiuni"),
)


def key_of(text: str) -> str:
    """The words for comparison: no diacritics, no signs, one space between words."""
    return _NOT_WORDS.sub(" ", bare(comma_below(text))).strip()


@cache
def likeness(written: str, meant: str) -> float:
    """How alike a head is to the one meant, from 0 to 100; its spellings count as itself."""
    left, right = key_of(written), key_of(meant)
    if not left or not right:
        return 0.0
    if left == right:
        return 100.0
    best = _alike(left, right)
    own, other = _lines_with(left), _lines_with(right)
    if own & other:
        # The same thing in other words; the words of one line that are the same say more.
        return max(best, 92.0)
    return best


def _alike(left: str, right: str) -> float:
    """Likeness of the letters; cells too narrow for their words ("jude tean") are joined first."""
    joined = fuzz.ratio(left.replace(" ", ""), right.replace(" ", ""))
    told = fuzz.token_sort_ratio(left, right)
    short, long = sorted((left, right), key=len)
    begun = fuzz.ratio(short, long[: len(short)]) * 0.9 if len(short) >= _SHORTEST * 2 else 0.0
    return max(joined, told, begun, _abbreviated(left, right))


def _abbreviated(left: str, right: str) -> float:
    """Words cut short one by one: "contrib pers benef" for "contributii persoane beneficiare"."""
    ours = [word for word in left.split() if word not in _SMALL]
    theirs = [word for word in right.split() if word not in _SMALL]
    if len(ours) != len(theirs) or len(ours) < 2:  # noqa: PLR2004 - one short word says too little
        return 0.0
    cut = all(a.startswith(b) or b.startswith(a) for a, b in zip(ours, theirs, strict=True))
    return 90.0 if cut else 0.0


@cache
def _lines_with(key: str) -> frozenset[int]:
    """The lines of spellings in which these words, or nearly these, stand."""
    return frozenset(
        number
        for number, line in enumerate(_SAME)
        if any(_alike(key, one) >= 91 for one in line)  # noqa: PLR2004
    )
