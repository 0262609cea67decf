import os
import signal
import subprocess
import time
from pathlib import Path

PATIENCE = 5.0
# How often is looked which programs there are, in seconds.
LOOK = 0.5


class Children:
    """The programs of a run, each in a session of its own; they end with it, and nothing else does."""

    def __init__(self, folder: Path, environment: dict[str, str]):
        self.folder = folder
        self.environment = environment
        self._running: list[tuple[str, subprocess.Popen]] = []
        self._family: list[Path] = []
        self._looked = 0.0

    def start(self, name: str, *command: str, pass_fds=(), **more: str) -> subprocess.Popen:
        """Starts a program, with more variables in its environment; it logs to a file of its name."""
        with open(self.folder / f"{name}.log", "wb") as log:
            child = subprocess.Popen(
                command,
                env={**self.environment, **more},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._running.append((name, child))
        return child

    def start_and_read(self, name: str, *command: str) -> str:
        """Starts a program that says where it can be found: `{fd}` is the descriptor it says so on."""
        reader, writer = os.pipe()
        try:
            self.start(name, *(part.format(fd=writer) for part in command), pass_fds=[writer])
        finally:
            os.close(writer)
        with open(reader) as said:
            # To the end of the line: a program that cannot write the rest of it gives up.
            line = said.readline().strip()
        if not line:
            raise RuntimeError(f"{name} did not start: {self.log(name)}")
        return line

    def run(self, *command: str) -> subprocess.CompletedProcess:
        """Runs a program to its end."""
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=30
        )

    def ended(self) -> list[str]:
        """The programs that ended before they were asked to."""
        return [name for name, child in self._running if child.poll() is not None]

    def are_busy(self) -> bool:
        """Whether any of the programs, or of those they started, computes, or waits for a processor or a disk."""
        if time.monotonic() - self._looked > LOOK:
            sessions = [[str(child.pid)] for _, child in self._running]
            of_session = lambda process: _state(process)[3:4] in sessions
            self._family = [*filter(of_session, Path("/proc").glob("[0-9]*"))]
            self._looked = time.monotonic()
        return any(_state(process)[:1] in (["R"], ["D"]) for process in self._family)

    def log(self, name: str) -> str:
        """The last that a program logged."""
        return (self.folder / f"{name}.log").read_text(errors="replace")[-500:]

    def stop(self):
        """Ends what was started, the last first."""
        for step in (signal.SIGTERM, signal.SIGKILL):
            for _, child in reversed(self._running):
                _signal(child, step)
            for _, child in self._running:
                try:
                    child.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    pass
        self._running.clear()


def _state(process: Path) -> list[str]:
    """What the system says of a process: its state, its parent, its group, its session and more."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []  # It has ended.


def _signal(child: subprocess.Popen, number: int):
    """Signals the group of a child: what it started itself ends with it."""
    try:
        os.killpg(child.pid, number)
    except ProcessLookupError:
        pass
