import { Capabilities, Session, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";

import { chromium } from "./engines/chromium.mjs";
import { firefox } from "./engines/firefox.mjs";
import { webkit } from "./engines/webkit.mjs";

/** Every engine the tests run in, by name. */
export const ENGINES = { chromium, firefox, webkit };

/**
 * Starts an engine with one window. The answer's `address` is plain data, so that test files in
 * other processes can `attach` to the same window: starting a browser costs more than most tests.
 */
export async function start(engine, size = { width: 1280, height: 900 }) {
  const { service, capabilities, close } = await ENGINES[engine](size);
  try {
    const url = await service.start();
    const driver = WebDriver.createSession(executor(url), capabilities);
    const session = await driver.getSession();
    const address = { engine, url, session: session.getId() };
    return { address, driver: attach(address), stop: () => stop(driver, service, close) };
  } catch (error) {
    await service.kill();
    close();
    throw error;
  }
}

/** Takes hold of a window that `start` opened. */
export function attach({ engine, url, session }) {
  const capabilities = new Capabilities().set("browserName", engine);
  return new WebDriver(new Session(session, capabilities), executor(url, ENGINES[engine].Executor));
}

async function stop(driver, service, close) {
  // A browser that has crashed cannot be asked to go.
  await driver.quit().catch(({ message }) => console.error(message));
  await service.kill();
  close();
}

function executor(url, Kind = Executor) {
  const executor = new Kind(new HttpClient(url));
  executor.defineCommand("sendDevTools", "POST", "/session/:sessionId/goog/cdp/execute");
  return executor;
}
