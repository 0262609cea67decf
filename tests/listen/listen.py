#!/usr/bin/python3
"""Walks the journeys with a screen reader and compares what is said with the committed transcripts.

    cargo xtask listen [--browser NAME] [--journey NAME] [--update] [--faults]
"""

import argparse
import signal
import sys
import time
from pathlib import Path

from ear import journey as journeys
from ear.browsers import BROWSERS
from ear.journey import Journey
from ear.session import Session
from ear.site import Site
from ear.transcript import difference, write_down
from ear.walk import Walk

HERE = Path(__file__).parent
DIST = HERE.parents[1] / "dist"


def main() -> int:
    options = command_line()
    # Ended from outside, the programs that were started end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    chosen = choose(options.journey)
    passed = failed = 0
    for browser in options.browser or BROWSERS:
        if options.faults:
            results = [*listen_to_faults(browser, options)]
        else:
            results = [*listen_in(browser, chosen, options)]
        if not options.journey:
            results += [False for _ in leftover(browser, chosen)]
        print(f"{browser:<9} {sum(results)} passed, {len(results) - sum(results)} failed")
        passed, failed = passed + sum(results), failed + len(results) - sum(results)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Listen to the page with a screen reader.")
    parser.add_argument("--browser", action="append", choices=BROWSERS, help="one of them only")
    parser.add_argument("--journey", action="append", metavar="NAME", help="this one only")
    parser.add_argument("--update", action="store_true", help="rewrite the transcripts")
    parser.add_argument("--faults", action="store_true", help="with the faults, which must be heard")
    parser.add_argument("--dist", type=Path, default=DIST, help="the built site")
    parser.add_argument("--keep", action="store_true", help="keep the logs of the programs")
    options = parser.parse_args()
    if not (options.dist / "newsfold.js").exists():
        parser.error(f"{options.dist} holds no built site")
    return options


def choose(names: list[str] | None) -> list[Journey]:
    """The journeys that were named, or all."""
    files = {file.stem: file for file in sorted((HERE / "journeys").glob("*.txt"))}
    unknown = [name for name in names or [] if name not in files]
    if unknown:
        sys.exit(f"there is no journey `{unknown[0]}`; the journeys are {', '.join(files)}")
    return [journeys.read(files[name]) for name in names or files]


def listen_in(browser: str, chosen: list[Journey], options: argparse.Namespace):
    """Walks journeys in one browser; whether each one passed, as it ends."""
    with Session(browser, options.keep) as session:
        for journey in chosen:
            started = time.monotonic()
            walk = go(journey, session, options.dist)
            now = write_down(journey, walk)
            committed = transcript(journey, browser)
            if options.update:
                committed.write_text(now)
            changed = difference(committed, now)
            good = not changed and not walk.complaints
            report(browser, journey.name, f"{len(walk.heard):>3} steps", started, good)
            for line in [*walk.complaints, *changed.splitlines()]:
                print(f"  {line}", flush=True)
            yield good


def listen_to_faults(browser: str, options: argparse.Namespace):
    """Walks, for each fault, the journey that is to catch it; whether it did."""
    with Session(browser, options.keep) as session:
        for file in sorted((HERE / "faults").glob("*.js")):
            started = time.monotonic()
            catcher = file.read_text().partition("\n")[0].removeprefix("// caught by ")
            [journey] = choose([catcher])
            now = write_down(journey, go(journey, session, options.dist, file.stem))
            caught = bool(difference(transcript(journey, browser), now))
            report(browser, file.stem, f"by {journey.name}", started, caught)
            yield caught


def go(journey: Journey, session: Session, dist: Path, fault: str | None = None) -> Walk:
    """Goes on a journey; what never comes is a complaint like others."""
    walk = Walk()
    with Site(dist, fault) as site:
        try:
            walk.take(journey, session, site)
        except TimeoutError as error:
            walk.complaints.append(str(error))
    return walk


def transcript(journey: Journey, browser: str) -> Path:
    """Where it is kept what is heard on a journey."""
    return HERE / "transcripts" / browser / f"{journey.name}.txt"


def report(browser: str, name: str, what: str, started: float, good: bool):
    seconds = f"{time.monotonic() - started:.1f} s"
    print(f"{browser:<9} {name:<24} {what:<18} {seconds:>7}  {'ok' if good else 'FAILED'}", flush=True)


def leftover(browser: str, chosen: list[Journey]) -> list[Path]:
    """Transcripts that no journey has any more."""
    names = {journey.name for journey in chosen}
    files = [f for f in (HERE / "transcripts" / browser).iterdir() if f.stem not in names]
    for file in files:
        print(f"{file.relative_to(HERE)}: no journey has this name")
    return files


if __name__ == "__main__":
    sys.exit(main())
