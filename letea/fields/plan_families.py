"""What the parts of a plan family are called in its window: they are kept as data, not as records."""

from collections.abc import Mapping

from letea.fields import Field, Kind
from letea.wording import _

STYLES = {
    "": _("fără număr"),
    "own:1": "1, 2, 3",
    "own:I": "I, II, III",
    "own:A": _("A, B, C (litere mari)"),
    "own:a": _("a, b, c (litere mici)"),
    "path:1": "1.1, 1.2",
    "path:I": "I.1, I.2",
    "kept": _("ca în modelul copiat"),
}
DISPLAYS = {"heading": _("titlu deasupra tabelului"), "column": _("coloană a tabelului")}
CELLS = {
    "term": _("termenul"),
    "responsible": _("responsabilii"),
    "partners": _("partenerii"),
    "funding": _("sursele de finanțare"),
    "indicators": _("indicatorii"),
    "results": _("rezultatele"),
    "categories": _("categoriile de beneficiari"),
}

_HEADING = Field(_("Cap de coloană"), required=True)
_WIDTH = Field(_("Lățime"), help=_("Față de celelalte coloane: 2 este de două ori cât 1."))

FAMILY: Mapping[str, Field] = {
    "name": Field(_("Numele modelului"), required=True),
    "order": Field(_("Actul pe care îl urmează"), example=_("Ordinul nr. 1.086/2018"), kind=Kind.LONG_TEXT),
    "title": Field(
        _("Titlul planului"),
        help=_("{consiliul}, {localitatea}, {județul}, {anul} și {ultimul an} se completează singure."),
        kind=Kind.LONG_TEXT,
        required=True,
    ),
    "absence": Field(_("Unde nu este nimic de scris"), example=_("nu este cazul")),
    "years": Field(_("Pe câți ani"), kind=Kind.COUNT, required=True),
}
LEVEL: Mapping[str, Field] = {
    "name": Field(_("Nivelul"), required=True),
    "prefix": Field(_("Înaintea numărului"), example="O.S."),
    "style": Field(_("Numerotare"), choices=STYLES),
    "joint": Field(_("După număr"), help=_("De exemplu „. ”; necompletat, textul trece pe rândul următor.")),
    "display": Field(_("Se tipărește ca"), choices=DISPLAYS),
    "continues": Field(_("Numără mai departe"), help=_("Nu începe din nou sub fiecare obiectiv.")),
}
COLUMN: Mapping[str, Field] = {
    "heading": _HEADING,
    "holds": Field(_("Ce ține"), required=True),
    "width": _WIDTH,
    "merge": Field(_("Unește celulele egale")),
    "lines": Field(_("Semnul fiecărui rând"), help=_("Pentru celule cu mai multe lucruri."), example="▪"),
}
HEAD: Mapping[str, Field] = {
    "heading": _HEADING,
    "group": Field(_("Cap de deasupra")),
    "width": _WIDTH,
}
SECTION: Mapping[str, Field] = {
    "number": Field(_("Număr")),
    "heading": Field(_("Titlul")),
    "absence": Field(_("Mențiune"), example=_("nu este cazul")),
    "optional": Field(_("Poate lipsi")),
    "landscape": Field(_("Pagină orizontală")),
}
