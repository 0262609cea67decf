import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Asks until the answer is the one that is wanted; where it never is, the last one is in the message. */
export async function eventually(page, ask, wanted) {
  let answer;
  const isWanted = async () => isDeepStrictEqual((answer = await ask()), wanted);
  await page.driver.wait(isWanted, PATIENCE).catch(({ name, message }) => {
    if (name !== "TimeoutError") throw new Error(message);
  });
  assert.deepEqual(answer, wanted);
}
