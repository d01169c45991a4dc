//! Rows under 64-bit keys, read where they lie in a file's bytes, without a copy.
//!
//! A key says which line of 64 bytes its row is in, its last 16 bits which row of the line it is, so that a
//! look-up fetches one line of memory, whether the row is there or not. Two keys in some hundred thousand are taken for
//! each other, which statistics bear. A full line takes no more rows: whoever writes a table gives the weightiest first.
//!
//! A line holds the checks of its rows (u16, little-endian), then the rows (`WIDTH` bytes each).

/// A line, as long as those in which processors fetch memory.
pub const LINE: usize = 64;

/// The bytes of a row's check.
const CHECK: usize = 2;

/// Rows of `WIDTH` bytes under 64-bit keys.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a, const WIDTH: usize> {
    lines: &'a [[u8; LINE]],
    shift: u32,
}

impl<'a, const WIDTH: usize> Table<'a, WIDTH> {
    /// How many rows a line holds.
    pub const ROWS: usize = LINE / (CHECK + WIDTH);

    /// Takes the lines of a table, a power of two of them and at least two; returns `None` for another number.
    pub fn new(lines: &'a [[u8; LINE]]) -> Option<Self> {
        let bits = lines.len().checked_ilog2().filter(|&bits| bits > 0)?;
        lines.len().is_power_of_two().then_some(Self {
            lines,
            shift: u64::BITS - bits,
        })
    }

    /// Returns the row under `key`. Where its line has room left, the row under an unknown key may be one of zeros.
    #[inline]
    pub fn find(&self, key: u64) -> Option<&'a [u8; WIDTH]> {
        let line = &self.lines[(spread(key) >> self.shift) as usize];
        let wanted = check_of(key);
        // All are compared: the processor cannot guess where a search would stop, and a wrong guess costs it more.
        let at = (0..Self::ROWS).rev().fold(Self::ROWS, |at, row| {
            let is_wanted = line[CHECK * row..CHECK * (row + 1)] == wanted;
            if is_wanted { row } else { at }
        });
        line.get(Self::start(at)..)
            .filter(|_| at < Self::ROWS)
            .and_then(|rows| rows.first_chunk())
    }

    /// Writes rows, the weightiest first, as `lines` lines, a power of two. Of two rows under one key the first is kept.
    pub fn write(rows: &[(u64, [u8; WIDTH])], lines: usize) -> Vec<u8> {
        let mut bytes = vec![[0; LINE]; lines];
        let mut filled = vec![0; lines];
        for &(key, row) in rows {
            let at = (spread(key) >> (u64::BITS - lines.ilog2())) as usize;
            let (line, filled) = (&mut bytes[at], &mut filled[at]);
            let is_new = line[..CHECK * *filled]
                .chunks(CHECK)
                .all(|check| check != check_of(key));
            if *filled < Self::ROWS && is_new {
                line[CHECK * *filled..][..CHECK].copy_from_slice(&check_of(key));
                line[Self::start(*filled)..][..WIDTH].copy_from_slice(&row);
                *filled += 1;
            }
        }
        bytes.concat()
    }

    /// Where a line's row starts.
    const fn start(row: usize) -> usize {
        CHECK * Self::ROWS + WIDTH * row
    }
}

/// Makes the first bits hang on all others (Fibonacci hashing, Knuth 1973): hashes of short words share their first bits.
fn spread(key: u64) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn check_of(key: u64) -> [u8; CHECK] {
    (key as u16).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LINE, Table};

    const LINES: usize = 128;

    /// The inverse of the factor in `spread`, modulo 2^64.
    const SPREAD_BACK: u64 = 0xf1de_83e1_9937_733d;

    fn check(rows: &[(u64, [u8; 3])], look: impl Fn(Table<'_, 3>)) {
        let bytes = Table::write(rows, LINES);
        let (lines, rest) = bytes.as_chunks::<LINE>();
        assert!(rest.is_empty());
        look(Table::new(lines).unwrap());
    }

    #[test]
    fn every_written_row_is_found_and_no_other() {
        let rows: Vec<_> = (1..200).map(|n| (n, [n as u8; 3])).collect();
        check(&rows, |table| {
            for (key, row) in &rows {
                assert_eq!(table.find(*key), Some(row));
                assert_eq!(table.find(key + 200), None);
            }
        });
    }

    #[test]
    fn a_full_line_keeps_its_first_rows_and_a_key_its_first_row() {
        let in_a_line = Table::<3>::ROWS as u64;
        // `spread` takes the factor back: small numbers, which share a line.
        let key = |n: u64| n.wrapping_mul(SPREAD_BACK);
        let rows: Vec<_> = (1..=in_a_line + 1)
            .map(|n| (key(n), [n as u8; 3]))
            .collect();
        let again = [(key(1), [9; 3])];
        check(&[&again, rows.as_slice()].concat(), |table| {
            assert_eq!(table.find(key(1)), Some(&[9; 3]));
            assert_eq!(table.find(key(in_a_line)), Some(&[in_a_line as u8; 3]));
            assert_eq!(table.find(key(in_a_line + 1)), None);
        });
    }

    #[test]
    fn an_empty_table_finds_nothing() {
        check(&[], |table| assert_eq!(table.find(7), None));
    }

    #[test]
    fn lines_that_no_first_bits_can_number_are_refused() {
        for count in [0, 1, 3, 100] {
            assert!(Table::<3>::new(&vec![[0; LINE]; count]).is_none());
        }
    }

    proptest! {
        #[test]
        fn any_lines_are_searched_without_panic(byte: u8, key: u64) {
            let lines = [[byte; LINE]; 2];
            Table::<3>::new(&lines).unwrap().find(key);
            Table::<4>::new(&lines).unwrap().find(key);
        }
    }
}
