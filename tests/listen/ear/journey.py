import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Expectation:
    """What must be true of a step, or of the steps since `from here`."""

    line: str
    word: str
    value: str


@dataclass
class Step:
    """A line of a journey, and the indented lines below it."""

    line: str
    word: str
    value: str
    times: int = 1
    expectations: list[Expectation] = field(default_factory=list)

    def value_of(self, word: str) -> str | None:
        """What follows a word below the step; nothing where it is not there."""
        return next((e.value for e in self.expectations if e.word == word), None)


@dataclass
class Journey:
    """Somebody's way through a page: what they press, and what they must hear.

    The grammar, a line each:

        open PAGE            opens a page: blog.html, whose query becomes attributes of <news-fold>, or
                             one of the newsletter's own, below site/; then the app comes
        app                  the app comes, where `alone` held it back
        top                  goes to the page's top, which is the page's own and not written down
        press KEY [xN]       presses a key N times; two spaces, and what follows is a remark
        type TEXT            types
        answer PATH STATUS   makes the server fail; 200 ends that
        publish              another issue appears on the host
        stop                 the server is gone
        await REPORT         waits for an event of the element, or for what else the page reports
                             (pages/driver.js)
        from here            where counting starts

    below `open`, indented:

        in full              what is read of the page goes into the transcript
        alone                the app waits for `app`

    below `open` and `app`:

        until REPORT         what to wait for instead of newsfold-ready
        arrives REGEX        of what is said when the app comes, which else is nothing: one thing, and
                             it matches

    below `press` and `type`:

        until REPORT         waits for that, and then listens; `said` is any announcement

    below any step with something to hear:

        hear REGEX           something said matches
        only REGEX           one thing is said, and it matches
        never REGEX          nothing said matches
        silence              nothing is said
        unwritten            what is said hangs on moments, and does not go into the transcript
        at most N keys       pressed since `from here`
        at most N words beyond "…" "…"
                             heard since `from here`, not counting these texts, each of them once

    A line that begins with # is a comment. The first one is the journey's promise.
    """

    name: str
    promise: str
    steps: list[Step]


STEPS = ("open", "app", "top", "press", "type", "answer", "publish", "stop", "await", "from")
EXPECTATIONS = ("in", "alone", "until", "arrives", "hear", "only", "never", "silence", "unwritten", "at")


def read(file: Path) -> Journey:
    """Reads a journey from its file."""
    promise, steps = "", []
    for number, line in enumerate(file.read_text().splitlines(), 1):
        place = f"{file.name}:{number}"
        text = line.strip()
        if text.startswith("#"):
            promise = promise or text.lstrip("# ")
        elif line.startswith((" ", "\t")) and text:
            steps[-1].expectations.append(_expectation(text, place))
        elif text:
            steps.append(_step(text, place))
    if not promise:
        raise ValueError(f"{file.name}: the first line says what the journey promises")
    return Journey(file.stem, promise, steps)


def _step(text: str, place: str) -> Step:
    word, _, rest = text.partition(" ")
    if word not in STEPS:
        raise ValueError(f"{place}: `{word}` is no step; the steps are {', '.join(STEPS)}")
    value = re.split(r" {2,}", rest.strip())[0]
    times = re.fullmatch(r"(.+) x(\d+)", value)
    if word == "press" and times:
        return Step(text, word, times[1], int(times[2]))
    return Step(text, word, value)


def _expectation(text: str, place: str) -> Expectation:
    word, _, value = text.partition(" ")
    if word not in EXPECTATIONS:
        raise ValueError(f"{place}: `{word}` is no expectation; they are {', '.join(EXPECTATIONS)}")
    return Expectation(text, word, value.strip())


def budget(value: str) -> tuple[int, str, list[str]]:
    """Takes apart what follows `at`: the most there may be, of what, and what does not count."""
    most, number, unit, *rest = shlex.split(value)
    if most != "most" or unit not in ("keys", "words") or rest[:1] not in ([], ["beyond"]):
        raise ValueError(f"`at {value}` is no budget")
    return int(number), unit, rest[1:]
