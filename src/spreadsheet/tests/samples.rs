//! The workbooks of the corpus. The expected CSV was written by hand, from what the programs that
//! made the files and two other libraries (openpyxl and odfpy) show for them.

use super::{sample, table, tables};

/// The nine posts that several samples hold, without the header.
const POSTS: &str = "\
2026-01-05T10:00:00,Day three without my suitcase. It is in Reykjavík. I am not.,post,212,31,12,18204
2026-01-12T18:30:00,Gate 42: one power outlet & nine philosophers around it.,post,0,0,0,402
2026-01-19T07:05:00,\"The ferry to Sandholm leaves at 7:05, not at 7:50. Ask me how I know <3\",post,417,88,20,30020
2026-01-19T07:45:10,Then we were on the same bus.,reply,2,0,1,96
2026-02-02T12:00:00,New post: how to sleep on a night train without becoming a legend of it,post,57,9,3,5310
2026-02-20T21:21:21,\"Slow travel, week one:
four trains, two borders, no plan.\",post,96,11,4,7755
2026-03-01T00:00:00,\"Fähre verpasst, Fischbrötchen gefunden. Ausgeglichene Bilanz. 🐟\",post,3,0,0,288
2026-03-08T08:00:00,Whoever draws the timetable has never met a Tuesday.,repost,0,0,0,0
2026-03-14T23:59:59,\"Postcard count this year: 31 sent, 2 received. I keep the score, too.\",post,33,1,,2099
";

const ENGLISH: &str = "Published at,Text,Kind,Likes,Reposts,Replies,Views\n";
const GERMAN: &str = "Zeitpunkt,Text,Art,Likes,Reposts,Antworten,Aufrufe\n";

#[test]
fn every_program_s_file_gives_the_same_posts() {
    let expected = format!("{ENGLISH}{POSTS}");
    for name in ["posts.xlsx", "posts.ods", "dates_since_1904.xlsx"] {
        assert_eq!(table(&sample(&format!("spreadsheet/{name}"))), expected, "{name}");
    }
}

#[test]
fn each_sheet_that_is_not_empty_is_returned() {
    let note = "Exported for the blog\nThe posts are on the next sheet.\nLikes so far,809\n";
    let expected = [note.to_owned(), format!("{ENGLISH}{POSTS}")];
    assert_eq!(tables(&sample("spreadsheet/second_sheet.xlsx")).unwrap(), expected);
    let note = "Für das Blog\nDie Beiträge sind auf dem nächsten Blatt.\n";
    let expected = [note.to_owned(), format!("{GERMAN}{POSTS}")];
    assert_eq!(tables(&sample("spreadsheet/second_sheet.ods")).unwrap(), expected);
    assert_eq!(tables(&sample("spreadsheet/x_empty.xlsx")).unwrap(), [""; 0]);
}

#[test]
fn formulas_become_their_stored_results() {
    let expected = "\
Date,Title,Likes,Shares,Comments,Engagement rate
2026-01-05,Day three without my suitcase. It is in Reykjavík. I am not.,212,31,12,0.212
2026-01-12,Window or aisle?,0,0,0,0
2026-01-19,\"The ferry to Sandholm leaves at 7:05, not at 7:50. Ask me how I know <3\",417,88,20
2026-02-02,New post: how to sleep on a night train,57,9,3,0.057
2026-02-20,\"Slow travel, week one:
four trains, two borders, no plan.\",96,11,4,0.096
2026-03-01,\"Fähre verpasst, Fischbrötchen gefunden. Ausgeglichene Bilanz. 🐟\",3,0,0,0.003
Total,,785,139,39
";
    assert_eq!(table(&sample("spreadsheet/formulas.xlsx")), expected);
}

#[test]
fn linkedin_s_tables_side_by_side_stay_in_their_columns() {
    let tables = tables(&sample("linkedin/aggregate_analytics.xlsx")).unwrap();
    let [discovery, engagement, top_posts, followers, demographics] = &tables[..] else {
        panic!("{} tables", tables.len());
    };
    assert_eq!(
        discovery,
        "Overall Performance,12/29/2025 - 3/28/2026\nImpressions,39391\nMembers reached,21077\n"
    );
    assert_eq!(engagement.lines().count(), 15);
    assert_eq!(engagement.lines().nth(14), Some("3/14/2026,1571,6"));
    let link = "https://www.linkedin.com/feed/update/urn:li:activity";
    let lines: Vec<&str> = top_posts.lines().collect();
    assert_eq!(lines.len(), 13);
    assert_eq!(lines[0], "Maximum of 50 posts available to include in this list");
    assert_eq!(lines[1], "");
    assert_eq!(
        lines[2],
        "Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions"
    );
    let fifth = format!(
        "{link}:7432937511321621610,2/27/2026,96,,{link}:7422790651084804611,1/30/2026,9120"
    );
    assert_eq!(lines[4], fifth);
    assert_eq!(lines[12], format!(",,,,{link}:7435111838515202636,3/5/2026,77"));
    assert!(
        followers
            .starts_with("Total followers on 3/28/2026:,1312\n\nDate,New followers\n3/1/2026,0\n")
    );
    assert_eq!(
        demographics,
        "Top Demographics,Value,Percentage\nJob titles,Train Conductor,9%\n\
         Locations,Greater Sandholm Area,< 1%\nIndustries,Ferries,4%\n"
    );
}
