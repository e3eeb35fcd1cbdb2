"""A municipality's plan in Word, after the whole model of the order, with invented names."""

from pathlib import Path

import docx

from tests.word_plans import BUDGETS, SERVICE_HEADS, Spell, as_written, paragraphs, table, written_once


@written_once
def municipality(path: Path, spell: Spell = as_written) -> Path:
    """The whole model of the order, as a municipality fills it: centres in rows, heads again after a page."""
    document = docx.Document()
    paragraphs(
        document,
        spell,
        "ROMÂNIA",
        "JUDEȚUL EXEMPLU",
        "MUNICIPIUL VALEA ALBĂ",
        "**PLANUL ANUAL DE ACȚIUNE privind serviciile sociale administrate și finanțate din bugetul "
        "Consiliului Local al Municipiului Valea Albă pentru anul 2023",
        "Având în vedere:",
        "1. Legea asistenței sociale nr. 292/2011, cu modificările și completările ulterioare;",
        "2. HG nr. 797/2019 pentru aprobarea regulamentelor-cadru;",
        "3. Strategia locală de dezvoltare a serviciilor sociale 2021–2027, aprobată prin HCL nr. 55/2021;",
        "4. rezultatul consultării publice: 01–31.03.2023, nicio propunere;",
        "Planul anual de acțiune cuprinde:",
        "1. Date privind administrarea, înființarea și finanțarea serviciilor sociale – Capitolul I;",
        "2. Planificarea activităților de informare a publicului – Capitolul II;",
        "3. Programul de formare și îndrumare metodologică a personalului – Capitolul III.",
        "**CAPITOLUL I. Administrarea, înființarea și finanțarea serviciilor sociale",
        "A. Serviciile sociale existente la nivel local",
    )
    heads = [
        [*SERVICE_HEADS, BUDGETS, "<", "<", "<", "<"],
        ["=", "=", "=", "=", "=", "Buget local mii lei", "Buget județean", "Buget de stat"],
    ]
    heads[1] += ["Contribuții persoane beneficiare", "Alte surse"]
    body = [
        ["Centrul de zi „Pași mici”", *[""] * 9],
        ["1", "8891 CZ-C-II", "Centru de zi pentru copii", "20 copii", "75 %", "303,27", "-", "-", "-", "-"],
        ["2", "8891 CZ-C-III", "Centru de consiliere", "102 persoane", "100%", "1.250,5", "-", "*", "-", "-"],
        ["Nr. crt.", *SERVICE_HEADS[1:], BUDGETS, *[""] * 4],
        ["Cantina socială", *[""] * 9],
        ["3", "8899 CPDH-I", "Cantina socială", "3O Persoane", "80%", "2 574 580,7", "-", "-", "12,5", "-"],
        ["", "", "TOTAL", "", "", "2.576.134,47", "", "", "12,5", ""],
    ]
    table(document, spell, [*heads, *body], across=(2, 6))
    paragraphs(
        document,
        spell,
        "* fondurile se alocă după rectificarea bugetului",
        "B. Servicii sociale propuse a fi înființate – nu este cazul;",
        "C. Programul anual de contractare a serviciilor sociale din fonduri publice – nu este cazul;",
        "D. Programul de subvenționare a asociațiilor, fundațiilor și cultelor recunoscute de lege",
        "Se acordă subvenții în baza Legii nr. 34/1998, în limita bugetului aprobat.",
        "**CAPITOLUL II. Planificarea activităților de informare a publicului",
        "3. Telefonul verde – nu este cazul;",
        "4. Campanii de informare și sensibilizare a comunității",
    )
    campaigns = ["Nr. crt.", "Campanie", "Obiective", "Perioada în care se va desfășura campania"]
    campaigns += ["Responsabili organizare campanie"]
    table(
        document,
        spell,
        [
            campaigns,
            ["0", "1", "2", "3", "4"],
            ["1", "Ziua vârstnicului", "Combaterea singurătății", "Octombrie 2023", "DAS"],
            ["2", "Fără violență", "Prevenirea violenței domestice", "Noiembrie 2023", "DAS, Poliția"],
        ],
    )
    paragraphs(document, spell, "5. Campanii de promovare a serviciilor sociale")
    table(
        document, spell, [campaigns, ["1", "Porți deschise", "Cunoașterea cantinei", "Mai 2023", "Cantina"]]
    )
    paragraphs(document, spell, "6. Întâlniri tripartite")
    table(
        document,
        spell,
        [
            ["Nr. crt.", "Participanți", "Scurtă descriere", "Frecvența"],
            ["1", "DAS, furnizori, beneficiari", "Analiza nevoilor", "Semestrial"],
        ],
    )
    paragraphs(
        document,
        spell,
        "**CAPITOLUL III. Programul de formare și îndrumare metodologică a personalului",
        "1. Activități de formare profesională continuă",
        "a. Cursuri de perfecționare",
    )
    table(
        document,
        spell,
        [
            ["Personalul de specialitate", "Nr. persoane", "Buget estimat -lei-"],
            ["Asistenți sociali", "7", "12.423.400"],
            ["Psihologi", "2", "Fără costuri"],
        ],
    )
    document.save(str(path))
    return path
