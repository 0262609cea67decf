import { createReadStream } from "node:fs";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "dist");
const PAYLOAD = /^newsfold-[0-9a-f]+\./;
/** The folder of the run, in which every port that was used is a file (run.mjs). */
const PORTS = process.env.NEWSFOLD_TEST_PORTS;
const COLLECTOR = fileURLToPath(new URL("./collector.js", import.meta.url));
const KEEPER = fileURLToPath(new URL("./keeper.js", import.meta.url));

export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The folders a test sees, by their prefix; the first that matches serves. */
const FOLDERS = [
  ["/blog/", join(ROOT, "samples/blog")],
  ["/astro/", join(ROOT, "target/astro")],
  ["/fixtures/", join(ROOT, "tests/fixtures")],
  ["/packages/", join(ROOT, "tests/node_modules")],
  ["/", DIST],
];

/**
 * Serves the built site at `/`, the sample blog at `/blog/`, the tests' fixtures at `/fixtures/`,
 * the packages they use at `/packages/` and Astro's own site at `/astro/`, on a port of its own: every server is another origin, with nothing stored.
 *
 * A test changes what is served with `route`, and reads from `requests` what was asked for.
 * Every page gets the collector (collector.js) as its first script.
 */
export async function serveSite() {
  const routes = new Map();
  const requests = [];
  const folders = [...FOLDERS];
  let late = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://test");
    requests.push({ path: pathname, headers: request.headers });
    const handler = routes.get(pathname) ?? serveFile;
    try {
      if (late > 0) await wait(late);
      await handler(request, response, pathname, folders);
    } catch (error) {
      response.destroy(error);
    }
  });
  await listenAnew(server);
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    url: (path) => new URL(path, origin).href,
    /** Answers a path with `handler(request, response, path)`; see faults.mjs. */
    route: (path, handler) => routes.set(path, handler),
    /** Answers a path from its file again. */
    unroute: (path) => routes.delete(path),
    /** Serves a folder's files under a prefix, such as `/notes/`, and no other folder's there. */
    mount: (prefix, folder) => folders.unshift([prefix, folder]),
    /** Answers everything so much later from now on, in milliseconds. */
    delay: (milliseconds) => (late = milliseconds),
    /** Asks again for nothing that was counted so far. */
    forget: () => requests.splice(0),
    /** The file of the payload with an extension: its path, and its content. */
    payload: async (extension) => {
      const name = (await readdir(DIST)).find((name) => PAYLOAD.test(name) && name.endsWith(extension));
      return { path: `/${name}`, content: await readFile(join(DIST, name)) };
    },
    /** The file of a part that is loaded when it is wanted: its path, and its content. */
    part: async (part) => {
      const pattern = new RegExp(`^newsfold-${part}-[0-9a-f]{16}\\.`);
      const name = (await readdir(DIST)).find((name) => pattern.test(name));
      return { path: `/${name}`, content: await readFile(join(DIST, name)) };
    },
    /** How often a path was asked for. */
    count: (path) => requests.filter((request) => request.path === path).length,
    /** Stops answering at all, as a host that is gone. */
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    /** Answers again, where it did. */
    async restart() {
      await new Promise((resolve) => server.listen(new URL(origin).port, "127.0.0.1", resolve));
    },
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Listens on a port that no server of this run has had: what a browser keeps of an origin stays in its
 * profile, and is no other test's.
 */
async function listenAnew(server) {
  do {
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  } while (PORTS && !(await isFirst(join(PORTS, String(server.address().port)))));
}

/** Notes a name in the run's folder; whether it was not there before. */
const isFirst = (file) =>
  writeFile(file, "", { flag: "wx" }).then(
    () => true,
    () => false,
  );

/** Answers with a file of the folder that the path belongs to, or with 404. */
export async function serveFile(_request, response, pathname, folders = FOLDERS) {
  if (pathname === "/collector.js") return send(response, COLLECTOR);
  if (pathname === "/keeper.js") return send(response, KEEPER);
  // Browsers ask for it by themselves; no test means it.
  if (pathname === "/favicon.ico") return response.writeHead(204).end();
  const [prefix, folder] = folders.find(([prefix]) => pathname.startsWith(prefix));
  let file = join(folder, normalize(decodeURIComponent(pathname.slice(prefix.length - 1))));
  if (file.endsWith("/")) file += "index.html";
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return response.writeHead(404).end("not found");
  // A site's worker knows the page that stands for others by its digest.
  if (file.endsWith(".html") && !file.endsWith("offline.html")) return sendPage(response, await readFile(file, "utf8"));
  return send(response, file);
}

/** Answers with a page, the collector before everything else in its head. */
export function sendPage(response, html, headers = {}) {
  const page = html.replace(/<head>/i, '<head><script src="/collector.js"></script>');
  if (page === html) throw new Error("the page has no <head> for the collector");
  response.writeHead(200, { "content-type": TYPES[".html"], ...headers }).end(page);
}

function send(response, file) {
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "access-control-allow-origin": "*",
  });
  createReadStream(file).pipe(response);
}
