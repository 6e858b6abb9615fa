//! Measures what reading a file takes: bytes of memory, which are the same in every run, and the time of the
//! processor, which other programs of the machine change little.

use cpu_time::ThreadTime;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

/// The system's allocator, which counts.
struct Counting;

static PRESENT: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);
static N_ALLOCATED: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn add(n_bytes: usize) {
    N_ALLOCATED.fetch_add(n_bytes, Relaxed);
    PEAK.fetch_max(PRESENT.fetch_add(n_bytes, Relaxed) + n_bytes, Relaxed);
}

// SAFETY: all calls are passed on to the system's allocator as they are.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        add(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        add(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        PRESENT.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, n_bytes: usize) -> *mut u8 {
        add(n_bytes);
        PRESENT.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(pointer, layout, n_bytes) }
    }
}

/// What a piece of work took.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// The peak of the memory beyond that before, in bytes.
    pub peak: usize,
    /// How many bytes were allocated in all, those that were freed again among them.
    pub n_allocated: usize,
    /// The time of the processor.
    pub time: Duration,
}

impl Work {
    /// Does a piece of work and counts.
    pub fn of<T>(run: impl FnOnce() -> T) -> (T, Work) {
        let before = PRESENT.load(Relaxed);
        PEAK.store(before, Relaxed);
        let n_before = N_ALLOCATED.load(Relaxed);
        let start = ThreadTime::now();
        let outcome = run();
        let time = start.elapsed();
        let peak = PEAK.load(Relaxed).saturating_sub(before);
        (outcome, Work { peak, n_allocated: N_ALLOCATED.load(Relaxed) - n_before, time })
    }

    /// Fails unless the work is in proportion to the bytes of the files and to the posts in them.
    ///
    /// # Panics
    ///
    /// Panics if it is not, which the fuzzer reports.
    pub fn check(self, n_bytes: usize, n_posts: usize) {
        // A chunk of a file, the window and the buffer of what is inflated, an item of the largest size
        // while its memory doubles, and a workbook.
        const MAX_PEAK: usize = 32 << 20;
        const MAX_ALLOCATED: usize = 128 << 20;
        let most = MAX_PEAK + 400 * n_bytes + 400 * n_posts;
        assert!(self.peak <= most, "{self:?} for {n_bytes} bytes with {n_posts} posts");
        let most = MAX_ALLOCATED + 20_000 * n_bytes + 2_000 * n_posts;
        assert!(self.n_allocated <= most, "{self:?} for {n_bytes} bytes with {n_posts} posts");
        // The time that the files of `benches/hostile` may take, and five times that of slow ordinary files.
        let most = Duration::from_secs(1) + Duration::from_micros(5 * (n_bytes + n_posts) as u64);
        assert!(self.time <= most, "{self:?} for {n_bytes} bytes with {n_posts} posts");
    }
}
