//! Rows of weights under feature hashes, while they are learnt.

use whosays_analysis::tagger::Tag;

/// What is learnt about one feature: a weight a tag.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// The hash of the feature.
    pub(crate) feature: u64,
    /// The weights now.
    pub(crate) weights: [i32; Tag::COUNT],
    /// Each change of a weight, times the step at which it was made: gives the average over all steps.
    pub(crate) changes: [i64; Tag::COUNT],
}

/// All rows. A feature is already a hash, so its last bits say where its row's number is kept.
#[derive(Debug)]
pub(crate) struct Rows {
    rows: Vec<Row>,
    slots: Vec<Option<u32>>,
}

impl Rows {
    /// Makes an empty table.
    pub(crate) fn new() -> Self {
        Self {
            rows: Vec::new(),
            slots: vec![None; 1 << 16],
        }
    }

    /// Returns all rows, in the order in which their features were first seen.
    pub(crate) fn all(&self) -> &[Row] {
        &self.rows
    }

    /// Returns the row of `feature`, if it has one.
    pub(crate) fn get(&self, feature: u64) -> Option<&Row> {
        self.slots[self.slot(feature)].map(|number| &self.rows[number as usize])
    }

    /// Returns the row of `feature`, a new one of zeros where it had none.
    pub(crate) fn row(&mut self, feature: u64) -> &mut Row {
        if self.rows.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(feature);
        let number = *self.slots[slot].get_or_insert(self.rows.len() as u32) as usize;
        if number == self.rows.len() {
            self.rows.push(Row {
                feature,
                ..Row::default()
            });
        }
        &mut self.rows[number]
    }

    /// The slot of `feature`, or the free one where it belongs.
    fn slot(&self, feature: u64) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = feature as usize & last;
        while self.slots[slot].is_some_and(|number| self.rows[number as usize].feature != feature) {
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![None; self.slots.len() * 2];
        for number in 0..self.rows.len() {
            let slot = self.slot(self.rows[number].feature);
            self.slots[slot] = Some(number as u32);
        }
    }
}
