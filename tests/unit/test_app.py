from __future__ import annotations

from factcheck.app import create_app
from factcheck.services.archive import open_archive
from factcheck.settings import Settings


def test_the_app_holds_the_desk_and_the_api() -> None:
    with open_archive("sqlite://") as archive:
        client = create_app(archive, Settings()).test_client()
        for address in ("/queue", "/facts", "/documents", "/search", "/audit", "/keys", "/health", "/api/v1/claims"):
            assert client.get(address).status_code == 200, address


def test_two_apps_do_not_share_their_archives() -> None:
    with open_archive("sqlite://") as one, open_archive("sqlite://") as other:
        apps = [create_app(archive, Settings(reviewer=name)) for archive, name in ((one, "A B"), (other, "C D"))]
        pages = [app.test_client().get("/queue").text for app in apps]
    assert ["A B" in page for page in pages] == [True, False]
