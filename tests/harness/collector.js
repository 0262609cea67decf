// Loaded before every other script of a test's page: keeps all that the page says, so that a test
// can read it in any engine, and that nothing said while loading is missed.

(() => {
  const messages = [];
  Object.defineProperty(window, "collected", { value: messages });

  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const original = console[level];
    console[level] = (...values) => {
      messages.push({ level, text: values.map(String).join(" ") });
      original.apply(console, values);
    };
  }

  addEventListener(
    "error",
    (event) => {
      const failed = event.target?.src ?? event.target?.href;
      messages.push({ level: "error", text: failed ? `did not load: ${failed}` : event.message });
    },
    // Resources that fail to load say so on themselves; such events do not bubble.
    { capture: true },
  );
  addEventListener("unhandledrejection", ({ reason }) => {
    messages.push({ level: "error", text: `unhandled rejection: ${reason}` });
  });
  addEventListener("securitypolicyviolation", (event) => {
    const { violatedDirective, blockedURI, sample, sourceFile, lineNumber } = event;
    messages.push({
      level: "error",
      text: `policy violated: ${violatedDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`,
    });
  });
})();
