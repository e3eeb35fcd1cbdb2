"""What stands for the fields of a council paper that make paragraphs of their own."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from db.tables.council import PaperKind
from letea.documents.council.facts import PaperFacts
from letea.documents.council.filling import fields_in, fill_text, filled
from letea.documents.council.grounds import cited_acts
from letea.documents.council.office_values import Values
from letea.documents.council.paper_fields import LINE_RULE
from letea.documents.council.proposals import proposal_blocks
from letea.documents.council.tables import annex_table, paper_table
from letea.documents.outline import Align, Block, Item, Paragraph, Party, Run, Signatures, plain
from letea.documents.prose import blocks_of
from letea.papers import PaperForm, passages
from letea.prose import Passage, is_blank

_RULES = 3  # lines to write on where nothing is proposed


def blocks_for(field: str, facts: PaperFacts, values: Values) -> tuple[Block, ...]:
    """The paragraphs, lists and tables that stand for this field."""
    return _MAKERS[field](facts, values)


def prose_blocks(prose: Iterable[Passage], values: Values) -> tuple[Block, ...]:
    """The passages with their fields filled, without those that do not apply."""
    said = (filled(passage, values) for passage in prose)
    return blocks_of([passage for passage in said if passage is not None])


def _proposed(prose: Iterable[Passage], values: Values) -> tuple[Block, ...]:
    return prose_blocks(prose, values) or (Paragraph(plain(LINE_RULE), Align.LEFT),) * _RULES


def _grounds(facts: PaperFacts) -> Iterator[Item]:
    acts = cited_acts(facts) or (LINE_RULE,)
    end = "." if facts.paper.kind is PaperKind.SPECIALIST_REPORT else ";"
    for number, act in enumerate(acts, start=1):
        words = act.rstrip(" ;,.")
        yield Item("–", plain(f"{words}{end if number == len(acts) else ';'}"))


def numbered_articles(form: PaperForm, own: Sequence[str], values: Values) -> Iterator[Paragraph]:
    """The articles, numbered where they are not by hand; the office's own or those of the form."""
    lines = [line.strip() for line in own if line.strip()] or list(_proposed_articles(form, values))
    for number, line in enumerate(lines, start=1):
        if line.casefold().startswith("art."):
            yield Paragraph(plain(line))
        else:
            yield Paragraph((Run(f"Art.\u00a0{number}.", bold=True), Run(f" {line}")))


def _proposed_articles(form: PaperForm, values: Values) -> Iterator[str]:
    for passage in passages(form.articles):
        if all(values.get(key, "") is not None for key in fields_in(passage)):
            yield fill_text("".join(run[0] for run in passage["runs"]), values)


def signing(form: PaperForm, values: Values) -> Iterator[Party]:
    """Who signs the paper; a rule waits for a name that is not known."""
    for signer in form.signers:
        known = all(values.get(key) for key in fields_in({"runs": [[signer.name, ""]]}))
        yield Party(fill_text(signer.office, values), fill_text(signer.name, values) if known else "")


def _reasons(facts: PaperFacts, values: Values) -> tuple[Block, ...]:
    own = facts.folder.file.reasons
    return _proposed(facts.matter.reasons, values) if is_blank(own) else blocks_of(own)


def _blank_annex(facts: PaperFacts, values: Values) -> tuple[Block, ...]:
    return (*prose_blocks(facts.matter.annex, values), *annex_table(facts))


_MAKERS: dict[str, Callable[[PaperFacts, Values], tuple[Block, ...]]] = {
    "temeiuri": lambda facts, _values: tuple(_grounds(facts)),
    "articole": lambda facts, values: tuple(
        numbered_articles(facts.form, facts.folder.file.articles, values)
    ),
    "motivare": _reasons,
    "constatari": lambda facts, values: _proposed(facts.matter.findings, values),
    "propuneri": lambda facts, _values: proposal_blocks(facts),
    "tabel": lambda facts, _values: paper_table(facts),
    "cuprinsul_anexei": _blank_annex,
    "semnaturi": lambda facts, values: (Signatures(tuple(signing(facts.form, values))),),
}
