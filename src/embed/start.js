import init from "newsfold-glue";

import { watch } from "./breakdown.js";
import { handOver } from "./early-request.js";
import { importPartsBy } from "./part.js";

/**
 * Makes the app of the program that came, and watches from then on whether it breaks down.
 *
 * @param {?Response} response the program; none where the browser runs none
 * @param {string[]} files the names of the files that the app is
 * @param {() => void} whenDown called when it has broken down
 * @param {(url: string, integrity: string) => Promise<any>} importModule how its parts are imported
 */
export async function start(response, files, whenDown, importModule) {
  if (!response) throw new Error("this browser has no WebAssembly, or it is switched off (Lockdown Mode)");
  try {
    await init({ module_or_path: await program(response) });
  } catch (error) {
    const blocked = error instanceof WebAssembly.CompileError || error instanceof EvalError;
    const hint = blocked ? ". A Content-Security-Policy needs 'wasm-unsafe-eval' in script-src" : "";
    throw new Error(`the app does not start: ${error.message.replace(/[.\s]+$/, "")}${hint}`);
  }
  watch(files, whenDown);
  importPartsBy(importModule);
  handOver();
}

/**
 * What the glue makes a program of: the response itself where the browser can compile it as it
 * arrives, its bytes where the host sends another MIME type, or parameters with it
 * (https://webassembly.github.io/spec/web-api/#compile-a-potential-webassembly-response).
 */
async function program(response) {
  return response.headers.get("content-type") === "application/wasm" ? response : response.arrayBuffer();
}
