import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

SCRIPT = Path(__file__).parents[1] / "pages" / "driver.js"


class Driver:
    """What pages report to, and ask whether the app may come (pages/driver.js).

    It has an origin of its own, and is there when the site's server is not.
    """

    def __init__(self):
        self._may_come = threading.Event()
        self._happened: list[str] = []
        self._changed = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def hold_app(self):
        """From now on the app waits; what was reported of pages before is forgotten."""
        self._may_come.clear()
        with self._changed:
            self._happened.clear()

    def release_app(self):
        """Lets the app come."""
        self._may_come.set()

    def wait_until(self, happened: str, patience: float):
        """Waits until a page reports something, unless it has; the report is used up."""
        with self._changed:
            arrived = self._changed.wait_for(lambda: happened in self._happened, patience)
            if not arrived:
                raise TimeoutError(f"no `{happened}` in {patience:.0f} s, but {self._happened}")
            self._happened = [report for report in self._happened if report != happened]

    def forget(self, happened: str):
        """What was reported so far is none of what comes."""
        with self._changed:
            self._happened = [report for report in self._happened if report != happened]

    def stop(self):
        self._may_come.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self):
        driver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                if self.path == "/driver.js":
                    self._answer(200, SCRIPT.read_bytes())
                else:
                    driver._may_come.wait()
                    self._answer(204)

            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with driver._changed:
                    driver._happened.append(urlsplit(self.path).path.removeprefix("/happened/"))
                    driver._changed.notify_all()
                self._answer(204)

            def _answer(self, status: int, content: bytes = b""):
                self.send_response(status)
                self.send_header("Content-Type", "text/javascript; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Cache-Control", "no-store")
                try:
                    self.end_headers()
                    self.wfile.write(content)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # The browser has left the page.

            def log_message(self, *_):
                pass

        return Handler
