#!/usr/bin/python3
"""Walks the journeys with a screen reader and compares what is said with the committed transcripts.

    cargo xtask listen [--browser NAME] [--journey NAME] [--update] [--faults]
"""

import argparse
import os
import re
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ear import journey as journeys
from ear.browsers import BROWSERS
from ear.journey import Journey
from ear.newsletter import Newsletter
from ear.session import Session
from ear.site import Site
from ear.transcript import difference, write_down
from ear.walk import Walk

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DIST = ROOT / "dist"
COMMAND = Path(os.environ.get("NEWSFOLD_COMMAND", ROOT / "target/release/newsfold"))
# How many journeys of a run may be heard otherwise, or end on their way, and be heard as expected the
# second time. Each is named at the end, and is a fault to be found; more of them are no accident, and fail.
UNSTEADY_AT_MOST = 4
# How many desktops each browser has, side by side: most of the time they wait for silence.
DESKTOPS = 2


@dataclass
class Task:
    """A journey to walk: with everything as it is, or with a fault that it is to catch."""

    journey: Journey
    fault: str | None = None
    browsers: tuple[str, ...] = BROWSERS


def main() -> int:
    options = command_line()
    tasks = faults() if options.faults else [Task(j) for j in choose(options.journey)]
    browsers = options.browser or BROWSERS
    of = {browser: [task for task in tasks if browser in task.browsers] for browser in browsers}
    shares = [(b, of[b][n :: options.desktops]) for b in browsers for n in range(options.desktops)]
    # Ended from outside, the programs that were started end too.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: (Session.end_all(), os._exit(1)))
    with tempfile.TemporaryDirectory(prefix="newsfold-listen-") as folder:
        newsletter = Newsletter(Path(folder), COMMAND, options.dist)
        unsteady = []
        listen = lambda share: listen_in(*share, newsletter, options, unsteady)
        with ThreadPoolExecutor(len(shares)) as pool:
            outcomes = [*zip((browser for browser, _ in shares), pool.map(listen, shares))]
    for name in unsteady:
        print(f"failed once, and passed the second time: {name}")
    return summarise(browsers, outcomes, leftover(tasks) if not options.journey else 0)


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Listen to the page with a screen reader.")
    parser.add_argument("--browser", action="append", choices=BROWSERS, help="one of them only")
    parser.add_argument("--journey", action="append", metavar="NAME", help="this one only")
    parser.add_argument("--update", action="store_true", help="rewrite the transcripts")
    parser.add_argument("--faults", action="store_true", help="with the faults, which must be heard")
    parser.add_argument("--desktops", type=int, default=DESKTOPS, help="side by side, a browser")
    parser.add_argument("--dist", type=Path, default=DIST, help="the built reader")
    parser.add_argument("--keep", action="store_true", help="keep the logs of the programs")
    options = parser.parse_args()
    if not (options.dist / "newsfold.js").exists():
        parser.error(f"{options.dist} holds no built reader")
    return options


def choose(names: list[str] | None) -> list[Journey]:
    """The journeys that were named, or all."""
    files = {file.stem: file for file in sorted((HERE / "journeys").glob("*.txt"))}
    unknown = [name for name in names or [] if name not in files]
    if unknown:
        sys.exit(f"there is no journey `{unknown[0]}`; the journeys are {', '.join(files)}")
    return [journeys.read(files[name]) for name in names or files]


def faults() -> list[Task]:
    """Each fault, with the journey that is to catch it."""
    tasks = []
    for file in sorted((HERE / "faults").glob("*.js")):
        text = file.read_text()
        catcher = text.partition("\n")[0].removeprefix("// caught by ")
        only = re.search(r"^// heard in (\w+)$", text, re.MULTILINE)
        heard_in = (only[1],) if only else BROWSERS
        tasks += [Task(journey, file.stem, heard_in) for journey in choose([catcher])]
    return tasks


def listen_in(browser: str, share: list[Task], newsletter: Newsletter, options, unsteady: list):
    """Does a share of the tasks on a desktop; for each, whether it passed, and its steps."""
    results = []
    if not share:
        return results
    with Session(browser, options.keep) as session:
        for task in share:
            started = time.monotonic()
            committed = HERE / "transcripts" / browser / f"{task.journey.name}.txt"
            walk, lines = hear(task, session, newsletter, options, committed)
            once = lines and not task.fault and len(unsteady) < UNSTEADY_AT_MOST
            if once:
                # Counted before it is walked again: others go on meanwhile.
                name = f"{browser}, {task.journey.name}"
                unsteady.append(name)
                report(browser, task, len(walk.heard), started, "once more", lines)
                walk, lines = hear(task, session, newsletter, options, committed)
                if lines:
                    unsteady.remove(name)
            # A fault is caught where anything is heard otherwise.
            good = bool(lines) if task.fault else not lines
            outcome = "ok" if good else "FAILED"
            report(browser, task, len(walk.heard), started, outcome, [] if task.fault else lines)
            results.append((good, len(walk.heard)))
    return results


def hear(task: Task, session: Session, newsletter: Newsletter, options, committed: Path):
    """Goes on a journey once; answers with it and with what was heard otherwise than is committed."""
    walk = go(task, session, newsletter, options.dist)
    now = write_down(task.journey, walk)
    if options.update:
        committed.write_text(now)
    changed = difference(committed, now).splitlines()
    return walk, changed if task.fault else [*walk.complaints, *changed]


def go(task: Task, session: Session, newsletter: Newsletter, dist: Path) -> Walk:
    """Goes on a journey; what never comes is a complaint like others."""
    walk = Walk()
    with Site(newsletter, dist, task.fault) as site:
        try:
            walk.take(task.journey, session, site)
        except (TimeoutError, ValueError) as error:
            walk.complaints.append(str(error))
    return walk


def report(browser: str, task: Task, steps: int, started: float, outcome: str, lines: list[str]):
    name, what = task.journey.name, f"{steps:>3} steps"
    if task.fault:
        name, what = task.fault, f"by {name}"
    seconds = f"{time.monotonic() - started:.1f} s"
    head = f"{browser:<9} {name:<24} {what:<18} {seconds:>7}  {outcome}"
    # In one piece: others report at the same time.
    print("\n  ".join([head, *lines]), flush=True)


def leftover(tasks: list[Task]) -> int:
    """How many transcripts no journey has any more."""
    names = {task.journey.name for task in tasks}
    if any(task.fault for task in tasks):
        return 0
    files = [f for f in (HERE / "transcripts").glob("*/*.txt") if f.stem not in names]
    for file in files:
        print(f"{file.relative_to(HERE)}: no journey has this name")
    return len(files)


def summarise(browsers, outcomes, leftover: int) -> int:
    """Prints the sums, the last line that of everything."""
    passed = failed = 0
    for browser in browsers:
        results = [result for name, share in outcomes if name == browser for result in share]
        good = sum(good for good, _ in results)
        steps = sum(steps for _, steps in results)
        print(f"{browser:<9} {good} passed, {len(results) - good} failed, {steps} steps heard")
        passed, failed = passed + good, failed + len(results) - good
    failed += leftover
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
