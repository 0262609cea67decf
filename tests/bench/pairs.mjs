/**
 * Measures two kinds of a thing one right after the other, in alternating order, so that what else the
 * machine does meets both. Answers what was found of each, pair by pair; the first pair warms up and
 * does not count.
 */
export async function inPairs(pairs, [one, other], measure) {
  const found = { [one]: [], [other]: [] };
  for (let pair = 0; pair <= pairs; pair += 1) {
    for (const kind of pair % 2 === 0 ? [one, other] : [other, one]) {
      const result = await measure(kind);
      if (pair > 0) found[kind].push(result);
    }
  }
  return found;
}

/** The number in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A row of a table in Markdown: the medians of two kinds, how many times the one is the other, and the verdict. */
export function comparison(name, [more, less], target) {
  const ratio = median(more.map((time, pair) => time / less[pair]));
  const verdict = ratio <= target ? "met" : "missed";
  return `| ${name} | ${median(more).toFixed(0)} | ${median(less).toFixed(0)} | ${ratio.toFixed(3)} | ≤ ${target} | ${verdict} |`;
}
