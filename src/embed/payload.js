/**
 * The files of the payload, each with the digest it must have.
 *
 * @typedef {Record<"glue" | "wasm" | "style" | "held", {href: string, integrity: string}>} Payload
 */

/** The payload beside the loader: written here when it is built. */
const FILES = PAYLOAD;

let loading = null;
let attempts = 0;

/**
 * Loads the style sheet and the app, once for all elements of a page. A load that failed is tried
 * anew by the next call.
 *
 * @param {string} base the folder of the payload
 * @param {?Element} element the first that wants it; none where it holds its issue
 * @returns {Promise<any>} what app.js has, the style sheet as `sheet`, and the name of the program as `program`
 */
export function loadPayload(base, element) {
  loading ??= load(base, element).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(base, element) {
  attempts += 1;
  const at = (file) => addressAt(base, file);
  const [style, glue, wasm] = await Promise.all([
    fetchFile(at(FILES.style), FILES.style.integrity).then((response) => response.text()),
    // A browser may remember that a module could not be loaded; under another address it looks again.
    importModule(at(FILES.glue) + (attempts > 1 ? `?attempt=${attempts}` : ""), FILES.glue.integrity).then((glue) => {
      glue.askEarly(element);
      return glue;
    }),
    // Where it is of no use, what came with the glue says so.
    window.WebAssembly && fetchFile(at(FILES.wasm), FILES.wasm.integrity),
  ]);
  await glue.start(wasm, [FILES.glue.href, FILES.wasm.href], () => (loading = null), importModule);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return { ...glue, sheet, program: FILES.wasm.href };
}

/** Loads what looks after the issue of a fragment (held-fragment.js). */
export async function loadHeld(base) {
  return importModule(addressAt(base, FILES.held), FILES.held.integrity);
}

function addressAt(base, { href }) {
  if (!base) {
    throw new Error(
      "newsfold.js cannot tell where it lies. Load it with a script tag of its own, or say it: " +
        'customElements.get("news-fold").base = "/newsfold/"',
    );
  }
  return new URL(href, new URL(base, document.baseURI)).href;
}

async function fetchFile(url, integrity) {
  let response;
  try {
    response = await fetch(url, { integrity, signal: AbortSignal.timeout?.(ANSWER_PATIENCE) });
  } catch (error) {
    throw new Error(
      `${url} cannot be loaded: ${error.message}. It must be there unchanged. Another origin must send ` +
        "Access-Control-Allow-Origin; a Content-Security-Policy must allow it in connect-src",
    );
  }
  if (!response.ok) throw new Error(`${url} answered ${response.status}: upload the whole payload`);
  return response;
}

/**
 * Imports a module that has the digest it must have: a module script checks it, and the import takes
 * that. (A module preload would do, but for WebKit, which does not look at its digest.)
 */
async function importModule(url, integrity) {
  if (document.contentType !== "text/html") {
    // WebKit loads no module script of a document of XML: the file is looked at before it is imported.
    await fetchFile(url, integrity);
    return import(url);
  }
  const script = document.createElement("script");
  Object.assign(script, { type: "module", crossOrigin: "anonymous", integrity, src: trusted(url) });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    const refuse = () => {
      reject(
        new Error(
          `${url} cannot be loaded. It must be there unchanged, with a JavaScript MIME type; ` +
            "a Content-Security-Policy must allow it in script-src",
        ),
      );
    };
    script.onerror = refuse;
    setTimeout(refuse, ANSWER_PATIENCE);
    document.head.append(script);
  }).finally(() => script.remove());
  return import(url);
}

let policy = null;

/** An address of ours as a page wants it that enforces Trusted Types. */
export function trusted(url) {
  policy ??= window.trustedTypes?.createPolicy("newsfold", { createScriptURL: (ours) => ours });
  return policy ? policy.createScriptURL(url) : url;
}
