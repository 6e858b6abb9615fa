// d3-dsv with its fastest options: cells as lists, a callback for each row, and no row kept.

import { csvParseRows } from "../d3-dsv.js";
import { rival } from "./rival.js";
import { TablePosts } from "./table-posts.js";

rival(async (file) => {
  const posts = new TablePosts();
  csvParseRows(await file.text(), (row) => posts.push(row));
  return posts.answer();
});
