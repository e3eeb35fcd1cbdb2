"""The wording of papers: Letea's own, or the office's, written and taken back through Word."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.council import PaperKind, PaperTemplate
from db.tables.office import Office, UnitKind
from letea.actions.contents import content_in, put_content
from letea.actions.office_reading import open_profile
from letea.documents.benefit_papers.facts import BENEFIT_PAPERS
from letea.documents.council.checking import check_wording
from letea.documents.letterhead import unit_line
from letea.documents.outline import Outline
from letea.documents.prose import blocks_of
from letea.documents.service_contract import CONTRACT
from letea.errors import Problem, Refused, refuse_if
from letea.exchange.safe_file import replace_file
from letea.exchange.wording_docx import LARGEST, read_wording
from letea.papers import Layout, PaperForm, paper_form
from letea.prose import Passage, Prose
from letea.troubles import plainly
from letea.wording import _

_MARK = "Letea, model: "  # in the file's properties, so that one paper is not taken back as another


@dataclass(frozen=True)
class TemplateRow:
    """A paper's wording as the list shows it; `own` tells that the office changed it."""

    key: str
    name: str
    own: bool
    layouts: tuple[Layout, ...]


def template_keys(kind: UnitKind = UnitKind.COMMUNE) -> tuple[str, ...]:
    """The papers whose wording the office may change: of a council file, on benefits, the contract.

    A county grants no benefits, contracts nothing here and asks no county for an opinion.
    """
    council = tuple(kind.value for kind in PaperKind)
    if kind is UnitKind.COUNTY:
        return tuple(key for key in council if key != PaperKind.COUNTY_LETTER.value)
    return (*council, *BENEFIT_PAPERS, CONTRACT)


def template_rows(store: Store) -> list[TemplateRow]:
    """The wording of each paper, in the order in which papers come to be."""
    with store.reading() as session:
        own = {one.key for one in session.scalars(select(PaperTemplate)) if one.variant == _variant(session)}
        kind = session.scalar(select(Office.unit_kind).limit(1)) or UnitKind.COMMUNE
    forms = (paper_form(key) for key in template_keys(kind))
    return [TemplateRow(form.key, form.name, form.key in own, form.layouts) for form in forms]


def template_docx(store: Store, key: str) -> bytes:
    """The wording of a paper as a Word file, its fields in braces: the office's own where there is one."""
    with store.reading() as session:
        kept = _kept(session, key)
        if kept is not None:
            return content_in(session, kept.sha)
    return _written(paper_form(key), paper_form(key).wording(), open_profile(store).office)


def write_template(store: Store, key: str, out: Path) -> None:
    """Write the wording of a paper as a Word file for changing.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    content = template_docx(store, key)
    replace_file(out, lambda file: file.write(content))


def take_template(store: Store, key: str, path: Path) -> tuple[str, ...]:
    """Keep the wording that stands in this Word file; returns what of it is not carried over, in words.

    Raises:
        Refused: the file is no template of this paper, or its fields are wrong; nothing is kept.
        Trouble: the file cannot be read.
    """
    content = _bytes_of(path)
    read = read_wording(content)
    form = paper_form(key)
    if read.subject.startswith(_MARK) and read.subject != _MARK + form.name:
        text = _("Fișierul este modelul altui act: „{other}”. Alegeți fișierul pentru „{name}”.")
        raise Refused([Problem("file", text.format(other=read.subject.removeprefix(_MARK), name=form.name))])
    refuse_if(check_wording(form, read.prose))
    _keep(store, form, content)
    return read.lost


def choose_layout(store: Store, key: str, layout: str) -> None:
    """Print the paper in one of Letea's layouts, with Letea's wording."""
    form = paper_form(key)
    if layout == form.layouts[0].key:
        restore_template(store, key)
        return
    _keep(store, form, _written(form, form.wording(layout), open_profile(store).office))


def restore_template(store: Store, key: str) -> None:
    """Print the paper in Letea's own wording again; Ctrl+Z brings the office's back."""
    with store.reading() as session:
        kept = _kept(session, key)
    if kept is not None:
        store.remove(kept, _("Modelul „{name}”, revenit la original").format(name=paper_form(key).name))


def own_wording(session: Session, key: str) -> Prose | None:
    """The office's own wording of a paper, or None where it prints Letea's."""
    kept = _kept(session, key)
    return read_wording(content_in(session, kept.sha)).prose if kept is not None else None


def wording_of(store: Store, key: str) -> tuple[Passage, ...] | None:
    """The same, read by itself."""
    with store.reading() as session:
        own = own_wording(session, key)
    return tuple(own) if own is not None else None


def _keep(store: Store, form: PaperForm, content: bytes) -> None:
    with store.writing(_("Modelul „{name}”").format(name=form.name)) as writing:
        kept = _kept(writing.session, form.key)
        sha = put_content(writing, content)
        if kept is None:
            kept = PaperTemplate(key=form.key, variant=_variant(writing.session), sha=sha)
        kept.sha = sha
        writing.keep(kept)


def _kept(session: Session, key: str) -> PaperTemplate | None:
    asked = select(PaperTemplate).where(PaperTemplate.key == key, PaperTemplate.variant == _variant(session))
    return session.scalars(asked).first()


def _variant(session: Session) -> str:
    """The kind of unit: the same office under another kind has other words."""
    return session.scalars(select(Office)).one().unit_kind.value


def _written(form: PaperForm, wording: Prose, office: Office) -> bytes:
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    out = BytesIO()
    author = f"{office.service_name}, {unit_line(office)}"
    outline = Outline(form.name, blocks_of(wording), author=author, subject=_MARK + form.name)
    write_docx(outline, out)
    return out.getvalue()


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise (plainly(error, path) or error) from error
