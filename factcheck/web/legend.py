"""How to read the marks: one lying mark for each hedge, with its name."""

from __future__ import annotations

from factcheck.web.drawing import Box, Drawing, Group, Shape, dot, path, rect, words

_Y = 10.0


def _fade(left: float, right: float, gradient: str) -> Shape:
    return rect("", Box(left, _Y - 3, right, _Y + 3), fill=gradient)


_RIGHT = path("ln thin", "m43 6 5 4-5 4")
_LEFT = path("ln thin", "m19 6-5 4 5 4")

_MARKS: tuple[tuple[str, tuple[Shape, ...]], ...] = (
    ("exact, with rounding", (rect("band-2", Box(24, 6, 38, 14)), dot("dot", 31, _Y, 4.4))),
    ("about", (_fade(31, 51, "fade-r"), _fade(11, 31, "fade-l"), dot("dot", 31, _Y, 4.4))),
    ("nearly", (_fade(21, 46, "fade-l"), dot("dot-o", 46, _Y, 4))),
    ("more than", (_fade(16, 46, "fade-r"), _RIGHT, dot("dot-o", 16, _Y, 4))),
    ("at least", (_fade(16, 46, "fade-r"), _RIGHT, dot("dot", 16, _Y, 4.4))),
    ("less than", (_fade(16, 46, "fade-l"), _LEFT, dot("dot-o", 46, _Y, 4))),
    ("at most", (_fade(16, 46, "fade-l"), _LEFT, dot("dot", 46, _Y, 4.4))),
    ("range", (rect("solid", Box(13.5, 8, 48.5, 12)), path("ln", "M13.5 5v10M48.5 5v10"))),
    ("vague: dozens", (_fade(31, 53.5, "fade-r"), _fade(8.5, 31, "fade-l"))),
    ("planned, projected", (path("dot-o", "M31 4.500l5.500 5.500-5.500 5.500-5.500-5.500z"),)),
    ("denied", (path("ln thin", "M26 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0M27.500 13.500l7-7"),)),
    ("over a period", (path("during", "M8 10H48"), dot("dot", 48, _Y, 4.4))),
    ("said again in one text", (dot("dot-o restated", 31, _Y, 3.4),)),
    (
        "source, its copy",
        (
            rect("tag", Box(7, 2.5, 29, 17.5), rx=2),
            words("tag-t", 18, 13.6, "DP"),
            rect("ghost", Box(33, 2.5, 55, 17.5), rx=2),
            words("tag-t", 44, 13.6, "SC"),
        ),
    ),
)

LEGEND = tuple((name, Drawing(62, 20, name, (Group(shapes),))) for name, shapes in _MARKS)
