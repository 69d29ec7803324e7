"""The tools of the Model Context Protocol, used by a real client."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

from conftest import call, serving
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

JOBS = "Combien de bibliothèques numériques de quartier d'ici à 2029 ?"


async def converse(address):
    async with (
        streamable_http_client(f"{address}/gradio_api/mcp/") as (reading, writing, _),
        ClientSession(reading, writing) as session,
    ):
        await session.initialize()
        tools = {tool.name for tool in (await session.list_tools()).tools}
        told = {}
        for name, arguments in (
            ("ask", {"question": JOBS}),
            ("check", {"claim": "Le programme ouvrira 300 bibliothèques numériques d'ici à 2029."}),
            ("search", {"question": "ميناء تمارة", "top": 1}),
        ):
            found = await session.call_tool(name, arguments)
            told[name] = json.loads(found.content[0].text)
        return tools, told


def test_tools_answer_with_the_contract(page_assistant, tmp_path):
    options = {"feedback": tmp_path / "f.sqlite", "rate": 0}
    with serving(page_assistant, mcp=True, **options) as address:
        with ThreadPoolExecutor(1) as thread:
            tools, told = thread.submit(asyncio.run, converse(address)).result()
        assert call(f"{address}/gradio_api/upload", b"x").status == 404
    assert tools == {"ask", "check", "search"}
    assert "240" in told["ask"]["answer"] and told["ask"]["citations"]
    assert told["check"]["verdict"] == "contradicted"
    assert len(told["search"]["hits"]) == 1
