"""Whom the article gives a figure to: "…, officials said", "Karim told reporters that …", "according to …", quotes.

`attributions` reads one sentence. Which of them a figure belongs to, and who "he" is, is settled in `voices`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attribution_phrases import according, beside_quote, citing, elliptic, signed
from factcheck.language.naming import SpeechWords, name_after, name_in, speech_words
from factcheck.language.sources import REACH, sources
from factcheck.language.speech_subjects import Subject, speech_subject
from factcheck.language.speech_verbs import only_participle, says
from factcheck.language.tokens import Token
from factcheck.language.voice_records import Attribution
from factcheck.language.words import Tag, WordClasses
from factcheck.lexicon.loader import Lexicon

AUXILIARY = frozenset({Tag.HAVE, Tag.ADVERB, Tag.DO})
TRAILING = 9  # tokens that may follow a closing "officials said": "in a statement on Monday after the meeting"


QUALITIES = frozenset({"first", "second", "third", "last", "latest", "initial", "previous", "original", "new", "total"})
NOUNS_TOO = frozenset(  # what reads as a noun behind an adjective: "a different count"
    [
        "count",
        "report",
        "claim",
        "estimate",
        "forecast",
        "record",
        "tally",
        "project",
        "note",
        "comment",
        "fear",
        "reply",
    ]
)
COUNTS = frozenset({"report", "record", "register", "log"})
MEANWHILE = frozenset({"as", "after", "referring", "before", "when"})
SHOWS = frozenset({"finds", "found", "shows", "showed", "sees", "saw", "considers", "considered"})
JOINERS = frozenset({"&", "and", "of", "for", "the", "de", "la", "al", "van", "von"})  # inside names
OWN_VOICE = frozenset(
    {"i", "we", "you", "our", "my", "column", "page"}
)  # what the publisher says of itself has no speaker


def attributions(
    text: str, tokens: Sequence[Token], words: WordClasses, lexicon: Lexicon, *, headline: bool = False
) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in order."""
    known = speech_words(lexicon)
    tokens = _speaking_nouns(tokens, words, known)
    found = [*according(text, tokens, known), *signed(text, tokens, known)]
    found.extend(Attribution(*one) for one in sources(text, tokens, known, headline=headline))
    for at, token in enumerate(tokens):
        reading = words.verbs.get(token.lower)
        if reading is None or reading[0] not in known.verbs or token.tag is Tag.NAME:
            continue
        if token.tag is Tag.GERUND:
            one = _of_gerund(text, tokens, at, reading[0], known, found[-1] if found else None)
        else:
            if headline and at > 0 and _object(tokens[at - 1], token, words, known):
                continue
            one = _of_verb(text, tokens, at, reading[0], known)
        if one is not None:
            found.append(one)
    if not any(one.form in ("closing", "inverted") for one in found):
        found.extend(beside_quote(text, tokens, known))
    if not found:
        found.extend(citing(text, tokens, known))
    found.extend(elliptic(text, tokens, known, [one for one in found if one.form == "leading"]))
    return tuple(sorted(found, key=lambda attribution: attribution.verb))


def _object(before: Token, token: Token, words: WordClasses, known: SpeechWords) -> bool:
    """ "Hsinyu tops estimates": the verb stands before, and what looks like one is its object."""
    verbs = before.lower.endswith("s") and before.lower in words.verbs and not known.sort(before.lower)
    return verbs and token.lower.endswith("s")


def _speaking_nouns(tokens: Sequence[Token], words: WordClasses, known: SpeechWords) -> Sequence[Token]:
    """The tokens, with nouns that look like verbs made nouns where a verb of saying follows: "while police said"."""
    found: list[Token] | None = None
    for at in range(len(tokens) - 1):
        tag, following = tokens[at].tag, tokens[at + 1]
        if tag not in (Tag.VERB, Tag.ADJECTIVE) or not known.sort(tokens[at].lower):
            continue
        verb = words.verbs.get(following.lower)
        before_verb = following.tag is Tag.HAVE or (verb is not None and verb[0] in known.verbs)
        after_to = at > 1 and tokens[at - 2].lower == "according"  # "according to figures from the port"
        if after_to or (not following.nominal if tag is Tag.ADJECTIVE else before_verb):  # "an official who"
            found = found or list(tokens)
            found[at] = tokens[at]._replace(tag=Tag.NOUN)
    return tokens if found is None else found


def _of_gerund(
    text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords, said: Attribution | None
) -> Attribution | None:
    """ "The controller rejected the claim, saying that 3,084 were held": who is the subject of the sentence."""
    if at == 0 or tokens[at - 1].tag is not Tag.COMMA or base not in known.strict:
        return None
    if said is not None and at - REACH * 2 < said.verb < at and said.base:  # "…, a spokesman said, adding that"
        return Attribution(said.speaker, tokens[at].end, tokens[-1].end + 1, at, "gerund", base)
    subject = _main_subject(tokens, at)
    name = name_in(text, tokens, subject.parts, known) if subject is not None else ""
    if subject is None or not name or name.casefold() in known.nobody:
        return None
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at, "gerund", base)


def _main_subject(tokens: Sequence[Token], at: int) -> Subject | None:
    """The subject of the first finite verb of the clause before `at`."""
    start = at
    while start > 0 and tokens[start - 1].tag not in (Tag.BREAK, Tag.QUOTE, Tag.COLON):
        start -= 1
    for verb in range(start, at):
        if tokens[verb].tag in (Tag.VERB, Tag.PAST, Tag.HAVE, Tag.BE, Tag.DO, Tag.MODAL):
            subject = speech_subject(tokens, verb)
            if subject is not None and subject.start >= start:
                return subject
    return None


def _of_verb(text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> Attribution | None:
    before = at - 1
    while before >= 0 and tokens[before].tag in AUXILIARY:
        before -= 1
    previous = tokens[before].tag if before >= 0 else Tag.BREAK
    if previous is Tag.ADJECTIVE and tokens[at].lower in NOUNS_TOO:
        return None  # "a different count"
    if previous in (
        Tag.BE,
        Tag.MODAL,
        Tag.TO,
        Tag.NEGATION,
        Tag.PREPOSITION,
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.FIGURE,
    ):
        return None
    if base in known.strict and _inverted(tokens, at, previous, known):
        name = name_after(text, tokens, at + 1, known)
        if name:
            return Attribution(name, tokens[0].start, _until(tokens, at), at, "inverted", base)
    subject = speech_subject(tokens, at)
    if subject is None and before > 1 and tokens[before].lower in ("which", "who"):  # "the council, which had said"
        subject = speech_subject(tokens, before)
    if subject is None and previous is Tag.CONJUNCTION and (base in known.strict or base == "put"):
        subject = _main_subject(tokens, before)  # "The survey measured it at 6.9 and put the depth at 21 km"
        if subject is not None and not _speaks(name_in(text, tokens, subject.parts, known), tokens, subject, at, known):
            return None
    if subject is None or _own_voice(tokens, subject, known):
        return None
    name = name_in(text, tokens, subject.parts, known)
    if not name or name.casefold() in QUALITIES or not says(tokens, at, base, known):
        return None
    speaks = _speaks(name, tokens, subject, at, known)
    if (not speaks and base not in known.strict) or only_participle(tokens, at, base, speaks):
        return None
    counts = base in COUNTS and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE
    if counts and not name.isupper() and not any(known.sort(word) for word in name.casefold().split()):
        return None  # "the Highlands have reported 36 fires": it is where they were
    if _closes(tokens, subject, at):
        return Attribution(name, tokens[0].start, _aside(tokens, at), at, "closing", base)
    wanted = _wanted(tokens, subject, at)
    if wanted is not None:
        return Attribution(name, tokens[wanted].start, tokens[wanted].end, at, "wanted", base)
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at, "leading", base)


def _own_voice(tokens: Sequence[Token], subject: Subject, known: SpeechWords) -> bool:
    ends = [tokens[place].lower.partition("'")[0] for part in subject.parts for place in (part.start, part.end - 1)]
    if ends[0] == "our" and known.sort(ends[1]) == "person":  # "our marshals counted 40"
        return False
    return any(end in OWN_VOICE for end in ends)


def _wanted(tokens: Sequence[Token], subject: Subject, at: int) -> int | None:
    """The figure of which a reduced clause says who gave it: "the 4 percent analysts had expected,"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.tag not in (Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.CLOSE, Tag.ADVERB):
        return None
    left = subject.start - 1
    while left >= 0 and (tokens[left].tag is Tag.DETERMINER or tokens[left].lower in ("that", "which")):
        left -= 1
    for position in range(left, max(-1, left - 4), -1):
        if tokens[position].tag is Tag.FIGURE:
            return position
        if not tokens[position].nominal:
            return None
    return None


def _aside(tokens: Sequence[Token], at: int) -> int:
    """The end of what a closing "officials said" covers: what happened meanwhile is told by the article.

    "…, the minister said on Monday, as the first of 40 planes landed": the planes are not the minister's.
    """
    for position in range(at + 1, min(len(tokens), at + TRAILING)):
        own = position + 1 < len(tokens) and tokens[position + 1].tag is Tag.PRONOUN  # "as it launched an appeal"
        told = (
            tokens[position].lower in ("after", "before")
            and any(  # "after 395 mm of rain fell": told by him too
                token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.FIGURE)
                for token in tokens[position + 1 : position + 3]
            )
        )
        if tokens[position].lower in MEANWHILE and not own and not told:
            return tokens[position].start
        if tokens[position].tag in (Tag.FIGURE, Tag.CONJUNCTION):
            break
    return tokens[-1].end + 1


def _inverted(tokens: Sequence[Token], at: int, previous: Tag, known: SpeechWords) -> bool:
    """ "…," said Karim: the verb stands between what is said and who says it."""
    if previous not in (Tag.COMMA, Tag.QUOTE, Tag.DASH) or tokens[at].lower in ("told", "tells"):
        return False
    said = (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.lower in known.nobody and following.tag is Tag.NAME:
        return False  # "Canada, for instance, announced Monday it would"
    if _closed_phrase(tokens, at + 1, known):
        return True  # "A coincidence, says the firm:", "Turnout, says the commission, was 40"
    if previous is Tag.COMMA and _clause_follows(tokens, at + 1):
        return False  # "Sule, who heads the group, said the true number was higher"
    named = following is not None and following.tag is Tag.NAME
    if previous is Tag.COMMA and not named and not any(token.tag in said for token in tokens[:at]):
        return False  # "Terry, commander of the force, said the troops": nothing was said before him
    return following is not None and following.tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.PRONOUN)


def _closed_phrase(tokens: Sequence[Token], start: int, known: SpeechWords) -> bool:
    """Whether a noun phrase that names a speaker begins at `start` and a mark ends it."""
    at = start
    while at < len(tokens) and tokens[at].tag in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE, Tag.NAME) and at - start < 8:
        at += 1
    ends = at >= len(tokens) or tokens[at].tag in (Tag.COMMA, Tag.COLON, Tag.BREAK, Tag.QUOTE, Tag.DASH)
    return at > start and ends and bool(known.sort(tokens[at - 1].lower))


def _clause_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether a plain noun phrase and its verb begin at `start`, so that they are what was said."""
    at = start
    while at < len(tokens) and tokens[at].tag in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE) and at - start < 6:
        at += 1
    return at > start and at < len(tokens) and tokens[at].tag in (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PAST, Tag.VERB)


def _until(tokens: Sequence[Token], at: int) -> int:
    """The end of what an inverted "said Karim" covers: a clause around or after him goes on, a word about him does not.

    "…, said Botha, for the couple, and 9,000 are out of pocket" is all his; "said Dyson, chair of the 3,400-member
    trust" is not.
    """
    for position in range(at + 1, len(tokens) - 1):
        following = tokens[position + 1]
        if tokens[position].tag is Tag.COMMA:
            on = following.lower in ("and", "but", "after", "while")
            if on or following.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):  # "Turnout, says the commission, was 40"
                return tokens[-1].end + 1
    return tokens[at].end


def _closes(tokens: Sequence[Token], subject: Subject, at: int) -> bool:
    """Whether what is said stands before: "…, officials said on Monday." """
    if subject.start == 0:
        return False
    before = tokens[subject.start - 1].tag
    if before not in (Tag.COMMA, Tag.QUOTE, Tag.DASH, Tag.CLOSE):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    said = any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE) for token in tokens[: subject.start])
    if said and following is not None and (following.tag is Tag.ADVERB or following.lower in ("on", "as", "in", "at")):
        return True  # "…, the agency warned today as it launched an appeal"
    if following is None or following.tag in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH):
        return True
    if following.lower in ("that", "it", "he", "she", "they") or len(tokens) - at > TRAILING * 4:
        return False
    rest = tokens[at + 1 :]
    stop = next((place for place, token in enumerate(rest) if token.tag is Tag.BREAK), len(rest))
    rest = rest[:stop]
    verbs = sum(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL) for token in rest)
    return verbs == 0 or any(token.tag is Tag.COMMA for token in rest[:TRAILING])


def _speaks(name: str, tokens: Sequence[Token], subject: Subject, at: int, known: SpeechWords) -> bool:
    """Whether the subject of a weak verb of saying ("show", "expect", "put") is somebody or a document."""
    lower = name.casefold().split()
    if not lower:
        return False
    if name.isupper() and len(name) > 1:
        return True
    if lower[0] in ("he", "she", "it", "they"):
        return tokens[at].lower not in SHOWS or (at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE)
    head = lower[lower.index("of") - 1] if "of" in lower[1:] else lower[-1]
    if known.sort(head) or any(known.sort(word) for word in lower):
        return True
    return all(word[:1].isupper() or word in JOINERS for word in name.split())
