"""What may be printed in one go of the benefit files that are chosen in the list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QPushButton

from letea.actions.printed_batch import applicants_of, certificates, dispositions, person_cards
from letea.wording import _, counted
from ui.parts.batch import offer, run_batch
from ui.room import Room


def offer_batches(room: Room, chosen: Sequence[int], opener: QPushButton) -> QMenu:
    """The menu of the button "Tipărește": dispositions, cards and certificates of who applied."""
    store, today, files = room.desk.store, room.desk.today(), list(chosen)
    told, may, window = counted(len(files), _("dosar"), _("dosare")), bool(files), opener.window()

    def print_dispositions() -> None:
        run_batch(room, lambda progress: dispositions(store, files, progress), window)

    def cards() -> None:
        run_batch(
            room,
            lambda progress: person_cards(store, applicants_of(store, files), today, progress),
            window,
        )

    def certify() -> None:
        run_batch(
            room,
            lambda progress: certificates(store, applicants_of(store, files), today, progress),
            window,
        )

    many = (
        (_("dispozițiile: {files}").format(files=told), print_dispositions, may),
        (_("fișele solicitanților: {files}").format(files=told), cards, may),
        (_("adeverințe pentru solicitanți: {files}").format(files=told), certify, may),
    )
    return offer(opener, (), many)
