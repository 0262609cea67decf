// Answers of a server that is not well, for `server.route`, and what a host may do wrong altogether.
// Each lets other origins read it: what is wrong is to be this, and not the lack of a header.

const SHARED = { "access-control-allow-origin": "*" };

/** An answer with a status and no content. */
export const status = (code) => (_request, response) => response.writeHead(code, SHARED).end();

/** No answer, for as long as the test lasts. */
export const hang = () => () => {};

/** A connection that breaks before the answer. */
export const disconnect = () => (_request, response) => response.destroy();

/** A text as if it were the file, of a type that fits or does not. */
export const text =
  (content, type = "application/json") =>
  (_request, response) =>
    response.writeHead(200, { "content-type": type, ...SHARED }).end(content);

/** An object as JSON. */
export const json = (value) => text(JSON.stringify(value));

/** What hosts with a catch-all route answer for a file that is not there: a page, and 200. */
export const pageInstead = () => text("<!doctype html><title>Home</title><h1>Home</h1>", "text/html");

/** The beginning of a text, under the length of the whole: the connection breaks in between. */
export const truncated =
  (content, type = "application/json") =>
  (_request, response) => {
    const whole = Buffer.from(content);
    response.writeHead(200, { "content-type": type, "content-length": whole.length, ...SHARED });
    response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
  };

/** A text that comes a few bytes at a time, for longer than anybody waits. */
export const trickle =
  (content, type = "application/json") =>
  (_request, response) => {
    response.writeHead(200, { "content-type": type, ...SHARED });
    let sent = 0;
    const timer = setInterval(() => response.write(content.slice(sent, (sent += 10))), 250);
    response.on("close", () => clearInterval(timer));
  };

/**
 * What a host may do wrong, as a sentence about it goes on. `answer` makes the wrong answer to one
 * request of a file; `waits` says that it never ends, `named` that it is wrong only where a digest says
 * what is right.
 */
export const HOST_FAULTS = [
  { name: "is really stopped", answer: (_file, server) => () => server.stop(), stops: true },
  { name: "answers 500", answer: () => status(500) },
  { name: "does not answer", answer: hang, waits: true },
  { name: "breaks off in the middle", answer: ({ content, type }) => truncated(content, type) },
  { name: "sends a page instead", answer: pageInstead },
  {
    name: "sends another file than was promised",
    answer: ({ content, type }) => text(another(content, type), type),
    named: true,
  },
  { name: "sends it drop by drop", answer: ({ content, type }) => trickle(content, type), waits: true },
];

/** Names that promise a content. */
const NAMED = /\/(?:newsfold-(?:[a-z]+-)*|issues\/)[0-9a-f]{16}\.[a-z]+$/;

/** Has a fault strike some paths of a server. A host that is stopped stops when one of them is asked for. */
export async function strike(server, fault, paths) {
  for (const path of paths) server.route(path, await answerOf(server, fault, path));
}

/** What a fault makes of the answer to a path. */
export async function answerOf(server, fault, path) {
  const file = await fileAt(server, path);
  return fault.named && !NAMED.test(path) ? text(file.content, file.type) : fault.answer(file, server);
}

/** A file as a server has it. */
export async function fileAt(server, path) {
  const response = await fetch(server.url(path));
  return { content: Buffer.from(await response.arrayBuffer()), type: response.headers.get("content-type") };
}

/** Another file than the one that was promised, and a valid one. */
function another(content, type) {
  if (/json/.test(type)) return JSON.stringify({ ...JSON.parse(content), title: "Another title" });
  // A section of no meaning, which programs may have.
  if (/wasm/.test(type)) return Buffer.concat([content, Buffer.from([0, 2, 1, 120])]);
  return Buffer.concat([content, Buffer.from("\n")]);
}
