"""Titles and names as other cases want them: "Planului anual" is approved as "Planul anual"."""

# Endings of an articulated noun in the genitive, and of the same in the nominative.
_NOUNS = (
    ("ului", "ul"),
    ("ării", "area"),
    ("iilor", "iile"),
    ("ilor", "ile"),
    ("elor", "ele"),
    ("iei", "ia"),
    ("ei", "a"),
)
_OTHER_NOUNS = {
    "listei": "lista",
    "normelor": "normele",
    "măsurilor": "măsurile",
    "criteriilor": "criteriile",
}
# An adjective after a feminine noun: "Strategiei locale" is "Strategia locală".
_FEMININE = (("ale", "ală"), ("ene", "eană"))


def nominative(title: str) -> str:
    """The title as the thing that is approved; nothing where its first word is no genitive we know."""
    first, _space, rest = title.strip().partition(" ")
    for ending, made in _NOUNS:
        if first.casefold().endswith(ending) and len(first) > len(ending) + 1:
            noun = first.casefold()
            word = _like(first, _OTHER_NOUNS.get(noun, noun.removesuffix(ending) + made))
            feminine = made in {"ia", "a", "area"}
            return f"{word} {_agreeing(rest) if feminine else rest}".strip()
    return ""


def genitive(service: str) -> str:
    """A service's name after "al": "Serviciului Asistență Socială"; nothing where its noun is not known."""
    first, space, rest = service.strip().partition(" ")
    if first.casefold().endswith("ul"):
        return f"{first}ui{space}{rest}"
    if first.casefold() == "serviciu":
        return f"{first}lui{space}{rest}"
    if first.casefold().endswith("ția"):
        return f"{first.removesuffix('a')}ei{space}{rest}"
    return ""


def named(title: str) -> str:
    """The title as it stands alone, in a list or above a card: "Criteriile pentru acordarea ajutoarelor"."""
    told = nominative(title) or title.strip()
    return told[:1].upper() + told[1:]


def _like(word: str, made: str) -> str:
    """In the letters of the word it is made from: "PLANULUI" gives "PLANUL", "criteriilor" "criteriile"."""
    if word.isupper():
        return made.upper()
    return made[:1].upper() + made[1:] if word[:1].isupper() else made


def _agreeing(rest: str) -> str:
    first, space, more = rest.partition(" ")
    for ending, made in _FEMININE:
        if first.casefold().endswith(ending):
            return f"{first.removesuffix(ending)}{made}{space}{more}"
    return rest
