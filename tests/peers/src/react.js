import { createElement as h, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

import { cards, load } from "./nodes.js";

const drawn = (node, at) => {
  if (typeof node === "string") return node;
  const [name, { class: className, ...attributes }, children] = node;
  return h(name, { key: at, className, ...attributes }, ...children.map(drawn));
};

function Card({ id, title, gist, inside }) {
  const [open, setOpen] = useState(false);
  const panel = useRef(null);
  useEffect(() => {
    panel.current.addEventListener("beforematch", () => setOpen(true));
  }, []);
  // React knows `hidden` as true or false alone.
  useEffect(() => {
    if (open) panel.current.removeAttribute("hidden");
    else panel.current.setAttribute("hidden", "until-found");
  }, [open]);
  return h(
    "article",
    null,
    h(
      "h3",
      null,
      h(
        "button",
        { type: "button", "aria-expanded": open, "aria-controls": `panel-${id}`, onClick: () => setOpen(!open) },
        title,
      ),
    ),
    h("p", null, ...gist.map(drawn)),
    h("div", { id: `panel-${id}`, ref: panel, hidden: !open }, ...inside.map(drawn)),
  );
}

load().then((bundle) => {
  createRoot(document.getElementById("cards")).render(cards(bundle).map((card) => h(Card, { key: card.id, ...card })));
});
