use std::path::Path;

use super::written::values;
use super::*;
use crate::fault::{Sources, Style, render};

fn read_all(toml: &str) -> (FrontMatter, Vec<Fault>) {
    read(
        Path::new("seeds/a.md"),
        toml,
        0..toml.len(),
        Rights::Shipped,
    )
}

/// Checks that a front matter has one fault: what it covers, and what its message or help says.
fn check_fault(toml: &str, covers: &str, says: &str) {
    let (_, faults) = read_all(toml);
    assert_eq!(faults.len(), 1, "{toml}: {faults:?}");
    let at = faults[0].at.clone().unwrap();
    assert_eq!(&toml[at], covers);
    let said = format!("{} {}", faults[0].what, faults[0].help);
    assert!(said.contains(says), "{said}");
}

#[test]
fn every_key_is_read() {
    let toml = r#"
title = "Bridge closed"
outlet = "The Karrow Post"
author = "R. Amsel"
date = 2025-03-04
url = "https://example.org/x"
form = "news"
case = "Karrow Bridge"
licence = "CC-BY-4.0"
text = "local"
fingerprint = "0123456789AB"
"#;
    let (front, faults) = read_all(toml);
    assert_eq!(faults, []);
    let expected = FrontMatter {
        title: Some("Bridge closed".into()),
        outlet: Some("The Karrow Post".into()),
        author: Some("R. Amsel".into()),
        date: Some("2025-03-04".into()),
        url: Some("https://example.org/x".into()),
        form: Form::News,
        case: Some("karrow-bridge".into()),
        licence: Some("CC-BY-4.0".into()),
        rights: Rights::Local,
        fingerprint: Some("0123456789ab".into()),
    };
    assert_eq!(front, expected);
}

#[test]
fn a_date_may_be_a_date_a_time_or_a_text() {
    for date in ["2025-03-04", "2025-03-04T10:00:00Z", "\"2025-03-04\""] {
        let (front, faults) = read_all(&format!("date = {date}"));
        assert_eq!(front.date.as_deref(), Some("2025-03-04"), "{faults:?}");
    }
}

#[test]
fn an_empty_text_is_nothing_said() {
    let (front, faults) = read_all("title = \"\"\ndate = \"\"\nform = \" \"\ncase = \"\"");
    assert_eq!((front, faults), (FrontMatter::default(), vec![]));
}

#[test]
fn each_kind_of_fault_is_told() {
    check_fault("auhtor = \"x\"", "auhtor", "did you mean `author`?");
    check_fault("license = \"x\"", "license", "did you mean `licence`?");
    check_fault("colour = \"red\"", "colour", "the keys are title, outlet");
    check_fault("title = 5", "5", "text in quotes");
    check_fault(
        "date = \"3rd of May\"",
        "\"3rd of May\"",
        "date = 2025-03-04",
    );
    check_fault("date = \"2025-02-30\"", "\"2025-02-30\"", "year-month-day");
    check_fault("date = 10:00:00", "10:00:00", "year-month-day");
    check_fault(
        "form = \"opnion\"",
        "\"opnion\"",
        "did you mean \"opinion\"?",
    );
    check_fault("form = \"x\"", "\"x\"", "choose one of news");
    check_fault("text = \"mine\"", "\"mine\"", "shipped, local");
    check_fault("url = \"javascript:x\"", "\"javascript:x\"", "https://");
    check_fault("case = \"../..\"", "\"../..\"", "a word");
    check_fault("fingerprint = \"12\"", "\"12\"", "12 hexadecimal digits");
}

#[test]
fn a_slip_in_the_toml_is_told() {
    let (_, faults) = read_all("title = \"Bridge\nauthor = \"x\"\n");
    assert!(!faults.is_empty());
    assert!(faults.iter().all(|fault| fault.what.contains("not TOML")));
}

#[test]
fn all_faults_come_at_once_with_line_and_column() {
    let text = "+++\ntitle = 5\nform = \"opnion\"\nauhtor = \"R. Amsel\"\n+++\nBody.\n";
    let front = split(text).unwrap().front.unwrap();
    let (_, faults) = read(Path::new("seeds/a.md"), text, front, Rights::Shipped);
    let sources = Sources::from([("seeds/a.md".into(), text.to_owned())]);
    let shown = render(&faults, &sources, Style::Plain);
    for place in ["seeds/a.md:2:9", "seeds/a.md:3:8", "seeds/a.md:4:1"] {
        assert!(shown.contains(place), "{shown}");
    }
}

#[test]
fn front_matter_and_body_are_split() {
    let text = "\n+++ \na = 1\n+++\nBody.\n+++\n";
    let parts = split(text).unwrap();
    assert_eq!(&text[parts.front.unwrap()], "a = 1\n");
    assert_eq!(&text[parts.body], "Body.\n+++\n");
}

#[test]
fn a_bare_text_is_all_body() {
    for text in ["", "Body.\n", "Body +++\n+++\n", "++++\n"] {
        let parts = split(text).unwrap();
        assert_eq!((parts.front, parts.body), (None, 0..text.len()));
    }
}

#[test]
fn a_front_matter_never_closed_is_no_front_matter() {
    assert_eq!(split("+++\ntitle = \"x\"\nBody.\n"), None);
    assert_eq!(split("+++"), None);
}

#[test]
fn what_is_written_is_read_again() {
    let front = FrontMatter {
        title: Some("“No”, she said: \"never\" \\ # +++".into()),
        date: Some("2025-03-04".into()),
        form: Form::Opinion,
        rights: Rights::Local,
        fingerprint: Some("0123456789ab".into()),
        ..FrontMatter::default()
    };
    let text = write(&front);
    let place = split(&text).unwrap().front.unwrap();
    let (again, faults) = read(Path::new("a.md"), &text, place, Rights::Shipped);
    assert_eq!((again, faults), (front, vec![]));
}

#[test]
fn what_is_not_known_is_written_as_a_line_to_fill_in() {
    snapbox::assert_data_eq!(
        write(&FrontMatter {
            title: Some("Bridge closed".into()),
            ..FrontMatter::default()
        }),
        snapbox::str![[r#"
+++
title       = "Bridge closed"
# outlet      = ""  # who published it?
# author      = ""  # who wrote it? Look under the headline and at the end
# date        = ""  # when was it published? Year-month-day
# url         = ""  # where can it be read?
form        = "unknown"  # news | opinion | statement | explainer | unknown
# case        = ""  # the same word in each article about the same event: they get a compare page
# licence     = ""  # under which licence may it be passed on?
text        = "shipped"  # shipped: the text may be passed on and stands below | local: it may not, and stays on this computer
# fingerprint = ""  # finds this lesson for everybody who has the text; made by `whosays import`
+++

"#]]
    );
}

#[test]
fn every_line_filled_in_is_right() {
    let lines: Vec<String> = keys().into_iter().map(|key| key.write).collect();
    let (front, faults) = read_all(&lines.join("\n"));
    assert_eq!(faults, []);
    assert_eq!(values(&front).len(), keys().len(), "a key is not read");
}
