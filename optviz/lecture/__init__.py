"""The guided lecture as data: five parts, their pages, and what to try on each; no Qt here."""

from optviz.lecture.conditions import Condition, Situation, holds
from optviz.lecture.course import Course, Place, course
from optviz.lecture.pages import Formula, Page, Part, Try

__all__ = ["Condition", "Course", "Formula", "Page", "Part", "Place", "Situation", "Try", "course", "holds"]
