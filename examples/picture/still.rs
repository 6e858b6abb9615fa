//! Several drawings of the same page, which differ in their figures, as one page without a program.

use std::collections::BTreeSet;
use std::fmt::Write;

/// One page, whose figures are there at several widths.
pub(crate) struct Still {
    html: String,
    /// The widths of the room between which some figure is shown.
    rooms: BTreeSet<(u32, Option<u32>)>,
}

/// The controls, which do nothing yet.
const CONTROLS: [&str; 4] = ["<button ", "<input ", "<select", "<textarea"];

impl Still {
    /// Makes one page of drawings, each with the width of its figures: narrow ones first.
    ///
    /// # Errors
    ///
    /// Where the drawings differ in something else than their figures.
    pub(crate) fn of(drawings: &[(u32, String)]) -> Result<Still, String> {
        let mut still = Still { html: String::new(), rooms: BTreeSet::new() };
        let mut rests: Vec<&str> = drawings.iter().map(|(_, drawing)| drawing.as_str()).collect();
        let widths: Vec<u32> = drawings.iter().map(|(width, _)| *width).collect();
        loop {
            let split = |rest: &&str| rest.find("<svg ").unwrap_or(rest.len());
            let texts: Vec<_> = rests.iter().map(|rest| rest.split_at(split(rest))).collect();
            let Some((text, _)) = texts.first() else { return Err("there is no drawing".into()) };
            if let Some((other, _)) = texts.iter().find(|(other, _)| other != text) {
                return Err(format!("the width changes more than the figures: {text}\n{other}"));
            }
            still.html.push_str(text);
            if texts.iter().all(|(_, rest)| rest.is_empty()) {
                break;
            }
            let figures: Option<Vec<_>> =
                texts.iter().map(|(_, rest)| rest.split_once("</svg>")).collect();
            let figures = figures.ok_or("one drawing has fewer figures than another")?;
            let drawn: Vec<Figure<'_>> = widths.iter().zip(&figures).map(Figure::of).collect();
            still.add(&drawn);
            rests = figures.into_iter().map(|(_, rest)| rest).collect();
        }
        for control in CONTROLS {
            let disabled = format!("{} disabled ", control.trim_end());
            still.html = still.html.replace(control, &disabled);
        }
        still.html = still.html.replace(" tabindex=\"0\"", "");
        still.html = still.html.replace("<summary", "<summary tabindex=-1");
        Ok(still)
    }

    /// Adds a figure. The first of the page is there at each width; of the others, only the widest one of
    /// each height.
    fn add(&mut self, drawn: &[Figure<'_>]) {
        let is_first = self.rooms.is_empty();
        // By its id the program learns how wide it has to draw this figure at first (src/frame.rs).
        self.html.push_str(if is_first {
            "<div class=drawn id=first-figure>"
        } else {
            "<div class=drawn>"
        });
        let mut from = 0;
        for (at, figure) in drawn.iter().enumerate() {
            let next = drawn.get(at + 1);
            if !is_first && next.is_some_and(|next| next.height == figure.height) {
                continue;
            }
            let room = (from, next.map(|next| next.width));
            self.html.push_str(&figure.shown_in(room));
            self.rooms.insert(room);
            from = next.map_or(0, |next| next.width);
        }
        self.html.push_str("</div>");
    }

    /// The page, with the rules that show the figures for the room that there is.
    pub(crate) fn html(&self) -> String {
        let mut rules =
            String::from(".drawn{container-type:inline-size}.drawn>[data-at]{display:none}");
        for room in &self.rooms {
            let to = room.1.map(|to| format!(" and (width<{})", in_rem(to.into())));
            let to = to.unwrap_or_default();
            let figure = format!(".drawn>[data-at={}]{{display:block}}", name(*room));
            let from = in_rem(room.0.into());
            // Writing to a string cannot fail.
            let _ = write!(rules, "@container (width>={from}){to}{{{figure}}}");
        }
        format!("<style>{rules}</style>{}", self.html)
    }
}

/// A length of a figure as it is shown: its pixels grow with the reader's text.
fn in_rem(pixels: f64) -> String {
    format!("{}rem", pixels / 16.0)
}

/// The name of a room between two widths.
fn name((from, to): (u32, Option<u32>)) -> String {
    to.map_or_else(|| format!("from-{from}"), |to| format!("from-{from}-to-{to}"))
}

/// A figure without its end, at a width in CSS pixels. Its height is that of its drawing.
struct Figure<'a> {
    width: u32,
    height: &'a str,
    svg: &'a str,
}

impl<'a> Figure<'a> {
    fn of((width, (svg, _)): (&u32, &(&'a str, &'a str))) -> Figure<'a> {
        let view_box = svg.split_once("viewBox=\"").and_then(|(_, rest)| rest.split('"').next());
        let height = view_box.and_then(|view_box| view_box.split(' ').nth(3));
        Figure { width: *width, height: height.unwrap_or_default(), svg }
    }

    /// The figure as one of several. It keeps the height of its drawing, so that the page does not move
    /// when the program draws it at exactly the width that the page has.
    fn shown_in(&self, room: (u32, Option<u32>)) -> String {
        let Figure { width, height, svg } = self;
        // Ids are unique in a page.
        let mut svg = svg.trim_start_matches("<svg ").to_owned();
        for attribute in [" id=\"", " aria-labelledby=\"", " aria-describedby=\""] {
            svg = svg.replace(attribute, &format!("{attribute}at-{width}-"));
        }
        let height = in_rem(height.parse().unwrap_or_default());
        format!("<svg data-at={} style=\"block-size:{height}\" {svg}</svg>", name(room))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(width: u32, text: &str) -> (u32, String) {
        let figure = format!(
            "<svg class=\"a\" viewBox=\"0 0 {width} 200\" aria-labelledby=\"b\"><title id=\"b\">c</title></svg>"
        );
        (width, format!("<p>{text}</p>{figure}<button type=\"button\">d</button>{figure}"))
    }

    #[test]
    fn the_text_is_there_once_and_each_figure_at_every_width() {
        let html = Still::of(&[drawing(300, "e"), drawing(600, "e")]).unwrap().html();
        for (part, n) in [
            ("<p>e</p>", 1),
            ("<button disabled type", 1),
            // The first figure is there at both widths, the second one at the wider one.
            ("<svg data-at=from-0-to-600 style=\"block-size:12.5rem\" class", 1),
            ("<svg data-at=from-600 style=\"block-size:12.5rem\" class", 1),
            ("<svg data-at=from-0 style=\"block-size:12.5rem\" class", 1),
            (" aria-labelledby=\"at-300-b\"", 1),
            (" id=\"at-600-b\"", 2),
            ("@container (width>=0rem) and (width<37.5rem){.drawn>[data-at=from-0-to-600]", 1),
            ("@container (width>=37.5rem){.drawn>[data-at=from-600]", 1),
            ("@container (width>=0rem){.drawn>[data-at=from-0]", 1),
        ] {
            assert_eq!(html.matches(part).count(), n, "{part} in {html}");
        }
    }

    #[test]
    fn drawings_that_differ_in_more_are_refused() {
        assert!(Still::of(&[drawing(300, "e"), drawing(600, "f")]).is_err());
        let without = (600, "<p>e</p>".to_owned());
        assert!(Still::of(&[drawing(300, "e"), without]).is_err());
        assert!(Still::of(&[]).is_err());
    }
}
