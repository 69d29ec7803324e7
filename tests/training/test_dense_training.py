"""The map on top of the bundled encoder is learned from questions and their passages."""

import json
import subprocess
import sys
from pathlib import Path

CODE = """
import json, sys
from dataclasses import replace
import torch
from torch.nn.functional import normalize
from training.turn_dense import Recipe, Vectors, learn, turned

torch.set_num_threads(1)
chance = torch.Generator().manual_seed(5)
told = normalize(torch.randn(200, 2, 16, generator=chance), dim=2)
owners, sides = torch.arange(400) % 200, torch.arange(400) // 200
# Questions lie near their passage in half of the dimensions and anywhere in the others.
asked = told[owners, sides].clone()
asked[:, 8:] = torch.randn(400, 8, generator=chance) / 2
asked = normalize(asked, dim=1)
vectors = Vectors(asked, told, owners, sides, torch.arange(200) % 2 == 0)
recipe = Recipe(steps=200, batch=64, rate=0.02, decay=0.1, heat=0.1, same=1.0)
maps = [learn(vectors, recipe, 1) for _ in range(2)]

# Questions that name little, never drawn, may as well be noise.
garbled = asked.clone()
garbled[vectors.context[owners]] = torch.randn(200, 16, generator=chance)
unnamed = replace(recipe, unnamed=0.0)
deaf = [learn(replace(vectors, asked=each), unnamed, 1) for each in (asked, garbled)]


def found(turn):
    likeness = turned(asked[:200], turn) @ turned(told[:, 0], turn).T
    return float((likeness.argmax(1) == owners[:200]).float().mean())

print(json.dumps({"before": found(torch.zeros(16, 16)), "after": found(maps[0]),
                  "same": bool((maps[0] == maps[1]).all()),
                  "deaf": bool((deaf[0] == deaf[1]).all()),
                  "drawn": bool((deaf[0] != maps[0]).any())}))
"""


def test_the_map_turns_questions_towards_their_passages():
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["after"] > told["before"] + 0.1
    assert told["same"]
    assert told["deaf"] and told["drawn"]
