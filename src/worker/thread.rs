//! The side that reads: files as streams, into one buffer that is used again and again.

use super::wire;
use crate::ingest::{Choices, Error, Ingested, Ingestion, Reason};
use crate::spreadsheet::{Sheet, Unreadable};
use std::ops::Range;
use std::pin::Pin;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use web_sys::{Blob, DedicatedWorkerGlobalScope, File, MessageEvent};
use web_sys::{ReadableStreamByobReader, ReadableStreamDefaultReader};

#[wasm_bindgen]
extern "C" {
    /// The sheets of a workbook, of each its name and then its CSV; the number of the reason is
    /// thrown where there are none. `embed/reading.js` provides it.
    #[wasm_bindgen(js_name = "sheetsOf", catch)]
    async fn sheets_of(workbook: Uint8Array) -> Result<JsValue, JsValue>;
}

/// What is read of a file at a time.
const BUFFER_BYTES: u32 = 1 << 20;
/// How often progress is told.
const BYTES_BETWEEN_NEWS: f64 = (4_u32 << 20) as f64;

/// How far reading is.
#[derive(Clone, Copy, Debug)]
struct Progress {
    /// Bytes read of all files; of an archive also those that are passed over.
    bytes: f64,
    /// Bytes of all files.
    total: f64,
    /// Posts found.
    posts: f64,
}

/// In a worker, answers requests `{files, choices}` from now on, and says that it does; elsewhere
/// it does nothing.
pub fn listen() {
    let Ok(scope) = web_sys::js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let post = {
        let scope = scope.clone();
        move |message: &Object, sections: &Array| {
            // The arrays are given away, so that nothing is copied. A page that is gone hears nothing.
            let _ = scope.post_message_with_transfer(message, sections);
        }
    };
    let hear = {
        let post = post.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let of = |key: &str| Reflect::get(&event.data(), &key.into()).unwrap_or_default();
            let (files, choices) = (of("files"), of("choices"));
            let post = post.clone();
            spawn_local(async move {
                let tell = |progress: &Object| post(progress, &Array::new());
                let (answer, transferred) = answer(files, choices, &tell).await;
                post(&answer, &transferred);
            });
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    hear.forget();
    post(&object(&[("kind", "ready".into())]), &Array::new());
}

/// Reads on the page itself: `told` is called with the progress, the promise is of the answer.
pub async fn read_here(files: JsValue, choices: JsValue, told: JsValue) -> JsValue {
    let told: Function = told.unchecked_into();
    let tell = |progress: &Object| {
        // Whatever comes of telling, reading goes on.
        let _ = told.call1(&JsValue::NULL, progress);
    };
    answer(files, choices, &tell).await.0.into()
}

/// The answer to a request, and the memory that goes with it.
async fn answer(files: JsValue, choices: JsValue, tell: &dyn Fn(&Object)) -> (Object, Array) {
    let files: Vec<File> =
        Array::from(&files).iter().filter_map(|file| file.dyn_into().ok()).collect();
    let choices = choices.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    let outcome = read(&files, wire::read_choices(&choices), tell).await;
    let kind = if outcome.is_ok() { "done" } else { "failed" };
    let (sections, transferred) = (Array::new(), Array::new());
    wire::write(outcome, &mut |bytes| {
        let section = Uint8Array::from(bytes);
        transferred.push(&section.buffer());
        sections.push(&section);
    });
    let memory = wasm_bindgen::memory().unchecked_into::<web_sys::js_sys::WebAssembly::Memory>();
    let n_bytes = memory.buffer().unchecked_into::<ArrayBuffer>().byte_length();
    let answer =
        object(&[("kind", kind.into()), ("sections", sections.into()), ("memory", n_bytes.into())]);
    (answer, transferred)
}

/// Boxed, so that there is one such program for both ways to it.
type Reading<'a> = Pin<Box<dyn Future<Output = Result<Ingested, Error>> + 'a>>;

fn read<'a>(files: &'a [File], choices: Choices, tell: &'a dyn Fn(&Object)) -> Reading<'a> {
    Box::pin(read_all(files, choices, tell))
}

async fn read_all(
    files: &[File],
    choices: Choices,
    tell: &dyn Fn(&Object),
) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices);
    let total = files.iter().map(|file| file.size()).sum();
    let mut buffers = Buffers::new();
    let mut before = 0.0;
    for file in files {
        let mut told_at = 0.0;
        ingestion.begin(&file.name(), whole(file.size()))?;
        while let Some(wanted) = ingestion.wants() {
            let unreadable = |_| Error { file: file.name(), reason: Reason::Unreadable };
            let stream = Stream::open(file, &wanted).map_err(unreadable)?;
            let mut at = wanted.start;
            // A stream is read on as long as what is wanted next is what it holds next.
            while ingestion.wants() == Some(at..wanted.end) {
                let n_bytes = stream.read(&mut buffers).await.map_err(unreadable)?;
                ingestion.give(&buffers.bytes[..n_bytes])?;
                at += n_bytes as u64;
                let bytes = float(at);
                if (bytes - told_at).abs() > BYTES_BETWEEN_NEWS {
                    told_at = bytes;
                    let posts = float(ingestion.n_posts());
                    tell(&Progress { bytes: before + bytes, total, posts }.message());
                }
            }
            stream.close();
        }
        if let Some(workbook) = ingestion.workbook() {
            ingestion.unpacked(sheets(&workbook).await)?;
        }
        before += file.size();
    }
    ingestion.finish()
}

/// What the other program, which reads workbooks, finds in one.
async fn sheets(workbook: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let array = sheets_of(Uint8Array::from(workbook)).await.map_err(|thrown| {
        let which = Unreadable::ALL.into_iter().find(|one| thrown == one.code());
        which.unwrap_or(Unreadable::Damaged)
    })?;
    let array = Array::from(&array);
    let text = |at: u32| array.get(at).as_string().unwrap_or_default();
    let n_sheets = array.length() / 2;
    Ok((0..n_sheets).map(|n| Sheet { name: text(2 * n), csv: text(2 * n + 1) }).collect())
}

impl Progress {
    fn message(self) -> Object {
        object(&[
            ("kind", "progress".into()),
            ("bytes", self.bytes.into()),
            ("total", self.total.into()),
            ("posts", self.posts.into()),
        ])
    }
}

/// Memory that is used for piece after piece: what a browser reads into, and its copy here.
struct Buffers {
    /// Lent to the browser while it reads.
    foreign: Option<ArrayBuffer>,
    bytes: Vec<u8>,
}

impl Buffers {
    fn new() -> Buffers {
        Buffers { foreign: None, bytes: vec![0; BUFFER_BYTES as usize] }
    }

    fn copy(&mut self, view: &Uint8Array) -> usize {
        let n_bytes = view.length() as usize;
        if n_bytes > self.bytes.len() {
            self.bytes.resize(n_bytes, 0);
        }
        view.copy_to(&mut self.bytes[..n_bytes]);
        n_bytes
    }
}

/// A part of a file as a stream.
enum Stream {
    /// It reads into memory that it is given.
    Byob(ReadableStreamByobReader),
    /// It brings memory of its own, in browsers that cannot do the other.
    Default(ReadableStreamDefaultReader),
}

impl Stream {
    fn open(file: &File, range: &Range<u64>) -> Result<Stream, JsValue> {
        let blob: &Blob = file;
        let part = blob.slice_with_f64_and_f64(float(range.start), float(range.end))?;
        // The `mode` is not among the bindings of every version, and not known to every browser.
        let get_reader = |stream: &JsValue, options: &JsValue| {
            let method = Reflect::get(stream, &"getReader".into())?;
            method.dyn_into::<Function>()?.call1(stream, options)
        };
        let options = object(&[("mode", "byob".into())]);
        if let Ok(reader) = get_reader(&part.stream(), &options) {
            return Ok(Stream::Byob(reader.unchecked_into()));
        }
        let reader = get_reader(&part.stream(), &JsValue::UNDEFINED)?;
        Ok(Stream::Default(reader.unchecked_into()))
    }

    /// Reads a piece; the number of its bytes, 0 at the end.
    async fn read(&self, buffers: &mut Buffers) -> Result<usize, JsValue> {
        let piece: Promise = match self {
            Stream::Byob(reader) => {
                let buffer =
                    buffers.foreign.take().unwrap_or_else(|| ArrayBuffer::new(BUFFER_BYTES));
                reader.read_with_array_buffer_view(&Uint8Array::new(&buffer)).unchecked_into()
            }
            Stream::Default(reader) => reader.read().unchecked_into(),
        };
        let piece = JsFuture::from(piece).await?;
        let Ok(view) = Reflect::get(&piece, &"value".into())?.dyn_into::<Uint8Array>() else {
            return Ok(0);
        };
        let n_bytes = buffers.copy(&view);
        if matches!(self, Stream::Byob(_)) {
            buffers.foreign = Some(view.buffer());
        }
        Ok(n_bytes)
    }

    /// Lets go of it, read to its end or not.
    fn close(self) {
        // It does not matter what becomes of what is not wanted any more.
        let _ = match self {
            Stream::Byob(reader) => reader.cancel(),
            Stream::Default(reader) => reader.cancel(),
        };
    }
}

fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^53 bytes")]
fn float(n: u64) -> f64 {
    n as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a file is a whole number below 2^53"
)]
fn whole(size: f64) -> u64 {
    size as u64
}
