"""Who may ask now: fair shares, a bounded line, bounded memory."""

import asyncio
import threading

import pytest

from assistant.page.admission import Busy, Line, Rates
from assistant.page.memory import Memory


def test_client_over_its_share_is_told_when_to_return():
    now = [0.0]
    rates = Rates(60, lambda: now[0])
    assert [rates.wait("1.2.3.4") for _ in range(60)] == [0] * 60
    assert rates.wait("1.2.3.4") == 1
    assert rates.wait("5.6.7.8") == 0
    now[0] += 1.0
    assert rates.wait("1.2.3.4") == 0


def test_neighbours_in_one_ipv6_network_share():
    rates = Rates(1, lambda: 0.0)
    assert rates.wait("2001:db8::1") == 0
    assert rates.wait("2001:db8::2") > 0
    assert rates.wait("2001:db8:0:1::1") == 0


def test_full_line_refuses_at_once_and_serves_the_rest():
    async def scene():
        line, gate = Line(1, 1), threading.Event()
        held = [asyncio.create_task(line.run(lambda: gate.wait(5))) for _ in range(2)]
        await asyncio.sleep(0.05)
        with pytest.raises(Busy):
            await line.run(lambda: True)
        gate.set()
        return await asyncio.gather(*held), await line.run(lambda: "free")

    assert asyncio.run(scene()) == ([True, True], "free")


def test_memory_forgets_the_least_used():
    memory = Memory(2)
    memory.keep("a", 1)
    memory.keep("b", 2)
    assert memory.recall("a") == 1
    memory.keep("c", 3)
    assert [memory.recall(key) for key in "abc"] == [1, None, 3]
