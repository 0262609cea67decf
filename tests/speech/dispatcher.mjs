import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { program } from "../harness/engines/program.mjs";

/** How long it may take to come, in milliseconds. */
const PATIENCE = 30_000;

/**
 * A speech service of its own, in a folder: speech-dispatcher, with espeak-ng behind it as `espeak.mjs` has it speak.
 * Answers with what browsers need to know to find it, and what ends it.
 */
export async function startDispatcher(folder) {
  const socket = join(folder, "socket");
  // No table of signs: what signs are called is the page's business.
  writeFileSync(
    join(folder, "speechd.conf"),
    [
      "LogLevel 3",
      'AddModule "espeak" "espeak.mjs" ""',
      "DefaultModule espeak",
      'DefaultLanguage "en-GB"',
      'SymbolsPreproc "none"',
      "",
    ].join("\n"),
  );
  const environment = { NEWSFOLD_TEST_SPEECH: folder, SPEECHD_ADDRESS: `unix_socket:${socket}` };
  const child = spawn(
    program("speech-dispatcher"),
    [
      ...["--run-single", "--timeout", "0", "--communication-method", "unix_socket", "--socket-path", socket],
      ...["--config-dir", folder, "--log-dir", folder, "--pid-file", join(folder, "pid")],
      ...["--module-dir", fileURLToPath(new URL(".", import.meta.url))],
    ],
    { env: { ...process.env, ...environment }, stdio: "ignore" },
  );
  const end = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill();
    await end;
  };
  const until = Date.now() + PATIENCE;
  while (!(await answers(socket))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`speech-dispatcher did not come: its log is in ${folder}`);
    }
    await wait(50);
  }
  return { environment, stop };
}

function answers(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket, () => done(true)).on("error", () => done(false));
    const done = (is) => {
      connection.destroy();
      resolve(is);
    };
  });
}
