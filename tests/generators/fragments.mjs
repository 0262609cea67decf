import { execFile, spawn } from "node:child_process";
import { chmod, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { COMMAND } from "../harness/site.mjs";
import { recipe } from "./recipes.mjs";
import { ELEVENTY, PREFIX, write } from "./sites.mjs";

const run = promisify(execFile);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A newsletter with what generators would take for their own. */
export const LETTER = `---
title: Braces and stars
date: 2026-05-02
publication: The Letter
language: en
---

## A template in braces

TLDR: Say \`{% raw %}\` or {# nothing #}, and _never_ \`{{< two >}}\`.

Summary: A line of *stars*.

\`\`\`
one {{ value }}

    two * three * four
\`\`\`

## Another

TLDR: It ends.
`;

/**
 * Sites whose pages hold a fragment, by what puts it there, each made as docs/embedding.md says: `build` makes
 * one in a folder and answers with the folder to publish, `pages` are those that hold the newest issue.
 */
export const SITES = {
  Hugo: {
    pages: ["post/"],
    async build(folder) {
      const [command, shortcode, use] = await recipeIn(folder, "Hugo");
      await write(folder, {
        "config.toml": `baseURL = "https://host.example${PREFIX}"\ntitle = "Notes"\n`,
        "layouts/_default/single.html": PAGE("{{ .Title }}", "{{ .Content }}"),
        "layouts/shortcodes/newsletter.html": shortcode,
        "content/post.md": `---\ntitle: Post\n---\nThe latest one.\n\n${use}\nThat is *all*.\n`,
      });
      await command();
      await run("hugo", ["--quiet", "--disableKinds=taxonomy,term,home,section,RSS,sitemap"], { cwd: folder });
      return join(folder, "public");
    },
  },
  Jekyll: {
    pages: ["", "post/"],
    async build(folder) {
      const [command, config, include, inMarkdown] = await recipeIn(folder, "Jekyll");
      const page = (text) => `---\nlayout: page\n---\n${text}`;
      await write(folder, {
        "_config.yml": `title: Notes\nbaseurl: ${PREFIX.slice(0, -1)}\n${config}`,
        "_layouts/page.html": PAGE("Post", "{{ content }}"),
        "index.html": page(include),
        "post/index.md": page(`The latest one.\n\n${inMarkdown}\nThat is *all*.\n`),
      });
      await command();
      await run("jekyll", ["build", "--quiet"], { cwd: folder, env: { ...process.env, LANG: "C.UTF-8" } });
      return join(folder, "_site");
    },
  },
  Eleventy: {
    pages: ["", "post/", "liquid/"],
    async build(folder) {
      const [command, config, use] = await recipeIn(folder, "Eleventy");
      const page = (text) => `---\nlayout: page.njk\n---\n${text}`;
      await write(folder, {
        "eleventy.config.mjs": config,
        "_includes/page.njk": PAGE("Post", "{{ content | safe }}"),
        "index.njk": page(use),
        "post.md": page(`The latest one.\n\n${use}\nThat is *all*.\n`),
        "liquid.liquid": page(use),
      });
      await symlink(at("./eleventy/node_modules"), join(folder, "node_modules"));
      await command();
      await run(process.execPath, [ELEVENTY, "--quiet", `--pathprefix=${PREFIX}`], { cwd: folder });
      return join(folder, "_site");
    },
  },
  Astro: {
    pages: ["post/"],
    async build(folder) {
      const [command, page] = await recipeIn(folder, "Astro");
      const [, script, body] = page.split("---\n");
      await write(folder, {
        "package.json": `{ "type": "module" }`,
        "astro.config.mjs": `export default { base: "${PREFIX}" };\n`,
        "src/pages/post.astro": `---\n${script}---\n${PAGE("Post", body)}`,
      });
      await symlink(at("../astro/node_modules"), join(folder, "node_modules"));
      await command();
      const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
      const astro = at("../astro/node_modules/astro/astro.js");
      await run(process.execPath, [astro, "build", "--silent"], { cwd: folder, env });
      return join(folder, "dist");
    },
  },
  "a server’s include": {
    pages: ["post.html"],
    async build(folder) {
      const [include, , apache] = await texts("by a server’s include");
      await write(folder, { "notes/post.html": PAGE("Post", include.replace("/newsletter/", `${PREFIX}newsletter/`)) });
      await newsfold(folder, "newsfold build newsletters -o notes/newsletter --fragments /newsletter/");
      await writeFile(join(folder, "notes/post.html"), await includedByApache(folder, apache));
      return join(folder, "notes");
    },
  },
};

/** A page of a stranger's site. */
function PAGE(title, body) {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>\n${body}\n</body></html>\n`;
}

/** The texts of a recipe; the first is what builds the newsletter, and does that. */
async function recipeIn(folder, generator) {
  const [command, ...more] = texts(`in ${generator}`);
  return [() => newsfold(folder, command), ...more];
}

function texts(heading) {
  return recipe(`A fragment ${heading}`).map(({ text }) => text);
}

/** Has a shell do what a recipe says, with the folder that the site is published in before the newsletter's. */
async function newsfold(folder, command) {
  await write(folder, { "newsletters/letter.md": LETTER });
  const bin = join(folder, "bin");
  await write(bin, { newsfold: `#!/bin/sh\nexec "${COMMAND}" "$@" --widget "${at("../../dist")}" --quiet\n` });
  await chmod(join(bin, "newsfold"), 0o755);
  const told = command.replace("--fragments /", `--fragments ${PREFIX}`);
  await run("sh", ["-e", "-c", told], { cwd: folder, env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } });
}

const MODULES = "/usr/lib/apache2/modules";

/** The post as Apache answers with it, by the settings of the recipe. */
async function includedByApache(folder, settings) {
  const port = await freePort();
  const modules = ["mpm_event", "authz_core", "mime", "filter", "include"];
  await write(folder, {
    "httpd.conf": [
      `ServerName 127.0.0.1`,
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/httpd.pid`,
      `ErrorLog ${folder}/error.log`,
      `DefaultRuntimeDir ${folder}`,
      ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      `TypesConfig /etc/mime.types`,
      `AddType text/html .html`,
      `DocumentRoot ${folder}`,
      `<Directory ${folder}>`,
      settings,
      "</Directory>",
    ].join("\n"),
  });
  const apache = spawn("/usr/sbin/apache2", ["-D", "FOREGROUND", "-f", join(folder, "httpd.conf")], {
    stdio: "inherit",
  });
  try {
    return await answerOf(`http://127.0.0.1:${port}${PREFIX}post.html`, apache);
  } finally {
    apache.kill();
  }
}

/** What a server that is being started answers. */
async function answerOf(url, server) {
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server ended with ${server.exitCode}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
