"""Whom the article gives a figure to: "…, officials said", "Karim told reporters that …", "according to …", quotes.

`attributions` reads one sentence. Which of them a figure belongs to, and who "he" is, is settled in `voices`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.language.attribution_phrases import according, beside_quote, citing, elliptic, signed
from factcheck.language.naming import SpeechWords, name_after, name_in, speech_words
from factcheck.language.sources import REACH, sources
from factcheck.language.speech_order import aside, closes, inverted, until, wanted
from factcheck.language.speech_subjects import Subject, speech_subject
from factcheck.language.speech_verbs import can_say, has_figure, only_participle, says
from factcheck.language.tokens import Token
from factcheck.language.voice_records import Attribution
from factcheck.language.words import Tag, WordClasses
from factcheck.lexicon.loader import Lexicon

AUXILIARY = frozenset({Tag.HAVE, Tag.ADVERB, Tag.DO})
NO_SUBJECT = frozenset(
    {Tag.BE, Tag.MODAL, Tag.TO, Tag.NEGATION, Tag.PREPOSITION, Tag.DETERMINER, Tag.POSSESSIVE, Tag.FIGURE}
)
CLAUSAL = frozenset({Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.SUBORDINATOR, Tag.BREAK, Tag.QUOTE})
CLAUSE = 60  # tokens of the longest clause that is looked through
RELATIVE_REACH = 6  # tokens between "which" and its verb: "which in the spring of 2020 spoke of"
AFTERWARDS = frozenset({"after", "before", "until"})
SCALE = re.compile(r"(?:illion|bn|\dm|trn)\b")
SHOWN = frozenset({"show", "indicate", "suggest", "find", "reveal", "give", "list", "record"})
CLOSED = frozenset({Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.DASH, Tag.QUOTE, Tag.CLOSE, Tag.CONJUNCTION})
RESUMING = frozenset({Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PAST, Tag.VERB, Tag.NEGATION, Tag.DO})
TOLD = frozenset({"say", "tell", "confirm", "announce"})
WOULD = frozenset({"would", "will", "could"})  # "would say only that"
THINKING = frozenset({"expect", "see", "think", "believe", "anticipate", "foresee"})


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
SHOWS = frozenset({"finds", "found", "shows", "showed", "sees", "saw", "considers", "considered"})
JOINERS = frozenset({"&", "and", "of", "for", "the", "de", "la", "al", "van", "von"})  # inside names
OWN_VOICE = frozenset({"i", "we", "you", "column", "page"})  # what the publisher says of itself has no speaker
OURS = frozenset({"our", "my"})
WRITERS = frozenset({"reporter", "newspaper", "column", "page", "paper", "writer", "correspondent", "magazine", "blog"})


def attributions(
    text: str, tokens: Sequence[Token], words: WordClasses, lexicon: Lexicon, *, headline: bool = False
) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in order."""
    known = speech_words(lexicon)
    tokens = _speaking_nouns(tokens, words, known)
    found = [*according(text, tokens, known), *signed(text, tokens, known)]
    found.extend(Attribution(*one) for one in sources(text, tokens, known, headline=headline))
    for at, token in enumerate(tokens):
        if token.tag in (Tag.HAVE, Tag.BE):
            one = _of_have(text, tokens, at, known)
            if one is not None:
                found.append(one)
            continue
        reading = words.verbs.get(token.lower)
        if reading is None or token.tag is Tag.NAME or not can_say(tokens, at, reading[0], known):
            continue
        if token.tag is Tag.GERUND and not (at > 0 and tokens[at - 1].tag is Tag.BE):
            one = _of_gerund(text, tokens, at, reading[0], known, found[-1] if found else None)
        else:
            if headline and at > 0 and _object(tokens[at - 1], token, words, known):
                continue
            one = _of_verb(text, tokens, at, reading[0], known, found[-1] if found else None)
        if one is not None:
            found.append(one)
    if not any(one.form in ("closing", "inverted") for one in found):
        found.extend(beside_quote(text, tokens, known))
    if not found:
        found.extend(citing(text, tokens, known))
    found = _outermost(tokens, found, known)
    found.extend(elliptic(text, tokens, known, [one for one in found if one.form == "leading"]))
    return tuple(sorted(found, key=lambda attribution: attribution.verb))


def _outermost(tokens: Sequence[Token], found: list[Attribution], known: SpeechWords) -> list[Attribution]:
    """The attributions without those that somebody else in the sentence tells: "he said the group had asked for 25"."""
    kept: list[Attribution] = []
    for one in found:
        shown = one.base in SHOWN and one.speaker.islower() and known.sort(one.speaker.split()[-1]) == "document"
        weak = one.form == "leading" and (
            shown or one.base == "have" or one.base in known.leading or one.base in known.forecasting
        )
        teller = next((other for other in reversed(kept) if other.form == "leading"), None)
        told = teller is not None and _in_clause(tokens, teller.verb, one.verb)
        if not (weak and told):
            kept.append(one)
    return kept


def _in_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    between = tokens[start : min(end, start + CLAUSE)]
    return start < end < start + CLAUSE and not any(token.tag in (Tag.BREAK, Tag.COLON) for token in between)


def _object(before: Token, token: Token, words: WordClasses, known: SpeechWords) -> bool:
    """ "Hsinyu tops estimates": the verb stands before, and what looks like one is its object."""
    verbs = before.lower.endswith("s") and before.lower in words.verbs and not known.sort(before.lower)
    return verbs and token.lower.endswith("s")


def _speaking_nouns(tokens: Sequence[Token], words: WordClasses, known: SpeechWords) -> Sequence[Token]:
    """The tokens, with nouns that look like verbs made nouns where a verb of saying follows: "while police said"."""
    found: list[Token] | None = None
    for at in range(len(tokens)):
        tag, following = tokens[at].tag, tokens[min(at + 1, len(tokens) - 1)]
        acronym = tokens[at].text.isupper() and len(tokens[at].text) > 1 and tag in (Tag.VERB, Tag.SUBORDINATOR)
        if not acronym and (tag not in (Tag.VERB, Tag.ADJECTIVE) or not known.sort(tokens[at].lower)):
            continue
        verb = words.verbs.get(following.lower)
        before_verb = following.tag is Tag.HAVE or (verb is not None and verb[0] in known.verbs)
        after_to = at > 1 and tokens[at - 2].lower == "according"  # "according to figures from the port"
        titled = following.lower == "of" and known.sort(tokens[at].lower) == "document"  # "the weighbridge log of"
        if (
            acronym or titled or after_to or (not following.nominal if tag is Tag.ADJECTIVE else before_verb)
        ):  # "an official who"
            found = found or list(tokens)
            found[at] = tokens[at]._replace(tag=Tag.NOUN)
    return tokens if found is None else found


def _of_gerund(
    text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords, said: Attribution | None
) -> Attribution | None:
    """ "The controller rejected the claim, saying that 3,084 were held": who is the subject of the sentence."""
    if base not in known.strict:
        return None
    if at == 0:
        return _fronted(text, tokens, at, base, known)
    before = tokens[at - 1]
    led = before.tag in (Tag.COMMA, Tag.PREPOSITION) or known.sort(before.lower) == "document"
    if not led:  # "…, saying that", "beyond saying that", "issued a statement saying that"
        return None
    if said is not None and at - REACH * 2 < said.verb < at and said.base:  # "…, a spokesman said, adding that"
        return Attribution(said.speaker, tokens[at].end, tokens[-1].end + 1, at, "gerund", base)
    subject = _main_subject(tokens, at)
    name = name_in(text, tokens, subject.parts, known) if subject is not None else ""
    if subject is None or not name or name.casefold() in known.nobody:
        return None
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at, "gerund", base)


def _fronted(text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> Attribution | None:
    """ "Warning that nine in ten would shut, the bakers called for help": who does what follows the comma."""
    comma = next((place for place in range(at + 1, min(len(tokens), CLAUSE)) if tokens[place].tag is Tag.COMMA), None)
    for verb in range(comma + 1, min(len(tokens), comma + CLAUSE)) if comma is not None else ():
        if tokens[verb].tag in (Tag.VERB, Tag.PAST, Tag.HAVE, Tag.BE, Tag.MODAL):
            subject = speech_subject(tokens, verb)
            if comma is None or subject is None or subject.start <= comma or _own_voice(tokens, subject, known):
                return None
            name = name_in(text, tokens, subject.parts, known)
            return Attribution(name, tokens[at].end, tokens[comma].start, at, "gerund", base) if name else None
    return None


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


def _of_verb(
    text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords, said: Attribution | None = None
) -> Attribution | None:
    """What the verb of saying at `at` gives to its subject; `said` is what was found before in the sentence."""
    first = _first_auxiliary(tokens, at, base)
    previous = tokens[first - 1].tag if first > 0 else Tag.BREAK
    if previous in NO_SUBJECT or (previous is Tag.ADJECTIVE and tokens[at].lower in NOUNS_TOO):
        return None
    if base in known.strict and inverted(tokens, at, previous, known):
        name = name_after(text, tokens, at + 1, known)
        if name:
            return Attribution(name, tokens[0].start, until(tokens, at), at, "inverted", base)
    having = tokens[first].lower == "having"  # "the firm sees 40, having predicted 50"
    subject = _main_subject(tokens, first) if having else _subject(tokens, at, first)
    if subject is None and previous is Tag.CONJUNCTION:
        subject = _main_subject(tokens, first - 1)  # "The survey measured it at 6.9 and put the depth at 21 km"
        if subject is None and said is not None and says(tokens, at, base, known, speaks=True):
            return Attribution(said.speaker, tokens[at].end, tokens[-1].end + 1, at, "leading", base)
    if subject is None or _own_voice(tokens, subject, known):
        return None
    name = name_in(text, tokens, subject.parts, known)
    if not name or name.casefold() in QUALITIES:
        return None
    speaks = _speaks(name, tokens, subject, at, known) or (said is not None and said.speaker == name)
    if not says(tokens, at, base, known, speaks=speaks) or only_participle(tokens, at, base, speaks):
        return None
    if not speaks and (base not in known.strict or previous is Tag.CONJUNCTION):
        return None
    opens = subject.parts[0].start - 1
    if opens >= 0 and tokens[opens].lower in AFTERWARDS and base not in known.strict:
        return None  # "after rescuers found his boot 40 metres below", but "after the firm warned that 40"
    counts = base in COUNTS and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE
    if counts and not name.isupper() and not any(known.sort(word) for word in name.casefold().split()):
        return None  # "the Highlands have reported 36 fires": it is where they were
    if (
        opens >= 0 and tokens[opens].lower == "as" and (at + 1 == len(tokens) or tokens[at + 1].tag in CLOSED)
    ):  # "it was 40, as the ministry said;"
        denied = any(token.tag is Tag.NEGATION for token in tokens[max(0, opens - CLAUSE) : opens])
        begins = max(
            (token.end for token in tokens[max(0, opens - CLAUSE) : opens] if token.text == ";"),
            default=tokens[0].start,
        )
        return None if denied or said is not None else Attribution(name, begins, tokens[at].end, at, "closing", base)
    if closes(tokens, subject, at, known):
        return Attribution(name, tokens[0].start, aside(tokens, at), at, "closing", base)
    figure = wanted(tokens, subject, at)
    if figure is not None:
        return Attribution(name, tokens[figure].start, tokens[figure].end, at, "wanted", base)
    return Attribution(name, tokens[at].end, _clause_end(tokens, opens + 1, at), at, "leading", base)


def _clause_end(tokens: Sequence[Token], start: int, at: int) -> int:
    """Where what a verb says ends: a clause that only says more of a noun goes to the comma before the next verb.

    "Costs, which the firm put at 40, were heading for 50": the 50 is not the firm's.
    """
    relative = range(max(0, start - 1), at)
    if any(
        tokens[place].lower in ("which", "who") and place and tokens[place - 1].tag is Tag.COMMA for place in relative
    ):
        for place in range(at + 1, min(len(tokens) - 1, at + CLAUSE)):
            if tokens[place].tag is Tag.COMMA and tokens[place + 1].tag in RESUMING:
                return tokens[place].start
    return tokens[-1].end + 1


def _first_auxiliary(tokens: Sequence[Token], at: int, base: str) -> int:
    """Where the verb at `at` begins with what helps it: "had", "are" before "demanding", "does not" before "expect"."""
    first = at
    while first > 0:
        before = tokens[first - 1].tag
        going_on = before is Tag.BE and tokens[at].tag is Tag.GERUND
        not_thought = before is Tag.NEGATION and base in THINKING and first > 1 and tokens[first - 2].tag is Tag.DO
        told = before is Tag.MODAL and base in TOLD and tokens[first - 1].lower in WOULD
        if not (before in AUXILIARY or going_on or not_thought or told):
            break
        first -= 1
    return first


def _subject(tokens: Sequence[Token], at: int, first: int) -> Subject | None:
    """The subject of a verb; that of the main clause where its own is "which": "the agency, which in May spoke of"."""
    subject = _listed(tokens, first) or speech_subject(tokens, first)
    if subject is not None:
        return subject
    for place in range(first - 1, max(0, first - RELATIVE_REACH), -1):
        if tokens[place].lower in ("which", "who") and place > 1:
            subject = speech_subject(tokens, place)
            beside = subject is not None and subject.parts[-1].end >= place - 1
            return subject if beside else None
        if tokens[place].tag in CLAUSAL or tokens[place].tag is Tag.COMMA:
            return None
    return None


def _listed(tokens: Sequence[Token], verb: int) -> Subject | None:
    """The subject of a list of verbs: "after the firm swung to a loss, said it would cut 40 and forecast 90"."""
    if verb == 0 or tokens[verb - 1].tag is not Tag.COMMA:
        return None
    start = verb - 1
    while start > 0 and tokens[start - 1].tag not in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH):
        start -= 1
    for place in range(start + 1, verb - 1):
        if tokens[place].tag in (Tag.PAST, Tag.VERB, Tag.HAVE) and start > 0:
            subject = speech_subject(tokens, place)
            return subject if subject is not None and subject.start >= start else None
        if tokens[place].tag in (Tag.SUBORDINATOR, Tag.BE, Tag.MODAL, Tag.GERUND):
            return None
    return None


def _of_have(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Attribution | None:
    """ "The bulletin has 7.9 percent": a document's figure, or a bare number of a body's."""
    token = tokens[at]
    after = at + 1
    while after < len(tokens) and (tokens[after].tag is Tag.ADVERB or tokens[after].lower in ("so", "far")):
        after += 1  # "has so far examined 40"
    if after >= len(tokens) or tokens[after].tag in (Tag.PAST, Tag.BE, Tag.VERB, Tag.TO):
        return None
    if token.tag is Tag.BE and not _stands_at(tokens, at, known):
        return None
    subject = _subject(tokens, at, at)
    if subject is None and at > 0 and tokens[at - 1].tag is Tag.CONJUNCTION:
        subject = _main_subject(tokens, at - 1)
    name = name_in(text, tokens, subject.parts, known) if subject is not None else ""
    if subject is None or not name or _own_voice(tokens, subject, known):
        return None
    if name[:1].isupper() and _stands_at(tokens, at, known):
        return Attribution(name, tokens[at].end, tokens[-1].end + 1, at, "leading", "have")
    if token.tag is Tag.BE:
        return None
    head = name.casefold().partition(" of ")[0].partition(" for ")[0].split()[-1]
    sort = "body" if name.isupper() and len(name) > 1 else known.sort(head)
    if not has_figure(tokens, at, sort):
        return None
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at, "leading", "have")


def _stands_at(tokens: Sequence[Token], at: int, known: SpeechWords) -> bool:
    """ "has a price target of 40", "is now at $900 million": what somebody forecasts or bets on."""
    if tokens[at].tag is Tag.HAVE:
        return any(token.lower in known.forecasts for token in tokens[at + 1 : at + 5])
    place = at + 1 + (tokens[at + 1].tag is Tag.ADVERB)
    figure = tokens[place + 1] if place + 1 < len(tokens) else None
    scaled = figure is not None and figure.tag is Tag.FIGURE and SCALE.search(figure.text) is not None
    return scaled and tokens[place].lower == "at"


def _own_voice(tokens: Sequence[Token], subject: Subject, known: SpeechWords) -> bool:
    """Whether the publisher speaks: "we", "this newspaper", "our figures"; not "our marshals", "my friend Ann Poe"."""
    first, last = tokens[subject.parts[0].start], tokens[subject.parts[0].end - 1]
    if first.lower == "this":
        return last.lower in WRITERS
    if first.lower in OURS:
        named = any(token.tag is Tag.NAME for token in tokens[subject.parts[0].start : subject.parts[0].end])
        return not named and known.sort(last.lower.partition("'")[0]) != "person"
    ends = (tokens[place].lower.partition("'")[0] for part in subject.parts for place in (part.start, part.end - 1))
    return any(end in OWN_VOICE for end in ends)


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
