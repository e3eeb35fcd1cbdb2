"""An address in one line, as tables have it, parted into village, street and number."""

import re
from dataclasses import dataclass

from db.ordering import fold

_VILLAGE = (
    r"(?:sat(?:ul)?|loc(?:alitatea|\.)?|c[ăa]tun(?:ul)?|comuna|com|oras(?:ul)?|ora[șs](?:ul)?|municipiul|mun)"
)
_STREET = r"(?:str(?:ada)?|b-?dul|bd|bulevardul|aleea|al|calea|ulița|ulita|drumul|sos|[șs]oseaua)"
_PART = re.compile(
    rf"\s*(?:(?P<village>{_VILLAGE})\b\.?\s*|(?P<street>{_STREET})\b\.?\s*|(?P<nr>(?:nr|num[ăa]r(?:ul)?)\b\.?\s*))?"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(
    r"(?P<before>.*?)[\s,;]*\b(?:nr\.?|num[ăa]rul|num[ăa]r|no\.?)\s*(?P<number>[0-9].*)", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?P<before>.*[^\W\d][.\s]*?)\s+(?P<number>(?!1[89][0-9]{2}$)[0-9]+\s?[a-z]?(?:/[0-9a-z]+)?)",
    re.IGNORECASE,
)
_FLAT = re.compile(r"(?:bl|bloc|sc|scara|et|etaj|ap|apartament|cam)\b", re.IGNORECASE)
_COUNTY = re.compile(r"(?:jud(?:e[țt]ul)?|rom[âa]nia|cod po[șs]tal|cp)\b", re.IGNORECASE)
_LONGEST = 300  # letters of an address; more are a text
_WIDER = frozenset({"comuna", "com", "municipiul", "mun"})


@dataclass(frozen=True)
class Address:
    """The parts of an address; what is not told is empty."""

    village: str = ""
    street: str = ""
    house_number: str = ""


def read_address(text: str) -> Address:
    """The parts of "Sat Holt, str. Mare nr. 5", "com. Exemplu, sat Holt, nr. 12", "Holt 45".

    A commune is the village only where no village is told; blocks and flats stay with the number.
    """
    if len(text) > _LONGEST:
        return Address(street=text)
    told: dict[str, str] = {}
    for piece in _pieces(text):
        if _FLAT.match(piece):
            told["number"] = ", ".join(filter(None, (told.get("number"), piece)))
        elif not _COUNTY.match(piece):
            _take(told, piece)
    village = told.get("village") or told.get("commune", "")
    return Address(village, told.get("street", ""), told.get("number", ""))


def _take(told: dict[str, str], piece: str) -> None:
    """Keep what a piece tells, if no piece before it told the same."""
    words, number = _with_number(piece)
    if number:
        told.setdefault("number", number)
    found = _PART.fullmatch(words)
    rest = found["rest"].strip(" .,") if found else ""
    if found is None or not rest:
        return
    if found["village"]:
        part = "commune" if fold(found["village"]) in _WIDER else "village"
    elif found["street"] or "village" in told:
        part = "street"
    else:
        part = "number" if found["nr"] else "village"
    told.setdefault(part, rest)


def _pieces(text: str) -> list[str]:
    """What commas part, and before "str.", "sat" and "bl." even without one."""
    parted = re.sub(
        rf"(?<=[\w.])\s+(?=(?:{_STREET}|sat(?:ul)?|jud|bl|sc|ap)\b[\s.])",
        ", ",
        " ".join(text.split()),
        flags=re.IGNORECASE,
    )
    return [piece.strip() for piece in re.split(r"[,;]", parted) if piece.strip(" .")]


def _with_number(piece: str) -> tuple[str, str]:
    """A piece without the number it ends with, and the number."""
    if re.fullmatch(r"[0-9]+\s?[a-z]?(?:/[0-9a-z]+)?", piece, re.IGNORECASE):
        return "", piece
    found = _NUMBER.fullmatch(piece) or _ENDS.fullmatch(piece)
    if found is None:
        bare = re.fullmatch(r"(?:nr\.?|num[ăa]rul)\s*(?P<number>.+)", piece, re.IGNORECASE)
        return ("", bare["number"]) if bare else (piece, "")
    return found["before"].strip(" .,"), found["number"].strip(" .")
