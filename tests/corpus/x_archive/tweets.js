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
      "favorite_count": "3",
      "id_str": "1582",
      "truncated": false,
      "retweet_count": "0",
      "id": "1582",
      "created_at": "Wed Oct 19 20:07:25 +0000 2022",
      "favorited": false,
      "full_text": "Ferries &amp; fog, day two &lt;3",
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
      "favorite_count": "15",
      "id_str": "1590",
      "truncated": false,
      "retweet_count": "0",
      "id": "1590",
      "created_at": "Mon Nov 07 08:00:00 +0000 2022",
      "favorited": false,
      "full_text": "Posted later, listed earlier",
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
      "favorite_count": "0",
      "id_str": "1583",
      "truncated": false,
      "retweet_count": "0",
      "id": "1583",
      "created_at": "Thu Oct 20 06:30:00 +0000 2022",
      "favorited": false,
      "full_text": "RT @somebody: not mine",
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
      "favorite_count": "2",
      "id_str": "1584",
      "truncated": false,
      "retweet_count": "0",
      "id": "1584",
      "created_at": "Fri Oct 21 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "@somebody I agree",
      "lang": "en",
      "in_reply_to_status_id_str": "1",
      "in_reply_to_user_id_str": "77"
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
      "favorite_count": "1",
      "id_str": "1585",
      "truncated": false,
      "retweet_count": "0",
      "id": "1585",
      "created_at": "Sat Oct 22 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "A thread goes on",
      "lang": "en",
      "in_reply_to_status_id_str": "1582",
      "in_reply_to_user_id_str": "42"
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
      "favorite_count": "0",
      "id_str": "1586",
      "truncated": false,
      "retweet_count": "0",
      "id": "1586",
      "created_at": "Sun Oct 23 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "Nobody answered",
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
      "favorite_count": "0",
      "id_str": "1587",
      "truncated": false,
      "retweet_count": "1",
      "id": "1587",
      "created_at": "Mon Oct 24 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "One did",
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
      "favorite_count": "4",
      "id_str": "1588",
      "truncated": false,
      "retweet_count": "3",
      "id": "1588",
      "created_at": "Tue Oct 25 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "Seven did",
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
      "favorite_count": "4",
      "id_str": "1588",
      "truncated": false,
      "retweet_count": "3",
      "id": "1588",
      "created_at": "Tue Oct 25 10:00:00 +0000 2022",
      "favorited": false,
      "full_text": "Seven did",
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
      "favorite_count": "4",
      "id_str": "1591",
      "truncated": false,
      "retweet_count": "3",
      "id": "1591",
      "favorited": false,
      "full_text": "No date",
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
      "favorite_count": "4",
      "id_str": "1592",
      "truncated": false,
      "retweet_count": "3",
      "id": "1592",
      "created_at": "some day",
      "favorited": false,
      "full_text": "Bad date",
      "lang": "en"
    }
  }
]