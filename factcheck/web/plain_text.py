"""Characters of a document made harmless to look at: no control character, override or lone surrogate reaches a page.

Markup is escaped by the templates; this is for what escaping leaves: a null byte ends some readers, a bidirectional
override makes "44" read as something else, a lone surrogate cannot be sent at all. Marks that only steer letters of
right-to-left scripts (U+200E, U+200F, U+061C) are harmless and stay.
"""

from __future__ import annotations

import re

_OVERRIDES = {
    0x202A: "⟨LRE⟩",
    0x202B: "⟨RLE⟩",
    0x202C: "⟨PDF⟩",
    0x202D: "⟨LRO⟩",
    0x202E: "⟨RLO⟩",
    0x2066: "⟨LRI⟩",
    0x2067: "⟨RLI⟩",
    0x2068: "⟨FSI⟩",
    0x2069: "⟨PDI⟩",
    0xFEFF: "⟨BOM⟩",
}
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
_SHOWN = _OVERRIDES | _CONTROLS | {0x7F: "␡"} | {code: f"⟨U+{code:04X}⟩" for code in range(0x80, 0xA0)}
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


def harmless(text: str) -> str:
    """The text with every such character replaced by a visible name for it; all else is untouched."""
    return _UNFIT.sub(lambda match: _SHOWN.get(ord(match[0]), "\ufffd"), text)
