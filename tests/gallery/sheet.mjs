const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The one page with all pictures: each beside that of the last time, and what is strange before them. */
export function sheetOf(rows, wrong) {
  const image = (folder, name) =>
    `<a href="${folder}/${name}"><img src="${folder}/${name}" alt="${folder}" loading="lazy"></a>`;
  const figure = ({ theme, state, width, scheme, name, hadOne }) =>
    `<figure><figcaption>${escaped(`${theme}, ${state}, ${width} px, ${scheme}`)}</figcaption>
      ${hadOne ? image("before", name) : "<i>new</i>"} ${image("now", name)}</figure>`;
  const list = wrong.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
    <style>
      body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; background: #888; color: #fff }
      main { display: grid; grid-template-columns: repeat(auto-fill, minmax(30rem, 1fr)); gap: 1.5rem }
      figure { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; align-items: start; margin: 0 }
      figcaption { grid-column: 1 / -1 }
      img { display: block; max-width: 100%; max-height: 40rem; object-fit: cover; object-position: top }
    </style>
    <h1>Gallery</h1><p>On the left the last time, on the right now.</p>
    <ul>${list || "<li>Nothing is set otherwise than the post around it.</li>"}</ul>
    <main>${rows.map(figure).join("")}</main></html>`;
}
