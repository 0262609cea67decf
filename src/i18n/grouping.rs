/// How a language writes the digits of a large number: in groups of three. The digits themselves are
/// 0 to 9 in all our languages, in Arabic too, as CLDR has it for `ar`.
#[derive(Clone, Copy)]
pub(super) struct Grouping {
    /// What stands between two groups.
    pub separator: &'static str,
    /// The fewest digits that are grouped: 4, or 5 where `1234` is left whole.
    pub fewest: usize,
}

impl Grouping {
    /// `1,234`, as in most of the world.
    pub(super) const COMMA: Self = Self { separator: ",", fewest: 4 };

    /// What stands before a fraction: a comma, unless that groups.
    pub(super) fn decimal(self) -> char {
        if self.separator == "," { '.' } else { ',' }
    }

    /// A number, written out.
    pub(super) fn write(&self, number: usize) -> String {
        let digits = number.to_string();
        if digits.len() < self.fewest {
            return digits;
        }
        let mut written = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push_str(self.separator);
            }
            written.push(digit);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three_from_the_right() {
        let write = |number| Grouping::COMMA.write(number);
        assert_eq!([0, 999, 1000].map(write), ["0", "999", "1,000"]);
        assert_eq!([123_456, 1_234_567].map(write), ["123,456", "1,234,567"]);
    }

    #[test]
    fn four_digits_can_be_left_whole() {
        let grouping = Grouping { separator: ".", fewest: 5 };
        assert_eq!([1234, 12_345].map(|number| grouping.write(number)), ["1234", "12.345"]);
    }
}
