import json
import os
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from .desktop import Desktop

# How often the tap is read.
TICK = 0.03
# How many programs a processor has to run at a time while nobody but the journeys uses the machine.
OWN_LOAD = 2.5
# How much longer a silence may have to be than on such a machine.
MOST_STRAIN = 3.0


@dataclass(frozen=True)
class Utterance:
    """What was said in one go, and the language the browser gave for it, where it is not the page's."""

    text: str
    language: str | None = None

    def __str__(self):
        return f"[{self.language}] {self.text}" if self.language else self.text


class Orca:
    """A screen reader whose speech can be read.

    Nothing tells when it has finished: it reacts to events of a browser that may send more. So the
    end of an answer is a silence, and how long that is is the one thing here that is a matter of
    time (`QUIET` in session.py). It counts only while the browser and Orca have nothing to do, so
    that it is as long as it needs to be on a busy machine. Everything else is waited for by what is said.
    """

    def __init__(self, folder: Path):
        self._desktop: Desktop | None = None
        self._folder = folder / "orca"
        self._tap = folder / "said.jsonl"
        self._position = 0

    def start(self, desktop: Desktop, page_language: str = "en"):
        self._desktop = desktop
        self._folder.mkdir()
        self._tap.touch()
        customizations = Path(__file__).with_name("orca-customizations.py")
        shutil.copy(customizations, self._folder)
        # Orca asks `pgrep` whether another one runs, and would not start beside one, even on another
        # screen.
        blind = self._folder / "bin"
        blind.mkdir()
        (blind / "pgrep").write_text("#!/bin/sh\nexit 1\n")
        (blind / "pgrep").chmod(0o755)
        desktop.children.start(
            "orca",
            "/usr/bin/python3",
            "/usr/bin/orca",
            "--user-prefs",
            str(self._folder),
            PATH=f"{blind}:{desktop.children.environment['PATH']}",
            ORCA_TAP=str(self._tap),
            ORCA_PAGE_LANGUAGE=page_language,
            PYTHONDONTWRITEBYTECODE="1",
        )
        self.wait_for("(?i)screen reader on", 60)

    def take(self) -> list[Utterance]:
        """What was said since the last time."""
        with open(self._tap, "rb") as tap:
            tap.seek(self._position)
            whole_lines = tap.read().rpartition(b"\n")[0]
        if not whole_lines:
            return []
        self._position += len(whole_lines) + 1
        said = [json.loads(line) for line in whole_lines.splitlines()]
        return [Utterance(" ".join(u["text"].split()), u.get("language")) for u in said]

    def wait_for(self, pattern: str, patience: float) -> list[Utterance]:
        """Waits until something is said that matches; that, and what has been said since."""
        said, until = [], time.monotonic() + patience
        while time.monotonic() < until:
            said += self.take()
            for index, utterance in enumerate(said):
                if re.search(pattern, utterance.text):
                    return said[index:]
            time.sleep(TICK)
        raise TimeoutError(f"nothing said matches `{pattern}` in {patience:.0f} s: {said}")

    def wait_for_silence(self, quiet: float, patience: float) -> list[Utterance]:
        """What is said until nothing more is: speech begins within `patience`, or there is none."""
        said, idle, last = [], 0.0, time.monotonic()
        while True:
            if new := self.take():
                said, idle = said + new, 0.0
            elif not self._desktop.children.are_busy():
                idle += min(time.monotonic() - last, 2 * TICK)
            last = time.monotonic()
            if idle >= (quiet if said else patience) * strain():
                return said
            time.sleep(TICK)


def strain() -> float:
    """How much longer everything takes, on a machine that has more to do than the journeys' own programs."""
    return min(max(os.getloadavg()[0] / os.cpu_count() / OWN_LOAD, 1.0), MOST_STRAIN)
