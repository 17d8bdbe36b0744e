"""Serving the desk from the command line: the address, the browser, and a clean end."""

from __future__ import annotations

import ipaddress
import logging
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Callable
from threading import Timer
from types import FrameType
from typing import TYPE_CHECKING

import click

from factcheck.cli.outcomes import Outcome

if TYPE_CHECKING:
    from flask import Flask

    from factcheck.services.archive import Archive

PREFERRED_PORT = 8765  # tried first, so that a bookmark of the desk still works tomorrow
BROWSER_DELAY = 0.3  # seconds for the server to reach its loop; the socket listens already, so this is comfort only
THREADS = 8  # pages answered at once: one person's browser opens six connections
STOPPED_BY = ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP")


class AddressTaken(click.ClickException):
    """The desk cannot listen at the address that was asked for."""

    exit_code = Outcome.ADDRESS

    def show(self, file: object = None) -> None:
        """Say it in one line on standard error."""
        click.echo(f"factcheck: {self.message}", err=True)


def loopback(host: str) -> str:
    """`host` when it names this machine alone.

    Raises: click.UsageError for any other: the desk has no sign-in yet, so whoever reaches it may decide.
    """
    try:
        alone = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        alone = False
    if alone:
        return host
    raise click.UsageError(
        f"{host} can be reached from other machines, and the desk has no sign-in yet: anybody who reaches it could "
        "decide on claims. Use --host 127.0.0.1, and a tunnel to it (ssh -L) from elsewhere."
    )


def listening(host: str, port: int | None) -> socket.socket:
    """A socket that listens on `host`; without a port the usual one, or any free one where that is taken.

    Raises: AddressTaken when a port was asked for and cannot be had.
    """
    if port is not None:
        return _bound(host, port)
    try:
        return _bound(host, PREFERRED_PORT)
    except AddressTaken:
        return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # on Windows the same option would let two programs share one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError as problem:
        listener.close()
        reason = (problem.strerror or str(problem)).lower()
        raise AddressTaken(f"Cannot listen on {host} port {port}: {reason}. Choose another with --port.") from None
    return listener


def application(archive: Archive) -> Flask:
    """The desk and the API over an open archive, with the settings that the environment gives."""
    from factcheck.app import create_app
    from factcheck.settings import Settings

    return create_app(archive, Settings.from_env())


def serve(app: Flask, listener: socket.socket, browser: bool) -> None:
    """Serve `app` until Ctrl-C or a polite kill, then finish the requests under way and return.

    Prints the URL on standard output, where a script can read it. Opens it in the browser where `browser` asks for it
    and this system has a display.
    """
    from waitress.server import create_server

    _log_faults()
    url = url_of(listener)
    opener = Timer(BROWSER_DELAY, webbrowser.open, [url])
    opener.daemon = True
    server = create_server(app, sockets=[listener], threads=THREADS, ident="factcheck")
    try:
        _stop_on_signals()
        click.echo(url)
        click.echo("The desk is open there. Ctrl-C stops it.", err=True)
        if browser and has_display():
            opener.start()
        server.run()  # returns on KeyboardInterrupt once the requests under way are answered
    except KeyboardInterrupt:  # between two steps above, before the server's own loop could take it
        server.task_dispatcher.shutdown()
    finally:
        opener.cancel()
        server.close()
    click.echo("Stopped.", err=True)


def url_of(listener: socket.socket) -> str:
    """The address of the desk, as a browser takes it."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def has_display() -> bool:
    """Whether a browser window could open here: never in CI or over ssh, on Linux only with a display."""
    if os.environ.get("CI") or os.environ.get("SSH_CONNECTION"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def _log_faults() -> None:
    """Write the faults of a server where its operator looks: whoever asked for the page is told in words alone."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log = logging.getLogger("factcheck")
    log.addHandler(handler)
    log.setLevel(logging.WARNING)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns of every page that had to wait its turn


def _stop_on_signals() -> None:
    """Make every polite signal end the server as Ctrl-C does, also where a shell started us with Ctrl-C ignored."""
    _answer_signals(_interrupt)


def _interrupt(number: int, frame: FrameType | None) -> None:
    _answer_signals(signal.SIG_IGN)  # make passes Ctrl-C on a second time; it must not cut the end short
    raise KeyboardInterrupt


def _answer_signals(answer: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for name in STOPPED_BY:
        number = getattr(signal, name, None)  # not every system has each of them
        if number is not None:
            signal.signal(number, answer)
