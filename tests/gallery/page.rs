//! The page to look through.

use std::fmt::Write;

/// A picture of a state.
pub(crate) struct Shot {
    /// The name of its file, which needs no escapes.
    pub(crate) file: String,
    /// The tag of its language.
    pub(crate) language: String,
    /// The name of its colours.
    pub(crate) color: &'static str,
    /// The width of its window, in CSS pixels.
    pub(crate) width: u32,
}

/// All states with their pictures, in the order in which they are added.
#[derive(Default)]
pub(crate) struct Page {
    states: Vec<State>,
}

struct State {
    name: &'static str,
    notes: Vec<String>,
    shots: Vec<Shot>,
}

const HEAD: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Gallery</title><style>
body { font: 14px system-ui; margin: 1rem; background: #8883 }
nav { position: sticky; top: 0; background: Canvas; padding: .5rem }
label { margin-inline-end: 1rem }
section { border-block-start: 1px solid; margin-block-start: 1rem }
div { display: flex; flex-wrap: wrap; gap: .5rem; align-items: start }
figure { margin: 0 } img { max-inline-size: 46vi; display: block } .note { color: #c00 }
</style><nav>";

impl Page {
    /// Begins a state, to which what follows belongs.
    pub(crate) fn begin(&mut self, name: &'static str) {
        self.states.push(State { name, notes: Vec::new(), shots: Vec::new() });
    }

    /// Notes what was not as it should be.
    pub(crate) fn note(&mut self, language: &str, what: &str) {
        if let Some(state) = self.states.last_mut() {
            state.notes.push(format!("{language}: {what}"));
        }
    }

    pub(crate) fn add(&mut self, shot: Shot) {
        if let Some(state) = self.states.last_mut() {
            state.shots.push(shot);
        }
    }

    /// The page. Pictures of the languages, colours and widths that are not checked are not shown.
    pub(crate) fn html(&self) -> String {
        let mut html = HEAD.to_owned();
        let mut kinds: Vec<String> = Vec::new();
        for kind in self.states.iter().flat_map(|state| &state.shots).flat_map(Shot::kinds) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        for kind in &kinds {
            let _ =
                write!(html, "<label><input type=checkbox checked id=show-{kind}>{kind}</label>");
            let rule =
                format!("body:has(#show-{kind}:not(:checked)) .is-{kind} {{ display: none }}");
            let _ = write!(html, "<style>{rule}</style>");
        }
        html.push_str("</nav>");
        for State { name, notes, shots } in &self.states {
            let _ = write!(html, "<section><h2>{name}</h2>");
            for note in notes {
                let note = note.replace('&', "&amp;").replace('<', "&lt;");
                let _ = write!(html, "<p class=note>{note}</p>");
            }
            html.push_str("<div>");
            for shot in shots {
                let kinds = shot.kinds().map(|kind| format!("is-{kind}")).join(" ");
                let Shot { file, language, color, width } = shot;
                let _ = write!(
                    html,
                    "<figure class=\"{kinds}\"><figcaption>{language}, {color}, {width}</figcaption>\
                    <a href={file}><img loading=lazy src={file} width={width}></a></figure>"
                );
            }
            html.push_str("</div></section>");
        }
        html
    }
}

impl Shot {
    fn kinds(&self) -> [String; 3] {
        [self.language.clone(), self.color.to_owned(), self.width.to_string()]
    }
}
