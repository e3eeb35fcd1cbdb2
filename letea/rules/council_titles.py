"""What a council file is called: the title of what is approved, in the genitive that "aprobarea" asks for."""

from db.tables.council import CouncilSubject
from letea.wording import _

_ENDINGS = (  # the article of a noun, and its genitive; the longest first
    ("iile", "iilor"),
    ("ile", "ilor"),
    ("ele", "elor"),
    ("ul", "ului"),
    ("ia", "iei"),
    ("a", "ei"),
    ("ii", "iilor"),
)
_BARE = {"plan": "planului", "program": "programului", "raport": "raportului", "regulament": "regulamentului"}
_OTHERS = {
    CouncilSubject.PLAN: _("Planului de acțiune privind serviciile sociale pentru anul {year}"),
    CouncilSubject.STRATEGY: _("Strategiei de dezvoltare a serviciilor sociale"),
    CouncilSubject.CARERS_REPORT: _(
        "Raportului semestrial privind activitatea asistenților personali ai persoanelor cu handicap grav"
    ),
    CouncilSubject.WORKS_PLAN: _("Planului de acțiuni și lucrări de interes local pentru anul {year}"),
    CouncilSubject.EMERGENCY_CRITERIA: _("criteriilor pentru acordarea ajutoarelor de urgență"),
    CouncilSubject.SERVICES_LIST: _("Listei serviciilor sociale care se contractează în anul {year}"),
    CouncilSubject.OTHER: "",
}


def in_genitive(title: str) -> str:
    """A title as it stands after "privind aprobarea": "Planul anual …" is "Planului anual …".

    Only the noun at its head is bent, with a feminine adjective after it ("Strategia locală" is "Strategiei
    locale"); a title in capitals stays in capitals.
    """
    words = title.split()
    if not words:
        return ""
    bent = _bent(words[0].lower())
    feminine = bent.endswith("ei") and bent != words[0].lower()
    words[0] = _like(words[0], bent)
    for place in range(1, len(words) if feminine else 1):
        if not words[place].lower().endswith("ă"):
            break
        words[place] = words[place][:-1] + ("E" if words[place].isupper() else "e")
    return " ".join(words)


def usual_title(subject: CouncilSubject, year: int) -> str:
    """The title of a file that is not about one of Letea's plans; empty where only the worker knows it."""
    return _OTHERS[subject].format(year=year)


def _bent(noun: str) -> str:
    if noun in _BARE:
        return _BARE[noun]
    return next((noun.removesuffix(end) + bent for end, bent in _ENDINGS if noun.endswith(end)), noun)


def _like(word: str, bent: str) -> str:
    if word.isupper() and len(word) > 1:
        return bent.upper()
    return bent[:1].upper() + bent[1:] if word[:1].isupper() else bent
