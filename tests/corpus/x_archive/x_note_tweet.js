window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1906300000000000001",
      "updatedAt" : "2025-03-30T12:00:09.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Persisted",
        "originalName" : "Persisted",
        "annotations" : { }
      },
      "createdAt" : "2025-03-30T12:00:09.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "A thing nobody tells you about night trains: the last hour is the longest. You are awake, the corridor is awake, the whole carriage pretends otherwise, and the conductor walks through with coffee as though the country outside were his own idea. I wrote down eleven such hours this year & every one of them ended in a station café with the same clock.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]