import { h, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { cards, load } from "./nodes.js";

const drawn = (node) => (typeof node === "string" ? node : h(node[0], node[1], ...node[2].map(drawn)));

function Card({ id, title, gist, inside }) {
  const [open, setOpen] = useState(false);
  const panel = useRef(null);
  useEffect(() => {
    panel.current.addEventListener("beforematch", () => setOpen(true));
  }, []);
  return h(
    "article",
    null,
    h(
      "h3",
      null,
      h(
        "button",
        { "aria-expanded": String(open), "aria-controls": `panel-${id}`, onClick: () => setOpen(!open) },
        title,
      ),
    ),
    h("p", null, ...gist.map(drawn)),
    h("div", { id: `panel-${id}`, ref: panel, hidden: open ? undefined : "until-found" }, ...inside.map(drawn)),
  );
}

load().then((bundle) => {
  render(
    cards(bundle).map((card) => h(Card, { key: card.id, ...card })),
    document.getElementById("cards"),
  );
});
