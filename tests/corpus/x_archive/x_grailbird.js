Grailbird.data.tweets_2015_01 = 
[ {
  "source" : "web",
  "created_at" : "2015-01-24 02:02:37 +0000",
  "text" : "From the old days",
  "id_str" : "558"
} ]