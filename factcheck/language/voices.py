"""Who speaks where in an article: every attribution in order, with pronouns and short names resolved.

Quotes take the speaker of their sentence, else of their paragraph, else of the paragraph that they go on from; other
words take the attribution that covers them. A transcript's labels ("Daphne Liao: …") speak for all that follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from factcheck.core.documents import Span
from factcheck.language.antecedents import CAPITAL, NOT_SUBJECT, QUOTED, Memory
from factcheck.language.names import Names
from factcheck.language.naming import SpeechWords, speech_words
from factcheck.language.sentences import LineKind, Sentence
from factcheck.language.sources import CREDITED, OPINIONS
from factcheck.language.speakers import attributions
from factcheck.language.tokens import Token
from factcheck.language.transcripts import labels, orator
from factcheck.language.voice_records import Said, number_of
from factcheck.language.words import classes
from factcheck.lexicon.loader import Lexicon

WORD = re.compile(r"[^\W\d_]+|[(:–—-]|[”\"](?=\s[^\W\d_])")
MARKS = "(:–—-"
QUOTES = '”"'  # a name and a verb may follow
INDEFINITE = re.compile(r"\b[Aa]n? (?:\w+ )?\Z")
SAID_WITHOUT = frozenset({"that", "has", "have", "had", "at", "its", "their", "her", "his"})
TELLING = frozenset(
    {"say", "tell", "put", "claim", "report", "estimate", "reckon", "count"}
)  # in a quote: his who is quoted in it
NEAR = 4  # sentences of a paragraph before a quote in which its speaker is looked for
QUOTE_REACH = 400  # code points between a quote and the sentence that says whose it is
OWN = frozenset({"Company", "Group", "Board", "Society", "Corporation", "Directors"})  # "the Company" of its own notice
FOOTER = re.compile(r"^Sources?: ([^\n]{3,80}?)\.?$", re.MULTILINE)
OF_FIGURE = frozenset({"estimate", "credited", "bracketed", "wanted", "apart"})  # forms that name whose one figure is
BYLINE = 3  # paragraphs between a quote and the line that introduced it

Tokens = Callable[[int], tuple[Token, ...]]


@dataclass(frozen=True, slots=True)
class Voices:
    """Everything said in one article, in order, ready for `speaker`."""

    sentences: tuple[Sentence, ...]
    of_sentence: Mapping[int, tuple[Said, ...]]
    outside: tuple[Said, ...]  # in order, without what is said inside quotes
    prose: tuple[int, ...]  # numbers of the sentences that are no item of a list
    quotes: tuple[Span, ...]
    labels: tuple[tuple[int, str], ...]
    introduced: tuple[tuple[int, str], ...]
    people: tuple[tuple[int, str], ...] = ()  # persons named outside quotes, by offset
    orator: str | None = None  # who gives the speech that the text is
    saying: Mapping[int, frozenset[int]] = field(default_factory=dict)  # sentence -> its verbs of saying, as tokens

    def speaker(self, offset: int, sentence: int) -> str | None:
        """Whom the words at `offset` in sentence number `sentence` are given to; None for the article's own voice."""
        return self.found(offset, sentence)[0]

    def found(self, offset: int, sentence: int) -> tuple[str | None, str]:
        """The speaker at `offset`, and the way in which he was found."""
        paragraph = self.sentences[sentence].paragraph
        own, form = self._covering(offset, sentence, quoted=False)
        if self.labels:
            return (own, form) if own else (self.label(paragraph) or None, "label")
        if self.in_quote(offset):
            speaker, way = self._quoted(offset, sentence, paragraph)
            return (speaker, way) if speaker else (self.orator, "speech" if self.orator else "none")
        if own is None and self.sentences[sentence].kind is LineKind.ITEM:
            own, form = self._of_list(sentence), "list"
        return (own, form) if own else (self.orator, "speech" if self.orator else "none")

    def label(self, paragraph: int) -> str | None:
        """Whose turn it is in a transcript."""
        place = bisect_right(self.labels, (paragraph, "\uffff")) - 1
        return self.labels[place][1] if place >= 0 else None

    def _of_list(self, sentence: int) -> str | None:
        """Who introduced the list that an item stands in: "The ministry expects:"."""
        number = bisect_right(self.prose, sentence) - 1
        paragraph = self.sentences[self.prose[number] if number >= 0 else 0].paragraph
        place = bisect_left(self.introduced, (paragraph, ""))
        if place < len(self.introduced) and self.introduced[place][0] == paragraph:
            return self.introduced[place][1]
        return None

    def in_quote(self, offset: int) -> bool:
        """Whether the words at `offset` are quoted."""
        return _inside(self.quotes, offset)

    def _covering(self, offset: int, sentence: int, *, quoted: bool) -> tuple[str | None, str]:
        covering = [
            said
            for said in self.of_sentence.get(sentence, ())
            if said.start <= offset < said.end and (quoted or not self.in_quote(said.verb))
        ]
        if not covering:
            return None, "none"
        own = [said for said in covering if said.form in OF_FIGURE]
        closing = [said for said in covering if said.form == "closing" and said.verb > offset]
        before = [said for said in covering if said.verb < offset]
        said = (own or closing or before or covering[:1])[-1]
        return said.speaker, said.form

    def _quoted(self, offset: int, sentence: int, paragraph: int) -> tuple[str | None, str]:
        third = [
            said
            for said in self.of_sentence.get(sentence, ())
            if said.base in TELLING
            and self.in_quote(said.verb)
            and said.start <= offset < said.end
            and said.written[:1] not in ("", "I")
            and said.written.casefold() not in ("he", "she", "it", "they")
        ]
        if third:
            return third[-1].speaker, "quote-inner"
        same = [said for said in self.of_sentence.get(sentence, ()) if not self.in_quote(said.verb)]
        if same:
            return min(same, key=lambda said: (abs(said.verb - offset), said.verb)).speaker, "quote-same"
        place = bisect_left(self.outside, sentence, key=number_of)
        after = self.outside[place] if place < len(self.outside) else None
        before = self.outside[place - 1] if place > 0 else None
        after = after if after is not None and after.paragraph == paragraph else None
        before = before if before is not None and before.paragraph == paragraph else None
        if after is not None and (before is None or sentence - before.sentence > 2):
            return after.speaker, "quote-after"
        if before is not None:
            return before.speaker, "quote-before"
        place = bisect_left(self.introduced, (paragraph, "")) - 1
        if place >= 0 and paragraph <= self.introduced[place][0] + BYLINE:
            return self.introduced[place][1], "quote-introduced"
        inner, _ = self._covering(offset, sentence, quoted=True)
        if inner:
            return inner, "quote-inner"
        mentioned = self._mentioned(offset, paragraph)
        return (mentioned, "quote-mentioned") if mentioned else (self._going_on(sentence, paragraph), "quote-on")

    def _mentioned(self, offset: int, paragraph: int) -> str | None:
        """Who was named before the quote in its paragraph: "Lou Tate is not impressed: “Not 40 of them came”"."""
        quote = self.quotes[bisect_right(self.quotes, offset, key=_start) - 1]
        place = bisect_left(self.people, (quote.start, "")) - 1
        number = bisect_right(self.sentences, quote.start, key=_begins) - 1
        first = number
        while first > 0 and number - first < NEAR and self.sentences[first - 1].paragraph == paragraph:
            first -= 1
        opened = self.sentences[max(0, first)].span.start
        return self.people[place][1] if place >= 0 and self.people[place][0] >= opened else None

    def _going_on(self, sentence: int, paragraph: int) -> str | None:
        """Who was quoted in the paragraph before, where this one is his quote too."""
        place = bisect_left(self.outside, sentence, key=number_of) - 1
        if place < 0 or paragraph - self.outside[place].paragraph != 1:
            return None
        before = self.outside[place]
        quote = bisect_right(self.quotes, self.sentences[before.sentence].span.end, key=_start) - 1
        if quote < 0 or self.quotes[quote].start < self.sentences[before.sentence].span.start - QUOTE_REACH:
            return None
        return before.speaker


def _inside(quotes: Sequence[Span], offset: int) -> bool:
    place = bisect_right(quotes, offset, key=_start) - 1
    return place >= 0 and offset < quotes[place].end


def _start(span: Span) -> int:
    return span.start


def _begins(sentence: Sentence) -> int:
    return sentence.span.start


@cache
def _saying(lexicon: Lexicon) -> frozenset[str]:
    """Every form of a verb of saying, and the words that introduce a source without one."""
    verbs = speech_words(lexicon).verbs
    forms = {form for form, (base, _) in classes(lexicon).verbs.items() if base in verbs}
    return frozenset(forms | SAID_WITHOUT | OPINIONS | CREDITED | {"according", "citing", "quoting", "per"})


def _speaking(text: str, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> Iterator[int]:
    """The numbers of the sentences that hold a word of saying, or a mark that can stand for one, in order."""
    saying = _saying(lexicon)
    starts = [sentence.span.start for sentence in sentences]
    last = -1
    for word in WORD.finditer(text):
        if word.group().casefold() in saying or word.group()[0] in MARKS + QUOTES:
            number = bisect_right(starts, word.start()) - 1
            if number > last and (word.group()[0] not in MARKS or _can_head(text, sentences[number], word.group())):
                last = number
                yield number


def _can_head(text: str, sentence: Sentence, mark: str) -> bool:
    """Whether a mark can set off a source: a colon or a dash in a headline, "(" before "Treasury: 4"."""
    return (
        sentence.kind is LineKind.HEADLINE
        if mark != "("
        else text.find(":", sentence.span.start, sentence.span.end) >= 0
    )


def listen(
    text: str, sentences: tuple[Sentence, ...], tokens: Tokens, names: Names, publisher: str | None, lexicon: Lexicon
) -> Voices:
    """The voices of an article. `tokens` gives the tokens of a sentence by its number.

    What a publisher says of itself ("the Group estimates" in the Group's own release) is its own voice: nobody's.
    """
    words, known = classes(lexicon), speech_words(lexicon)
    said: list[Said] = []
    saying: dict[int, frozenset[int]] = {}
    memory = Memory(text, names, known)
    named = re.findall(r"\w+", (publisher or "").casefold())
    own = frozenset((*named, "".join(word[0] for word in named), *(("group", "board") if publisher else ())))
    opened, paragraph = 0, -1
    for number in _speaking(text, sentences, lexicon):
        sentence = sentences[number]
        if sentence.kind is LineKind.FURNITURE:
            continue
        if sentence.paragraph != paragraph:
            paragraph, first = sentence.paragraph, number
            while first > 0 and sentences[first - 1].paragraph == paragraph:
                first -= 1
            opened = sentences[first].span.start
        cut = tokens(number)
        headline = sentence.kind is LineKind.HEADLINE
        found = attributions(text, cut, words, lexicon, headline=headline)
        saying[number] = frozenset(one.verb for one in found)
        for one in found:
            speaker = memory.resolve(one, cut[one.verb].start, opened, cut[0].start)
            if publisher is not None and (one.speaker in OWN or speaker in OWN):
                continue
            if speaker is not None and not own.issuperset(re.findall(r"\w+", speaker.casefold())):
                verb, written = cut[one.verb].start, one.speaker
                at = text.rfind(written, cut[0].start, cut[-1].end)
                if INDEFINITE.search(text, max(0, at - 20), max(0, at)):
                    written = f"a {written}"
                said.append(
                    Said(number, sentence.paragraph, speaker, one.start, one.end, verb, one.form, one.base, written)
                )
    said = _introduced_later(said, names, known)
    said.extend(_footers(text, sentences, names))
    quotes = _quotes(text, sentences)
    of_sentence: dict[int, list[Said]] = {}
    for one_said in said:
        of_sentence.setdefault(one_said.sentence, []).append(one_said)
    return Voices(
        sentences=sentences,
        of_sentence={number: tuple(those) for number, those in of_sentence.items()},
        outside=tuple(one_said for one_said in said if not _inside(quotes, one_said.verb)),
        prose=tuple(number for number, sentence in enumerate(sentences) if sentence.kind is not LineKind.ITEM),
        quotes=quotes,
        labels=labels(text, sentences, names, known),
        introduced=_introduced(text, sentences, said),
        people=_people(text, quotes, names),
        orator=orator(text, known),
        saying=saying,
    )


def _introduced_later(said: list[Said], names: Names, known: SpeechWords) -> list[Said]:
    """What an office says, given to the person who speaks next: "the minister said …", then "Ana Petrovic told us"."""
    found = []
    for place, one in enumerate(said):
        words = one.speaker.split()
        if (
            one.speaker.islower()
            and not one.written.startswith("a ")
            and words[-1] in known.officials
            and not words[-1].endswith("s")
            and words[-1] != "police"
        ):
            for later in said[place + 1 : place + 1 + NEAR]:
                person = later.speaker.split()[-1].casefold() in names.people and later.speaker not in names.humans
                if person and later.sentence != one.sentence and later.paragraph - one.paragraph <= 2:
                    one = replace(one, speaker=later.speaker)
                    break
        found.append(one)
    return found


def _footers(text: str, sentences: tuple[Sentence, ...], names: Names) -> Iterator[Said]:
    """ "Source: Ana Lopes Institute" below a box or a table: all lines of it are the institute's."""
    bottom = 0
    for footer in FOOTER.finditer(text):
        top = max(bottom, text.rfind("\n\n", bottom, footer.start()) + 2)
        bottom = footer.end()
        name = names.fullest(footer.group(1), footer.start())
        first = bisect_left(sentences, top, key=_begins)
        last = bisect_left(sentences, footer.start(), key=_begins)
        for number in range(first, last):
            span = sentences[number].span
            yield Said(number, sentences[number].paragraph, name, span.start, span.end, span.end, "sourced")


def _people(text: str, quotes: tuple[Span, ...], names: Names) -> tuple[tuple[int, str], ...]:
    """The persons named outside quotes, with their offsets."""
    found = []
    for word in CAPITAL.finditer(text) if names.people else ():
        full = names.people.get(word.group().casefold())
        if full is None or _inside(quotes, word.start()):
            continue
        begun = text.rfind(full.split()[0], max(0, word.start() - 60), word.end())
        if begun < 0 or NOT_SUBJECT.search(text, max(0, begun - 12), begun) is None:  # not "at Berea Road"
            found.append((word.start(), full))
    return tuple(found)


def _quotes(text: str, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    spans, start, end, paragraph = [], 0, 0, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            spans.extend(_quotes_in(text, start, end))
            start, paragraph = sentence.span.start, sentence.paragraph
        end = sentence.span.end
    spans.extend(_quotes_in(text, start, end))
    return tuple(sorted(spans))


def _quotes_in(text: str, start: int, end: int) -> list[Span]:
    return [Span(*found.span()) for found in QUOTED.finditer(text, start, end)]


def _introduced(text: str, sentences: tuple[Sentence, ...], said: Sequence[Said]) -> tuple[tuple[int, str], ...]:
    """Paragraphs that end by handing over: "Ann Poe, chief executive, commented:"."""
    found = []
    for one in said:
        sentence = sentences[one.sentence]
        last = one.sentence + 1 == len(sentences) or sentences[one.sentence + 1].paragraph != sentence.paragraph
        if (last and text[sentence.span.end - 1] in ":") or (
            last
            and text.count("“", sentence.span.start, sentence.span.end)
            > text.count("”", sentence.span.start, sentence.span.end)
        ):
            found.append((sentence.paragraph, one.speaker))
    return tuple(found)
