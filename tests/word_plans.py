"""Plans as other offices write them in Word, with invented names: for the tests of the import."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from db.ordering import CEDILLAS, COMMAS, bare
from letea.layouts import ANNUAL, family
from letea.rules.plan_import import Block, Grid, Line, Reading, Source, Spot
from letea.rules.plan_import_reading import recognise

Spell = Callable[[str], str]


class Write(Protocol):
    """Writes a plan to a file and gives its path."""

    def __call__(self, path: Path, spell: Spell = ...) -> Path: ...  # noqa: D102 - told by the class


def as_written(text: str) -> str:
    """With the diacritics of today."""
    return text


def with_cedillas(text: str) -> str:
    """As older keyboards write."""
    return text.translate(str.maketrans(COMMAS, CEDILLAS))


def without_diacritics(text: str) -> str:
    """As hurried offices write."""
    return "".join(bare(letter).upper() if letter.isupper() else bare(letter) for letter in text)


def written_once(write: Write) -> Write:
    """Write a plan in earnest the first time, in each spelling; then put the same file in place."""
    written: dict[Spell, bytes] = {}

    def put(path: Path, spell: Spell = as_written) -> Path:
        if spell not in written:
            written[spell] = write(path, spell).read_bytes()
        path.write_bytes(written[spell])
        return path

    return put


def paragraphs(document: Document, spell: Spell, *texts: str) -> None:
    """Paragraphs without a style of their own, as most plans are typed; `**` makes one bold."""
    for text in texts:
        run = document.add_paragraph().add_run(spell(text.removeprefix("**")))
        run.bold = text.startswith("**")


def table(
    document: Document, spell: Spell, rows: Sequence[Sequence[str]], *, across: Sequence[int] = ()
) -> Table:
    """A ruled table; None-like "=" goes on from above, "<" from the left; `across` rows are one cell."""
    made: Table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
    made.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = made.cell(at, column)
            if text == "=":
                made.cell(at - 1, column).merge(cell)
            elif text == "<":
                made.cell(at, column - 1).merge(cell)
            elif at not in across or column == 0:
                cell.text = spell(text)
        if at in across:
            made.cell(at, 0).merge(made.cell(at, len(row) - 1))
    return made


def repeats_head(made: Table, rows: int) -> None:
    """Let Word repeat the head of a table on each page."""
    for row in made.rows[:rows]:
        row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:tblHeader"), {}))


SERVICE_HEADS = (
    *("Nr. crt.", "Cod serviciu social, conform Nomenclatorului serviciilor sociale"),
    *("Denumirea serviciului social", "Capacitate", "Grad de ocupare"),
)
BUDGETS = "Bugetele estimate pe surse de finanțare, pentru serviciile sociale existente"


@written_once
def commune(path: Path, spell: Spell = as_written) -> Path:
    """A commune's plan: one service, headings with what is not there run in, objectives at the end."""
    document = docx.Document()
    paragraphs(
        document,
        spell,
        "**Planul anual de acțiune privind serviciile sociale administrate și finanțate din bugetul "
        "Consiliului Local Valea Mică pentru anul 2022",
        "Planul cuprinde proiecte care contribuie la atingerea țintelor strategiei.",
        "Având în vedere:",
        "1. Strategia de dezvoltare a serviciilor sociale din comuna Valea Mică pentru perioada 2019 - 2023, "
        "aprobată prin Hotărârea Consiliului Local nr. 69/2019;",
        "2. Ordinul nr. 1.086 din 20 februarie 2018;",
        "Capitolul I: Administrarea, înființarea și finanțarea serviciilor sociale",
        "A. Serviciile sociale existente la nivel local",
    )
    table(
        document,
        spell,
        [
            ["Nr. crt", *SERVICE_HEADS[1:], BUDGETS, "<", "<", "<", "<"],
            [
                *["="] * 5,
                "Buget local",
                "Bug et jude țean",
                "Bug et de stat",
                "Contr ib. Pers. Benef i.",
                "Alte surse",
            ],
            [
                "1",
                "8891CZ-C-II",
                "Centru de zi „După ore”",
                "20 copii",
                "75 %",
                "303.270 lei",
                "-",
                "-",
                "-",
                "-",
            ],
        ],
    )
    paragraphs(
        document,
        spell,
        "B. Servicii sociale propuse spre a fi înființate -din lipsă de fonduri nu propunem alte servicii.",
        "Capitolul III - Programul de formare și îndrumare metodologică a personalului care lucrează",
        "1. Propuneri de activități de formare profesională continuă în vederea creșterii performanței",
        "c. Sesiuni de instruire pentru:",
        "c.2. asistenți personali;",
    )
    table(document, spell, [["", "Nr. persoane", "Buget estimat"], ["Asistenți personali", "25", "7000 lei"]])
    paragraphs(document, spell, "Obiect general I", "Dezvoltarea unui sistem eficient de servicii sociale.")
    heads = ["Obiective specifice", "Activități/acțiuni/măsuri", "Termen", "Responsabil"]
    heads += ["Categoriile de beneficiari"]
    table(
        document,
        spell,
        [
            heads,
            [
                "Obiectiv specific 1 Evidența beneficiarilor",
                "Evidență informatizată",
                "Trim. I–IV",
                "SPAS",
                "Toți",
            ],
            ["=", "Actualizarea bazei de date", "Permanent", "=", "="],
            ["Obiectiv specific 2 Prevenirea separării", "Vizite la domiciliu", "Lunar", "SPAS", "Copii"],
        ],
    )
    table(document, spell, [["", "Sprijin pentru părinți", "Semestrial", "SPAS", "Familii"]])
    paragraphs(document, spell, "OBIECTIV GENERAL II", "Consolidarea instituțională")
    table(
        document,
        spell,
        [heads, ["Obiectiv specific 1 Diagnoza", "Diagnoza socială", "Trim. III", "SPAS", ""]],
    )
    paragraphs(document, spell, "Primar,", "Ion Exemplu", "Șef serviciu,", "Ana Exemplu")
    document.save(str(path))
    return path


@written_once
def operational(path: Path, spell: Spell = as_written) -> Path:
    """An operational plan: one action with several indicators, one responsible list over several actions."""
    document = docx.Document()
    paragraphs(
        document,
        spell,
        "**PLAN OPERAȚIONAL pentru implementarea strategiei serviciilor sociale 2017–2022",
        "OBIECTIV GENERAL 1: Servicii pentru copii",
    )
    heads = ["Obiective specifice", "Acțiuni prioritare", "Indicatori de rezultat", "Responsabili"]
    heads += ["Termen de realizare"]
    table(
        document,
        spell,
        [
            heads,
            ["O.S.1.1 Servicii de zi", "1.1.1 Centru nou", "1 centru", "DAS, ONG", "2018"],
            ["=", "=", "20 de copii", "=", "="],
            ["=", "1.1.2 Personal", "3 angajări", "=", "2019"],
            ["O.S.1.2 Familii", "1.2.1 Consiliere", "50 de familii", "DAS", "anual"],
        ],
    )
    document.save(str(path))
    return path


@written_once
def strategy(path: Path, spell: Spell = as_written) -> Path:
    """A plan that implements a strategy: partners, sources of money, heads over two rows."""
    document = docx.Document()
    paragraphs(
        document,
        spell,
        "**Planul pentru implementarea strategiei de dezvoltare a serviciilor sociale 2019 - 2029",
        "OBIECTIV GENERAL 1 : BUNĂSTAREA TUTUROR COPIILOR",
    )
    made = table(
        document,
        spell,
        [
            ["Obiective operaționale", "Măsuri", "Termene", "Instituții", "Parteneri", "Surse de"],
            ["", "", "", "responsabile", "", "finanțare"],
            [
                "0.S.1.1 Servicii funcționale",
                "1.1.1. Angajarea personalului",
                "2019-2029",
                "DAS",
                "ONG",
                "buget local",
            ],
            ["", "1.1.2. Formarea continuă", "2019-2029", "DAS", "ONG", "buget local"],
        ],
    )
    repeats_head(made, 2)
    document.save(str(path))
    return path


def a_reading(year: int) -> Reading:
    """A short plan as read from a document."""
    texts = (f"Plan anual de acțiune pentru anul {year}", "Capitolul II. Informare", "7. Teme")
    rows = (("Nr. crt.", "Tematica"), ("1", "Drepturile copilului"))
    grid = Grid(tuple(tuple(Spot(text) for text in row) for row in rows))
    blocks: tuple[Block, ...] = (*(Line(((text, ""),)) for text in texts), grid)
    return recognise(Source("plan.docx", blocks), family(ANNUAL), year=year)
