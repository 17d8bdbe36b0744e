"""When "one" counts: "only one of the 15 lists", "one person died". Elsewhere it stands for a person or thing."""

from __future__ import annotations

import re

_ONLY_ONE = re.compile(r"(?<![a-z])(?:only|just)[ \n]$")
_ONE_OF = re.compile(
    r"[ \n]of[ \n](?:the|its|their|his|her|our)[ \n](?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)"
)
_HARMED = re.compile(
    r"[ \n](?:[a-z-]+[ \n]){0,3}(?:died|dead|killed|missing|injured|wounded|hurt|arrested|shot|drowned|kidnapped|"
    r"hospitalised|hospitalized|"
    r"detained|rescued|remains missing)(?![a-z])"
)


def is_counted_one(low: str, start: int, end: int) -> bool:
    """A "one" that is news: "only one of the 15 lists", "one person died"."""
    if _ONLY_ONE.search(low, max(0, start - 8), start) and _ONE_OF.match(low, end):
        return True
    return _HARMED.match(low, end) is not None
