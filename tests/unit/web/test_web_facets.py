from __future__ import annotations

from factcheck.services.views import FacetValue
from factcheck.web.facets import SHOWN, facets


def value(name: str, chosen: bool = False) -> FacetValue:
    """A facet's row with a count."""
    return FacetValue(name, name, 3, chosen)


def address(name: str, row: FacetValue) -> str:
    """A stand-in for an address."""
    return f"{name}={row.value}"


def test_facets_stand_in_the_desks_order_and_relations_by_need() -> None:
    found = facets({"hedge": (value("exact"),), "relation": (value("agree"), value("conflict"))}, address)
    assert [(facet.title, [row.address for row in facet.rows]) for facet in found] == [
        ("Relation", ["relation=conflict", "relation=agree"]),
        ("Hedge", ["hedge=exact"]),
    ]


def test_a_long_facet_is_cut_but_keeps_what_is_chosen() -> None:
    rows = (*(value(f"place {number}") for number in range(SHOWN + 4)), value("last", chosen=True))
    shown = facets({"place": rows}, address)[0].rows
    assert [row.value.value for row in shown][-1] == "last"
    assert len(shown) == SHOWN + 1


def test_an_empty_facet_is_left_out() -> None:
    assert facets({"place": ()}, address) == ()
