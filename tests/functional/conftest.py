"""A real headless Chromium, and the demo served on a fresh archive as a person starts it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
Browser = playwright_api.Browser

REPO = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60  # seconds for the demo to read its seeds and listen: ten times what it takes on two cores


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine, without a window."""
    found = next(filter(None, (shutil.which(name) for name in NAMES)), None)
    if found is None:
        pytest.skip(f"needs a Chromium: none of {', '.join(NAMES)} is on the path")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """The address of a demo on a fresh archive in `folder`, without its last slash; stopped on the way out."""
    command = [
        sys.executable,
        "-m",
        "factcheck",
        "demo",
        "--no-browser",
        "--port",
        "0",
        "--data",
        str(folder),
        *options,
    ]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    with (folder.parent / f"{folder.name}.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=REPO, env=clean | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, stderr=log, text=True
        )
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            if not address.startswith("http://127.0.0.1:"):
                log.seek(0)
                pytest.fail(f"the demo printed {address!r} and said:\n{log.read()}")
            yield address.rstrip("/")
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)


@pytest.fixture
def fresh_demo(tmp_path: Path) -> Iterator[str]:
    """A demo of its own for one test, with the seed briefs."""
    with serving(tmp_path / "demo") as address:
        yield address


@pytest.fixture(scope="session")
def sample_demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo with the sample dossiers, for tests that only look."""
    with serving(tmp_path_factory.mktemp("sample") / "demo", "--samples") as address:
        yield address


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., playwright_api.Page]]:
    """Opens pages that fail the test when they ask another host for anything, log an error, or break the policy."""
    contexts = []
    faults: list[str] = []

    def open_one(address: str, **options: object) -> playwright_api.Page:
        context = chromium.new_context(accept_downloads=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("request", lambda request: None if request.url.startswith(address) else faults.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []
