window.YTD.tweets.part0 = [
 {
  "tweet": {
   "created_at": "Mon Mar 04 09:30:00 +0000 2024",
   "id_str": "104",
   "full_text": "Text alone 4",
   "favorite_count": "4",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": []
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 05 09:30:00 +0000 2024",
   "id_str": "105",
   "full_text": "A link 5",
   "favorite_count": "5",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [
     {
      "url": "https://t.co/a",
      "expanded_url": "https://brandmo.example/guide"
     }
    ]
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 06 09:30:00 +0000 2024",
   "id_str": "106",
   "full_text": "Two pictures 6",
   "favorite_count": "6",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [],
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   },
   "extended_entities": {
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     },
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 07 09:30:00 +0000 2024",
   "id_str": "107",
   "full_text": "A video and a link 7",
   "favorite_count": "7",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [
     {
      "url": "https://t.co/a",
      "expanded_url": "https://brandmo.example/guide"
     }
    ],
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   },
   "extended_entities": {
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "video",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 08 09:30:00 +0000 2024",
   "id_str": "108",
   "full_text": "A moving picture 8",
   "favorite_count": "8",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [],
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   },
   "extended_entities": {
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "animated_gif",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 11 09:30:00 +0000 2024",
   "id_str": "111",
   "full_text": "RT @somebody: their picture 11",
   "favorite_count": "11",
   "retweet_count": "1",
   "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [],
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   },
   "extended_entities": {
    "media": [
     {
      "expanded_url": "https://x.example/photo/1",
      "type": "photo",
      "sizes": {
       "large": {
        "w": "10",
        "h": "10"
       }
      }
     }
    ]
   }
  }
 },
 {
  "tweet": {
   "created_at": "Mon Mar 12 09:30:00 +0000 2024",
   "id_str": "112",
   "full_text": "Without entities 12",
   "favorite_count": "12",
   "retweet_count": "1"
  }
 }
]