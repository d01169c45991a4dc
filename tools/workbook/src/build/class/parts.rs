//! A table of contents and the titles of parts go in; the table comes out without these parts.

/// Leaves out the parts with these titles: each from its title to the next title, to a rule, or to a chapter that stands
/// in no list.
pub(super) fn without(summary: &str, titles: &[&str]) -> String {
    let mut is_left_out = false;
    let kept = summary.split_inclusive('\n').filter(|line| {
        if let Some(title) = line.strip_prefix("# ") {
            is_left_out = titles.iter().any(|left_out| same(left_out, title));
        } else if ends_part(line) {
            is_left_out = false;
        }
        !is_left_out
    });
    kept.collect()
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn ends_part(line: &str) -> bool {
    let rule = line.trim_end();
    let is_rule = rule.len() >= 3
        && ['-', '*', '_']
            .iter()
            .any(|&sign| rule.chars().all(|c| c == sign));
    is_rule || line.starts_with('[')
}

#[cfg(test)]
mod tests {
    use super::without;

    fn check(summary: &str, left: &str) {
        assert_eq!(without(summary, &["For teachers"]), left);
    }

    #[test]
    fn a_part_goes_up_to_the_next_title() {
        check(
            "# Summary\n\n# For teachers\n\n- [A](a.md)\n  - [B](b.md)\n\n# Lessons\n- [C](c.md)\n",
            "# Summary\n\n# Lessons\n- [C](c.md)\n",
        );
    }

    #[test]
    fn chapters_at_the_end_of_the_book_belong_to_no_part() {
        check(
            "# For Teachers\r\n- [A](a.md)\n---\n[G](g.md)",
            "---\n[G](g.md)",
        );
        check("# for teachers \n- [A](a.md)\n[G](g.md)", "[G](g.md)");
    }

    #[test]
    fn another_part_stays() {
        check(
            "# Not for teachers\n- [A](a.md)\n",
            "# Not for teachers\n- [A](a.md)\n",
        );
    }
}
