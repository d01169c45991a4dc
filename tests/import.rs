//! `whosays import`: any article becomes a seed, its exercises a draft, its pages part of the book.

use crate::project::{Project, text};

const ARTICLE: &str = "Ferry stopped for a week\n\nBy R. Amsel\n\nThe ferry across the Karrow has been stopped since \
Monday. Harbour master Ida Blum said the engine had failed twice. Drivers waited for two hours. The council must buy a \
new engine, because the old one is a disgrace. Experts warn that it may fail again.\n\nAbout 300 people cross on a \
working day, according to the harbour board. Drivers are angry. It will rain.\n";

#[test]
fn a_text_becomes_a_seed_a_draft_and_a_lesson() {
    let project = Project::empty();
    project.write("ferry.txt", ARTICLE);
    let printed = project.succeed(&["import", "ferry.txt"]);
    assert!(printed.contains("ferry-stopped-for-a-week"), "{printed}");
    let front = project.read("seeds/ferry-stopped-for-a-week.md");
    assert!(
        front.contains("= \"local\"") && front.contains("R. Amsel"),
        "{front}"
    );
    assert!(
        !front.contains("Harbour master"),
        "no text may stand in what is passed on: {front}"
    );
    assert_eq!(
        project.read("seeds/local/ferry-stopped-for-a-week.txt"),
        ARTICLE
    );
    let exercises = project.read("exercises/ferry-stopped-for-a-week.toml");
    assert!(
        exercises.contains("[[claim]]") && exercises.contains("[[viewpoint]]"),
        "{exercises}"
    );
    let page = project
        .pages()
        .into_iter()
        .find(|(path, _)| path.ends_with("ferry-stopped-for-a-week/index.html"));
    assert!(page.unwrap().1.contains("Ida Blum"));
}

#[test]
fn a_web_page_tells_who_wrote_it_and_when() {
    let project = Project::empty();
    let body = ARTICLE
        .lines()
        .skip(4)
        .filter(|line| !line.is_empty())
        .map(|line| format!("<p>{line} {line}</p>"));
    let page = format!(
        "<html><head><title>Ferry stopped | The Karrow Post</title><meta property=\"og:site_name\" content=\"The Karrow Post\">\
         <script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stopped\",\
         \"datePublished\":\"2025-03-04T06:00:00Z\",\"author\":[{{\"name\":\"R. Amsel\"}}]}}</script></head>\
         <body><nav>Home News Sport</nav><article><h1>Ferry stopped</h1>{}</article></body></html>",
        body.collect::<String>()
    );
    project.write("page.html", page);
    project.succeed(&["import", "page.html"]);
    let front = project.read("seeds/ferry-stopped.md");
    for told in [
        "\"Ferry stopped\"",
        "The Karrow Post",
        "R. Amsel",
        "2025-03-04",
    ] {
        assert!(front.contains(told), "{told}: {front}");
    }
}

#[test]
fn a_page_without_an_article_says_so_and_writes_nothing() {
    let project = Project::empty();
    project.write(
        "menu.html",
        "<html><body><nav><a href=\"/\">Home</a> <a href=\"/n\">News</a></nav></body></html>",
    );
    let output = project.run(&["import", "menu.html"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("menu.html"));
    assert!(project.files("seeds").is_empty() && project.files("exercises").is_empty());
}

#[test]
fn nothing_is_written_over() {
    let project = Project::empty();
    project.write("ferry.txt", ARTICLE);
    project.succeed(&["import", "ferry.txt"]);
    let before = (project.files("seeds"), project.files("exercises"));
    let printed = project.succeed(&["import", "ferry.txt"]);
    assert!(printed.contains("already there"), "{printed}");
    assert_eq!(before, (project.files("seeds"), project.files("exercises")));

    let other = ARTICLE
        .replace("stopped since Monday", "running again")
        .replace("must buy", "has bought");
    project.write(
        "ferry.txt",
        other
            .replace("failed", "sung")
            .replace("waited", "danced")
            .replace("angry", "glad"),
    );
    let printed = project.succeed(&["import", "ferry.txt"]);
    assert!(printed.contains("ferry-stopped-for-a-week-2"), "{printed}");
    for (path, bytes) in before.0 {
        assert_eq!(project.files("seeds")[&path], bytes, "{}", path.display());
    }
}

#[test]
fn edited_exercises_survive_every_command() {
    let project = Project::empty();
    project.write("ferry.txt", ARTICLE);
    project.succeed(&["import", "ferry.txt"]);
    let file = "exercises/ferry-stopped-for-a-week.toml";
    let edited = format!(
        "# mine\n{}",
        project
            .read(file)
            .replacen("prompt = \"", "prompt = \"Mine: ", 1)
    );
    project.write(file, &edited);
    for args in [
        &["draft"][..],
        &["build"],
        &["import", "ferry.txt"],
        &["draft", "ferry-stopped-for-a-week"],
    ] {
        project.succeed(args);
        assert_eq!(project.read(file), edited, "{args:?}");
    }
}
