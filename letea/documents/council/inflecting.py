"""Titles and names as other cases want them: "Planului anual" is approved as "Planul anual"."""

# Endings of an articulated noun in the genitive, and of the same in the nominative.
_NOUNS = (("ului", "ul"), ("iilor", "iile"), ("ilor", "ile"), ("elor", "ele"), ("iei", "ia"), ("ei", "a"))
_OTHER_NOUNS = {
    "listei": "Lista",
    "normelor": "Normele",
    "măsurilor": "Măsurile",
    "criteriilor": "Criteriile",
}
# An adjective after a feminine noun: "Strategiei locale" is "Strategia locală".
_FEMININE = (("ale", "ală"), ("ene", "eană"))


def nominative(title: str) -> str:
    """The title as the thing that is approved; nothing where its first word is no genitive we know."""
    first, _space, rest = title.strip().partition(" ")
    for ending, made in _NOUNS:
        if first.casefold().endswith(ending) and len(first) > len(ending) + 1:
            word = _OTHER_NOUNS.get(first.casefold(), first.removesuffix(ending) + made)
            feminine = made in {"ia", "a"}
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


def _agreeing(rest: str) -> str:
    first, space, more = rest.partition(" ")
    for ending, made in _FEMININE:
        if first.casefold().endswith(ending):
            return f"{first.removesuffix(ending)}{made}{space}{more}"
    return rest
