use super::Phrases;
use super::counted::Counted;
use super::grouping::Grouping;

/// Hebrew. It asks for things with nouns and infinitives, which address women and men alike.
pub(super) static PHRASES: Phrases = Phrases {
    tag: "he",
    loading: "הניוזלטר נטען…",
    no_issues: "עדיין לא פורסם אף גיליון.",
    no_articles: "אין כתבות בגיליון הזה.",
    offline: "לא ניתן להגיע לניוזלטר. כדאי לבדוק את החיבור ולנסות שוב.",
    late: "הניוזלטר מתעכב יותר מדי. כדאי לנסות שוב בעוד רגע.",
    server_failed: "יש תקלה בשרת של הניוזלטר. כדאי לנסות שוב בעוד רגע.",
    damaged: "הניוזלטר הגיע פגום. התיקון בידי מי שמפרסם אותו; כדאי לחזור מאוחר יותר.",
    newer: "הניוזלטר הזה דורש תצוגה חדשה יותר מזו שבדף. טעינה מחדש של הדף עשויה לעזור.",
    retry: "ניסיון נוסף",
    detail: "כמה להציג",
    headlines: "כותרות",
    brief: "כותרות ותמצית",
    full: "הכול",
    show_all: "פתיחת כל הכתבות",
    hide_all: "סגירת כל הכתבות",
    all_shown: "כל הכתבות פתוחות",
    all_hidden: "כל הכתבות סגורות",
    tldr: "תמצית",
    summary: "סיכום",
    takeaways: "עיקרי הדברים",
    why: "למה זה חשוב",
    source: "מקור",
    read_at: "לקריאת {title} באתר {site}",
    issues: "גיליונות",
    show_older: "הצגת גיליונות קודמים",
    older_listed: Counted::OneTwo {
        one: "נוסף גיליון קודם אחד",
        two: "נוספו שני גיליונות קודמים",
        other: "נוספו {n} גיליונות קודמים",
    },
    newer_issue: "הגיליון הבא",
    older_issue: "הגיליון הקודם",
    all_issues: "כל הגיליונות",
    copy_link: "העתקת הקישור",
    link_copied: "הקישור הועתק",
    new_articles: Counted::OneTwo {
        one: "כתבה חדשה אחת",
        two: "שתי כתבות חדשות",
        other: "{n} כתבות חדשות",
    },
    corrected: "הגיליון הזה תוקן",
    show_new: "הצגת החדש",
    up_to_date: "הניוזלטר מעודכן כעת",
    articles: Counted::OneTwo {
        one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות"
    },
    minutes: Counted::OneTwo {
        one: "דקה אחת", two: "שתי דקות", other: "{n} דקות"
    },
    extent: "{articles}, {minutes}",
    date: "{day} ב{month} {year}",
    months: [
        "ינואר",
        "פברואר",
        "מרץ",
        "אפריל",
        "מאי",
        "יוני",
        "יולי",
        "אוגוסט",
        "ספטמבר",
        "אוקטובר",
        "נובמבר",
        "דצמבר",
    ],
    grouping: Grouping::COMMA,
};
