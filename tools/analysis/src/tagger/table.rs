//! Rows under 64-bit keys, read where they lie in a file's bytes, without a copy.
//!
//! Like a dictionary with a thumb index: the rows are sorted by key, and the index says where each bucket of keys (the
//! keys that share their first bits) starts. Within a bucket a row is known by the last 16 bits of its key, so that two
//! keys in some hundred thousand are taken for each other, which statistics bear.
//!
//! Layout, little-endian: the count of rows (u32), the bits of the index (u32), the bucket starts (u32, one more than
//! there are buckets), the checks (u16 a row), the rows (`WIDTH` bytes each).

/// Rows of `WIDTH` bytes under 64-bit keys.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a, const WIDTH: usize> {
    shift: u32,
    starts: &'a [[u8; 4]],
    checks: &'a [[u8; 2]],
    rows: &'a [[u8; WIDTH]],
}

impl<'a, const WIDTH: usize> Table<'a, WIDTH> {
    /// Reads a table from the start of `bytes`; returns it with the bytes after it, or `None` where they are no table.
    pub fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (count, bytes) = read_number(bytes)?;
        let (index_bits, bytes) = read_number(bytes)?;
        let buckets = 1_usize
            .checked_shl(index_bits)
            .filter(|_| (1..=24).contains(&index_bits))?;
        let (starts, bytes) = read_rows(bytes, buckets + 1)?;
        let (checks, bytes) = read_rows(bytes, count as usize)?;
        let (rows, bytes) = read_rows(bytes, count as usize)?;
        let in_order = starts.is_sorted_by_key(|&start| u32::from_le_bytes(start));
        let ends = starts
            .last()
            .is_some_and(|&end| u32::from_le_bytes(end) == count);
        let table = Self {
            shift: 64 - index_bits,
            starts,
            checks,
            rows,
        };
        (in_order && ends).then_some((table, bytes))
    }

    /// Returns the row under `key`.
    pub fn find(&self, key: u64) -> Option<&'a [u8; WIDTH]> {
        let bucket = (key >> self.shift) as usize;
        let start = u32::from_le_bytes(self.starts[bucket]) as usize;
        let end = u32::from_le_bytes(self.starts[bucket + 1]) as usize;
        let length = end - start;
        let at = match self.checks[start..].first_chunk() {
            Some(window) if length <= WINDOW => place(window, check_of(key)),
            _ => self.checks[start..end]
                .iter()
                .position(|&check| check == check_of(key))?,
        };
        (at < length).then(|| &self.rows[start + at])
    }

    /// Writes `rows` as the bytes that [`Table::read`] reads; of two rows under one key the first is kept.
    pub fn write(mut rows: Vec<(u64, [u8; WIDTH])>) -> Vec<u8> {
        rows.sort_by_key(|&(key, _)| key);
        rows.dedup_by_key(|&mut (key, _)| key);
        let index_bits = (rows.len().max(2) as u32).ilog2();
        let mut bytes = Vec::new();
        bytes.extend((rows.len() as u32).to_le_bytes());
        bytes.extend(index_bits.to_le_bytes());
        for bucket in 0..=1_u64 << index_bits {
            let start = rows.partition_point(|&(key, _)| key >> (64 - index_bits) < bucket);
            bytes.extend((start as u32).to_le_bytes());
        }
        bytes.extend(rows.iter().flat_map(|&(key, _)| check_of(key)));
        bytes.extend(rows.iter().flat_map(|&(_, row)| row));
        bytes
    }
}

/// So many checks are compared at once; longer buckets are rare.
const WINDOW: usize = 8;

/// Returns which of the checks is `wanted`; [`WINDOW`] or more where none is. All are compared: the processor cannot guess
/// where a search would stop, and a wrong guess costs it more.
fn place(checks: &[[u8; 2]; WINDOW], wanted: [u8; 2]) -> usize {
    let equal = checks.iter().rev();
    let bits = equal.fold(0_u32, |bits, check| bits << 1 | u32::from(*check == wanted));
    bits.trailing_zeros() as usize
}

fn check_of(key: u64) -> [u8; 2] {
    (key as u16).to_le_bytes()
}

fn read_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((u32::from_le_bytes(*number), rest))
}

fn read_rows<const WIDTH: usize>(bytes: &[u8], count: usize) -> Option<(&[[u8; WIDTH]], &[u8])> {
    let (rows, rest) = bytes.split_at_checked(count.checked_mul(WIDTH)?)?;
    Some((rows.as_chunks().0, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Table;

    #[test]
    fn every_written_row_is_found_and_no_other() {
        let rows: Vec<(u64, [u8; 3])> = (1..200_u64)
            .map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15), [n as u8; 3]))
            .collect();
        let bytes = Table::write(rows.clone());
        let (table, rest) = Table::<3>::read(&bytes).unwrap();
        assert!(rest.is_empty());
        for (key, row) in rows {
            assert_eq!(table.find(key), Some(&row));
            assert_eq!(table.find(key ^ 1), None);
        }
    }

    #[test]
    fn an_empty_table_finds_nothing() {
        let bytes = Table::<4>::write(Vec::new());
        assert_eq!(Table::<4>::read(&bytes).unwrap().0.find(7), None);
    }

    proptest! {
        #[test]
        fn damaged_bytes_are_refused_or_searched_without_panic(
            at in 0..200_usize, byte: u8, length in 0..200_usize, key: u64,
        ) {
            let mut bytes = Table::write((0..8).map(|n| (n << 60, [n as u8; 3])).collect());
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(length);
            if let Some((table, _)) = Table::<3>::read(&bytes) {
                table.find(key);
            }
        }
    }
}
