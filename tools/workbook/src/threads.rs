//! Values and a piece of work go in; the results come out in the order of the values, worked out on all cores.

use std::num::NonZero;
use std::thread;

/// Does the work for each value; what comes out is the same on any number of cores.
///
/// ```
/// use whosays_workbook::threads::map;
/// assert_eq!(map(&[1, 2, 3], |n| n * 10), [10, 20, 30]);
/// ```
pub fn map<T: Sync, R: Send>(values: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = values.len().div_ceil(cores).max(1);
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = values
            .chunks(share)
            .map(|values| scope.spawn(move || values.iter().map(work).collect::<Vec<R>>()))
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn results_keep_the_order_of_the_values() {
        let values: Vec<usize> = (0..1000).collect();
        assert_eq!(map(&values, |n| n + 1), (1..=1000).collect::<Vec<_>>());
    }

    #[test]
    fn no_values_are_no_results() {
        assert_eq!(map(&[] as &[u8], |n| *n), [0; 0]);
    }

    #[test]
    #[should_panic(expected = "odd")]
    fn a_panic_is_passed_on() {
        map(&[1, 2], |n| assert!(n % 2 == 0, "odd"));
    }
}
