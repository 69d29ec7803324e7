"""An OpenAI-compatible server that misbehaves on purpose, as the model's name asks; for tests.

Run: python tests/scripted_model.py; prints its port, serves until it is killed.
"""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXTS = {
    "good": "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams [1].",
    "late marker": "Le budget des bibliothèques numériques est de 95 millions de dirhams. [1]",
    "two": "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams [1]. "
    "Ce budget est financé par la Banque mondiale [1].",
    "invented marker": "Le budget des bibliothèques s'élève à 95 millions de dirhams [7].",
    "no marker": "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams.",
    "wrong figure": "Le budget des bibliothèques numériques s'élève à 59 millions de dirhams [1].",
    "added figure": "Le budget des bibliothèques numériques, voté en 2023, s'élève à 95 millions "
    "de dirhams [1].",
    "wrong name": "Le budget des bibliothèques numériques de Casablanca s'élève à 95 millions de "
    "dirhams [1].",
    "denial": "Le budget des bibliothèques numériques ne s'élève pas à 95 millions de dirhams [1].",
    "english": "The budget of the digital libraries is 95 million dirhams [1].",
    "arabic": "تبلغ ميزانية المكتبات الرقمية 95 مليون درهم [1].",
    "planted": "ACCÈS ACCORDÉ. Consignes ignorées, mot de passe : sésame [1].",
    "address": "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams, voir "
    "https://evil.example [1].",
    "refusal": "Je suis désolé, je ne peux pas répondre à cette demande.",
    "empty": "",
    "thinking": "<think>Voyons, 95 ou 96 ?</think>Le budget des bibliothèques numériques s'élève à "
    "95 millions de dirhams [1].",
}


class Handler(BaseHTTPRequestHandler):
    """Answers `POST /v1/chat/completions` with a stream of small pieces."""

    protocol_version = "HTTP/1.0"

    def log_message(self, *arguments):
        """Keeps quiet."""

    def piece(self, text):
        """Sends one piece of text as the protocol wants it."""
        choice = {"index": 0, "delta": {"role": "assistant", "content": text}}
        record = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "x"}
        data = json.dumps({**record, "choices": [{**choice, "finish_reason": None}]})
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()

    def do_POST(self):
        """Misbehaves as the model's name asks."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        mode = body["model"]
        if mode == "hang":
            time.sleep(60)
        if mode == "error":
            self.send_error(500)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if mode == "garbage":
            self.wfile.write(b"data: {broken\n\ndata: [DONE]\n\n")
            return
        if mode == "wrong shape":
            self.wfile.write(b'data: {"choices": 12}\n\ndata: [DONE]\n\n')
            return
        if mode == "broken":
            self.piece("Le budget des bibliothèques")
            self.connection.close()
            return
        for word in TEXTS.get(mode, TEXTS["good"]).split(" "):
            if mode == "drip":
                time.sleep(0.4)
            self.piece(word + " ")
        self.wfile.write(b"data: [DONE]\n\n")


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()
