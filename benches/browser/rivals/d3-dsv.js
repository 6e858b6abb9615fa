// d3-dsv at its fastest: cells as lists, row by row, no row kept.

import { csvParseRows } from "../d3-dsv.js";
import { rival } from "./rival.js";
import { TablePosts } from "./table-posts.js";

rival(async (file) => {
  const posts = new TablePosts();
  csvParseRows(await file.text(), (row) => posts.push(row));
  return posts.answer();
});
