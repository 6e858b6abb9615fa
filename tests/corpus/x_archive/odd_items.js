window.YTD.tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\">App</a>",
      "entities": {
        "hashtags": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "40"
      ],
      "favorite_count": 12,
      "id_str": "1",
      "truncated": false,
      "retweet_count": "0",
      "id": "1",
      "created_at": "Wed Oct 19 20:07:25 +0000 2022",
      "favorited": false,
      "full_text": "a number, no string",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\">App</a>",
      "entities": {
        "hashtags": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "40"
      ],
      "favorite_count": "-1",
      "id_str": "2",
      "truncated": false,
      "retweet_count": "0",
      "id": "2",
      "created_at": "Wed Oct 19 20:07:26 +0000 2022",
      "favorited": false,
      "full_text": "negative",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\">App</a>",
      "entities": {
        "hashtags": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "40"
      ],
      "favorite_count": null,
      "id_str": "3",
      "truncated": false,
      "retweet_count": "0",
      "id": "3",
      "created_at": "Wed Oct 19 20:07:27 +0000 2022",
      "favorited": false,
      "full_text": "no count",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "source": "<a href=\"https://example.org\">App</a>",
      "entities": {
        "hashtags": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "40"
      ],
      "favorite_count": [
        1
      ],
      "id_str": "4",
      "truncated": false,
      "retweet_count": "0",
      "id": "4",
      "created_at": "Wed Oct 19 20:07:28 +0000 2022",
      "favorited": false,
      "full_text": "a list",
      "lang": "en"
    }
  },
  {
    "tweet": [
      1,
      2
    ]
  },
  "tweet",
  null,
  7
]