//! What is said of the device.

use super::*;

#[test]
fn each_issue_says_whether_it_is_on_the_device_and_how_large_it_is() {
    let reference = |id: &str| {
        format!(
            r#"{{ "id": "{id}", "title": "Issue {id}", "date": "2026-04-10", "href": "{id}.json",
                "digest": "sha256-YQ==", "bytes": 4321, "articles": [] }}"#
        )
    };
    let bundle = format!(
        r#"{{ "version": 1, "publication": {{ "title": "T" }}, "issues": [{}, {}] }}"#,
        reference("one"),
        reference("two")
    );
    let page = html(move || {
        let store = reading(Config::default(), &bundle);
        let inventory =
            Inventory { issues: [("two".to_owned(), 9876)].into_iter().collect(), bytes: 9876 };
        store.dispatch(Action::InventoryTaken(Some(inventory)));
        store.dispatch(Action::DeviceListToggled { open: true });
        store
    });
    assert_holds(&page, "1 issue saved, 10 kB. All issues take 9 kB.");
    let (_, list) = page.split_once("<legend>Saved on this device</legend>").expect("the list");
    let (one, two) = list.split_once("Issue two</span>").expect("the second");
    let (one, before_two) = one.split_once("Issue one</span>").expect("the first");
    assert!(!one.contains("checked"), "{one}");
    assert_holds(before_two, "5 kB");
    assert_holds(before_two, "checked");
    assert_holds(two, "10 kB");
}

#[test]
fn a_device_that_keeps_nothing_says_so_whatever_form_the_bundle_has() {
    let page = html(|| {
        let store = reading(Config::default(), &bundle_with(r#""tldr": "Gist.""#));
        store.dispatch(Action::InventoryTaken(None));
        store
    });
    let (_, group) = page.split_once("aria-label=\"Reading offline\"").expect("the group");
    assert_holds(group, "<p>This browser keeps nothing for this page. Without a network");
    assert!(!group.contains("<button"), "{group}");
}
