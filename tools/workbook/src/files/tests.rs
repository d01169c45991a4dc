use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn names(dir: &Path, files: &[PathBuf]) -> Vec<String> {
    files
        .iter()
        .map(|f| f.strip_prefix(dir).unwrap().display().to_string())
        .collect()
}

fn page(text: &str) -> Vec<u8> {
    format!("<!-- {GENERATED} from seeds/x.md -->\n{text}\n").into_bytes()
}

fn pages(pages: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
    pages
        .iter()
        .map(|(name, text)| (PathBuf::from(name), page(text)))
        .collect()
}

#[test]
fn writing_tells_new_changed_and_same() {
    let dir = folder();
    let path = dir.path().join("a/b.txt");
    assert_eq!(write(&path, b"one").unwrap(), Written::New);
    assert_eq!(write(&path, b"one").unwrap(), Written::Same);
    assert_eq!(write(&path, b"two").unwrap(), Written::Changed);
    assert_eq!(read(&path).unwrap(), b"two");
}

#[test]
fn the_same_bytes_are_not_written_again() {
    let dir = folder();
    let path = dir.path().join("a.txt");
    write(&path, b"one").unwrap();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    write(&path, b"one").unwrap();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_rewritten_file_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = folder();
    let path = dir.path().join("a.txt");
    write(&path, b"one").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    write(&path, b"two").unwrap();
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
}

#[test]
fn errors_name_the_file() {
    let error = read(Path::new("no/such/file.txt")).unwrap_err();
    assert!(format!("{error:#}").contains("file.txt"), "{error:#}");
}

#[test]
fn a_folder_that_is_not_there_lists_as_empty() {
    assert!(list(Path::new("no/such/folder")).unwrap().is_empty());
    assert!(list_deep(Path::new("no/such/folder")).unwrap().is_empty());
}

#[test]
fn lists_are_sorted_and_pass_over_hidden_files() {
    let dir = folder();
    for name in ["b.md", "a.md", ".hidden", "sub/c.md"] {
        write(&dir.path().join(name), b"x").unwrap();
    }
    let shallow = list(dir.path()).unwrap();
    let deep = list_deep(dir.path()).unwrap();
    assert_eq!(names(dir.path(), &shallow), ["a.md", "b.md"]);
    assert_eq!(names(dir.path(), &deep), ["a.md", "b.md", "sub/c.md"]);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let (dir, outside) = (folder(), folder());
    write(&outside.path().join("secret.md"), b"x").unwrap();
    std::os::unix::fs::symlink(outside.path(), dir.path().join("link")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.md"), dir.path().join("l.md")).unwrap();
    assert!(list_deep(dir.path()).unwrap().is_empty());
}

#[test]
fn mirror_makes_the_folder_hold_exactly_these_files() {
    let dir = folder();
    let first = mirror(
        dir.path(),
        &pages(&[("a/x.md", "1"), ("b.md", "2"), ("c.md", "3")]),
    );
    assert_eq!(first.unwrap().written.len(), 3);
    let second = mirror(dir.path(), &pages(&[("b.md", "2"), ("c.md", "4")])).unwrap();
    assert_eq!(second.written, [PathBuf::from("c.md")]);
    assert_eq!(second.removed, [PathBuf::from("a/x.md")]);
    assert!(
        !is_folder(&dir.path().join("a")),
        "an empty folder was left"
    );
}

#[test]
fn mirroring_twice_changes_nothing() {
    let dir = folder();
    let files = pages(&[("a/x.md", "1"), ("b.md", "2")]);
    mirror(dir.path(), &files).unwrap();
    assert_eq!(mirror(dir.path(), &files).unwrap(), Mirrored::default());
}

#[test]
fn mirror_never_touches_a_file_that_a_person_put_there() {
    for name in ["mine.md", "b.md"] {
        let dir = folder();
        write(&dir.path().join(name), b"# My own notes\n").unwrap();
        write(&dir.path().join("old.md"), &page("old")).unwrap();
        let error = mirror(dir.path(), &pages(&[("b.md", "2")])).unwrap_err();
        assert!(error.to_string().contains(name), "{error}");
        assert_eq!(read(&dir.path().join(name)).unwrap(), b"# My own notes\n");
        assert!(is_file(&dir.path().join("old.md")), "half of it was done");
    }
}

#[test]
fn mirror_refuses_names_that_lead_out() {
    let dir = folder();
    for name in ["../x.md", "/x.md", "a/../../x.md"] {
        assert!(
            mirror(dir.path(), &pages(&[(name, "1")])).is_err(),
            "{name}"
        );
    }
}

#[test]
fn mirror_clears_away_what_a_cut_off_run_left() {
    let dir = folder();
    let left = dir.path().join(".whosays-abc");
    write(&left, b"half").unwrap();
    mirror(dir.path(), &pages(&[("b.md", "2")])).unwrap();
    assert!(!is_file(&left));
}

#[test]
fn swap_puts_the_built_folder_in_place() {
    let dir = folder();
    let (built, live) = (dir.path().join("book.new"), dir.path().join("book"));
    for text in ["one", "two"] {
        write(&built.join("index.html"), text.as_bytes()).unwrap();
        swap(&built, &live).unwrap();
        assert_eq!(read_text(&live.join("index.html")).unwrap(), text);
        assert!(!is_folder(&built));
    }
}

#[test]
fn recover_brings_the_old_folder_back_when_nothing_took_its_place() {
    let dir = folder();
    let live = dir.path().join("book");
    write(&dir.path().join("book.old/index.html"), b"old").unwrap();
    recover(&live).unwrap();
    assert_eq!(read_text(&live.join("index.html")).unwrap(), "old");
}

#[test]
fn recover_removes_the_old_folder_when_a_new_one_is_there() {
    let dir = folder();
    let live = dir.path().join("book");
    write(&live.join("index.html"), b"new").unwrap();
    write(&dir.path().join("book.old/index.html"), b"old").unwrap();
    recover(&live).unwrap();
    assert_eq!(read_text(&live.join("index.html")).unwrap(), "new");
    assert!(!is_folder(&dir.path().join("book.old")));
}
