// As json-parse.js, with the times read by hand.

import { rival } from "./rival.js";
import { byHand } from "./x-date.js";
import { columnsOf } from "./x-posts.js";

rival(async (file) => columnsOf(await file.text(), byHand));
