//! Tests of the languages: the notation of numbers, dates and sentences, the slots of each text, and the
//! order of texts in lists.

use crate::make::near;
use std::collections::BTreeSet;

use influence_score::activity::{Date, Response};
use influence_score::explain::KindShare;
use influence_score::ingest::{
    Column, Error, FormatId, Group, Guide, Limit, Place, Reason, Refusal, Skipped, Why,
};
use influence_score::locale::{FileError, LANGUAGES, Locale, Texts};
use influence_score::sample::SAMPLES;
use influence_score::score::formula::Step;
use influence_score::score::number::{Interval, points};
use influence_score::score::{FormulaStatus, LENSES, Missing, Symbol};
use influence_score::trick::TRICKS;

#[test]
fn tags_choose_a_language() {
    for (tag, expected) in
        [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("en-GB", "en"), ("xx", "en"), ("", "en")]
    {
        assert_eq!(Locale::of(tag).tag, expected, "{tag}");
    }
}

#[test]
fn numbers_are_rounded_to_their_significant_digits() {
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    for (responses, expected) in [
        (0.0, "0"),
        (0.004, "0"),
        (0.23, "0.23"),
        (0.5, "0.5"),
        (0.994, "0.99"),
        (0.996, "1"),
        (1.0, "1"),
        (1.44, "1.4"),
        (9.94, "9.9"),
        (9.96, "10"),
        (41.4, "41"),
        (99.4, "99"),
        (99.6, "100"),
        (123.0, "120"),
        (1_234.0, "1,200"),
        (1_048_575.0, "1,048,575"),
        (1_048_000.0, "1,000,000"),
    ] {
        assert_eq!(en.responses(responses), expected, "{responses}");
    }
    assert_eq!(en.integer(1_234_567), "1,234,567");
    assert_eq!(de.integer(1_234_567), "1.234.567");
    assert_eq!(de.decimals(-1_234.56, 1), "\u{2212}1.234,6");
    assert_eq!(en.decimals(-0.04, 1), "0.0");
    assert_eq!(en.decimals(2.05, 2), "2.05");
    assert_eq!(en.points(26.5), "27");
    assert_eq!(en.percent(0.61), Some("61 %".to_owned()));
    assert_eq!(en.percent(0.004), None);
    assert_eq!(en.responses_exactly(12_400.0), "12,400");
    assert_eq!(en.responses_exactly(2.5), "2.5");
    near(points(3.0), 10.0, 1e-12);
}

/// By hand: 5.46, 1.64, 1.25 and 0.44 are 8.79, which is written 8.8. Cut to tenths they are 8.6, so that the two
/// that are cut most, 5.46 and 1.25, are rounded up.
#[test]
fn written_parts_add_up_to_the_written_sum() {
    let en = Locale::of("en");
    assert_eq!(en.parts(&[5.46, 1.64, 1.25, 0.44], 1), ["5.5", "1.6", "1.3", "0.4"]);
    assert_eq!(en.parts(&[1.0, 2.0], 1), ["1.0", "2.0"]);
    assert_eq!(en.parts(&[], 1), [] as [String; 0]);
    // Three thirds of 1, and of a tenth.
    assert_eq!(en.parts(&[1.0 / 3.0; 3], 2), ["0.34", "0.33", "0.33"]);
    assert_eq!(en.parts(&[1.0 / 30.0; 3], 1), ["0.1", "0.0", "0.0"]);
    // 50.84 − 42.05 = 8.79: what is written is 50.8 − 42.0 = 8.8.
    let reach = en.reach(1_150, 50.84, 8.79);
    assert!(reach.contains("50.8 \u{2212} 42.0 = 8.8"), "{reach}");
    let reach = en.reach(1, 5.0, 8.79);
    assert!(reach.contains("5.0 + 3.8 = 8.8"), "{reach}");
}

/// Files of 100 MB, of which 30 are read once more.
#[test]
fn progress_says_that_files_are_read_once_more() {
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    assert_eq!(en.progress(100.0, 100.0, 7.0), "Read 100 of 100 MB, 7 posts so far.");
    assert_eq!(
        en.progress(130.0, 100.0, 1_200.0),
        "Once more, without what can't be read: 30 of 100 MB, 1,200 posts so far."
    );
    assert_eq!(
        de.progress(130.0, 100.0, 1_200.0),
        "Noch einmal, ohne das Unlesbare: 30 von 100 MB, bisher 1.200 Beiträge."
    );
}

/// By hand: 8.72 and 0.02 are 8.74, which is written 8.7, and of which the second part is none.
#[test]
fn a_part_of_nothing_is_not_named() {
    let share = |response, points| KindShare { response, points };
    let kinds = [share(Response::Like, 8.72), share(Response::Quote, 0.02)];
    assert_eq!(Locale::of("en").why_kinds(&kinds), "8.7 from likes");
    assert_eq!(Locale::of("de").why_kinds(&kinds), "8,7 durch Likes");
}

#[test]
fn dates_have_the_form_of_the_language() {
    let date = Date { year: 2022, month: 10, day: 9 };
    assert_eq!(Locale::of("en").date(date), "9 Oct 2022");
    assert_eq!(Locale::of("en").month(date), "October 2022");
    assert_eq!(Locale::of("de").date(date), "9. Oktober 2022");
}

#[test]
fn sentences_have_each_slot_once() {
    for locale in LANGUAGES.iter().map(|language| language.locale) {
        for slot in ["{like}", "{repost}", "{reply}", "{quote}"] {
            assert_eq!(locale.play.weights.matches(slot).count(), 1, "{} {slot}", locale.tag);
        }
        assert_eq!(locale.play.half_life.matches("{days}").count(), 1, "{}", locale.tag);
        for sentence in [locale.play.weights, locale.play.half_life] {
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn sentences_are_as_expected() {
    let en = Locale::of("en");
    assert_eq!(en.typical(41.3, false), "A typical post draws about 41 responses.");
    assert_eq!(en.typical(1.0, false), "A typical post draws about 1 response.");
    assert_eq!(en.typical(1.0, true), "A typical post draws about 1 weighted response.");
    assert_eq!(
        en.typical(1_048_575.0, false),
        "A typical post draws 1,048,575 responses or more: the scale ends there."
    );
    let interval = Interval { low: points(12.0), high: points(130.0) };
    assert_eq!(en.next_post(interval), "The next post, 8 times in 10: between 12 and 130.");
    assert_eq!(en.not_shown(&[Response::Reply, Response::Quote]), "Not known: replies and quotes.");
    let files = ["a.csv".to_owned()];
    let skipped: Vec<Skipped> = [4, 19, 23, 40]
        .iter()
        .map(|&line| Skipped { file: 0, place: Place::Line(line), why: Why::NoTime })
        .collect();
    assert_eq!(
        en.skipped(Group { why: Why::NoTime, n: 4, first: &skipped }, &files),
        "4 rows skipped: no date (rows 4, 19, 23 …)."
    );
    assert_eq!(
        en.recognised(&[FormatId::XArchive], [56, 1, 0]),
        "Recognised: X archive. 56 posts taken; 1 reply and 0 reposts of others left aside."
    );
    let de = Locale::of("de");
    assert_eq!(de.typical(1.4, false), "Ein typischer Beitrag löst etwa 1,4 Reaktionen aus.");
    assert_eq!(
        de.typical(1.4, true),
        "Ein typischer Beitrag löst etwa 1,4 gewichtete Reaktionen aus."
    );
}

#[test]
fn no_text_is_empty_or_has_an_exclamation_mark() {
    for locale in LANGUAGES.iter().map(|language| language.locale) {
        let mut words = vec![
            locale.headline.made_up.to_owned(),
            locale.what_if.intro.to_owned(),
            locale.page.method.to_owned(),
            locale.intake.promise.to_owned(),
            locale.missing(Missing::Posts { have: 0, need: 5 }),
            locale.missing(Missing::Posts { have: 1, need: 5 }),
            locale.missing(Missing::Posts { have: 4, need: 5 }),
            locale.missing(Missing::Responses),
            locale.symbol(Symbol::Followers).to_owned(),
        ];
        for missing in [
            Missing::Followers,
            Missing::Following,
            Missing::People,
            Missing::OwnReposts,
            Missing::LikesMade,
            Missing::WholeGraph,
            Missing::Unpublished,
            Missing::Undefined,
        ] {
            words.push(locale.missing(missing));
        }
        for lens in LENSES {
            words.push(locale.lens(lens.id).to_owned());
            words.push(locale.meaning(lens.id).to_owned());
            words.push(locale.value(lens.id, 12.5));
            words.push(locale.status(lens.status).to_owned());
        }
        words.extend(Response::ALL.map(|kind| locale.response(kind).to_owned()));
        for text in words {
            assert!(
                !text.is_empty() && !text.contains(['!', '{']) && !text.contains("  "),
                "{text}"
            );
        }
    }
}

/// The names and texts of all fields of a language, in order.
fn texts(locale: &Locale) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    locale.write("", &mut |name, text| texts.push((name.to_owned(), text.to_owned())));
    texts
}

#[test]
fn a_language_is_written_to_a_file_and_read_back() {
    for language in LANGUAGES {
        let file = language.locale.to_file().unwrap();
        let read = Locale::from_file(language.tag, file).unwrap();
        assert_eq!(texts(read), texts(language.locale));
    }
}

#[test]
fn a_file_that_is_malformed_or_of_another_language_is_refused() {
    let read = |file: &[u8]| Locale::from_file("de", file.to_vec()).map(|locale| locale.tag);
    let german = Locale::of("de").to_file().unwrap();
    assert_eq!(read(&german), Ok("de"));
    for n in 0..german.len() {
        assert_eq!(read(&german[..n]), Err(FileError::Malformed), "cut off after {n} bytes");
    }
    assert_eq!(read(&[&german[..], b"\0"].concat()), Err(FileError::Malformed));
    assert_eq!(read(&Locale::of("en").to_file().unwrap()), Err(FileError::OtherLanguage));
    let page = "<!DOCTYPE html><title>Not found</title>".repeat(1_000);
    assert_eq!(read(page.as_bytes()), Err(FileError::Malformed));
    // A byte of a text is changed so that the text is not valid UTF-8.
    let mut broken = german;
    let march = "März".as_bytes();
    let place = broken.windows(march.len()).position(|bytes| bytes == march).unwrap();
    broken[place + 1] = 0xFF;
    assert_eq!(read(&broken), Err(FileError::Malformed));
}

#[test]
fn the_loader_has_the_list_of_languages_that_are_files() {
    let loaded: Vec<&str> = LANGUAGES[1..].iter().map(|language| language.tag).collect();
    let attribute = format!("data-languages=\"{}\"", loaded.join(" "));
    assert!(include_str!("../../Trunk.toml").contains(&attribute), "{attribute}");
}

#[test]
fn every_language_has_the_same_slots_and_as_many_forms() {
    let slots = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).map(|slot| slot[..slot.find('}').unwrap()].to_owned()).collect()
    };
    let english = texts(LANGUAGES[0].locale);
    for language in &LANGUAGES[1..] {
        assert_eq!(language.locale.tag, language.tag);
        let texts = texts(language.locale);
        assert_eq!(texts.len(), english.len());
        for ((name, text), (_, english)) in texts.iter().zip(&english) {
            assert!(!text.trim().is_empty(), "{name}");
            // Languages may write a date with different parts.
            if !english.contains("{year}") {
                assert_eq!(slots(text), slots(english), "{name}: {text}");
            }
            assert_eq!(
                text.matches(" | ").count(),
                english.matches(" | ").count(),
                "{name}: {text}"
            );
        }
    }
}

/// Texts in a list are found by their index. The expected file shows each text beside the name to which it
/// belongs, so that a person can check them.
#[test]
fn texts_in_lists_belong_to_the_names_at_their_index() {
    let mut lines = Vec::new();
    let mut list = |name: &str, words: &dyn Fn(&Locale) -> String| {
        lines.push(format!("{name}\n"));
        lines.extend(
            LANGUAGES
                .iter()
                .map(|language| format!("  {}: {}\n", language.tag, words(language.locale))),
        );
    };
    for lens in LENSES {
        list(&format!("{:?}", lens.id), &|locale| {
            format!("{}. {}", locale.lens(lens.id), locale.meaning(lens.id))
        });
    }
    let mut symbols: Vec<Symbol> = Vec::new();
    let mut statuses: Vec<FormulaStatus> = Vec::new();
    for lens in LENSES {
        let named = lens.formula.iter().filter_map(|step| match step {
            Step::Term(symbol) => Some(*symbol),
            _ => None,
        });
        for symbol in named {
            if !symbols.contains(&symbol) {
                symbols.push(symbol);
            }
        }
        if !statuses.contains(&lens.status) {
            statuses.push(lens.status);
        }
    }
    assert_eq!((symbols.len(), statuses.len()), (Symbol::N, 6));
    for symbol in symbols {
        list(&format!("{symbol:?}"), &|locale| {
            format!("{}: {}", locale.symbol(symbol), locale.lenses.symbol_meanings[symbol as usize])
        });
    }
    for status in statuses {
        list(&format!("{status:?}"), &|locale| locale.status(status).to_owned());
    }
    for trick in TRICKS {
        list(&format!("{:?}", trick.id), &|locale| locale.trick(trick.id).to_owned());
    }
    for response in Response::ALL {
        list(&format!("{response:?}"), &|locale| {
            format!("{}, {}", locale.response(response), locale.one_response[response.index()])
        });
    }
    for format in FormatId::ALL {
        list(&format!("{format:?}"), &|locale| locale.format(format).to_owned());
    }
    for column in Column::ALL {
        list(&format!("{column:?}"), &|locale| locale.column(column).to_owned());
    }
    let files = ["b.csv".to_owned()];
    for why in Why::ALL {
        let first = [Skipped { file: 0, place: Place::Line(7), why }];
        list(&format!("{why:?}"), &|locale| {
            locale.skipped(Group { why, n: 1, first: &first }, &files)
        });
    }
    let refusals = Refusal::ALL.map(|refusal| (format!("{refusal:?}"), Reason::Refused(refusal)));
    let limits = Limit::ALL.map(|limit| (format!("{limit:?}"), Reason::Beyond(limit)));
    for (name, reason) in refusals.into_iter().chain(limits) {
        let error = Error::new("a.csv", reason);
        list(&name, &|locale| locale.error(&error));
    }
    for guide in Guide::ALL {
        list(&format!("{guide:?}"), &|locale| locale.guides.names[guide as usize].to_owned());
    }
    for (place, sample) in SAMPLES.iter().enumerate() {
        list(&format!("{:?}", sample.id), &|locale| {
            format!("{}. {}", locale.headline.people[place], locale.headline.notes[place])
        });
    }
    expect_test::expect_file!["../words.expected"].assert_eq(&lines.concat());
}

/// The page uses the names of quantities as the keys of a list, so no two may be equal.
#[test]
fn names_of_quantities_differ() {
    for locale in LANGUAGES.iter().map(|language| language.locale) {
        let names = BTreeSet::from(locale.lenses.symbols);
        assert_eq!(names.len(), Symbol::N, "{}", locale.tag);
    }
}
