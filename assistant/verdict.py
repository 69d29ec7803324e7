"""What the assistant says of a claim: the verdict, the differences, the quotes it rests on."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.schema import Citation, Language, cited

VerdictKind = Literal["supported", "contradicted", "not_found", "invalid"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a claim that the documents say otherwise, in the words of the claim's language."""

    claimed: str
    found: str

    def to_dict(self) -> dict[str, Any]:
        """Both fields, by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the documents bear out a claim, and the quotes that say so.

    Attributes:
        explanation: in the claim's language, with markers like [1].
        differences: what a contradicted claim says, and what the documents say instead.
        citations: the quotes the verdict rests on; none when nothing was found.
        nearest: the passages found though they do not decide.
    """

    claim: str
    language: Language
    verdict: VerdictKind
    explanation: str
    differences: tuple[Difference, ...] = ()
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    index: str = ""
    elapsed_ms: float = 0.0

    def __str__(self) -> str:
        return cited(self.explanation, self.citations)

    def to_dict(self) -> dict[str, Any]:
        """The verdict as `check --json` prints it (without the caller's `id`)."""
        return {
            "claim": self.claim,
            "language": self.language,
            "verdict": self.verdict,
            "explanation": self.explanation,
            "differences": [item.to_dict() for item in self.differences],
            "citations": [item.to_dict() for item in self.citations],
            "nearest": [item.to_dict() for item in self.nearest],
            "index": self.index,
            "elapsed_ms": round(self.elapsed_ms, 2),
        }
