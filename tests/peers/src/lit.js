import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { html as named, unsafeStatic } from "lit/static-html.js";

import { cards, load } from "./nodes.js";

// Lit knows the names of elements when a program is written, and of attributes too: those of these nodes are few.
const drawn = (node) => {
  if (typeof node === "string") return node;
  const [name, { href, src, alt, ...attributes }, children] = node;
  const inside = children.map(drawn);
  if (name === "a") return html`<a href=${href} rel="noopener">${inside}</a>`;
  if (name === "img") return html`<img src=${src} alt=${alt} loading="lazy" />`;
  const tag = unsafeStatic(name);
  return ["br", "hr"].includes(name)
    ? named`<${tag}>`
    : named`<${tag} class=${attributes.class ?? ""}>${inside}</${tag}>`;
};

class ArticleCard extends LitElement {
  static properties = { card: {}, open: { state: true } };

  createRenderRoot() {
    return this;
  }

  render() {
    const { id, title, gist, inside } = this.card;
    const panel = `panel-${id}`;
    return html`<article>
      <h3>
        <button aria-expanded=${String(Boolean(this.open))} aria-controls=${panel} @click=${() => (this.open = !this.open)}>
          ${title}
        </button>
      </h3>
      <p>${gist.map(drawn)}</p>
      <div id=${panel} hidden=${this.open ? nothing : "until-found"} @beforematch=${() => (this.open = true)}>
        ${inside.map(drawn)}
      </div>
    </article>`;
  }
}
customElements.define("article-card", ArticleCard);

class NewsCards extends LitElement {
  static properties = { cards: {} };

  createRenderRoot() {
    return this;
  }

  render() {
    return repeat(
      this.cards,
      ({ id }) => id,
      (card) => html`<article-card .card=${card}></article-card>`,
    );
  }
}
customElements.define("news-cards", NewsCards);

load().then((bundle) => {
  const list = Object.assign(document.createElement("news-cards"), { cards: cards(bundle) });
  document.getElementById("cards").append(list);
});
