//! The marks of a picture, one by one: by keyboard, by touch and by pointer, always with the same text.
//!
//! A range input lies over the picture, unseen. It takes the focus and the keys, and screen readers read
//! its value as text. A pointer finds the nearest mark, and a tap moves the focus to the input.

use super::dom;
use super::picture::Source;
use super::said::Said;
use crate::chart::mark::coordinate;
use crate::figure::{Mark, nearest};
use crate::locale::Locale;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Marks`].
#[derive(PartialEq, Properties)]
pub(super) struct MarksProps {
    /// What the picture is drawn from.
    pub source: Source,
    /// The width at which it is drawn, in its own pixels.
    pub width: f64,
    /// Its title.
    pub title: AttrValue,
    /// The language of all texts.
    pub locale: &'static Locale,
}

/// From this height in the picture on, in its pixels, there is room for a tip above a mark.
const ROOM_ABOVE: f64 = 96.0;

/// The layer over a picture.
#[component]
pub(super) fn Marks(props: &MarksProps) -> Html {
    let MarksProps { source, width, title, locale } = props;
    let (width, locale) = (*width, *locale);
    let node = use_node_ref();
    // The mark that the reader went to last; `None` before the first one.
    let place = use_state_eq(|| None::<usize>);
    let is_shown = use_state_eq(|| false);
    let has_focus = use_state_eq(|| false);
    // The texts of the marks are made once a reader asks for one.
    let is_asked = *is_shown || place.is_some();
    let marks =
        use_memo((source.clone(), width, locale, is_asked), |(source, width, locale, is_asked)| {
            if *is_asked { source.marks(locale, *width) } else { Vec::new() }
        });
    let last = marks.len().saturating_sub(1);
    let at = place.unwrap_or(0).min(last);
    let mark = marks.get(at).filter(|_| *is_shown);

    let show = {
        let (node, place, is_shown) = (node.clone(), place.clone(), is_shown.clone());
        let (source, marks) = (source.clone(), Rc::clone(&marks));
        move |event: &MouseEvent| {
            let Some((x, y)) = dom::point_within(event, &node) else { return };
            let nearest = |marks: &[Mark]| nearest(marks, (x * width, y * width));
            let found =
                if is_asked { nearest(&marks) } else { nearest(&source.marks(locale, width)) };
            place.set(found);
            is_shown.set(found.is_some());
        }
    };
    let onpointermove = {
        let (show, is_shown) = (show.clone(), is_shown.clone());
        move |event: PointerEvent| {
            // A finger that moves scrolls the page, and a pressed button drags.
            if event.buttons() == 0 {
                show(&event);
            } else {
                is_shown.set(false);
            }
        }
    };
    let onclick = move |event: MouseEvent| show(&event);
    let hide = {
        let is_shown = is_shown.clone();
        Callback::from(move |()| is_shown.set(false))
    };
    let focus = |is_focused: bool| {
        let (is_shown, has_focus) = (is_shown.clone(), has_focus.clone());
        move |_: FocusEvent| {
            is_shown.set(is_focused);
            has_focus.set(is_focused);
        }
    };
    let (onfocus, onblur) = (focus(true), focus(false));
    let oninput = {
        let (place, is_shown) = (place.clone(), is_shown.clone());
        move |event: InputEvent| {
            place.set(dom::typed(&event).1.parse().ok());
            is_shown.set(true);
        }
    };
    let onkeydown = {
        let hide = hide.clone();
        move |event: KeyboardEvent| {
            if dom::is_escape(&event) {
                hide.emit(());
            }
        }
    };
    let id = AttrValue::from(format!("{}-marks", source.key()));
    let text = marks.get(at).map_or(locale.marks.how, |mark| &mark.text).to_owned();
    html! {
        <>
            <input
                id={id.clone()}
                class="one-by-one"
                type="range"
                dir="ltr"
                min="0"
                max={last.to_string()}
                value={at.to_string()}
                aria-label={locale.one_by_one(title)}
                aria-valuetext={text}
                {onfocus}
                {onblur}
                {oninput}
                {onkeydown}
            />
            <label
                class="near"
                ref={node}
                for={id}
                aria-hidden="true"
                {onpointermove}
                onpointerleave={hide.reform(|_: PointerEvent| ())}
                {onclick}
            />
            if let Some(mark) = mark {
                { tip(mark, source.line_of(at, width), width) }
            }
            // Of the input that has the focus, a screen reader reads the text itself.
            <Said sentence={mark.filter(|_| !*has_focus).map(|mark| mark.text.clone()).unwrap_or_default()} />
        </>
    }
}

/// A ring around a mark, the line on which it lies, and what it says beside it. The style sheet places all of
/// it inside of the picture.
fn tip(mark: &Mark, line: Option<String>, width: f64) -> Html {
    let [x, y] = [mark.x, mark.y].map(|length| coordinate(100.0 * length / width));
    let class = if mark.y < ROOM_ABOVE { "below" } else { "above" };
    html! {
        <div class={classes!("tip", class)} aria-hidden="true" style={format!("--x: {x}; --y: {y}")}>
            if let Some(line) = line {
                <svg viewBox={format!("0 0 {} 1", coordinate(width))}><path d={line} /></svg>
            }
            <span>{ mark.text.clone() }</span>
        </div>
    }
}
