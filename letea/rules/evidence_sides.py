"""The two sides of a line in words: each in short, and both thing by thing beside one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.tables.evidence import EvidenceKind
from letea.rules.evidence import ABOUT, Entry, folded, sum_of
from letea.wording import _, counted, day, money


@dataclass(frozen=True)
class SideRow:
    """One thing that both sides of a line may say: what it is, here, there, and whether that is unlike."""

    label: str
    here: str
    there: str
    unlike: bool = False


def side_words(entries: Sequence[Entry]) -> str:
    """One side of a line in few words: its sum, or what it is about."""
    if not entries:
        return "–"
    total = sum_of(entries)
    told = money(total) if total is not None else "; ".join(one.about for one in entries if one.about)
    if len(entries) > 1:
        return _("{told} ({count})").format(
            told=told, count=counted(len(entries), _("poziție"), _("poziții"))
        )
    return told or _("fără sumă")


def side_by_side(kind: EvidenceKind, ours: Sequence[Entry], theirs: Sequence[Entry]) -> list[SideRow]:
    """All that both sides say, thing by thing; what neither says is left out."""
    rows = [
        _side_row(_("Numele"), ours, theirs, lambda one: one.name),
        _side_row(_("CNP"), ours, theirs, lambda one: one.cnp),
        _side_row(_("Data nașterii"), ours, theirs, lambda one: day(one.born_on)),
        _side_row(ABOUT[kind], ours, theirs, lambda one: one.about),
        _side_row(_("Suma (lei)"), ours, theirs, lambda one: "" if one.bani is None else money(one.bani)),
    ]
    labels = dict.fromkeys(label for one in (*ours, *theirs) for label, _value in one.facts)
    rows += [_side_row(label, ours, theirs, _fact(label)) for label in labels]
    rows.append(_side_row(_("Necitit"), (), theirs, lambda one: "; ".join(one.doubts)))
    if len(ours) != len(theirs) and ours and theirs:
        here, there = sum_of(ours), sum_of(theirs)
        if here is not None and there is not None:
            rows.append(SideRow(_("În total"), money(here), money(there), here != there))
    return [row for row in rows if row.here or row.there]


def _side_row(
    label: str, ours: Sequence[Entry], theirs: Sequence[Entry], told: Callable[[Entry], str]
) -> SideRow:
    here, there = ("\n".join(filter(None, map(told, side))) for side in (ours, theirs))
    both = bool(here and there) and len(ours) == len(theirs)
    return SideRow(label, here, there, both and folded(here) != folded(there))


def _fact(label: str) -> Callable[[Entry], str]:
    return lambda one: dict(one.facts).get(label, "")
