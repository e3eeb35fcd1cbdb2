"""The list of the files that a paper on benefits covers."""

from letea.documents.benefit_papers.facts import BenefitFacts, Covered
from letea.documents.council.paper_fields import DAY_RULE, NUMBER_RULE
from letea.documents.outline import Align, Block, Cell, Heading, PageBreak, Table, cells, plain
from letea.documents.record_tables import table_head
from letea.wording import _, day, money

_LIST = 2  # the level of the list's heading


def list_blocks(facts: BenefitFacts) -> tuple[Block, ...]:
    """The list on a page of its own; nothing where the paper covers one file."""
    if not facts.is_list:
        return ()
    what = _("la dispoziția") if facts.form.issuer == "mayor" else _("la referatul")
    heading = _("Lista anexă {what} nr. {number} din {day}").format(
        what=what, number=facts.number or NUMBER_RULE, day=day(facts.dated_on) or DAY_RULE
    )
    return (PageBreak(), Heading(heading, _LIST, Align.CENTER), _list(facts))


def _list(facts: BenefitFacts) -> Table:
    """The files in order; what is granted where a sum is, else the day and the reason of the change."""
    granted, several = any(file.amount_bani for file in facts.files), len(facts.kinds) > 1
    last = (_("Suma (lei)"), _("De la"), _("Până la")) if granted else (_("De la data"), _("Motivul"))
    kind = (_("Beneficiul"),) if several else ()
    head = (_("Nr. crt."), _("Dosarul"), _("Numele și prenumele"), _("Adresa"), *kind, *last)
    rows = []
    for number, file in enumerate(facts.files, start=1):
        named = (file.kind,) if several else ()
        known = cells((str(number), file.number, file.name, file.address, *named))
        rows.append((*known, *_ends(file, granted=granted)))
    ends = (12.0, 13.0, 13.0) if granted else (13.0, 26.0)
    widths = (6.0, 11.0, 26.0, 26.0, *((20.0,) if several else ()), *ends)
    return Table(widths, (table_head(head),), tuple(rows), wide=several)


def _ends(file: Covered, *, granted: bool) -> tuple[Cell, ...]:
    if granted:
        amount = Cell(plain(money(file.amount_bani or 0)), Align.RIGHT)
        return (amount, *cells((day(file.from_on), day(file.to_on))))
    return cells((day(file.changed_on), file.reason))
