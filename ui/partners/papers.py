"""The paper of a contract of social services in its window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from db.tables.partners import ServiceContract
from letea.actions.contract_paper import contract_docx, contract_pdf, has_own_model
from letea.actions.printed import PaperOf
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room

UNVERIFIED = _(
    "Model neverificat: contractul urmează structura folosită după Ordinul 73/2005, iar modelul-cadru din "
    "Ordinul 1.126/2025 nu a fost încă introdus. Verificați textul înainte de semnare; modelul se pune în "
    "Setări, la Modele de documente."
)
OWN_MODEL = _(
    "Se tipărește modelul biroului. Verificați că urmează modelul-cadru din Ordinul 1.126/2025, pe care "
    "Letea nu îl cunoaște."
)


def show_contract(room: Room, contract: ServiceContract, parent: QWidget) -> PaperDialog:
    """Show the contract to be checked, printed and signed."""
    store, kept = room.desk.store, contract.id
    shown = ShownPaper(
        _("Contract de servicii sociale nr. {number}").format(number=contract.number or _("fără număr")),
        lambda progress: contract_pdf(store, kept, progress),
        lambda progress: contract_docx(store, kept, progress),
        [OWN_MODEL if has_own_model(store) else UNVERIFIED],
        of=PaperOf("contract", contract.uid, contract.person_id, contract.number),
    )
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
