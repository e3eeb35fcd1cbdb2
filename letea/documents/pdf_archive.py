"""The archival form of a paper: PDF/A-1b, which opens the same for as long as papers are kept."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape

import pikepdf
from pikepdf.models.metadata import decode_pdf_date

import resources
from letea.documents.letters import clean
from letea.documents.outline import Outline

_PROFILE = "colour/srgb.icc"
_MADE_BY = "Letea"
_TOP = 3  # its place in a bookmark's aim: page, /XYZ, left, top, zoom


class Part(NamedTuple):
    """A paper of a bundle: its name among the bookmarks, its pages."""

    name: str
    pdf: bytes


def archived(outline: Outline) -> bytes:
    """A paper drawn and sealed as PDF/A-1b: every act that is approved or goes to the council."""
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    return archival(pdf_bytes(outline), title=outline.title, author=outline.author)


def archival(pdf: bytes, *, title: str, author: str) -> bytes:
    """The PDF as PDF/A-1b (ISO 19005-1, level B): its colours tied to sRGB, its properties as XMP too.

    What must be embedded or left out already is, by our writer: typefaces, transparency.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        return _sealed(document, title=title, author=author, identity=sha256(pdf).digest()[:16])


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def bundle(parts: Sequence[Part], *, title: str, author: str) -> bytes:
    """All the papers in one PDF/A-1b, in this order, each with a bookmark over its own."""
    with pikepdf.new() as document:
        marks = []
        for part in parts:
            first = len(document.pages)
            with pikepdf.open(BytesIO(part.pdf)) as paper:
                document.pages.extend(paper.pages)
                below = list(_bookmarks(paper, first))
            marks.append(_mark(clean(part.name), first, below))
        with document.open_outline() as outline:
            outline.root.extend(marks)
        document.Root.PageMode = pikepdf.Name.UseOutlines
        document.Root.Lang = pikepdf.String("ro-RO")
        identity = sha256(b"".join(sha256(part.pdf).digest() for part in parts)).digest()[:16]
        return _sealed(document, title=title, author=author, identity=identity)


def _mark(
    name: str, page: int, below: Iterable[pikepdf.OutlineItem] = (), *, top: float | None = None
) -> pikepdf.OutlineItem:
    made = pikepdf.OutlineItem(name, page, "Fit")
    if top is not None:
        made = pikepdf.OutlineItem(name, page, "XYZ", left=0, top=top)
    made.children.extend(below)
    made.is_closed = True
    return made


def _bookmarks(paper: pikepdf.Pdf, first: int) -> Iterator[pikepdf.OutlineItem]:
    """The bookmarks of one paper, pointing to its pages as they are numbered in the bundle."""
    places = {page.obj.objgen: number for number, page in enumerate(paper.pages)}
    with paper.open_outline() as outline:
        yield from _moved(outline.root, places, first)


def _moved(
    items: Iterable[pikepdf.OutlineItem], places: dict[tuple[int, int], int], first: int
) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        page, top = _target(item, places)
        yield _mark(item.title, first + page, _moved(item.children, places, first), top=top)


def _target(item: pikepdf.OutlineItem, places: dict[tuple[int, int], int]) -> tuple[int, float | None]:
    """The page of its paper, from 0, and the height there; the first page where it points elsewhere."""
    aim = item.destination
    if not isinstance(aim, pikepdf.Array):
        return 0, None
    heights = [float(aim[3])] if len(aim) > _TOP and aim[1] == pikepdf.Name.XYZ else []
    return places.get(aim[0].objgen, 0), heights[0] if heights else None


def _sealed(document: pikepdf.Pdf, *, title: str, author: str, identity: bytes) -> bytes:
    _tie_colours(document)
    _tell_properties(document, title=clean(title), author=clean(author))
    document.trailer.ID = pikepdf.Array([pikepdf.String(identity), pikepdf.String(identity)])
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    written = BytesIO()
    document.save(
        written,
        force_version="1.4",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        fix_metadata_version=False,
    )
    return written.getvalue()


def _tie_colours(document: pikepdf.Pdf) -> None:
    profile = document.make_stream(
        resources.path(_PROFILE).read_bytes(), N=3, Alternate=pikepdf.Name.DeviceRGB
    )
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        RegistryName=pikepdf.String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])


def _tell_properties(document: pikepdf.Pdf, *, title: str, author: str) -> None:
    """The same properties in both places where readers look: PDF/A refuses a difference."""
    made_at = str(document.docinfo.get(pikepdf.Name.CreationDate, ""))
    del document.trailer.Info
    told = {"Title": title, "Author": author, "Creator": _MADE_BY, "Producer": _MADE_BY}
    for key, value in (told | ({"CreationDate": made_at} if made_at else {})).items():
        document.docinfo[f"/{key}"] = pikepdf.String(value)
    day = decode_pdf_date(made_at).isoformat() if made_at else ""
    packet = _packet(title=title, author=author, made_at=day)
    document.Root.Metadata = document.make_stream(
        packet.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )


def _packet(*, title: str, author: str, made_at: str) -> str:
    """The properties as XMP, each schema by itself: readers of old want them parted."""
    made = f"<xmp:CreateDate>{made_at}</xmp:CreateDate>" if made_at else ""
    titled = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
    made_by = f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>"
    told = {
        "pdfaid": (
            "http://www.aiim.org/pdfa/ns/id/",
            "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
        ),
        "dc": ("http://purl.org/dc/elements/1.1/", titled + made_by),
        "pdf": ("http://ns.adobe.com/pdf/1.3/", f"<pdf:Producer>{_MADE_BY}</pdf:Producer>"),
        "xmp": ("http://ns.adobe.com/xap/1.0/", f"<xmp:CreatorTool>{_MADE_BY}</xmp:CreatorTool>{made}"),
    }
    schemas = "".join(
        f'<rdf:Description rdf:about="" xmlns:{name}="{space}">{words}</rdf:Description>'
        for name, (space, words) in told.items()
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{schemas}</rdf:RDF>'
        '</x:xmpmeta><?xpacket end="w"?>'
    )
