"""What a request says of its visitor: language, theme, address; and answers in kind."""

import gzip
import re
from urllib.parse import parse_qs

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from assistant.page.wording import LANGUAGES
from assistant.schema import Language

_YEAR = 365 * 24 * 3600
_NEVER = re.compile(r"0(?:\.0*)?")


def _preferred(accept: str) -> Language:
    """The first of our languages in an Accept-Language header; Arabic when it names neither."""
    weighed: list[tuple[float, Language]] = []
    for item in accept.lower().split(",")[:20]:
        tag, _, weight = "".join(item.split()).partition(";q=")
        for language in LANGUAGES:
            if tag.split("-")[0] == language:
                number = float(weight) if weight.replace(".", "", 1).isdecimal() else 1.0
                weighed.extend([(number, language)] if number > 0 else [])
    weighed.sort(key=lambda pair: -pair[0])
    return weighed[0][1] if weighed else "ar"


def _asked(request: HTTPConnection) -> str:
    query = request.scope.get("query_string", b"").decode("latin-1")
    return str(parse_qs(query).get("lang", [""])[-1])


def chrome(request: HTTPConnection) -> Language:
    """The language of the page: as chosen (`?lang=`, cookie), else as the browser prefers."""
    for choice in (_asked(request), request.cookies.get("dalil_lang", "")):
        for language in LANGUAGES:
            if choice == language:
                return language
    return _preferred(request.headers.get("accept-language", ""))


def theme(request: HTTPConnection) -> str:
    """The theme chosen before, "light" or "dark"; "" to follow the system."""
    chosen = request.cookies.get("dalil_theme", "")
    return chosen if chosen in ("light", "dark") else ""


def address(request: HTTPConnection) -> str:
    """The client's network address, for fair shares only."""
    return request.client.host if request.client else ""


def packs(request: HTTPConnection) -> bool:
    """Whether the client takes gzip."""
    accepted = "".join(request.headers.get("accept-encoding", "").lower().split()).split(",")
    return any(
        name == "gzip" and not _NEVER.fullmatch(weight)
        for name, _, weight in (item.partition(";q=") for item in accepted)
    )


def page_response(request: HTTPConnection, html: str, status: int = 200) -> HTMLResponse:
    """A page to send, packed when the client takes it, the chosen language remembered."""
    content = html.encode("utf-8", "replace")
    headers = {"vary": "accept-language, cookie, accept-encoding", "cache-control": "no-store"}
    if packs(request):
        content = gzip.compress(content, 4)
        headers["content-encoding"] = "gzip"
    response = HTMLResponse(content, status, headers)
    if _asked(request) in LANGUAGES:
        response.set_cookie("dalil_lang", chrome(request), _YEAR, samesite="lax")
    return response
