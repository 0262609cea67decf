import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .journey import Expectation, Journey, Step, budget
from .orca import Utterance
from .session import COMING, Session
from .site import Site

READY = "newsfold-ready"
ARRIVAL = "the app comes"


@dataclass
class Heard:
    """A moment of a journey, and what was said then. `open` has two, every other step has one."""

    line: str
    said: list[Utterance]
    is_written: bool = True


@dataclass
class Walk:
    """A journey as it went: everything that was heard, and everything that should not be so."""

    heard: list[Heard] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    _counted_from: int = 0
    _keys: int = 0

    def take(self, journey: Journey, session: Session, site: Site):
        """Goes from the first step to the last, whatever is heard."""
        for step in journey.steps:
            before = len(self.heard)
            self._take(step, session, site)
            said = [utterance for heard in self.heard[before:] for utterance in heard.said]
            for expectation in step.expectations:
                if complaint := self._judge(expectation, said):
                    self.complaints.append(f"{step.line}: {complaint}")

    def _take(self, step: Step, session: Session, site: Site):
        match step.word:
            case "open":
                page = session.open(site, step.value)
                # Read out is the whole page; it is of interest once.
                self.heard.append(Heard(step.line, page, step.value_of("in") == "full"))
                if step.value_of("alone") is None:
                    self._let_the_app_come(ARRIVAL, step, session, site)
            case "app":
                self._let_the_app_come(step.line, step, session, site)
            case "top":
                session.press("ctrl+Home")
            case "press":
                wait = _what_comes(step, site)
                said = [u for _ in range(step.times - 1) for u in session.press(step.value)]
                said += session.press(step.value, wait)
                self._keys += step.times
                self.heard.append(Heard(step.line, said, step.value_of("unwritten") is None))
            case "type":
                wait = _what_comes(step, site)
                self.heard.append(Heard(step.line, session.type(step.value, wait)))
            case "answer":
                path, status = step.value.split()
                site.answer(path, int(status))
            case "publish":
                site.publish()
            case "stop":
                site.stop()
            case "await":
                site.driver.wait_until(step.value, COMING)
            case "from":
                self._counted_from, self._keys = len(self.heard), 0

    def _let_the_app_come(self, line: str, step: Step, session: Session, site: Site):
        said = session.let_the_app_come(site, step.value_of("until") or READY)
        self.heard.append(Heard(line, said))
        announced = step.value_of("arrives")
        texts = [str(utterance) for utterance in said if utterance.text]
        if announced is None and texts:
            self.complaints.append(f"{step.line}: something is said when the app comes: {texts}")
        if announced is not None and not _is_only(announced, texts):
            self.complaints.append(f"{step.line}: `{announced}` is not all that is said: {texts}")

    def _judge(self, expectation: Expectation, said: list[Utterance]) -> str | None:
        texts = [str(utterance) for utterance in said if utterance.text]
        match expectation.word:
            case "hear" if not any(re.search(expectation.value, text) for text in texts):
                return f"nothing said matches `{expectation.value}`"
            case "only" if not _is_only(expectation.value, texts):
                return f"`{expectation.value}` is not all that is said: {texts}"
            case "never" if any(re.search(expectation.value, text) for text in texts):
                return f"something said matches `{expectation.value}`"
            case "silence" if texts:
                return f"something is said: {texts}"
            case "at":
                most, unit, apart = budget(expectation.value)
                number = self._keys if unit == "keys" else self._words(apart)
                return f"{number} {unit}, at most {most}" if number > most else None
        return None

    def _words(self, apart: list[str]) -> int:
        """The words heard since `from here`, without the texts that do not count, each of them once."""
        heard = self.heard[self._counted_from :]
        text = " ".join(utterance.text for step in heard for utterance in step.said)
        for piece in apart:
            if piece not in text:
                raise ValueError(f"`{piece}` is not heard, and cannot be left out of the count")
            text = text.replace(piece, "", 1)
        return sum(any(map(str.isalnum, word)) for word in text.split())


def _what_comes(step: Step, site: Site) -> Callable[[], None] | None:
    """What waits for the report of which a step says that it brings it about; one of before is none."""
    report = step.value_of("until")
    if report is None:
        return None
    site.driver.forget(report)
    return lambda: site.driver.wait_until(report, COMING)


def _is_only(pattern: str, texts: list[str]) -> bool:
    return len(texts) == 1 and re.search(pattern, texts[0]) is not None
