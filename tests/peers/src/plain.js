import { cards, load } from "./nodes.js";

function drawn(node) {
  if (typeof node === "string") return node;
  const [name, attributes, children] = node;
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(drawn));
  return element;
}

function card({ id, title, gist, inside }) {
  const article = document.createElement("article");
  const heading = document.createElement("h3");
  const button = document.createElement("button");
  const panel = document.createElement("div");
  button.textContent = title;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", (panel.id = `panel-${id}`));
  panel.setAttribute("hidden", "until-found");
  panel.append(...inside.map(drawn));
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    if (open) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  };
  button.addEventListener("click", () => set(panel.hasAttribute("hidden")));
  panel.addEventListener("beforematch", () => set(true));
  heading.append(button);
  article.append(heading, drawn(["p", {}, gist]), panel);
  return article;
}

load().then((bundle) => document.getElementById("cards").append(...cards(bundle).map(card)));
