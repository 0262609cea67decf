import { MOST } from "../place/records.js";
import { button, node, openDialog } from "./dialog.js";
import { asMarkdown, asQuotation, plain } from "./markdown.js";
import { asText } from "./plain-text.js";

/**
 * The dialog of an article: a note, and what of it goes into another program.
 *
 * @param {{app: import("../../embed/part.js").AppOfPart, database: import("../place/database.js").Database,
 *   words: (name: string, holes?: Record<string, string | number>) => string, language: string,
 *   record: import("../place/records.js").Kept}} of the article as it is kept, or would be
 */
export function showArticle({ app, database, words, language, record }) {
  const article = JSON.parse(record.content);
  const { address } = record;
  const dialog = openDialog(app.element, record.title, language);
  const input = /** @type {HTMLInputElement} */ (node("input", { value: record.note, maxLength: MOST.note }));
  const about = () => ({ note: input.value.trim(), address });
  const done = (said) => {
    dialog.close();
    app.say(words(said));
  };
  const copy = (text) =>
    navigator.clipboard.writeText(text()).then(
      () => done("copied"),
      () => done("failed"),
    );
  const save = async () => {
    const note = input.value.trim();
    const noted = Date.now();
    const { newsletter, issue } = record;
    const change = (kept) => ({ ...(kept && !kept.gone ? kept : record), note, noted });
    await database.change("kept", [newsletter, issue, record.article], change);
    done("noted");
  };
  const share = async () => {
    try {
      await navigator.share({ title: record.title, text: about().note, url: address });
      dialog.close();
    } catch (error) {
      // Whoever changed their mind has said nothing that is to be answered.
      if (error.name !== "AbortError") done("failed");
    }
  };
  const takeaways = (article.parts ?? []).flatMap((part) => part.takeaways ?? []);
  const quotes = takeaways.map((takeaway) => {
    const nodes = takeaway?.type === "listItem" ? takeaway.children : takeaway;
    const sentence = plain(nodes);
    const quotation = () => asQuotation(nodes, `${record.title}, ${record.publication}`, addressOf(sentence, address));
    return node(
      "li",
      {},
      button(`${words("quote")}: ${sentence}`, () => copy(quotation)),
    );
  });
  dialog.append(
    node("label", {}, words("note"), input),
    node(
      "p",
      { className: "deeds" },
      button(words("saveNote"), save),
      button(words("copyText"), () => copy(() => asText(article, about()))),
      button(words("copyMarkdown"), () => copy(() => asMarkdown(article, about()))),
      button(words("copyLink"), () => copy(() => address)),
      ...(navigator.share ? [button(words("share"), share)] : []),
    ),
    ...(quotes.length > 0 ? [node("ul", {}, ...quotes)] : []),
    node(
      "p",
      { className: "deeds" },
      button(words("close"), () => dialog.close()),
    ),
  );
  input.focus();
}

/** The address of a sentence: that of its article, and the words by which a browser finds it there. */
function addressOf(sentence, address) {
  const words = encodeURIComponent(sentence).replaceAll("-", "%2D");
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${words}`;
}
