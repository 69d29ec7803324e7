"""Question answering over public strategy documents, in Arabic and French, with citations."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.errors import AssistantError
    from assistant.schema import Answer, Citation, Document, Evidence, Passage
    from assistant.verdict import Difference, Verdict

__version__ = "0.20.0"

_HOMES = {
    "Answer": "schema",
    "Assistant": "assistant",
    "AssistantError": "errors",
    "Citation": "schema",
    "Difference": "verdict",
    "Document": "schema",
    "Evidence": "schema",
    "Passage": "schema",
    "Verdict": "verdict",
}

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Difference",
    "Document",
    "Evidence",
    "Passage",
    "Verdict",
    "__version__",
]


def __getattr__(name: str) -> Any:
    # Loaded on first use: the nouns must not cost the search libraries' start-up.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
