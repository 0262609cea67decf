import { readFileSync, readdirSync } from "node:fs";

import { text } from "./faults.mjs";
import { SPEECH, serveSpeech } from "./player.mjs";
import { serveReader } from "./reader-page.mjs";

const FOLDERS = ["../a11y/faults/", "../listen/faults/"].map((folder) => new URL(folder, import.meta.url));
const ANNOUNCEMENTS = readFileSync(new URL("announcements.js", import.meta.url), "utf8");

/**
 * Every way to break the page: a script that is its first. The comment at its top says what is wrong
 * then; the listening harness's faults name before that the journey on which it is heard.
 */
export const SEEDED = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => {
      const script = readFileSync(new URL(file, folder), "utf8");
      const comments = script.split("\n").filter((line) => line.startsWith("// "));
      const heard = comments[0].startsWith("// caught by ")
        ? comments.shift().slice("// caught by ".length)
        : undefined;
      return { name: file.replace(/\.js$/, ""), script, heard, wrong: comments[0].slice("// ".length) };
    }),
).sort((one, other) => (one.name < other.name ? -1 : 1));

/** Opens the reader with a fault, or without one, and with the writer of announcements; waits until it is ready. */
export async function openWithFault(page, server, { script = "" } = {}) {
  server.route("/announcements.js", text(ANNOUNCEMENTS, "text/javascript"));
  server.route("/fault.js", text(script, "text/javascript"));
  serveSpeech(server);
  serveReader(server, (html) =>
    html.replace("<head>", `<head>${SPEECH}<script src="/announcements.js"></script><script src="/fault.js"></script>`),
  );
  return page.openReader();
}
