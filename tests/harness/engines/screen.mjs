import { spawn } from "node:child_process";

/** Starts a virtual screen for an engine that has no headless mode. */
export async function startScreen({ width = 1280, height = 900 } = {}) {
  const size = `${width}x${height}x24`;
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise((resolve, reject) => {
    let number = "";
    screen.once("error", reject);
    screen.once("exit", (status) => reject(new Error(`Xvfb ended with ${status}`)));
    screen.stdio[3].on("data", (chunk) => {
      number += chunk;
      // Only the newline says that the number is whole.
      if (number.endsWith("\n")) resolve(`:${number.trim()}`);
    });
  });
  screen.removeAllListeners("exit");
  return { display, stop: () => screen.kill() };
}
