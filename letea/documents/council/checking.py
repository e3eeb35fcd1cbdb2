"""What a council paper's own wording has wrong: fields that are unknown, missing, cut or crowded."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from letea.documents.council.filling import FIELD, block_of, field_key
from letea.documents.council.known_fields import known_to
from letea.documents.council.paper_fields import PaperField
from letea.errors import Problem
from letea.papers import PaperForm
from letea.prose import Passage, Prose
from letea.wording import _

_SHOWN = 40


def check_wording(form: PaperForm, prose: Prose) -> list[Problem]:
    """What keeps this wording from printing; nothing where it may be kept."""
    fields = known_to(form)
    named = [found for passage in prose for found in FIELD.findall(_words(passage))]
    keys = {field_key(found) for found in named}
    return [
        *_unknown(named, fields),
        *(problem for passage in prose for problem in _torn(_words(passage))),
        *(problem for passage in prose for problem in _crowded(passage, fields)),
        *_missing(form, keys),
    ]


def _unknown(named: list[str], fields: Mapping[str, PaperField]) -> Iterator[Problem]:
    for found in dict.fromkeys(named):
        if field_key(found) in fields:
            continue
        near = get_close_matches(field_key(found), fields, n=1)
        text = _("Câmpul {{{field}}} nu este cunoscut.").format(field=found)
        if near:
            text += _(" Poate ați vrut să scrieți {{{near}}}.").format(near=near[0])
        yield Problem("file", text)


def _missing(form: PaperForm, keys: set[str]) -> Iterator[Problem]:
    for key in form.mandatory:
        if key not in keys:
            text = _("Lipsește câmpul {{{field}}} ({says}); fără el, actul nu este întreg.")
            yield Problem("file", text.format(field=key, says=known_to(form)[key].label))


def _torn(words: str) -> Iterator[Problem]:
    rest = FIELD.sub("", words)
    if "{" in rest or "}" in rest:
        near = words.strip()[:_SHOWN]
        text = _("O acoladă nu are pereche lângă „{near}”; un câmp se scrie {{așa}}.")
        yield Problem("file", text.format(near=near))


def _crowded(passage: Passage, fields: Mapping[str, PaperField]) -> Iterator[Problem]:
    if block_of(passage):
        return
    for found in FIELD.findall(_words(passage)):
        known = fields.get(field_key(found))
        if known is not None and known.block:
            text = _("Câmpul {{{field}}} face paragrafe proprii; scrieți-l singur pe un rând.")
            yield Problem("file", text.format(field=found))


def _words(passage: Passage) -> str:
    return "".join(run[0] for run in passage["runs"])
