//! An HTTP answer, with the headers that every answer has.

use brotli::enc::BrotliEncoderParams;

/// Status, headers and body.
pub(super) struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, &'static str)>,
    body: Vec<u8>,
    body_is_sent: bool,
}

/// The headers of every answer. None of them helps the widget more than an ordinary server would. A
/// page that was just built must not come from the browser's cache.
const ALWAYS: [(&str, &str); 3] =
    [("Cache-Control", "no-cache"), ("Connection", "close"), ("X-Content-Type-Options", "nosniff")];

impl Answer {
    /// The answer with the content of the file `path`.
    pub(super) fn file(path: &str, body: Vec<u8>) -> Self {
        let headers = vec![("Content-Type", content_type(path))];
        Self { status: "200 OK", headers, body, body_is_sent: true }
    }

    /// An answer with a short text.
    pub(super) fn text(status: &'static str, body: &str) -> Self {
        let headers = vec![("Content-Type", content_type(".txt"))];
        Self { status, headers, body: body.into(), body_is_sent: true }
    }

    /// The answer with this header, which replaces one of the same name.
    pub(super) fn with(mut self, header: &'static str, value: &'static str) -> Self {
        self.headers.retain(|(name, _)| *name != header);
        self.headers.push((header, value));
        self
    }

    /// The answer with its body compressed, as most servers do.
    pub(super) fn compressed(self) -> Self {
        let quick = BrotliEncoderParams { quality: 5, ..Default::default() };
        let mut body = Vec::new();
        match brotli::BrotliCompress(&mut self.body.as_slice(), &mut body, &quick) {
            Ok(_) => Self { body, ..self }.with("Content-Encoding", "br"),
            Err(_) => self,
        }
    }

    /// The answer to HEAD: it has the length of the body, but no body.
    pub(super) fn without_body(mut self) -> Self {
        self.body_is_sent = false;
        self
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut lines = vec![format!("HTTP/1.1 {}", self.status)];
        lines.extend(
            self.headers.iter().chain(&ALWAYS).map(|(name, value)| format!("{name}: {value}")),
        );
        lines.push(format!("Content-Length: {}\r\n\r\n", self.body.len()));
        let mut bytes = lines.join("\r\n").into_bytes();
        if self.body_is_sent {
            bytes.extend(self.body);
        }
        bytes
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        // Only with exactly this type do browsers compile while they load.
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_written_as_http() {
        let answer = Answer::file("a/widget.wasm", b"\0asm".into()).into_bytes();
        let expected = "HTTP/1.1 200 OK\r\n\
            Content-Type: application/wasm\r\n\
            Cache-Control: no-cache\r\n\
            Connection: close\r\n\
            X-Content-Type-Options: nosniff\r\n\
            Content-Length: 4\r\n\r\n\
            \0asm";
        assert_eq!(String::from_utf8_lossy(&answer), expected);
    }

    #[test]
    fn the_answer_to_head_keeps_the_length() {
        let answer = Answer::text("200 OK", "four").without_body().into_bytes();
        assert!(answer.ends_with(b"Content-Length: 4\r\n\r\n"));
    }

    #[test]
    fn unknown_files_are_bytes() {
        assert_eq!(content_type("widget.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("LICENSE"), "application/octet-stream");
    }
}
