"""What a term says in several words: "de 2 ori/an", "pe tot parcursul anului", "la cerere"."""

import re

from letea.rules.term_words import Always, Often

_COUNTS = {"o": 1, "un": 1, "una": 1, "doi": 2, "doua": 2, "trei": 3, "patru": 4, "cinci": 5, "sase": 6}
_SPAN = dict.fromkeys(("an", "ani"), 12) | dict.fromkeys(("luna", "luni"), 1)
_SPAN |= dict.fromkeys(("trimestru", "trim", "trimestre"), 3) | dict.fromkeys(("saptamana", "zi"), 0)
_SPAN |= dict.fromkeys(("semestru", "sem", "semestre"), 6)

# Said in many words: what is done when asked, and what is done all the time.
_PHRASES: tuple[tuple[re.Pattern[str], Always | Often], ...] = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"ori de cate ori\b.*", Often(0)),
        (r"\b(?:la|in functie de) (?:nevoie|nevoi|cerere|solicitare|necesitati)\b.*", Often(0)),
        (r"\b(?:dupa caz|cand este cazul|daca este cazul|nu este cazul|la termenul legal)\b", Often(0)),
        (r"\b(?:in|conform) (?:termenul|termenului|termenele|termenelor) legal\w*\b.*", Often(0)),
        (r"\bconform (?:legii|legislatiei|planificarii|calendarului|graficului)\b.*", Often(0)),
        (r"\b(?:pe )?(?:tot )?(?:parcursul|cursul|timpul|durata) (?:intregului )?anului\b", Always()),
        (r"\bpe (?:tot |toata )?(?:parcursul|durata) (?:proiectului|implementarii)\b.*", Always()),
        (r"\b(?:pe tot )?anul(?: in)? intreg(?:ul)?\b|\btot anul\b|\bpe toata durata\b.*", Always()),
        (r"\b(?:in )?permanent[aei]?\b|\bcontinuu\b|\bcontinua\b|\bnedeterminat[a]?\b", Always()),
        (r"\b(?:saptamanal|zilnic|bilunar)[ae]?\b", Often(0)),
        (r"\b(?:in fiecare luna|lunar[ae]?)\b", Often(12)),
        (r"\b(?:in fiecare trimestru|trimestrial[ae]?)\b", Often(4)),
        (r"\b(?:in fiecare semestru|semestrial[ae]?|bianual[ae]?)\b", Often(2)),
        (r"\b(?:in fiecare an|anual[ae]?)\b(?! scolar)", Often(1)),
    )
)
_TIMES = re.compile(
    r"(?:de )?(?<![0-9a-z])(?P<times>[0-9]{1,2}|o|un|doua|trei|patru|cinci|sase) ?"
    r"(?:ori|data|x)? ?(?:pe|/|la|in|intr-un|intr-o) ?(?P<each>[0-9]{1,2}|doi|doua|trei|patru|sase)? ?"
    r"(?P<span>an|ani|luna|luni|trimestru|trim|semestru|sem|saptamana|zi)\b"
)
_EVERY = re.compile(
    r"\bla (?:fiecare )?(?P<each>[0-9]{1,2}|doi|doua|trei|patru|sase) (?P<span>ani|luni|trimestre|semestre)\b"
)


def taken_phrases(plain: str) -> tuple[str, list[Always | Often]]:
    """What is said in several words, taken out of the text with what it means."""
    often: list[Always | Often] = []
    for pattern in (_TIMES, _EVERY):
        if found := pattern.search(plain):
            often.append(_often(found))
            plain = f"{plain[: found.start()]} {plain[found.end() :]}"
    for phrase, word in _PHRASES:
        if phrase.search(plain):
            plain = phrase.sub(" ", plain)
            often.append(word)
    return plain.strip(), often


def _often(found: re.Match[str]) -> Often:
    groups = found.groupdict()
    times, each = _count(groups.get("times") or "1"), _count(groups.get("each") or "1")
    months = each * _SPAN[found["span"]]
    if months == 0:
        return Often(0)
    if months % 12 == 0:
        return Often(times, months // 12)
    return Often(max(1, min(12, times * 12 // months)))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.get(word, 1)
