//! Markup, read back by an XML parser: text stays text.

use crate::make::cases;
use influence_score::markup::Markup;
use proptest::prelude::*;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

/// What a parser finds in a document.
#[derive(Debug, Default, PartialEq)]
struct Parsed {
    /// The elements in the order of their start tags, with their attributes.
    elements: Vec<(String, Vec<(String, String)>)>,
    /// All text.
    text: String,
}

impl Parsed {
    fn of(xml: &str) -> Parsed {
        let mut reader = Reader::from_str(xml);
        let mut parsed = Parsed::default();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) | Event::Empty(start) => parsed.elements.push(element(&start)),
                Event::Text(text) => parsed.text += &text.xml10_content(),
                Event::GeneralRef(reference) => match reference.resolve_char_ref().unwrap() {
                    Some(character) => parsed.text.push(character),
                    None => parsed.text += escape::resolve_xml_entity(&reference).unwrap(),
                },
                Event::End(_) => {}
                Event::Eof => return parsed,
                other => panic!("{other:?}"),
            }
        }
    }
}

fn element(start: &BytesStart<'_>) -> (String, Vec<(String, String)>) {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap();
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    (start.name().as_ref().to_owned(), attributes.collect())
}

/// Any text that XML 1.0 allows, rich in characters that mean something to a parser.
fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        '<',
        '>',
        '&',
        '"',
        '\'',
        '=',
        '/',
        '!',
        '-',
        ']',
        '[',
        ';',
        '#',
        '\t',
        '\n',
        '\r',
        ' ',
        '\u{85}',
        '\u{2028}',
        '\u{FFFD}',
        '\u{10FFFF}',
    ]);
    let any = any::<char>().prop_filter("not in XML", |&character| is_in_xml(character));
    let part = prop_oneof![
        special.prop_map(String::from),
        any.prop_map(String::from),
        prop::sample::select(vec!["&amp;", "<b>", "</li>", "<!--", "]]>", "&#60;", "x=\"y\""])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 0..20).prop_map(|parts| parts.concat())
}

fn is_in_xml(character: char) -> bool {
    !matches!(
        character,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}'
    )
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn text_comes_back_unchanged_and_makes_no_elements(
        content in text(), first in text(), second in text()
    ) {
        let mut markup = Markup::default();
        markup.tag("ul", &[("class", &first)], |list| {
            list.element("li", &[("title", &second), ("id", "a")], &content);
            list.void("path", &[("d", &first)]);
        });
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        let expected = Parsed {
            elements: vec![
                ("ul".to_owned(), vec![pair("class", &first)]),
                ("li".to_owned(), vec![pair("title", &second), pair("id", "a")]),
                ("path".to_owned(), vec![pair("d", &first)]),
            ],
            text: content,
        };
        prop_assert_eq!(Parsed::of(&markup.into_string()), expected);
    }
}

#[test]
fn characters_that_xml_forbids_are_replaced() {
    let mut markup = Markup::default();
    markup.element("p", &[("title", "a\u{0}b")], "c\u{1B}d\u{FFFF}");
    assert_eq!(markup.into_string(), "<p title=\"a\u{FFFD}b\">c\u{FFFD}d\u{FFFD}</p>");
}
