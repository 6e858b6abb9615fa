//! The order of items, which is found once and applied to every column.

/// How items are put into another order.
pub(super) enum Permutation {
    /// Every item stays where it is.
    Identity,
    /// The items' present indices, in their new order.
    From(Vec<u32>),
}

impl Permutation {
    /// A column in the new order.
    pub(super) fn apply<T: Copy>(&self, column: Vec<T>) -> Vec<T> {
        match self {
            Permutation::Identity => column,
            Permutation::From(indices) => {
                indices.iter().map(|&index| column[index as usize]).collect()
            }
        }
    }

    /// The items' new indices, in their present order; `None` where every item stays where it is.
    pub(super) fn new_indices(&self) -> Option<Vec<u32>> {
        let Permutation::From(present) = self else { return None };
        let mut new = vec![0; present.len()];
        for (index, &from) in (0..).zip(present) {
            new[from as usize] = index;
        }
        Some(new)
    }
}
