"""What the page Siguranță says of each thing: the words and their tone, apart from the widgets."""

from datetime import datetime

from db.tables.safety import SafetyMark
from letea.actions.copies import FOLDER
from letea.rules.copies import age_in_words
from letea.rules.safety import DRILL_WITHIN, SECOND_WITHIN, SafetyState, is_copy_late
from letea.wording import _, counted, long_day, moment, size_in_words
from ui.safety.standing import Standing, Tone


def copy_standing(state: SafetyState) -> Standing:
    """The last verified copy."""
    if state.copy is None:
        return Standing(_missing(state), _("Nu există încă nicio copie verificată."))
    age = age_in_words(state.copy.at, state.now)
    detail = f"{moment(state.copy.at)} · {size_in_words(state.copy.bytes)} · {state.copy.place}"
    if is_copy_late(state):
        words = _("Ultima copie verificată este {age}; ce s-a schimbat de atunci nu este în nicio copie.")
        return Standing("warning", words.format(age=age), detail)
    return Standing("good", _("Ultima copie verificată: {age}").format(age=age), detail)


def copies_in_words(state: SafetyState) -> str:
    """How many copies there are, and what happens with them."""
    if state.only_reads:
        return _("Biroul este deschis doar pentru citire: de aici se poate doar restaura o copie.")
    if not state.copies and not state.is_sealed:
        return _("În biroul demonstrativ copiile nu se fac singure; puteți încerca una.")
    if not state.copies:
        return _("Copiile se fac singure, după ce schimbați ceva, în folderul „{folder}”.").format(
            folder=FOLDER
        )
    count = counted(state.copies, _("copie"), _("copii"))
    told = _("Lângă fișierul biroului: {count}. Cele vechi se răresc singure; rămâne cel puțin una pe an.")
    if state.due_since is None:
        told = _("Lângă fișierul biroului: {count}. De la ultima nu s-a schimbat nimic.")
    return told.format(count=count)


def second_standing(state: SafetyState) -> Standing:
    """The other place for copies."""
    place = str(state.second_place)
    if state.second_place is None:
        words = _("Nu este ales încă al doilea loc.")
        return Standing(_missing(state), words, _("Un stick sau alt disc, ținut departe de calculator."))
    if not state.is_second_there:
        return Standing("warning", _("Al doilea loc nu este la îndemână acum."), place + _second_age(state))
    if state.second is None:
        return Standing("warning", _("În al doilea loc nu s-a scris încă nicio copie."), place)
    age = age_in_words(state.second.at, state.now)
    if _is_past(state.second, state.now - SECOND_WITHIN):
        return Standing("warning", _("Copia din al doilea loc este {age}.").format(age=age), place)
    if state.is_second_near:
        words = _("Al doilea loc este pe același disc cu biroul: dacă discul se strică, se pierd amândouă.")
        return Standing("warning", words, place + _second_age(state))
    return Standing("good", _("Copia din al doilea loc: {age}").format(age=age), place)


def drill_standing(state: SafetyState) -> Standing:
    """The last restore drill."""
    if state.drill is None:
        return Standing(_missing(state), _("Nu s-a încercat încă dacă o copie se poate restaura."))
    age = age_in_words(state.drill.at, state.now)
    if _is_past(state.drill, state.now - DRILL_WITHIN):
        return Standing("warning", _("Ultimul test de restaurare este {age}.").format(age=age))
    return Standing("good", _("Test de restaurare reușit: {age}").format(age=age))


def check_standing(state: SafetyState) -> Standing:
    """The last full check of the file."""
    return _checked(
        state.check,
        state,
        never=_("Fișierul nu a fost încă verificat întreg."),
        good=_("Fișierul verificat este întreg: {age}"),
        bad=_("La ultima verificare fișierul era deteriorat: {age}"),
    )


def history_standing(state: SafetyState) -> Standing:
    """The last check of history."""
    return _checked(
        state.history,
        state,
        never=_("Istoricul nu a fost încă verificat."),
        good=_("Istoricul verificat este întreg: {age}"),
        bad=_("La ultima verificare istoricul nu era întreg: {age}"),
    )


def sheet_standing(state: SafetyState) -> Standing:
    """Whether the recovery sheet of the present password was printed."""
    if state.sheet is not None and not state.needs_sheet:
        told = _("Fișa de recuperare pentru parola de acum: {day}")
        return Standing(
            "good", told.format(day=_long(state.sheet)), _("O țineți în seif, nu lângă calculator.")
        )
    if state.lacks_handover_code:
        told = _("Fișa de recuperare este dinaintea primei predări: nu are codul cheii de predare.")
        return Standing("warning", told, _("Fără el, alt calculator nu poate semna la fel pachetele."))
    words = (
        _("Fișa de recuperare este dinaintea schimbării parolei.")
        if state.sheet is not None
        else _("Fișa de recuperare nu este încă tipărită.")
    )
    return Standing(
        "warning", words, _("Fără parolă și fără fișă, fișierul nu mai poate fi deschis de nimeni.")
    )


def password_standing(state: SafetyState) -> Standing:
    """Since when the password is the present one."""
    if state.password is None:
        return Standing("good", _("Biroul este protejat cu parolă, aceeași de la început."))
    return Standing("good", _("Biroul este protejat cu parolă, din {day}.").format(day=_long(state.password)))


def _checked(mark: SafetyMark | None, state: SafetyState, *, never: str, good: str, bad: str) -> Standing:
    if mark is None:
        return Standing("calm", never)
    age = age_in_words(mark.at, state.now)
    return (
        Standing("good", good.format(age=age))
        if mark.sound
        else Standing("bad", bad.format(age=age), mark.note)
    )


def _missing(state: SafetyState) -> Tone:
    """How grave it is that something was never done: nobody loses the demonstration."""
    return "warning" if state.is_sealed else "calm"


def _second_age(state: SafetyState) -> str:
    return f" · {age_in_words(state.second.at, state.now)}" if state.second is not None else ""


def _is_past(mark: SafetyMark, limit: datetime) -> bool:
    return mark.at < limit


def _long(mark: SafetyMark) -> str:
    return long_day(mark.at.astimezone().date())
