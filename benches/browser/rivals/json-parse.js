// What most people would write: the whole file as a string, `JSON.parse`, and a loop over the posts.

import { rival } from "./rival.js";
import { byDate } from "./x-date.js";
import { columnsOf } from "./x-posts.js";

rival(async (file) => columnsOf(await file.text(), byDate));
