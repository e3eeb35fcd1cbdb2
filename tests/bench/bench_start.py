"""Starting: first paint and usable list against a bare window; the annex command against bare imports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from letea.actions.demonstration import make_demonstration
from tests.bench.conftest import alternated

BARE = """
import sys, time
start = time.perf_counter()
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        AFTER
        print(time.perf_counter() - start); sys.stdout.flush()
        import os; os._exit(0)
app = QApplication([])
window = QMainWindow()
model = QStandardItemModel(66, 6)
for row in range(66):
    for column in range(6):
        model.setItem(row, column, QStandardItem(f"{row} {column}"))
view = QTableView(); view.setModel(model)
window.setCentralWidget(view); window.resize(1366, 768)
seen = Seen(); view.viewport().installEventFilter(seen)
window.show(); app.exec()
"""
OURS = """
import gc, sys, time
start = time.perf_counter()
gc.disable()  # as the command does until an office is open
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(time.perf_counter() - start); sys.stdout.flush()
        import os; os._exit(0)
from ui import messages, theme
from ui.app import make_application
from ui.settings import Settings
from ui.window import Window
from letea.folders import Folders
app = make_application()
place = Path(sys.argv[1])
folders = Folders(place.parent, place.parent / "settings.ini", place.parent / "log")
settings = Settings(folders.settings)
theme.apply(app, "light")
window = Window(settings)
seen = Seen()
UNTIL
window.show(); app.exec()
"""
FIRST_PAINT = "window.centralWidget().installEventFilter(seen)"
USABLE = """
def show():
    from letea.actions.office_file import open_office
    from letea.desk import Desk
    window.open_desk(Desk(open_office(place), folders), page="people")
    view = window.page("people").findChild(__import__("ui.parts.rows_view", fromlist=["RowsView"]).RowsView)
    view.viewport().installEventFilter(seen)
    view.viewport().update()
QTimer.singleShot(0, show)
"""
IMPORTS = (
    "import sqlalchemy.orm, db.tables.office, db.tables.people, db.tables.households, db.tables.services, "
)
IMPORTS += "db.tables.training, db.tables.outreach, db.tables.plans, db.tables.history"
WHOLE = (
    "import time, sys, subprocess; start = time.perf_counter(); "
    "subprocess.run([sys.executable, *sys.argv[1:]], check=True, capture_output=True); "
    "print(time.perf_counter() - start)"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration office."""
    path = tmp_path_factory.mktemp("demo") / "demo.letea"
    make_demonstration(path).close()
    return path


@pytest.mark.bench
def test_the_first_paint_is_near_a_bare_window(office: Path, note: Callable[..., None]) -> None:
    ours, ratio = alternated(
        ["-c", OURS.replace("UNTIL", FIRST_PAINT), str(office)], ["-c", BARE.replace("AFTER", "pass")]
    )
    note("first paint", f"{ours * 1000:.0f} ms = {ratio:.2f} × bare", "1.5 ×", ratio <= 1.5)


@pytest.mark.bench
def test_a_usable_list_is_near_a_bare_window_with_the_tables(office: Path, note: Callable[..., None]) -> None:
    ours, ratio = alternated(
        ["-c", OURS.replace("UNTIL", USABLE), str(office)], ["-c", BARE.replace("AFTER", IMPORTS)]
    )
    note("usable list", f"{ours * 1000:.0f} ms = {ratio:.2f} × bare", "1.3 ×", ratio <= 1.3)


@pytest.mark.bench
def test_the_annex_command_is_near_bare_imports(
    office: Path, tmp_path: Path, note: Callable[..., None]
) -> None:
    out = tmp_path / "annex.pdf"
    annex = ["-m", "letea", "annex", str(office), "--year", "2022", "--out", str(out)]
    imports = ["-c", "import sqlalchemy.orm, reportlab.platypus"]
    ours, ratio = alternated(["-c", WHOLE, *annex], ["-c", WHOLE, *imports])
    note("letea annex", f"{ours * 1000:.0f} ms = {ratio:.2f} × imports", "1.5 ×", ratio <= 1.5)
