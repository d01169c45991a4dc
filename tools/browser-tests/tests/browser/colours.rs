//! Every text colour of the palette reads on every ground, in every theme (WCAG 2.2, 1.4.3 and 1.4.11). No browser needed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::checkers::THEMES;

const TEXTS: [&str; 7] = [
    "fg",
    "links",
    "ws-soft",
    "ws-sourced",
    "ws-unsourced",
    "ws-editorial",
    "ws-go",
];
const GROUNDS: [&str; 7] = [
    "bg",
    "ws-card",
    "ws-side",
    "ws-sourced-wash",
    "ws-unsourced-wash",
    "ws-editorial-wash",
    "ws-go-wash",
];

/// Colours by their names.
type Palette = BTreeMap<String, String>;

/// Reads the palettes, by the selector before each block.
fn palettes() -> BTreeMap<String, Palette> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../theme/css/variables.css");
    let text = fs::read_to_string(file).unwrap();
    let mut palettes: BTreeMap<String, Palette> = BTreeMap::new();
    for block in text.split('}') {
        let Some((head, body)) = block.rsplit_once('{') else {
            continue;
        };
        let selector = head.lines().last().unwrap().trim().to_owned();
        let colours = body
            .split(';')
            .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
        let colours: Palette = colours
            .map(|(name, hex)| (name.to_owned(), hex.to_owned()))
            .collect();
        if colours.contains_key("ws-go-wash") {
            palettes.insert(selector, colours);
        }
    }
    palettes
}

#[test]
fn every_text_colour_reads_on_every_ground_in_every_theme() {
    let palettes = palettes();
    for theme in THEMES {
        let selector = if theme == "light" {
            ":root".to_owned()
        } else {
            format!(".{theme}")
        };
        let palette = &palettes[&selector];
        for (text, ground) in TEXTS
            .iter()
            .flat_map(|text| GROUNDS.map(|ground| (*text, ground)))
        {
            let contrast = contrast(&palette[text], &palette[ground]);
            assert!(
                contrast >= 4.5,
                "{theme}: {text} on {ground}: {contrast:.2}"
            );
        }
        for ground in ["bg", "ws-card", "ws-side"] {
            let contrast = contrast(&palette["ws-edge"], &palette[ground]);
            assert!(
                contrast >= 3.0,
                "{theme}: ws-edge on {ground}: {contrast:.2}"
            );
        }
    }
}

#[test]
fn a_dark_device_gets_the_colours_of_coal() {
    let palettes = palettes();
    let device = &palettes[":root:not(.light, .rust, .navy, .ayu)"];
    assert_eq!(device, &palettes[".coal"]);
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast("000000", "ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("777777", "ffffff") - 4.48).abs() < 0.01);
}

/// Returns how strong the contrast of two colours is, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(hex: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}
