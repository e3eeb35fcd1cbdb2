"""What must hold for a council file: its matter, consultation, proposals, sitting, votes and papers."""

from collections.abc import Iterator
from datetime import date

from db.tables.council import CouncilFile, CouncilStage
from letea.errors import Problem
from letea.legal import Period
from letea.rules.council_steps import check_steps, is_taken
from letea.rules.council_tree import CouncilFolder
from letea.wording import _, counted, day

_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_COUNTS = ("votes_for", "votes_against", "abstained", "present", "seated")


def check_council_file(folder: CouncilFolder, today: date, *, term: Period | None) -> list[Problem]:
    """What the worker must mend in a council file, or should look at.

    Fields are the file's own ("sitting_on"), "steps.adopted.number", "papers.2.sent_on" or
    "proposals.0.answer". `term` is the shortest consultation the law allows.
    """
    return [
        *check_matter(folder.file),
        *check_steps(folder, today),
        *_check_consultation(folder, today, term),
        *_check_proposals(folder),
        *_check_sitting(folder.file),
        *_check_papers(folder, today),
    ]


def check_matter(file: CouncilFile) -> Iterator[Problem]:
    """What is approved, in which year."""
    if not file.title.strip():
        text = _("Scrieți ce se aprobă, așa cum urmează după „privind aprobarea”.")
        yield Problem("title", text)
    if not _FIRST_YEAR <= file.year <= _LAST_YEAR:
        yield Problem("year", _("Scrieți un an cu patru cifre, de exemplu 2027."))


def _check_consultation(folder: CouncilFolder, today: date, term: Period | None) -> Iterator[Problem]:
    file = folder.file
    first, last = file.consultation_from_on, file.consultation_to_on
    if first and last and last < first:
        text = _("Consultarea se încheie înainte să înceapă ({day}). Verificați cele două date.")
        yield Problem("consultation_to_on", text.format(day=day(first)))
    elif first and last and term and (last - first).days + 1 < term.days:
        text = _("Consultarea ține {days}; {rule} cere cel puțin {least}.")
        rule = ", ".join(part for part in (term.act, term.article) if part)
        sentence = text.format(days=_days((last - first).days + 1), rule=rule, least=_days(term.days))
        yield Problem("consultation_to_on", sentence, blocking=False)
    if last and file.sitting_on and file.sitting_on <= last:
        text = _("Ședința este înainte de încheierea consultării ({day}). Verificați cele două date.")
        yield Problem("sitting_on", text.format(day=day(last)), blocking=False)
    if file.no_proposals and folder.proposals:
        text = _("Dosarul are propuneri scrise mai jos. Debifați sau ștergeți-le.")
        yield Problem("no_proposals", text)
    elif last and last < today and not file.no_proposals and not folder.proposals:
        text = _("Consultarea s-a încheiat: scrieți propunerile primite sau bifați că nu au fost.")
        yield Problem("no_proposals", text, blocking=False)


def _check_proposals(folder: CouncilFolder) -> Iterator[Problem]:
    adopted = is_taken(folder.step(CouncilStage.ADOPTED))
    file = folder.file
    for place, proposal in enumerate(folder.proposals):
        where = f"proposals.{place}"
        if not proposal.text.strip():
            yield Problem(f"{where}.text", _("Scrieți propunerea sau ștergeți rândul."))
        if not proposal.answer.strip():
            text = (
                _("Fiecare propunere primește un răspuns înainte de adoptare. Scrieți-l.")
                if adopted
                else _("Propunerea nu are încă răspuns.")
            )
            yield Problem(f"{where}.answer", text, blocking=adopted)
        received = proposal.received_on
        if received and file.consultation_from_on and received < file.consultation_from_on:
            text = _("Propunerea este dinaintea consultării ({day}); verificați data.")
            sentence = text.format(day=day(file.consultation_from_on))
            yield Problem(f"{where}.received_on", sentence, blocking=False)
        elif received and file.consultation_to_on and received > file.consultation_to_on:
            text = _("Propunerea a venit după încheierea consultării ({day}).")
            sentence = text.format(day=day(file.consultation_to_on))
            yield Problem(f"{where}.received_on", sentence, blocking=False)


def _check_sitting(file: CouncilFile) -> Iterator[Problem]:
    for name in _COUNTS:
        value = getattr(file, name)
        if value is not None and value < 0:
            yield Problem(name, _("Numărul nu poate fi negativ."))
    cast = [file.votes_for, file.votes_against, file.abstained]
    votes = sum(value or 0 for value in cast)
    if file.present is not None and votes > file.present:
        text = _("Sunt {votes}, dar numai {present}. Verificați numerele.")
        sentence = text.format(votes=_votes(votes), present=_councillors(file.present))
        yield Problem("votes_for", sentence)
    elif file.present is not None and None not in cast and votes < file.present:
        text = _("Au votat {votes} din {present}; verificați dacă lipsesc voturi sau abțineri.")
        yield Problem("votes_for", text.format(votes=votes, present=file.present), blocking=False)
    if file.present is not None and file.seated is not None and file.present > file.seated:
        text = _("Sunt mai mulți prezenți decât în funcție ({seated}). Verificați numerele.")
        yield Problem("present", text.format(seated=file.seated))


def _check_papers(folder: CouncilFolder, today: date) -> Iterator[Problem]:
    for place, paper in enumerate(folder.papers):
        where = f"papers.{place}"
        if paper.dated_on and paper.dated_on > today:
            yield Problem(f"{where}.dated_on", _("Data este în viitor; verificați anul."), blocking=False)
        if paper.sent_on and paper.dated_on and paper.sent_on < paper.dated_on:
            text = _("Comunicarea este dinaintea documentului ({day}). Verificați cele două date.")
            yield Problem(f"{where}.sent_on", text.format(day=day(paper.dated_on)))


def _days(count: int) -> str:
    return counted(count, _("zi"), _("zile"))


def _votes(count: int) -> str:
    return counted(count, _("vot"), _("voturi"))


def _councillors(count: int) -> str:
    return counted(count, _("consilier prezent"), _("consilieri prezenți"))
