"""Comparisons with the lists of others: made, made again, their lines resolved with a note, deleted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.inserting import insert_many
from db.store import Store
from db.tables.benefits import BenefitKind
from db.tables.evidence import Agreement, Comparison, ComparisonLine
from db.writing import Writing
from letea.actions.evidence_ours import known_in_register, our_entries
from letea.actions.evidence_why import with_reasons
from letea.errors import Problem, refuse_if
from letea.fields.evidence import KIND_NAMES
from letea.rules.evidence import (
    Compared,
    Entry,
    check_about,
    check_note,
    content_of,
    entry_told,
    sum_of,
    title_of,
    told_entry,
)
from letea.rules.evidence_entries import OtherList
from letea.rules.evidence_matching import compare
from letea.wording import _, counted

_IN_ORDER = (Agreement.DIFFERS, Agreement.ONLY_OURS, Agreement.ONLY_THEIRS, Agreement.AGREES)


@dataclass
class OpenComparison:
    """A comparison with its lines, those to be looked at first, and the name of the benefit it is of."""

    record: Comparison
    lines: list[ComparisonLine] = field(default_factory=list)
    benefit: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return title_of(self.record.kind, self.record.month_on)

    def count(self, *states: Agreement) -> int:
        """How many lines stand so."""
        return sum(line.state in states for line in self.lines)

    def waiting(self) -> list[ComparisonLine]:
        """The lines that do not agree and are not resolved."""
        return [line for line in self.lines if is_waiting(line)]


def is_waiting(line: ComparisonLine) -> bool:
    """Whether a line still asks for something to be done."""
    return line.state is not Agreement.AGREES and line.resolved_on is None


def open_comparison(store: Store, comparison_id: int) -> OpenComparison:
    """A comparison with its lines."""
    with store.reading() as session:
        record = session.get_one(Comparison, comparison_id)
        lines = _lines(session, comparison_id)
        kind = session.get(BenefitKind, record.benefit_kind_id) if record.benefit_kind_id else None
    lines.sort(
        key=lambda line: (
            not is_waiting(line),
            _IN_ORDER.index(line.state),
            line.name_key,
            line.place,
            line.id,
        )
    )
    return OpenComparison(record, lines, kind.name if kind else "")


def same_comparison(store: Store, about: Comparison) -> Comparison | None:
    """The comparison that is already kept of the same month, kind, benefit and source."""
    with store.reading() as session:
        asked = select(Comparison).where(
            Comparison.kind == about.kind,
            Comparison.month_on == about.month_on,
            Comparison.benefit_kind_id == about.benefit_kind_id,
        )
        wanted = about.source.strip().casefold()
        return next((one for one in session.scalars(asked) if one.source.strip().casefold() == wanted), None)


def check_comparison(about: Comparison, today: date) -> list[Problem]:
    """What the worker must mend before a list is compared."""
    return check_about(about.kind, about.month_on, about.source, today)


def compare_list(store: Store, about: Comparison, other: OtherList, today: date) -> int:
    """Compare a list and keep what comes of it; made again, the notes of lines that stay the same stay.

    Raises:
        Refused: when the list is empty or what it is about cannot stand.
    """
    problems = check_comparison(about, today)
    if not other.entries:
        problems.append(
            Problem("entries", _("Lista nu are niciun rând cu o persoană; verificați foaia și coloanele."))
        )
    refuse_if(problems)
    held = about if about.id else same_comparison(store, about)
    label = _("Confruntare din nou: {title}") if held and held.id else _("Confruntare: {title}")
    with store.writing(label.format(title=title_of(about.kind, about.month_on))) as writing:
        record = held or about
        record.file_name, record.compared_on, record.source = about.file_name, today, about.source.strip()
        record.left_out = [{"row": one.number, "text": one.text, "why": one.why} for one in other.left_out]
        kept = writing.keep(record)
        _keep_lines(writing, kept, other.entries)
    return kept.id


def read_register_again(store: Store, comparison_id: int, today: date) -> int:
    """Compare the list as it was read with the registers as they stand now."""
    held = open_comparison(store, comparison_id)
    theirs = [entry_told(told) for line in held.lines for told in line.theirs]
    label = _("Registrele, recitite: {title}").format(title=held.title)
    with store.writing(label) as writing:
        held.record.compared_on = today
        kept = writing.keep(held.record)
        _keep_lines(writing, kept, sorted(theirs, key=lambda one: one.row))
    return kept.id


def resolve_lines(store: Store, ids: Sequence[int], note: str, today: date) -> int:
    """Resolve these lines with a note, as one action; returns how many were.

    Raises:
        Refused: without a note.
    """
    refuse_if(check_note(note))
    with store.reading() as session:
        lines = [line for line in _of(session, ids) if line.state is not Agreement.AGREES]
    for line in lines:
        line.note, line.resolved_on = note.strip(), today
    if lines:
        label = _("Rezolvare: {lines}").format(lines=_counted(len(lines)))
        with store.writing(label) as writing:
            writing.keep_all(lines)
    return len(lines)


def reopen_lines(store: Store, ids: Sequence[int]) -> int:
    """Take back that these lines are resolved; the note stays. Returns how many were."""
    with store.reading() as session:
        lines = [line for line in _of(session, ids) if line.resolved_on is not None]
    for line in lines:
        line.resolved_on = None
    if lines:
        with store.writing(_("Redeschidere: {lines}").format(lines=_counted(len(lines)))) as writing:
            writing.keep_all(lines)
    return len(lines)


def remove_comparison(store: Store, comparison_id: int) -> None:
    """Delete a comparison with its lines; it can be undone."""
    held = open_comparison(store, comparison_id)
    with store.writing(_("Ștergerea confruntării: {title}").format(title=held.title)) as writing:
        writing.remove_all(held.lines)
        writing.remove(held.record)


def comparison_name(held: OpenComparison) -> str:
    """What a comparison is called among others: "Plăți, martie 2022 · Contabilitate"."""
    of = f"{held.title}, {held.benefit}" if held.benefit else held.title
    return f"{of} · {held.record.source}"


def report_name(held: OpenComparison) -> str:
    """What the report is called in lists and files."""
    words = KIND_NAMES[held.record.kind].lower()
    month = held.title.partition(", ")[2]
    of = f" ({held.benefit})" if held.benefit else ""
    return _("Raport de confruntare {month} – {words}{of}").format(month=month, words=words, of=of)


def _keep_lines(writing: Writing, record: Comparison, theirs: Sequence[Entry]) -> None:
    """Keep the lines that come of it; those that say the same stay as they are, with their notes."""
    session = writing.session
    known = known_in_register(session, theirs)
    made = with_reasons(session, record, compare(record.kind, our_entries(session, record, known), known))
    held: dict[tuple[object, ...], list[ComparisonLine]] = defaultdict(list)
    for line in _lines(session, record.id):
        held[content_of(_as_compared(line))].append(line)
    new: list[ComparisonLine] = []
    for one in made:
        same = held.get(content_of(one))
        if same:
            _put(same.pop(0), one)
        else:
            new.append(_put(ComparisonLine(comparison_id=record.id, state=one.state), one))
    writing.remove_all([line for lines in held.values() for line in lines])
    session.flush()
    insert_many(session, new)


def _put(line: ComparisonLine, one: Compared) -> ComparisonLine:
    line.person_id, line.state, line.place, line.name = one.person_id, one.state, one.place, one.name
    line.ours = [told_entry(entry) for entry in one.ours]
    line.theirs = [told_entry(entry) for entry in one.theirs]
    line.our_bani, line.their_bani = sum_of(one.ours), sum_of(one.theirs)
    line.matched_by, line.difference = one.matched_by, one.difference
    return line


def _as_compared(line: ComparisonLine) -> Compared:
    ours, theirs = ([entry_told(told) for told in side] for side in (line.ours, line.theirs))
    return Compared(line.state, tuple(ours), tuple(theirs), line.matched_by, line.difference)


def _lines(session: Session, comparison_id: int) -> list[ComparisonLine]:
    asked = select(ComparisonLine).where(ComparisonLine.comparison_id == comparison_id)
    return list(session.scalars(asked.order_by(ComparisonLine.id)))


def _of(session: Session, ids: Sequence[int]) -> list[ComparisonLine]:
    return list(session.scalars(select(ComparisonLine).where(ComparisonLine.id.in_(ids))))


def _counted(count: int) -> str:
    return counted(count, _("rând de confruntare"), _("rânduri de confruntare"))
