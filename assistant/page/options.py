"""The settings of the page: one value object, read from the environment (prefix DALIL_PAGE_)."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class PageOptions(BaseSettings):
    """Every setting of the page, with its default; `DALIL_PAGE_WORKERS=4` overrides `workers`."""

    model_config = SettingsConfigDict(env_prefix="DALIL_PAGE_", extra="ignore", frozen=True)

    workers: int = Field(2, ge=1, description="questions answered at the same time")
    waiting: int = Field(256, ge=0, description="questions that may wait; beyond, a courteous 503")
    remembered: int = Field(2048, ge=0, description="answers kept in memory, per index generation")
    rate: int = Field(120, ge=0, description="questions a minute from one client; 0: no limit")
    body_limit: int = Field(65_536, ge=1024, description="largest request body, in bytes")
    gradio_api: bool = Field(True, description="whether gradio_client may call the service")
    metrics: bool = Field(True, description="whether /metrics answers")
    feedback: Path = Field(Path("feedback.sqlite"), description="file of the opinions kept")
    retention_days: int = Field(180, ge=1, description="days an opinion is kept")


@lru_cache(maxsize=1)
def page_options() -> PageOptions:
    """The page's settings of this process, read once."""
    return PageOptions()
