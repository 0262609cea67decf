import { defineConfig } from "astro/config";

// Scripts are files, which a strict policy allows; the tests serve the folder at /astro/.
export default defineConfig({
  base: "/astro",
  outDir: "../../target/astro",
  build: { assets: "files" },
  vite: { build: { assetsInlineLimit: 0 } },
});
