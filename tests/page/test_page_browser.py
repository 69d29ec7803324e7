"""The page in a real browser: conversations, sources, keyboard, phone, hostile texts, axe."""

import json
import re
from pathlib import Path

import axe_playwright_python
import pytest
from browsing import ask
from conftest import free_port, serving
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

JOBS = "Combien de bibliothèques numériques de quartier d'ici à 2029 ?"
PORT = "ما كلفة مشروع ميناء تمارة الذكي؟"
OUTSIDE = "Quelle est la recette du tajine aux pruneaux ?"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_marker_opens_the_literal_quote_in_its_text(visit, page_assistant):
    page = visit()
    answer = ask(page, JOBS)
    expect(answer.locator(".said")).to_contain_text("240")
    answer.locator(".marker").first.click()
    page.wait_for_selector("#source mark")
    marked = "".join(page.locator("#source mark").all_text_contents())
    texts = [item.text for item in page_assistant.documents]
    assert any(marked in text for text in texts) and "240" in marked
    assert marked != page.locator("#source .excerpt").text_content()
    for words in ("Agence d'essai du livre", "2 novembre 2024", "adopté"):
        expect(page.locator("#source .particulars")).to_contain_text(words)
    assert page.locator("#source a.outside").get_attribute("href").startswith("https://")


def test_arabic_page_reads_from_right_to_left(visit):
    page = visit(locale="ar-MA")
    answer = ask(page, PORT)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert answer.locator(".said").get_attribute("dir") == "rtl"
    bar = page.evaluate("getComputedStyle(document.querySelector('.answer')).borderRightWidth")
    assert bar == "3px"
    marker = answer.locator(".marker").first
    assert marker.evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


def test_an_arabic_question_about_latin_names_reads_from_right_to_left(visit):
    page = visit(locale="ar-MA")
    ask(page, "متى نُظم يوم AI Made in Morocco؟")
    assert page.locator(".turn h2").first.get_attribute("dir") == "rtl"


def test_french_answer_in_an_arabic_page_keeps_its_stop_on_the_right(visit):
    page = visit(locale="ar-MA")
    answer = ask(page, JOBS)
    assert answer.locator(".said").get_attribute("dir") == "ltr"
    left, right = answer.locator(".sentence").last.evaluate(
        """element => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            let first = walker.nextNode(), last = first, node;
            while ((node = walker.nextNode())) last = node;
            const box = (node, at) => { const range = document.createRange();
              range.setStart(node, at); range.setEnd(node, at + 1);
              return range.getBoundingClientRect().left; };
            const end = last.textContent.trimEnd().length - 1;
            return [box(first, 0), box(last, end)];
        }"""
    )
    assert right > left


def test_switching_language_keeps_the_conversation_and_the_draft(visit):
    page = visit()
    ask(page, JOBS)
    page.fill("#question", "brouillon en cours")
    page.click('[data-action="language"]')
    page.wait_for_selector("html[lang=ar][data-ready]")
    expect(page.locator(".turn h2")).to_have_text(JOBS)
    expect(page.locator(".sources summary")).to_contain_text("المصادر المذكورة")
    assert page.input_value("#question") == "brouillon en cours"
    page.reload()
    page.wait_for_selector("html[lang=ar][data-ready]")
    assert page.locator(".turn").count() == 1


def test_refusal_says_so_and_offers_the_nearest(visit):
    answer = ask(visit(), OUTSIDE)
    assert "is-not_found" in answer.get_attribute("class")
    expect(answer.locator(".verdict")).to_contain_text("Pas de réponse dans les documents")
    assert answer.locator(".marker").count() == 0


def test_keyboard_alone_is_enough(visit):
    page = visit()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.focus("#question")
    page.keyboard.type("Quel est le budget des bibliothèques numériques ?")
    page.keyboard.press("Enter")
    page.wait_for_selector(".said")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className") == "marker":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#source mark")
    expect(page.locator("#source-title")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "marker"


def test_answer_is_announced_to_screen_readers(visit):
    page = visit()
    ask(page, JOBS)
    expect(page.locator("#live")).to_contain_text("240")
    assert page.locator("#live").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("locale", ["ar-MA", "fr-FR"])
@pytest.mark.parametrize("path", ["/", "/documents", "/?passage=fr/phare.md", "/notice"])
def test_phone_needs_no_sideways_scrolling(visit, locale, path):
    page = visit(path, locale, viewport={"width": 360, "height": 780})
    if path == "/":
        ask(page, PORT)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360
    small = page.evaluate(
        """[...document.querySelectorAll('button, select, input, summary')].filter(e => {
            const b = e.getBoundingClientRect();
            return b.width > 1 && (b.height < 24 || b.width < 24) }).map(e => e.outerHTML)"""
    )
    assert small == []


def test_zoom_to_200_percent_keeps_everything_in_reach(visit):
    page = visit(viewport={"width": 640, "height": 400})
    ask(page, JOBS)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.locator(".marker").first.click()
    page.wait_for_selector("#source mark")


def test_edit_retry_and_clear(visit):
    page = visit()
    ask(page, JOBS)
    ask(page, OUTSIDE)
    page.locator('.turn:nth-child(1) [data-action="edit"]').click()
    assert page.locator(".turn").count() == 0
    assert page.input_value("#question") == JOBS
    ask(page, JOBS)
    page.locator('[data-action="retry"]').click()
    expect(page.locator(".turn .said")).to_contain_text("240")
    page.click('[data-action="clear"]')
    assert page.locator(".turn").count() == 0
    assert page.evaluate("localStorage.getItem('dalil.conversation')") is None


def test_stop_ends_the_wait(visit):
    page = visit()
    page.route("**/conversation", lambda route: None)
    page.fill("#question", JOBS)
    page.keyboard.press("Enter")
    page.locator(".stop").click()
    expect(page.locator(".answer")).to_contain_text("interrompue")
    page.unroute("**/conversation")
    page.locator('.answer [data-action="retry"]').click()
    expect(page.locator(".turn .said")).to_contain_text("240")


def test_busy_service_is_courteous_and_keeps_the_question(visit):
    page = visit()
    refusal = {"status": 503, "headers": {"retry-after": "7"}, "body": "{}"}
    page.route("**/conversation", lambda route: route.fulfill(**refusal))
    page.fill("#question", JOBS)
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_contain_text("réessayez dans 7 secondes")
    expect(page.locator(".turn h2")).to_have_text(JOBS)


def test_conversation_outlives_a_restart_of_the_server(visit, page_assistant, tmp_path):
    port = free_port()
    options = {"feedback": tmp_path / "f.sqlite", "rate": 0}
    with serving(page_assistant, port, **options) as address:
        page = visit(address=address)
        ask(page, JOBS)
    page.fill("#question", "Quel est le budget des bibliothèques numériques ?")
    page.keyboard.press("Enter")
    expect(page.locator(".turn:nth-child(2) .answer")).to_contain_text("conversation est conservée")
    with serving(page_assistant, port, **options):
        expect(page.locator(".turn:nth-child(2) .said")).to_contain_text("95", timeout=20_000)
        assert page.locator(".turn").count() == 2


def test_hostile_document_runs_nothing_and_calls_nobody(visit):
    for locale in ("fr-FR", "ar-MA"):
        page = visit(locale=locale)
        answer = ask(page, "Quel est le budget du phare d'essai ?")
        answer.locator(".marker").first.click()
        page.wait_for_selector("#source mark")
        for path in ("/documents?q=phare", "/?passage=fr/phare.md"):
            page.goto(page.url.split("/?")[0].rstrip("/").split("/documents")[0] + path)
            page.wait_for_selector("html[data-ready]")
            assert page.evaluate("window.hacked") is None
            found = page.evaluate(
                "[...document.querySelectorAll('main a')].map(a => a.href)"
                ".filter(h => !h.startsWith(location.origin) && !h.startsWith('https://'))"
            )
            assert found == []
            assert page.locator("main img, main iframe, main form[action^=http]").count() == 0


def test_question_with_markup_is_shown_as_typed(visit):
    page = visit()
    typed = "<img src=x onerror=window.hacked=1> budget des bibliothèques ?"
    ask(page, typed)
    expect(page.locator(".turn h2")).to_have_text(typed)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate("window.hacked") is None


def test_opinion_shows_its_notice_before_anything_is_sent(visit):
    page = visit()
    sent = []
    page.on("request", lambda item: sent.append(item) if "/feedback" in item.url else None)
    answer = ask(page, JOBS)
    answer.locator('[data-action="down"]').click()
    expect(page.locator(".opinion")).to_contain_text("180 jours")
    assert sent == []
    page.fill(".opinion textarea", "écrire à moi@mail.ma")
    page.click('.opinion [type="submit"]')
    expect(answer.locator(".note").last).to_contain_text(re.compile("[0-9A-F]{4}-[0-9A-F]{4}"))
    assert json.loads(sent[0].post_data)["notice"] is True


def test_unanswered_question_is_kept_only_after_consent(visit):
    page = visit()
    sent = []
    page.on("request", lambda item: sent.append(item) if "/feedback" in item.url else None)
    ask(page, OUTSIDE)
    assert sent == []
    page.locator('#consent [value="yes"]').click()
    page.wait_for_timeout(300)
    assert json.loads(sent[0].post_data)["kind"] == "unanswered"


def test_receipt_and_copy(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    answer = ask(page, JOBS)
    answer.locator('[data-action="copy"]').click()
    page.wait_for_selector(".toast")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "240" in copied and "[1]" in copied
    with page.expect_download() as waiting:
        answer.locator('[data-action="markdown"]').click()
    assert "240" in waiting.value.path().read_text("utf-8")
    with page.expect_download() as waiting:
        answer.locator('[data-action="json"]').click()
    assert json.loads(waiting.value.path().read_text("utf-8"))["citations"]


def test_suggested_question_is_asked_and_answered(visit):
    page = visit()
    button = page.locator(".examples button").first
    text = button.text_content()
    button.click()
    expect(page.locator(".turn h2")).to_have_text(text)
    expect(page.locator(".turn .answer")).to_have_class(re.compile("is-answered"))


def test_documents_narrow_while_typing(visit):
    page = visit("/documents")
    page.fill('[name="q"]', "tramway")
    expect(page.locator(".documents .card:visible")).to_have_count(1)
    page.select_option('[name="language"]', "ar")
    page.wait_for_url("**language=ar**")


def test_page_is_usable_soon(visit):
    page = visit()
    spent = page.evaluate("performance.getEntriesByType('navigation')[0].domInteractive")
    assert spent < 1500


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["ar-MA", "fr-FR"])
def test_axe_finds_nothing_on_any_screen(visit, locale, scheme):
    page = visit(locale=locale, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    origin = page.evaluate("location.origin")

    def violations():
        page.evaluate(AXE)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        return [(item["id"], item["nodes"][0]["html"]) for item in found["violations"]]

    seen = {"home": violations()}
    ask(page, PORT if locale == "ar-MA" else JOBS)
    seen["answer"] = violations()
    page.locator(".marker").first.click()
    page.wait_for_selector("#source mark")
    seen["panel"] = violations()
    page.keyboard.press("Escape")
    ask(page, OUTSIDE)
    seen["refusal"] = violations()
    page.locator('.turn:nth-child(1) [data-action="down"]').click()
    seen["opinion"] = violations()
    for path in ("/documents", "/documents?q=phare", "/?passage=fr/phare.md", "/notice"):
        page.goto(origin + path)
        page.wait_for_selector("html[data-ready]")
        seen[path] = violations()
    assert {name: found for name, found in seen.items() if found} == {}


def test_follow_up_carries_the_earlier_questions_and_nothing_else(visit):
    page = visit()
    sent = []
    page.on("request", lambda item: sent.append(item) if "/conversation" in item.url else None)
    ask(page, JOBS)
    ask(page, "Et leur budget ?")
    assert json.loads(sent[1].post_data) == {
        "question": "Et leur budget ?", "history": [JOBS], "keep": False,
    }  # fmt: skip
