import { sendPage } from "./server.mjs";

/** The policy that Newsfold promises to work under, and that Trusted Types are enforced. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' https:; manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

/** The element, below everything a test puts into the page, with a fallback. */
export const ELEMENT = `<news-fold src="/bundle.json" loading="eager"><p>The fallback.</p></news-fold>`;

/** Serves a stranger's page at a path. */
export function servePage(server, path, { head = "", body = "", headers = {}, html = `lang="en"` }) {
  server.route(path, (_request, response) =>
    sendPage(
      response,
      `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`,
      headers,
    ),
  );
}

/** What the browser asked a server for, besides the page itself and what only tests need. */
export function askedFor(server, page) {
  const ignored = [page, "/collector.js", "/favicon.ico", "/fixtures/failures.js"];
  return server.requests.map(({ path }) => path).filter((path) => !ignored.includes(path));
}
