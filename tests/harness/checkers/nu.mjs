import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What the Nu checker finds wrong with an element's shadow root, in a page of its own: `kind: what: where`. */
export async function nu(_page, fold) {
  return nuOfDocument(asPage(await fold.inRoot((root) => root.innerHTML)));
}

/** What the Nu checker finds wrong with a whole document. */
export async function nuOfDocument(body) {
  const headers = { "content-type": "text/html; charset=utf-8" };
  const response = await fetch(await started(), { method: "POST", headers, body });
  const { messages } = await response.json();
  return messages.map(({ type, subType, message, extract }) => `${subType ?? type}: ${message}: ${extract}`);
}

/** A markup as the only thing on a page. */
function asPage(markup) {
  const heading = markup.includes("<h1") ? "" : "<h1>Page</h1>";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${heading}${markup}</body></html>`;
}

let service;

/** The address of the checker, which takes seconds to start and then milliseconds for a page. */
function started() {
  service ??= start();
  return service;
}

async function start() {
  const port = await freePort();
  const options = [
    "-Xss4m",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Dnu.validator.servlet.bind-address=127.0.0.1",
  ];
  const java = spawn("java", [...options, "-cp", JAR, "nu.validator.servlet.Main", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => java.kill("SIGKILL"));
  // It stays while there is something to check, and keeps nobody waiting.
  java.unref();
  const log = [];
  await new Promise((resolve, reject) => {
    java.once("error", reject);
    java.once("exit", () => reject(new Error(`the Nu checker did not start:\n${log.join("\n")}`)));
    for (const output of [java.stdout, java.stderr]) {
      createInterface({ input: output }).on("line", (line) => {
        log.push(line);
        if (line.startsWith("Checker service started")) resolve();
      });
    }
  });
  for (const output of [java.stdout, java.stderr]) output.unref();
  return `http://127.0.0.1:${port}/?out=json`;
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
