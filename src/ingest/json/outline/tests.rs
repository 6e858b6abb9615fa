//! Which lists are found, and whose they are.

use super::*;

fn lists(text: &str) -> Vec<(String, usize)> {
    let lists = find_lists(text.as_bytes());
    lists.into_iter().map(|list| (list.path.to_string(), list.objects.len())).collect()
}

#[test]
fn lists_are_found_wherever_they_stand() {
    for (text, expected) in [
        ("[]", &[][..]),
        (r#"[{"a":1},{"a":2}]"#, &[("", 2)]),
        ("{\"a\":1}\n{\"a\":2}\n", &[("", 2)]),
        (r#"[[{"a":1}],[{"a":2},{"a":3}]]"#, &[("", 3)]),
        (r#"{"p":[{"a":1}],"q":{"r":[{"b":1},{"b":2}]}}"#, &[("", 1), ("p", 1), ("q.r", 2)]),
        (r#"[{"data":[]},{"data":[{"a":1}]}]"#, &[("", 2), ("data", 1)]),
        // A list that is cut off.
        (r#"{"p":[{"a":1},{"a":"#, &[("p", 1)]),
        (r#"{"0":{"a":1,"b":2},"1":{"a":3,"b":4}}"#, &[("*", 2)]),
        (r#"{"p":{"-N1":{"a":1},"-N2":{"a":3}}}"#, &[("", 1), ("p.*", 2)]),
        (r#"{"2025":[{"a":1}],"2026":[{"a":2}]}"#, &[("*", 2)]),
        (r#"{"u":{"p":{"0":{"a":1},"1":{"a":3}}}}"#, &[("", 1), ("u.p.*", 2)]),
        // Members of different kinds, or with the names of lists, are no list.
        (r#"{"user":{"id":1,"x":2},"tweet":{"id":3,"y":4}}"#, &[("", 1)]),
        (
            r#"{"posts":{"0":{"a":1},"1":{"a":2}},"likes":{"0":{"a":1},"1":{"a":2}}}"#,
            &[("", 1), ("posts.*", 2), ("likes.*", 2)],
        ),
    ] {
        let found = lists(text);
        let found: Vec<_> = found.iter().map(|(path, n)| (path.as_str(), *n)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_name_of_a_list_tells_whose_posts_it_holds() {
    for (path, expected) in [
        ("", Whose::Unknown),
        ("data", Whose::Unknown),
        ("statuses", Whose::Own),
        ("data.user_timeline", Whose::Own),
        ("Home_Timeline", Whose::Others),
        ("includes.tweets", Whose::Others),
        ("favourites.data", Whose::Others),
        ("data.timeline.entries", Whose::Doubtful),
        ("posts.*.comments", Whose::Doubtful),
    ] {
        assert!(whose(&KeyPath::from(path)) == expected, "{path}");
    }
}

#[test]
fn so_many_objects_and_lists_are_looked_at() {
    let list = |n: usize| format!("[{}]", vec![r#"{"a":1}"#; n].join(","));
    let nested = |n: usize| format!("{}{}{}", "[".repeat(n), r#"{"a":1}"#, "]".repeat(n));
    let counts = |text: &str| -> Vec<usize> { lists(text).into_iter().map(|(_, n)| n).collect() };
    assert_eq!(counts(&nested(MAX_DEPTH)), [1]);
    assert!(counts(&nested(MAX_DEPTH + 1)).is_empty());
    assert_eq!(counts(&format!("[{},{}]", list(150), list(150))), [MAX_SAMPLES]);
    // Only the first objects of a list are searched for lists within them.
    let outer = [r#"{"d":[{"a":1}]}"#; 5].join(",");
    assert_eq!(lists(&format!("[{outer}]")), [(String::new(), 5), ("d".to_owned(), 3)]);
    let keyed: Vec<_> = (0..5).map(|n| format!(r#""{n}":{{"d":[{{"a":1}}]}}"#)).collect();
    let keyed = format!("{{{}}}", keyed.join(","));
    assert_eq!(lists(&keyed), [("*".to_owned(), 5), ("*.d".to_owned(), 3)]);
    let many: Vec<_> = (0..50).map(|n| format!(r#""p{n}":[{{"a":1}}]"#)).collect();
    assert_eq!(lists(&format!("{{{}}}", many.join(","))).len(), MAX_LISTS);
    // An object that is no list has any number of members.
    let members: Vec<_> = (0..300).map(|n| format!(r#""m{n}":{n}"#)).collect();
    let wide = format!(r#"{{{},"p":[{{"a":1}}],"q":{{"r":[{{"a":1}}]}}}}"#, members.join(","));
    assert_eq!(counts(&wide), [1, 1, 1]);
    let empty: Vec<_> = (0..200).map(|n| format!(r#""{n}":[]"#)).collect();
    assert!(counts(&format!(r#"{{{},"200":[{{"a":1}}]}}"#, empty.join(","))).is_empty());
}

#[test]
fn an_object_is_a_list_if_its_members_are_alike() {
    for (text, expected) in [
        (r#"{"x":{"a":1,"b":2},"y":{"a":3,"b":4}}"#, true),
        (r#"{"x":{"a":1,"b":2},"y":{"a":3,"c":4}}"#, false),
        // Numbered objects need not be as much alike.
        (r#"{"0":{"a":1,"b":2,"c":3},"1":{"a":3,"d":4,"e":5}}"#, true),
        (r#"{"0":{"a":1},"1":{"b":3}}"#, false),
        (r#"{"0":{"a":1}}"#, false),
        (r#"{"2025-01":[],"2025-02":[1]}"#, true),
        (r#"{"x":[],"y":[]}"#, false),
        (r#"{"n":1,"2025":[]}"#, false),
        // The first four members tell.
        (r#"{"0":{"a":1},"1":{"a":1},"2":{"a":1},"3":4}"#, false),
        (r#"{"0":{"a":1},"1":{"a":1},"2":{"a":1},"3":{"a":1},"4":5}"#, true),
    ] {
        assert_eq!(is_keyed(text.as_bytes()), expected, "{text}");
    }
}
