// A worker of the tests that looks after no page: it holds the caches that there are (kept.mjs).

let held = [];
addEventListener("message", async ({ ports: [port] }) => {
  held = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  port.postMessage(held.length);
});
