"""The whole web application: the page, the programs' interface, the guard around both."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import Response
from starlette.types import ASGIApp

from assistant import Assistant
from assistant.page.admission import Busy, Line
from assistant.page.feedback import Feedback
from assistant.page.guard import Guard
from assistant.page.metrics import Metrics
from assistant.page.options import PageOptions
from assistant.page.refusals import courteous, unreadable
from assistant.page.rest import router
from assistant.page.service import Service
from assistant.page.site import Site


async def _busy(request: Request, error: Exception) -> Response:
    return courteous(request, 503, "busy", error.seconds if isinstance(error, Busy) else 5)


async def _malformed(request: Request, error: Exception) -> Response:
    return courteous(request, 400, "unreadable")


async def _too_large(request: Request, error: Exception) -> Response:
    return courteous(request, 413, "too_large")


async def _failed(request: Request, error: Exception) -> Response:
    return courteous(request, 500, "offline_end")


def application(
    assistant: Assistant,
    options: PageOptions,
    mount: Callable[[FastAPI, Service], FastAPI] | None = None,
    mcp: bool = False,
) -> ASGIApp:
    """The application to serve.

    Args:
        assistant: what answers.
        options: the page's settings.
        mount: adds further routes behind the guard, after the page's own (gradio's interface).
        mcp: whether the routes of the Model Context Protocol are open.
    """
    service = Service(assistant, options)
    line, metrics = Line(options.workers, options.waiting), Metrics()
    feedback = Feedback(options.feedback, options.retention_days)

    @asynccontextmanager
    async def started(app: FastAPI) -> AsyncIterator[None]:
        service.warm(lambda: line.inside > 0)
        yield

    app = FastAPI(
        title="Dalil",
        version="1",
        description="Questions over public strategy documents, in Arabic and French; every "
        "answer quotes its sources literally.",
        docs_url=None,
        redoc_url=None,
        lifespan=started,
    )
    app.router.routes.extend(Site(service, line, metrics, feedback).routes())
    app.include_router(router(service, line, metrics))
    app.add_exception_handler(Busy, _busy)
    app.add_exception_handler(RequestValidationError, unreadable)
    app.add_exception_handler(400, _malformed)
    app.add_exception_handler(413, _too_large)
    app.add_exception_handler(Exception, _failed)
    if mount is not None:
        app = mount(app, service)
    return Guard(app, options, metrics, mcp)
