//! Which answer a request gets, and the list of all requests.

use super::answer::Answer;
use super::manner::Manner;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The path of the list of requests. A test reads it twice to show that no request was made in
/// between, so requests for the list are not listed.
const REQUESTS: &str = "/__requests";

/// A folder of files, and the requests for them.
pub(super) struct Site {
    folder: PathBuf,
    requested: Mutex<Vec<String>>,
}

impl Site {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, requested: Mutex::default() }
    }

    /// The answer to a request, from its first line.
    pub(super) fn answer(&self, request: &str) -> Answer {
        let mut words = request.split(' ');
        let method = words.next().unwrap_or_default();
        let target = words.next().unwrap_or(request);
        self.note(target);
        match method {
            "GET" => self.resource(target),
            "HEAD" => self.resource(target).without_body(),
            _ => Answer::text("405 Method Not Allowed", "only GET and HEAD are answered")
                .with("Allow", "GET, HEAD"),
        }
    }

    /// Lists a request, whatever its method, with its query: data could leak by either.
    fn note(&self, target: &str) {
        if target != REQUESTS {
            self.requested.lock().unwrap_or_else(PoisonError::into_inner).push(target.to_owned());
        }
    }

    fn resource(&self, target: &str) -> Answer {
        let path = target.split_once('?').map_or(target, |(path, _)| path);
        if path == REQUESTS {
            let requested = self.requested.lock().unwrap_or_else(PoisonError::into_inner);
            return Answer::text("200 OK", &requested.join("\n"));
        }
        if path == "/" {
            return Answer::text("302 Found", "the blog is at /blog.html")
                .with("Location", "/blog.html");
        }
        let (manner, path) = Manner::of(path);
        let answer = match self.file(path).and_then(|file| std::fs::read(file).ok()) {
            Some(content) => Answer::file(path, content),
            None => Answer::text("404 Not Found", "there is no such file"),
        };
        manner.apply(path, answer)
    }

    /// The file for `path`. All names in it must be plain, so none leads out of the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let names = path.strip_prefix('/')?;
        names.split('/').all(is_plain).then(|| self.folder.join(names))
    }
}

/// Whether `name` has only the characters that occur in our file names, and is not hidden.
fn is_plain(name: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;
    use xshell::{Shell, TempDir};

    fn site() -> Outcome<(Site, TempDir)> {
        let sh = Shell::new()?;
        let around = sh.create_temp_dir()?;
        sh.write_file(around.path().join("secret.txt"), "outside")?;
        sh.write_file(around.path().join("dist/blog.html"), "the blog")?;
        sh.write_file(around.path().join("dist/.hidden"), "hidden")?;
        sh.write_file(around.path().join("dist/deep/er.css"), "p {}")?;
        Ok((Site::new(around.path().join("dist")), around))
    }

    fn ask(site: &Site, request: &str) -> String {
        String::from_utf8_lossy(&site.answer(request).into_bytes()).into_owned()
    }

    #[test]
    fn files_are_found_whatever_the_query() -> Outcome {
        let (site, _around) = site()?;
        for target in ["/blog.html", "/blog.html?theme=dark&../x"] {
            assert!(ask(&site, &format!("GET {target} HTTP/1.1")).ends_with("the blog"));
        }
        assert!(ask(&site, "GET /deep/er.css HTTP/1.1").contains("text/css"));
        Ok(())
    }

    #[test]
    fn nothing_leads_out_of_the_folder() -> Outcome {
        let (site, around) = site()?;
        let absolute = around.path().join("secret.txt");
        let targets = [
            "/../secret.txt",
            "/deep/../../secret.txt",
            "/..",
            "/./blog.html",
            "//blog.html",
            "/deep//er.css",
            "/deep/",
            "/deep",
            "/%2e%2e/secret.txt",
            "/%62log.html",
            "/..\\secret.txt",
            "/.hidden",
            "/blog.html\0",
            "blog.html",
            "../secret.txt",
            "",
            "/~/../secret.txt",
            "/~cors/..",
            "/~cors//blog.html",
            "/~../secret.txt",
            &format!("/{}", absolute.display()),
            &absolute.display().to_string(),
        ];
        for target in targets {
            let answer = ask(&site, &format!("GET {target} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 404 "), "{target}: {answer}");
        }
        Ok(())
    }

    #[test]
    fn the_root_is_the_blog() -> Outcome {
        let (site, _around) = site()?;
        let answer = ask(&site, "GET / HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 302 Found\r\n"), "{answer}");
        assert!(answer.contains("\r\nLocation: /blog.html\r\n"), "{answer}");
        Ok(())
    }

    #[test]
    fn only_reading_is_allowed() -> Outcome {
        let (site, _around) = site()?;
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "get", ""] {
            let answer = ask(&site, &format!("{method} /blog.html HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 405 "), "{method}: {answer}");
            assert!(answer.contains("\r\nAllow: GET, HEAD\r\n"), "{method}: {answer}");
        }
        let head = ask(&site, "HEAD /blog.html HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200 ") && head.ends_with("\r\n\r\n"), "{head}");
        Ok(())
    }

    #[test]
    fn every_request_is_listed_but_those_of_the_list() -> Outcome {
        let (site, _around) = site()?;
        assert!(ask(&site, "GET /__requests HTTP/1.1").ends_with("\r\n\r\n"));
        for request in ["GET /blog.html HTTP/1.1", "POST /leak?secret HTTP/1.1", "nonsense"] {
            ask(&site, request);
        }
        for _ in 0..2 {
            let list = ask(&site, "GET /__requests HTTP/1.1");
            assert!(list.ends_with("\r\n\r\n/blog.html\n/leak?secret\nnonsense"), "{list}");
        }
        Ok(())
    }
}
