"""What stands before every route: open doors only, limits on size and pace, security headers."""

import re

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.messages import say
from assistant.page import shell, visitor
from assistant.page.admission import Rates
from assistant.page.metrics import Metrics
from assistant.page.options import PageOptions
from assistant.page.wording import LANGUAGES

_OPEN = re.compile(
    r"/(?:documents|notice|passage|conversation|feedback|ask|check|search|health|openapi\.json"
    r"|favicon\.ico|robots\.txt|page/[0-9a-f]{12}/(?:fonts/)?\w[\w.-]{1,80})?"
)
_GRADIO = re.compile(
    r"/(?:config|gradio_api/(?:info|app_id|heartbeat/[\w-]{1,64}|queue/(?:join|data)|cancel|reset"
    r"|(?:call|run)/(?:ask|check|search)(?:/[\w-]{1,64})?))/?"
)
_MCP = re.compile(r"/gradio_api/mcp(?:/[\w./-]{0,80})?")
_READ = re.compile(
    r"/(?:documents|notice|passage|health|metrics|openapi\.json|favicon\.ico|robots\.txt|page/.+)"
)
_WRITTEN = re.compile(r"/(?:ask|check|search|conversation|feedback)")
_COSTLY = re.compile(
    r"/(?:|ask|check|search|conversation|feedback|gradio_api/(?:queue/join|(?:call|run)/\w+|mcp.*))"
)
_SOUGHT = re.compile(rb"(?:^|&)q=[^&]")
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


class _TooLarge(HTTPException):
    """The body grew over the limit while it was read."""

    def __init__(self) -> None:
        super().__init__(413)


class _Passing:
    """One request on its way: its body counted, its response given the security headers."""

    def __init__(self, receive: Receive, send: Send, limit: int, secure: bool) -> None:
        self._receive = receive
        self._send = send
        self._left = limit
        self._secure = secure
        self.status = 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise _TooLarge()
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
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            if self._secure:
                headers["strict-transport-security"] = "max-age=31536000"
            headers.setdefault("cache-control", "no-store")
        await self._send(message)


def refusal(status: int, key: str, wait: int = 0) -> Response:
    """A refusal a person and a program can read, in both languages."""
    message = {code: say(f"page_{key}", code, seconds=wait) for code in LANGUAGES}
    headers = {"retry-after": str(wait)} if wait else {}
    content = {"error": key, "message": message, "retry_after": wait}
    return JSONResponse(content, status, headers)


def _methods(path: str) -> tuple[str, ...]:
    """The methods a door takes; only a session of the tools' protocol can be deleted."""
    if _WRITTEN.fullmatch(path):
        return ("POST",)
    if _READ.fullmatch(path):
        return ("GET", "HEAD")
    ended = ("DELETE",) if _MCP.fullmatch(path) else ()
    return ("GET", "HEAD", "POST", *ended)


def courteous(request: HTTPConnection, status: int, key: str, wait: int = 0) -> Response:
    """A refusal as a page in the reader's language, or for a program as `refusal` says it."""
    if "text/html" not in request.headers.get("accept", ""):
        return refusal(status, key, wait)
    language = visitor.chrome(request)
    title = say("page_title_missing" if status == 404 else "page_title_home", language)
    content = shell.missing_html(language, key, seconds=wait)
    page = shell.frame(language, "missing", title, content, theme=visitor.theme(request))
    response = visitor.page_response(request, page, status)
    if wait:
        response.headers["retry-after"] = str(wait)
    return response


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(
        self, app: ASGIApp, options: PageOptions, metrics: Metrics, mcp: bool = False
    ) -> None:
        self._app = app
        self._options = options
        self._metrics = metrics
        self._rates = Rates(options.rate)
        self._doors = [_OPEN]
        self._doors += [_GRADIO] if options.gradio_api else []
        self._doors += [_MCP] if mcp else []
        self._doors += [re.compile("/metrics")] if options.metrics else []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves, or refuses, one request (ASGI)."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _refused(self, request: HTTPConnection, path: str, method: str) -> Response | None:
        if not any(door.fullmatch(path) for door in self._doors):
            return courteous(request, 404, "missing")
        if method not in (allowed := _methods(path)):
            response = courteous(request, 405, "unreadable")
            response.headers["allow"] = ", ".join(allowed)
            return response
        if method == "POST" and (unfit := self._unfit(request)):
            return unfit
        sought = path == "/documents" and _SOUGHT.search(request.scope.get("query_string", b""))
        costly = sought or (method == "POST" and _COSTLY.fullmatch(path))
        if costly and (wait := self._rates.wait(visitor.address(request))):
            return courteous(request, 429, "slow_down", wait)
        return None

    def _unfit(self, request: HTTPConnection) -> Response | None:
        if request.headers.get("sec-fetch-site") == "cross-site":
            return refusal(403, "unreadable")
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 12:
            return refusal(400, "unreadable")
        if int(length) > self._options.body_limit:
            return courteous(request, 413, "too_large")
        return None

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        request, path = HTTPConnection(scope), scope["path"]
        passing = _Passing(receive, send, self._options.body_limit, scope.get("scheme") == "https")
        refused = self._refused(request, path, scope["method"])
        try:
            if refused is not None:
                await passing.drain()
                await refused(scope, receive, passing.send)
            else:
                await self._app(scope, passing.receive, passing.send)
        except _TooLarge:
            if not passing.status:
                await courteous(request, 413, "too_large")(scope, receive, passing.send)
        finally:
            closed = refused is not None and passing.status == 404
            route = "closed" if closed else path.split("/")[1] or "home"
            self._metrics.request(route, passing.status)
