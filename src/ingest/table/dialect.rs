//! The tables of known tools: how their headers tell them, and what their columns mean there.

use crate::ingest::head::Head;
use crate::ingest::header::{self, Column, Header};

/// A known tool's tables.
#[derive(Debug)]
pub(super) struct Dialect {
    /// Names in the header, letters and digits alone; all names of one of these lists stand there.
    names: &'static [&'static [&'static str]],
    /// What a column of this name means in these tables, whatever it means elsewhere.
    meaning: &'static [(&'static str, Column)],
    /// A row that begins with this word holds no post.
    pub(super) no_post: &'static str,
    /// Where a column of these names holds dates, a post has a row a day.
    per_day: &'static [&'static str],
}

/// No known tool's.
pub(super) const ANY: Dialect = Dialect { names: &[], meaning: &[], no_post: "", per_day: &[] };

pub(super) const X_ANALYTICS: Dialect = Dialect {
    names: &[&["tweetid", "tweetpermalink", "impressions"], &["postid", "postlink", "impressions"]],
    meaning: &[],
    no_post: "",
    per_day: &[],
};

pub(super) const META: Dialect = Dialect {
    names: &[
        &["publishtime", "permalink", "datacomment"],
        &["publishtime", "permalink", "posttype"],
        &["veröffentlichungszeitpunkt", "permalink"],
        &["publiceringstid", "permalänk"],
        &["publiceringstid", "permalink"],
    ],
    meaning: &[],
    no_post: "",
    per_day: &["date", "datum"],
};

pub(super) const YOUTUBE: Dialect = Dialect {
    names: &[&["content", "videotitle", "videopublishtime"]],
    meaning: &[("content", Column::Id)],
    no_post: "Total",
    per_day: &["date"],
};

pub(super) const TIKTOK_STUDIO: Dialect = Dialect {
    names: &[&["videotitle", "videolink", "posttime"]],
    meaning: &[],
    no_post: "",
    per_day: &[],
};

impl Dialect {
    /// Whether the table at the head of a file is one.
    pub(super) fn fits(&self, head: &Head<'_>) -> bool {
        let Some(top) = head.top() else { return false };
        top.rows.iter().any(|row| {
            let names: Vec<String> = row.iter().map(|name| header::plain(name)).collect();
            let has = |wanted: &&str| names.iter().any(|name| name == wanted);
            self.names.iter().any(|list| list.iter().all(has))
        })
    }

    /// The column whose dates make it a row a day.
    pub(super) fn per_day(&self, row: &[String]) -> Option<usize> {
        row.iter().position(|cell| self.per_day.contains(&header::plain(cell).as_str()))
    }

    /// What the columns mean.
    pub(super) fn header(&self, row: &[String]) -> Header {
        let mut header = Header::of(row);
        for (name, column) in self.meaning {
            if let Some(place) = row.iter().position(|cell| header::plain(cell) == *name) {
                header = header.with(*column, place);
            }
        }
        header
    }
}
