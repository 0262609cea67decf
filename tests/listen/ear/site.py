import html
import socket
import sys
import threading
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from .driver import Driver
from .newsletter import PAGES, Newsletter

FAULTS = PAGES.with_name("faults")
# What pages of the tests load, whoever looks at them.
FIXTURES = PAGES.parents[1] / "fixtures"

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


class Site:
    """The host of a journey: a blog with the widget, and below /site/ what the command builds.

    Another origin each time means that nothing is stored from before. A path can be made to fail
    (`answer`), an issue can appear (`publish`), and the server can go for good (`stop`). Each page has the
    driver's script in it, and is let through to the driver by its policy.
    """

    def __init__(self, newsletter: Newsletter, dist: Path, fault: str | None = None):
        self.driver = Driver()
        self._newsletter = newsletter
        # The newsletter's own bundle comes before that of the reader in `dist`.
        self._folders = [newsletter.first, PAGES, dist]
        self._fault = fault
        self._statuses: dict[str, int] = {}
        self._server = _Server(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
        self.driver.stop()

    def title(self, page: str) -> str:
        """The title of a page."""
        text = self._file("/" + urlsplit(page).path).read_text()
        return html.unescape(text.partition("<title>")[2].partition("</title>")[0])

    def answer(self, pattern: str, status: int):
        """Answers the paths that match with a status; 200 is the file again."""
        self._statuses[pattern] = status

    def publish(self):
        """From now on there is an issue more. What was there stays where it has another name."""
        self._folders.insert(0, self._newsletter.later)

    def stop(self):
        """Ends the server, with the connections that it has."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server.cut_off()
        self._server = None

    def _handler(self):
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                status, content, suffix = site._respond(urlsplit(self.path))
                try:
                    self.send_response(status)
                    kind = TYPES.get(suffix, "application/octet-stream")
                    self.send_header("Content-Type", kind)
                    self.send_header("Content-Length", str(len(content)))
                    self.send_header("Cache-Control", "no-store")
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    pass  # The browser has left the page, or the server stops.

            def log_message(self, *_):
                pass

        return Handler

    def _respond(self, address) -> tuple[int, bytes, str]:
        path = unquote(address.path)
        for pattern, status in self._statuses.items():
            if fnmatch(path, pattern) and status != 200:
                return status, b"", ".html"
        file = self._file(path)
        if file is None:
            return 404, b"not found", ".html"
        # What the service worker keeps without a page of its own is kept by its digest.
        if file.suffix == ".html" and file.name != "offline.html":
            return 200, self._page(file.read_text(), address.query).encode(), file.suffix
        return 200, file.read_bytes(), file.suffix

    def _file(self, path: str) -> Path | None:
        if path.startswith("/faults/"):
            return FAULTS / Path(path).name
        if path.startswith("/fixtures/"):
            return FIXTURES / Path(path).name
        if ".." in path:
            return None
        if path.endswith("/"):
            path += "index.html"
        candidates = (folder / path.lstrip("/") for folder in self._folders)
        return next((file for file in candidates if file.is_file()), None)

    def _page(self, text: str, query: str) -> str:
        """A page with the attributes that its address asks for, the driver, and the fault of the run."""
        attributes = "".join(f' {name}="{value}"' for name, value in parse_qsl(query))
        text = text.replace("<news-fold", "<news-fold" + attributes, 1)
        for directive in ("script-src 'self'", "connect-src 'self'"):
            text = text.replace(directive, f"{directive} {self.driver.origin}")
        scripts = [f"/faults/{self._fault}.js"] if self._fault else []
        scripts.append(f"{self.driver.origin}/driver.js")
        tags = "".join(f'<script src="{source}"></script>' for source in scripts)
        return text.replace("<head>", f"<head>{tags}", 1)


class _Server(ThreadingHTTPServer):
    """A server that knows its connections, and does not leave them to the browser."""

    daemon_threads = True

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self._connections: set[socket.socket] = set()

    def process_request(self, request, client_address):
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        """A browser that hangs up is no error, and nothing to print between the journeys."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def cut_off(self):
        for connection in list(self._connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # It has ended by itself.
