"""What a document has said so far: a figure without a cue of its own goes on with the plan or forecast before it.

"The plan would cost 3 million. That includes 40,000 for …": the second sentence has a pronoun, or no verb at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.core.claims import Mention, Modality
from factcheck.language.context import Context, is_money, is_share
from factcheck.language.words import Tag

UNREAL = (Modality.PLANNED, Modality.PROJECTED)
POINTING = frozenset({"that", "this", "it", "these", "they", "those", "which"})
GOING_ON = frozenset(
    ["be", "include", "cover", "comprise", "mean", "equal", "represent", "consist", "amount", "come", "compare"]
)
NEAR = 5  # tokens between the verb of such a sentence and its figure
SHORT = 14  # tokens of a sentence without a verb that goes on with the one before


@dataclass(slots=True)
class Said:
    """The figure read last, and what it was."""

    last: tuple[int, Mention, Modality] | None = None  # where its sentence ends, the figure, what it was

    def note(self, context: Context, position: int, modality: Modality) -> None:
        """Remember what was decided for the figure at `position`."""
        mention = context.mentions[context.tokens[position].figure]
        self.last = (context.sentence.span.end, mention, modality)

    def continued(self, context: Context, position: int, before: Modality | None) -> Modality | None:
        """The plan or forecast that the figure goes on with; None where it begins anew."""
        mention = context.mentions[context.tokens[position].figure]
        if self.last is None:
            return None
        end, other, modality = self.last
        adjacent = before is None and context.sentence.span.start - end <= 2
        if modality in UNREAL and adjacent and _sort(mention) == _sort(other) and _goes_on(context, position):
            return modality
        return None


def _goes_on(context: Context, position: int) -> bool:
    tokens = context.tokens
    verbs = [at for at, token in enumerate(tokens) if token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL)]
    if not verbs:
        return len(tokens) <= SHORT
    opening = [token.lower for token in tokens[:3] if token.tag is not Tag.QUOTE]
    done = any(tokens[at].tag is Tag.PAST or tokens[at].lower in ("has", "have", "had") for at in verbs)
    if opening[:1] == ["of"] and opening[1:2] and opening[1] in POINTING:
        return not done
    if not verbs[0] < position <= verbs[0] + NEAR:
        return False
    now = tokens[verbs[0]].tag is not Tag.PAST and tokens[verbs[0]].lower not in ("was", "were", "had")
    return (
        opening[:1] != []
        and opening[0] in POINTING
        and now
        and context.base(verbs[0]) in GOING_ON | {"'s", "is", "are"}
    )


def _sort(mention: Mention) -> str:
    if is_share(mention):
        return "share"
    return "money" if is_money(mention) else mention.quantity.unit or "count"
