"""The application's stylesheet.

Roles (dynamic property ``role``): ``panel``, ``card``, ``equation``, ``overlay`` and ``line`` for frames; ``display``,
``heading``, ``title``, ``reading``, ``caption``, ``formula``, ``key`` for texts; ``primary``, ``section``, ``segment``
for buttons, ``title`` also for combo boxes. ``invalid`` (true) marks a field whose text cannot be used; ``kind``
(``good``, ``bad``, ``done``) colours a caption.
"""

from __future__ import annotations

import re
from dataclasses import asdict

from optviz.gui.theme_shades import shades
from optviz.paths import resource
from optviz.scene.style import Style

COLORS = ("window", "panel", "raised", "text", "faint", "line", "accent", "on_accent", "warn")


def sheet(style: Style, points: float) -> str:
    """The stylesheet for a style and a text size in points."""
    values = {name: getattr(style, name) for name in COLORS} | asdict(shades(style))
    sizes = {"small": 0.9, "large": 1.08, "heading": 1.2, "hall": 1.3, "display": 1.8}
    values |= {name: f"{factor * points:.2f}pt" for name, factor in sizes.items()}
    drawings = {"down": "control-down", "up": "control-up", "check": f"control-check-{style.name}"}
    values |= {f"image_{use}": resource("icons", f"{name}.svg").as_posix() for use, name in drawings.items()}
    return re.sub(r"@(\w+)", lambda match: values[match[1]], SHEET)


SHEET = """
QMainWindow, QDialog { background: @window; }
QFrame[role="panel"], QWidget[role="panel"] { background: @panel; }
QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[role="equation"] { background: @card; border-radius: 6px; }
QFrame[role="overlay"] { background: @raised; border: 1px solid @edge; border-radius: 10px; }
QFrame[role="overlay"] QLineEdit { padding: 7px 9px; }
QListView[role="overlay"] { background: transparent; border: none; }
QTextBrowser[role="page"], QTextBrowser[role="page"]:focus { background: @panel; border: none; padding: 0; }
QFrame[role="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QLabel[role="title"] { font-weight: 600; }
QWidget[role="reading"] { font-size: @large; }
QLabel[role="heading"] { font-weight: 600; font-size: @heading; }
QWidget#guide[presenting="true"] QWidget[role="reading"] { font-size: @hall; }
QWidget#guide[presenting="true"] QLabel[role="heading"] { font-size: @display; }
QLabel[role="display"] { font-weight: 600; font-size: @display; }
QLabel[role="caption"], QLabel[role="formula"] { color: @faint; font-size: @small; }
QLabel[role="formula"] { color: @text; background: @card; border-radius: 6px; padding: 5px 8px; }
QLabel[role="key"] {
    background: @card; border: 1px solid @edge; border-bottom-width: 2px; border-radius: 5px; padding: 0 6px;
    font-size: @small;
}
QFrame[role="card"] QLabel[role="formula"] { background: @panel; }
QLabel[kind="good"] { color: @good; }
QLabel[kind="bad"] { color: @error; }
QLabel[kind="done"] { color: @faint; }
QToolTip { background: @tip; color: @tip_text; border: 1px solid @edge; padding: 4px 6px; }

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QComboBox {
    background: @field; color: @text; border: 1px solid @line; border-radius: 6px; padding: 3px 7px;
    selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: @edge; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid @accent; padding: 2px 6px;
}
QLineEdit[invalid="true"] { border: 2px solid @error; padding: 2px 6px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @card; }
QComboBox { padding-right: 4px; }
QComboBox:focus, QComboBox:on { padding-right: 3px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("@image_down"); width: 14px; height: 14px; }
QAbstractSpinBox { padding-right: 18px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url("@image_up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("@image_down"); width: 12px; height: 12px; }
QComboBox[role="title"] { background: transparent; border-color: transparent; padding-left: 3px; font-weight: 600; }
QComboBox[role="title"]:hover { background: @hover; }
QComboBox[role="title"]:focus, QComboBox[role="title"]:on { border-color: @accent; padding-left: 2px; }
QComboBox QAbstractItemView {
    background: @raised; border: none; border-radius: 0; padding: 4px; outline: none; font-weight: 400;
}
QComboBox QAbstractItemView::item { padding: 4px 8px; border-radius: 4px; color: @text; }
QComboBox QAbstractItemView::item:selected { background: @accent; color: @on_accent; }
QComboBox QAbstractItemView::item:disabled { color: @faint; padding: 8px 4px 3px 4px; }

QPushButton {
    background: @button; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 12px;
}
QPushButton:hover { background: @hover; border-color: @edge; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QPushButton:disabled { color: @disabled; background: @card; }
QPushButton:checked { background: @tint; border-color: @accent; }
QPushButton[role="segment"] { background: transparent; border-color: transparent; }
QPushButton[role="segment"]:hover { background: @hover; }
QPushButton[role="segment"]:checked { background: @tint; border-color: @accent; }
QPushButton::menu-indicator { width: 0; image: none; }
QPushButton[role="primary"], QPushButton:default { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton:default:disabled { background: @card; color: @disabled; border-color: @line; }
QPushButton[role="primary"]:hover, QPushButton:default:hover { background: @accent_hover; }
QPushButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="section"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 0; text-align: left;
    font-weight: 600; font-size: @large;
}
QPushButton[role="section"]:hover { background: @hover; }
QPushButton[role="section"]:focus { border-color: @accent; }
QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; background: transparent; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:open { background: @pressed; }
QToolButton:checked { background: @tint; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { width: 0; image: none; }

QCheckBox, QRadioButton { spacing: 7px; }
QCheckBox::indicator, QGroupBox::indicator { width: 14px; height: 14px; border-radius: 4px; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator { background: @field; border: 1px solid @edge; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked {
    background: @accent; border-color: @accent; image: url("@image_check");
}
QCheckBox::indicator:checked:focus { border: 2px solid @text; }
QRadioButton::indicator { width: 14px; height: 14px; border-radius: 8px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @on_accent; }
QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 9px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @faint; }

QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @groove; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @groove; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; background: @knob; border: 1px solid @knob_edge;
}
QSlider::handle:horizontal:hover { border: 1px solid @accent; }
QSlider::handle:horizontal:pressed { background: @accent; border: 1px solid @accent; }
QSlider::handle:horizontal:disabled { background: @card; border: 1px solid @line; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 10px; height: 10px; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar[idle="true"]::handle { background: transparent; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @raised; color: @text; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QMenuBar { background: @panel; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 6px 12px; color: @faint; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar[away="true"]::tab:selected { color: @faint; border-bottom-color: transparent; }
QTabBar::tab:focus { background: @hover; }
QSplitter::handle { background: @window; }
QSplitter::handle:horizontal { border-left: 1px solid @line; }
QSplitter::handle:vertical { border-top: 1px solid @line; }
QSplitter::handle:hover { background: @accent; }
QStatusBar { background: @panel; color: @faint; }
QStatusBar::item { border: none; }
QToolBar { background: @panel; border: none; spacing: 4px; padding: 4px; }
QProgressBar { background: @groove; border: none; border-radius: 2px; max-height: 4px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QTableView, QTreeView, QListView { background: @field; border: 1px solid @line; border-radius: 6px; }
QHeaderView::section { background: @card; color: @faint; border: none; padding: 4px 8px; }
"""
