//! A text goes in; the forms in which a file could hold it hidden come out, and the words that a file holds in plain.

use std::fmt::Write as _;

/// Returns a text as it stands, and as it would stand in HTML, JSON, JavaScript, an address, base64, hex, backwards and
/// in rot13.
pub(crate) fn forms(text: &str) -> Vec<Vec<u8>> {
    let reversed: String = text.chars().rev().collect();
    let mut forms = vec![
        text.to_owned(),
        text.to_lowercase(),
        by_letter(text, |code| format!("&#{code};")),
        by_letter(text, |code| format!("&#x{code:x};")),
        by_letter(text, |code| format!("\\u{code:04x}")),
        by_byte(text, |byte| format!("%{byte:02X}")),
        by_byte(text, |byte| format!("%{byte:02x}")),
        text.bytes().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        }),
        reversed,
        text.chars().map(rot13).collect(),
    ];
    forms.extend((0..3).map(|shift| base64(text.as_bytes(), shift)));
    forms.into_iter().map(String::into_bytes).collect()
}

/// Writes all but letters, digits and blanks by their code.
fn by_letter(text: &str, write: impl Fn(u32) -> String) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == ' ';
    let form = |c: char| {
        if is_plain(c) {
            c.to_string()
        } else {
            write(c.into())
        }
    };
    text.chars().map(form).collect()
}

fn by_byte(text: &str, write: impl Fn(u8) -> String) -> String {
    let form = |byte: u8| {
        if byte.is_ascii_alphanumeric() {
            char::from(byte).to_string()
        } else {
            write(byte)
        }
    };
    text.bytes().map(form).collect()
}

fn rot13(c: char) -> char {
    let turned = |first: u8| char::from(first + (c as u8 - first + 13) % 26);
    match c {
        'a'..='z' => turned(b'a'),
        'A'..='Z' => turned(b'A'),
        _ => c,
    }
}

/// The base64 of what lies inside a longer text, `shift` bytes after a border of three: without the signs that depend on
/// what stands around it.
fn base64(bytes: &[u8], shift: usize) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let whole = bytes.get((3 - shift) % 3..).unwrap_or_default();
    let mut form = String::new();
    for three in whole.chunks_exact(3) {
        let bits = three
            .iter()
            .fold(0, |bits, &byte| bits << 8 | u32::from(byte));
        for place in [18, 12, 6, 0] {
            form.push(char::from(SIGNS[(bits >> place & 63) as usize]));
        }
    }
    form
}

/// Returns the words of a file in small letters: tags and the targets of links gone, entities and the escapes of JSON resolved.
pub(crate) fn words_of_a_file(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (read, length) = entity(rest)
            .or_else(|| escape(rest))
            .or_else(|| tag(rest))
            .or_else(|| target(rest))
            .unwrap_or((c, c.len_utf8()));
        plain.push(read);
        rest = &rest[length..];
    }
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn tag(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find('>')?;
    let name = inside
        .trim_start_matches('/')
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()?;
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some((' ', end + 2))
}

/// Where a Markdown link leads.
fn target(text: &str) -> Option<(char, usize)> {
    Some((' ', text.strip_prefix("](")?.find(')')? + 3))
}

fn entity(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('&')?;
    let (name, _) = inside.split_at_checked(inside.find(';').filter(|&end| end < 9)?)?;
    let read = match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => ' ',
        _ => {
            let code = name.strip_prefix('#')?;
            let hex = code
                .strip_prefix(['x', 'X'])
                .map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| code.parse()).ok()?)?
        }
    };
    Some((read, name.len() + 2))
}

fn escape(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('\\')?;
    match inside.chars().next()? {
        'u' => {
            let code = u32::from_str_radix(inside.get(1..5)?, 16).ok()?;
            Some((char::from_u32(code)?, 6))
        }
        'n' | 't' | 'r' => Some((' ', 2)),
        sign => sign.is_ascii_punctuation().then_some((sign, 2)),
    }
}

#[test]
fn a_hidden_text_is_found_in_each_form() {
    let secret = "“Who”, they say: it’s him & me.";
    assert_eq!(forms(secret).len(), 13);
    // "aGlkZGVuOiBzYXkgaXQ=" is "hidden: say it" in base64.
    let hidden = "aGlkZGVuOiBzYXkgaXQ=";
    for (shift, inside) in [
        (0, "hidden: say it"),
        (1, "idden: say it"),
        (2, "dden: say it"),
    ] {
        assert!(
            hidden.contains(&base64(inside.as_bytes(), shift)),
            "{shift}"
        );
    }
    assert!(forms("Who?").contains(&b"Jub?".to_vec()));
    assert!(forms("it’s").contains(&b"it&#8217;s".to_vec()));
    assert!(forms("it’s").contains(&b"it\\u2019s".to_vec()));
}

#[test]
fn words_are_read_through_markup() {
    let words =
        words_of_a_file(r#"<p class="a">It&#8217;s <b>a</b> &amp; \u2019b\"c\n [d](x.md)</p>"#);
    assert_eq!(words, ["it", "s", "a", "b", "c", "d"]);
}
