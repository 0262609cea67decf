import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { temporaryFolder } from "./site.mjs";

const GLUE = /^newsfold-[0-9a-f]{16}\.js$/;
/** The widget as it was built. */
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * A folder with another version of the widget: the same program with a section of no meaning more, and
 * the page's style sheet and the parts with a comment, so that they, the glue, the loader and the script of a site's
 * pages have other names and digests.
 */
export function anotherWidget(version) {
  const folder = join(temporaryFolder(), "widget");
  cpSync(DIST, folder, { recursive: true });
  const wasm = Buffer.concat([readFileSync(join(folder, nameIn(folder, /\.wasm$/))), Buffer.from([0, 2, 1, version])]);
  const before = replace(folder, /\.wasm$/, "newsfold-", wasm);
  replace(
    folder,
    /^page-.*\.css$/,
    "page-",
    Buffer.concat([readFileSync(join(folder, nameIn(folder, /^page-.*\.css$/))), Buffer.from(`/* ${version} */`)]),
  );
  const commented = (part) => {
    const pattern = new RegExp(`^newsfold-${part}-[0-9a-f]{16}\\.js$`);
    const text = readFileSync(join(folder, nameIn(folder, pattern)), "utf8");
    return replace(folder, pattern, `newsfold-${part}-`, Buffer.from(`${text}/* ${version} */`));
  };
  const parts = ["along", "listen", "place"].map(commented);
  const glueText = readFileSync(join(folder, nameIn(folder, GLUE)), "utf8");
  const glue = replace(folder, GLUE, "newsfold-", Buffer.from(renamed(glueText, parts)));
  for (const name of readdirSync(folder).filter((name) => /^newsfold(-page-[0-9a-f]+)?\.js$/.test(name))) {
    const text = renamed(readFileSync(join(folder, name), "utf8"), [before, glue]);
    if (name === "newsfold.js") writeFileSync(join(folder, name), text);
    else replace(folder, /^newsfold-page-/, "newsfold-page-", Buffer.from(text));
  }
  return folder;
}

/** A script with files of other names and digests in the place of those that it knows. */
function renamed(script, files) {
  return files.reduce(
    (text, file) => text.replace(file.name, file.newName).replace(file.integrity, file.newIntegrity),
    script,
  );
}

/** Puts another content in the place of a file that is named by its content. */
function replace(folder, pattern, stem, content) {
  const name = nameIn(folder, pattern);
  const digest = (bytes) => createHash("sha256").update(bytes).digest();
  const integrity = (bytes) => `sha256-${digest(bytes).toString("base64")}`;
  const newName = `${stem}${digest(content).toString("hex").slice(0, 16)}${name.slice(name.lastIndexOf("."))}`;
  const old = readFileSync(join(folder, name));
  rmSync(join(folder, name));
  writeFileSync(join(folder, newName), content);
  return { name, newName, integrity: integrity(old), newIntegrity: integrity(content) };
}

function nameIn(folder, pattern) {
  return readdirSync(folder).find((name) => pattern.test(name));
}
