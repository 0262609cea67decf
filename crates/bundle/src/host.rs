/// The host of an `http` or `https` target, as it is written, and nothing where a browser would find none.
///
/// The [URL standard](https://url.spec.whatwg.org/#authority-state) takes `\` for `/` and the last `@` for
/// the end of a name and a password; without two slashes, where a target leads hangs on the page.
pub(crate) fn host(target: &str) -> Option<&str> {
    let (_, rest) = target.split_once(':')?;
    host_of(rest.strip_prefix("//")?)
}

/// What stands where a host does in a target without a scheme that has one all the same, after two slashes
/// or more: [`None`] for one that leads to the host of its page. A part that is no host is empty.
pub(crate) fn other_host(target: &str) -> Option<&str> {
    let rest = target.trim_start_matches(['/', '\\']);
    (target.len() - rest.len() > 1).then(|| host_of(rest).unwrap_or_default())
}

/// The host at the beginning of what stands after the slashes.
fn host_of(rest: &str) -> Option<&str> {
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    let (_, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (host, port) = match place.strip_prefix('[') {
        Some(inside) => {
            let (address, rest) = inside.split_once(']')?;
            let is_part = |b: u8| b.is_ascii_hexdigit() || matches!(b, b':' | b'.');
            if !address.contains(':') || !address.bytes().all(is_part) {
                return None;
            }
            (place.get(..address.len() + 2)?, rest)
        }
        None => place.split_at(place.find(':').unwrap_or(place.len())),
    };
    let is_port = match port.strip_prefix(':') {
        Some(digits) => digits.is_empty() || is_number(digits) && digits.parse::<u16>().is_ok(),
        None => port.is_empty(),
    };
    let is_bracketed = host.starts_with('[');
    let is_forbidden = |c| matches!(c, ' ' | '<' | '>' | '[' | ']' | '^' | '|');
    (is_port && !host.is_empty() && (is_bracketed || !host.contains(is_forbidden))).then_some(host)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a host may lie in the network of whoever reads: this computer, the devices around it, an
/// intranet. What cannot be told is taken for private; a public name may lead to a private address all
/// the same, which only a browser could tell. The names of networks at home and at work are those of
/// [RFC 6762, appendix G](https://www.rfc-editor.org/rfc/rfc6762#appendix-G), and those in use beside them.
pub(crate) fn is_private(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        // Addresses of the whole net begin with 2000 to 3fff, the first of which hold ways to older ones.
        let first = address.split(':').next().unwrap_or_default();
        return !(first.len() == 4 && first.starts_with(['2', '3'])) || first == "2002";
    }
    let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let Some((_, last)) = host.rsplit_once('.').filter(|_| host.bytes().all(is_plain)) else {
        return true;
    };
    if is_number(last) || last.starts_with("0x") {
        return is_private_number(&host);
    }
    matches!(
        last,
        "localhost"
            | "localdomain"
            | "local"
            | "internal"
            | "intranet"
            | "private"
            | "corp"
            | "lan"
            | "home"
            | "test"
    ) || host.ends_with(".home.arpa")
}

/// Whether an address in numbers is one of a network that is not the whole net's; a number that is not
/// written as usual is taken for one.
fn is_private_number(host: &str) -> bool {
    let is_usual = |part: &&str| is_number(part) && (*part == "0" || !part.starts_with('0'));
    let parts: Vec<u8> =
        host.split('.').filter(is_usual).filter_map(|part| part.parse().ok()).collect();
    let [a, b, _, _] = parts[..] else { return true };
    host.split('.').count() != 4
        || matches!(a, 0 | 10 | 127 | 224..)
        || matches!((a, b), (100, 64..=127) | (169, 254) | (172, 16..=31) | (192, 168))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_where_a_browser_finds_it() {
        for (target, found) in [
            ("https://a.example/b", Some("a.example")),
            ("http:////a.example", None),
            (r"https://evil.example\@good.example/", Some("evil.example")),
            ("https://a:b@c@d.example:80?e", Some("d.example")),
            ("http://[::1]:80/", Some("[::1]")),
            ("http://[a]/", None),
            ("http://[::1/", None),
            ("https:/evil.example", None),
            ("https:evil.example", None),
            ("https://", None),
            ("https://a b/", None),
            ("https://a:99999/", None),
            ("https://a:8 0/", None),
            ("https://a]/", None),
            ("https://paypal.com．evil.example", Some("paypal.com．evil.example")),
        ] {
            assert_eq!(host(target), found, "{target}");
        }
    }

    #[test]
    fn a_target_without_a_scheme_may_have_a_host() {
        for (target, found) in [
            ("//a.example/b", Some("a.example")),
            (r"/\10.0.0.1\b", Some("10.0.0.1")),
            (r"\\a@[::1]:80/b", Some("[::1]")),
            ("////a.example", Some("a.example")),
            ("//", Some("")),
            ("/a/b", None),
            (r"\a", None),
            ("a//b.example", None),
            ("?//b.example", None),
        ] {
            assert_eq!(other_host(target), found, "{target}");
        }
    }

    #[test]
    fn what_may_lie_in_the_network_of_the_reader_is_told() {
        for private in [
            "localhost",
            "LOCALHOST.",
            "a.localhost",
            "printer",
            "printer.local",
            "a.internal",
            "wiki.intranet",
            "nas.corp",
            "box.localdomain",
            "a.private",
            "b.home.arpa",
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.9.9",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "127.1",
            "1.2.3.256",
            "1.2.3.4.5",
            "a.0x7f",
            "127.0.0.1.",
            "[::1]",
            "[fe80::1]",
            "[fd00::1]",
            "[::ffff:127.0.0.1]",
            "[2002:7f00:1::]",
            "[2::1]",
            "１２７.０.０.１",
            "%31%32%37.0.0.1",
            "",
        ] {
            assert!(is_private(private), "{private}");
        }
        for public in [
            "a.example",
            "A.B.example.",
            "xn--mller-kva.example",
            "8.8.8.8",
            "172.32.0.1",
            "192.169.0.1",
            "100.128.0.1",
            "1.1.1.1",
            "[2001:db8::1]",
            "[3fff::1]",
            "localhost.example",
            "a_b.example",
        ] {
            assert!(!is_private(public), "{public}");
        }
    }
}
