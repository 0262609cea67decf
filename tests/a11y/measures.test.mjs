import assert from "node:assert/strict";

import { measures } from "../harness/measures.mjs";
import { inEveryMedium } from "../harness/media.mjs";
import { everyState } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

everyState((state, name) => {
  test(`everything is large and clear enough: ${name}`, async (context) => {
    const fold = await state.open(context);
    assert.deepEqual(await inEveryMedium(context.page, () => measures(context.page, fold)), []);
  });
});
