//! The options of the command.

use influence_score::activity::{Date, Time};
use std::error::Error;

/// What is printed.
#[derive(Default, PartialEq)]
pub(crate) enum Output {
    #[default]
    Validity,
    Fit,
    FitKlout,
    Reference,
    Agreement,
}

#[derive(Default)]
pub(crate) struct Options {
    pub posts: String,
    pub accounts: Option<String>,
    pub dates: Vec<Time>,
    pub output: Output,
    pub json: bool,
    /// The number of bootstrap resamples; 0 for none.
    pub n_resamples: usize,
}

impl Options {
    pub(crate) fn read(mut args: impl Iterator<Item = String>) -> Result<Options, Box<dyn Error>> {
        let mut options = Options::default();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--accounts" => options.accounts = Some(args.next().ok_or("--accounts FILE")?),
                "--at" => {
                    let dates = args.next().ok_or("--at DATE,DATE…")?;
                    options.dates = dates.split(',').map(midnight).collect::<Result<_, _>>()?;
                }
                "--fit" => options.output = Output::Fit,
                "--agreement" => options.output = Output::Agreement,
                "--reference" => options.output = Output::Reference,
                "--fit-klout" => options.output = Output::FitKlout,
                "--bootstrap" => {
                    options.n_resamples = args.next().ok_or("--bootstrap N")?.parse()?;
                }
                "--json" => options.json = true,
                _ if options.posts.is_empty() && !arg.starts_with("--") => options.posts = arg,
                _ => return Err(format!("unknown option `{arg}`").into()),
            }
        }
        if options.posts.is_empty() {
            return Err(
                "validity POSTS.csv [--accounts FILE] [--at DATE,…] [--bootstrap N] [--fit | --fit-klout | --reference | --agreement] [--json]"
                    .into(),
            );
        }
        Ok(options)
    }
}

fn midnight(date: &str) -> Result<Time, Box<dyn Error>> {
    let mut parts = date.trim().splitn(3, '-');
    let mut part = || parts.next().unwrap_or_default();
    let (year, month, day) = (part().parse(), part().parse(), part().parse());
    let (Ok(year), Ok(month), Ok(day)) = (year, month, day) else {
        return Err(format!("`{date}` is not a date such as 2015-07-01").into());
    };
    Date { year, month, day }.start().ok_or_else(|| format!("there is no date {date}").into())
}
