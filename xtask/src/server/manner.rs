//! In which manner a request is answered: as an ordinary server would, or as one that is set up
//! otherwise. Tests ask for a manner by the first part of the path, such as `/~cors+octets/`.
//! Because the files of the page name each other by relative addresses, the whole page is then served
//! in this manner.

use super::answer::Answer;

/// The policy of a strict host page. Like every policy of a page that embeds the widget, it allows
/// the widget's script and frame.
const STRICT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// The words at the start of a path. Words without a meaning are allowed: a test puts one in that no
/// other test uses, by which it finds its own requests in the list.
#[derive(Clone, Copy)]
pub(super) struct Manner<'a> {
    words: &'a str,
}

impl<'a> Manner<'a> {
    /// The manner that a path asks for, and the rest of the path, which begins with `/`.
    pub(super) fn of(path: &'a str) -> (Self, &'a str) {
        let asked = path.strip_prefix("/~").and_then(|rest| Some(rest.split_at(rest.find('/')?)));
        let (words, path) = asked.unwrap_or(("", path));
        (Self { words }, path)
    }

    /// Whether the word is among those of this manner.
    fn has(self, word: &str) -> bool {
        self.words.split('+').any(|it| it == word)
    }

    /// The answer with the headers that this manner adds or changes:
    ///
    /// - `cors`: pages of other origins may read all files;
    /// - `same-origin`: pages of other origins may not even use them;
    /// - `br`: all files are compressed;
    /// - `octets`: WebAssembly has the type of any bytes, as from a server that does not know it;
    /// - `strict`: the host page has a strict content policy. The widget's own page is not the host.
    pub(super) fn apply(self, path: &str, mut answer: Answer) -> Answer {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        if self.has("cors") {
            answer = answer.with("Access-Control-Allow-Origin", "*");
        }
        if self.has("same-origin") {
            answer = answer.with("Cross-Origin-Resource-Policy", "same-origin");
        }
        if self.has("br") {
            answer = answer.compressed();
        }
        if self.has("octets") && extension == "wasm" {
            answer = answer.with("Content-Type", "application/octet-stream");
        }
        if self.has("strict") && extension == "html" && !path.ends_with("/index.html") {
            answer = answer.with("Content-Security-Policy", STRICT_POLICY);
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(target: &str) -> String {
        let (manner, path) = Manner::of(target);
        let answer = manner.apply(path, Answer::file(path, Vec::new())).into_bytes();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn the_words_are_taken_off_the_path() {
        for (target, path) in [
            ("/blog.html", "/blog.html"),
            ("/~/blog.html", "/blog.html"),
            ("/~7/deep/er.css", "/deep/er.css"),
            ("/~7+cors/", "/"),
            // Only the first part of a path is a manner.
            ("/deep/~cors/er.css", "/deep/~cors/er.css"),
            ("/~cors", "/~cors"),
        ] {
            assert_eq!(Manner::of(target).1, path, "{target}");
        }
    }

    #[test]
    fn each_word_changes_its_headers_and_no_others() {
        let lines = |target: &str| {
            let text = headers(target);
            // A body that is compressed has another length.
            let head = text.lines().take_while(|line| !line.is_empty());
            let lines = head.filter(|line| !line.starts_with("Content-Length:"));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        for (target, plain, added) in [
            ("/~7/a.wasm", "/a.wasm", None),
            ("/~cors/a.css", "/a.css", Some("Access-Control-Allow-Origin: *")),
            ("/~7+cors/a.css", "/a.css", Some("Access-Control-Allow-Origin: *")),
            ("/~same-origin/a.css", "/a.css", Some("Cross-Origin-Resource-Policy: same-origin")),
            ("/~br/a.css", "/a.css", Some("Content-Encoding: br")),
            ("/~octets/a.wasm", "/a.wasm", Some("Content-Type: application/octet-stream")),
            ("/~octets/a.css", "/a.css", None),
            (
                "/~strict/blog.html",
                "/blog.html",
                Some("Content-Security-Policy: default-src 'none';"),
            ),
            ("/~strict/index.html", "/index.html", None),
            ("/~corsage/a.css", "/a.css", None),
        ] {
            let plain = lines(plain);
            let new: Vec<String> =
                lines(target).into_iter().filter(|line| !plain.contains(line)).collect();
            assert_eq!(new.len(), usize::from(added.is_some()), "{target}: {new:?}");
            assert!(new.iter().zip(added).all(|(new, added)| new.starts_with(added)), "{new:?}");
        }
        assert_eq!(headers("/~octets/a.wasm").matches("\nContent-Type:").count(), 1);
        assert_eq!(headers("/~cors/a.css").matches("Access-Control-Allow-Origin").count(), 1);
    }
}
