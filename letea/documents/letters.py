"""The letters of a paper's text: composed, comma-below, without what no page and no XML can carry."""

import re
from dataclasses import replace
from unicodedata import is_normalized

from db.ordering import comma_below
from letea.documents.outline import Runs

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Control characters, halves of pairs, invisible joints; U+FFFE and U+FFFF are no characters at all.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
# Nearly every text is clean already, and a long table has thousands of them: one look decides.
_DOUBTFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u015e\u015f\u0162\u0163\u0300-\u036f\u1100-\u11ff\u200b-\u200f\u2010-\u2011"
    "\u2028\u2029\u2060\u2610\ufb00-\ufeff\ud800-\udfff\ufffe\uffff]"
)
# What a line's end would part badly: "nr." and 797/2017, "lit." and b), "anul" and 2027.
_BOUND = re.compile(
    r"\b((?:nr|art|alin|lit|pct|cap|pag|trim|sem|sect)\.|anul) (?=[(]?(?:[0-9]|[ivx]+\b|[a-z]\)))",
    re.IGNORECASE,
)
_STAND_INS = str.maketrans({"\t": " ", "\u2011": "-", "\u2610": "\u25a1"})


def clean(text: str) -> str:
    """The text as it is printed: NFC, ș and ț with a comma, one kind of line end, no control characters."""
    if not _DOUBTFUL.search(text) and is_normalized("NFC", text):
        return text
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", comma_below(text))).translate(_STAND_INS)


def bound(runs: Runs) -> Runs:
    """The runs with a no-break space between an abbreviation and its number: "nr. 797/2017", "anul 2027"."""
    return tuple(replace(run, text=_BOUND.sub("\\1\u00a0", run.text)) for run in runs)
