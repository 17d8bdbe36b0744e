from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from factcheck import api
from tests.unit.api.archive_of_floods import flood_archive


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    """A client of an application that holds the API alone."""
    with flood_archive() as archive:
        app = Flask("api alone")
        api.register(app, archive, "Desk reviewer")
        yield app.test_client()
