/**
 * What is to be read aloud, as typed content: the issue on the screen from its own file, or from the bundle that holds
 * it; from the device where it is there.
 *
 * @param {import("../../embed/part.js").Look} look
 * @param {any} made the issue itself, where it was made on the screen
 * @returns {Promise<?{issue: any, publication: any, site: ?object, entries: any[]}>}
 */
export async function issueOf({ src, issue, file }, made) {
  if (!src || !issue) return null;
  const bundle = await read(src, src, !file && !made);
  const entries = bundle?.issues ?? [];
  const listed = entries.find(({ id }) => id === issue);
  const found = made ?? (file ? await read(new URL(file.href, src).href, src) : listed);
  if (!found) return null;
  return { issue: found, publication: bundle?.publication ?? {}, site: bundle?.site ?? null, entries };
}

/** The issue of an entry of the bundle's list. */
export async function issueAt(entry, src) {
  return entry.href ? read(new URL(entry.href, src).href, src) : entry;
}

/** A file of a newsletter: from the device if it is there, else from its host. */
async function read(url, bundle, isNeeded = true) {
  try {
    const kept = await keptAt(url, bundle);
    const response = kept ?? (await fetch(url, { signal: AbortSignal.timeout?.(ANSWER_PATIENCE) }));
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return await response.json();
  } catch (error) {
    // Without the list, its issue can be heard all the same.
    if (isNeeded) throw error;
    return null;
  }
}

async function keptAt(url, bundle) {
  try {
    return await caches.match(url, { cacheName: CACHE + bundle });
  } catch {
    // There is no storage, or it is denied.
    return undefined;
  }
}
