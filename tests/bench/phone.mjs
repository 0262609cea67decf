import { devTools } from "../harness/devtools.mjs";
import { start } from "../harness/session.mjs";

/** Lighthouse's usual phone: a processor of a quarter of the speed, and a good mobile network. */
const PHONE = { slowdown: 4, latency: 40, bitsPerSecond: 10_240_000, size: { width: 412, height: 900 } };

/** Starts Chromium as a phone has it; `network: false` leaves the network as it is. */
export async function startPhone({ network = true } = {}) {
  const { driver, stop } = await start("chromium", PHONE.size);
  await devTools(driver, "Network.enable");
  await devTools(driver, "Emulation.setCPUThrottlingRate", { rate: PHONE.slowdown });
  const bytesPerSecond = PHONE.bitsPerSecond / 8;
  if (network) {
    await devTools(driver, "Network.emulateNetworkConditions", {
      offline: false,
      latency: PHONE.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return { driver, stop };
}
