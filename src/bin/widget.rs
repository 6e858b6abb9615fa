//! The widget page's program.

fn main() {
    influence_score::frame::start();
}
