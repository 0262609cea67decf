import moz from "selenium-webdriver/firefox.js";

import { program } from "./program.mjs";

/** Settings that keep Firefox from talking to anybody but the test. */
const QUIET = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutConfig.showWarning": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.startup.page": 0,
  "captivedetect.canonicalURL": "",
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/** Firefox ESR. */
export async function firefox({ width, height }) {
  const capabilities = new moz.Options();
  capabilities.setBinary(program("firefox-esr"));
  capabilities.addArguments("-headless", `--width=${width}`, `--height=${height}`);
  for (const [name, value] of Object.entries(QUIET)) capabilities.setPreference(name, value);
  const service = new moz.ServiceBuilder(program("geckodriver")).build();
  return { service, capabilities, close() {} };
}
