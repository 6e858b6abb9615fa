//! The facts of a figure as a table.

use crate::markup::Markup;

/// Facts in rows. The first cell of each row names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FactTable {
    /// The heads of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl FactTable {
    /// The table as HTML, under a caption.
    #[must_use]
    pub fn html(&self, caption: &str) -> String {
        let mut html = Markup::default();
        html.tag("table", &[("class", "facts")], |table| {
            table.element("caption", &[], caption);
            table.tag("thead", &[], |head| {
                head.tag("tr", &[], |row| {
                    for name in &self.columns {
                        row.element("th", &[("scope", "col")], name);
                    }
                });
            });
            table.tag("tbody", &[], |body| {
                for cells in &self.rows {
                    body.tag("tr", &[], |row| write_cells(row, cells));
                }
            });
        });
        html.into_string()
    }
}

fn write_cells(row: &mut Markup, cells: &[String]) {
    let Some((name, facts)) = cells.split_first() else { return };
    row.element("th", &[("scope", "row")], name);
    for fact in facts {
        row.element("td", &[], fact);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_cell_is_the_head_of_its_row() {
        let table = FactTable {
            columns: vec!["what", "score"],
            rows: vec![vec!["a < b".to_owned(), "27".to_owned()]],
        };
        assert_eq!(
            table.html("Facts"),
            "<table class=\"facts\"><caption>Facts</caption><thead><tr><th scope=\"col\">what</th>\
             <th scope=\"col\">score</th></tr></thead><tbody><tr><th scope=\"row\">a &lt; b</th>\
             <td>27</td></tr></tbody></table>"
        );
    }
}
