"""What stands before every route: open doors only, limits on size and pace."""

import re

from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.page import visitor
from assistant.page.admission import Rates
from assistant.page.doors import COSTLY, GRADIO, MCP, OPEN, SOUGHT, methods_of
from assistant.page.metrics import Metrics
from assistant.page.options import PageOptions
from assistant.page.passing import Passing, TooLarge
from assistant.page.refusals import courteous, refusal


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(
        self, app: ASGIApp, options: PageOptions, metrics: Metrics, mcp: bool = False
    ) -> None:
        self._app = app
        self._options = options
        self._metrics = metrics
        self._rates = Rates(options.rate)
        self._doors = [OPEN]
        self._doors += [GRADIO] if options.gradio_api else []
        self._doors += [MCP] if mcp else []
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
        if method not in (allowed := methods_of(path)):
            response = courteous(request, 405, "unreadable")
            response.headers["allow"] = ", ".join(allowed)
            return response
        if method == "POST" and (unfit := self._unfit(request)):
            return unfit
        sought = path == "/documents" and SOUGHT.search(request.scope.get("query_string", b""))
        costly = sought or (method == "POST" and COSTLY.fullmatch(path))
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
        passing = Passing(receive, send, self._options.body_limit, scope.get("scheme") == "https")
        refused = self._refused(request, path, scope["method"])
        try:
            if refused is not None:
                await passing.drain()
                await refused(scope, receive, passing.send)
            else:
                await self._app(scope, passing.receive, passing.send)
        except TooLarge:
            if not passing.status:
                await courteous(request, 413, "too_large")(scope, receive, passing.send)
        finally:
            closed = refused is not None and passing.status == 404
            route = "closed" if closed else path.split("/")[1] or "home"
            self._metrics.request(route, passing.status)
