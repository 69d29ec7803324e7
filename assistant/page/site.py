"""The routes of the page, and its documents of HTML."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from assistant.errors import InvalidQuestion
from assistant.messages import say
from assistant.page import asked, first_screen, offered, own_files, shell, visitor
from assistant.page.admission import Line
from assistant.page.exchange import Exchange
from assistant.page.feedback import Feedback
from assistant.page.listing import Filters, listing_html
from assistant.page.metrics import Metrics
from assistant.page.refusals import refusal
from assistant.page.render import answer_html, question_html
from assistant.page.service import Service, tidy
from assistant.page.sources import document_html, panel_html, place_url
from assistant.page.wording import LANGUAGES, words
from assistant.settings import settings


class Site:
    """The page's routes over one service."""

    def __init__(self, service: Service, line: Line, metrics: Metrics, feedback: Feedback) -> None:
        self._service = service
        self._line = line
        self._metrics = metrics
        self._exchange = Exchange(service, line, metrics, feedback)
        self._days = service.options.retention_days

    def routes(self) -> list[Route]:
        """Every route of the page."""
        return [
            Route("/", self.home, methods=["GET"]),
            Route("/", self.plain_ask, methods=["POST"]),
            Route("/documents", self.documents, methods=["GET"]),
            Route("/notice", self.notice, methods=["GET"]),
            Route("/passage", self.passage, methods=["GET"]),
            Route("/conversation", self._exchange.conversation, methods=["POST"]),
            Route("/feedback", self._exchange.opinion, methods=["POST"]),
            Route("/page/{digest}/{name:path}", own_files.file, methods=["GET"]),
            Route("/favicon.ico", own_files.icon, methods=["GET"]),
            Route("/robots.txt", own_files.robots, methods=["GET"]),
        ]

    def _page(
        self, request: Request, page: str, title: str, content: str, status: int = 200
    ) -> Response:
        language = visitor.chrome(request)
        query = urlencode([pair for pair in request.query_params.items() if pair[0] != "lang"])
        here = request.url.path + (f"?{query}" if query else "")
        theme = visitor.theme(request)
        return visitor.page_response(
            request, shell.frame(language, page, title, content, here, theme), status
        )

    async def home(self, request: Request) -> Response:
        """The conversation, or a document opened at a passage (`?passage=DOCUMENT#N`)."""
        if "passage" in request.query_params:
            return self._document(request, request.query_params["passage"])
        language = visitor.chrome(request)
        return self._page(request, "home", say("page_title_home", language), self._home(language))

    def _home(self, language: Any, turn: str = "") -> str:
        return first_screen.home_html(
            language,
            self._service.assistant.documents,
            self._service.questions.themes(language),
            settings().question_limit,
            self._days,
            turn,
        )

    async def plain_ask(self, request: Request) -> Response:
        """A question sent by the form itself, where scripts do not run."""
        language = visitor.chrome(request)
        form = await request.form(max_files=0, max_fields=4)
        question = str(form.get("question", ""))
        answer = await self._line.run(partial(self._service.ask, question))
        self._metrics.answer(answer.status, answer.language, answer.elapsed_ms / 1000)
        following = self._service.questions.following(answer)
        drawn = answer_html(answer, self._service.documents, language, following)
        turn = f'<li class="turn">{question_html(tidy(question), language)}{drawn}</li>'
        return self._page(
            request, "home", say("page_title_home", language), self._home(language, turn)
        )

    async def documents(self, request: Request) -> Response:
        """The list of documents, narrowed by the filters of the query."""
        language, query = visitor.chrome(request), request.query_params
        names = ("language", "status", "publisher")
        chosen = Filters(query.get("q", "")[:200], *(query.get(name, "") for name in names))
        search = partial(self._found, tidy(chosen.text), chosen.language)
        hits = await self._line.run(search) if chosen.text.strip() else []
        content = listing_html(self._service.assistant.documents, hits, chosen, language)
        return self._page(request, "documents", say("page_title_documents", language), content)

    def _found(self, text: str, narrowed: str) -> list[Any]:
        language = next((code for code in LANGUAGES if code == narrowed), None)
        try:
            return self._service.assistant.search(text, top_k=8, language=language)
        except InvalidQuestion:
            return []

    def _document(self, request: Request, name: str) -> Response:
        language = visitor.chrome(request)
        document = self._service.documents.get(name.partition("#")[0])
        if document is None:
            title = say("page_title_missing", language)
            return self._page(request, "missing", title, shell.missing_html(language), 404)
        if "#" in name:
            ordinal = name.rpartition("#")[2]
            named = name if ordinal.isascii() and ordinal.isdecimal() else ""
            return Response(
                status_code=303, headers={"location": place_url(document.id, passage=named)}
            )
        passages = self._service.passages.get(document.id, ())
        span = asked.span(request.query_params.get("quote", ""), document)
        shown = document_html(document, passages, self._service.documents, language, span)
        back = f'<p class="back"><a href="/documents">{words("back_documents", language)}</a></p>'
        asks = offered.asks_html(self._service.questions.of(document.id), language)
        return self._page(request, "documents", document.title, back + shown + asks)

    async def notice(self, request: Request) -> Response:
        """What is kept and the reader's rights."""
        language = visitor.chrome(request)
        content = shell.notice_html(language, self._days)
        return self._page(request, "notice", say("page_title_notice", language), content)

    async def passage(self, request: Request) -> Response:
        """The source panel of one quote, as a fragment of HTML."""
        query, language = request.query_params, visitor.chrome(request)
        document = self._service.documents.get(query.get("document", ""))
        span = asked.span(f"{query.get('start', '')}-{query.get('end', '')}", document)
        if document is None or span == (0, 0):
            return refusal(404, "moved")
        holding = [
            item
            for item in self._service.passages.get(document.id, ())
            if item.start <= span[0] and span[1] <= item.end
        ]
        place = holding[0].section if holding else ""
        if holding and holding[0].page:
            place = f"{place} · {say('page_page', language, number=holding[0].page)}".strip(" ·")
        shown = panel_html(document, span, place, self._service.documents, language)
        return visitor.page_response(request, shown)
