//! Which elements of a stream are found, and where a text is not JSON.

use super::*;

/// The elements of the lists at these paths, in a text that comes in chunks.
fn elements(paths: &[&str], chunks: &[&str]) -> Result<Vec<String>, ListError> {
    let mut found = Vec::new();
    let mut lists = ListScanner::new(paths.iter().map(|path| KeyPath::from(*path)).collect());
    for chunk in chunks {
        lists.feed(chunk.as_bytes(), &mut |event| {
            if let ListEvent::Element(element) = event {
                found.push(String::from_utf8_lossy(element).into_owned());
            }
            Ok::<(), ListError>(())
        })?;
    }
    lists.end().map(|()| found)
}

#[test]
fn the_elements_of_wanted_lists_are_found() {
    for (paths, text, expected) in [
        (&[""][..], "[1, 2]", &["1", "2"][..]),
        (&[""], "[[1], [2, [3]]]", &["1", "2", "3"]),
        (&["a"], r#"{"b": [1], "a": [2]}"#, &["2"]),
        (
            &["a", "b", "c.d"],
            r#"{"b": [1], "a": [2], "c": {"d": [3], "e": [4]}}"#,
            &["1", "2", "3"],
        ),
        (&["*.a"], r#"{"x": {"a": [1], "b": [2]}, "y": {"a": [3]}}"#, &["1", "3"]),
        (&["a"], r#"[{"a": {"n": 1}}, {"a": [{"n": 2}]}]"#, &[r#"{"n": 1}"#, r#"{"n": 2}"#]),
        // Several values, with commas or semicolons between them.
        (&[""], "[1]\n[2],[3];[4]", &["1", "2", "3", "4"]),
    ] {
        for cut in 0..=text.len() {
            let (first, second) = text.split_at(cut);
            let expected = Ok(expected.iter().map(|text| (*text).to_owned()).collect());
            assert_eq!(elements(paths, &[first, second]), expected, "{text}, cut at {cut}");
        }
    }
}

#[test]
fn the_place_of_what_does_not_fit_is_told() {
    for (text, line, column) in [
        ("{\"a\": 1,\n\"b\":\n  ?}", 3, 3),
        ("\n\n{\"b\" 1}", 3, 6),
        ("{,}", 1, 2),
        ("[1,,2]", 1, 4),
        ("[1}", 1, 3),
        // The end of a file that is cut off.
        ("{\"b\":\n1,", 2, 3),
    ] {
        for cut in 0..=text.len() {
            let (first, second) = text.split_at(cut);
            let expected = Err(ListError::Syntax { line, column });
            assert_eq!(elements(&["a"], &[first, second]), expected, "{text:?}, cut at {cut}");
        }
    }
}

#[test]
fn lists_are_passed_through_up_to_a_depth() {
    let nested = |n: usize| format!("{}7{}", "[".repeat(n), "]".repeat(n));
    for (n, expected) in [(1, "7"), (12, "7"), (13, "[7]"), (14, "[[7]]")] {
        assert_eq!(elements(&[""], &[&nested(n)]), Ok(vec![expected.to_owned()]), "{n}");
    }
    // What is skipped may be nested deeper than what is read.
    let deep = format!("{}{}", r#"{"a":"#.repeat(40), "1");
    let deep = format!("{deep}{}", "}".repeat(40));
    for skipped in [nested(40), deep] {
        let text = format!(r#"{{"x": {skipped}, "b": [2]}}"#);
        assert_eq!(elements(&["b"], &[&text]), Ok(vec!["2".to_owned()]));
    }
}

#[test]
fn an_element_has_a_largest_length() {
    let begun = format!("\"{}", "a".repeat(MAX_ELEMENT_BYTES - 1));
    assert_eq!(elements(&[""], &["[", &begun, "\"]"]), Ok(vec![format!("{begun}\"")]));
    let too_long = Err(ListError::Limit(Limit::Item));
    assert_eq!(elements(&[""], &["[", &begun, "a", "\"]"]), too_long);
    // What is skipped may have any length.
    assert_eq!(elements(&["a"], &["{\"b\":", &begun, "a", "\"}"]), Ok(vec![]));
}
