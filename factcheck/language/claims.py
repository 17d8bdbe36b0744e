"""Makes claims of the figures found in a text: one reading of each in its sentence.

In order: sentences, the sentence of each figure, its tokens and dates; then for each figure role, measure, modality,
place, time, speaker and kind, each by its own module. Optional mentions become no claim: to their neighbours they are
words like others. Nothing here looks at another document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from factcheck.core.claims import Claim, Kind, Mention, Modality, Period, Role
from factcheck.core.documents import Document, Span
from factcheck.language import kinds, measures, modality, periods, places, roles, rows, times
from factcheck.language.context import Context, is_money, is_share
from factcheck.language.dating.dates import Dates
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.ground import Ground, Past, named, survey
from factcheck.language.modal.cues import Cues, cues_of
from factcheck.language.modal.tables import title_of
from factcheck.language.names import collect
from factcheck.language.phrases import subject, words_of
from factcheck.language.placing.scenes import Scenes
from factcheck.language.sentences import LineKind, Sentence, split
from factcheck.language.siblings.directions import direction
from factcheck.language.stretches import stretches
from factcheck.language.tokens import Token, tokenise
from factcheck.language.voices import Voices, listen
from factcheck.language.windows import bounded
from factcheck.language.words import Tag, classes
from factcheck.lexicon.loader import Lexicon

LABELLED = frozenset({Tag.BREAK, Tag.COMMA, Tag.OPEN, Tag.CLOSE, Tag.DASH, Tag.COLON})  # what follows a labelled figure
READABLE = 160  # code points of the longest measure
RANKED = ("choice.ranked",)  # the trained choice preferred this measure to what the first rule proposed
REMEMBERED = 2  # paragraphs over which a measure is carried to a figure that names none


def build(document: Document, text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims of `text`, in its order, one for each mention that is not optional.

    Mentions may come in any order; of two that overlap the later one is left out. Never raises on any text.
    """
    reader = _Reader(document, text, tuple(_disjoint(mentions, text)), lexicon)
    return tuple(reader.claims())


def _disjoint(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    end = 0
    for mention in sorted(
        mentions, key=lambda mention: (mention.span.start, -mention.span.end, mention.optional, repr(mention))
    ):
        if end <= mention.span.start < mention.span.end <= len(text):
            yield mention
            end = mention.span.end


@dataclass(slots=True)
class _Memory:
    """What was read before the sentence at hand: measures and places of the paragraphs above."""

    measure: Measured | None = None
    paragraph: int = -1
    modality: Modality | None = None
    claimed: int = 0
    topic: Measured | None = None
    alike: dict[str, tuple[int, Measured]] = field(default_factory=dict)


def _sort(mention: Mention) -> str:
    """What sort of figure a mention is: a share, money, a count, or its unit."""
    if is_share(mention):
        return "share"
    return "money" if is_money(mention) else mention.quantity.unit or "count"


class _Reader:
    """Reads one document; made for it and thrown away."""

    def __init__(self, document: Document, text: str, mentions: tuple[Mention, ...], lexicon: Lexicon) -> None:
        self.document, self.text, self.lexicon = document, text, lexicon
        self.mentions = tuple(mention for mention in mentions if not mention.optional)
        self.words = classes(lexicon)
        self.sentences = bounded(text, split(text), [mention.span for mention in self.mentions])
        self.of_sentence = self._assign()
        self.leads = self._leads()
        self.names = collect(text, lexicon)
        named = places.evidence(text, lexicon)
        placed = places.not_people(self.names.people, self.names.humans, named, lexicon)
        people = frozenset(self.names.people) - placed
        self.dates = Dates(text, self.sentences, self.leads, lexicon)
        self.dated = periods.dateline(text, document.published, lexicon)
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self.scenes = Scenes(self.sentences, self.tokens, people, named, lexicon)
        self._periods: dict[str | None, Period] = {}
        self._line_at = (0, -1)
        self._parted = False  # whether that line has gaps as a row of a table has
        self._title = ""  # of the table whose row it then is
        self._figures: tuple[Span, ...] = ()  # of that line
        self.voices: Voices = listen(text, self.sentences, self.tokens, self.names, document.publisher, lexicon)
        self.memory = _Memory()
        self.past = Past()
        self.title: tuple[tuple[str, str], ...] | None = None

    def _assign(self) -> dict[int, list[Mention]]:
        """The mentions of each sentence by its number; a mention that runs over its end belongs where it starts."""
        starts = [sentence.span.start for sentence in self.sentences]
        assigned: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            number = max(0, bisect_right(starts, mention.span.start) - 1)
            if self.sentences:
                assigned.setdefault(number, []).append(mention)
        return assigned

    def span(self, number: int) -> Span:
        """The span of a sentence, stretched over figures that run past its end."""
        span = self.sentences[number].span
        inside = self.of_sentence.get(number)
        if not inside:
            return span
        return Span(min(span.start, inside[0].span.start), max(span.end, inside[-1].span.end))

    def tokens(self, number: int) -> tuple[Token, ...]:
        """The tokens of a sentence, cut when first asked for."""
        if number not in self._tokens:
            figures = [mention.span for mention in self.of_sentence.get(number, ())]
            self._tokens[number] = tokenise(self.text, self.span(number), figures, self.words)
        return self._tokens[number]

    def claims(self) -> Iterator[Claim]:
        """The claims in the order of the text."""
        for number, sentence in enumerate(self.sentences):
            if number in self.of_sentence:
                yield from self._sentence(number, sentence)
            else:
                self.dates.pass_by(number)
                self.scenes.pass_by(number)

    def _sentence(self, number: int, sentence: Sentence) -> Iterator[Claim]:
        context = self._context(number, sentence)
        cues = cues_of(context)
        measured: list[Measured] = []
        self.memory.modality = None
        role: Role | None = None
        spoken = self._spoken_of(number)
        ground = cache(partial(self._ground, number, context))
        for index, mention in enumerate(context.mentions):
            role = roles.role(context, context.positions[index], mention, role)
            carried = self._carried(sentence, mention)
            around = Around(context, index, role, tuple(measured), carried, self.memory.topic, spoken, ground)
            row = self._row(mention)
            one = self._measure(around, row, index)
            role = roles.of_measure(mention, role, one.phrase, self.lexicon)
            measured.append(one)
            self.past.note(one.phrase, one.head, mention.quantity, number, sentence.paragraph)
            yield self._claim(number, context, cues, index, role, one, row)
        for mention, one in zip(context.mentions, measured, strict=True):
            self.memory.alike[_sort(mention)] = (sentence.paragraph, one)
        if measured:
            self.memory.measure, self.memory.paragraph = measured[-1], sentence.paragraph
            if self.memory.topic is None:
                self.memory.topic = measured[0]

    def _context(self, number: int, sentence: Sentence) -> Context:
        tokens = self.tokens(number)
        mentions = tuple(self.of_sentence[number])
        found = times.find(self.text, self.span(number), [mention.span for mention in mentions], self.lexicon)
        saying = self.voices.saying.get(number, frozenset())
        return Context(
            text=self.text,
            sentence=sentence,
            tokens=tokens,
            mentions=mentions,
            positions=tuple(at for at, token in enumerate(tokens) if token.figure >= 0),
            times=times.mark_reported(found, tokens, saying),
            words=self.words,
            lexicon=self.lexicon,
            saying=saying,
            stretches=stretches(tokens),
        )

    def _carried(self, sentence: Sentence, mention: Mention) -> Measured | None:
        """What was measured last by a figure of the same sort nearby, else by any."""
        paragraph, alike = self.memory.alike.get(_sort(mention), (-REMEMBERED - 1, None))
        if alike is not None and sentence.paragraph - paragraph <= REMEMBERED:
            return alike
        near = sentence.paragraph - self.memory.paragraph <= REMEMBERED
        return self.memory.measure if near else None

    def _ground(self, number: int, context: Context) -> Ground:
        """What the choice between measures looks at in a sentence, and in the one before it in its paragraph."""
        opens = number == 0 or self.sentences[number - 1].paragraph != context.sentence.paragraph
        if number and self.title is None:
            self.title = named(self.text, self.tokens(0), self.words)
        return survey(context, number, self.past, self.tokens(number - 1) if number else (), opens, self.title or ())

    def _spoken_of(self, number: int) -> Measured | None:
        """The subject of the sentence before, which "it" points to where that sentence has no figure of its own."""
        before = number - 1
        if before < 0 or before in self.of_sentence:
            return None
        if self.sentences[before].paragraph != self.sentences[number].paragraph:
            return None
        tokens = self.tokens(before)
        verb = next(
            (at for at, token in enumerate(tokens) if token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE)), None
        )
        part = subject(tokens, verb) if verb is not None else None
        if part is None or not any(tokens[at].tag is Tag.NOUN for at in range(part.start, part.end)):
            return None
        phrase = words_of(self.text, tokens, part)
        return Measured(phrase, self._head(phrase), "measure.spoken-of")

    def _line(self, offset: int) -> tuple[int, int]:
        """The line that holds `offset`, looked for once for all figures in it."""
        if not self._line_at[0] <= offset <= self._line_at[1]:
            start = self.text.rfind("\n", 0, offset) + 1
            end = self.text.find("\n", offset)
            end = len(self.text) if end < 0 else end
            self._line_at = (start, end)
            self._parted = end - start <= rows.LONGEST and rows.PARTED.search(self.text, start, end) is not None
            self._figures = self._in_line(start, end) if self._parted else ()
            self._title = title_of(self.text, start) if self._parted and end < len(self.text) else ""
        return self._line_at

    def _row(self, mention: Mention) -> rows.Cell | None:
        start, end = self._line(mention.span.start)
        if not self._parted:
            return None
        line = self.text[start:end]
        above = self.text[max(0, start - 4000) : start].split("\n")[:-1][-rows.LOOK_UP :]
        return rows.read_row([*above, line], len(above), mention.span.start - start, self._figures)

    def _in_line(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of the figures of a line, counted from its start."""
        first = bisect_right(self.mentions, start - 1, key=lambda mention: mention.span.start)
        last = bisect_right(self.mentions, end - 1, key=lambda mention: mention.span.start)
        return tuple(Span(m.span.start - start, min(m.span.end, end) - start) for m in self.mentions[first:last])

    def _measure(self, around: Around, row: rows.Cell | None, index: int) -> Measured:
        if row is not None:
            return Measured(row.measure, self._head(row.measure), "measure.table")
        if around.tag(around.at + 1) not in LABELLED:
            return self._short(measures.measure(around))
        at = around.mention.span.start
        start = max(self._line(at)[0], at - rows.LOOK_BACK)
        label = rows.label_before(self.text[start:at], at - start)
        if label is None or self._is_name(label) or self._speaks(around.context.sentence.paragraph, label):
            return self._short(measures.measure(around))
        words = " ".join(label.split())
        if around.earlier and words.split()[-1].casefold().endswith("ed") and len(words.split()) <= 3:
            words = f"{around.earlier[-1].head}, {words}"  # "Houses destroyed: 40; badly damaged: 90"
        return Measured(words, self._head(words), "measure.label")

    @staticmethod
    def _short(one: Measured) -> Measured:
        """`one` cut to what can be read at a glance: a measure carried on and on must not grow with the text."""
        if len(one.phrase) <= READABLE:
            return one
        return replace(one, phrase=one.phrase[:READABLE].rpartition(" ")[0] or one.phrase[:READABLE])

    def _is_name(self, label: str) -> bool:
        """Whether a label names who speaks, not what is measured: "BRANDT: 3 million"."""
        last = label.split()[-1].casefold()
        return label.isupper() and len(label.split()) <= 2 and (last in self.names.people or len(label.split()) == 1)

    def _speaks(self, paragraph: int, label: str) -> bool:
        """Whether a label is that of the speaker of its paragraph in a transcript: "Ana Petrovic: 6 percent"."""
        last = label.split()[-1].casefold()
        return any(place == paragraph and last in name.casefold().split() for place, name in self.voices.labels)

    def _head(self, phrase: str) -> str:
        head = phrase.split(",")[0].split(" of ")[0].split(" in ")[0].split()
        nouns = [
            word for word in head if word.casefold() not in self.words.verbs or word.casefold() in self.words.nominal
        ]
        return self.words.singular((nouns or head or [phrase])[-1])

    def _claim(
        self, number: int, context: Context, cues: Cues, index: int, role: Role, one: Measured, row: rows.Cell | None
    ) -> Claim:
        mention, position = context.mentions[index], context.positions[index]
        before, lead = self.memory.modality, self._lead(number)
        said = modality.modality(context, cues, position, one.phrase, before, lead, self._title)
        when, dated = self.dates.date(number, context, index, role, one, row)
        period = self._period(when)
        said = modality.of_period(said, when, period, self.document.published)
        place, placed = self.scenes.place(number, context, index, row)
        speaker, heard = self.voices.found(mention.span.start, number)
        kind, lasting = self._kind(one, when, period, mention, role, said)
        sentence = self.span(number)
        level = role is Role.LEVEL
        moved = None if level else direction(self.text, mention.span, sentence, one.phrase, self.lexicon)
        self.memory.modality = said
        self.memory.claimed += 1
        ranked = RANKED if one.ranked else ()
        settings = (f"place.{placed}", f"when.{dated}", f"speaker.{heard if speaker is not None else 'none'}")
        return Claim(
            id=f"{self.document.id}.c{self.memory.claimed}",
            document=self.document.id,
            span=mention.span,
            text=mention.span.of(self.text),
            quantity=mention.quantity,
            measure=one.phrase,
            head=one.head,
            place=place,
            when=when,
            period=period,
            speaker=speaker,
            modality=said,
            role=role,
            kind=kind,
            sentence=sentence,
            direction=moved,
            rules=(
                *mention.rules,
                one.rule,
                *ranked,
                *settings,
                f"modality.{said}",
                f"role.{role}",
                f"kind.{lasting}",
            ),
        )

    def _period(self, when: str | None) -> Period:
        """What an expression denotes in this document, resolved once for each wording."""
        if when not in self._periods:
            self._periods[when] = periods.resolve(when, self.document.published, self.dated, self.lexicon)
        return self._periods[when]

    def _leads(self) -> tuple[int, ...]:
        """For each sentence the one that introduced the list in which it is an item; -1 where there is none."""
        found: list[int] = []
        first = -1
        for number, sentence in enumerate(self.sentences):
            if sentence.kind is not LineKind.ITEM:
                first = number
            opens = 0 <= first < number and self.text[self.sentences[first].span.end - 1] == ":"
            found.append(first if opens else -1)
        return tuple(found)

    def _lead_number(self, number: int) -> int | None:
        return self.leads[number] if self.leads[number] >= 0 else None

    def _lead(self, number: int) -> str:
        """The line that introduced the list in which a sentence is an item; "" where it is none."""
        lead = self._lead_number(number)
        return self.sentences[lead].span.of(self.text) if lead is not None else ""

    def _kind(
        self, one: Measured, when: str | None, period: Period, mention: Mention, role: Role, said: Modality
    ) -> tuple[Kind, str]:
        return kinds.found(
            one.phrase, one.head, when, period, mention.quantity, role, said, self.document.published, self.lexicon
        )
