// Stores an X archive's posts as columns, with the usual loop over the parsed objects.

import { Columns, POST, REPLY, REPOST } from "./columns.js";

// The columns of the text of a `tweets.js`. `secondsOf` parses the times.
export function columnsOf(text, secondsOf) {
  // The JSON follows the `=` of `window.YTD.tweets.part0 = [`.
  const posts = JSON.parse(text.slice(text.indexOf("=") + 1));
  const columns = new Columns(posts.length);
  for (const { tweet } of posts) {
    const { created_at, favorite_count, retweet_count } = tweet;
    const time = secondsOf(created_at);
    columns.push(time, kindOf(tweet), Number(favorite_count), Number(retweet_count));
  }
  return columns.answer();
}

function kindOf(tweet) {
  if (tweet.full_text.startsWith("RT @")) return REPOST;
  return tweet.in_reply_to_status_id_str || tweet.in_reply_to_user_id_str ? REPLY : POST;
}
