//! Klout as of 2011, reconstructed: its three parts were public, their weights never were. The parts are
//! those of Klout, "How is the Klout Score measured?", 26 December 2011.
//!
//! *True Reach* is the engaged audience: the number of people who responded, where the export shows
//! people; otherwise a lower bound of it, the most responses of one kind to one post. *Amplification*
//! (0 to 100) is how likely a post draws a response and how many responses a post draws. *Network* (0
//! to 100) is how influential the people are who responded. All three look at the last 90 days.
//!
//! The value is the mean of the parts, with True Reach on the scale of the number, stretched and
//! shifted, and held within 1 to 100. Where the export does not show people, Network is left out of the
//! mean.
//!
//! The stretch and the shift are an assumption, because the scale cannot be recovered. They give the
//! accounts of the training file, members of Congress, a mean of 20 (The Realtime Report, "How Good Is Your
//! Klout Score?", 11 April 2012) and a 95th percentile of 50 (S. Cooke, "Reverse Engineering Klout Score",
//! no date), which were reported of *everybody*. In March 2014 the mean was given as 40, and 63 as the lower
//! end of the top 5 % (Web Success Team, "What Is My Klout Score and Who Cares?"); [`on_later_scale`] is the
//! value by these. The order of accounts is the same by either, and so is the direction in which a change
//! of the activity moves the value.
//!
//! Three statements that Klout made of its formula of 2012 hold here as well ("ZoomSphere has Klout", after
//! klout.com, no date): 100 reposts of 10 posts count for more than 100 reposts of 1,000 posts; 100 reposts
//! by 100 people count for more than 100 reposts by one person; the more often one person acts on a day, the
//! less each act counts. Here the second act of a person on a day counts one half, the third one third,
//! which is our choice. The window of 90 days is that of J. Fernandez, Klout, "What does Klout Measure?", 2
//! December 2011.

use super::{FormulaStatus, Lens, LensId};
use crate::score::facts::Facts;
use crate::score::formula::{Step, evaluate};
use crate::score::math::usize_as_f64;
use crate::score::missing::Missing;
use crate::score::number::{MAX, POINTS_PER_DOUBLING, points};
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::{Symbol, Term};

/// The factor by which the mean of the parts is stretched; no unit. Fitted, together with [`SHIFT`], on the
/// Congress file by `cargo run --release --example validity -- POSTS.csv --fit-klout`; see
/// `docs/validity.md`.
pub const STRETCH: f64 = 1.887;
/// What is subtracted from the stretched mean, in points. Fitted with [`STRETCH`].
pub const SHIFT: f64 = 67.49;

/// The reconstruction, 1 to 100. By hand, before the stretch and without people: 4 posts, all
/// answered, 12 responses, at most 7 of one kind: True Reach 5 · log2(8) = 15, Amplification 50 + 5 ·
/// log2(4) = 60, their mean 37.5.
pub const LENS: Lens = Lens {
    id: LensId::Klout,
    key: "klout_2011_reconstruction",
    status: FormulaStatus::Reconstruction,
    source: &source::KLOUT,
    formula: &FORMULA,
    terms,
    fails: &[Property::Volume, Property::People, Property::Pause, Property::Monotone],
};

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    facts.needs_responses()?;
    let recent = &facts.recent;
    // Without posts in the last 90 days there are no responses to divide either.
    let n_posts = usize_as_f64(recent.n_counted.max(1));
    let (reach, responses, network) = match facts.people() {
        Ok(people) => (usize_as_f64(people.n_active), people.discounted, people.network),
        Err(_) => (recent.most_of_a_kind, recent.responses, None),
    };
    let likelihood = usize_as_f64(recent.n_answered) / n_posts;
    let amount = points(responses / n_posts).min(50.0);
    Ok(vec![
        Symbol::TrueReach.term(reach),
        Symbol::Amplification.term(50.0 * likelihood + amount),
        Symbol::Network.term(network.unwrap_or(0.0)),
        Symbol::KloutParts.term(if network.is_some() { 3.0 } else { 2.0 }),
    ])
}

/// The sum of the parts, with True Reach on the scale of the number.
const SUM: [Step; 10] = [
    Step::Constant(POINTS_PER_DOUBLING),
    Step::Constant(1.0),
    Step::Term(Symbol::TrueReach),
    Step::Add,
    Step::Log2,
    Step::Multiply,
    Step::Term(Symbol::Amplification),
    Step::Add,
    Step::Term(Symbol::Network),
    Step::Add,
];

/// min(100, max(1, STRETCH × sum ÷ parts − SHIFT)).
const FORMULA: [Step; 20] = {
    let [a, b, c, d, e, f, g, h, i, j] = SUM;
    [
        Step::Constant(MAX),
        Step::Constant(1.0),
        Step::Constant(STRETCH),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        Step::Multiply,
        Step::Term(Symbol::KloutParts),
        Step::Divide,
        Step::Constant(SHIFT),
        Step::Subtract,
        Step::Max,
        Step::Min,
    ]
};

/// The value by what was reported of Klout's scale in March 2014: a mean of 40, and a 95th percentile of 63
/// in place of 50; 1 to 100. `terms` are those of [`LENS`].
#[must_use]
pub fn on_later_scale(terms: &[Term]) -> f64 {
    const FACTOR: f64 = (63.0 - 40.0) / (50.0 - 20.0);
    let earlier = STRETCH * unstretched(terms) - SHIFT;
    (40.0 + FACTOR * (earlier - 20.0)).clamp(1.0, MAX)
}

/// The mean of the parts before it is stretched and shifted; `terms` are those of [`LENS`]. The
/// stretch is fitted to it.
#[must_use]
pub fn unstretched(terms: &[Term]) -> f64 {
    let mean = [SUM.as_slice(), &[Step::Term(Symbol::KloutParts), Step::Divide]].concat();
    // There are always two parts at least, so nothing is divided by zero.
    evaluate(&mean, terms).unwrap_or_default()
}
