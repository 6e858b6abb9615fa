//! Made-up posts, as tables that a reader could paste.

/// The row of a post: so many days before the end of October 2026, with likes and reposts that follow from
/// its number.
fn row(account: usize, post: usize, days_ago: usize) -> String {
    let (day, month) = (27 - days_ago % 27, 10 - days_ago / 27 % 10);
    let likes = (post * 7 + account * 13) % 11 * (account + 1);
    let likes = if post % 41 == 7 { 40 * likes } else { likes };
    let text = "A post about nothing in particular and as long as posts are";
    format!(
        "account {account},2026-{month:02}-{day:02}T{:02}:15:00Z,{text},{likes},{},{}\n",
        post % 24,
        likes / 5,
        likes / 9
    )
}

fn table(n_accounts: usize, n_posts: usize) -> String {
    let rows = (0..n_accounts)
        .flat_map(|account| (0..n_posts).map(move |post| row(account, post, post * 250 / n_posts)));
    format!("author,date,text,likes,reposts,replies\n{}", rows.collect::<String>())
}

pub(crate) fn one_account() -> String {
    table(1, 260)
}

pub(crate) fn accounts() -> String {
    table(12, 60)
}

/// Too few posts for a number.
pub(crate) fn few_posts() -> String {
    table(1, 3)
}
