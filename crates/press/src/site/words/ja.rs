use super::table::Words;

/// Japanese.
pub(super) static WORDS: Words = Words {
    tag: "ja",
    search_all: "すべての号を検索",
    search: "検索",
    years: "年",
    tags: "タグ",
    all_tags: "すべてのタグ",
    found: "見つかった記事: {n}",
    none: "これらの言葉をすべて含む記事はありません。言葉を減らすと見つかりやすくなります。",
    failed: "検索を読み込めませんでした。接続を確認して、もう一度お試しください。",
    more: "結果をさらに表示",
    filter: "タグで絞り込む",
    any: "いずれかのタグを含む",
    all: "すべてのタグを含む",
    without: "これらのタグを含まない",
    listed: "一覧の号: {n}",
};
