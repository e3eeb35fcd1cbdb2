"""The one stylesheet of the application, written from the theme's colours."""

from collections.abc import Mapping
from string import Template

# Widgets take their look from a dynamic property `look`; parts set it, pages only use parts.
_SHEET = Template("""
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: 20px; font-weight: 600; }
QLabel[look="heading"] { font-size: 15px; font-weight: 600; }
QLabel[look="figure"] { font-size: 26px; font-weight: 600; }
QLabel[look="secondary"] { color: $secondary; }
QLabel[look="small"] { color: $secondary; font-size: 12px; }
QLabel[look="label"] { color: $secondary; font-size: 12px; font-weight: 500; }
QLabel[look="good"] { color: $good; font-size: 12px; }
QLabel[look="warning"] { color: $warning; font-size: 12px; }
QLabel[look="bad"] { color: $bad; font-size: 12px; }

QFrame[look="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QPushButton[look="tile"] { background: $surface; border: 1px solid $border;
  border-radius: 8px; }
QPushButton[look="tile"]:hover { background: $navigation; border-color: $accent; }
QPushButton[look="tile"]:focus { border: 2px solid $accent; }
QFrame[look="line"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[look="toast"] { background: $text; border-radius: 8px; }
QFrame[look="toast"] QLabel { color: $surface; }
QFrame[band="note"] { background: $accent_soft; border-radius: 8px; }
QFrame[band="warning"] { background: $warning_soft; border-radius: 8px; }
QFrame[band="bad"] { background: $bad_soft; border-radius: 8px; }
QFrame[band="good"] { background: $good_soft; border-radius: 8px; }
QLabel[pill="neutral"] { background: $hairline; color: $secondary; }
QLabel[pill="accent"] { background: $accent_soft; color: $accent; }
QLabel[pill="good"] { background: $good_soft; color: $good; }
QLabel[pill="warning"] { background: $warning_soft; color: $warning; }
QLabel[pill="bad"] { background: $bad_soft; color: $bad; }
QLabel[pill] { font-size: 12px; font-weight: 500; border-radius: 9px; padding: 3px 10px; }

QPushButton { background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 0 13px; min-height: 32px; font-weight: 500; }
QPushButton:hover { background: $hairline; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; min-height: 30px; }
QPushButton:disabled { color: $secondary; background: $page; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_strong; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $border; border-color: $border; color: $secondary; }
QPushButton[look="danger"] { color: $bad; }
QPushButton[look="link"] { background: transparent; border: 2px solid transparent; color: $accent;
  padding: 0 6px; min-height: 28px; font-weight: 500; }
QPushButton[look="link"][edge="flush"] { padding: 0 6px 0 0; text-align: left; }
QPushButton[look="link"]:hover { background: $accent_soft; }
QPushButton[look="link"][state="warning"] { color: $warning; }
QPushButton[look="link"][state="warning"]:hover { background: $warning_soft; }
QPushButton[look="link"]:focus { border-color: $accent; }
QPushButton[look="link"]:disabled { color: $secondary; }
QPushButton[look="chip"] { background: $hairline; color: $secondary; border: 2px solid transparent;
  border-radius: 12px; min-height: 20px; padding: 0 10px; font-size: 12px; }
QPushButton[look="chip"]:hover { color: $text; }
QPushButton[look="chip"][state="warning"] { background: $warning_soft; color: $warning; }
QPushButton[look="chip"][state="bad"] { background: $bad_soft; color: $bad; }
QPushButton[look="chip"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[look="chip"]:focus { border-color: $accent; }
QPushButton[look="icon"] { background: transparent; border: 2px solid transparent; padding: 0;
  border-radius: 6px;
  min-width: 28px; max-width: 28px; min-height: 28px; max-height: 28px; }
QPushButton[look="icon"]:hover { background: $hairline; }
QPushButton[look="icon"]:focus { border-color: $accent; }
QPushButton[look="icon"]:checked { background: $accent_soft; }
QPushButton[look="tab"] { background: transparent; color: $secondary; border: 2px solid transparent;
  border-radius: 0; border-bottom-color: transparent; padding: 0 6px; min-height: 30px; }
QPushButton[look="tab"]:hover { color: $text; }
QPushButton[look="tab"]:checked { color: $accent; border-bottom: 2px solid $accent; }
QPushButton[look="tab"]:focus { border: 2px solid $accent; border-radius: 6px; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit { background: $surface; color: $text;
  border: 1px solid $border;
  border-radius: 6px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $secondary; }
QLineEdit, QComboBox { padding: 0 11px; min-height: 32px; }
QPlainTextEdit, QTextEdit { padding: 6px 7px; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 10px; min-height: 30px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 5px 6px; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: $page;
  color: $secondary; }
QLineEdit[state="bad"], QComboBox[state="bad"], QPlainTextEdit[state="bad"], QTextEdit[state="bad"] {
  border-color: $bad; }
QLineEdit[state="warning"], QComboBox[state="warning"], QPlainTextEdit[state="warning"] {
  border-color: $warning; }
QComboBox:!editable { padding-left: 13px; }
QComboBox:!editable:focus { padding-left: 12px; }
QComboBox::drop-down { border: 0; width: 30px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QTableView QLineEdit, QTableView QComboBox { border: 0; border-radius: 0; padding: 0 4px;
  min-height: 0; }
QComboBox QLineEdit:focus { padding: 0; border: 0; min-height: 0; }
QComboBox QLineEdit { padding: 0; }
QTableView QLineEdit:focus, QTableView QComboBox:focus { border: 2px solid $accent; padding: 0 8px;
  min-height: 0; }
QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView, QListView { padding: 4px; border-radius: 6px;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item, QListView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }
QListView::item:selected, QListView::item:hover { background: $accent_soft; color: $text; }

QTableView { border: 0; background: $surface; border-radius: 8px; }
QTableView[look="rows"], QTableView[look="cells"] { border: 1px solid $border; padding: 3px; }
QTableView[look="rows"]:focus { border-color: $accent; }
QTableView::item { border: 0; border-bottom: 1px solid $hairline; padding: 0 9px; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QTableView::item:focus { background: $accent_soft; color: $text; }
QTableView[look="cells"]::item:selected { border: 2px solid $accent; padding: 0 7px; }
QTreeView { border: 0; }
QTreeView::item { min-height: 30px; }
QTreeView[look="rows"] { border: 1px solid $border; border-radius: 8px; padding: 3px; }
QTreeView[look="rows"]:focus { border-color: $accent; }
QTreeView[look="rows"]::item { padding: 0 9px; }
QTreeView::item:hover { background: $hairline; }
QTreeView::item:selected { background: $accent_soft; color: $accent; }
QTreeView::indicator { width: 13px; height: 13px; border: 1px solid $secondary; border-radius: 3px; }
QTreeView::indicator:checked { border-color: $accent; background: $accent; }
QHeaderView { background: $surface; border: 0; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QHeaderView::section { background: $surface; color: $secondary; border: 0; border-bottom: 1px solid $border;
  padding: 0 12px; font-size: 12px; font-weight: 600; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget { border: 0; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; min-height: 32px;
  min-width: 32px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QDialog { background: $page; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 7px 20px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 0; }
QFrame[look="calendar"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: 0; border-radius: 6px;
  padding: 4px 8px; min-height: 22px; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $hairline; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { border: 0; selection-background-color: $accent;
  selection-color: $on_accent; alternate-background-color: $surface; }
QCalendarWidget QAbstractItemView::item { border: 0; padding: 0; }
QCalendarWidget QAbstractItemView:disabled { color: $secondary; }
QProgressBar { background: $hairline; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QWidget#navigation { background: $navigation; border-right: 1px solid $border; }
QPushButton[look="nav"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
  text-align: left; padding: 0 10px; min-height: 30px; font-weight: 400; }
QPushButton[look="nav"][folded="true"] { min-height: 28px; }
QPushButton[look="nav"]:hover { background: $hairline; }
QPushButton[look="nav"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[look="nav"]:focus { border-color: $accent; }
QPushButton[look="nav"]:disabled { color: $secondary; }
QWidget#groupstrip { background: $surface; border-bottom: 1px solid $border; }
QWidget#topbar { background: $surface; border-bottom: 1px solid $border; }
""")


def stylesheet(colours: Mapping[str, str]) -> str:
    """The stylesheet in these colours, by role."""
    return _SHEET.substitute(colours)
