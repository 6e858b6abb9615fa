//! The table of sources: it has every formula, `docs/sources.md` shows it, and no text repeats a claim that
//! was withdrawn.

use influence_score::evidence::{About, CLAIMS, Check, Claim};
use influence_score::locale::Locale;
use influence_score::score::source::OURS;
use influence_score::score::{LENSES, LensId};
use std::fmt::Write as _;
use std::path::Path;

const INTRODUCTION: &str = "\
# Sources

What the formulas and the statements of this project rest on. The table is made from
`src/evidence.rs` by `UPDATE_EXPECT=1 cargo test --test it evidence`. *Checked* says how: **read** in the
text itself; read **in part**, that is its abstract or its beginning; **repeated**, read where others
repeat it; **unread**. All were checked in November 2026, in stored copies; some of the addresses no
longer answer.

";

fn row(out: &mut String, what: &str, claim: &Claim) {
    let source = claim.source;
    let date = match Locale::of("en").published(source.date) {
        date if date.is_empty() => "no date".to_owned(),
        date => date,
    };
    let check = match claim.check {
        Check::Read => "read",
        Check::ReadInPart => "in part",
        Check::Repeated => "repeated",
        Check::Unread => "unread",
    };
    let text =
        format!("{}, *{}*, {date}, <https://{}>", source.author, source.title, source.address);
    writeln!(out, "| {what} | {text} | {} | {check} |", claim.support).unwrap();
}

#[test]
fn the_page_of_sources_shows_the_table() {
    let english = Locale::of("en");
    let mut page = INTRODUCTION.to_owned();
    page += "## Formulas\n\n| formula | source | what supports it | checked |\n| --- | --- | --- | --- |\n";
    for claim in CLAIMS {
        if let About::Lens(id) = claim.about {
            let lens = LENSES.iter().find(|lens| lens.id == id).unwrap();
            let what = format!("{} ({})", english.lens(id), english.status(lens.status));
            row(&mut page, &what, claim);
        }
    }
    page += "\n## Statements\n\n| statement | source | what supports it | checked |\n| --- | --- | --- | --- |\n";
    for claim in CLAIMS {
        if let About::Statement(statement) = claim.about {
            row(&mut page, statement, claim);
        }
    }
    expect_test::expect_file!["../../docs/sources.md"].assert_eq(&page);
}

#[test]
fn every_formula_of_others_has_its_claim() {
    let is_claimed = |id: LensId| CLAIMS.iter().any(|claim| claim.about == About::Lens(id));
    for lens in LENSES {
        assert_eq!(is_claimed(lens.id), *lens.source != OURS, "{}", lens.key);
        let mut claims = CLAIMS.iter().filter(|claim| claim.about == About::Lens(lens.id));
        assert!(claims.all(|claim| claim.source == lens.source), "the source of {}", lens.key);
    }
    for claim in CLAIMS {
        assert!(!claim.source.address.is_empty() && !claim.support.is_empty());
    }
}

/// Statements that did not hold, in words that a text would use.
const WITHDRAWN: &[&str] = &[
    "says nothing about being heard",
    "said nothing about being heard",
    "nothing about how much they are heard",
    "nichts darüber, ob man gehört",
    "three points",
    "every five points double",
    "every 5 points double",
    "double the responses",
    "verdoppeln",
    "little left that the number misses",
    "un-marketer",
    "demanded an exception from an airline",
    "the number itself over",
    "die zahl selbst",
    "opened its lounges for a day",
    "let anyone with a",
    "known beforehand",
    "handbooks of the trade",
];

#[test]
fn no_text_repeats_a_claim_that_was_withdrawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec!["README.md", "blog.html", "index.html", "src/lib.rs", "docs/validity.md"];
    files.extend([
        "src/locale/en.rs",
        "src/locale/de.rs",
        "src/score/number.rs",
        "tests/words.expected",
    ]);
    for file in files {
        let text = std::fs::read_to_string(root.join(file)).unwrap().to_lowercase();
        // A line break of the source, in a comment or in a string, is a space of the text.
        let text = text.replace("//!", "").replace('\\', "");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for claim in WITHDRAWN {
            assert!(!text.contains(claim), "{file} says “{claim}”");
        }
    }
}
