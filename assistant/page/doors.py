"""Which routes are open, by which methods, and which of them cost a search."""

import re

OPEN = re.compile(
    r"/(?:documents|notice|passage|conversation|feedback|ask|check|search|health|openapi\.json"
    r"|favicon\.ico|robots\.txt|page/[0-9a-f]{12}/(?:fonts/)?\w[\w.-]{1,80})?"
)
GRADIO = re.compile(
    r"/(?:config|gradio_api/(?:info|app_id|heartbeat/[\w-]{1,64}|queue/(?:join|data)|cancel|reset"
    r"|(?:call|run)/(?:ask|check|search)(?:/[\w-]{1,64})?))/?"
)
MCP = re.compile(r"/gradio_api/mcp(?:/[\w./-]{0,80})?")
_READ = re.compile(
    r"/(?:documents|notice|passage|health|metrics|openapi\.json|favicon\.ico|robots\.txt|page/.+)"
)
_WRITTEN = re.compile(r"/(?:ask|check|search|conversation|feedback)")
COSTLY = re.compile(
    r"/(?:|ask|check|search|conversation|feedback|gradio_api/(?:queue/join|(?:call|run)/\w+|mcp.*))"
)
SOUGHT = re.compile(rb"(?:^|&)q=[^&]")


def methods_of(path: str) -> tuple[str, ...]:
    """The methods a door takes; only a session of the tools' protocol can be deleted."""
    if _WRITTEN.fullmatch(path):
        return ("POST",)
    if _READ.fullmatch(path):
        return ("GET", "HEAD")
    ended = ("DELETE",) if MCP.fullmatch(path) else ()
    return ("GET", "HEAD", "POST", *ended)
