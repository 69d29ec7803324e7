"""The page's own files over HTTP: styles, scripts, fonts, the mark of the site, robots.txt."""

from starlette.requests import Request
from starlette.responses import Response

from assistant.page import visitor
from assistant.page.refusals import refusal
from assistant.page.static import FILES


async def file(request: Request) -> Response:
    """One of the page's own files, never anything else of the disk."""
    found = FILES.get(request.path_params["name"])
    if found is None:
        return refusal(404, "missing")
    headers = {
        "cache-control": "public, max-age=31536000, immutable",
        "vary": "accept-encoding",
    }
    packed = bool(found.packed) and visitor.packs(request)
    if packed:
        headers["content-encoding"] = "gzip"
    content = found.packed if packed else found.content
    return Response(content, headers=headers, media_type=found.media_type)


async def icon(request: Request) -> Response:
    """The mark of the site."""
    return Response(FILES["star.svg"].content, media_type="image/svg+xml")


async def robots(request: Request) -> Response:
    """Pages may be found; questions are not for robots."""
    return Response("User-agent: *\nDisallow: /passage\n", media_type="text/plain")
