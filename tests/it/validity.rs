//! The documents show the figures that the commands of `docs/validity.md` printed, which are in
//! `docs/validity/`.

use influence_score::locale::Locale;
use influence_score::score::LENSES;
use serde_json::Value;

/// What a command printed for a figure such as `congress/lenses/number`; `None` where the figure has no value.
fn found(figure: &str) -> Option<f64> {
    let (population, path) = figure.split_once('/').unwrap();
    let json = match population {
        "congress" => include_str!("../../docs/validity/congress.json"),
        "facebook" => include_str!("../../docs/validity/facebook.json"),
        other => panic!("no figures of {other}"),
    };
    let json: Value = serde_json::from_str(json).unwrap();
    json.pointer(&format!("/{path}")).and_then(Value::as_f64)
}

/// What a command printed for a figure.
pub(crate) fn printed(figure: &str) -> f64 {
    found(figure).expect(figure)
}

/// A correlation as the documents write it, such as `.845` or `−.07`.
fn written(value: f64, n_decimals: usize) -> String {
    let text = format!("{value:.n_decimals$}").replace('-', "\u{2212}");
    if value.abs() < 1.0 { text.replacen("0.", ".", 1) } else { "1".into() }
}

/// A correlation with its interval, where it has one.
fn with_interval(population: &str, figure: &str) -> String {
    let Some(value) = found(&format!("{population}/{figure}")) else { return "–".into() };
    let end = |index| found(&format!("{population}/intervals/{figure}/{index}"));
    let (Some(low), Some(high)) = (end(0), end(1)) else { return written(value, 3) };
    format!("{} ({} to {})", written(value, 3), written(low, 2), written(high, 2))
}

/// The names of the rows of the table, and the keys of their formulas.
const ROWS: [(&str, &str); 16] = [
    ("the number", "number"),
    ("applause: likes a post", "applause"),
    ("share reposted", "share_reposted"),
    ("amplification: reposts a post", "repost_rate"),
    ("Klout (reconstructed)", "klout_2011_reconstruction"),
    ("t-factor (h-index of reposts)", "t_factor"),
    ("X's ranking weights", "x_ranker"),
    ("conversation: replies a post", "conversation"),
    ("followers", "followers"),
    ("Kred influence, points", "kred_influence"),
    ("follower rank", "follower_rank"),
    ("engagement rate by followers", "engagement_rate_by_followers"),
    ("Kred outreach, points", "kred_outreach"),
    ("signal strength", "signal_strength"),
    ("posts a week", "loud"),
    ("the Ratio", "ratio"),
];

#[test]
fn the_page_on_validity_shows_what_the_commands_printed() {
    let page = include_str!("../../docs/validity.md").replace("**", "");
    for (name, key) in ROWS {
        let row = page.lines().find(|line| line.starts_with(&format!("| {name} |"))).unwrap();
        let shown: Vec<&str> = row.split('|').map(str::trim).collect();
        let mut expected = vec![String::new(), name.to_owned()];
        for target in ["lenses", "lenses_month"] {
            for population in ["congress", "facebook"] {
                expected.push(with_interval(population, &format!("{target}/{key}")));
            }
        }
        for population in ["congress", "facebook"] {
            let agreement = found(&format!("{population}/agreement/{key}"));
            expected.push(agreement.map_or_else(|| "–".into(), |value| written(value, 3)));
        }
        expected.push(String::new());
        assert_eq!(shown, expected);
    }
}

/// The other formulas are named below the table as not computable from either file.
#[test]
fn the_page_on_validity_has_a_row_for_each_formula_that_has_a_value() {
    for lens in LENSES {
        let has_value = ["congress", "facebook"]
            .iter()
            .any(|population| found(&format!("{population}/lenses/{}", lens.key)).is_some());
        let has_row = ROWS.iter().any(|(_, key)| *key == lens.key);
        assert_eq!(has_row, has_value, "{}", Locale::of("en").lens(lens.id));
    }
}

#[test]
fn the_readme_shows_what_the_commands_printed() {
    let readme = include_str!("../../README.md");
    let (_, section) = readme.split_once("## How well it predicts").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let section = section.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut correlations = vec!["congress/month", "facebook/month"];
    correlations.extend(["facebook/lenses/number", "facebook/lenses/loud"]);
    correlations.extend(["congress/lenses/number", "congress/lenses/share_reposted"]);
    correlations.extend(["congress/lenses/klout_2011_reconstruction", "congress/lenses/followers"]);
    correlations.extend(["congress/lenses/engagement_rate_by_followers", "congress/lenses/loud"]);
    for figure in correlations {
        let shown = written(printed(figure), 3);
        assert!(section.contains(&shown), "{figure}: {shown}");
    }
    let held = |interval: &str| {
        ["congress", "facebook"].map(|population| {
            format!("{:.0} %", 100.0 * printed(&format!("{population}/coverage/{interval}")))
        })
    };
    let ([level, other_level], [post, other_post], [month, other_month]) =
        (held("level"), held("next_post_all"), held("month"));
    for sentence in [
        format!("It held in {level} of the cases on Congress"),
        format!("and in {other_level} on the Facebook pages"),
        format!("The interval of the next post held {post} and {other_post} of all posts"),
        format!("that of a month in all {month} and {other_month}"),
    ] {
        assert!(section.contains(&sentence), "{sentence}");
    }
}
