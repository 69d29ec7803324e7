"""What a request says of its visitor: language, theme, packing; and what is remembered of it."""

import gzip

import pytest
from conftest import call
from starlette.requests import Request

from assistant.page import visitor


def request(query="", client=("192.0.2.7", 9), **headers):
    named = [
        (name.replace("_", "-").encode(), value.encode("latin-1"))
        for name, value in headers.items()
    ]
    return Request({
        "type": "http", "path": "/", "query_string": query.encode(), "headers": named,
        "client": client,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "ar"),
        ("*", "ar"),
        ("de,en;q=0.9", "ar"),
        ("fr", "fr"),
        ("FR-ma", "fr"),
        ("ar-MA", "ar"),
        ("fr,ar", "fr"),
        ("ar,fr", "ar"),
        ("fr;q=0.4,ar;q=0.9", "ar"),
        ("ar;q=0.4,fr;q=0.9", "fr"),
        ("ar; q=0.4 , fr; q=0.9", "fr"),
        ("en, fr ;q=0.8", "fr"),
        ("ar;q=0,fr;q=0.1", "fr"),
        ("fr;q=0", "ar"),
        ("fr;q=0.000", "ar"),
        ("ar;q=1.0,fr;q=1", "ar"),
        ("fr;q=tout,ar;q=0.5", "fr"),
        ("fra,arz", "ar"),
        (",".join(["en"] * 20) + ",fr", "ar"),
        (";;q=,,=fr", "ar"),
        ("fr;q=-1", "fr"),
    ],
)
def test_the_page_opens_in_the_language_the_browser_prefers(accepted, language):
    assert visitor.chrome(request(accept_language=accepted)) == language


@pytest.mark.parametrize(
    ("query", "cookie", "accepted", "language"),
    [
        ("lang=fr", "ar", "ar", "fr"),
        ("lang=ar&lang=fr", "", "", "fr"),
        ("lang=en", "fr", "ar", "fr"),
        ("lang=", "fr", "ar", "fr"),
        ("lang=FR", "", "ar", "ar"),
        ("", "fr", "ar", "fr"),
        ("", "en", "fr", "fr"),
        ("slang=fr", "", "ar", "ar"),
        ("q=lang%3Dfr", "", "ar", "ar"),
        ("lang=%ff", "", "fr", "fr"),
    ],
)
def test_a_choice_wins_over_what_is_remembered_and_that_over_the_browser(
    query, cookie, accepted, language
):
    asked = request(query, cookie=f"dalil_lang={cookie}", accept_language=accepted)
    assert visitor.chrome(asked) == language


@pytest.mark.parametrize(
    ("cookie", "theme"),
    [("dark", "dark"), ("light", "light"), ("", ""), ("blue", ""), ('dark"><script>', "")],
)
def test_only_two_themes_can_be_remembered(cookie, theme):
    assert visitor.theme(request(cookie=f"dalil_theme={cookie}")) == theme


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("deflate, GZIP;q=0.8, br", True),
        ("br;q=1.0,gzip ; q=0.1", True),
        ("gzip;q=0", False),
        ("gzip; q=0.00, br", False),
        ("identity", False),
        ("x-gzip-like", False),
        ("", False),
    ],
)
def test_pages_are_packed_for_those_who_take_it(accepted, packed):
    asked = request(accept_encoding=accepted)
    response = visitor.page_response(asked, "<p>الجواب</p>")
    assert (response.headers.get("content-encoding") == "gzip") == packed
    content = gzip.decompress(response.body) if packed else response.body
    assert content.decode() == "<p>الجواب</p>"
    assert "accept-encoding" in response.headers["vary"]


def test_a_client_without_an_address_is_one_client():
    assert visitor.address(request()) == "192.0.2.7"
    assert visitor.address(request(client=None)) == ""


def test_half_a_character_never_fails_a_page():
    assert b"a?b" in visitor.page_response(request(), "a\ud800b").body


@pytest.mark.parametrize(
    ("query", "remembered"),
    [("lang=fr", "fr"), ("lang=ar", "ar"), ("lang=en", None), ("slang=fr", None), ("", None)],
)
def test_a_cookie_is_set_only_by_a_choice(site, query, remembered):
    cookie = call(f"{site}/?{query}", accept_language="fr").headers["set-cookie"]
    if remembered is None:
        assert cookie is None
    else:
        assert cookie.startswith(f"dalil_lang={remembered};") and "samesite=lax" in cookie.lower()


@pytest.mark.parametrize("path", ["/", "/documents", "/notice", "/health", "/config", "/passage"])
def test_nobody_is_followed(site, path):
    assert call(site + path).headers["set-cookie"] is None
