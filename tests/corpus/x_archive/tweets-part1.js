window.YTD.tweets.part1 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1503315122633172049"
          ],
          "editableUntil" : "2022-03-14T10:50:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "21",
      "id_str" : "1503315122633172049",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1503315122633172049",
      "created_at" : "Mon Mar 14 10:20:30 +0000 2022",
      "favorited" : false,
      "full_text" : "Who else packs a second book in case the first one is bad?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1479856724294468895"
          ],
          "editableUntil" : "2022-01-08T17:15:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "0",
      "id_str" : "1479856724294468895",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1479856724294468895",
      "created_at" : "Sat Jan 08 16:45:12 +0000 2022",
      "favorited" : false,
      "full_text" : "Lounge review: the soup was warm, the advice was free.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1542404563714783440"
          ],
          "editableUntil" : "2022-06-30T07:37:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Gate 42 Poet",
            "screen_name" : "gate42_poet",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "1386604481512345601",
            "id" : "1386604481512345601"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "53"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1542402236615606272",
      "id_str" : "1542404563714783440",
      "in_reply_to_user_id" : "1386604481512345601",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1542404563714783440",
      "in_reply_to_status_id" : "1542402236615606272",
      "created_at" : "Thu Jun 30 07:07:59 +0000 2022",
      "favorited" : false,
      "full_text" : "@gate42_poet A fair price for a window seat, I'd say.",
      "lang" : "en",
      "in_reply_to_screen_name" : "gate42_poet",
      "in_reply_to_user_id_str" : "1386604481512345601"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1492121238291535315"
          ],
          "editableUntil" : "2022-02-11T13:30:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "user_mentions" : [ ],
        "urls" : [ ],
        "symbols" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/tildabrandmo/status/1492121238291535315/photo/1",
            "indices" : [
              "39",
              "62"
            ],
            "url" : "https://t.co/d481bf2f5e",
            "media_url" : "http://pbs.twimg.com/media/Gaeda627da4644.jpg",
            "id_str" : "1492121238292303945",
            "id" : "1492121238292303945",
            "media_url_https" : "https://pbs.twimg.com/media/Gaeda627da4644.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/d481bf2f5e"
          }
        ],
        "hashtags" : [ ]
      },
      "display_text_range" : [
        "0",
        "62"
      ],
      "favorite_count" : "134",
      "id_str" : "1492121238291535315",
      "truncated" : false,
      "retweet_count" : "22",
      "id" : "1492121238291535315",
      "possibly_sensitive" : false,
      "created_at" : "Fri Feb 11 13:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "A map is a promise somebody else made. https://t.co/d481bf2f5e",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/tildabrandmo/status/1492121238291535315/photo/1",
            "indices" : [
              "39",
              "62"
            ],
            "url" : "https://t.co/d481bf2f5e",
            "media_url" : "http://pbs.twimg.com/media/Gaeda627da4644.jpg",
            "id_str" : "1492121238292303945",
            "id" : "1492121238292303945",
            "media_url_https" : "https://pbs.twimg.com/media/Gaeda627da4644.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/d481bf2f5e"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1516481328102750532"
          ],
          "editableUntil" : "2022-04-19T18:48:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Gate 42 Poet",
            "screen_name" : "gate42_poet",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "1386604481512345601",
            "id" : "1386604481512345601"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "0",
      "id_str" : "1516481328102750532",
      "truncated" : false,
      "retweet_count" : "14",
      "id" : "1516481328102750532",
      "created_at" : "Tue Apr 19 18:18:18 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gate42_poet: Whoever draws the timetable has never met a Tuesday.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1522340871454228151"
          ],
          "editableUntil" : "2022-05-05T22:52:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "79"
      ],
      "favorite_count" : "388",
      "id_str" : "1522340871454228151",
      "truncated" : false,
      "retweet_count" : "64",
      "id" : "1522340871454228151",
      "created_at" : "Thu May 05 22:22:02 +0000 2022",
      "favorited" : false,
      "full_text" : "\"It's just a number,\" she said at the desk, and moved on to the next traveller.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1550800687906806034"
          ],
          "editableUntil" : "2022-07-23T11:41:11.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "8",
      "id_str" : "1550800687906806034",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1550800687906806034",
      "created_at" : "Sat Jul 23 11:11:11 +0000 2022",
      "favorited" : false,
      "full_text" : "Postcard count this year: 31 sent, 2 received. I keep the score, too.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1553968763157915735"
          ],
          "editableUntil" : "2022-08-01T05:29:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "49",
      "id_str" : "1553968763157915735",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1553968763157915735",
      "created_at" : "Mon Aug 01 04:59:59 +0000 2022",
      "favorited" : false,
      "full_text" : "They lost it again. Same suitcase. Same desk. Same smile.",
      "lang" : "en"
    }
  }
]