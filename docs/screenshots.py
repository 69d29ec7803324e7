"""Pictures of every screen, in both directions, into docs/images/ (needs chromium).

python docs/screenshots.py [--index DIR]
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
DESK, PHONE = {"width": 1100, "height": 780}, {"width": 360, "height": 780}
AR, FR = "ar-MA", "fr-FR"
CAPACITY = {AR: "ما قدرة مركز بيانات الداخلة؟", FR: "Combien d'emplois d'ici 2030 ?"}
CONFLICT = {
    AR: "ما قدرة المرحلة 1 من Nexus AI Factory؟",
    FR: "Quelle est la capacité de la phase 1 de Nexus AI Factory ?",
}
OUTSIDE = {AR: "ما هي وصفة الطاجين بالبرقوق؟", FR: "Quelle est la recette du tajine ?"}
PARTIAL = {AR: "", FR: "Combien d'emplois d'ici 2030 et quel est le prix du pain ?"}
SCREENS: list[tuple[str, str, dict[str, int], str, str, str]] = [
    ("home-ar", AR, DESK, "light", "/", ""),
    ("home-fr", FR, DESK, "light", "/", ""),
    ("answer-ar", AR, DESK, "light", "/", CAPACITY[AR]),
    ("answer-fr", FR, DESK, "light", "/", CAPACITY[FR]),
    ("source-ar", AR, DESK, "light", "/", CAPACITY[AR]),
    ("source-fr", FR, DESK, "light", "/", CAPACITY[FR]),
    ("conflict-ar", AR, DESK, "light", "/", CONFLICT[AR]),
    ("conflict-fr", FR, DESK, "light", "/", CONFLICT[FR]),
    ("partial-fr", FR, DESK, "light", "/", PARTIAL[FR]),
    ("refusal-ar", AR, DESK, "light", "/", OUTSIDE[AR]),
    ("refusal-fr", FR, DESK, "light", "/", OUTSIDE[FR]),
    ("documents-ar", AR, DESK, "light", "/documents", ""),
    ("documents-fr", FR, DESK, "light", "/documents", ""),
    ("document-fr", FR, DESK, "light", "/?passage=fr/centres-de-donnees.md#p3", ""),
    ("dark-ar", AR, DESK, "dark", "/", CAPACITY[AR]),
    ("dark-fr", FR, DESK, "dark", "/", CONFLICT[FR]),
    ("phone-home-ar", AR, PHONE, "light", "/", ""),
    ("phone-answer-ar", AR, PHONE, "light", "/", CAPACITY[AR]),
    ("phone-source-ar", AR, PHONE, "dark", "/", CAPACITY[AR]),
    ("phone-answer-fr", FR, PHONE, "light", "/", CAPACITY[FR]),
    ("phone-documents-fr", FR, PHONE, "light", "/documents", ""),
]


def take(browser: Any, address: str, screen: tuple[str, str, dict[str, int], str, str, str]) -> str:
    """Takes one picture; returns its file name."""
    name, locale, size, scheme, path, question = screen
    context = browser.new_context(
        locale=locale, viewport=size, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_selector("html[data-ready]")
    if question:
        page.fill("#question", question)
        page.keyboard.press("Enter")
        page.wait_for_selector(".turn .said")
    if "source" in name:
        page.locator(".marker").first.click()
        page.wait_for_selector("#source mark")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)
    page.screenshot(path=HERE / "images" / f"{name}.png")
    context.close()
    return f"{name}.png"


def main() -> None:
    """Serves the page on a free port and takes every picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--index", default="index")
    index = str(Path(parser.parse_args().index).resolve())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    (HERE / "images").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        kept = {**os.environ, "DALIL_PAGE_FEEDBACK": f"{folder}/kept.sqlite"}
        command = [sys.executable, "ui.py", "--port", str(port), "--index", index]
        process = subprocess.Popen(command, cwd=HERE.parent, env=kept)
        try:
            for _ in range(600):
                try:
                    urllib.request.urlopen(f"{address}/health").close()
                    break
                except OSError:
                    time.sleep(0.1)
            time.sleep(20)  # the questions to offer are checked after the start
            with sync_playwright() as play:
                path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
                flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
                browser = play.chromium.launch(executable_path=path, args=flags)
                for screen in SCREENS:
                    print(take(browser, address, screen), flush=True)
                browser.close()
        finally:
            process.terminate()
            process.wait(20)


if __name__ == "__main__":
    main()
