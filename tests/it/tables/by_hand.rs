//! Tables by hand: faults that generated tables have shown, and what no generator of one account makes.

use super::writing::Numbers;
use super::{read_text, unread, use_of};
use crate::make::cases;
use influence_score::activity::Response;
use influence_score::ingest::{Column, ColumnUse, Ingested, Place, Reason, Refusal, Why};
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt::Write as _;
use std::io::Write as _;

/// Network, name and number of posts of each account.
fn accounts(ingested: &Ingested) -> Vec<(&str, &str, usize)> {
    let accounts = ingested.accounts.iter().map(|activity| {
        let account = &activity.account;
        let name = account.name.as_deref().unwrap_or_default();
        (account.network.unwrap_or_default(), name, activity.len())
    });
    accounts.collect()
}

/// The times and likes of the only account.
#[track_caller]
fn likes(text: &str) -> Vec<(i64, Option<u64>)> {
    let ingested = read_text(text).unwrap();
    assert_eq!(ingested.accounts.len(), 1, "{text}");
    let posts = ingested.accounts[0].posts();
    posts.map(|post| (post.time.0, post.counts[Response::Like.index()].get())).collect()
}

#[test]
fn date_and_time_of_day_may_stand_in_two_columns() {
    // 2026-03-14T21:05:00Z
    let expected = [(1_773_522_300, Some(3)), (1_773_532_800, Some(4))];
    for text in [
        "Date,Time,Likes\n2026-03-14,21:05,3\n2026-03-15,,4\n",
        "Time,Date,Likes\n9:05 PM,2026-03-14,3\n,2026-03-15,4\n",
        "Datum;Uhrzeit;Likes\n14.03.2026;21:05 Uhr;3\n15.03.2026;;4\n",
        "Date,Hora,Likes\n3/14/2026,21:05:00,3\n3/15/2026,,4\n",
    ] {
        assert_eq!(likes(text), expected, "{text}");
        let ingested = read_text(text).unwrap();
        let used_as = ingested.report.columns.iter().map(|column| column.used_as);
        let times = used_as.filter(|used_as| *used_as == ColumnUse::Read(Column::Time));
        assert_eq!(times.count(), 2, "{text}");
    }
    // A column of dates that have a time of day needs no other.
    let text = "Date,Time,Likes\n2026-03-14 21:05,10:00,3\n2026-03-15 00:00,11:00,4\n";
    assert_eq!(likes(text), expected);
    // Nor does a column of dates where another has the same days with times of day.
    let text = "Date,Time,When,Likes\n2026-03-14,10:00,2026-03-14 16:05 EST,3\n\
                2026-03-15,10:00,2026-03-14 19:00 EST,4\n";
    assert_eq!(likes(text), expected);
    // One post a day, each at another time of day, is no overview.
    let rows = (1..=20).map(|day| format!("2026-03-{day:02},{}:30,{day}\n", day % 24));
    assert_eq!(likes(&("Date,Time,Likes\n".to_owned() + &rows.collect::<String>())).len(), 20);
}

#[test]
fn rows_without_anything_are_no_lost_rows() {
    let ingested = read_text("Date,Likes,Text\n,,\n2026-03-14,3,a\n\"\", ,\n,,\n").unwrap();
    assert_eq!(ingested.report.groups().count(), 0);
    let ingested = read_text("Date,Likes,Text\n2026-03-14,3,a\n,,b\n").unwrap();
    let reasons: Vec<Why> = ingested.report.groups().map(|group| group.why).collect();
    assert_eq!(reasons, [Why::NoTime]);
}

#[test]
fn posts_of_two_networks_are_never_those_of_one_account() {
    for (header, rows, expected) in [
        (
            "Date,Network,Text,Likes",
            &["Instagram,a,1", "Facebook,b,2", "Instagram,c,3"][..],
            &[("Facebook", "", 1), ("Instagram", "", 2)][..],
        ),
        (
            "Date,Social Network,Profile,Text,Likes",
            &["X (Twitter),anna,a,1", "LinkedIn Page,anna,b,2", "Twitter,anna,c,3"],
            &[("LinkedIn", "anna (LinkedIn)", 1), ("X", "anna (X)", 2)],
        ),
        // A row that names an account and no network.
        (
            "Date,Social Network,Profile,Text,Likes",
            &["X,anna,a,1", "LinkedIn,anna,b,2", ",ben,c,3"],
            &[("", "ben", 1), ("LinkedIn", "anna (LinkedIn)", 1), ("X", "anna (X)", 1)],
        ),
        // Networks that are not known, and rows that name none.
        (
            "Date,Platform,Text,Likes",
            &["Instagram,a,1", "Facebook,a,1", "Vero,b,2", ",c,3"],
            &[("", "", 1), ("", "Vero", 1), ("Facebook", "", 1), ("Instagram", "", 1)],
        ),
        // The name of the column does not say that it names networks.
        (
            "Date,Source,Text,Likes",
            &["Instagram,a,1", "Facebook,b,2", "Facebook,c,2"],
            &[("Facebook", "", 2), ("Instagram", "", 1)],
        ),
        // These are programs, not networks.
        (
            "Date,Source,Text,Likes",
            &["Twitter for iPhone,a,1", "Instagram,b,2", "Twitter Web App,c,3"],
            &[("", "", 3)],
        ),
        ("Date,Platform,Text,Likes", &["iOS,a,1", "Android,b,2"], &[("", "", 2)]),
        ("Date,Network,Text,Likes", &["Twitter,a,1", "Twitter,b,2"], &[("X", "", 2)]),
    ] {
        let mut text = format!("{header}\n");
        for (day, row) in (1..).zip(rows) {
            writeln!(text, "2026-03-{day:02} 10:00,{row}").unwrap();
        }
        let ingested = read_text(&text).unwrap();
        assert_eq!(accounts(&ingested), expected, "{text}");
    }
}

#[test]
fn a_network_that_comes_late_is_an_account_of_its_own() {
    let mut text = "Date,Network,Text,Likes\n".to_owned();
    for n in 0..4_000 {
        writeln!(text, "{},Instagram,a post of some length {n},1", 1_700_000_000 + 60 * n).unwrap();
    }
    text += "1800000000,Facebook,late,2\n";
    assert_eq!(
        accounts(&read_text(&text).unwrap()),
        [("Facebook", "", 1), ("Instagram", "", 4_000)]
    );
}

#[test]
fn a_column_that_may_name_accounts_is_asked_about() {
    let table = |name: &str, cells: [&str; 4]| {
        let mut text = format!("Date,{name},Text,Likes\n");
        for (day, cell) in (1..).zip(cells) {
            writeln!(text, "2026-03-{day:02} 10:00,{cell},t{day},1").unwrap();
        }
        text
    };
    let repeated = ["Anna", "Ben", "Anna", "Ben"];
    for name in ["Brand", "Client name", "Influencer", "Marke", "Kanal-Titel", "Member"] {
        let text = table(name, repeated);
        let ingested = read_text(&text).unwrap();
        assert_eq!(unread(&ingested), [name], "{text}");
        assert_eq!(use_of(&ingested, name), Some(ColumnUse::Unknown(Some(Column::Account))));
    }
    for (name, cells) in [
        // Each another one, always the same, flags, numbers; and names that say something else.
        ("Brand", ["a", "b", "c", "d"]),
        ("Brand", ["a"; 4]),
        ("Brand", ["yes", "no", "yes", "no"]),
        ("Brand no", ["1", "2", "1", "2"]),
        ("Page category", repeated),
        ("Campaign name", repeated),
        ("Sent by", repeated),
        ("Mood", repeated),
    ] {
        let ingested = read_text(&table(name, cells)).unwrap();
        let asked = Some(ColumnUse::Unknown(Some(Column::Account)));
        assert_ne!(use_of(&ingested, name), asked, "{name}");
    }
    // Where another column names the accounts, there is nothing to ask.
    let text = table("Handle,Brand", ["a,x", "b,y", "a,x", "b,y"]);
    let ingested = read_text(&text).unwrap();
    assert_eq!((ingested.accounts.len(), unread(&ingested)), (2, vec![]));
}

#[test]
fn a_row_for_each_day_and_video_is_no_post() {
    let table = |step: usize| {
        let mut text = "Date,Title,Views,Likes\n".to_owned();
        for day in (1..=28).step_by(step) {
            for title in ["Reel", "Photo"] {
                // Posts come at uneven steps.
                let day = if step == 1 { day } else { 1 + day * day % 27 };
                writeln!(text, "2026-03-{day:02},{title},9,{day}").unwrap();
            }
        }
        read_text(&text)
    };
    assert!(table(1).is_err());
    assert!(table(2).is_ok());
}

/// A number of likes as it is written, and what it means; `None` if it is no count.
type Number = (&'static str, Option<u64>);

/// Numbers of one form each.
const FORMS: [&[Number]; 6] = [
    &[("7", Some(7)), ("12", Some(12)), ("512", Some(512))],
    &[("1.234", Some(1_234)), ("12.500", Some(12_500)), ("7", Some(7))],
    &[("1,234", Some(1_234)), ("12,500", Some(12_500)), ("7", Some(7))],
    &[("1.5", None), ("1.234", None), ("0.25", None)],
    &[("1,5", None), ("1,234", None), ("0,25", None)],
    &[("12.0", Some(12)), ("1250.0", Some(1_250)), ("7.0", Some(7))],
];

proptest! {
    #![proptest_config(cases(60))]

    /// The form of numbers is decided by the first rows. What contradicts it later is never read wrong in
    /// silence: either the cell is reported as unread, or the whole column is.
    #[test]
    fn numbers_that_contradict_the_first_rows_are_reported(
        first in select(&FORMS[..]),
        later in select(&FORMS[..]),
        n_later in 1_usize..400,
        is_json in any::<bool>(),
    ) {
        let numbers: Vec<Number> = first.iter().cycle().take(3_000).chain(later.iter().cycle().take(n_later)).copied().collect();
        let rows = numbers.iter().enumerate().map(|(n, (written, _))| {
            let time = 1_700_000_000 + 60 * n;
            if is_json {
                format!("{{\"date\":{time},\"text\":\"a text of some length {n}\",\"replies\":1,\"likes\":\"{written}\"}}\n")
            } else {
                format!("{time},a text of some length {n},1,\"{written}\"\n")
            }
        });
        let text = rows.collect::<String>();
        let text = if is_json { text } else { format!("date,text,replies,likes\n{text}") };
        let ingested = read_text(&text)?;
        let column = ingested.report.columns.iter().find(|column| column.name == "likes").unwrap();
        let posts: Vec<_> = ingested.accounts[0].posts().collect();
        prop_assert_eq!(posts.len(), numbers.len());
        let mut n_missing = 0;
        for (post, (written, expected)) in posts.iter().zip(&numbers) {
            let read = post.counts[Response::Like.index()].get();
            n_missing += u64::from(read.is_none());
            prop_assert!(read.is_none() || read == *expected, "{written} is read as {read:?}");
        }
        match column.used_as {
            ColumnUse::Read(Column::Likes) => {
                prop_assert_eq!(column.n_unread, n_missing);
                prop_assert_eq!(column.unread.is_empty(), n_missing == 0);
            }
            used_as => prop_assert_eq!(used_as, ColumnUse::Doubtful(Column::Likes)),
        }
    }
}

#[test]
fn cells_in_another_form_than_the_first_are_reported_with_their_place() {
    let mut text = "date,text,likes\n".to_owned();
    for n in 0..3_000 {
        writeln!(text, "{},a text of some length {n},1.234", 1_700_000_000 + 60 * n).unwrap();
    }
    text += "1800000000,last,\"1,5\"\n";
    let ingested = read_text(&text).unwrap();
    let column = &ingested.report.columns[2];
    assert_eq!((column.used_as, column.n_unread), (ColumnUse::Read(Column::Likes), 1));
    assert_eq!(
        (column.unread[0].example.as_str(), column.unread[0].place),
        ("1,5", Place::Line(3_002))
    );
    assert_eq!(ingested.accounts[0].counts(Response::Like).unwrap()[0].get(), Some(1_234));
    assert_eq!(ingested.accounts[0].counts(Response::Like).unwrap()[3_000].get(), None);
}

/// A workbook with these sheets, each a name and rows of cells with text.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let (mut listed, mut related) = (String::new(), String::new());
    for (n, (name, rows)) in (1..).zip(sheets) {
        write!(listed, r#"<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>"#).unwrap();
        write!(related, r#"<Relationship Id="rId{n}" Type="http://x.test/worksheet" Target="worksheets/sheet{n}.xml"/>"#).unwrap();
        let mut data = String::new();
        for (at, row) in (1..).zip(rows.lines()) {
            write!(data, r#"<row r="{at}">"#).unwrap();
            for (column, cell) in ('A'..).zip(row.split(',')) {
                write!(data, r#"<c r="{column}{at}" t="inlineStr"><is><t>{cell}</t></is></c>"#)
                    .unwrap();
            }
            data += "</row>";
        }
        parts.push((
            format!("xl/worksheets/sheet{n}.xml"),
            format!("<worksheet><sheetData>{data}</sheetData></worksheet>"),
        ));
    }
    parts.push((
        "xl/workbook.xml".into(),
        format!("<workbook><sheets>{listed}</sheets></workbook>"),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("<Relationships>{related}</Relationships>"),
    ));
    let related = r#"<Relationships><Relationship Id="rId1" Type="http://x.test/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    parts.push(("_rels/.rels".into(), related.into()));
    parts.push(("[Content_Types].xml".into(), "<Types/>".into()));
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    for (name, part) in &parts {
        let (mut entry, config) = archive.new_file(name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(part.as_bytes()).unwrap();
        let (_, output) = writer.finish().unwrap();
        entry.finish(output).unwrap();
    }
    archive.finish().unwrap()
}

/// The sheets of a workbook that were not used.
fn unused(ingested: &Ingested) -> Vec<&str> {
    let groups = ingested.report.groups().filter(|group| group.why == Why::NoPosts);
    let skipped = groups.flat_map(|group| group.first);
    let names =
        skipped.map(|skipped| ingested.report.files[skipped.file].rsplit_once(": ").unwrap().1);
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names
}

#[test]
fn the_sheet_of_posts_wins_wherever_it_stands() {
    let days: Vec<String> =
        (1..=28).map(|day| format!("2026-02-{day:02},90,80,70,60,50\n")).collect();
    let days = days.concat();
    let days = ("Days", format!("Date,Impressions,Likes,Comments,Reposts,Followers\n{days}"));
    let months = ("Months", "Date,Views,Reach,Likes,Comments,Shares,Saves\n2026-01-01,9,9,9,9,9,9\n2026-02-01,9,9,9,9,9,9\n".to_owned());
    let posts = ("Posts", "Date,Post,Likes\n2026-02-01,a,3\n2026-02-07,b,4\n".to_owned());
    let prose = ("About", "Made by a tool\n".to_owned());
    let all = [&days, &months, &posts, &prose];
    for turn in 0..all.len() {
        let mut sheets: Vec<(&str, &str)> =
            all.iter().map(|(name, rows)| (*name, rows.as_str())).collect();
        sheets.rotate_left(turn);
        let ingested = super::read_bytes(&workbook(&sheets)).unwrap();
        let posts = ingested.accounts[0].posts();
        let likes: Vec<_> = posts.map(|post| post.counts[Response::Like.index()].get()).collect();
        assert_eq!(likes, [Some(3), Some(4)], "{turn}");
        assert_eq!(unused(&ingested), ["About", "Days", "Months"]);
    }
    // Posts without texts are read where the other sheet turns out to be an overview.
    let bare = ("Posts", "Date,Likes\n2026-02-01 10:00,3\n2026-02-07 11:00,4\n");
    let ingested = super::read_bytes(&workbook(&[("Days", &days.1), bare])).unwrap();
    assert_eq!((ingested.accounts[0].len(), unused(&ingested)), (2, vec!["Days"]));
    let only = super::read_bytes(&workbook(&[("Days", &days.1)])).unwrap_err();
    assert_eq!(only.reason, Reason::Refused(Refusal::DailyOverview));
}

#[test]
fn top_posts_of_linked_in_report_their_columns() {
    let text = "Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions\n\
                u/1,3/14/2026,7,,u/2,3/15/2026,many\nu/2,3/15/2026,4,,u/1,3/14/2026,90\n";
    let ingested = read_text(text).unwrap();
    let columns: Vec<(&str, ColumnUse, u64)> = ingested
        .report
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.used_as, column.n_unread))
        .collect();
    let read = |name, column, n_unread| (name, ColumnUse::Read(column), n_unread);
    assert_eq!(
        columns,
        [
            read("Post URL", Column::Link, 0),
            read("Post publish date", Column::Time, 0),
            read("Engagements", Column::Engagements, 0),
            read("Post URL", Column::Link, 0),
            read("Post publish date", Column::Time, 0),
            read("Impressions", Column::Views, 1),
        ]
    );
    assert_eq!(ingested.report.columns[5].unread[0].place, Place::Line(2));
}

#[test]
fn numbers_have_many_forms() {
    let thousands = |mark| Numbers::Thousands { mark, fraction: "" };
    for (numbers, n, expected) in [
        (thousands(","), 1_250_000, "1,250,000"),
        (thousands("."), 999, "999"),
        (Numbers::Thousands { mark: ".", fraction: ",00" }, 1_007, "1.007,00"),
        (Numbers::Indian, 1_234_567, "12,34,567"),
        (Numbers::Scientific, 1_007, "1.007e+03"),
        (Numbers::Scientific, 5, "5.000e+00"),
        (Numbers::Short, 1_200, "1.2K"),
        (Numbers::Short, 1_201, "1201"),
        (Numbers::Short, 3_000_000, "3M"),
    ] {
        assert_eq!(numbers.write(n), expected);
    }
}
