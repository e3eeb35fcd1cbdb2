"""A paper on benefits as an outline: its wording filled with what is known, its list, its signatures."""

from collections.abc import Callable, Iterator

from letea.documents.benefit_papers.facts import BenefitFacts
from letea.documents.benefit_papers.tables import list_blocks
from letea.documents.benefit_papers.values import benefit_values
from letea.documents.council.blocks import numbered_articles, prose_blocks, signing
from letea.documents.council.filling import block_of, fill_text
from letea.documents.council.office_values import Values, in_unit
from letea.documents.council.paper_fields import LINE_RULE, NAME_RULE
from letea.documents.keeping import kept_together
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import Block, Item, Outline, Signatures, plain
from letea.prose import Passage
from letea.rules.benefit_payments import span_words
from letea.wording import _, money


def benefit_paper(facts: BenefitFacts) -> Outline:
    """The paper with a rule to fill by hand for all that is not known."""
    values = benefit_values(facts)
    wording = facts.wording if facts.wording is not None else facts.form.wording()
    blocks = [block for passage in wording for block in _printed(passage, facts, values)]
    return Outline(
        title=fill_text(facts.form.title, values),
        blocks=tuple(kept_together(blocks)),
        author=f"{facts.office.service_name}, {unit_line(facts.office)}",
        subject=facts.form.name,
        watermark=facts.form.watermark,
        letterhead=letterhead_of(facts.office, _issuer(facts)),
    )


def _printed(passage: Passage, facts: BenefitFacts, values: Values) -> tuple[Block, ...]:
    field = block_of(passage)
    return _MAKERS[field](facts, values) if field else prose_blocks([passage], values)


def _grounds(facts: BenefitFacts, _values: Values) -> Iterator[Block]:
    """The law of each kind, where it is known; else a rule."""
    known = dict.fromkeys((file.kind, file.law) for file in facts.files) or {("", ""): None}
    for kind, law in known:
        told = _("prevederile: {law}, pentru „{kind}”;") if kind else _("prevederile: {law};")
        yield Item("–", plain(told.format(law=law or NAME_RULE, kind=kind)))


def _received(facts: BenefitFacts, _values: Values) -> Iterator[Block]:
    """What the person had, with the sum, the period and what was paid in it; a rule on a blank one."""
    if facts.certified is None:
        yield Item("–", plain(LINE_RULE))
        return
    for one in facts.certified.received:
        often = _("o singură dată") if one.once else _("pe lună")
        told = _("„{kind}”, dosarul nr. {number}: {sum} lei {often}, {period}").format(
            kind=one.kind,
            number=one.number,
            sum=money(one.amount_bani),
            often=often,
            period=span_words(one.from_on, one.to_on),
        )
        paid = _("; plătit în perioadă: {sum} lei").format(sum=money(one.paid_bani)) if one.paid_bani else ""
        yield Item("–", plain(f"{told}{paid};"))


def _issuer(facts: BenefitFacts) -> str:
    if facts.form.issuer == "mayor":
        return in_unit(facts.office, "mayor_line")
    return facts.office.service_name


_MAKERS: dict[str, Callable[[BenefitFacts, Values], tuple[Block, ...]]] = {
    "temeiuri": lambda facts, values: tuple(_grounds(facts, values)),
    "articole": lambda facts, values: tuple(numbered_articles(facts.form, (), values)),
    "beneficii": lambda facts, values: tuple(_received(facts, values)),
    "semnaturi": lambda facts, values: (Signatures(tuple(signing(facts.form, values))),),
    "lista": lambda facts, _values: list_blocks(facts),
}
