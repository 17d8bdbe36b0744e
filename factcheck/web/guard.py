"""What stands between the desk and a hostile page: a strict policy, a token on every form, and a check of the host.

The policy allows this desk's own stylesheet and script and nothing else, so that even text that got through escaping
could not run, load or send. The token is kept in the session and repeated by every form. The host check stops a name
that was rebound to this machine from speaking for the desk.
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from collections.abc import Callable, Collection

from flask import Flask, Response, request, session
from werkzeug.exceptions import BadRequest, Forbidden

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_KEY = "token"
_LOOPBACK = "127.0.0.1"


def token() -> str:
    """The form token of this browser's session, made when it is first asked for."""
    if _KEY not in session:
        session[_KEY] = secrets.token_urlsafe(24)
    return str(session[_KEY])


def set_up_guard(app: Flask, hosts: Collection[str], pages: Collection[str]) -> None:
    """Guard an app.

    Args: hosts – the names that a request may come by, without port; empty takes any. pages – the blueprints whose
        forms carry the token; an API checks its callers itself.
    """
    app.before_request(_host_check(frozenset(host.casefold() for host in hosts)))
    app.before_request(_token_check(frozenset(pages)))
    app.after_request(_with_headers)


def _host_check(hosts: frozenset[str]) -> Callable[[], None]:
    def check() -> None:
        name = _name_of(request.host)
        if hosts and name not in hosts and not (_LOOPBACK in hosts and _is_loopback(name)):
            raise BadRequest("This desk answers on this machine alone. Open it by the address that factcheck printed.")

    return check


def _token_check(pages: frozenset[str]) -> Callable[[], None]:
    def check() -> None:
        if request.method in ("GET", "HEAD", "OPTIONS") or request.blueprint not in pages:
            return
        expected = session.get(_KEY)
        given = request.form.get("token", "")
        if expected is None or not hmac.compare_digest(str(expected).encode(), given.encode()):
            raise Forbidden("The form was not sent from a page of this desk, or the desk was started anew since.")

    return check


def _name_of(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0].casefold() + "]"
    return host.partition(":")[0].casefold()


def _is_loopback(name: str) -> bool:
    """Whether a host is written as an address of this machine: an address cannot be pointed elsewhere as a name can."""
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _with_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype == "text/html":
        response.headers.setdefault("Cache-Control", "no-store")  # the page holds a token and the latest verdicts
    return response
