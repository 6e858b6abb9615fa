//! Several drawings of the same page, which differ in their figures, as one page without a program.

/// One page, whose figures are there at several widths.
pub(crate) struct Still {
    widths: Vec<u32>,
    html: String,
}

/// The controls, which do nothing yet.
const CONTROLS: [&str; 4] = ["<button ", "<input ", "<select", "<textarea"];

impl Still {
    /// Makes one page of drawings, each with the width of its figures.
    ///
    /// # Errors
    ///
    /// Where the drawings differ in something else than their figures.
    pub(crate) fn of(drawings: &[(u32, String)]) -> Result<Still, String> {
        let mut html = String::new();
        let mut rests: Vec<&str> = drawings.iter().map(|(_, drawing)| drawing.as_str()).collect();
        loop {
            let texts: Vec<(&str, &str)> = rests
                .iter()
                .map(|rest| rest.split_at(rest.find("<svg ").unwrap_or(rest.len())))
                .collect();
            let Some((text, _)) = texts.first() else { return Err("there is no drawing".into()) };
            if let Some((other, _)) = texts.iter().find(|(other, _)| other != text) {
                return Err(format!("the width changes more than the figures: {text}\n{other}"));
            }
            html.push_str(text);
            if texts.iter().all(|(_, rest)| rest.is_empty()) {
                break;
            }
            let figures: Option<Vec<_>> =
                texts.iter().map(|(_, rest)| rest.split_once("</svg>")).collect();
            let figures = figures.ok_or("one drawing has fewer figures than another")?;
            html.push_str("<div class=drawn>");
            for ((width, _), (figure, _)) in drawings.iter().zip(&figures) {
                html.push_str(&figure_at(*width, figure));
            }
            html.push_str("</div>");
            rests = figures.into_iter().map(|(_, rest)| rest).collect();
        }
        for control in CONTROLS {
            html = html.replace(control, &format!("{} disabled ", control.trim_end()));
        }
        html = html.replace(" tabindex=\"0\"", "").replace("<summary", "<summary tabindex=-1");
        Ok(Still { widths: drawings.iter().map(|(width, _)| *width).collect(), html })
    }

    /// The page, with the rules that show the widest figures that have room.
    pub(crate) fn html(&self) -> String {
        let mut rules =
            String::from(".drawn{container-type:inline-size}.drawn>[data-at]{display:none}");
        for (at, width) in self.widths.iter().enumerate() {
            let from = if at == 0 { "0px".to_owned() } else { in_rem(f64::from(*width)) };
            let to = self.widths.get(at + 1);
            let to = to.map(|next| format!(" and (width<{})", in_rem(f64::from(*next))));
            let to = to.unwrap_or_default();
            let rule = format!(
                "@container (width>={from}){to}{{.drawn>[data-at=\"{width}\"]{{display:block}}}}"
            );
            rules.push_str(&rule);
        }
        format!("<style>{rules}</style>{}", self.html)
    }
}

/// A length of a figure as it is shown: its pixels grow with the reader's text.
fn in_rem(pixels: f64) -> String {
    format!("{}rem", pixels / 16.0)
}

/// A figure without its end, as one of several. It keeps the height of its drawing, so that the page does
/// not move when the program draws it at exactly the width that the page has.
fn figure_at(width: u32, figure: &str) -> String {
    let height = figure
        .split_once("viewBox=\"")
        .and_then(|(_, rest)| rest.split('"').next()?.split(' ').nth(3))
        .and_then(|height| height.parse().ok())
        .map_or_else(String::new, in_rem);
    // Ids are unique in a page.
    let mut figure = figure.to_owned();
    for attribute in [" id=\"", " aria-labelledby=\"", " aria-describedby=\""] {
        figure = figure.replace(attribute, &format!("{attribute}at-{width}-"));
    }
    let attributes = format!("data-at={width} style=\"block-size:{height}\"");
    format!("<svg {attributes} {}</svg>", figure.trim_start_matches("<svg "))
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
            ("<svg data-at=300 style=\"block-size:12.5rem\" class", 2),
            ("<svg data-at=600 style=\"block-size:12.5rem\" class", 2),
            (" aria-labelledby=\"at-300-b\"", 2),
            (" id=\"at-600-b\"", 2),
            ("@container (width>=0px) and (width<37.5rem){.drawn>[data-at=\"300\"]", 1),
            ("@container (width>=37.5rem){.drawn>[data-at=\"600\"]", 1),
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
