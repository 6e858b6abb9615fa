// What most people would write: the browser inflates, and `JSON.parse` reads, as in json-parse.js.

import { rival } from "./rival.js";
import { byDate } from "./x-date.js";
import { columnsOf } from "./x-posts.js";
import { inflatedTweetsIn } from "./zip.js";

rival(async (file) => columnsOf(await new Response(await inflatedTweetsIn(file)).text(), byDate));
