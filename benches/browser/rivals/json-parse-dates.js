// Like json-parse.js, but with times that are parsed by position.

import { rival } from "./rival.js";
import { byHand } from "./x-date.js";
import { columnsOf } from "./x-posts.js";

rival(async (file) => columnsOf(await file.text(), byHand));
