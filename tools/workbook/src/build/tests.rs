use std::path::Path;

use super::*;

/// A project with an empty table of contents.
struct Sample {
    dir: tempfile::TempDir,
}

impl Sample {
    fn new() -> Self {
        let sample = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        sample.write("book.toml", "[book]\ntitle = \"Test\"\n");
        sample.write("src/start.md", "# Start\n");
        sample.write("src/SUMMARY.md", "# Summary\n\n- [Start](start.md)\n");
        files::write(&sample.path("seeds/.keep"), b"").unwrap();
        sample
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        files::write(&self.path(name), text.as_bytes()).unwrap();
    }

    fn seed(&self, slug: &str, front: &str) {
        let text = format!(
            "+++\ntitle = \"Article {slug}\"\n{front}+++\n\nThe bridge is shut, the council said.\n"
        );
        self.write(&format!("seeds/{slug}.md"), &text);
    }

    fn build(&self) -> Built {
        let project = Project {
            root: self.dir.path().to_owned(),
        };
        build(&project, Edition::Open, &mut |_| {}).unwrap()
    }

    /// All files of the project with their times: a file that was written again has another.
    fn state(&self) -> Vec<(PathBuf, std::time::SystemTime)> {
        let files = files::list_deep(self.dir.path()).unwrap().into_iter();
        files
            .map(|path| (path.clone(), path.metadata().unwrap().modified().unwrap()))
            .collect()
    }

    fn lessons(&self) -> Vec<String> {
        let root = self.path("src/lessons");
        let files = files::list_deep(&root).unwrap().into_iter();
        let name = |path: PathBuf| {
            path.strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/")
        };
        files.map(name).collect()
    }
}

#[test]
fn seeds_become_pages_and_a_book() {
    let sample = Sample::new();
    sample.seed("one", "case = \"bridge\"\n");
    sample.seed("two", "case = \"bridge\"\n");
    sample.seed("three", "");
    let built = sample.build();
    assert_eq!((built.lessons, built.cases, built.written), (3, 1, 7));
    assert_eq!(
        sample.lessons(),
        [
            "bridge/index.md",
            "bridge/one/index.md",
            "bridge/one/key.md",
            "bridge/two/index.md",
            "bridge/two/key.md",
            "three/index.md",
            "three/key.md",
        ]
    );
    for page in sample.lessons() {
        let page = Path::new("book/lessons").join(page).with_extension("html");
        assert!(
            files::is_file(&sample.dir.path().join(&page)),
            "{}",
            page.display()
        );
    }
    assert!(files::is_file(&built.index));
}

#[test]
fn building_twice_writes_nothing_the_second_time() {
    let sample = Sample::new();
    sample.seed("one", "");
    assert_eq!(sample.build().rendered, Rendered::New);
    let before = sample.state();
    let built = sample.build();
    assert_eq!(
        (built.rendered, built.written, built.removed),
        (Rendered::Same, 0, 0)
    );
    assert_eq!(sample.state(), before);
}

#[test]
fn a_case_of_one_article_has_no_compare_page() {
    let sample = Sample::new();
    sample.seed("one", "case = \"bridge\"\n");
    assert_eq!(sample.build().cases, 0);
    assert_eq!(
        sample.lessons(),
        ["bridge/one/index.md", "bridge/one/key.md"]
    );
}

#[test]
fn the_pages_of_a_seed_that_is_gone_go_too() {
    let sample = Sample::new();
    sample.seed("one", "");
    sample.seed("two", "");
    sample.build();
    files::remove(&sample.path("seeds/two.md")).unwrap();
    assert_eq!(sample.build().removed, 2);
    assert_eq!(sample.lessons(), ["one/index.md", "one/key.md"]);
    assert!(!files::is_file(&sample.path("book/lessons/two/index.html")));
}

#[test]
fn a_seed_without_exercises_is_shown_by_its_draft_and_told() {
    let sample = Sample::new();
    sample.seed("one", "");
    let built = sample.build();
    assert!(built.findings.contains(&Finding::Draft("one".to_owned())));
    assert_eq!(built.lessons, 1);
    assert!(!files::is_file(&sample.path("exercises/one.toml")));
}

#[test]
fn what_must_be_mended_in_exercises_is_told_as_check_tells_it_and_the_lesson_is_made() {
    let sample = Sample::new();
    sample.write(
        "seeds/one.md",
        "+++\ntitle = \"One\"\ntext = \"local\"\nfingerprint = \"0123456789ab\"\n+++\n",
    );
    let nine = "The bridge is shut until the spring, they said";
    sample.write("seeds/local/one.txt", &format!("{nine}.\n"));
    sample.write(
        "exercises/one.toml",
        &format!(
            "seed = \"nope\"\ngrades = \"8\"\nminutes = 45\nobjectives = []\n[[claim]]\nat = \"p1.s1\"\ngist = \"{nine}.\"\nkind = \"unsourced\"\n\
             because = \"“said”\"\nprompt = \"Who?\"\n"
        ),
    );
    let built = sample.build();
    let project = Project::find(&sample.path("")).unwrap();
    let checked = crate::check::check(&project).unwrap().findings;
    let errors = checked
        .into_iter()
        .filter(|finding| finding.severity == crate::check::Severity::Error);
    let errors: Vec<Finding> = errors.map(|error| Finding::Fault(error.fault)).collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    let told = built.findings.into_iter();
    let told: Vec<Finding> = told
        .filter(|finding| matches!(finding, Finding::Fault(_)))
        .collect();
    assert_eq!((built.lessons, told), (1, errors));
}

#[test]
fn a_local_lesson_without_text_and_gists_is_left_out_and_told() {
    let sample = Sample::new();
    sample.write(
        "seeds/one.md",
        "+++\ntitle = \"One\"\ntext = \"local\"\nfingerprint = \"0123456789ab\"\n+++\n",
    );
    let built = sample.build();
    assert_eq!((built.lessons, sample.lessons().len()), (0, 0));
    assert!(
        built
            .findings
            .contains(&Finding::LacksGists("one".to_owned())),
        "{:?}",
        built.findings
    );
}

#[test]
fn of_a_local_headline_no_more_than_a_cue_stands_in_the_table_of_contents() {
    let sample = Sample::new();
    sample.write(
        "seeds/one.md",
        "+++\ntext = \"local\"\nfingerprint = \"0123456789ab\"\n+++\n",
    );
    let headline = "Council shuts the old bridge at Karrow until the spring comes again";
    let body = "The bridge over the Karrow was shut on Monday, the council of the town said in the evening.";
    sample.write("seeds/local/one.txt", &format!("{headline}\n\n{body}\n"));
    sample.build();
    let page = files::read_text(&sample.path("src/lessons/one/index.md")).unwrap();
    assert!(page.contains(headline), "{page}");
    let contents = files::read_text(&sample.path("src/SUMMARY.md")).unwrap();
    assert!(
        contents.contains("[Council shuts the old bridge at Karrow until…]")
            && !contents.contains("spring"),
        "{contents}"
    );
}

#[test]
fn a_lesson_in_the_place_of_a_case_is_left_out_and_told() {
    let sample = Sample::new();
    sample.seed("bridge", "");
    sample.seed("one", "case = \"bridge\"\n");
    sample.seed("two", "case = \"bridge\"\n");
    let built = sample.build();
    assert_eq!(built.lessons, 2);
    let told = Finding::SamePage {
        shown: "bridge".to_owned(),
        left_out: "seeds/bridge.md".to_owned(),
    };
    assert!(built.findings.contains(&told), "{:?}", built.findings);
}

#[test]
fn faults_of_a_case_are_told_and_its_pages_are_made() {
    let sample = Sample::new();
    sample.seed("one", "case = \"bridge\"\n");
    sample.seed("two", "case = \"bridge\"\n");
    sample.write("exercises/cases/bridge.toml", "titel = \"The bridge\"\n");
    let built = sample.build();
    let fault = |finding: &Finding| matches!(finding, Finding::Fault(fault) if fault.what.contains("titel"));
    assert_eq!(
        (
            built.cases,
            built.findings.iter().filter(|f| fault(f)).count()
        ),
        (1, 1)
    );
}

#[test]
fn a_chapter_that_links_to_a_lesson_without_a_seed_is_told() {
    let sample = Sample::new();
    sample.seed("one", "");
    sample.write(
        "src/start.md",
        "# Start\n\n[One](lessons/one/index.md#read), [two](lessons/two/key.md).\n",
    );
    let dead = sample.build().findings;
    let dead: Vec<Finding> = dead
        .into_iter()
        .filter(|finding| matches!(finding, Finding::DeadLink { .. }))
        .collect();
    let told = Finding::DeadLink {
        chapter: "src/start.md".into(),
        page: "lessons/two/key.md".into(),
    };
    assert_eq!(dead, [told]);
}

#[test]
fn a_person_s_page_among_the_lessons_is_never_overwritten() {
    let sample = Sample::new();
    sample.seed("one", "");
    sample.write("src/lessons/one/index.md", "# Mine\n");
    let project = Project {
        root: sample.dir.path().to_owned(),
    };
    assert!(build(&project, Edition::Open, &mut |_| {}).is_err());
    assert_eq!(
        files::read_text(&sample.path("src/lessons/one/index.md")).unwrap(),
        "# Mine\n"
    );
}
