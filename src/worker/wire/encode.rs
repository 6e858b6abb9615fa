//! What was read, as sections.

use super::delivery::Entry;
use super::{Header, n_in_block, to_bytes};
use crate::activity::{Activity, Columns, Count, Media, N_RESPONSES};
use crate::ingest::{Error, Ingested};
use bytemuck::NoUninit;
use std::sync::Arc;

/// Calls `put` with each section. Each column is freed as soon as it is written.
pub fn encode(outcome: Result<Ingested, Error>, put: &mut dyn FnMut(&[u8])) {
    let Ingested { formats, accounts, report, left_out } = match outcome {
        Ok(ingested) => ingested,
        Err(mut error) => {
            let mut files = std::mem::take(&mut error.others).into_vec();
            files.insert(0, error);
            return put(&to_bytes(&Err::<Header, Vec<Error>>(files)));
        }
    };
    let header = Header { formats, report, left_out, n_accounts: accounts.len() };
    put(&to_bytes(&Ok::<Header, Vec<Error>>(header)));
    let (entries, mut columns): (Vec<Entry>, Vec<Columns>) =
        accounts.into_iter().map(into_parts).unzip();
    let mut directory = Vec::new();
    for entry in &entries {
        directory.extend(to_bytes(entry));
    }
    put(&directory);
    let (mut entries, mut columns) = (entries.as_slice(), columns.as_mut_slice());
    while !entries.is_empty() {
        let n = n_in_block(entries.iter().map(|entry| entry.n_items as usize));
        let (block, rest) = entries.split_at(n);
        let (columns_of_block, rest_of_columns) = columns.split_at_mut(n);
        encode_block(block, columns_of_block, put);
        (entries, columns) = (rest, rest_of_columns);
    }
}

fn into_parts(activity: Activity) -> (Entry, Columns) {
    let (account, exported_at, columns) = activity.into_columns();
    let entry = Entry::new(account, exported_at, &columns);
    (entry, columns)
}

fn encode_block(entries: &[Entry], columns: &mut [Columns], put: &mut dyn FnMut(&[u8])) {
    put_joined(columns, &mut |columns| std::mem::take(&mut columns.times), put);
    put_joined(columns, &mut |columns| std::mem::take(&mut columns.kinds), put);
    put_joined(columns, &mut |columns| std::mem::take(&mut columns.identities), put);
    put_joined(columns, &mut |columns| Arc::new(std::mem::take(&mut columns.excerpt_places)), put);
    put_joined(columns, &mut |columns| Arc::new(std::mem::take(&mut columns.excerpt_ends)), put);
    let text: String =
        columns.iter_mut().map(|columns| std::mem::take(&mut columns.excerpt_text)).collect();
    put(text.as_bytes());
    let mut people = Vec::new();
    for columns in columns.iter_mut() {
        for act in std::mem::take(&mut columns.people).iter() {
            people.extend(to_bytes(act));
        }
    }
    put(&people);
    for response in 0..N_RESPONSES {
        if !entries.iter().any(|entry| entry.has_counts(response)) {
            put(&[]);
            continue;
        }
        let mut sizes = entries.iter().map(|entry| entry.n_items as usize);
        let mut take = |columns: &mut Columns| {
            let n_items = sizes.next().unwrap_or(0);
            let missing = || Arc::new(vec![Count::MISSING; n_items]);
            columns.counts[response].take().unwrap_or_else(missing)
        };
        put_joined(columns, &mut take, put);
    }
    if !entries.iter().any(Entry::has_media) {
        return put(&[]);
    }
    let mut sizes = entries.iter().map(|entry| entry.n_items as usize);
    let mut take = |columns: &mut Columns| {
        let n_items = sizes.next().unwrap_or(0);
        let missing = || Arc::new(vec![Media::Missing; n_items]);
        columns.media.take().unwrap_or_else(missing)
    };
    put_joined(columns, &mut take, put);
}

/// Puts one column of all accounts of a block, one after the other.
fn put_joined<T: NoUninit>(
    columns: &mut [Columns],
    take: &mut dyn FnMut(&mut Columns) -> Arc<Vec<T>>,
    put: &mut dyn FnMut(&[u8]),
) {
    if let [alone] = columns {
        return put(bytemuck::cast_slice(&take(alone)));
    }
    let mut bytes = Vec::new();
    for columns in columns {
        bytes.extend_from_slice(bytemuck::cast_slice(&take(columns)));
    }
    put(&bytes);
}
