import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The full path of a program on the PATH. */
export function program(name) {
  const folder = process.env.PATH.split(delimiter).find((folder) => existsSync(join(folder, name)));
  if (!folder) throw new Error(`\`${name}\` is not installed: run \`cargo xtask setup --browsers\``);
  return join(folder, name);
}
