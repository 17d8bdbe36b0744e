"""What the verbs over a figure say of its modality."""

from datetime import date

import pytest

from factcheck.core.claims import Modality
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))
ROWS = [
    (
        "The port is on course to handle 4 million boxes this year.",
        "4 million",
        Modality.PROJECTED,
        "'on course to' foresees",
    ),
    ("Public spending will be held to $3 billion.", "$3 billion", Modality.PLANNED, "a passive that somebody decides"),
    ("Some 900 homes will be flooded by the dam.", "Some 900", Modality.PROJECTED, "a passive that nobody decides"),
    (
        "Bus fares will rise by 4 percent in March.",
        "4 percent",
        Modality.PLANNED,
        "fares move because somebody sets them",
    ),
    ("Sales will rise by 4 percent in March.", "4 percent", Modality.PROJECTED, "sales move by themselves"),
    ("We will add 12 routes from Leeds.", "12", Modality.PLANNED, "people decide what they add"),
    ("The new tax will add 12 pence to a loaf.", "12 pence", Modality.PROJECTED, "a tax decides nothing"),
    ("Pensioners face cuts of 8 percent.", "8 percent", Modality.PROJECTED, "what one faces is still to come"),
    (
        "Villagers fear thousands of lorries on the lane.",
        "thousands",
        Modality.PROJECTED,
        "what is feared is still to come",
    ),
    ("Rescuers fear 40 dead in the mine.", "40", Modality.ACTUAL, "fear of what has happened"),
    (
        "The cost of the repairs is estimated at 85 million euros.",
        "85 million euros",
        Modality.PROJECTED,
        "an estimate of what is still to come",
    ),
    ("The crowd was estimated at 3,000.", "3,000", Modality.ACTUAL, "an estimate of what was"),
    ("The nurses asked the ministry for 600 more beds.", "600", Modality.PLANNED, "asked for is not there"),
    ("The widow is suing for $4 million.", "$4 million", Modality.PLANNED, "sued for is not paid"),
    (
        "The bank has cut its forecast for the harvest to 560,000 tonnes.",
        "560,000 tonnes",
        Modality.PROJECTED,
        "a forecast that moved is a forecast",
    ),
    (
        "The charity raised its target for the winter to 900 tents.",
        "900",
        Modality.PLANNED,
        "a target that moved is a target",
    ),
    (
        "The appeal had raised 86,000 pounds by Friday.",
        "86,000 pounds",
        Modality.ACTUAL,
        "what an appeal raised is there",
    ),
    ("The minister announced a levy of $350 per box.", "$350", Modality.PLANNED, "an announced levy is not yet paid"),
    ("The mill announced a loss of $3 million.", "$3 million", Modality.ACTUAL, "an announced loss was made"),
    ("Fines can reach 90,000 dollars.", "90,000 dollars", Modality.PLANNED, "a ceiling"),
    ("As many as 60 may have drowned.", "As many as 60", Modality.ACTUAL, "may have: what has happened"),
    ("With more rain the field would have fed 38 cows.", "38", Modality.ACTUAL, "would have: what was not"),
    (
        "Each percentage point adds 260 million dollars to the bill.",
        "260 million dollars",
        Modality.PROJECTED,
        "a rule of what would follow",
    ),
    ("The club is ready to give up 14 slots.", "14", Modality.PLANNED, "ready to: a plan"),
    (
        "Ministers promised to get that to 65 percent by March.",
        "65 percent",
        Modality.PLANNED,
        "'that' before 'to' is a pronoun",
    ),
    (
        "Members approved the merger with 91 percent of the votes.",
        "91 percent",
        Modality.ACTUAL,
        "'with' leads to what was not approved",
    ),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_the_verbs_over_a_figure_say_whether_it_is_so(text: str, figure: str, expected: Modality, why: str) -> None:
    found = {claim.text: claim.modality for claim in read(DOCUMENT, text)}
    assert found[figure] is expected, why
