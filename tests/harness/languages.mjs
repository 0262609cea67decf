import { fixture } from "./bundles.mjs";

/** A few sentences in languages that are written from right to left; long and short ones in turn. */
const SENTENCES = {
  ar: [
    "الجسر يفتح من جديد بعد تسعة أسابيع من الإصلاح",
    "تعبره الدراجات اليوم، والسيارات يوم الاثنين.",
    "كان الصدع أصغر مما ظننا، وقد كبر سنوات تحت الطلاء حتى سمعه أحد اللحّامين بأذنه قبل أن يراه.",
    "يبقى الدرابزين القديم.",
    "لن يسافر أحد جائعًا: يفتح المخبز بابه في الخامسة، قبل القطار الأول.",
  ],
  he: [
    "הגשר נפתח שוב אחרי תשעה שבועות של תיקונים",
    "אופניים כבר היום, מכוניות ביום שני.",
    "הסדק היה קטן משחששו: הוא גדל שנים מתחת לצבע, ואחד הרתכים מצא אותו באוזן לפני שראה אותו.",
    "המעקה הישן נשאר.",
    "איש לא ייסע רעב: המאפייה פותחת את הדלת בחמש, לפני הרכבת הראשונה.",
  ],
};

/** The tests' newsletter in a language that is written from right to left: its shape, and other words. */
export function inLanguage(language) {
  const bundle = fixture();
  let count = 0;
  const sentence = () => SENTENCES[language][count++ % SENTENCES[language].length];
  const text = (node) => {
    if (typeof node === "string") return sentence();
    if (Array.isArray(node)) return node.map(text);
    // Code is code in every language.
    return node.children ? { ...node, children: text(node.children) } : node;
  };
  const article = ({ language: _own, ...article }) => ({
    ...article,
    title: `${sentence()} ${count}`,
    tldr: { content: text(article.tldr.content) },
    parts: article.parts.map(({ title: _title, ...part }) =>
      part.takeaways ? { ...part, takeaways: text(part.takeaways) } : { ...part, content: text(part.content) },
    ),
    source: { title: sentence(), url: article.source.url },
  });
  const section = ({ articles }) => ({ title: sentence(), articles: articles.map(article) });
  const issue = ({ sections, ...issue }) => ({
    ...issue,
    title: `${sentence()} ${count}`,
    sections: sections.map(section),
  });
  return { ...bundle, publication: { title: sentence(), language }, issues: bundle.issues.map(issue) };
}

/** Has the interface of the newsletter on the page speak a language, while it is read. */
export async function speak(page, language) {
  await page.run((language) => {
    const element = document.querySelector("news-fold");
    window.saidBefore = element.shadowRoot.textContent;
    element.lang = language;
  }, language);
  const isSaidOtherwise = () => document.querySelector("news-fold").shadowRoot.textContent !== window.saidBefore;
  await page.until(`the interface speaks ${language}`, isSaidOtherwise);
}
