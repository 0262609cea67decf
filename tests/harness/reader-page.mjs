import { readFileSync } from "node:fs";

import { sendPage } from "./server.mjs";

const INDEX = new URL("../../dist/index.html", import.meta.url);

/** Serves the reader's page, changed. */
export function serveReader(server, change) {
  server.route("/", (_request, response) => sendPage(response, change(readFileSync(INDEX, "utf8"))));
}
