"""The two sides of a line in words: each in short, and both thing by thing beside one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from db.tables.evidence import EvidenceKind
from letea.rules.evidence import ABOUT, Entry, says_same, sum_of
from letea.wording import _, counted, day, money


@dataclass(frozen=True)
class SideRow:
    """One thing that both sides of a line may say: what it is, here, there, and whether that is unlike."""

    label: str
    here: str
    there: str
    unlike: bool = False


def side_words(entries: Sequence[Entry], kind: EvidenceKind) -> str:
    """One side of a line in few words: the sum of payments; else what it is about, with the sum."""
    if not entries:
        return "–"
    total = sum_of(entries)
    told = "" if total is None else money(total)
    if not told or kind is not EvidenceKind.PAYMENTS:
        told = ", ".join(filter(None, (*dict.fromkeys(one.about for one in entries), told)))
    if len(entries) > 1:
        return _("{told} ({count})").format(
            told=told, count=counted(len(entries), _("poziție"), _("poziții"))
        )
    return told or _("fără sumă")


def entry_words(one: Entry) -> str:
    """All that an entry says, on one line."""
    facts = (f"{label}: {value}" for label, value in one.facts if value)
    sum_ = "" if one.bani is None else _("{sum} lei").format(sum=money(one.bani))
    return ", ".join(
        told for told in (one.name, one.cnp, day(one.born_on), one.about, sum_, *facts, *one.doubts) if told
    )


def side_by_side(kind: EvidenceKind, ours: Sequence[Entry], theirs: Sequence[Entry]) -> list[SideRow]:
    """All that both sides say, thing by thing; what neither says is left out."""
    about = _side_row(ABOUT[kind], ours, theirs, lambda one: one.about)
    rows = [
        _side_row(_("Numele"), ours, theirs, lambda one: one.name),
        _side_row(_("CNP"), ours, theirs, lambda one: one.cnp),
        _side_row(_("Data nașterii"), ours, theirs, lambda one: day(one.born_on)),
        replace(about, unlike=_other_kind(ours, theirs)),
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
    return SideRow(label, here, there, both and not says_same(here, there))


def _other_kind(ours: Sequence[Entry], theirs: Sequence[Entry]) -> bool:
    """Whether they are about other things; a description may be worded otherwise."""
    pairs = zip(ours, theirs, strict=False)
    return any(here.key and there.key and here.key != there.key for here, there in pairs)


def _fact(label: str) -> Callable[[Entry], str]:
    return lambda one: dict(one.facts).get(label, "")
