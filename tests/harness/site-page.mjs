import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { sendPage, serveFile } from "./server.mjs";
import { sampleSite } from "./site.mjs";

/** Where tests put a site: deep enough that nothing works by chance. */
export const AT = "/deep/path/";

/** Serves a site, that of the samples unless another is given. */
export function serveSampleSite(server, site = sampleSite()) {
  server.mount(AT, site);
  return site;
}

/** The path of the one file of a site that a pattern fits. */
export function fileOf(site, pattern) {
  return AT + readdirSync(site).find((name) => pattern.test(name));
}

/** The files a site's pages load. */
export const WASM = /\.wasm$/;
export const SCRIPT = /^newsfold-page-/;

/** Holds a file back, or another answer of its path, until what this answers is called. */
export function holdBack(server, path, handler = serveFile) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  server.route(path, async (request, response, pathname, folders) => {
    await released;
    return handler(request, response, pathname, folders);
  });
  return release;
}

/** Serves a page of a site as a browser has it whose reader has switched scripts off. */
export function serveWithoutScript(server, site, page) {
  server.route(encodeURI(AT + page), (_request, response) => {
    const html = readFileSync(join(site, page), "utf8");
    sendPage(response, html, { "content-security-policy": "sandbox allow-same-origin" });
  });
}

/** Serves a page of a site, changed, at an address of its own if one is given. */
export function serveChanged(server, site, page, change, path = page) {
  server.route(AT + path, (_request, response) => sendPage(response, change(readFileSync(join(site, page), "utf8"))));
}
