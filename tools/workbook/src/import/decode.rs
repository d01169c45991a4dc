//! Bytes of whatever file somebody brings go in; its text comes out, or what the file is instead.
//!
//! The encoding is told by, in this order: a byte order mark, zeros in every second byte, the charset that a page
//! declares, being right UTF-8, being UTF-8 but for a few bytes, and at last a guess by the letters' frequencies.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use whosays_analysis::article::Notice;
use whosays_analysis::span::Span;

use super::rules::{NotText, Rules, notice};

/// A copy's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The text, its lines ended by `\n` alone, without byte order mark and control characters.
    pub(crate) text: String,
    /// What could not be read, and what was removed.
    pub(crate) notices: Vec<Notice>,
}

/// One control character in so many letters makes a file binary.
const LETTERS_A_CONTROL: usize = 50;
/// How many bytes at the start tell the encoding.
const HEAD: usize = 4096;
/// What a letter that cannot be read is replaced by.
const UNREADABLE: char = char::REPLACEMENT_CHARACTER;

/// Decodes a file's bytes.
pub(crate) fn decode(bytes: &[u8], rules: &Rules) -> Result<Decoded, NotText> {
    let mut known = rules.not_text.iter();
    if let Some(kind) = known.find(|kind| begins(bytes, &kind.starts)) {
        return Err(kind.clone());
    }
    let text = to_text(bytes);
    let controls = text.chars().filter(|&c| is_stray_control(c)).count();
    if controls > 0 && controls * LETTERS_A_CONTROL > text.chars().count() {
        return Err(rules.binary.clone());
    }
    Ok(tidy(text, rules))
}

fn begins(bytes: &[u8], digits: &str) -> bool {
    let wanted = digits.len() / 2;
    let head: String = bytes
        .iter()
        .take(wanted)
        .map(|b| format!("{b:02x}"))
        .collect();
    head == digits
}

fn to_text(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return lossy(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return lossy(encoding, bytes);
    }
    if let Some(text) = declared(bytes).and_then(|encoding| strict(encoding, bytes)) {
        return text;
    }
    if is_mostly_utf_8(bytes) {
        return lossy(UTF_8, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    lossy(detector.guess(None, Utf8Detection::Allow), bytes)
}

fn lossy(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
}

/// Latin letters in UTF-16 have a zero in every second byte: the second of two with the little end first.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes[..bytes.len().min(HEAD)].chunks_exact(2);
    let count = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    let many = |zeros: usize| zeros * 2 > count;
    let few = |zeros: usize| zeros * 20 <= count;
    match () {
        () if many(second) && few(first) => Some(UTF_16LE),
        () if many(first) && few(second) => Some(UTF_16BE),
        () => None,
    }
}

/// Finds the charset that an HTML or XML page declares at its start.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let after = ["charset=", "encoding="]
        .iter()
        .find_map(|sign| head.split_once(sign))?
        .1;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    let encoding = Encoding::for_label(label.as_bytes())?;
    // A declaration that could be read as ASCII does not stand in UTF-16, whatever it says.
    (encoding != UTF_16LE && encoding != UTF_16BE).then_some(encoding)
}

/// Tells whether bytes are UTF-8 but for a few, such as half a letter at the end of a file that was cut off.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let Err(first) = std::str::from_utf8(bytes) else {
        return true;
    };
    let (mut wide, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut_at_end = first.error_len().is_none();
    broken < wide || (broken == 1 && cut_at_end)
}

fn is_stray_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}')
}

/// Ends all lines alike, removes control characters, and tells what was removed or could not be read.
fn tidy(text: String, rules: &Rules) -> Decoded {
    let mut clean = text;
    if clean.contains('\r') {
        clean = clean.replace("\r\n", "\n").replace('\r', "\n");
    }
    let mut notices = Vec::new();
    if let Some(at) = clean.find(is_stray_control) {
        clean.retain(|c| !is_stray_control(c));
        // Nothing was removed before the first, so that its place is the same in both.
        notices.push(notice(
            &rules.notices.control,
            Span::new(at, at),
            around(&clean, at),
        ));
    }
    if let Some(at) = clean.find(UNREADABLE) {
        let span = Span::new(at, at + UNREADABLE.len_utf8());
        notices.push(notice(&rules.notices.unreadable, span, around(&clean, at)));
    }
    Decoded {
        text: clean,
        notices,
    }
}

/// Returns some words around a place.
fn around(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(15));
    let to = text.ceil_char_boundary((at + 15).min(text.len()));
    text[from..to].trim()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SAMPLE: &str = "The café’s owner – Zoë – said: “No.”\nShe left.\n";

    fn read(bytes: &[u8]) -> Result<Decoded, NotText> {
        decode(bytes, Rules::built_in())
    }

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(read(bytes).unwrap().text, expected);
    }

    fn utf_16(text: &str, little_end_first: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if little_end_first {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn utf_8_with_and_without_mark() {
        check(SAMPLE.as_bytes(), SAMPLE);
        check(format!("\u{feff}{SAMPLE}").as_bytes(), SAMPLE);
    }

    #[test]
    fn utf_16_with_and_without_mark() {
        for little in [true, false] {
            check(&utf_16(SAMPLE, little), SAMPLE);
            check(&utf_16(&format!("\u{feff}{SAMPLE}"), little), SAMPLE);
        }
    }

    #[test]
    fn windows_1252_is_detected() {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(SAMPLE);
        assert!(!lost);
        check(&bytes, SAMPLE);
    }

    #[test]
    fn a_page_is_read_in_the_charset_it_declares() {
        let page =
            "<html><head><meta charset=\"windows-1251\"></head><body>Мост закрыт</body></html>";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
        check(&bytes, page);
    }

    #[test]
    fn a_wrong_declaration_does_not_spoil_the_text() {
        let page = "<html><meta charset=\"utf-8\"><p>café</p>";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(page);
        check(&bytes, page);
        check(
            b"<?xml version='1.0' encoding='utf-16'?><p>caf\xc3\xa9</p>",
            "<?xml version='1.0' encoding='utf-16'?><p>café</p>",
        );
    }

    #[test]
    fn half_a_letter_at_the_end_is_replaced_and_told() {
        for text in ["The bridge is shut. caf", "Zoë’s caf"] {
            let mut bytes = text.as_bytes().to_vec();
            bytes.push(0xc3);
            let decoded = read(&bytes).unwrap();
            assert_eq!(decoded.text, format!("{text}\u{fffd}"));
            assert_eq!(decoded.notices.len(), 1);
            assert_eq!(decoded.notices[0].at.of(&decoded.text), "\u{fffd}");
        }
    }

    #[test]
    fn one_broken_byte_in_utf_8_keeps_the_rest_readable() {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        bytes.insert(3, 0xe9);
        let decoded = read(&bytes).unwrap();
        assert!(
            decoded.text.contains("café’s owner – Zoë"),
            "{}",
            decoded.text
        );
    }

    #[test]
    fn a_few_zeros_are_removed_and_told() {
        let text = format!("The bridge\0 is shut. {}", "It stays shut. ".repeat(20));
        let decoded = read(text.as_bytes()).unwrap();
        assert!(decoded.text.starts_with("The bridge is shut."));
        assert!(decoded.notices[0].words.starts_with("The bridge is shut."));
    }

    #[test]
    fn a_picture_is_named_for_what_it_is() {
        let error = read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err();
        assert_eq!(error.what, "a PNG picture");
    }

    #[test]
    fn bytes_of_a_program_are_no_text() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4000).collect();
        assert!(read(&bytes).is_err());
        assert!(read(&[0; 4000]).is_err());
    }

    #[test]
    fn all_lines_end_alike() {
        check(b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n");
    }

    #[test]
    fn an_empty_file_is_an_empty_text() {
        check(b"", "");
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(decoded) = read(&bytes) {
                for notice in decoded.notices {
                    prop_assert!(decoded.text.get(notice.at.start..notice.at.end).is_some());
                }
            }
        }

        #[test]
        fn utf_8_without_control_characters_comes_back_as_it_is(text in "[^\\p{Cc}\u{feff}]{0,200}") {
            prop_assume!(!text.as_bytes().starts_with(b"%PDF") && !text.starts_with("{\\rtf") && !text.starts_with("RIFF"));
            prop_assert_eq!(read(text.as_bytes()).unwrap().text, text);
        }
    }
}
