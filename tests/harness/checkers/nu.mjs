import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What the Nu checker finds wrong with an element's shadow root, in a page of its own: `what: where`. */
export async function nu(_page, fold) {
  return validate(asPage(await fold.inRoot((root) => root.innerHTML)));
}

/** A markup as the only thing on a page. */
function asPage(markup) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><h1>Page</h1>${markup}</body></html>`;
}

async function validate(html) {
  const java = spawn("java", ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", "-"]);
  java.stdin.end(html);
  const [out, error] = await Promise.all([text(java.stdout), text(java.stderr)]);
  if (!out) throw new Error(`the Nu checker did not run: ${error}`);
  return JSON.parse(out).messages.map(({ type, subType, message, extract }) => `${subType ?? type}: ${message}: ${extract}`);
}
