"""What was learned of a model, on disk: in half precision, without the base's words."""

from pathlib import Path

import torch
from torch import nn

_BASE = "words.weight"


def save(model: nn.Module, path: Path) -> None:
    """Writes what was learned."""
    path.parent.mkdir(parents=True, exist_ok=True)
    states = {name: item for name, item in model.state_dict().items() if name != _BASE}
    torch.save({name: item.half().cpu() for name, item in states.items()}, path)


def load(model: nn.Module, path: Path) -> None:
    """Reads it into a model that has the base's word vectors.

    Raises:
        SystemExit: the file is of a model of another shape.
    """
    try:
        loaded = model.load_state_dict(torch.load(path), strict=False)
    except RuntimeError as error:
        raise SystemExit(f"{path} is not of a model of this recipe: {error}") from error
    if loaded.missing_keys != [_BASE] or loaded.unexpected_keys:
        raise SystemExit(f"{path} is not of a model of this recipe.")
