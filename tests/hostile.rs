//! Seeds that try to do harm: nothing of them is live in the book, nothing breaks, nothing is written elsewhere.

use scraper::{Html, Selector};

use crate::project::{Project, text};

/// What an article could hold to get out of its page, each with the words that must be readable on it.
const TRICKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<iframe src=\"https://example.org\"></iframe>",
    "{{#include ../../Cargo.toml}}",
    "{{#playground ../../Cargo.toml}}",
    "{{title}} {{{content}}} {{> header}}",
    "\\\\(x^2\\\\) and \\\\[y\\\\] and $z$",
    "[a link](javascript:alert(3))",
    "![a picture](https://example.org/x.png)",
    "</p></main><h1>Out</h1>",
    "`code` **bold** _thin_ ~~gone~~ # no heading",
    "&lt;b&gt; and &#60;script&#62;",
    "<!-- whosays:lessons -->",
];

/// Builds a project that holds one seed, and returns its lesson page's DOM.
fn lesson(seed: &str) -> Html {
    let project = Project::empty();
    project.write("seeds/trick.txt", seed);
    project.succeed(&["build"]);
    let pages = project.pages();
    let lesson = pages
        .iter()
        .find(|(path, _)| path.starts_with("lessons") && path.ends_with("trick/index.html"));
    Html::parse_document(lesson.expect("the lesson is in the book").1)
}

fn article(trick: &str) -> String {
    let sentence = format!(
        "The mayor of Karrow said that {trick} stands on the bridge, and 40 drivers read it."
    );
    format!("{sentence}\n\nThe council must take it down.\n\n{trick}\n\n{sentence}\n")
}

#[test]
fn no_trick_is_live_in_the_page() {
    let selector = |css| Selector::parse(css).unwrap();
    let (main, live) = (
        selector("main"),
        selector("script, iframe, img, object, embed, form, link, h1 ~ h1"),
    );
    for trick in TRICKS {
        let page = lesson(&article(trick));
        let main = page.select(&main).next().unwrap();
        let found: Vec<String> = main.select(&live).map(|element| element.html()).collect();
        assert!(found.is_empty(), "{trick}: {found:?}");
        for element in main.descendent_elements() {
            let handler = element.value().attrs().find(|(name, value)| {
                name.starts_with("on")
                    || value.trim_start().to_lowercase().starts_with("javascript:")
            });
            assert!(handler.is_none(), "{trick}: {}", element.html());
        }
        let words = main.text().collect::<String>();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains(trick),
            "{trick} is not shown as it stands: {words}"
        );
        assert!(
            !words.contains("[workspace]"),
            "{trick}: a file of the project was drawn in"
        );
    }
}

#[test]
fn a_name_that_climbs_out_of_the_project_is_made_plain() {
    let project = Project::empty();
    project.write("brought.md", "+++\ntitle = \"../../x\"\ntext = \"shipped\"\n+++\n\nThe bridge is shut. The mayor said so.\n");
    project.succeed(&["import", "brought.md"]);
    assert!(project.path("seeds/x.md").is_file());
    assert!(!project.path("../x.md").exists() && !project.path("../../x.md").exists());
}

#[test]
fn strange_bytes_are_read_or_refused_and_nothing_panics() {
    let sentence =
        "The mayor said the bridge is shut. It was a na\u{ef}ve plan. The ferry must run.";
    let utf16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(sentence.chars())
        .flat_map(|c| (c as u16).to_le_bytes())
        .collect();
    let windows: Vec<u8> = sentence.chars().map(|c| c as u32 as u8).collect();
    let readable: [(&str, Vec<u8>); 6] = [
        ("utf16.txt", utf16),
        ("windows.txt", windows),
        ("half.txt", [sentence.as_bytes(), &[0xe2, 0x80]].concat()),
        ("nul.txt", sentence.replace("shut", "sh\0ut").into_bytes()),
        (
            "override.txt",
            sentence
                .replace("ferry", "\u{202e}ferry\u{202c}")
                .into_bytes(),
        ),
        (
            "long.txt",
            "The mayor said that it rains. "
                .repeat(180_000)
                .into_bytes(),
        ),
    ];
    for (name, bytes) in readable {
        let project = Project::empty();
        project.write(name, bytes);
        let printed = project.succeed(&["import", name]);
        assert!(!printed.is_empty(), "{name}");
        let seeds = project.files("seeds");
        assert!(
            seeds.keys().any(|path| path.starts_with("local")),
            "{name}: {:?}",
            seeds.keys()
        );
        let shown = project.pages().into_values().collect::<String>();
        assert!(!shown.contains(['\0', '\u{202e}']), "{name}");
    }
    let refused: [(&str, &[u8]); 3] = [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
    ];
    for (name, bytes) in refused {
        let project = Project::empty();
        project.write(name, bytes);
        let output = project.run(&["import", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = text(&output.stderr);
        assert!(
            said.contains(name) && !said.contains("panicked"),
            "{name}: {said}"
        );
        assert!(project.files("seeds").is_empty(), "{name}");
    }
}
