"""Citations for BibTeX: one entry a document, in the order of first use, with a note that quotes the cited figures.

Entries are `@misc`, which every style knows. Text is UTF-8; characters that TeX would act on are written as commands,
titles stand in double braces so that styles leave their capitals alone. Keys do not depend on what else is exported:
a key cited in a manuscript stays right when the list grows.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from factcheck.core.documents import Document
from factcheck.export.citation import ELLIPSIS, CitedClaim, one_line
from factcheck.export.values import MONTHS

LONGEST_NOTE = 4000  # code points: BibTeX itself stops at 20,000 bytes a field, and nobody reads a longer note
LONGEST_FIELD = 2000  # a title or publisher that is longer is a paste gone wrong

# BibTeX counts braces without looking at backslashes, so `\{` would break an entry: braces become commands.
_COMMANDS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "%": r"\%",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "@": "{@}",  # parsers that recover from errors look for a bare one
        "\N{NO-BREAK SPACE}": "~",
        "\N{NARROW NO-BREAK SPACE}": r"\,",
    }
)
_URL_SAFE = "!#$%&'()*+,-./:;=?@_~[]"
_WORD = re.compile(r"[a-z0-9]+")
_SKIPPED_WORDS = frozenset(("a", "an", "the"))


def render(rows: Iterable[CitedClaim]) -> Iterator[str]:
    """The entries one by one, each ending in a blank line. An empty input gives nothing."""
    cited: dict[str, list[CitedClaim]] = {}
    for row in rows:
        cited.setdefault(row.document.id, []).append(row)
    taken: set[str] = set()
    for group in cited.values():
        key = _unique(entry_key(group[0].document), taken)
        taken.add(key)
        yield _entry(key, group)


def entry_key(document: Document) -> str:
    """The key of a document: publisher, year, first word of the title, and six hex digits of its id."""
    publisher = "".join(_words(document.publisher or "")[:3]) or "unnamed"
    year = "nodate" if document.published is None else f"{document.published.year:04d}"
    title = next(iter(_words(document.title or document.file)), "untitled")
    mark = hashlib.sha256(document.id.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{publisher[:24]}{year}{title[:24]}_{mark}"


def escaped(text: str) -> str:
    """`text` on one line with every character that TeX acts on written as a command; braces stay balanced."""
    return one_line(text).translate(_COMMANDS)


def _entry(key: str, group: list[CitedClaim]) -> str:
    document = group[0].document
    title = document.title if document.title is not None else document.file
    fields = [("title", "{{" + escaped(_cut(title)) + "}}")]
    if document.publisher is not None:
        fields.append(("howpublished", "{{" + escaped(_cut(document.publisher)) + "}}"))
    if document.published is not None:
        fields.append(("year", f"{{{document.published.year:04d}}}"))
        fields.append(("month", MONTHS[document.published.month - 1][:3].lower()))
        fields.append(("date", f"{{{document.published.isoformat()}}}"))
    if document.url is not None:
        fields.append(("url", "{" + _url(document.url) + "}"))
    fields.append(("note", "{" + escaped(_note(group)) + "}"))
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields)
    return f"@misc{{{key},\n{lines}\n}}\n\n"


def _note(group: list[CitedClaim]) -> str:
    """The figures as written, each with its measure, until the note is long enough; then how many were left out."""
    opening = "Invented sample document. " if group[0].document.invented else ""
    quoted: list[str] = []
    length = 0
    for row in group:
        figure = _figure(row)
        length += len(figure)
        if quoted and length > LONGEST_NOTE:
            break
        quoted.append(figure[:LONGEST_NOTE])
    left_out = len(group) - len(quoted)
    rest = f"; and {left_out} more" if left_out else ""
    return f"{opening}Figures cited: {'; '.join(quoted)}{rest}."


def _figure(row: CitedClaim) -> str:
    claim = row.claim
    parts = [f"“{one_line(claim.text)}” ({one_line(claim.measure)})"]
    if claim.place:
        parts.append(one_line(", ".join(claim.place)))
    if claim.speaker is not None:
        parts.append(f"said by {one_line(claim.speaker)}")
    parts.append(row.state.value)
    return ", ".join(parts)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_FIELD else text[: LONGEST_FIELD - len(ELLIPSIS)] + ELLIPSIS


def _url(url: str) -> str:
    # Braces, backslashes, spaces and controls are percent-encoded; what is encoded already stays as it is.
    return quote(one_line(url), safe=_URL_SAFE)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode("ascii")
    return [word for word in _WORD.findall(plain) if word not in _SKIPPED_WORDS]


def _unique(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    number = 2
    while f"{key}_{number}" in taken:
        number += 1
    return f"{key}_{number}"
