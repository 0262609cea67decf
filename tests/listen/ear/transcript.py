import difflib
import re
from pathlib import Path

from .journey import Journey
from .orca import Utterance
from .walk import Walk

# What differs from run to run: the port of an origin, the time of a copy, the size of what is kept.
DIFFERS = {
    r"127\.0\.0\.1:\d+": "127.0.0.1",
    r"Saved copy from .+?, \d\d:\d\d": "Saved copy from DATE, TIME",
    r"\b\d+ kB": "SIZE",
}


def write_down(journey: Journey, walk: Walk) -> str:
    """What was heard on a journey, as text: each step, and below it what was said, a line each."""
    lines = [f"# {journey.promise}"]
    for heard in walk.heard:
        lines += ["", heard.line]
        if heard.is_written:
            lines += [f"    {_line(utterance)}" for utterance in heard.said if utterance.text]
    return "\n".join(lines) + "\n"


def _line(utterance: Utterance) -> str:
    line = str(utterance)
    for pattern, instead in DIFFERS.items():
        line = re.sub(pattern, instead, line)
    return line


def difference(committed: Path, now: str) -> str:
    """What is heard otherwise than before, as a difference between texts; empty when nothing is."""
    before = committed.read_text() if committed.exists() else ""
    lines = difflib.unified_diff(
        before.splitlines(),
        now.splitlines(),
        "heard before",
        "heard now",
        lineterm="",
    )
    return "\n".join(lines)
