//! What the worker sends to the page, with few accounts and with many: the page takes it over in short
//! steps, copies each byte once, and orders accounts by their size.

use crate::make::{DAY, activity, post};
use influence_score::activity::{Account, Activity, Media, PostKind};
use influence_score::ingest::{Error, Ingested, Report};
use influence_score::widget::state::{Import, MAX_LISTED};
use influence_score::worker::wire::{
    BLOCK_ITEMS, MAX_NAME_CHARS, N_BLOCK_SECTIONS, STEP_BYTES, Section, decode,
    decode_without_pause, encode,
};
use proptest::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The sections that the worker sends.
pub(crate) fn sent(outcome: Result<Ingested, Error>) -> Vec<Vec<u8>> {
    let mut sections = Vec::new();
    encode(outcome, &mut |bytes| sections.push(bytes.to_vec()));
    sections
}

/// What the page makes of sections; `None` where they have another form.
pub(crate) fn received(sections: Vec<Vec<u8>>) -> Option<Result<Ingested, Error>> {
    match decode_without_pause(sections)? {
        Ok(delivery) => delivery.ingested().map(Ok),
        Err(error) => Some(Err(error)),
    }
}

/// Accounts with these numbers of posts.
fn accounts(sizes: &[usize]) -> Ingested {
    let account = |(place, &n_posts): (usize, &usize)| {
        let account = Account {
            name: Some(format!("account {place}")),
            followers: (place % 3 == 0).then_some(place as u64),
            ..Account::default()
        };
        let posts: Vec<_> = (0..n_posts as i64).map(|n| (n * 60, n as u64 % 50, 1)).collect();
        activity(&account, &posts)
    };
    let accounts = sizes.iter().enumerate().map(account).collect();
    let report = Report::default();
    Ingested { formats: Vec::new(), accounts, report, left_out: Vec::new() }
}

#[test]
fn accounts_of_any_size_arrive_unchanged() {
    // Two that share a block, one that fills more than a block, two that fill one exactly, and one that
    // does not fit to them.
    let sizes = [3, 5, BLOCK_ITEMS + 1, BLOCK_ITEMS - 7, 7, 1];
    let mut ingested = accounts(&sizes);
    ingested.accounts[1] = Activity::new(
        ingested.accounts[1].account.clone(),
        None,
        vec![influence_score::activity::Post {
            excerpt: "ein Stück".into(),
            media: Media::Picture,
            ..post(9, PostKind::Reply, DAY, 1, 1)
        }],
    )
    .0;
    let sections = sent(Ok(ingested.clone()));
    assert_eq!(sections.len(), 2 + 4 * N_BLOCK_SECTIONS);
    let delivery = decode_without_pause(sections).unwrap().unwrap();
    for (place, expected) in ingested.accounts.iter().enumerate() {
        assert_eq!(delivery.activity(place).as_ref(), Some(expected), "{place}");
    }
    assert_eq!(delivery.activity(sizes.len()), None);
}

#[test]
fn an_account_that_is_alone_in_its_block_is_shown_without_a_copy() {
    let delivery =
        decode_without_pause(sent(Ok(accounts(&[BLOCK_ITEMS + 1, 2])))).unwrap().unwrap();
    let times = |place| delivery.activity(place).unwrap().times().as_ptr();
    assert_eq!(times(0), times(0));
}

/// A section that counts the bytes that are copied out of all sections.
struct Counted {
    bytes: Vec<u8>,
    n_copied: Rc<Cell<usize>>,
}

impl Section for Counted {
    fn n_bytes(&self) -> usize {
        self.bytes.len()
    }

    fn copy(&self, start: usize, target: &mut [u8]) {
        self.n_copied.set(self.n_copied.get() + target.len());
        self.bytes.copy(start, target);
    }
}

/// How much a page copies to take over `n` accounts of one post, how much of it at most between two
/// pauses, and how often it pauses.
fn cost(n: usize) -> (usize, usize, usize) {
    let n_copied = Rc::new(Cell::new(0));
    let of = |bytes| Counted { bytes, n_copied: Rc::clone(&n_copied) };
    let steps = RefCell::new(vec![0]);
    let pause = async || steps.borrow_mut().push(n_copied.get());
    let sections = sent(Ok(accounts(&vec![1; n]))).into_iter().map(of);
    let decoding = std::pin::pin!(decode(sections, pause));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(decoding.poll(&mut context).is_ready());
    steps.borrow_mut().push(n_copied.get());
    let steps = steps.borrow();
    let longest = steps.windows(2).map(|pair| pair[1] - pair[0]).max();
    (n_copied.get(), longest.unwrap(), steps.len() - 2)
}

#[test]
fn the_page_takes_over_accounts_in_short_steps_whose_number_grows_as_theirs() {
    let (small, large) = (cost(50_000), cost(200_000));
    // Each byte is copied once; four times the accounts have four times the bytes, and names that are
    // up to one digit longer.
    assert!(large.0 >= 4 * small.0 - 64 && large.0 <= 4 * small.0 + 200_000, "{small:?} {large:?}");
    // A step is at most as long as promised, and the piece with which it is exceeded.
    assert!(large.1 <= STEP_BYTES + (1 << 18), "{large:?}");
    // Entries count for more than their bytes: 200,000 of 512 bytes are 24 steps of 4 MB, the columns of
    // 200,000 posts are one or two more.
    assert!((6..=8).contains(&small.2) && (24..=28).contains(&large.2), "{small:?} {large:?}");
}

#[test]
fn the_page_gets_the_first_part_of_a_long_name() {
    let mut ingested = accounts(&[1]);
    ingested.accounts[0].account.name = Some("ä".repeat(100_000));
    let delivery = decode_without_pause(sent(Ok(ingested))).unwrap().unwrap();
    let expected = "ä".repeat(MAX_NAME_CHARS) + "…";
    assert_eq!(delivery.entries[0].name.as_deref(), Some(expected.as_str()));
}

#[test]
fn of_many_accounts_the_busiest_are_listed() {
    let sizes: Vec<usize> = (0..1_000).map(|place| 1 + place * 7 % 11).collect();
    let delivery = decode_without_pause(sent(Ok(accounts(&sizes)))).unwrap().unwrap();
    let import = Import::new(delivery, false);
    assert_eq!(import.busiest.len(), MAX_LISTED);
    // 7 n is 10 modulo 11 first for n = 3.
    assert_eq!(import.busiest[..2], [3, 14]);
    assert_eq!(import.listed(), import.busiest);
    // A short list is in the order of the file.
    let delivery = decode_without_pause(sent(Ok(accounts(&[1, 3, 2])))).unwrap().unwrap();
    let import = Import::new(delivery, false);
    assert_eq!((import.busiest.as_slice(), import.listed()), ([1, 2, 0].as_slice(), vec![0, 1, 2]));
}

proptest! {
    #![proptest_config(crate::make::cases(200))]

    /// The busiest are those of a whole sort, and equals stay in the order of the file.
    #[test]
    fn the_busiest_are_the_first_of_all_sorted(
        sizes in prop::collection::vec(1_usize..6, 1..40),
        n in 0_usize..45,
    ) {
        let delivery = decode_without_pause(sent(Ok(accounts(&sizes)))).unwrap().unwrap();
        let mut expected: Vec<usize> = (0..sizes.len()).collect();
        expected.sort_by_key(|&place| std::cmp::Reverse(sizes[place]));
        expected.truncate(n);
        prop_assert_eq!(delivery.busiest(0..sizes.len(), n), expected);
    }
}
