"""The lecture beside the lab: a page, the way to the next and to all others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from optviz.gui.forms.section import discard, line
from optviz.gui.guide.dots import Dots
from optviz.gui.guide.lecture import Lecture
from optviz.gui.guide.page_view import PageView
from optviz.gui.guide.parts_button import PartsButton
from optviz.gui.icons import IconButton
from optviz.gui.steady_area import SteadyArea
from optviz.lecture import Place
from optviz.lecture.course import text_in

ONWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_PageUp, Qt.Key.Key_Left)


class GuidePanel(QFrame):
    """Shows where ``lecture`` is. ``presenting()``: full screen is wished for; ``ended()``: beyond the last page."""

    presenting = Signal()
    ended = Signal()

    def __init__(self, lecture: Lecture, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(QCoreApplication.translate("Guide", "Lecture"))
        self._lecture, self._language = lecture, language
        self._wide = False
        self.view: PageView | None = None
        self._scroll = SteadyArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, self._ways, self._edge = self._head(), self._ways_on(), line()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (head, line(), self._scroll, self._edge, self._ways):
            self._column.addWidget(part, 1 if part is self._scroll else 0)
        lecture.moved.connect(self.show_page)
        lecture.ticked.connect(self._tick)
        self.show_page()

    def show_page(self) -> None:
        """The page at hand."""
        lecture, course = self._lecture, self._lecture.course
        place, page = lecture.place, lecture.page
        part = course.parts[place.part]
        title = f"{place.part + 1}  {text_in(part.title, self._language)}"
        self._parts.show_title(title)
        heading = f"{place.page + 1} / {len(part.pages)}"
        done = [lecture.done(place, index) for index in range(len(page.tries))]
        before = self._scroll.takeWidget()
        self.view = PageView(heading, page, done, self._language)
        self.view.lay_out(wide=self._wide)
        self._scroll.setWidget(self.view)
        if before is not None:
            discard(before)
        self._back.setEnabled(course.beside(place, -1) is not None)
        self._show_ways()

    def lay_out(self, *, wide: bool) -> None:
        """Below the lab there is more width than height: the ways on stand in the first line."""
        self._wide = wide
        self._edge.setVisible(not wide)
        if wide:
            self._head_row.insertWidget(1, self._ways)
        else:
            self._column.addWidget(self._ways)
        if self.view is not None:
            self.view.lay_out(wide=wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a presenter turn the pages."""
        if event.key() in ONWARD:
            self._lecture.move(1)
        elif event.key() in BACKWARD:
            self._lecture.move(-1)
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        translate = QCoreApplication.translate
        self._parts = PartsButton()
        self._parts.setObjectName("guideParts")
        self._parts.setToolTip(translate("Guide", "All parts and pages"))
        menu = QMenu(self._parts)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._parts.setMenu(menu)
        again = IconButton("rotate-ccw", translate("Guide", "The scene as it was at first"))
        again.setObjectName("guideAgain")
        again.clicked.connect(self._lecture.show_scene)
        present = IconButton("presentation", translate("Guide", "Full screen, for a class (F5)"))
        present.setObjectName("guidePresent")
        present.clicked.connect(self.presenting)
        close = IconButton("x", translate("Guide", "Close the lecture"))
        close.setObjectName("guideClose")
        close.clicked.connect(self._lecture.close)
        head = QWidget()
        row = self._head_row = QHBoxLayout(head)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(2)
        row.addWidget(self._parts, 1)
        for button in (again, present, close):
            row.addWidget(button)
        return head

    def _ways_on(self) -> QWidget:
        translate = QCoreApplication.translate
        self._back = QPushButton(translate("Guide", "Back"))
        self._back.setObjectName("guideBack")
        self._back.clicked.connect(lambda: self._lecture.move(-1))
        self._next = QPushButton()
        self._next.setObjectName("guideNext")
        self._next.setProperty("role", "primary")
        self._next.clicked.connect(self._go_on)
        self._dots = Dots()
        self._dots.chosen.connect(lambda index: self._lecture.go(Place(self._lecture.place.part, index)))
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._back)
        row.addWidget(self._dots, 1)
        row.addWidget(self._next)
        return ways

    def _show_ways(self) -> None:
        """What lies ahead, and which pages are done."""
        translate, lecture = QCoreApplication.translate, self._lecture
        place = lecture.place
        pages = lecture.course.parts[place.part].pages
        ahead = lecture.course.beside(place, 1)
        if ahead is None:
            self._next.setText(translate("Guide", "To the gallery"))
        elif ahead.part != place.part:
            self._next.setText(translate("Guide", "Part {number}").format(number=ahead.part + 1))
        else:
            self._next.setText(translate("Guide", "Next"))
        finished = [lecture.finished(Place(place.part, index)) for index in range(len(pages))]
        text = translate("Guide", "Page {page} of {pages}").format(page=place.page + 1, pages=len(pages))
        self._dots.show_pages(finished, place.page, text)

    def _go_on(self) -> None:
        if self._lecture.course.beside(self._lecture.place, 1) is None:
            self.ended.emit()
        else:
            self._lecture.move(1)

    def _tick(self, index: int) -> None:
        if self.view is not None:
            self.view.rows[index].show_done(True)
        self._show_ways()

    def _fill(self, menu: QMenu) -> None:
        """All parts, each with its pages."""
        menu.clear()
        lecture = self._lecture
        for i, part in enumerate(lecture.course.parts):
            pages = menu.addMenu(f"{i + 1}  {text_in(part.title, self._language)}")
            for j, page in enumerate(part.pages):
                action = pages.addAction(text_in(page.title, self._language))
                action.setCheckable(True)
                action.setChecked(lecture.finished(Place(i, j)))
                action.triggered.connect(partial(self._lecture.go, Place(i, j)))
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("Guide", "Forget what is done"), lecture.forget)
