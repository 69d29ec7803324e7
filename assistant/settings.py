"""The settings of the program: one value object, read from the environment (prefix DALIL_)."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting, with its default; `DALIL_INDEX=/srv/index` overrides `index`."""

    model_config = SettingsConfigDict(env_prefix="DALIL_", extra="ignore", frozen=True)

    corpus: Path = Field(Path("corpus"), description="folder of the documents")
    index: Path = Field(Path("index"), description="folder of the built index generations")
    encoder: str = Field("", description="empty: the bundled encoder; else a hub name or folder")
    question_limit: int = Field(1000, ge=50, description="longest question accepted, in characters")
    passage_tokens: int = Field(120, ge=20, description="longest passage, in encoder tokens")
    passage_sentences: int = Field(4, ge=1, description="most sentences in a passage")
    overlap: int = Field(1, ge=0, description="sentences shared by neighbouring passages")
    candidates: int = Field(12, ge=1, description="passages read for an answer")
    generator_url: str = Field(
        "", description="OpenAI-compatible address of a language model; empty: none is asked"
    )
    generator_model: str = Field("default", description="name of the model at that address")
    generator_key: SecretStr = Field(SecretStr(""), description="its key, if it wants one")
    generator_seconds: float = Field(8.0, gt=0, description="time it has to write an answer")
    generator_tokens: int = Field(400, ge=50, description="longest answer it may write")
    generator_failures: int = Field(3, ge=1, description="failures in a row before it rests")
    generator_pause: float = Field(60.0, ge=0, description="seconds it then rests")
    nearest: int = Field(3, ge=0, description="passages offered when nothing answers")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
