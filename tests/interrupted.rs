//! A build that is cut off at any moment leaves the old book or the new one, and every file whole.

use std::thread;
use std::time::{Duration, Instant};

use crate::project::Project;

/// How often a build is killed.
const TIMES: u32 = 50;

#[test]
fn a_killed_build_leaves_the_old_book_or_the_new() {
    let project = Project::shipped();
    let began = Instant::now();
    project.succeed(&["build"]);
    let whole = began.elapsed();
    let seed = project.read("seeds/karrow-bridge-closed.md");
    let exercises = project.files("exercises");
    let mut books = vec![project.files("book")];
    let versions = [seed.replace("The old bridge", "The young bridge"), seed];
    for version in &versions {
        project.write("seeds/karrow-bridge-closed.md", version);
        project.succeed(&["build"]);
        books.push(project.files("book"));
    }
    assert_ne!(books[0], books[1]);
    assert!(books[0] == books[2]);
    for time in 0..TIMES {
        project.write(
            "seeds/karrow-bridge-closed.md",
            &versions[time as usize % 2],
        );
        let mut build = project.command(&["build"]).spawn().unwrap();
        thread::sleep(whole * time / TIMES + Duration::from_millis(u64::from(time) % 7));
        let _ = build.kill();
        build.wait().unwrap();
        let book = project.files("book");
        assert!(
            book == books[0] || book == books[1],
            "after kill {time} the book is neither the old nor the new one"
        );
        assert!(
            project.files("exercises") == exercises,
            "after kill {time} the exercises changed"
        );
    }
    project.succeed(&["build"]);
}
