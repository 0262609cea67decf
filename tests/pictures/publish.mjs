import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import sharp from "sharp";

/** Writes a picture with as few colours as it needs, so that it is small enough for a page. */
export async function publish(png, file, { colours = 64, atMost }) {
  const small = await sharp(png).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  if (small.length > atMost) throw new Error(`${file} has ${small.length} bytes, more than ${atMost}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, small);
  return small.length;
}
