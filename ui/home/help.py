"""Help on one page, and the sheet of all shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import button, label

_SHORTCUTS = (
    ("Ctrl+1 … Ctrl+9, Ctrl+0", _("paginile cele mai folosite")),
    ("Ctrl+Tab, Ctrl+Shift+Tab", _("pagina următoare sau dinainte din aceeași grupă")),
    ("Ctrl+,", _("setările")),
    ("Ctrl+F, F3", _("caută peste tot; în plan, Ctrl+F caută în plan")),
    ("Ctrl+H", _("în plan: caută și înlocuiește")),
    ("Ctrl+N", _("înregistrare nouă pe pagina deschisă")),
    ("Enter, Ctrl+E", _("deschide pentru modificare")),
    ("Del", _("șterge ce este ales (se poate anula)")),
    ("Ctrl+S", _("salvează")),
    ("Ctrl+P", _("tipărește")),
    ("Ctrl+L", _("încuie biroul")),
    ("Ctrl+Z, Ctrl+Y", _("anulează, refă")),
    ("Alt+↑, Alt+↓", _("mută rândul sau secțiunea mai sus, mai jos")),
    ("Alt+←, Alt+→", _("în plan: obiectivul sau măsura urcă ori coboară un nivel")),
    ("Ctrl+V", _("lipește rânduri din Excel: în liste prin import, în plan pe obiective")),
    ("Ins, Shift+Ins", _("rând nou; în plan: secțiune nouă după cea aleasă sau sub ea")),
    ("F6", _("în plan: trece între cuprins, text și pagini")),
    ("Esc", _("golește căutarea, închide fereastra")),
    ("F9", _("ascunde ecranul")),
    ("F1", _("ajutor")),
    ("Ctrl+/", _("această listă")),
)
_STEPS = (
    (
        _("1. Registrul"),
        _("La Beneficiari și Gospodării țineți persoanele, familiile, veniturile și situațiile lor."),
    ),
    (
        _("2. Serviciile"),
        _("La Servicii scrieți serviciile, licențele, bugetele și cine este admis; ocuparea se calculează."),
    ),
    (
        _("3. Informare și formare"),
        _("La Informare și Formare completați tabelele capitolelor II și III pentru anul ales."),
    ),
    (
        _("4. Planul"),
        _("La Plan fiecare capitol stă la locul lui; tabelele se completează singure din registre."),
    ),
    (
        _("5. Anexa"),
        _("„Tipărește anexa” dă hârtia pentru consiliul local, ca PDF sau DOCX, în forma cerută de etapă."),
    ),
)
_COUNTY_STEPS = (
    (
        _("1. Cheia"),
        _("La Primire, „Cheia județului”: dați comunelor fișierul cheii pe stick și hârtia cu amprenta."),
    ),
    (
        _("2. Stick-urile"),
        _("La Primire introduceți stick-urile unul după altul; fiecare pachet se verifică, apoi îl primiți."),
    ),
    (
        _("3. Cheile comunelor"),
        _("La primul pachet al unei comune comparați amprenta cu procesul-verbal semnat de ea."),
    ),
    (
        _("4. Răspunsul"),
        _("Recipisa se scrie pe stick, lângă pachet; confirmările zilei se tipăresc împreună."),
    ),
    (
        _("5. Județul"),
        _("La Comune vedeți cine a predat și cine nu; la Situații, cifrele tuturor comunelor."),
    ),
)


class _Sheet(QDialog):
    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        column.addWidget(label(title, "title"))
        card = QFrame()
        card.setProperty("look", "card")
        self.grid = QGridLayout(card)
        self.grid.setContentsMargins(18, 14, 18, 14)
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(9)
        column.addWidget(card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Închide"), self.accept))
        column.addLayout(foot)


class ShortcutsDialog(_Sheet):
    """Every shortcut of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Scurtături"), parent)
        self.setObjectName("shortcuts")
        for line, (keys, what) in enumerate(_SHORTCUTS):
            self.grid.addWidget(label(keys, "heading"), line, 0)
            self.grid.addWidget(label(what), line, 1)


class HelpDialog(_Sheet):
    """How an office works with Letea, in five steps; a county's has its own."""

    def __init__(self, parent: QWidget | None = None, *, of_county: bool = False) -> None:
        super().__init__(_("Cum lucrați cu Letea"), parent)
        self.setObjectName("help")
        for line, (step, what) in enumerate(_COUNTY_STEPS if of_county else _STEPS):
            self.grid.addWidget(label(step, "heading"), line, 0, Qt.AlignmentFlag.AlignTop)
            told = label(what, wrap=True)
            told.setMinimumWidth(420)
            self.grid.addWidget(told, line, 1)
