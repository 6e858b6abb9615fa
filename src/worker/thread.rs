//! Reading files in a browser: as streams, into one buffer that is used again and again. It runs in
//! a worker, or on the page where there can be no worker.

use super::message::{Answer, ProgressMessage, Request};
use super::{Progress, wire};
use crate::ingest::{Choices, Error, Ingested, Ingestion, Reason};
use crate::spreadsheet::{Sheet, Unreadable};
use std::cell::Cell;
use std::ops::Range;
use std::pin::Pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::js_sys::{
    self, Array, ArrayBuffer, Function, JsString, Promise, Uint8Array, WebAssembly,
};
use web_sys::{
    Blob, DedicatedWorkerGlobalScope, File, MessageEvent, ReadableStream, ReadableStreamByobReader,
    ReadableStreamDefaultReader, ReadableStreamGetReaderOptions, ReadableStreamReadResult,
    ReadableStreamReaderMode,
};

#[wasm_bindgen]
extern "C" {
    /// The sheets of a workbook, of each its name and then its CSV. Where there are none, the
    /// [code](Unreadable::code) of the reason is thrown. `embed/reading.js` provides this function.
    #[wasm_bindgen(js_name = "sheetsOf", catch)]
    fn sheets_of(workbook: Uint8Array) -> Result<Promise<Array<JsString>>, JsValue>;

    /// A [`ReadableStream`] whose `getReader` may throw: a browser that cannot read into memory that
    /// it is given does so when it is asked to.
    #[wasm_bindgen(extends = ReadableStream)]
    type FileStream;

    #[wasm_bindgen(method, catch, js_name = "getReader")]
    fn byob_reader(
        this: &FileStream,
        options: &ReadableStreamGetReaderOptions,
    ) -> Result<ReadableStreamByobReader, JsValue>;

    #[wasm_bindgen(method, catch, js_name = "getReader")]
    fn default_reader(this: &FileStream) -> Result<ReadableStreamDefaultReader, JsValue>;
}

/// How much of a file is read at a time.
const BUFFER_BYTES: u32 = 1 << 20;

/// How much is read at a time where little is wanted.
const AHEAD_BYTES: u64 = 64 << 10;

/// How many bytes are read between two messages about the progress.
const BYTES_BETWEEN_MESSAGES: u64 = 4 << 20;

/// In a worker, answers requests from now on, and says that it is ready. Elsewhere it does nothing.
pub fn listen() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let scope = scope.clone();
            spawn_local(async move {
                let request = event.data().unchecked_into::<Request>();
                let choices = request.choices().unwrap_or_default();
                let on_progress =
                    |message: &ProgressMessage| post(&scope, message, &Array::new_typed());
                let (answer, buffers) = answer(&request.files(), &choices, &on_progress).await;
                post(&scope, &answer, &buffers);
            });
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The closure is called as long as the worker lives.
    on_message.forget();
    post(&scope, &Answer::of_kind("ready"), &Array::new_typed());
}

/// Posts a message. The buffers are moved to the page and not copied.
fn post(scope: &DedicatedWorkerGlobalScope, message: &JsValue, buffers: &Array<ArrayBuffer>) {
    // This fails only if the page is gone, and then nobody waits for the message.
    let _ = scope.post_message_with_transfer(message, buffers);
}

/// Reads files on the page itself. `on_progress` is called with each [`ProgressMessage`].
pub async fn read_here(files: Vec<File>, choices: Vec<u8>, on_progress: Function) -> Answer {
    let on_progress = |message: &ProgressMessage| {
        // An error in the callback does not stop reading.
        let _ = on_progress.call1(&JsValue::NULL, message);
    };
    answer(&files, &choices, &on_progress).await.0
}

/// Resolves to an answer and the buffers that it holds.
type AnswerFuture<'a> = Pin<Box<dyn Future<Output = (Answer, Array<ArrayBuffer>)> + 'a>>;

/// The answer to a request. Without any bytes, nothing is chosen.
///
/// The future is a trait object, so that the program holds its code once for both callers.
fn answer<'a>(
    files: &'a [File],
    choices: &'a [u8],
    on_progress: &'a dyn Fn(&ProgressMessage),
) -> AnswerFuture<'a> {
    Box::pin(async move {
        let (sections, buffers) = (Array::new_typed(), Array::new_typed());
        let Some(choices) = wire::decode_choices(choices) else {
            return (Answer::of_kind("died"), buffers);
        };
        let outcome = read(files, choices, on_progress).await;
        let kind = if outcome.is_ok() { "done" } else { "failed" };
        wire::encode(outcome, &mut |bytes| {
            let section = Uint8Array::from(bytes);
            buffers.push(&section.buffer());
            sections.push(&section);
        });
        (Answer::new(kind, &sections, memory_bytes()), buffers)
    })
}

/// How many bytes of memory this program has taken.
fn memory_bytes() -> u32 {
    let memory = wasm_bindgen::memory().unchecked_into::<WebAssembly::Memory>();
    memory.buffer().unchecked_into::<ArrayBuffer>().byte_length()
}

async fn read(
    files: &[File],
    choices: Choices,
    on_progress: &dyn Fn(&ProgressMessage),
) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices);
    let mut buffers = Buffers::new();
    let mut bytes_before = 0.0;
    // A format may read a file twice.
    let furthest = Cell::new(0.0_f64);
    loop {
        for file in files {
            let report = |bytes: u64, n_posts: u64| {
                let total = files.iter().map(|file| file.size()).sum();
                let bytes = furthest.get().max(bytes_before + as_f64(bytes));
                furthest.set(bytes);
                let posts = as_f64(n_posts);
                on_progress(&ProgressMessage::new(Progress { bytes, total, posts }));
            };
            if read_file(file, &mut ingestion, &mut buffers, &report).await.is_err() {
                ingestion.leave_out(Reason::Unreadable { cause: String::new() });
            }
            bytes_before += file.size();
        }
        if !ingestion.restart() {
            return ingestion.finish();
        }
    }
}

/// Reads a file as far as the ingestion wants it. `report` is called with how far that is, and with the
/// number of posts so far.
async fn read_file(
    file: &File,
    ingestion: &mut Ingestion,
    buffers: &mut Buffers,
    report: &dyn Fn(u64, u64),
) -> Result<(), JsValue> {
    let mut ahead = Ahead::default();
    let mut reported_at = 0;
    let mut report = |is_listing: bool, at: u64, n_posts: u64| {
        if !is_listing && at.abs_diff(reported_at) > BYTES_BETWEEN_MESSAGES {
            reported_at = at;
            report(at, n_posts);
        }
    };
    ingestion.begin(&file.name(), n_bytes(file.size()));
    while let Some(wanted) = ingestion.wants() {
        let is_listing = ingestion.is_listing();
        if wanted.end - wanted.start <= AHEAD_BYTES {
            let bytes = ahead.read(file, &wanted, buffers).await?;
            ingestion.give(bytes);
            report(is_listing, wanted.start + bytes.len() as u64, ingestion.n_posts());
            continue;
        }
        let stream = Stream::open(file, &wanted)?;
        let mut at = wanted.start;
        // The stream is read on as long as it holds what is wanted next.
        while ingestion.wants() == Some(at..wanted.end) {
            let n_bytes = stream.read(buffers).await?;
            ingestion.give(&buffers.bytes[..n_bytes]);
            at += n_bytes as u64;
            report(is_listing, at, ingestion.n_posts());
        }
        stream.close();
    }
    if let Some(workbook) = ingestion.workbook() {
        ingestion.give_sheets(sheets(&workbook).await);
    }
    Ok(())
}

/// The sheets of a workbook, which the program `bin/spreadsheet.rs` finds.
async fn sheets(workbook: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let unreadable = |thrown: JsValue| {
        let known = Unreadable::ALL.into_iter().find(|reason| thrown == reason.code());
        known.unwrap_or(Unreadable::Damaged)
    };
    let promise = sheets_of(Uint8Array::from(workbook)).map_err(unreadable)?;
    let texts = promise.await.map_err(unreadable)?;
    let mut texts = texts.iter().map(String::from);
    Ok(std::iter::from_fn(|| Some(Sheet { name: texts.next()?, csv: texts.next()? })).collect())
}

/// Memory that is used again for every chunk of every file.
struct Buffers {
    /// What the browser reads into; absent while the browser has it.
    browser: Option<ArrayBuffer>,
    /// The copy in this program's memory.
    bytes: Vec<u8>,
}

impl Buffers {
    fn new() -> Buffers {
        Buffers { browser: None, bytes: vec![0; BUFFER_BYTES as usize] }
    }

    /// Copies `chunk`, and returns its length in bytes.
    fn copy(&mut self, chunk: &Uint8Array) -> usize {
        let n_bytes = chunk.length() as usize;
        if n_bytes > self.bytes.len() {
            self.bytes.resize(n_bytes, 0);
        }
        chunk.copy_to(&mut self.bytes[..n_bytes]);
        n_bytes
    }
}

/// A part of a file that was read ahead. To open a stream takes the browser about a millisecond, which is
/// too long for each of thousands of small entries of an archive.
#[derive(Default)]
struct Ahead {
    start: u64,
    bytes: Vec<u8>,
}

impl Ahead {
    /// The bytes of a small range; fewer if the file ends before.
    async fn read(
        &mut self,
        file: &File,
        wanted: &Range<u64>,
        buffers: &mut Buffers,
    ) -> Result<&[u8], JsValue> {
        if wanted.start < self.start || wanted.end > self.start + self.bytes.len() as u64 {
            self.start = wanted.start;
            self.bytes.clear();
            let stream = Stream::open(file, &(wanted.start..wanted.start + AHEAD_BYTES))?;
            loop {
                let n_bytes = stream.read(buffers).await?;
                if n_bytes == 0 {
                    break;
                }
                self.bytes.extend_from_slice(&buffers.bytes[..n_bytes]);
            }
        }
        let place = |at: u64| usize::try_from(at - self.start).unwrap_or(usize::MAX);
        let end = place(wanted.end).min(self.bytes.len());
        Ok(self.bytes.get(place(wanted.start)..end).unwrap_or_default())
    }
}

/// A part of a file as a stream.
enum Stream {
    /// Reads into memory that it is given ("bring your own buffer").
    Byob(ReadableStreamByobReader),
    /// Allocates memory for each chunk, in browsers without the other kind.
    Default(ReadableStreamDefaultReader),
}

impl Stream {
    fn open(file: &File, range: &Range<u64>) -> Result<Stream, JsValue> {
        let blob: &Blob = file;
        let part = blob.slice_with_f64_and_f64(as_f64(range.start), as_f64(range.end))?;
        let stream = part.stream().unchecked_into::<FileStream>();
        let options = ReadableStreamGetReaderOptions::new();
        options.set_mode(ReadableStreamReaderMode::Byob);
        match stream.byob_reader(&options) {
            Ok(reader) => Ok(Stream::Byob(reader)),
            Err(_) => Ok(Stream::Default(stream.default_reader()?)),
        }
    }

    /// Reads one chunk into `buffers`, and returns its length in bytes: 0 at the end.
    async fn read(&self, buffers: &mut Buffers) -> Result<usize, JsValue> {
        let promise = match self {
            Stream::Byob(reader) => {
                let buffer = buffers.browser.take();
                let buffer = buffer.unwrap_or_else(|| ArrayBuffer::new(BUFFER_BYTES));
                reader.read_with_array_buffer_view(&Uint8Array::new(&buffer))
            }
            Stream::Default(reader) => reader.read(),
        };
        let result = promise.await?.unchecked_into::<ReadableStreamReadResult>();
        let Ok(chunk) = result.get_value().dyn_into::<Uint8Array>() else { return Ok(0) };
        let n_bytes = buffers.copy(&chunk);
        if matches!(self, Stream::Byob(_)) {
            buffers.browser = Some(chunk.buffer());
        }
        Ok(n_bytes)
    }

    /// Releases the stream, whether it was read to its end or not.
    fn close(self) {
        // The outcome does not matter: nothing more is read from this stream.
        let _ = match self {
            Stream::Byob(reader) => reader.cancel(),
            Stream::Default(reader) => reader.cancel(),
        };
    }
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^53 bytes")]
fn as_f64(n: u64) -> f64 {
    n as f64
}

/// The size of a file, which JavaScript gives as a float.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a file is a whole number below 2^53"
)]
fn n_bytes(size: f64) -> u64 {
    size as u64
}
