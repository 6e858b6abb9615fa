//! The guides: which helps after which error, and their pages in `docs/guides/`.

use influence_score::ingest::{Guide, Reason, Refusal};
use influence_score::locale::LANGUAGES;
use std::collections::BTreeSet;
use std::path::Path;

fn page(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_refusal_has_a_guide_and_every_guide_helps_after_a_refusal() {
    let mut helpful = BTreeSet::new();
    for refusal in Refusal::ALL {
        assert!(!refusal.guides().is_empty(), "{refusal:?}");
        assert_eq!(Reason::Refused(refusal).guides(), refusal.guides());
        // Where all guides are shown, none is meant.
        if refusal.guides() != Guide::ALL {
            helpful.extend(refusal.guides());
        }
    }
    assert_eq!(helpful, BTreeSet::from(Guide::ALL));
}

#[test]
fn the_guides_of_a_refusal_are_those_of_its_network() {
    for (refusal, first) in [
        (Refusal::Grailbird, Guide::X),
        (Refusal::XArchivePart, Guide::X),
        (Refusal::DailyOverview, Guide::X),
        (Refusal::OutboxWithoutCounts, Guide::Mastodon),
        (Refusal::MastodonPart, Guide::Mastodon),
        (Refusal::BlueskyRepository, Guide::Bluesky),
        (Refusal::InstagramDownload, Guide::Meta),
        (Refusal::TikTokWithoutVideos, Guide::TikTok),
        (Refusal::Spreadsheet, Guide::Table),
    ] {
        assert_eq!(refusal.guides()[0], first, "{refusal:?}");
    }
}

#[test]
fn an_error_that_another_file_does_not_mend_has_no_guide() {
    assert_eq!(Reason::Empty.guides(), []);
    assert_eq!(Reason::BrokenArchive.guides(), []);
    assert_eq!(Reason::Unrecognised.guides(), Guide::ALL);
    assert_eq!(Reason::NothingUsable(Box::default()).guides(), [Guide::Table]);
}

#[test]
fn every_guide_has_a_page_that_says_all_that_a_reader_needs() {
    let index = page(Guide::INDEX);
    for guide in Guide::ALL {
        let text = page(guide.page());
        assert!(text.lines().any(|line| line.starts_with("Checked on ")), "{guide:?}: no date");
        let headings: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        let expected = [
            "Where to click",
            "How long it takes",
            "What the file holds",
            "What it cannot show",
            "Sources, and what could not be checked",
        ];
        assert_eq!(headings, expected, "{guide:?}");
        let name = guide.page().rsplit('/').next().unwrap();
        assert!(index.contains(&format!("]({name})")), "{guide:?} is not in the index");
    }
}

#[test]
fn every_page_is_that_of_a_guide() {
    let pages: BTreeSet<&str> =
        Guide::ALL.iter().map(|guide| guide.page()).chain([Guide::INDEX]).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| format!("docs/guides/{}", entry.unwrap().file_name().display()))
        .collect();
    assert_eq!(files, pages.into_iter().map(str::to_owned).collect());
}

/// What a reader copies from the widget is on the page of the guide, too, so that it is checked there.
#[test]
fn what_the_widget_gives_to_copy_is_on_the_page_of_the_guide() {
    let mut n_copied = 0;
    for guide in Guide::ALL {
        let words = &LANGUAGES[0].locale.guides;
        let text = page(guide.page());
        for copied in words.steps[guide as usize]
            .split('`')
            .skip(1)
            .step_by(2)
            .chain(words.holds[guide as usize].split('`').skip(1).step_by(2))
        {
            n_copied += 1;
            assert!(text.contains(&format!("`{copied}")), "{guide:?}: {copied}");
        }
    }
    assert_eq!(n_copied, 11);
}

#[test]
fn a_guide_has_three_to_five_steps_and_the_same_number_in_every_language() {
    let n_steps = |steps: &str| steps.lines().count();
    for language in LANGUAGES {
        let words = &language.locale.guides;
        for guide in Guide::ALL {
            let at = guide as usize;
            let n = n_steps(words.steps[at]);
            assert!((3..=5).contains(&n), "{} {guide:?}: {n} steps", language.tag);
            assert_eq!(
                n,
                n_steps(LANGUAGES[0].locale.guides.steps[at]),
                "{} {guide:?}",
                language.tag
            );
            for text in words.steps[at].lines().chain([words.holds[at]]) {
                assert!(!text.trim().is_empty(), "{} {guide:?}", language.tag);
                assert_eq!(text.matches('`').count() % 2, 0, "{} {guide:?}: {text}", language.tag);
            }
        }
    }
}
