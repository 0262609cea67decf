import os
import time
from pathlib import Path

from .children import Children

SIZE = "1280x1024x24"

# What would lead a program back to the desktop that the tests are run from.
LEADS_ELSEWHERE = (
    "AT_SPI_BUS_ADDRESS",
    "DBUS_SESSION_BUS_ADDRESS",
    "WAYLAND_DISPLAY",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
)


class Desktop:
    """A screen without a monitor, with a session bus, an accessibility bus and a window manager.

    Its home is a throw-away folder. Any number of them stand side by side.
    """

    def __init__(self, folder: Path):
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        environment = {k: v for k, v in os.environ.items() if k not in LEADS_ELSEWHERE}
        environment |= {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "GDK_BACKEND": "x11",
            "GTK_MODULES": "gail:atk-bridge",
            "GNOME_ACCESSIBILITY": "1",
            "NO_AT_BRIDGE": "0",
            "GSETTINGS_BACKEND": "memory",
        }
        self.children = Children(folder, environment)

    def start(self):
        children, environment = self.children, self.children.environment
        screen = ("Xvfb", "-displayfd", "{fd}", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset")
        environment["DISPLAY"] = ":" + children.start_and_read("screen", *screen)
        bus = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}")
        environment["DBUS_SESSION_BUS_ADDRESS"] = children.start_and_read("bus", *bus)
        # Asking starts the accessibility bus; the answer makes browsers build their trees.
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            self._announce(name)
        # Without a window manager no window is ever the active one, which a screen reader follows.
        children.start("windows", "openbox")

    def key(self, key: str):
        """Presses a key, or a chord such as `ctrl+Home`, by its name in X11.

        The modifiers are released last, as fingers do it. Released first, they leave Orca with the
        release of a bare `Left` or `h`, which it takes for a command of its own: it then ignores the
        focus that the chord has moved.
        """
        *modifiers, last = key.split("+")
        down = [part for name in modifiers for part in ("keydown", name)]
        up = [part for name in reversed(modifiers) for part in ("keyup", name)]
        self._xdotool(*down, "key", last, *up)

    def type(self, text: str):
        self._xdotool("type", text)

    def activate_window(self, title: str, patience: float):
        """Waits for a window and makes it the active one."""
        until = time.monotonic() + patience
        while True:
            found = self.children.run("xdotool", "search", "--onlyvisible", "--name", title)
            windows = [line for line in found.stdout.split() if line.isdigit()]
            if windows:
                self._xdotool("windowactivate", "--sync", windows[-1])
                return
            if time.monotonic() > until:
                raise TimeoutError(f"no window came up in {patience:.0f} s")
            time.sleep(0.1)

    def _announce(self, name: str):
        value = ("string:org.a11y.Status", f"string:{name}", "variant:boolean:true")
        bus = ("--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus")
        answer = self.children.run(
            "dbus-send", *bus, "org.freedesktop.DBus.Properties.Set", *value
        )
        if answer.returncode != 0:
            raise RuntimeError(f"there is no accessibility bus: {answer.stderr.strip()}")

    def _xdotool(self, *arguments: str):
        done = self.children.run("xdotool", *arguments)
        if done.returncode != 0:
            raise RuntimeError(f"xdotool {' '.join(arguments)}: {done.stderr.strip()}")
