import { named, readArticle } from "./content.js";
import { Drawing } from "./drawing.js";
import { keptArticle, letGoOf } from "./kept-article.js";
import { openArticles } from "./open-articles.js";
import { OwnPlace } from "./own-place.js";
import { Passing } from "./passing.js";
import { keptIssue, newIssue } from "./rooms.js";
import { shownOf, shownOfMade } from "./shown.js";
import { weakly } from "./weakly.js";
import { wordsIn } from "./words.js";

/** Follows what is read in one element, and has the app show what is known of it. */
export class Follower {
  newsletter;
  isOver = false;
  #app;
  /** @type {OwnPlace} */
  #own;
  #beginning;
  #language = "en";
  #words = wordsIn("en");
  #passing = new Passing();
  #drawing;
  /** The issue on the screen, and how it is shown. */
  #screen = { issue: null, articles: [], marked: false, hidden: null, undo: null };
  /** What a button takes back: articles with the marks that they had. */
  #before = [];
  /** The issue that was made here, while it is shown. */
  #made = null;
  #last = "";
  #toldTrouble = null;
  #opened = new Set();
  #isStale = false;
  #isReading = false;
  #letGo = [];

  constructor(app, database, newsletter) {
    this.#app = app;
    this.newsletter = newsletter;
    this.#own = new OwnPlace(database, newsletter);
    this.#beginning = this.#own.begin();
    const { element } = app;
    this.#drawing = new Drawing(element, () => this.#followDrawn());
    const hear = (type, listener) => {
      element.addEventListener(type, listener);
      this.#letGo.push(() => element.removeEventListener(type, listener));
    };
    for (const type of ["newsfold-ready", "newsfold-issue", "newsfold-choice"]) hear(type, () => this.look());
    hear("newsfold-toggle", ({ detail }) => detail.open && this.#open(detail.article));
    hear("newsfold-heard", ({ detail }) => this.#hear(detail));
    hear("click", (click) => {
      const button = click.composedPath().find((node) => node.dataset?.deed);
      if (button) this.#do(button.dataset.deed, button.dataset.article);
    });
    // The database outlives the element, and must not hold it.
    this.#letGo.push(database.follow(weakly(this, (follower) => follower.readAgain())));
  }

  /** Follows no more. */
  end() {
    this.isOver = true;
    this.#passing.end();
    this.#drawing.end();
    for (const letGo of this.#letGo) letGo();
  }

  /** Looks at what is on the screen, and has the app show what is known of it. */
  async look(opened = []) {
    await this.#beginning;
    const look = this.#app.look();
    if (!look || this.isOver) return;
    this.#language = look.language;
    this.#words = wordsIn(look.language);
    if (this.#made && look.issue !== this.#made.id) this.#made = null;
    const isAnother = look.issue !== this.#screen.issue;
    if (isAnother) {
      this.#passing.end();
      const marked = !this.#own.isFirst && this.#own.counts(look.issue);
      this.#screen = { issue: look.issue, articles: look.articles, marked, hidden: null, undo: null };
    }
    this.#screen.articles = look.articles;
    this.#lookOpen(look, isAnother, opened);
    this.#show();
  }

  /**
   * What is open already was opened, and so was what is said to have been. Where all of it is open, each is read when it
   * is passed; so is what has nothing to open.
   */
  #lookOpen(look, isAnother, opened = []) {
    const { isAllOpen, open, passed } = openArticles(this.#app.element.shadowRoot ?? this.#app.element, look);
    if (!isAllOpen) this.#passing.end();
    if (passed.size > 0) this.#passing.watch(passed, (id) => this.#pass(id));
    const were = isAllOpen && opened.length > 1 ? [] : opened.filter((id) => look.articles.includes(id));
    const read = new Set([...(isAnother && !isAllOpen ? open : []), ...were]);
    const news = [...read].filter((id) => !this.#isRead(id));
    if (news.length > 0) this.#mark(news, true, { at: news.at(-1) });
  }

  /** An issue that was made here tells of nothing: what of it is drawn later is seen. */
  #followDrawn() {
    const look = this.#made && this.#app.look();
    if (look && look.issue === this.#screen.issue) this.#lookOpen(look, false);
  }

  /** What is opened by one press is one change: with all of them open, none is read before it is passed. */
  #open(id) {
    const waits = this.#opened.size > 0;
    this.#opened.add(id);
    if (waits) return;
    queueMicrotask(async () => {
      const opened = [...this.#opened];
      this.#opened.clear();
      await this.#beginning;
      if (opened.length > 1) return this.look();
      if (!this.#isRead(opened[0])) await this.#mark(opened, true, { at: opened[0] });
    });
  }

  #pass(id) {
    if (!this.#isRead(id)) this.#mark([id], true, { at: id });
  }

  /** What other parts ask: whether an article was read, and which issue is made here, while it is shown. */
  get known() {
    return { isRead: (issue, article) => this.#own.isRead(issue, article), made: this.#made };
  }

  /** An article was heard, of this issue or of one that is read aloud after it. */
  async #hear(heard) {
    await this.#beginning;
    if (heard.issue === this.#screen.issue) return this.#pass(heard.article);
    if (this.#own.list.some(({ issue }) => issue === heard.issue)) this.#own.mark([heard], () => true);
  }

  #isRead(id) {
    const { issue, article } = this.#origin(id);
    return this.#own.isRead(issue, article);
  }

  /** Which article of which issue has an id on the screen. */
  #origin(id) {
    return this.#made?.origins.get(id) ?? { issue: this.#screen.issue, article: id };
  }

  /**
   * Marks articles of the screen; `at` is the one that the reader is at, `undo` the button that takes it back: what
   * another one did before is taken back no more. `tells` where a press is answered.
   */
  async #mark(ids, read, { at = null, undo = null, tells = false } = {}) {
    const articles = ids.map((id) => this.#origin(id));
    const place = at && this.#origin(at);
    this.#screen.undo = undo;
    const content = at && (await this.#contentOf(at));
    const stopped = content && { ...place, title: content.content.title };
    this.#emit(READ_EVENT, { articles, read });
    const marked = this.#own.mark(articles, () => read, stopped);
    this.#show();
    await marked;
    this.#show(tells && this.#words(read ? "markedRead" : "markedUnread", { n: ids.length }));
  }

  async #do(deed, id) {
    await this.#beginning;
    const deeds = {
      keep: () => this.#keep(id),
      read: () => this.#markOne(id),
      above: () => this.#markMany(`above ${id}`, this.#screen.articles.slice(0, this.#screen.articles.indexOf(id))),
      issue: () => this.#markMany("issue", this.#screen.articles),
      filter: () => this.#filter(),
      stopped: () => this.#app.tell("went", named(this.#own.stopped)),
      back: () => this.#app.tell("went", this.#made?.back ?? this.#own.list[0]?.issue ?? ""),
      kept: () => this.#enter("kept"),
      new: () => this.#enter("new"),
      more: () => this.#goOn(),
      take: () => this.#app.open("along", named(this.#origin(id))),
      along: () => this.#app.open("along", ""),
    };
    await deeds[deed]?.();
  }

  async #markOne(id) {
    this.#screen.marked ||= !this.#made;
    await this.#mark([id], !this.#isRead(id), { tells: true });
  }

  /** Marks several with one button, which takes it back when it is pressed again. */
  async #markMany(by, ids) {
    if (this.#screen.undo === by) {
      const before = this.#before.splice(0);
      this.#screen.undo = null;
      const wasRead = new Map(before.map(({ issue, article, read }) => [`${issue}\n${article}`, read]));
      const marked = this.#own.mark(before, ({ issue, article }) => wasRead.get(`${issue}\n${article}`));
      this.#show(this.#words("undone"));
      await marked;
      return this.#emit(READ_EVENT, { articles: before.map(({ issue, article }) => ({ issue, article })), read: null });
    }
    // What is made here is marked as read, and an issue of the newsletter either way.
    const read = by !== "issue" || Boolean(this.#made) || ids.some((id) => !this.#isRead(id));
    const changed = ids.filter((id) => this.#isRead(id) !== read);
    if (changed.length === 0) return this.#show(this.#words("nothingNew"));
    this.#before = changed.map((id) => ({ ...this.#origin(id), read: !read }));
    this.#screen.marked ||= !read && !this.#made;
    await this.#mark(changed, read, { undo: by, tells: true });
  }

  #filter() {
    const { articles, hidden } = this.#screen;
    this.#screen.hidden = hidden ? null : new Set(articles.filter((id) => this.#isRead(id)));
    this.#emit(FILTER_EVENT, { filter: hidden ? "all" : "unread" });
    const n = articles.filter((id) => !this.#isRead(id)).length;
    this.#show(this.#words(n === 0 ? "nothingNew" : "unreadCount", { n }));
  }

  async #keep(id) {
    const { issue, article } = this.#origin(id);
    const kept = this.#own.kept().find((record) => record.issue === issue && record.article === article);
    let record = kept && letGoOf(kept);
    if (!kept) {
      const found = await this.#contentOf(id);
      const { bundle } = this.#own;
      record = found && keptArticle({ newsletter: this.newsletter, bundle, page: location.href, ...found });
    }
    if (!record) return this.#app.say();
    const keeping = this.#own.keep(record);
    this.#show(this.#words(kept ? "wasLetGo" : "kept"));
    this.#emit(KEPT_EVENT, { issue, article, kept: !kept });
    await keeping;
  }

  /** An article of the screen as its newsletter has it, and its issue. */
  async #contentOf(id) {
    const { issue, article } = this.#origin(id);
    const made = this.#made?.contents.get(id);
    if (made) return made;
    const look = this.#app.look();
    return look && readArticle(look, this.#own.bundle, issue, article);
  }

  /** Shows an issue that is made here. */
  async #enter(kind) {
    const back = this.#made?.back ?? this.#screen.issue;
    const make = kind === "kept" ? keptIssue : newIssue;
    const made = await make(this.#own, this.#words, (issue) => this.#app.tell("checked", JSON.stringify(issue)));
    await this.#put({ ...made, kind, back }, true);
    // With the button that was pressed, the place is gone that a screen reader would go on from.
    this.#show(made.said);
  }

  async #goOn() {
    const made = await this.#made.goOn();
    const n = made.origins.size - this.#made.origins.size;
    await this.#put({ ...made, kind: this.#made.kind, back: this.#made.back }, false);
    this.#show(this.#words("moreShown", { n }));
  }

  #put(made, isNew) {
    this.#made = { ...made, id: made.issue.id };
    if (isNew) this.#screen = { issue: null, articles: [], marked: false, hidden: null, undo: null };
    this.#app.tell(isNew ? "made" : "remade", JSON.stringify(made.issue));
    return this.look();
  }

  /** Reads again what another tab may have changed. */
  async readAgain() {
    if (!this.#app.element.isConnected) return this.end();
    // However much changes while it is read, one more look is enough.
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isStale) {
      this.#isStale = false;
      await this.#beginning;
      await this.#own.readAgain();
    }
    this.#isReading = false;
    if (!this.isOver) this.#show();
  }

  #emit(name, detail) {
    this.#app.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Has the app show what is known, if that has changed, and say something. */
  #show(said) {
    const { issue, articles } = this.#screen;
    if (!issue) return;
    const back = this.#own.list.find((listed) => listed.issue === this.#made?.back)?.title ?? "";
    const shown = this.#made
      ? shownOfMade(this.#own, this.#words, { ...this.#made, undo: this.#screen.undo, back })
      : shownOf(this.#own, this.#words, issue, articles, this.#screen);
    const text = JSON.stringify(shown);
    if (text !== this.#last) this.#drawing.show(shown, this.#language);
    this.#last = text;
    // Once is enough, and it stays to be read.
    const trouble = this.#own.trouble !== this.#toldTrouble ? this.#own.trouble : null;
    this.#toldTrouble = this.#own.trouble;
    if (trouble ?? said) this.#app.say(trouble ? this.#words(trouble) : said);
  }
}
