use super::*;

const HEAD: &str =
    "seed = \"bridge\"\ngrades = \"8-10\"\nminutes = 45\nobjectives = [\"I can tell.\"]\n";
const CLAIM: &str = r#"
[[claim]]
at = "p3.s2"
print = "f3a91c"
gist = ""
kind = "sourced"
certainty = "clear"
source = { strength = "named", who = "the council", cue = "said" }
because = "a reason"
prompt = "A question?"
draft = "9c01"
"#;

/// Each fault as: the text it points at, what is wrong, what to do.
fn faults(text: &str) -> Vec<(String, String, String)> {
    let faults = parse(Path::new("exercises/bridge.toml"), text).expect_err("the text has faults");
    let words = |at: Option<Range<usize>>| at.map_or(String::new(), |at| text[at].to_owned());
    faults
        .into_iter()
        .map(|fault| (words(fault.at), fault.what, fault.help))
        .collect()
}

fn only_fault(text: &str) -> (String, String, String) {
    let mut all = faults(text);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn changed(from: &str, to: &str) -> String {
    assert!(CLAIM.contains(from));
    format!("{HEAD}{}", CLAIM.replace(from, to))
}

#[test]
fn every_value_is_read() {
    let text = format!(
        "note = \"A fatal accident.\"\n{HEAD}{CLAIM}\n[[viewpoint]]\nwho = \"w\"\nwhy = \"y\"\nask = \"a\"\n\
         [[check]]\nat = \"p1.s1\"\nask = \"a\"\nhow = \"h\"\n"
    );
    let all = parse(Path::new("f"), &text).unwrap();
    assert_eq!(
        (all.seed.as_str(), all.minutes, all.objectives.len()),
        ("bridge", 45, 1)
    );
    assert_eq!(all.content_note.as_deref(), Some("A fatal accident."));
    let claim = &all.claims[0];
    assert_eq!(
        (claim.at.as_str(), claim.source.who.as_str()),
        ("p3.s2", "the council")
    );
    assert_eq!(claim.draft.as_deref(), Some("9c01"));
    assert_eq!(
        (all.viewpoints[0].who.as_str(), all.checks[0].how.as_str()),
        ("w", "h")
    );
    assert_eq!(all.checks[0].draft, None);
}

#[test]
fn a_claim_by_hand_needs_no_print_gist_certainty_or_source() {
    let text = format!(
        "{HEAD}[[claim]]\nat = \"p1.s1\"\nkind = \"editorial\"\nbecause = \"b\"\nprompt = \"p\"\n"
    );
    let claim = parse(Path::new("f"), &text).unwrap().claims.remove(0);
    assert_eq!(
        (claim.print.as_str(), claim.source.strength),
        ("", SourceStrength::None)
    );
    assert_eq!(claim.certainty, whosays_analysis::labels::Certainty::Clear);
}

#[test]
fn all_faults_come_at_once() {
    let text = format!(
        "{HEAD}{}",
        CLAIM.replace("p3.s2", "3").replace("sourced", "source")
    );
    let text = text
        .replace("minutes = 45", "minutes = \"45\"")
        .replace("prompt =", "promt =");
    assert_eq!(faults(&text).len(), 5, "{:?}", faults(&text));
}

#[test]
fn a_syntax_error_is_one_fault_with_its_place() {
    let (_, what, _) = only_fault("seed = \"a\"\ngrades = \n");
    assert!(what.starts_with("this is not TOML"), "{what}");
}

#[test]
fn a_text_without_its_quotes_is_shown_with_them() {
    for slip in [
        "The bridge is shut",
        "“Shut”",
        "\"A \"safe\" bridge\"",
        "7-9",
    ] {
        let (_, _, help) = only_fault(&changed("gist = \"\"", &format!("gist = {slip}")));
        assert!(help.contains("gist = \"The bridge is shut.\""), "{help}");
    }
}

#[test]
fn an_unknown_key_gets_a_suggestion() {
    let (at, _, help) = only_fault(&changed("gist =", "gits ="));
    assert_eq!(
        (at.as_str(), help.as_str()),
        ("gits", "did you mean `gist`?")
    );
}

#[test]
fn a_missing_key_is_shown_as_it_is_written() {
    let (at, what, help) = only_fault(&changed("because = \"a reason\"\n", ""));
    assert_eq!(
        (at.as_str(), what.as_str()),
        ("[[claim]]", "a claim has no `because`")
    );
    assert!(help.contains("because = \""), "{help}");
}

#[test]
fn an_unknown_word_lists_the_known_ones() {
    let (at, _, help) = only_fault(&changed("\"sourced\"", "\"sorced\""));
    assert_eq!(at, "\"sorced\"");
    assert_eq!(
        help,
        "write one of: sourced, unsourced, editorial, none; did you mean `sourced`?"
    );
    let (_, _, help) = only_fault(&changed("\"named\"", "\"strong\""));
    assert!(help.contains("named, unnamed, vague, none"), "{help}");
}

#[test]
fn a_wrong_type_is_named() {
    let (at, what, _) = only_fault(&changed("prompt = \"A question?\"", "prompt = 7"));
    assert_eq!(
        (at.as_str(), what.as_str()),
        ("7", "`prompt` is a number, not a text")
    );
    let (_, what, _) = only_fault(&changed(
        "source = { strength = \"named\", who = \"the council\", cue = \"said\" }",
        "source = \"x\"",
    ));
    assert!(what.contains("source"), "{what}");
}

#[test]
fn a_bad_address_is_a_fault() {
    assert_eq!(
        only_fault(&changed("p3.s2", "3.2")).1,
        "`3.2` is not an address"
    );
}

#[test]
fn long_cues_sources_and_gists_are_faults() {
    let nine = "one two three four five six seven eight nine";
    assert_eq!(
        only_fault(&changed("the council", nine)).1,
        "`who` has 9 words"
    );
    assert_eq!(
        only_fault(&changed("\"said\"", &format!("\"{nine}\""))).1,
        "`cue` has 9 words"
    );
    let gist = "word ".repeat(41);
    assert_eq!(
        only_fault(&changed("gist = \"\"", &format!("gist = \"{gist}\""))).1,
        "`gist` has 41 words"
    );
}

#[test]
fn a_single_table_is_told_how_to_begin() {
    let (_, _, help) = only_fault(&format!("{HEAD}{}", CLAIM.replace("[[claim]]", "[claim]")));
    assert!(help.contains("[[claim]]"), "{help}");
}

#[test]
fn places_are_those_of_the_headers() {
    let text = format!("{HEAD}# note\n{CLAIM}");
    let placed = parse_placed(Path::new("f"), &text).unwrap();
    assert_eq!(&text[placed.claims[0].clone()], "[[claim]]");
    assert_eq!(&text[placed.seed.unwrap()], "\"bridge\"");
}

proptest::proptest! {
    #[test]
    fn a_cut_or_broken_file_gives_exercises_or_faults_inside_it(from in 0..400_usize, to in 0..400_usize, odd in ".{0,6}") {
        let text = format!("{HEAD}{CLAIM}");
        let (from, to) = (from.min(text.len()), to.min(text.len()));
        let (from, to) = (text.floor_char_boundary(from.min(to)), text.floor_char_boundary(from.max(to)));
        let broken = format!("{}{odd}{}", &text[..from], &text[to..]);
        for fault in parse(Path::new("f"), &broken).err().unwrap_or_default() {
            let at = fault.at.unwrap_or_default();
            proptest::prop_assert!(broken.get(at).is_some(), "{:?}", fault.what);
            proptest::prop_assert!(!fault.help.is_empty());
        }
    }
}
