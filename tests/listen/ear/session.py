import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from . import browsers
from .desktop import Desktop
from .orca import Orca, Utterance
from .site import Site

# The silence that ends an answer, in seconds. Between two things said in one go lie 0.3 at most.
QUIET = 0.8
# How long an answer may be in coming. A key that says nothing costs as much.
PATIENCE = 2.0
# A page is announced and then read out, which starts anew after a pause.
QUIET_PAGE = 1.5
# How long a browser, a window or a page may take to come.
COMING = 90.0


class Session:
    """A browser, and somebody who listens and presses keys."""

    _running: set["Session"] = set()

    def __init__(self, browser: str, keep: bool = False):
        self.browser = browser
        self._keep = keep
        self._folder = Path(tempfile.mkdtemp(prefix="newsfold-listen-"))
        self._desktop = Desktop(self._folder)
        self._orca = Orca(self._folder)

    @classmethod
    def end_all(cls):
        """Ends every session, whatever it is doing."""
        for session in list(cls._running):
            session.__exit__()

    def __enter__(self):
        self._running.add(self)
        try:
            self._desktop.start()
            self._orca.start(self._desktop)
            browsers.start(self.browser, self._desktop.children, "about:blank")
            self._desktop.activate_window("Chromium|Firefox", COMING)
            self._orca.wait_for_silence(QUIET_PAGE, PATIENCE)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._running.discard(self)
        self._desktop.children.stop()
        if self._keep:
            print(f"kept: {self._folder}")
        else:
            shutil.rmtree(self._folder, ignore_errors=True)

    def open(self, site: Site, page: str) -> list[Utterance]:
        """Opens a page, without the app: what is said when that comes is heard by itself."""
        site.driver.hold_app()
        self._desktop.key("ctrl+l")
        self._orca.wait_for_silence(QUIET, PATIENCE)
        self._desktop.type(f"{site.origin}/{page}")
        self._orca.wait_for_silence(QUIET, QUIET)
        self._desktop.key("Return")
        # What is said before that is of the browser's own window.
        title = re.escape(site.title(page))
        said = self._orca.wait_for(f"^Finished loading {title}", COMING)
        return said + self._orca.wait_for_silence(QUIET_PAGE, PATIENCE)

    def let_the_app_come(self, site: Site, until: str) -> list[Utterance]:
        """Lets the app come, and waits until the page reports something; what is said."""
        site.driver.release_app()
        site.driver.wait_until(until, COMING)
        return self.listen()

    def press(self, key: str, wait: Callable[[], None] | None = None) -> list[Utterance]:
        """Presses a key, waits for what it is to bring about, and listens."""
        self._desktop.key(key)
        if wait:
            wait()
        return self.listen()

    def type(self, text: str, wait: Callable[[], None] | None = None) -> list[Utterance]:
        """Types, waits for what that is to bring about, and listens."""
        self._desktop.type(text)
        if wait:
            wait()
        return self.listen()

    def listen(self) -> list[Utterance]:
        """What is said now, until nothing more is."""
        said = self._orca.wait_for_silence(QUIET, PATIENCE)
        # That a document has loaded is said once more when a browser has loaded what came late.
        said = [u for u in said if not u.text.startswith("Finished loading")]
        if ended := self._desktop.children.ended():
            raise RuntimeError(f"ended by itself: {', '.join(ended)}")
        return said
