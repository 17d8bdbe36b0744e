"""Shapes of a drawing and the boxes they take up; classes alone carry colour, so a strict policy needs no style.

Positions are floats in the drawing's own units: they place a mark and are never read back as a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from (left, top) to (right, bottom)."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Box) -> float:
        """The area that the two have in common."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def outside(self, other: Box) -> float:
        """The area of this box that lies beyond `other`."""
        return (self.right - self.left) * (self.bottom - self.top) - self.shared(other)

    def grown(self, by: float) -> Box:
        """The box with a margin on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """The smallest box that holds all of them."""
        every = list(boxes)
        return cls(
            min(box.left for box in every),
            min(box.top for box in every),
            max(box.right for box in every),
            max(box.bottom for box in every),
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """One element: its tag, its classes, its numbers as attributes, and its text where it has one."""

    tag: str
    css: str
    numbers: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together and, with `claim`, open that claim."""

    shapes: tuple[Shape, ...]
    claim: str | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing: its size, what it shows in words, its groups, and what stands beneath it."""

    width: int
    height: int
    says: str
    groups: tuple[Group, ...]
    captions: tuple[str, ...] = field(default=())

    @property
    def leads(self) -> bool:
        """Whether its marks lead to claims."""
        return any(group.claim is not None for group in self.groups)


def n(value: float) -> str:
    """A position with one decimal at most: enough for a screen, and short."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def rect(css: str, box: Box, *, rx: float = 0, fill: str | None = None) -> Shape:
    """A rectangle; `fill` names one of the page's gradients."""
    numbers = [
        ("x", n(box.left)),
        ("y", n(box.top)),
        ("width", n(box.right - box.left)),
        ("height", n(box.bottom - box.top)),
    ]
    if rx:
        numbers.append(("rx", n(rx)))
    if fill is not None:
        numbers.append(("fill", f"url(#{fill})"))
    return Shape("rect", css, tuple(numbers))


def path(css: str, *moves: str) -> Shape:
    """A path of the moves given, each as "M10 20"."""
    return Shape("path", css, (("d", "".join(moves)),))


def dot(css: str, x: float, y: float, radius: float) -> Shape:
    """A circle."""
    return Shape("circle", css, (("cx", n(x)), ("cy", n(y)), ("r", n(radius))))


def words(css: str, x: float, y: float, text: str) -> Shape:
    """A line of text; `css` may hold t-mid or t-end for where its anchor is."""
    return Shape("text", css, (("x", n(x)), ("y", n(y))), text)


def text_width(text: str, size: float = 12) -> float:
    """A guess at how wide a text is drawn: no font is at hand, so letters count as average ones plus a bit."""
    return sum(0.34 if letter in " .,:;'’ijlI|·" else 0.62 for letter in text) * size
