"""Whom "he", "it", "the agency", "the minister" mean, from who spoke and who was named before in the article."""

from __future__ import annotations

import re
from collections import Counter

from factcheck.language.names import Names
from factcheck.language.naming import SpeechWords
from factcheck.language.voice_records import Attribution

QUOTED = re.compile(r"[“«][^“”«»]*(?:[”»]|$)|\"[^\"]*(?:\"|$)|(?<![\w])‘(?:[^‘’\n]|’(?=\w))*’(?!\w)")
CAPITAL = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017d][\w’'-]*\w")
NOT_SUBJECT = re.compile(r"\b(?:in|at|near|of|from|to|on|told|by|with)\s(?:the\s)?\Z")
OPENING = re.compile(
    r"(?:^|[.!?;:] +)(?:The (?P<noun>[a-z]+(?: [a-z]+){0,3}?)(?= (?:has|had|is|was|will|would|[a-z]+s|[a-z]+ed) )|"
    r"(?P<group>[A-Z][a-z]+s)(?= (?:at|of|in|from|with|for|who|have|had|were|are|[a-z]+ed) )|"
    r"(?:An? (?:[a-z]+ ){1,3}(?:calling itself|called|known as|named) |The |the |[A-Z][a-z]+ (?:[a-z]+ ){0,2}?)?"
    r"(?P<name>[A-Z\u00c0-\u00de\u0100-\u017d][\w’'&-]*\w(?: [A-Z\u00c0-\u00de\u0100-\u017d][\w’'&-]*\w){0,4})"
    r"(?=,|\s[a-z]))"
)
INNER = re.compile(r"(?<=[a-z,] )[A-Z\u00c0-\u00de\u0100-\u017d][\w’'&-]*\w")
MANY = frozenset({"one", "some", "several", "many"})
SEVERAL = re.compile(r"^(?:[\w-]+ )*?(?!police)[\w-]{3,}(?<!s)s(?: (?:of|at|in|for|from|with|familiar)\b|$)")
FIRM_REACH = 200  # code points before its verb in which "the Danish developer" stands
DOING = re.compile(
    r"\b([A-Z\u00c0-\u00de\u0100-\u017d][\w&-]*\w(?: [A-Z\u00c0-\u00de\u0100-\u017d][\w&-]*\w){0,3})"
    r"(?:['’]s)? (?:said|says|shares|reported|posted|revenue|profits?|sales|customers|will|has|had|plans|expects)\b"
)
LISTED = re.compile(
    r"\b[A-Z\u00c0-\u00de\u0100-\u017d][\w&-]*\w(?: [A-Z\u00c0-\u00de\u0100-\u017d][\w&-]*\w){0,3} "
    r"(?:Corp|Ltd|Limited|plc|PLC|Inc|AG|NV|Holdings|Bhd|Pty|GmbH)\b"
)
NAMED_REACH = 1000  # code points before "he said" in which his name is looked for


class Memory:
    """Who spoke last, so that "he", "it" and "the agency" find a name."""

    def __init__(self, text: str, names: Names, known: SpeechWords) -> None:
        self.text, self.names, self.known = text, names, known
        self.humans = names.humans
        self.inner = frozenset(INNER.findall(text))  # words that keep their capital inside a sentence
        self.person: str | None = None
        self.body: str | None = None
        self.body_at = -1
        self.doer: str | None = None  # the company that the text is about, once looked for; "" where there is none
        self.called: dict[str, str] = {}  # noun of a body -> who spoke under it: "bank" -> "central bank"
        self.group: str | None = None  # the last of several people who spoke: "residents"
        self.documents: dict[str, str] = {}  # noun of a document -> the fullest name it was given

    def _named(self, start: int, offset: int) -> str | None:
        """The person named last in the paragraph before `offset`, quotes left out; one with an office first."""
        before = QUOTED.sub(" ", self.text[max(start, offset - NAMED_REACH) : offset])
        last: str | None = None
        for word in reversed(list(CAPITAL.finditer(before))):
            full = self.names.people.get(word.group().casefold())
            if full is None or NOT_SUBJECT.search(before, 0, before.rfind(full.split()[0], 0, word.end())):
                continue
            if full in self.humans or full == self.person:
                return full
            last = last or full
        return last

    def _thing(self, start: int, offset: int, *, many: bool) -> str | None:
        """The body that opened a sentence since a body spoke: "Hill Electric, which …, will appeal. It denies that"."""
        left = max(start, offset - NAMED_REACH)
        before = QUOTED.sub(lambda quote: " " * len(quote.group()), self.text[left:offset])
        for opening in reversed(list(OPENING.finditer(before))):
            if left + opening.start() < self.body_at:
                break
            name = opening.group("group") or opening.group("name") or opening.group("noun")
            if opening.group("group") is not None:
                if many and self.known.sort(name.casefold()) == "person":
                    return name.casefold()
                continue
            words = name.split()
            if opening.group("noun") is not None:
                alone = self.known.sort(words[-1]) in ("body", "document") and not many
                if alone or words[-1] in self.known.bodies or (many and self.known.sort(words[-1]) == "person"):
                    return name
                continue
            if many:
                continue
            full = self.names.fullest(name, offset)
            if full not in self.humans and all(word in self.inner for word in words):
                return full
        return None

    def _body_named(self, start: int, offset: int) -> str | None:
        """The abbreviation of a body named last in the paragraph before `offset`: "The EPA revised … it told us"."""
        before = QUOTED.sub(" ", self.text[max(start, offset - NAMED_REACH) : offset])
        found = [word for word in CAPITAL.findall(before) if word.isupper() and word in self.names.shorts]
        return self.names.shorts[found[-1]] if found else None

    def resolve(self, one: Attribution, offset: int, opened: int, begun: int) -> str | None:
        """The fullest form of the speaker as written; None where a pronoun points to nobody known.

        `offset` is where the verb stands, `opened` where its paragraph begins, `begun` where its sentence does.
        """
        written = one.speaker.strip()
        lower = written.casefold()
        if lower in ("he", "she"):
            return self._named(opened, offset) or self.person
        if lower in ("it", "they", "them"):
            many = lower != "it"
            opener = self._thing(opened, begun, many=many)
            if many:
                return opener or self.group or self.body
            return self._body_named(opened, offset) or opener or self.body
        if not lower or (lower in self.known.nobody and not (written.isupper() and len(written) > 1)):
            return None
        words = lower.removeprefix("the ").removeprefix("same ").split()
        speaker = self._introduced(written, words, offset) or self._document(written, words)
        if speaker is None and len(words) == 1 and (words[0] in self.known.bodies or words[0] in self.known.kinds):
            speaker = self._body(words[0], offset) or written
        elif speaker is None and 1 < len(words) < 5 and words[-1] in self.known.firms:
            speaker = self._firm(written, words[-1], offset) or written
        elif speaker is None:
            speaker = self.names.fullest(written, offset)
        self._remember(speaker, offset)
        return speaker

    def _body(self, noun: str, offset: int) -> str | None:
        """The body that a plain noun stands for: one so named, one so called, or the one that spoke last."""
        named = self.names.body(noun, offset) if noun in self.known.bodies else None
        if noun not in self.known.kinds:
            return named
        called = named or self.names.of_kind(noun, offset) or self.called.get(noun)
        last = (self.body or "").casefold().rpartition(" ")[2]
        if noun in self.known.firms and (called is None or called.islower()):
            return self._company() or called
        return called or (self.body if noun in self.known.bodies and last not in self.known.bodies else None)

    def _firm(self, written: str, noun: str, offset: int) -> str | None:
        """Which company "the Danish developer", "the U.S. phone maker" stands for: the one so called, or that spoke."""
        before = self.text[max(0, offset - NAMED_REACH) : offset]
        if f"the {written}".casefold() not in before[-FIRM_REACH:].casefold():
            return None
        named = self.names.of_kind(noun, offset) or self.called.get(noun)
        return named or self._company()

    def _company(self) -> str | None:
        """The company that spoke last, by its name."""
        last = (self.body or "").casefold().rpartition(" ")[2]
        spoke = self.body is not None and self.body[:1].isupper() and not self.known.sort(last)
        return self.body if spoke else self._subject_of_text()

    def _subject_of_text(self) -> str | None:
        """The company that does most in the text: "Orrin shares fell", "Orrin’s profit", "Orrin Mobile will"."""
        if self.doer is None:
            listed = LISTED.search(self.text)
            counts = Counter(found.group(1) for found in DOING.finditer(self.text))
            known = {name: count for name, count in counts.items() if self._may_do(name)}
            best = max(known, key=lambda name: (known[name], len(name), name), default="")
            frequent = self.names.fullest(best, 0) if known.get(best, 0) > 1 else ""
            self.doer = listed.group() if listed is not None else frequent
        return self.doer or None

    def _may_do(self, name: str) -> bool:
        words = name.split()
        person = words[-1].casefold() in self.names.people and len(words) == 1
        inner = all(word in self.inner for word in words)
        return inner and not person and name not in self.humans and not self.known.sort(words[-1].casefold())

    def _document(self, written: str, words: list[str]) -> str | None:
        """The fullest name of a document: "the report" after "the ministry's report on the flood"."""
        nouns = [word for word in words if word in self.known.nouns]
        if not nouns:
            return None
        if len(words) == 1:
            return self.documents.get(words[0])
        for noun in nouns:
            self.documents[noun] = written
        return None

    def _introduced(self, written: str, words: list[str], offset: int) -> str | None:
        """Who was introduced by the office that stands for him: "the health minister" -> "Ana Petrovic"."""
        if not words or not (written[:1].islower() or words[-1] in self.known.officials):
            return None
        if words[0] in MANY or SEVERAL.search(" ".join(words)):  # "sources at the regulator", "one of the aides"
            return None
        return self.names.holder(" ".join(words), offset)

    def _remember(self, speaker: str, offset: int) -> None:
        words = speaker.casefold().split()
        body = any(word in self.known.bodies or word in self.known.nouns for word in words)
        if not body and speaker[:1].isupper() and speaker.casefold().split()[-1] in self.names.people:
            self.person = speaker
            if speaker not in self.humans:  # "Hill Electric" has two capitals like a person's name
                self.body, self.body_at = speaker, offset
        elif not body and self.known.sort(words[-1]) == "person":
            if speaker[-1:] != "s":
                self.person = speaker
        elif body or len(words) == 1 or speaker.isupper():
            self.body, self.body_at = speaker, offset
            self.called[words[-1]] = speaker
        else:
            self.person = speaker
        if speaker[-1:] == "s" and self.known.sort(words[-1]) == "person":
            self.group = speaker
