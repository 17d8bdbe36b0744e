"""The trained choice between measures: its weights are whole, it explains itself, and it is never in doubt."""

import inspect
import re
from datetime import date

import pytest

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.language import measures
from factcheck.language.measuring import beside, carried, choice, clause, money, parts, shape
from factcheck.language.measuring.around import Measured
from factcheck.language.measuring.feature_names import DECISIVE, FALLBACKS, KINDS, RULED, RULES, names
from factcheck.language.pipeline import read
from factcheck.lexicon.loader import load

DOCUMENT = Document(id="d", file="d.txt", publisher="Harbour Times", published=date(2025, 6, 18))
MODULES = (beside, carried, clause, money, parts, shape, measures)


def claims(text: str) -> tuple[Claim, ...]:
    return read(DOCUMENT, text)


def test_the_weights_name_features_and_nothing_else() -> None:
    weights = choice.weights(load())
    assert set(weights) == set(KINDS)
    for kind, row in weights.items():
        assert set(row) == set(names()), f"{kind}: train again, see docs/how-to/train-the-measure-choice.md"


def test_no_feature_is_named_twice() -> None:
    assert len(set(names())) == len(names())


def test_the_choice_knows_every_rule() -> None:
    given = {rule for module in MODULES for rule in re.findall(r'"measure\.([a-z-]+)"', inspect.getsource(module))}
    assert given - set(RULES) == set(), "name it in feature_names.RULES, and train again"
    assert set(RULES) >= FALLBACKS | DECISIVE | set(RULED)


@pytest.mark.parametrize(
    ("rule", "decides", "why"),
    [
        ("measure.partitive", True, "what stands after “of” is the whole"),
        ("measure.noun-after", False, "a noun after its figure can begin something else"),
        ("measure.subject", False, "the subject of the verb can be who says so"),
        ("measure.carried", False, "what was measured last need not be meant again"),
    ],
)
def test_rules_for_constructions_decide_and_fallbacks_do_not(rule: str, decides: bool, why: str) -> None:
    assert choice.decides(Measured("shops", "shop", rule)) is decides, why


@pytest.mark.parametrize(
    ("text", "head", "why"),
    [
        ("The port opened 12 berths.", "berth", "a construction decides alone"),
        ("Unemployment fell to 4 percent in May.", "unemployment", "a subject that is measured stays"),
    ],
)
def test_a_plain_sentence_is_read_plainly(text: str, head: str, why: str) -> None:
    (claim,) = claims(text)
    assert claim.head == head, why
    assert "choice.ranked" not in claim.rules


def test_a_measure_preferred_to_the_first_rule_says_so() -> None:
    text = "Inflation is easing. Prices rose by 7.3 percent in 2022. The ministry sees 2.2 percent next year."
    last = claims(text)[-1]
    first = [rule for rule in last.rules if rule.startswith("measure.")]
    assert len(first) == 1
    assert "choice.ranked" in last.rules
    assert "ministry" not in last.measure


def test_the_same_text_is_read_the_same_way() -> None:
    text = "Sales rose 4% to 31 million. Analysts had 5. The rest, 12 million, went on rent, it said."
    assert claims(text) == claims(text)
