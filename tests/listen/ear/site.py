import threading
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

HERE = Path(__file__).parents[1]

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}


class Site:
    """The pages of a journey, the widget and the fixed bundle, on an origin of their own.

    Another origin each time means that nothing is stored from before. A path can be made to fail
    (`answer`) or to wait (`hold`); the pages report what happened to them (pages/report.js).
    """

    def __init__(self, dist: Path, fault: str | None = None):
        self._folders = (HERE / "pages", dist)
        self._fault = fault
        self._statuses: dict[str, int] = {}
        self._held: dict[str, threading.Event] = {}
        self._happened: list[str] = []
        self._changed = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for waiting in self._held.values():
            waiting.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def title(self, page: str) -> str:
        """The title of a page."""
        html = self._file("/" + urlsplit(page).path).read_text()
        return html.partition("<title>")[2].partition("</title>")[0]

    def answer(self, pattern: str, status: int):
        """Answers the paths that match with a status; 200 is the file again."""
        self._statuses[pattern] = status

    def hold(self, pattern: str):
        """Lets requests of the paths that match wait."""
        self._held[pattern] = threading.Event()

    def release(self, pattern: str):
        """Answers what waits."""
        self._held.pop(pattern).set()

    def wait_until(self, happened: str, patience: float):
        """Waits until a page reports an event, unless it has; the report is used up."""
        with self._changed:
            arrived = self._changed.wait_for(lambda: happened in self._happened, patience)
            if not arrived:
                raise TimeoutError(f"no `{happened}` in {patience:.0f} s, but {self._happened}")
            self._happened.clear()

    def _handler(self):
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                site._respond(self)

            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with site._changed:
                    site._happened.append(urlsplit(self.path).path.removeprefix("/happened/"))
                    site._changed.notify_all()
                _send(self, 204, b"", ".html")

            def log_message(self, *_):
                pass

        return Handler

    def _respond(self, request: BaseHTTPRequestHandler):
        parts = urlsplit(request.path)
        path = unquote(parts.path)
        for pattern, waiting in list(self._held.items()):
            if fnmatch(path, pattern):
                waiting.wait()
        for pattern, status in self._statuses.items():
            if fnmatch(path, pattern) and status != 200:
                return _send(request, status, b"", ".html")
        file = self._file(path)
        if file is None:
            return _send(request, 404, b"not found", ".html")
        content = file.read_bytes()
        if file.suffix == ".html":
            content = self._page(content.decode(), parts.query).encode()
        return _send(request, 200, content, file.suffix)

    def _file(self, path: str) -> Path | None:
        if path.startswith("/faults/"):
            return HERE / path.lstrip("/")
        if ".." in path:
            return None
        candidates = (folder / path.lstrip("/") for folder in self._folders)
        return next((file for file in candidates if file.is_file()), None)

    def _page(self, html: str, query: str) -> str:
        """A page with the attributes that its address asks for, and with the fault of the run."""
        attributes = "".join(f' {name}="{value}"' for name, value in parse_qsl(query))
        html = html.replace("<news-fold", "<news-fold" + attributes)
        if self._fault:
            html = html.replace("<head>", f'<head><script src="/faults/{self._fault}.js"></script>')
        return html


def _send(request: BaseHTTPRequestHandler, status: int, content: bytes, suffix: str):
    request.send_response(status)
    request.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
    request.send_header("Content-Length", str(len(content)))
    request.send_header("Cache-Control", "no-store")
    request.end_headers()
    try:
        request.wfile.write(content)
    except (BrokenPipeError, ConnectionResetError):
        pass  # The browser has left the page.
