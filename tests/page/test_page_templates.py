"""The pages' HTML files: every place filled, in both languages, and filled once only."""

import re
from importlib.resources import files

import pytest

from assistant.page.templates import fill

TEMPLATES = sorted(
    item.name.removesuffix(".html")
    for item in files("assistant.page").joinpath("templates").iterdir()
)


@pytest.mark.parametrize(("chrome", "said"), [("fr", "Vos données"), ("ar", "معطياتك")])
def test_a_place_without_a_part_takes_the_words_of_the_page(chrome, said):
    assert f"<h1>{said}</h1>" in fill("notice", chrome, body="")
    assert f"<h1>{said}</h1>" not in fill("notice", chrome, body="", notice_title="Autre")


@pytest.mark.parametrize("text", ["{{content}}", "{{hint}}", "{hint}", "{{", "}}", "\\1\\g<0>"])
def test_what_fills_a_place_is_never_filled_again(text):
    assert text in fill("notice", "fr", body=text)


def test_a_place_nobody_fills_is_an_error_and_not_a_blank_page():
    with pytest.raises(KeyError):
        fill("frame", "fr")


def test_templates_hold_no_style_no_handler_and_no_outside_address():
    for name in TEMPLATES:
        text = files("assistant.page").joinpath("templates", f"{name}.html").read_text("utf-8")
        assert not re.search(r"\s(?:style|on\w+)=|https?://|javascript:", text)
