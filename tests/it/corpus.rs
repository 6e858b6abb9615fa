//! Reads each file of the corpus, which has a folder for each format, and compares the result with the
//! `.expected` file beside it. A file whose name begins with `x_` must be refused. `UPDATE_EXPECT=1` rewrites
//! the expected files; a person then has to compare them with the inputs.

use expect_test::expect_file;
use influence_score::activity::{Activity, Media, PostKind, Response};
use influence_score::ingest::{Choices, File, Ingested, ingest};
use influence_score::locale::{LANGUAGES, Locale};
use influence_score::score::Settings;
use influence_score::score::number::number;
use proptest::prelude::*;
use std::fmt::Write;
use std::path::PathBuf;

/// The paths of all files of the corpus in alphabetical order, without the `.expected` files.
pub(crate) fn files() -> Vec<PathBuf> {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files = Vec::new();
    for folder in std::fs::read_dir(corpus).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            files.push(file.unwrap().path());
        }
    }
    files.retain(|file| file.extension().is_none_or(|extension| extension != "expected"));
    files.sort();
    files
}

fn name(path: &std::path::Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_sample_reads_as_expected() {
    let files = files();
    assert!(files.len() > 100, "the corpus is missing");
    let mut wrong = Vec::new();
    for path in files {
        let (name, bytes) = (name(&path), std::fs::read(&path).unwrap());
        let outcome = ingest([File::from_bytes(&*name, &bytes)], &Choices::default());
        if outcome.is_err() != name.starts_with("x_") {
            wrong.push(match &outcome {
                Ok(_) => format!("{name} was read but should be refused"),
                Err(error) => error.to_string(),
            });
        }
        let text = match &outcome {
            Ok(ingested) => description(ingested),
            Err(error) => {
                let english = Locale::of("en");
                format!("{error}\n{}\n", english.error(error))
            }
        };
        expect_file![format!("{}.expected", path.display())].assert_eq(&text);
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_refusal_has_a_message_in_every_language() {
    for path in files().into_iter().filter(|path| name(path).starts_with("x_")) {
        let bytes = std::fs::read(&path).unwrap();
        let error = ingest([File::from_bytes("a.js", &bytes)], &Choices::default()).unwrap_err();
        for locale in LANGUAGES.iter().map(|language| language.locale) {
            let message = locale.error(&error);
            let is_sentence = message.starts_with("a.js ") && message.ends_with(['.', '?', ')']);
            assert!(is_sentence, "{message}");
        }
    }
}

/// Describes what was read as text, which a person can compare with the file.
fn description(ingested: &Ingested) -> String {
    let mut text = String::new();
    for format in &ingested.formats {
        writeln!(text, "format {}", format.format().key).unwrap();
    }
    let report = &ingested.report;
    for skipped in report.groups().flat_map(|group| group.first) {
        let file = match report.files.len() {
            1 => String::new(),
            _ => format!("{}, ", report.files[skipped.file]),
        };
        writeln!(text, "skipped {file}{}: {}", skipped.place, skipped.why).unwrap();
    }
    writeln!(text, "duplicates {}", ingested.report.n_duplicates).unwrap();
    if let Some((promised, found)) = ingested.report.promised {
        writeln!(text, "promised {promised}, found {found}").unwrap();
    }
    for activity in &ingested.accounts {
        describe_account(&mut text, activity);
    }
    text
}

fn describe_account(text: &mut String, activity: &Activity) {
    let account = &activity.account;
    writeln!(text, "\naccount {:?}", account.name.as_deref().unwrap_or("")).unwrap();
    writeln!(text, "followers {:?}, following {:?}", account.followers, account.following).unwrap();
    match number(activity, &Settings::default()) {
        Ok(number) => writeln!(text, "number {:.6}", number.value).unwrap(),
        Err(missing) => writeln!(text, "no number: {missing:?}").unwrap(),
    }
    for post in activity.posts() {
        let kind = match post.kind {
            PostKind::Post => "post",
            PostKind::Reply => "reply",
            PostKind::Repost => "repost",
        };
        let counts = Response::ALL
            .iter()
            .filter(|response| activity.counts(**response).is_some())
            .map(|response| format!("{response:?} {:?}", post.counts[response.index()]));
        let counts = counts.collect::<Vec<_>>().join(", ");
        let media = match post.media {
            Media::Missing => String::new(),
            media => format!(" ({media:?})"),
        };
        writeln!(text, "{} {kind}{media}: {counts} {:?}", post.time.0, post.excerpt).unwrap();
    }
}

#[test]
fn a_file_that_is_given_twice_counts_once() {
    for path in files().into_iter().filter(|path| !name(path).starts_with("x_")) {
        let bytes = std::fs::read(&path).unwrap();
        let file = File::from_bytes("a", &bytes);
        let (once, twice) = (
            ingest([file.clone()], &Choices::default()).unwrap(),
            ingest([file.clone(), file], &Choices::default()).unwrap(),
        );
        assert_eq!(once.accounts, twice.accounts, "{}", path.display());
    }
}

proptest! {
    #![proptest_config(crate::make::cases(1_500))]

    /// A file that is cut off and has changed bytes causes no panic. What is read from it can be scored, and
    /// an error has a message.
    #[test]
    fn damaged_files_never_panic(
        file in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let files = files();
        let mut bytes = std::fs::read(file.get(&files)).unwrap();
        bytes.truncate(cut.index(bytes.len() + 1));
        for (index, byte) in changes {
            if !bytes.is_empty() {
                let index = index.index(bytes.len());
                bytes[index] = byte;
            }
        }
        let english = Locale::of("en");
        match ingest([File::from_bytes("", &bytes)], &Choices::default()) {
            Ok(ingested) => {
                for activity in &ingested.accounts {
                    let _ = number(activity, &Settings::default());
                }
            }
            Err(error) => {
                prop_assert!(!english.error(&error).is_empty());
            }
        }
    }

    /// Random bytes cause no panic.
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = ingest([File::from_bytes("", &bytes)], &Choices::default());
    }

    /// Random texts of the characters that are frequent in JSON files cause no panic.
    #[test]
    fn arbitrary_json_never_panics(text in "(window\\.YTD\\.tweets\\.part0 = )?[\\[\\]{}\":,0-9a-z \\\\.-]{0,200}") {
        let _ = ingest([File::from_bytes("", text.as_bytes())], &Choices::default());
    }
}
