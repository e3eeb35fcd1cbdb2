"""What must hold for personal data: disclosures, restrictions (art. 18 GDPR), purposes of sensitive lists."""

from collections.abc import Sequence
from datetime import date

from db.tables.personal import Disclosure, Restriction
from letea.errors import Problem
from letea.wording import _, day

_SHORTEST = 5  # letters of a purpose that says something


def is_restricted(restrictions: Sequence[Restriction], today: date) -> bool:
    """Whether one of these holds today."""
    return any(holds_on(one, today) for one in restrictions)


def holds_on(restriction: Restriction, day_: date) -> bool:
    """Whether a restriction holds on a day: begun, neither ended nor lifted before it."""
    lifted, until = restriction.lifted_on, restriction.until_on
    begun = restriction.from_on <= day_
    return begun and (lifted is None or day_ < lifted) and (until is None or day_ <= until)


def check_disclosure(disclosure: Disclosure, today: date) -> list[Problem]:
    """Somebody was told something on a day that is not ahead; without a ground a warning."""
    problems = []
    if not disclosure.person_id:
        problems.append(Problem("person_id", _("Alegeți persoana ale cărei date s-au comunicat.")))
    if not disclosure.given_to.strip():
        problems.append(Problem("given_to", _("Scrieți cui s-au comunicat datele.")))
    if not disclosure.what.strip():
        problems.append(Problem("what", _("Scrieți ce s-a comunicat.")))
    if disclosure.given_on > today:
        problems.append(Problem("given_on", _("Ziua comunicării nu poate fi în viitor.")))
    if not disclosure.ground.strip():
        told = _("Fără temei, comunicarea nu se poate justifica la un control.")
        problems.append(Problem("ground", told, blocking=False))
    if disclosure.asked_on is not None and disclosure.asked_on > disclosure.given_on:
        problems.append(Problem("asked_on", _("Cererea este dinaintea comunicării.")))
    return problems


def check_restriction(restriction: Restriction, others: Sequence[Restriction], today: date) -> list[Problem]:
    """A restriction is of a person, has an order of days, and does not stand beside another in force."""
    problems = []
    if not restriction.person_id:
        problems.append(Problem("person_id", _("Alegeți persoana ale cărei date se restricționează.")))
    if restriction.from_on > today:
        problems.append(Problem("from_on", _("Restricția începe cel mai târziu azi.")))
    if restriction.until_on is not None and restriction.until_on < restriction.from_on:
        told = _("Restricția se termină înainte să înceapă ({day}).")
        problems.append(Problem("until_on", told.format(day=day(restriction.from_on))))
    if any(one.id != restriction.id and holds_on(one, today) for one in others):
        problems.append(Problem("person_id", _("Datele persoanei sunt deja restricționate.")))
    return problems


def check_lifting(restriction: Restriction, today: date) -> list[Problem]:
    """Lifting has a day after the beginning and says why; the person is told before it (art. 18 (3))."""
    problems = []
    if restriction.lifted_on is None:
        problems.append(Problem("lifted_on", _("Scrieți când se ridică restricția.")))
    elif not restriction.from_on <= restriction.lifted_on <= today:
        told = _("Ziua ridicării este între {day} și azi.")
        problems.append(Problem("lifted_on", told.format(day=day(restriction.from_on))))
    if not restriction.lifted_note.strip():
        problems.append(Problem("lifted_note", _("Scrieți de ce se ridică și cum a fost anunțată persoana.")))
    return problems


def check_purpose(purpose: str) -> list[Problem]:
    """A purpose is words, by which one can say later what the data was for."""
    if len(purpose.strip()) >= _SHORTEST:
        return []
    return [Problem("purpose", _("Scrieți scopul, ca să se știe de ce au ieșit datele sensibile."))]
