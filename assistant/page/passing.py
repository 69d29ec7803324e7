"""One request on its way: its body counted, its response given the security headers."""

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Send

_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "
        "trusted-types dalil"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}
_DRAINED = 8_000_000
"""Most bytes of a refused body that are read and dropped."""


class TooLarge(HTTPException):
    """The body grew over the limit while it was read."""

    def __init__(self) -> None:
        super().__init__(413)


class Passing:
    """One request on its way: its body counted, its response given the security headers."""

    def __init__(self, receive: Receive, send: Send, limit: int, secure: bool) -> None:
        self._receive = receive
        self._send = send
        self._left = limit
        self._secure = secure
        self.status = 0

    async def receive(self) -> Message:
        """The next part of the body (ASGI), which may not grow over the limit."""
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise TooLarge()
        return message

    async def drain(self) -> None:
        """Reads a refused body to its end, within reason: else the client never sees why."""
        left = _DRAINED
        while left > 0:
            message = await self._receive()
            left -= len(message.get("body", b""))
            if not message.get("more_body"):
                return

    async def send(self, message: Message) -> None:
        """Sends a message (ASGI), the security headers added."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            if self._secure:
                headers["strict-transport-security"] = "max-age=31536000"
            headers.setdefault("cache-control", "no-store")
        await self._send(message)
