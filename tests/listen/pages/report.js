// Tells the driver what the element tells its page, so that it waits for that and not for a time.
for (const name of ["newsfold-ready", "newsfold-error", "newsfold-issue", "newsfold-toggle"]) {
  addEventListener(name, () => fetch(`/happened/${name}`, { method: "POST" }));
}
