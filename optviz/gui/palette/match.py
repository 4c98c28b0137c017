"""Fuzzy matching: a few letters of a text, in order. Korean also by the first consonants of its syllables."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

START, RUN, SKIP = 8.0, 6.0, 3.0
"""What a letter at a word's start earns, and one right after another; what a skip costs."""

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
SYLLABLES, FINALS, PER_INITIAL = 0xAC00, 28, 588
"""Hangul syllables in Unicode are initial·588 + vowel·28 + final, from U+AC00 on."""


@dataclass(frozen=True)
class Match:
    """How well a text fits, and which of its letters were asked for."""

    score: float
    places: frozenset[int] = frozenset()


def match(query: str, text: str) -> Match | None:
    """The best way to find every word of the query in the text; None where one of them is not there."""
    letters = [_plain(letter) for letter in text]
    starts = [i == 0 or not text[i - 1].isalnum() for i in range(len(text))]
    score, places = 0.0, frozenset[int]()
    for word in unicodedata.normalize("NFC", query).split():
        found = _word([_plain(letter) for letter in word], letters, starts)
        if found is None:
            return None
        score += found.score
        places |= found.places
    return Match(score, places)


def _word(word: list[str], letters: list[str], starts: list[bool]) -> Match | None:
    """Dynamic programming over (letter of the word, place in the text): the best score that ends there."""
    rows: list[list[tuple[float, int]]] = []  # per letter and place: the score, and the place of the letter before
    for nth, wanted in enumerate(word):
        row, best, best_at = [(-1.0, -1)] * len(letters), -1.0, -1
        for at, letter in enumerate(letters):
            before = rows[-1][at - 1] if nth and at else (-1.0, -1)
            if nth and at > 1 and rows[-1][at - 2][0] > best:
                best, best_at = rows[-1][at - 2][0], at - 2
            if _fits(wanted, letter):
                row[at] = _reached(nth, at, before, (best, best_at), START if starts[at] else 1.0)
        if all(score < 0.0 for score, _ in row):
            return None
        rows.append(row)
    at = max(range(len(letters)), key=lambda place: rows[-1][place][0])
    score, places = rows[-1][at][0], []
    for row in reversed(rows):
        places.append(at)
        at = row[at][1]
    return Match(score, frozenset(places))


def _reached(nth: int, at: int, before: tuple[float, int], best: tuple[float, int], earned: float) -> tuple[float, int]:
    """The score of a letter: first of its word, right after the one before, or further on."""
    if nth == 0:
        return earned, -1
    joined = before[0] + max(earned, RUN) if before[0] >= 0.0 else -1.0
    apart = max(0.0, best[0] + earned - SKIP) if best[0] >= 0.0 else -1.0
    if joined < 0.0 and apart < 0.0:
        return -1.0, -1
    return (joined, at - 1) if joined >= apart else (apart, best[1])


def _fits(wanted: str, letter: str) -> bool:
    """ㄴ and 내 both find 내, and 내 (a syllable still being typed) finds 낼 too."""
    if wanted == letter:
        return True
    place = ord(letter) - SYLLABLES
    if not 0 <= place < len(INITIALS) * PER_INITIAL:
        return False
    if wanted in INITIALS:
        return INITIALS[place // PER_INITIAL] == wanted
    asked = ord(wanted) - SYLLABLES
    return asked % FINALS == 0 and asked == place - place % FINALS


def _plain(letter: str) -> str:
    """Without case and accents, one character for one."""
    plain = letter.lower()
    bare = plain if "가" <= letter <= "힣" else unicodedata.normalize("NFD", plain)[:1]
    return bare if len(bare) == 1 else letter
