"""Rows of a table of payments: each is found the right it is paid from, or is told why it has none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db.ordering import fold
from db.tables.benefits import Grant, Payment
from letea.rules.benefit_payments import check_payment, in_force, month_words
from letea.rules.people_import import of_another
from letea.rules.sheet_changes import name_key, names_agree
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from letea.wording import _, day, money


@dataclass(frozen=True)
class Right:
    """What is granted to a person in a file, with the kind's code and name, and its payments until now."""

    grant: Grant
    kind: str
    kind_name: str
    number: str
    name: str
    cnp: str
    payments: tuple[Payment, ...] = ()


@dataclass
class PaymentEntry:
    """A row as a payment: a new one, or the registered one (`id`) with what it would become."""

    payment: Payment
    id: int = 0


@dataclass
class Rights:
    """All that is granted, by CNP and by name."""

    by_cnp: dict[str, list[Right]] = field(default_factory=dict)
    by_name: dict[str, list[Right]] = field(default_factory=dict)

    def add(self, right: Right) -> None:
        """Know one more."""
        if right.cnp:
            self.by_cnp.setdefault(right.cnp, []).append(right)
        self.by_name.setdefault(name_key(right.name), []).append(right)


def judge_payments(rows: Sequence[Filled], rights: Rights, today: date) -> list[JudgedRow]:
    """The verdict of each row, against what is granted and paid, and against the rows above it."""
    met: dict[tuple[int, date], int] = {}
    return [_judge(row, rights, met, today) for row in rows]


def _judge(row: Filled, rights: Rights, met: dict[tuple[int, date], int], today: date) -> JudgedRow:
    values = row.values
    lacking = [
        text
        for key, text in (("month_on", _("Lipsește luna.")), ("amount_bani", _("Lipsește suma plătită.")))
        if key not in values
    ]
    if row.unread or lacking:
        unread = {sentence.partition(":")[0] for sentence in row.unread}
        told = lacking if not unread else []
        return _row(row, Verdict.WRONG, " ".join([*row.unread, *told]))
    found = _rights_of(values, rights)
    right = found[0] if len(found) == 1 else None
    if right is None:
        return _row(row, Verdict.WRONG, _why_none(values, found))
    name = name_of(values)
    if name and not names_agree(name, right.name):
        return _row(row, Verdict.WRONG, of_another(right.name))
    if (before := met.setdefault((right.grant.id, values["month_on"]), row.number)) != row.number:
        text = _("Aceeași plată apare și la rândul {number}.")
        return _row(row, Verdict.WRONG, text.format(number=before))
    return _against(row, right, today)


def _against(row: Filled, right: Right, today: date) -> JudgedRow:
    """A row whose right is known, against the payment of its month."""
    values = row.values
    held = next((one for one in right.payments if one.month_on == values["month_on"]), None)
    payment = Payment(
        grant_id=right.grant.id,
        month_on=values["month_on"],
        amount_bani=values["amount_bani"],
        paid_on=values.get("paid_on") or (held.paid_on if held else None),
        note=values.get("note") or (held.note if held else ""),
    )
    others = [one for one in right.payments if one is not held]
    problems = check_payment(payment, right.grant, others=others, today=today)
    blocking = [problem.text for problem in problems if problem.blocking]
    if blocking:
        return _row(row, Verdict.WRONG, " ".join(blocking), right)
    doubts = " ".join(problem.text for problem in problems)
    if held is None:
        return _row(row, Verdict.NEW, doubts, right, PaymentEntry(payment))
    changes = _changes(held, payment)
    if not changes:
        return _row(row, Verdict.SAME, _("plata este înregistrată"), right)
    told = _("schimbă {what}").format(what="; ".join(changes))
    return _row(row, Verdict.CHANGES, f"{told}. {doubts}".strip(), right, PaymentEntry(payment, held.id))


def _changes(held: Payment, payment: Payment) -> list[str]:
    changes = []
    if held.amount_bani != payment.amount_bani:
        text = _("Suma plătită: {old} → {new}")
        changes.append(text.format(old=money(held.amount_bani), new=money(payment.amount_bani)))
    if held.paid_on != payment.paid_on and payment.paid_on is not None:
        was = day(held.paid_on) if held.paid_on else _("neplătită")
        changes.append(_("Plătită la: {old} → {new}").format(old=was, new=day(payment.paid_on)))
    if fold(held.note) != fold(payment.note):
        changes.append(_("Observații: {note}").format(note=payment.note))
    return changes


def _rights_of(values: Mapping[str, Any], rights: Rights) -> list[Right]:
    """What the person of a row may be paid in its month."""
    if "cnp" in values:
        theirs = rights.by_cnp.get(values["cnp"], [])
    else:
        theirs = rights.by_name.get(name_key(name_of(values)), [])
    return [
        right
        for right in theirs
        if in_force(right.grant, values["month_on"])
        and values.get("kind", right.kind) == right.kind
        and values.get("number", right.number) == right.number
    ]


def _why_none(values: Mapping[str, Any], found: Sequence[Right]) -> str:
    month = month_words(values["month_on"])
    if not found:
        text = _("Nu are niciun drept în {month}; verificați numele, CNP-ul, beneficiul și dosarul.")
        return text.format(month=month)
    if len({right.cnp or right.grant.beneficiary_id for right in found}) > 1:
        return _("Mai multe persoane poartă acest nume; scrieți CNP-ul.")
    kinds = ", ".join(dict.fromkeys(f"{right.kind_name} ({right.number})" for right in found))
    text = _("Are mai multe drepturi în {month}: {kinds}; scrieți beneficiul sau numărul dosarului.")
    return text.format(month=month, kinds=kinds)


def name_of(values: Mapping[str, Any]) -> str:
    """The name a row gives, in one column or in two."""
    if "full_name" in values:
        return str(values["full_name"])
    return f"{values.get('family_name', '')} {values.get('given_name', '')}".strip()


def _row(
    row: Filled, verdict: Verdict, reason: str, right: Right | None = None, held: PaymentEntry | None = None
) -> JudgedRow:
    month = month_words(row.values["month_on"]) if "month_on" in row.values else ""
    about = f"{right.kind}, {month}" if right else month
    return JudgedRow(
        row.number,
        verdict,
        right.name if right else name_of(row.values),
        str(row.values.get("cnp", "")),
        about=about,
        reason=reason,
        held=held,
        part=row.part,
    )
