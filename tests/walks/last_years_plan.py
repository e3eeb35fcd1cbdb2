"""Last year's plan of an invented commune, typed in Word as communes do: no styles, cedillas, slips."""

from pathlib import Path

import docx

from tests.word_plans import paragraphs, repeats_head, table, with_cedillas

YEAR = 2026
KEPT = "Evidență informatizată a beneficiarilor"
FINISHED = "Actualizarea bazei de date a persoanelor vârstnice"
GIVEN_UP = "Înființarea unei cantine sociale"
VISITS = "Vizite la domiciliu pentru familiile cu copii"
SERVICE = "Centru de zi „După ore” <7–14 ani>"
CAMPAIGN = "Stop abandonului școlar & violenței"
SLIP, MENDED = "2O de copii", "20 de copii"  # the letter O for a zero
_HEADS = (
    *("Obiective specifice", "Activități/acțiuni/măsuri", "Termen"),
    *("Responsabil", "Categoriile de beneficiari"),
)
_SERVICE_HEADS = (
    *("Nr. crt", "Cod serviciu social, conform Nomenclatorului serviciilor sociale"),
    *("Denumirea serviciului social", "Capacitate", "Grad de ocupare"),
)
_BUDGETS = "Bugetele estimate pe surse de finanțare, pentru serviciile sociale existente"
_SOURCES = ("Buget local", "Bug et jude țean", "Bug et de stat", "Contr ib. Pers. Benef i.", "Alte surse")


def last_years_plan(path: Path) -> Path:
    """Write it; the head of a table runs over two rows, one cell has a slip of the pen."""
    document = docx.Document()
    paragraphs(
        document,
        with_cedillas,
        "**Planul anual de acțiune privind serviciile sociale administrate și finanțate din bugetul "
        f"Consiliului Local Exemplu pentru anul {YEAR}",
        f"Planul cuprinde măsurile prioritare ale comunei Exemplu pentru anul {YEAR}.",
        "Capitolul I: Administrarea, înființarea și finanțarea serviciilor sociale",
        "A. Serviciile sociale existente la nivel local",
    )
    table(
        document,
        with_cedillas,
        [
            [*_SERVICE_HEADS, _BUDGETS, "<", "<", "<", "<"],
            [*["="] * 5, *_SOURCES],
            ["1", "8891CZ-C-II", SERVICE, SLIP, "75 %", "303.270 lei", "-", "-", "-", "-"],
        ],
    )
    paragraphs(
        document,
        with_cedillas,
        "B. Servicii sociale propuse spre a fi înființate - din lipsă de fonduri nu propunem alte servicii.",
        "Capitolul II. Planificarea activităților de informare a publicului",
        "4. Campanii de informare și sensibilizare a opiniei publice",
    )
    table(
        document,
        with_cedillas,
        [
            ["Denumirea campaniei", "Obiective", "Perioada", "Responsabil"],
            [CAMPAIGN, "Reducerea abandonului școlar", f"martie–mai {YEAR}", "SASAPAT"],
        ],
    )
    paragraphs(document, with_cedillas, "Obiectiv general I", "Dezvoltarea serviciilor sociale ale comunei.")
    made = table(
        document,
        with_cedillas,
        [
            [*_HEADS],
            ["Obiectiv specific 1 Evidența beneficiarilor", KEPT, f"Trim. I–IV {YEAR}", "SASAPAT", "Toți"],
            ["=", FINISHED, f"Trim. II {YEAR}", "=", "Vârstnici"],
            ["Obiectiv specific 2 Prevenirea separării", VISITS, "Lunar", "SASAPAT", "Copii"],
            ["=", GIVEN_UP, f"Decembrie {YEAR}", "=", "Familii"],
        ],
    )
    repeats_head(made, 1)
    paragraphs(document, with_cedillas, "Primar,", "Matei Exemplu", "Șef serviciu,", "Ana Exemplu")
    document.save(str(path))
    return path
