//! The texts about bringing data.

use super::record::texts;
use crate::ingest::{Column, FormatId, Limit, Refusal, Why};

texts! {
    /// The panel to bring one's own posts.
    pub struct IntakeWords {
        /// The name of the panel, for screen readers.
        pub use_your_own: &'static str,
        /// The button that closes the panel.
        pub close: &'static str,
        /// The label of the text box to paste into.
        pub paste_label: &'static str,
        /// What can be pasted, as a hint under the text box.
        pub paste_hint: &'static str,
        /// The button that scores the pasted text.
        pub score_paste: &'static str,
        /// What is missing where that button was pressed and the box is empty.
        pub empty_box: &'static str,
        /// The button that opens the browser's choice of files.
        pub choose_files: &'static str,
        /// What can be dropped on the page, beside that button.
        pub drop_here: &'static str,
        /// In place of the panel, where scripts of the page around could read what is brought. A line of
        /// HTML follows, with which the page's author mends that.
        pub exposed: &'static str,
        /// The promise that no data is sent, and why a reader can trust it. It is shown on a sealed page.
        pub promise: &'static str,
        /// The state before the page is sealed.
        pub preparing: &'static str,
        /// What could not be loaded before the page was sealed: `{parts}`.
        pub absent: &'static str,
        /// One of these parts: the program that reads workbooks.
        pub workbooks: &'static str,
        /// The button that loads the page again.
        pub reload: &'static str,
        /// The button that tries again what has failed.
        pub try_again: &'static str,
        /// The state while files are read and nothing is known yet.
        pub reading: &'static str,
        /// In place of a file's name in an error, for pasted text. It begins the sentence.
        pub pasted: &'static str,
        /// The report in one line: `{files}`, then how many `{posts}`, or how many accounts.
        pub brought: &'static str,
        /// The number of accounts in that line, `{n}`, where there are several; by forms.
        pub n_accounts: &'static str,
        /// The `{files}` in that line, where there are several: `{n}`.
        pub several_files: &'static str,
        /// After that line: how many items were skipped, `{n}`; by forms.
        pub skipped_in_all: &'static str,
        /// After that line: how many counts of items that were taken are missing, `{n}`; by forms.
        pub counts_missing: &'static str,
        /// After that line: the names of the `{files}` that were left out.
        pub left_out: &'static str,
        /// What was recognised: `{formats}`, `{posts}`, `{replies}`, `{reposts}`.
        pub recognised: &'static str,
        /// The `{posts}` in that sentence; by forms.
        pub posts: &'static str,
        /// The `{replies}` in that sentence; by forms.
        pub replies: &'static str,
        /// The `{reposts}` in that sentence; by forms.
        pub reposts: &'static str,
        /// The names of formats, in the order of [`FormatId`].
        pub formats: [&'static str; FormatId::ALL.len()],
        /// How many items were found twice; by forms.
        pub duplicates: &'static str,
        /// The number of posts that an archive's manifest states, `{promised}`, and the number that was
        /// `{found}`.
        pub promised: &'static str,
        /// Which `{kinds}` of public response the export does not show.
        pub not_shown: &'static str,
        /// The label of the list of what was skipped, for screen readers.
        pub details: &'static str,
        /// For each reason in the order of [`Why`]: how many items were skipped,
        /// with the first `{places}`; by forms. Where a file breaks off, the two forms are for a line
        /// and for an entry. Where files hold no posts, the text names the `{files}`.
        pub skipped: [&'static str; Why::ALL.len()],
        /// The `{places}` in a `{file}`, where several files were read.
        pub within: &'static str,
        /// The label of the choice of an account, with how many there are: `{n}`.
        pub accounts: &'static str,
        /// In the report, that the files hold posts of `{n}` accounts, and which one is shown first.
        pub several: &'static str,
        /// The label of the field to search accounts by name.
        pub find_account: &'static str,
        /// How many accounts were found, `{n}`; by forms.
        pub found: &'static str,
        /// How many accounts the list shows, `{n}`.
        pub listed: &'static str,
        /// The numbers of `{each}` network, and the number of `{all}` together.
        pub together: &'static str,
        /// The name of an account without a name.
        pub unnamed: &'static str,
        /// A second sentence after an error: the page still shows the result from before.
        pub kept: &'static str,
        /// The error where the program that reads files could not be loaded.
        pub unavailable: &'static str,
        /// The error where the program that reads files stopped unexpectedly.
        pub died: &'static str,
        /// A note that files were read in the page itself, for lack of a worker.
        pub on_page: &'static str,
        /// The progress: `{done}` of `{total}` megabytes are read, and `{posts}` were found.
        pub progress: &'static str,
        /// The same where all files are read once more, because some could not be read to their end.
        pub progress_again: &'static str,
        /// The button that stops reading.
        pub cancel: &'static str,
        /// The question which date an `{example}` is. Two dates follow as buttons.
        pub which_date: &'static str,
        /// How many items were taken for replies since their texts begin with `@`; by forms.
        pub replies_by_text: &'static str,
        /// The button that reads a table without the rows whose dates cannot be read.
        pub skip_unread: &'static str,
        /// The button that reads a table whose rows seem to be days as one of posts.
        pub rows_are_posts: &'static str,
        /// The question what the columns of a table hold.
        pub which_columns: &'static str,
        /// What a column of a table can hold, in the order of [`Column`].
        pub columns: [&'static str; Column::ALL.len()],
        /// The heading of the list of what each column was read as.
        pub read_as: &'static str,
        /// The names of `{columns}` that were not read and hold numbers.
        pub unread_columns: &'static str,
        /// After that, where the reader can say what the columns hold.
        pub are_they_counts: &'static str,
        /// The button with which the reader says what the columns hold.
        pub name_columns: &'static str,
        /// The names of `{columns}` that were not read and may name the accounts.
        pub unread_names: &'static str,
        /// The `{columns}` that are known and not counted, or hold no numbers.
        pub other_columns: &'static str,
        /// The `{n}` cells of a `{column}`, of `{all}` that are filled, which could not be read, with an
        /// `{example}` and its `{place}`.
        pub unread_cells: &'static str,
        /// The button that reads the table with the chosen columns.
        pub read_like_this: &'static str,
    }

    /// Why a file could not be read, and what a reader can do. Each text continues the sentence that the
    /// name of the file begins.
    pub struct ErrorWords {
        /// The file is empty.
        pub empty: &'static str,
        /// The file is not text.
        pub not_text: &'static str,
        /// The file is text of no known form.
        pub unrecognised: &'static str,
        /// The file is text in sentences.
        pub running_text: &'static str,
        /// The browser could not read the file.
        pub unreadable: &'static str,
        /// The file is JSON that is broken at a `{line}` and `{column}`.
        pub broken_json: &'static str,
        /// The file is a damaged archive.
        pub broken_archive: &'static str,
        /// None of the table's `{columns}` holds dates.
        pub no_time_column: &'static str,
        /// None of the table's `{columns}` holds responses.
        pub no_count_column: &'static str,
        /// Day and month of a date such as `{example}` cannot be told apart.
        pub day_or_month: &'static str,
        /// Of `{all}` times, `{n}` cannot be read, such as `{example}`.
        pub unread_times: &'static str,
        /// All items were skipped; `{first}` is the sentence about the first reason.
        pub nothing_usable: &'static str,
        /// The file is known and holds nothing to score, in the order of
        /// [`Refusal`].
        pub refused: [&'static str; Refusal::ALL.len()],
        /// The file exceeds a limit, in the order of [`Limit`].
        pub beyond: [&'static str; Limit::ALL.len()],
    }
}
