use super::*;
use crate::build::build;

/// A project with a picture, a chapter for pupils and one for teachers.
fn project(dir: &Path) -> Project {
    let write = |name: &str, text: &str| files::write(&dir.join(name), text.as_bytes()).unwrap();
    write("book.toml", "[book]\ntitle = \"Test\"\n");
    write(
        "src/SUMMARY.md",
        "# Summary\n\n- [Start](start.md)\n\n# For teachers\n\n- [Teaching](teachers.md)\n",
    );
    write(
        "src/start.md",
        "# Start\n\n![A bridge](bridge.png) Ask [your teacher](teachers.md).\n",
    );
    write("src/teachers.md", "# Teaching\n\n![The key](solved.png)\n");
    write("src/bridge.png", "a picture");
    write("src/solved.png", "a picture with the key");
    write("seeds/one.md", "The bridge is shut, the council said.\n");
    Project {
        root: dir.to_owned(),
    }
}

fn build_class(project: &Project) -> Result<()> {
    build(project, Edition::Class, &mut |_| {}).map(|_| ())
}

fn read(project: &Project, name: &str) -> String {
    files::read_text(&project.book_dir(Edition::Class).join(name)).unwrap()
}

#[test]
fn chapters_for_teachers_stay_out_with_what_they_show() {
    let dir = tempfile::tempdir().unwrap();
    let project = project(dir.path());
    build_class(&project).unwrap();
    let book = project.book_dir(Edition::Class);
    let is_there = |name: &str| files::is_file(&book.join(name));
    assert!(is_there("start.html") && is_there("bridge.png") && is_there("lessons/one/index.html"));
    assert!(
        !is_there("teachers.html") && !is_there("solved.png") && !is_there("lessons/one/key.html")
    );
    let start = read(&project, "start.html");
    assert!(start.contains("Ask your teacher."), "{start}");
}

#[test]
fn a_failed_build_leaves_the_last_good_class_book() {
    let dir = tempfile::tempdir().unwrap();
    let project = project(dir.path());
    build_class(&project).unwrap();
    let before = read(&project, "start.html");
    files::write(
        &project.summary_file(),
        b"- [Start](start.md)\n- [Gone](gone.md)\n",
    )
    .unwrap();
    files::write(&dir.path().join("src/start.md"), b"# Another\n").unwrap();
    assert!(build_class(&project).is_err());
    assert_eq!(read(&project, "start.html"), before);
}

#[test]
fn what_is_no_longer_a_chapter_goes() {
    let dir = tempfile::tempdir().unwrap();
    let project = project(dir.path());
    build_class(&project).unwrap();
    files::write(&dir.path().join("src/start.md"), b"# Start\n").unwrap();
    build_class(&project).unwrap();
    assert!(!files::is_file(
        &project.book_dir(Edition::Class).join("bridge.png")
    ));
}
