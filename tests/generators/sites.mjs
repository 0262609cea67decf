import { execFile } from "node:child_process";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { fixture } from "../harness/bundles.mjs";
import { recipe } from "./recipes.mjs";

const run = promisify(execFile);
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
/** Packages are looked for from the configuration up. */
const PACKAGES = fileURLToPath(new URL("./eleventy/node_modules", import.meta.url));
export const ELEVENTY = join(PACKAGES, "@11ty/eleventy/cmd.cjs");

/** The folder of the host that every site is published in, as a project's pages often are. */
export const PREFIX = "/notes/";

/**
 * Sites by their generator, each made as docs/embedding.md says: `build` makes one in a folder and
 * answers with the folder to publish, `pages` are those that show the newsletter.
 */
export const SITES = {
  Hugo: {
    pages: ["letters/"],
    async build(folder) {
      const [shortcode, use] = texts("Hugo");
      await write(folder, {
        "config.toml": `baseURL = "https://host.example${PREFIX}"\ntitle = "Notes"\n`,
        "layouts/_default/baseof.html":
          '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
        "layouts/_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
        "layouts/shortcodes/newsfold.html": shortcode,
        "content/letters.md": `---\ntitle: Letters\n---\nThe latest ones.\n\n${use}`,
      });
      await putWidget(join(folder, "static"));
      await run("hugo", ["--quiet", "--disableKinds=taxonomy,term,home,section,RSS,sitemap"], { cwd: folder });
      return join(folder, "public");
    },
  },
  Jekyll: {
    pages: ["", "letters/"],
    async build(folder) {
      const [include, use] = texts("Jekyll");
      const page = (title, text) => `---\nlayout: page\ntitle: ${title}\n---\n${text}`;
      await write(folder, {
        "_config.yml": `title: Notes\ntheme: minima\nbaseurl: ${PREFIX.slice(0, -1)}\n`,
        "_includes/newsfold.html": include,
        "index.html": page("Notes", use),
        "letters/index.md": page("Letters", `The latest ones.\n\n${use}\nThat is *all*.\n`),
      });
      await putWidget(folder);
      await run("jekyll", ["build", "--quiet"], { cwd: folder, env: { ...process.env, LANG: "C.UTF-8" } });
      return join(folder, "_site");
    },
  },
  Eleventy: { pages: ["", "letters/", "liquid/"], build: (folder) => eleventy(folder, texts("Eleventy").slice(0, 2)) },
  "Eleventy with its HTML base plugin": {
    pages: ["", "letters/", "liquid/"],
    build: (folder) => eleventy(folder, texts("Eleventy").slice(2)),
  },
};

/** Builds a site of Eleventy with a configuration and what stands in a template. */
async function eleventy(folder, [config, template]) {
  const page = (title, text) => `---\nlayout: page.njk\ntitle: ${title}\n---\n${text}`;
  await write(folder, {
    "eleventy.config.mjs": config,
    "_includes/page.njk":
      '<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>\n',
    "index.njk": page("Notes", template),
    "letters.md": page("Letters", `The latest ones.\n\n${template}\nThat is *all*.\n`),
    "liquid.liquid": page("Liquid", template),
  });
  await symlink(PACKAGES, join(folder, "node_modules"));
  await putWidget(folder);
  await run(process.execPath, [ELEVENTY, "--quiet", `--pathprefix=${PREFIX}`], { cwd: folder });
  return join(folder, "_site");
}

function texts(heading) {
  return recipe(heading).map(({ text }) => text);
}

/** Writes files into a folder, by their paths there. */
export async function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Puts the four files of the widget and a bundle where the recipes want them. */
async function putWidget(folder) {
  for (const name of await readdir(DIST)) {
    if (/^newsfold(-[0-9a-f]+)?\.(js|wasm|css)$/.test(name)) await cp(join(DIST, name), join(folder, "newsfold", name));
  }
  await write(folder, { "newsletter/bundle.json": JSON.stringify(fixture()) });
}
