"""What a reader does in a real browser: without scripts, on a phone, by keyboard, across pages."""

import json
import re

import pytest
from browsing import ask
from playwright.sync_api import expect

from assistant.upkeep.receipt import read_receipt
from assistant.upkeep.verification import verify

pytestmark = pytest.mark.browser

JOBS = "Combien de bibliothèques numériques de quartier d'ici à 2029 ?"
PORT = "ما كلفة مشروع ميناء تمارة الذكي؟"
OUTSIDE = "Quelle est la recette du tajine aux pruneaux ?"
PHONE = {"viewport": {"width": 360, "height": 780}, "has_touch": True, "is_mobile": True}


def seen_whole(page, selector):
    """Whether an element stands wholly inside the width of the window."""
    box = page.locator(selector).first.bounding_box()
    return box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_a_phone_keeps_the_question_in_reach_reads_a_source_and_comes_back(visit, locale):
    page = visit(locale=locale, **PHONE)
    for question in (JOBS, OUTSIDE, PORT):
        answer = ask(page, question)
        assert seen_whole(page, "#question") and seen_whole(page, ".send")
        box = page.locator(".send").bounding_box()
        assert box["y"] + box["height"] <= 780 and min(box["width"], box["height"]) >= 24
    answer.locator(".marker").first.tap()
    page.wait_for_selector("#source mark")
    assert seen_whole(page, "#source mark") and seen_whole(page, "#source .close")
    assert page.evaluate("document.getElementById('source').scrollWidth") <= 360
    page.locator("#source .close").tap()
    expect(page.locator("#source")).not_to_be_visible()


def test_a_long_word_and_a_wide_table_stay_inside_a_phone(visit):
    page = visit(**PHONE)
    ask(page, "a" * 900)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto(page.url.split("?")[0] + "?passage=fr/phare.md")
    expect(page.locator(".table").first).to_have_attribute("tabindex", "0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(
    ("locale", "label"), [("fr-FR", "Sources citées"), ("ar-MA", "المصادر المذكورة")]
)
def test_without_scripts_one_asks_reads_and_opens_the_passage(browser, site, locale, label):
    context = browser.new_context(locale=locale, java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    assert page.locator("button:visible:not([type=submit])").count() == 0
    page.fill("#question", PORT)
    page.click(".send")
    expect(page.locator(".sources summary")).to_contain_text(label)
    page.locator(".sources a").first.click()
    expect(page.locator("mark").first).to_contain_text("3,4")
    page.click('[data-action="language"]')
    other = "fr" if locale == "ar-MA" else "ar"
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.locator("mark").first).to_contain_text("3,4")
    context.close()


def test_refusing_keeps_nothing_now_or_later(visit):
    page = visit()
    sent = []
    page.on("request", lambda item: sent.append(item) if item.method == "POST" else None)
    ask(page, OUTSIDE)
    page.locator('#consent [value="no"]').click()
    expect(page.locator("#consent")).not_to_be_visible()
    ask(page, "Quel est le prix du pain à Oslo en 1950 ?")
    expect(page.locator("#consent")).not_to_be_visible()
    assert [item.url.rpartition("/")[2] for item in sent] == ["conversation"] * 2
    assert all(json.loads(item.post_data)["keep"] is False for item in sent)


def test_a_choice_can_be_seen_and_changed_on_the_notice(visit):
    page = visit("/notice")
    expect(page.locator("#consent-state")).to_contain_text("rien n'est gardé")
    page.locator('.doors [value="yes"]').click()
    expect(page.locator("#consent-state")).to_contain_text("vous acceptez")
    page.reload()
    expect(page.locator("#consent-state")).to_contain_text("vous acceptez")
    page.locator('.doors [value="no"]').click()
    page.goto(page.url.replace("/notice", "/"))
    with page.expect_request("**/conversation") as waiting:
        ask(page, OUTSIDE)
    assert json.loads(waiting.value.post_data)["keep"] is False


def test_once_accepted_later_unanswered_questions_go_with_the_consent(visit):
    page = visit()
    ask(page, OUTSIDE)
    with page.expect_response("**/feedback") as kept:
        page.locator('#consent [value="yes"]').click()
    assert kept.value.ok
    with page.expect_request("**/conversation") as waiting:
        ask(page, JOBS)
    assert json.loads(waiting.value.post_data)["keep"] is True


@pytest.mark.parametrize(("form", "question"), [("markdown", JOBS), ("json", PORT)])
def test_a_receipt_taken_home_stands_against_the_documents(visit, page_assistant, form, question):
    page = visit()
    answer = ask(page, question)
    with page.expect_download() as waiting:
        answer.locator(f'[data-action="{form}"]').click()
    name = waiting.value.suggested_filename
    assert re.fullmatch(rf"dalil-[\w.-]+\.{'md' if form == 'markdown' else 'json'}", name)
    receipt, faithful = read_receipt(waiting.value.path().read_text("utf-8"))
    checked = verify(receipt, page_assistant.documents, faithful)
    assert checked.valid and checked.quotes and receipt["question"] == question


def test_a_question_over_the_limit_is_counted_and_not_sent(visit):
    page = visit()
    page.fill("#question", "é" * 1003)
    expect(page.locator(".over")).to_have_text("3 caractères de trop")
    expect(page.locator(".send")).to_be_disabled()
    page.keyboard.press("Enter")
    assert page.locator(".turn").count() == 0
    page.fill("#question", "🙂" * 1000)
    expect(page.locator(".over")).to_have_text("")


def test_what_is_typed_runs_in_its_own_direction(visit):
    page = visit()
    for typed, way in ((JOBS, "ltr"), (PORT, "rtl"), ("Mistral AI: ما هي الشراكة؟", "rtl")):
        page.fill("#question", typed)
        expect(page.locator("#question")).to_have_attribute("dir", way)
    page.keyboard.press("Enter")
    expect(page.locator(".turn h2")).to_have_attribute("dir", "rtl")
    expect(page.locator(".turn h2")).to_have_text("Mistral AI: ما هي الشراكة؟")


def test_the_enter_key_sends_and_with_shift_it_starts_a_line(visit):
    page = visit()
    page.focus("#question")
    page.keyboard.type("Combien")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("de voyageurs ?")
    assert page.input_value("#question") == "Combien\nde voyageurs ?"
    assert page.locator(".turn").count() == 0
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(1)


def test_a_long_conversation_sends_only_what_a_follow_up_may_need(visit):
    page = visit()
    asked = [f"Question {number} sur les bibliothèques ?" for number in range(8)]
    for question in asked:
        ask(page, question)
    with page.expect_request("**/conversation") as waiting:
        ask(page, "Et leur budget ?")
    assert json.loads(waiting.value.post_data)["history"] == asked[-6:]


def test_the_theme_chosen_lasts_from_page_to_page(visit):
    page = visit(color_scheme="light")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.click('[data-action="theme"]')
    dark = page.evaluate(colour)
    page.goto(f"{page.url}documents")
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate(colour) == dark != light


def test_a_link_to_a_quote_can_be_copied_and_opened_by_somebody_else(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, JOBS).locator(".marker").first.click()
    page.wait_for_selector("#source mark")
    marked = "".join(page.locator("#source mark").all_text_contents())
    page.click('[data-action="copy-link"]')
    expect(page.locator("#source .toast")).to_have_count(1)
    link = page.evaluate("navigator.clipboard.readText()")
    other = visit(link.partition(page.evaluate("location.origin"))[2], locale="ar-MA")
    assert "".join(other.locator("mark").all_text_contents()) == marked
    assert 0 <= other.locator("mark").first.bounding_box()["y"] <= 720


def test_a_source_that_has_changed_since_is_said_so(visit):
    page = visit()
    answer = ask(page, JOBS)
    answer.locator(".marker").first.evaluate("marker => { marker.dataset.end = '999999'; }")
    answer.locator(".marker").first.click()
    expect(page.locator("#source-title")).to_contain_text("Ce passage a changé")
    page.keyboard.press("Escape")
    expect(answer.locator(".marker").first).to_be_focused()


def test_a_question_under_a_document_is_asked_in_the_conversation(visit):
    page = visit("/?passage=fr/phare.md")
    button = page.locator(".chips button").first
    for _ in range(50):
        if button.count():
            break
        page.reload()  # the questions are checked in the background
    page.wait_for_selector("html[data-ready]")
    text = button.get_attribute("value")
    button.click()
    expect(page.locator(".turn h2")).to_have_text(text)
    expect(page.locator(".turn .answer")).to_have_class(re.compile("is-answered"))


def test_the_list_narrows_by_arabic_words_whatever_their_spelling(visit):
    page = visit("/documents", locale="ar-MA")
    for typed in ("ميناء", "مينا", "للموانىء", "تماره"):
        page.fill('[name="q"]', typed)
        expect(page.locator(".documents .card:visible")).to_have_count(1)
        expect(page.locator(".library .count")).to_have_text("عدد الوثائق: 1")


def test_the_list_is_filtered_by_keyboard_alone(visit):
    page = visit("/documents")
    page.focus('[name="language"]')
    page.keyboard.press("a")
    page.wait_for_url("**language=ar**")
    expect(page.locator(".documents .card")).to_have_count(2)
    page.click('[data-action="language"]')
    page.wait_for_selector("html[lang=ar][data-ready]")
    expect(page.locator(".documents .card")).to_have_count(2)


def test_a_broken_memory_of_the_browser_never_stops_the_page(visit):
    page = visit()
    for stored in ("{", "null", '{"question": 1}', '[1, {"question": "b", "html": {}}]'):
        page.evaluate("text => localStorage.setItem('dalil.conversation', text)", stored)
        page.reload()
        page.wait_for_selector("html[data-ready]")
        assert page.locator(".turn").count() == 0
    ask(page, JOBS)
