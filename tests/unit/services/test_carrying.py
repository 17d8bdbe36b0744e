"""Which claim of a new snapshot is which of the old one."""

from __future__ import annotations

from factcheck.core.documents import Span
from factcheck.services.carrying import carry_over
from factcheck.store.claims import Former
from tests.factories import claims_in, document

OLD = "There are 14 bridges.\nAbout 20 people came.\n"


def before(text: str = OLD, retired: bool = False) -> list[Former]:
    return [Former(one.id, one.text, one.sentence.of(text), retired) for one in claims_in(document(), text)]


def carried(new: str, retired: bool = False) -> tuple[list[str], tuple[str, ...]]:
    result = carry_over(before(retired=retired), claims_in(document(), new), new)
    return [claim.id for claim in result.claims], result.gone


def test_a_claim_that_moved_keeps_its_id() -> None:
    assert carried("Updated.\n\n" + OLD) == (["d1.c1", "d1.c2"], ())


def test_new_white_space_makes_no_new_claim() -> None:
    assert carried(OLD.replace("are 14", "are  14")) == (["d1.c1", "d1.c2"], ())


def test_a_sentence_that_reads_otherwise_makes_a_new_claim() -> None:
    assert carried(OLD.replace("came", "left")) == (["d1.c1", "d1.c2-2"], ("d1.c2",))


def test_a_claim_put_in_front_takes_nobodys_id() -> None:
    assert carried("All 9 wells are dry.\n" + OLD) == (["d1.c1-2", "d1.c1", "d1.c2"], ())


def test_a_claim_that_is_gone_is_told() -> None:
    assert carried("There are 14 bridges.\n") == (["d1.c1"], ("d1.c2",))


def test_a_claim_that_had_gone_comes_back_under_its_id() -> None:
    assert carried(OLD, retired=True) == (["d1.c1", "d1.c2"], ())


def test_what_was_gone_before_is_not_gone_again() -> None:
    assert carried("All 9 wells are dry.\n", retired=True) == (["d1.c1-2"], ())


def test_equal_sentences_keep_their_order() -> None:
    twice = "There are 14 bridges.\nThere are 14 bridges.\n"
    result = carry_over(before(twice), claims_in(document(), twice), twice)
    assert [(claim.id, claim.span) for claim in result.claims] == [("d1.c1", Span(10, 12)), ("d1.c2", Span(32, 34))]
