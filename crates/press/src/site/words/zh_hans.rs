use super::table::Words;

/// Simplified Chinese.
pub(super) static WORDS: Words = Words {
    tag: "zh-Hans",
    search_all: "搜索全部各期",
    search: "搜索",
    years: "年份",
    tags: "标签",
    all_tags: "全部标签",
    found: "找到的文章：{n}",
    none: "没有文章包含所有这些词。减少词语可以找到更多。",
    failed: "无法加载搜索。请检查网络连接，然后重试。",
    more: "显示更多结果",
    filter: "按标签筛选",
    any: "含任一标签",
    all: "含全部标签",
    without: "不含这些标签",
    listed: "列出的期数：{n}",
};
