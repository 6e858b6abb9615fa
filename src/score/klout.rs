//! Klout as it was in 2011, reconstructed: its three parts were public, its weights never were.
//!
//! *True Reach*, the engaged audience: the people who responded where they are known, else the most
//! responses of one kind that one post drew, as a lower bound. *Amplification*, 0 to 100: how likely
//! a post draws a response, and how many a post draws. *Network*, 0 to 100: how influential those
//! are who responded. All over 90 days. The parts are equal in weight, True Reach read on the
//! number's ruler; the sum is stretched so that the accounts of the training file have the mean of
//! 20 and the 95th percentile of 50 that Klout published, and held within 1 to 100. Where people
//! cannot be seen, it is made of the first two parts.
//!
//! What Klout said in public and this keeps: 100 reposts of 10 posts beat 100 of 1,000; 100 reposts
//! by 100 people beat 100 by one; the more often one person acts in a day, the less each act counts.
//! Here the second act of a person on a day counts a half, the third a third.

use super::facts::Facts;
use super::formula::{Step, evaluate};
use super::number::{MAX, POINTS_PER_DOUBLING};
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term, whole};

/// The stretch of the mean of the parts, and what is taken off: fitted by `cargo run --release --example
/// validity -- POSTS.csv --accounts FOLLOWERS.csv --fit-klout`.
pub const STRETCH: f64 = 1.887;
/// See [`STRETCH`].
pub const SHIFT: f64 = 67.49;

/// The lens, where people are not known. By hand, before the stretch: 4 posts, all answered, 12
/// responses, at most 7 of one kind: True Reach 5 · log2(8) = 15, Amplification 50 + 5 · log2(4) =
/// 60, together 37.5.
pub const LENS: Lens = Lens {
    id: LensId::Klout,
    key: "klout_2011_reconstruction",
    status: Status::Reconstruction,
    source: "Klout, 2011",
    formula: &FORMULA,
    terms,
    holds: &[Property::Dilution, Property::BoughtFollowers, Property::OwnActs, Property::Order],
};

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    facts.needs_responses()?;
    let recent = &facts.recent;
    // Whoever posted nothing for 90 days is not amplified.
    let n_posts = whole(recent.n_counted.max(1));
    let (reach, responses, network) = match facts.people() {
        Ok(people) => (whole(people.n_people), people.discounted, people.network),
        Err(_) => (recent.most_of_a_kind, recent.responses, None),
    };
    let likely = whole(recent.n_answered) / n_posts;
    let many = super::number::points(responses / n_posts).min(50.0);
    Ok(vec![
        Symbol::TrueReach.is(reach),
        Symbol::Amplification.is(50.0 * likely + many),
        Symbol::Network.is(network.unwrap_or(0.0)),
        Symbol::KloutParts.is(if network.is_some() { 3.0 } else { 2.0 }),
    ])
}

/// The sum of the parts that can be seen, True Reach on the number's ruler.
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

/// max(1; stretch × sum ÷ parts − shift), at most 100.
const FORMULA: [Step; 20] = {
    let mut formula = [Step::Constant(0.0); 20];
    formula[0] = Step::Constant(MAX);
    formula[1] = Step::Constant(1.0);
    formula[2] = Step::Constant(STRETCH);
    let mut place = 0;
    while place < SUM.len() {
        formula[3 + place] = SUM[place];
        place += 1;
    }
    formula[13] = Step::Multiply;
    formula[14] = Step::Term(Symbol::KloutParts);
    formula[15] = Step::Divide;
    formula[16] = Step::Constant(SHIFT);
    formula[17] = Step::Subtract;
    formula[18] = Step::Max;
    formula[19] = Step::Min;
    formula
};

/// The mean of the parts before it is stretched: what the stretch is fitted to.
#[must_use]
pub fn unstretched(terms: &[Term]) -> f64 {
    let mean = [SUM.as_slice(), &[Step::Term(Symbol::KloutParts), Step::Divide]].concat();
    // Two of the parts can always be seen.
    evaluate(&mean, terms).unwrap_or_default()
}
