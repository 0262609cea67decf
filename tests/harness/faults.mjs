// Answers of a server that is not well, for `server.route`.

/** An answer with a status and no content. */
export const status = (code) => (_request, response) => response.writeHead(code).end();

/** No answer, for as long as the test lasts. */
export const hang = () => () => {};

/** A connection that breaks before the answer. */
export const disconnect = () => (_request, response) => response.destroy();

/** A text as if it were the file, of a type that fits or does not. */
export const text = (content, type = "application/json") => (_request, response) =>
  response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(content);

/** An object as JSON. */
export const json = (value) => text(JSON.stringify(value));

/** What hosts with a catch-all route answer for a file that is not there: a page, and 200. */
export const pageInstead = () => text("<!doctype html><title>Home</title><h1>Home</h1>", "text/html");

/** The beginning of a text, under the length of the whole: the connection breaks in between. */
export const truncated = (content) => (_request, response) => {
  const whole = Buffer.from(content);
  response.writeHead(200, { "content-type": "application/json", "content-length": whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
};

/** A text that comes a few bytes at a time, for longer than anybody waits. */
export const trickle = (content) => (_request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  let sent = 0;
  const timer = setInterval(() => response.write(content.slice(sent, (sent += 10))), 250);
  response.on("close", () => clearInterval(timer));
};
