"""Texts in which one voice speaks after another, or one speaks throughout: transcripts by their labels, speeches.

"DR FORSYTH: There were thirty-two" gives what follows to him, to the next label; "Delivered by the Hon. Grace Mulenga"
gives her the whole text.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.language.antecedents import CAPITAL, QUOTED
from factcheck.language.names import Names
from factcheck.language.naming import SpeechWords
from factcheck.language.sentences import Sentence

CAPITALISED = r"[A-Z\u00c0-\u00de][\w.’'-]*"
WITHIN = r"(?:of|for|the|and|OF|FOR|THE|AND)"
LABEL = re.compile(
    rf"(?:Q?\d+\.?\s)?({CAPITALISED}(?:[ \u00a0]{CAPITALISED}){{0,4}}"
    rf"|[A-Z][a-z]+ for {CAPITALISED}(?:[ \u00a0](?:{WITHIN}[ \u00a0]){{0,2}}{CAPITALISED}){{0,6}}(?= \()"
    rf"|T(?:he|HE) {CAPITALISED}(?:[ \u00a0](?:{WITHIN}[ \u00a0]){{0,2}}{CAPITALISED}){{0,6}}"
    rf"|[A-Z]{{4,20}}(?:[ \u00a0](?:{WITHIN}[ \u00a0]){{0,2}}[A-Z]{{3,20}}){{1,6}}(?= \())"
    r"(?:,? \(([^()\n]{2,60})\))?(?: \([A-Za-z/ .-]{1,24}\))?:\s"
)
ORATOR = re.compile(
    r"^[^\n.]{0,60}?\b(?:[Dd]elivered|[Ss]peech|[Rr]emarks|[Aa]ddress|[Tt]estimony|[Ss]tatement|[Aa]nswer(?:ed)?|[Rr]eply|[Kk]eynote)"
    r" (?:given |made )?(?:by|of|from) (?:the )?"
    r"((?:[A-Z\u00c0-\u00de][\w.’'-]*[ \u00a0]?){2,5})(?:,[^\n]{0,120}|on [^\n]{0,40}|\([^\n]{0,60})?$",
    re.MULTILINE,
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|(?:Mr|Madam|Hon)\.? (?:Speaker|President|Chair(?:man)?))\b")
SELF = re.compile(r"\b(?:I|[Mm]y|me)\b")
ORATOR_REACH = 600  # code points at the head of a text in which its speaker is named
LABEL_REACH = 140  # code points of the longest label
INTERVIEW = {"Q": False, "Question": False, "A": True, "Answer": True}  # whether it is the answer
TRANSCRIPT = 4  # labelled paragraphs that make a text a transcript


def orator(text: str, known: SpeechWords) -> str | None:
    """Who gives the speech that a text is: "Delivered by the Hon. Grace Mulenga, MP"; None where it is none."""
    found = ORATOR.search(text, 0, ORATOR_REACH)
    if found is None or FIRST_PERSON.search(QUOTED.sub(" ", text)) is None:  # a release about a statement is none
        return None
    words = found.group(1).split()
    while len(words) > 2 and words[0].casefold().strip(".") in known.titles:
        words = words[1:]
    return " ".join(words)


def labels(text: str, sentences: tuple[Sentence, ...], names: Names, known: SpeechWords) -> tuple[tuple[int, str], ...]:
    """The labels of a transcript as (paragraph, speaker); () where the text is none."""
    found, paragraph, shouted = [], -1, 0
    for sentence in sentences:
        if sentence.paragraph == paragraph:
            continue
        paragraph = sentence.paragraph
        label = LABEL.match(text, sentence.span.start, sentence.span.start + LABEL_REACH)
        if label is not None:
            found.append((paragraph, _labelled(label, names, known)))
            shouted += label.group(1).isupper() and " " in label.group(1)
    if not found:
        return _conversation(text, sentences, names)
    if found and {name for _, name in found} <= INTERVIEW.keys():
        return _interview(text, sentences, found, names)
    counts = Counter(name for _, name in found)
    few = (
        len(found) == TRANSCRIPT - 1 and len(counts) == 2 and all(_speaker_like(name, names, known) for name in counts)
    )
    repeated = few or (len(found) >= TRANSCRIPT and (len(found) >= len(counts) + 2 or shouted >= TRANSCRIPT))
    people = sum(counts[name] for name in counts if counts[name] > 2 or _speaker_like(name, names, known))
    return tuple(found) if repeated and 2 * people >= len(found) else ()


def _interview(
    text: str, sentences: tuple[Sentence, ...], found: list[tuple[int, str]], names: Names
) -> tuple[tuple[int, str], ...]:
    """The labels of an interview: the answers are those of whoever is named most before the first question."""
    first = next(sentence.span.start for sentence in sentences if sentence.paragraph == found[0][0])
    asked = _asked(text, first, names)
    if not asked or len(found) < TRANSCRIPT:
        return ()
    return tuple((paragraph, asked if INTERVIEW[label] else "") for paragraph, label in found)


def _asked(text: str, first: int, names: Names) -> str:
    """Who is named most often before the first question at offset `first`; "" where nobody is."""
    words = (word.casefold().removesuffix("’s").removesuffix("'s") for word in CAPITAL.findall(text, 0, first))
    named = Counter(names.people[word] for word in words if word in names.people)
    return max(named, key=lambda name: (named[name], -text.find(name)), default="")


def _conversation(text: str, sentences: tuple[Sentence, ...], names: Names) -> tuple[tuple[int, str], ...]:
    """The turns of an interview without labels: a question on a line of its own, the answer on the lines below it."""
    turns: list[tuple[int, int, bool]] = []  # paragraph, offset, whether it opens a block
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            turns.append(
                (paragraph, sentence.span.start, text[max(0, sentence.span.start - 2) : sentence.span.start] == "\n\n")
            )
    asked = [
        place
        for place, (_, start, opens) in enumerate(turns[:-1])
        if opens and not turns[place + 1][2] and text[start : turns[place + 1][1]].rstrip().endswith("?")
    ]
    if len(asked) < TRANSCRIPT or len(SELF.findall(QUOTED.sub(" ", text[turns[asked[0]][1] :]))) < TRANSCRIPT:
        return ()  # not the questions and answers of an office, which has no "I"
    name = _asked(text, turns[asked[0]][1], names)
    if not name:
        return ()
    rest = range(asked[0], len(turns))
    return tuple((turns[place][0], "" if turns[place][2] else name) for place in rest)


def _speaker_like(name: str, names: Names, known: SpeechWords) -> bool:
    words = name.casefold().split()
    named = words[-1] in names.people or words[0].strip(".") in known.titles
    return named or known.sort(words[-1]) in ("person", "body")


def _titled(word: str, known: SpeechWords) -> bool:
    return word.casefold().strip(".") in known.titles or word.casefold() == "the"


def _labelled(label: re.Match[str], names: Names, known: SpeechWords) -> str:
    """Whom a label names: "DR FORSYTH", "Ann Poe (Hill North)", "The Minister of Works (Ann Poe)"."""
    name, aside = label.group(1), label.group(2)
    lower = [word.casefold() for word in name.split()]
    office = lower[0] == "the" or any(known.sort(word) for word in lower)
    if aside is not None and office and aside[:1].isupper():
        name = aside
    words = name.split()
    while len(words) > 1 and (known.sort(words[0].casefold()) == "person" or _titled(words[0], known)):
        words = words[1:]
    bare = " ".join(words)
    full = names.people.get(words[-1].casefold().strip("."))
    if full is not None and (len(words) == 1 or full.casefold().startswith(words[0].casefold())):
        return full
    return bare.title() if bare.isupper() else bare
