"""A refusal that a person and a program can read."""

from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response

from assistant.messages import say
from assistant.page import shell, visitor
from assistant.page.wording import LANGUAGES


def refusal(status: int, key: str, wait: int = 0) -> Response:
    """A refusal a person and a program can read, in both languages."""
    message = {code: say(f"page_{key}", code, seconds=wait) for code in LANGUAGES}
    headers = {"retry-after": str(wait)} if wait else {}
    content = {"error": key, "message": message, "retry_after": wait}
    return JSONResponse(content, status, headers)


async def unreadable(request: Request, error: Exception) -> Response:
    """The handler of a request that asks for what there is none of, or in another shape."""
    return refusal(422, "unreadable")


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
