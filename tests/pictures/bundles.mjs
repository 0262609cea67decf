/** A newsletter in Arabic, short enough for a picture. */
export const ARABIC = {
  version: 1,
  publication: { title: "رسائل الميناء", language: "ar" },
  issues: [
    {
      id: "2026-11-16",
      title: "الجسر والخبز والقطار",
      date: "2026-11-16",
      sections: [
        {
          articles: [
            {
              id: "bridge",
              title: "الجسر يفتح من جديد",
              tldr: ["بعد تسعة أسابيع من الإصلاح، يعبر الجسر راكبو الدراجات اليوم والسيارات يوم الاثنين."],
              parts: [{ title: "الخلاصة", role: "summary", content: ["كان الصدع أصغر مما خُشي."] }],
            },
            {
              id: "bread",
              title: "المخبز يطيل ساعاته",
              tldr: ["يفتح المخبز قبل القطار الأول، فلا يسافر أحد جائعًا."],
              parts: [{ title: "الخلاصة", role: "summary", content: ["يبدأ العمل في الخامسة."] }],
            },
          ],
        },
      ],
    },
  ],
};
