"""Who says it where no verb of saying has a subject: "according to", "citing", a name behind a dash or a quote.

Each rule reads one sentence. Sources with a noun of their own ("the army's count") are in `sources`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language.naming import SpeechWords, name_after, name_in
from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.voice_records import Attribution
from factcheck.language.words import Tag

CLAUSE = 60  # tokens of the longest clause that a source stands behind
SIGNED = 9  # tokens of a name with its office behind a dash
SIGNING = frozenset({Tag.NAME, Tag.NOUN, Tag.BREAK, Tag.COMMA, Tag.PREPOSITION, Tag.DETERMINER, Tag.ADJECTIVE})
PHRASE = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.NAME})
HEARD = frozenset(  # "we are told by Ann Poe that", not "told by letter"
    {("told", "by"), ("informed", "by"), ("advised", "by"), ("heard", "from"), ("learned", "from"), ("learnt", "from")}
)
COUNTED = frozenset({("reckoning", "of"), ("estimate", "of"), ("count", "of")})  # "by the count of the army"
ACCORDING = HEARD | {("according", "to"), ("as", "per"), ("reckoning", "of"), ("estimate", "of"), ("count", "of")}
VIEWS = frozenset({("view", "of"), ("opinion", "of"), ("words", "of")})
CITING = frozenset({"citing", "quoting"})


def according(text: str, tokens: Sequence[Token], known: SpeechWords) -> Iterator[Attribution]:
    """ "…, according to the city council" and "According to …, …" give the whole sentence to the council."""
    for at in range(len(tokens) - 2):
        pair = (tokens[at].lower, tokens[at + 1].lower)
        viewed = at > 0 and tokens[at - 1].lower == "the" and pair in VIEWS  # not "in view of the losses"
        if (pair in ACCORDING and (pair not in COUNTED or tokens[max(0, at - 2)].lower == "by")) or viewed:
            name = name_after(text, tokens, at + 2, known)
            if name and (pair not in HEARD or name[:1].isupper() or known.sort(name.split()[-1]) in ("person", "body")):
                start = _begins(tokens, at)
                form = "according" if start == tokens[0].start else "apart"
                yield Attribution(name, start, _contrast(tokens, at), at, form)


def _begins(tokens: Sequence[Token], at: int) -> int:
    """Where what a source at `at` answers for begins: "350,000 marched, the unions said; 100,000, according to …"."""
    start = at
    while start > 0 and tokens[start - 1].tag is not Tag.DASH and tokens[start - 1].text != ";":
        start -= 1
        if at - start > CLAUSE:
            return tokens[0].start
    counted = any(token.tag is Tag.FIGURE for token in tokens[start:at])
    return tokens[start if counted else 0].start


def _verbal(token: Token) -> bool:
    return token.tag in (Tag.PAST, Tag.VERB) or (token.tag is Tag.NOUN and token.lower.endswith("s"))


def citing(text: str, tokens: Sequence[Token], known: SpeechWords) -> Iterator[Attribution]:
    """ "…, citing the ministry": the ministry's, where nobody else in the sentence says it."""
    for at in range(len(tokens) - 1):
        if tokens[at].lower in CITING and not (at > 0 and tokens[at - 1].tag is Tag.NAME):
            name = name_after(text, tokens, at + 1, known)
            if name:
                yield Attribution(name, tokens[0].start, tokens[-1].end + 1, at, "citing")


def _contrast(tokens: Sequence[Token], at: int) -> int:
    """The end of what a source in the middle answers for: ", but premiums tripled" is told by the article again."""
    for position in range(at + 3, len(tokens) - 2):
        if tokens[position].tag is Tag.COMMA and tokens[position + 1].lower in ("but", "though", "although") and at > 0:
            return tokens[position].start
    return tokens[-1].end + 1


def signed(text: str, tokens: Sequence[Token], known: SpeechWords) -> Iterator[Attribution]:
    """ "“They will not come.” – Dr Ana Lopes": a name that stands alone behind a dash has said what stands before."""
    dash = next((at for at, token in enumerate(tokens[:-1]) if token.tag is Tag.DASH), None)
    if dash is None or (dash > 0 and tokens[dash - 1].tag is not Tag.QUOTE) or len(tokens) - dash > SIGNED:
        return
    if tokens[dash + 1].tag in (Tag.NAME, Tag.NOUN) and all(t.tag in SIGNING for t in tokens[dash + 1 :]):
        name = name_after(text, tokens, dash + 1, known)
        if name and name[:1].isupper():
            yield Attribution(name, tokens[0].start, tokens[-1].end + 1, dash, "signed")


def beside_quote(text: str, tokens: Sequence[Token], known: SpeechWords) -> Iterator[Attribution]:
    """ "…,” groaned Ann Poe", "…,” Ann Poe reads": whoever does anything right behind a quote has said it."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].tag is not Tag.QUOTE or tokens[at - 1].tag not in (Tag.COMMA, Tag.BREAK):
            continue
        first = tokens[at + 1]
        acts = first.tag in (Tag.PAST, Tag.VERB) or (first.tag is Tag.ADJECTIVE and first.lower.endswith("ed"))
        if acts and tokens[at + 2].tag in (Tag.NAME, Tag.DETERMINER, Tag.NOUN):
            name = name_after(text, tokens, at + 2, known)
            if name and (name[:1].isupper() or known.sort(name.split()[-1])):
                yield Attribution(name, tokens[0].start, first.start, at + 1, "inverted")
                return
        verb = at + 1
        while verb < len(tokens) and tokens[verb].tag is Tag.NAME:
            verb += 1
        people = verb == at + 1 and known.sort(first.lower) == "person" and tokens[verb + 1].tag is Tag.PAST
        verb += people  # "growers chanted"
        if (verb - at > 2 or people) and verb < len(tokens) and _verbal(tokens[verb]):
            name = name_in(text, tokens, (Range(at + 1, verb),), known)
            yield Attribution(name, tokens[0].start, tokens[verb].start, verb, "closing")
            return


def elliptic(
    text: str, tokens: Sequence[Token], known: SpeechWords, said: Sequence[Attribution]
) -> Iterator[Attribution]:
    """ "The union said 88%, the company 56%", "analysts put it at 22, firms at 35": the verb is left out."""
    for at in range(2, len(tokens)):
        if tokens[at].tag is not Tag.FIGURE or not said or said[0].verb > at:
            continue
        end = at - (tokens[at - 1].lower == "at")
        end -= end > 0 and tokens[end - 1].tag is Tag.COMMA  # "; the treasury, at 11"
        start = end
        while (
            start > 0 and end - start < 3 and (tokens[start - 1].tag in PHRASE or known.sort(tokens[start - 1].lower))
        ):
            start -= 1
        opens = start - 1 - (start > 0 and tokens[start - 1].tag is Tag.DETERMINER)
        between = any(token.tag is Tag.FIGURE for token in tokens[said[0].verb : start])
        spoken = known.sort(tokens[end - 1].lower) or (tokens[end - 1].text.isupper() and len(tokens[end - 1].text) > 2)
        if start == end or opens < 0 or not between or not spoken:
            continue
        if tokens[opens].tag is Tag.COMMA or tokens[opens].text in (";", "and"):
            yield Attribution(
                words_of(text, tokens, Range(start, end)), tokens[at].start, tokens[at].end, end - 1, "estimate"
            )
