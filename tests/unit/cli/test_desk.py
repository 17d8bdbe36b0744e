from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request

import click
import pytest

from factcheck.cli import desk
from factcheck.cli.outcomes import Outcome


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "::1"])
def test_this_machine_alone_may_be_served(host: str) -> None:
    assert desk.loopback(host) == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example", ""])  # noqa: S104 -- refused, not bound
def test_an_address_that_others_reach_is_refused_without_sign_in(host: str) -> None:
    with pytest.raises(click.UsageError, match="no sign-in"):
        desk.loopback(host)


def test_a_port_that_is_taken_is_said_with_what_to_do() -> None:
    with desk.listening("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(desk.AddressTaken, match=f"port {port}: .*Choose another with --port"):
            desk.listening("127.0.0.1", port)


def test_a_taken_port_ends_with_its_own_exit_code() -> None:
    assert desk.AddressTaken.exit_code == Outcome.ADDRESS


def test_without_a_port_a_free_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.listening("127.0.0.1", 0) as taken:
        monkeypatch.setattr(desk, "PREFERRED_PORT", taken.getsockname()[1])
        with desk.listening("127.0.0.1", None) as other:
            assert other.getsockname()[1] != taken.getsockname()[1]


def test_the_url_is_one_that_a_browser_takes() -> None:
    with desk.listening("127.0.0.1", 0) as listener:
        assert desk.url_of(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"


@pytest.mark.skipif(not socket.has_ipv6, reason="this Python has no IPv6")
def test_an_address_of_the_sixth_version_stands_in_brackets() -> None:
    try:
        listener = desk.listening("::1", 0)
    except desk.AddressTaken:
        pytest.skip("this system has no IPv6 loopback")
    with listener:
        assert desk.url_of(listener).startswith("http://[::1]:")


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "CI": "true"}, False),
        ("linux", {"DISPLAY": ":10.0", "SSH_CONNECTION": "10.0.0.2 22"}, False),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_browser_is_opened_only_where_a_person_sits(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert desk.has_display() is expected


SERVER = """
from factcheck.cli import desk
def app(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [b"the desk"]
desk.serve(app, desk.listening("127.0.0.1", 0), browser=False)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX does")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_polite_signal_stops_the_desk_cleanly(number: signal.Signals) -> None:
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with urllib.request.urlopen(url, timeout=10) as page:
            assert page.read() == b"the desk"
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 0
    assert said.splitlines() == ["The desk is open there. Ctrl-C stops it.", "Stopped."]
