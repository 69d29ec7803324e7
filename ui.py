"""The chat page: `python ui.py [--host H] [--port P] [--index DIR]`."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import Assistant, AssistantError
from assistant.page.application import application
from assistant.page.options import PageOptions, page_options
from assistant.page.refusals import unreadable
from assistant.page.service import Service

_QUIET = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
"""Set before gradio is imported: the server looks nothing up outside."""


def _text(value: Any) -> str:
    """What a program sent as a text; anything else is an empty question, refused in words."""
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    """How many passages a program wants, 1 to 50; 5 when it is no number."""
    return int(max(1, min(50, value))) if isinstance(value, int | float) else 5


def gradio_interface(service: Service, mcp: bool = False) -> Any:
    """The questions as gradio endpoints, for `gradio_client` and the Model Context Protocol.

    Args:
        service: what answers.
        mcp: whether the endpoints are tools too; they then return JSON text, as tools must.
    """
    import gradio as gr
    from gradio.events import api

    def told(record: dict[str, Any]) -> Any:
        return json.dumps(record, ensure_ascii=False) if mcp else record

    def ask(question: str) -> Any:
        """Answers a question about public strategy documents in Arabic or French, with citations.

        Args:
            question: the question, in Arabic or French.
        """
        return told(service.ask(_text(question)).to_dict())

    def check(claim: str) -> Any:
        """Says whether public strategy documents support or contradict a claim, with quotes.

        Args:
            claim: the sentence to check, in Arabic or French.
        """
        return told(service.check(_text(claim)))

    def search(question: str, top: int = 5) -> Any:
        """Finds the passages of the public documents that best match a question.

        Args:
            question: what to look for, in Arabic or French.
            top: how many passages to return, 1 to 50.
        """
        return told(service.search(_text(question), _number(top)))

    with gr.Blocks(title="Dalil", analytics_enabled=False) as blocks:
        api(ask, api_name="ask")
        api(check, api_name="check")
        api(search, api_name="search")
    options = service.options
    return blocks.queue(
        max_size=max(1, options.waiting), default_concurrency_limit=options.workers, api_open=True
    )


def build(assistant: Assistant, options: PageOptions | None = None, mcp: bool = False) -> Any:
    """The application to serve: our page, with gradio's interface mounted behind it."""
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)

    def mount(app: Any, service: Service) -> Any:
        import gradio as gr

        blocks = gradio_interface(service, mcp)
        return gr.mount_gradio_app(
            app, blocks, path="/", show_error=False, enable_monitoring=False, run_history=False,
            ssr_mode=False, mcp_server=mcp, footer_links=[],
            # What gradio looks up by a number that a program sent, and does not find.
            app_kwargs={"exception_handlers": {KeyError: unreadable}},
        )  # fmt: skip

    return application(assistant, options or page_options(), mount, mcp)


def _progress() -> Callable[[int, int], None]:
    bars: list[Any] = []

    def show(done: int, total: int) -> None:
        from tqdm import tqdm

        if not bars:
            bars.append(tqdm(total=total, unit=" passages", desc="index", leave=False))
        bars[0].update(done - bars[0].n)
        if done >= total:
            bars[0].close()

    return show


def main(arguments: list[str] | None = None) -> int:
    """Serves the page until interrupted; returns the exit status."""
    parser = argparse.ArgumentParser(description="The chat page over the public documents.")
    parser.add_argument("--host", default="127.0.0.1", metavar="H", help="address to listen on")
    parser.add_argument("--port", default=7860, type=int, metavar="P", help="port to listen on")
    parser.add_argument("--index", type=Path, default=None, metavar="DIR", help="index folder")
    parser.add_argument("--mcp", action="store_true", help="offer MCP tools too (extra: mcp)")
    chosen = parser.parse_args(arguments)
    import uvicorn

    try:
        app = build(Assistant.load(chosen.index, progress=_progress()), mcp=chosen.mcp)
    except (AssistantError, OSError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    print(f"http://{chosen.host}:{chosen.port}", flush=True)
    uvicorn.run(
        app, host=chosen.host, port=chosen.port, log_level="warning", access_log=False,
        server_header=False,
        ws="none", timeout_keep_alive=30, timeout_graceful_shutdown=5,
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
