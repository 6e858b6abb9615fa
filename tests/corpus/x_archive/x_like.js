window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "1906987103355019521",
      "fullText" : "Ten hours on a bus with a goose. Ask me anything.",
      "expandedUrl" : "https://twitter.com/i/web/status/1906987103355019521"
    }
  },
  {
    "like" : {
      "tweetId" : "1542402236615606272",
      "fullText" : "Paid extra for a window seat. Got the one beside the window.",
      "expandedUrl" : "https://twitter.com/i/web/status/1542402236615606272"
    }
  },
  {
    "like" : {
      "tweetId" : "1719020304050607080",
      "fullText" : "Somebody should write the history of the airport carpet &amp; its enemies https://t.co/0aB1cD2eF3",
      "expandedUrl" : "https://twitter.com/i/web/status/1719020304050607080"
    }
  }
]