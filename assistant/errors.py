"""The errors of the package: few, each saying what to do next.

AssistantError
├── InvalidQuestion      the text asked cannot be understood as a question
├── CorpusError          a document of the corpus cannot be used
├── EncoderError         an encoder cannot be loaded
├── ReceiptError         a file is not the receipt of an answer
└── IndexUnusable        the index cannot be used
    ├── IndexNotFound    there is none yet
    ├── IndexDamaged     a file is missing or not what the manifest says
    └── IndexForeign     it was built by another encoder or version
"""


class AssistantError(Exception):
    """Base of every error this package raises on purpose; its text can be shown to a person."""


class InvalidQuestion(AssistantError):
    """The text is empty, too long, or holds nothing to look for.

    Attributes:
        reason: key of the message in `assistant.messages` ("empty", "too_long", "no_words").
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class CorpusError(AssistantError):
    """A corpus folder or document cannot be read; the message names the file and the mend."""


class EncoderError(AssistantError):
    """The encoder cannot be loaded; the message names the setting to change, or the mend."""


class ReceiptError(AssistantError):
    """The file is not the receipt of an answer; the message says what to give."""


class IndexUnusable(AssistantError):
    """Base of the errors about the index folder; each names the command that repairs it."""


class IndexNotFound(IndexUnusable):
    """No generation has been built in the index folder."""


class IndexDamaged(IndexUnusable):
    """A file of the generation is missing or its digest differs from the manifest."""


class IndexForeign(IndexUnusable):
    """The generation was built by another encoder, analyzer or format version."""
