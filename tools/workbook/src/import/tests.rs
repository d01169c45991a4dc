use std::collections::BTreeMap;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::seed::{self, Form, Seed};

const BODY: &str = "The bridge is shut.\n\nThe council said it will open in spring.\n";

/// A project, a folder beside it with files to import, and what was there at first.
struct Desk {
    dir: TempDir,
    project: Project,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        files::write(&dir.path().join("kit/book.toml"), b"").unwrap();
        files::write(&dir.path().join("kit/seeds/.gitkeep"), b"").unwrap();
        let project = Project::find(&dir.path().join("kit")).unwrap();
        Self { dir, project }
    }

    fn shelf(&self) -> Shelf {
        Shelf::new(&seed::load(&self.project).unwrap(), vec![])
    }

    /// Imports a file with these bytes.
    fn import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<Imported> {
        self.import_with(name, bytes, &mut self.shelf())
    }

    fn import_with(
        &self,
        name: &str,
        bytes: impl AsRef<[u8]>,
        shelf: &mut Shelf,
    ) -> Result<Imported> {
        let path = self.dir.path().join("in").join(name);
        files::write(&path, bytes.as_ref()).unwrap();
        import(&self.project, &path, shelf)
    }

    /// Imports a file that becomes a new seed; returns the seed as it is loaded again, without faults.
    fn import_new(&self, name: &str, bytes: impl AsRef<[u8]>) -> Seed {
        let Imported::New { slug, .. } = self.import(name, bytes).unwrap() else {
            panic!("{name} is not new");
        };
        let loaded = seed::load(&self.project).unwrap();
        assert_eq!(loaded.faults, []);
        loaded
            .seeds
            .into_iter()
            .find(|seed| seed.slug == slug)
            .unwrap()
    }

    /// All files, in the project and around it, but those to import.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let root = self.dir.path();
        let all = files::list_deep(root).unwrap();
        all.into_iter()
            .map(|path| {
                (
                    path.strip_prefix(root).unwrap().to_path_buf(),
                    files::read(&path).unwrap(),
                )
            })
            .filter(|(path, _)| !path.starts_with("in"))
            .collect()
    }

    fn names(&self) -> Vec<String> {
        let files = self.files();
        files
            .keys()
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect()
    }

    /// Checks that an import fails, says this, and writes nothing.
    fn check_refused(&self, name: &str, bytes: impl AsRef<[u8]>, says: &str) {
        let before = self.files();
        let error = self.import(name, bytes).unwrap_err();
        assert!(format!("{error:#}").contains(says), "{error:#}");
        assert!(format!("{error:#}").contains(name), "{error:#}");
        assert_eq!(self.files(), before);
    }
}

#[test]
fn a_text_lands_in_the_local_folder_and_its_front_matter_in_seeds() {
    let desk = Desk::new();
    let seed = desk.import_new("Bridge shut.txt", BODY);
    assert_eq!(
        desk.names(),
        [
            "kit/book.toml",
            "kit/seeds/bridge-shut.md",
            "kit/seeds/local/bridge-shut.txt"
        ]
    );
    assert_eq!(seed.front.rights, Rights::Local);
    assert_eq!(seed.front.fingerprint, Some(fingerprint(BODY)));
    assert_eq!(seed.text.as_deref(), Some(BODY));
}

#[test]
fn no_sentence_of_the_text_is_in_what_is_passed_on() {
    let desk = Desk::new();
    desk.import_new("a.txt", BODY);
    let front = files::read_text(&desk.project.seeds_dir().join("a.md")).unwrap();
    assert!(!front.contains("The bridge is shut"), "{front}");
}

#[test]
fn the_text_is_kept_as_it_was_copied() {
    let desk = Desk::new();
    let dirty = "  The *bridge*\u{a0}is shut.2020\n\n\n\nMore.";
    desk.import_new("a.txt", dirty);
    let kept = files::read_text(&desk.project.local_dir().join("a.txt")).unwrap();
    assert_eq!(kept, dirty);
}

#[test]
fn what_a_front_matter_says_is_kept() {
    let desk = Desk::new();
    let copy =
        format!("+++\ntitle = \"The ferry\"\nform = \"opinion\"\ncase = \"karrow\"\n+++\n{BODY}");
    let seed = desk.import_new("a.md", copy);
    assert_eq!(seed.slug, "the-ferry");
    assert_eq!(seed.front.form, Form::Opinion);
    assert_eq!(seed.front.case.as_deref(), Some("karrow"));
    assert!(files::is_file(
        &desk.project.local_dir().join("the-ferry.md")
    ));
}

#[test]
fn a_text_that_may_be_passed_on_is_a_seed_as_it_is() {
    let desk = Desk::new();
    let copy = format!("+++\n# mine\ntext = \"shipped\"\n+++\n{BODY}");
    let seed = desk.import_new("ferry.txt", &copy);
    assert_eq!(desk.names(), ["kit/book.toml", "kit/seeds/ferry.txt"]);
    let file = desk.project.root.join(seed.file);
    assert_eq!(files::read_text(&file).unwrap(), copy);
}

#[test]
fn a_text_of_a_few_words_is_imported_and_told() {
    let told = |text: &str| {
        let Imported::New { notices, .. } = Desk::new().import("note.txt", text).unwrap() else {
            panic!("{text} is not new");
        };
        let short = &Rules::built_in().notices.short;
        let notices = notices.into_iter();
        let short = notices.filter(|notice| notice.what == *short);
        short.map(|notice| notice.words).collect::<Vec<_>>()
    };
    assert_eq!(told("The bridge is shut."), ["4"]);
    assert_eq!(told(&"The bridge is shut. ".repeat(13)), [""; 0]);
}

#[test]
fn a_byline_gives_writer_and_outlet() {
    let desk = Desk::new();
    let seed = desk.import_new(
        "ferry.txt",
        format!("By R. Amsel, The Karrow Post\n\n{BODY}"),
    );
    assert_eq!(seed.front.author.as_deref(), Some("R. Amsel"));
    assert_eq!(seed.front.outlet.as_deref(), Some("The Karrow Post"));
}

#[test]
fn a_page_gives_its_article_and_what_it_tells() {
    let desk = Desk::new();
    let seed = desk.import_new("page.html", include_str!("../../tests/bridge.html"));
    assert_eq!(seed.slug, "bridge-closed-until-spring");
    assert_eq!(seed.front.outlet.as_deref(), Some("The Karrow Post"));
    assert_eq!(seed.front.date.as_deref(), Some("2025-03-04"));
    let text = seed.text.unwrap();
    assert!(
        text.contains("two of its five piers") && !text.contains('<'),
        "{text}"
    );
}

#[test]
fn a_page_named_txt_is_a_page() {
    let desk = Desk::new();
    let seed = desk.import_new("page.txt", include_str!("../../tests/bridge.html"));
    assert_eq!(seed.slug, "bridge-closed-until-spring");
}

#[test]
fn the_same_text_again_is_already_there() {
    let desk = Desk::new();
    desk.import_new("a.txt", BODY);
    let before = desk.files();
    let there = Imported::AlreadyThere {
        slug: "a".to_owned(),
    };
    assert_eq!(desk.import("a.txt", BODY).unwrap(), there);
    assert_eq!(desk.import("other name.md", BODY).unwrap(), there);
    assert_eq!(desk.files(), before);
}

#[test]
fn a_bare_text_in_seeds_is_already_there() {
    let desk = Desk::new();
    files::write(&desk.project.seeds_dir().join("ferry.txt"), BODY.as_bytes()).unwrap();
    let there = Imported::AlreadyThere {
        slug: "ferry".to_owned(),
    };
    assert_eq!(desk.import("a.txt", BODY).unwrap(), there);
}

#[test]
fn another_text_under_the_same_name_gets_another_name() {
    let desk = Desk::new();
    desk.import_new("a.txt", BODY);
    let before = desk.files();
    let Imported::New {
        slug, instead_of, ..
    } = desk.import("a.txt", "The ferry sails.").unwrap()
    else {
        panic!("it is not new");
    };
    assert_eq!((slug.as_str(), instead_of.as_deref()), ("a-2", Some("a")));
    let after = desk.files();
    assert!(
        before
            .iter()
            .all(|(path, bytes)| after.get(path) == Some(bytes))
    );
}

#[test]
fn a_second_article_under_a_long_name_is_found_again() {
    let desk = Desk::new();
    let name = "ferry-to-oskel-island-to-stop-in-winter.txt";
    desk.import_new(name, BODY);
    let second = desk.import_new(name, "The ferry sails.");
    assert_eq!(second.slug, "ferry-to-oskel-island-to-stop-in-2");
}

#[test]
fn names_in_one_run_do_not_clash() {
    let desk = Desk::new();
    let mut shelf = desk.shelf();
    for text in ["One is shut.", "Two are shut.", "One is shut."] {
        desk.import_with("a.txt", text, &mut shelf).unwrap();
    }
    assert_eq!(seed::load(&desk.project).unwrap().seeds.len(), 2);
}

#[test]
fn a_text_finds_the_seed_that_waits_for_it() {
    let desk = Desk::new();
    let front = format!(
        "+++\ntitle = \"Ours\"\ntext = \"local\"\nfingerprint = \"{}\"\n+++\n",
        fingerprint(BODY)
    );
    let seed_file = desk.project.seeds_dir().join("waiting.md");
    files::write(&seed_file, front.as_bytes()).unwrap();
    let brought = desk.import("whatever.txt", BODY.to_uppercase()).unwrap();
    assert!(matches!(brought, Imported::TextBrought { slug, .. } if slug == "waiting"));
    assert_eq!(files::read_text(&seed_file).unwrap(), front);
    let loaded = seed::load(&desk.project).unwrap();
    assert_eq!(
        loaded.seeds[0].article().unwrap().title.as_deref(),
        Some("Ours")
    );
}

#[test]
fn a_slightly_different_copy_finds_its_lesson_by_half_of_its_claims() {
    let lesson = |claims: &[&str]| KnownLesson {
        slug: "waiting".to_owned(),
        prints: claims.iter().map(|claim| fingerprint(claim)).collect(),
    };
    let copy = "The bridge is shut.\nIt opens in spring.\nRead more on our site.\n";
    let half = lesson(&["The bridge is shut.", "Nobody pays."]);
    let third = lesson(&["The bridge is shut.", "Nobody pays.", "Nobody knows."]);
    for (lesson, expected) in [(half, "waiting"), (third, "a"), (lesson(&[]), "a")] {
        let desk = Desk::new();
        let mut shelf = Shelf::new(&seed::load(&desk.project).unwrap(), vec![lesson]);
        desk.import_with("a.txt", copy, &mut shelf).unwrap();
        let loaded = seed::load(&desk.project).unwrap();
        assert_eq!(loaded.seeds[0].slug, expected);
    }
}

#[test]
fn a_name_that_a_lesson_has_is_not_given_to_another_article() {
    let desk = Desk::new();
    files::write(&desk.project.exercises_file("a"), b"").unwrap();
    assert_eq!(desk.import_new("a.txt", BODY).slug, "a-2");
}

#[test]
fn files_that_are_no_articles_are_refused() {
    let desk = Desk::new();
    desk.check_refused("empty.txt", "", "no words");
    desk.check_refused("blank.txt", " \n\n\u{feff}\n", "no words");
    desk.check_refused(
        "picture.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "not text: it is a PNG picture",
    );
    desk.check_refused("zeros.txt", [0; 3000], "not text");
    desk.check_refused(
        "login.html",
        "<form>Name <input></form>",
        "nothing like an article",
    );
    desk.check_refused(
        "script.html",
        "<script>alert('x. y')</script>",
        "nothing like an article",
    );
    desk.check_refused("open.md", "+++\ntitle = \"x\"\nBody.", "never closed");
    desk.check_refused(
        "faulty.md",
        "+++\nauhtor = \"x\"\n+++\nBody.",
        "did you mean `author`?",
    );
    desk.check_refused(
        "deep.html",
        "<div>".repeat(100_000),
        "nothing like an article",
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let desk = Desk::new();
    let error = import(&desk.project, Path::new("no/such.txt"), &mut desk.shelf()).unwrap_err();
    assert!(format!("{error:#}").contains("such.txt"));
}

#[test]
fn no_title_leads_out_of_the_project() {
    for title in [
        "../../x",
        "/etc/x",
        "..\\\\..\\\\x",
        "x\\u0000",
        "....//x",
        "C:\\\\x",
    ] {
        let desk = Desk::new();
        for rights in ["local", "shipped"] {
            let copy =
                format!("+++\ntitle = \"{title}\"\ntext = \"{rights}\"\n+++\n{BODY}{rights}");
            desk.import("a.md", copy).unwrap();
        }
        let inside = |name: &String| name.starts_with("kit/seeds/") || name == "kit/book.toml";
        assert!(desk.names().iter().all(inside), "{:?}", desk.names());
        assert_eq!(desk.names().len(), 4, "{:?}", desk.names());
    }
}

#[test]
fn any_encoding_gives_the_same_seed() {
    let text = "The café’s bridge – over the Karrow – is shut.\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes(), &windows, &utf_16] {
        let desk = Desk::new();
        let seed = desk.import_new("a.txt", bytes);
        assert_eq!(seed.text.as_deref(), Some(text));
    }
}

#[test]
fn hostile_texts_become_seeds_and_nothing_breaks() {
    let endless = "the bridge is shut ".repeat(5_000_000 / 19);
    for text in [
        endless.as_str(),
        "The bridge\0 is shut, the council said on Tuesday evening in the town hall.",
        "The \u{202e}bridge\u{202c} is \u{2066}shut\u{2069}.",
        "The bridge is shut.<script>alert(1)</script> {{#include ../../book.toml}}",
        "{{#playground x.rs}} \\\\( x \\\\) [x](javascript:alert(1)) {{{raw}}}",
    ] {
        for name in ["a.txt", "a.md"] {
            let desk = Desk::new();
            let seed = desk.import_new(name, text);
            assert!(!seed.article().unwrap().text.is_empty());
        }
    }
}

#[test]
fn half_a_letter_at_the_end_is_told() {
    let desk = Desk::new();
    let Imported::New { notices, .. } = desk
        .import("a.txt", b"The bridge is shut at the caf\xc3")
        .unwrap()
    else {
        panic!("it is not new");
    };
    assert_eq!(notices[0].what, Rules::built_in().notices.unreadable);
}
