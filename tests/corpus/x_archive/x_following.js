window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "1251340402242261926",
      "userLink" : "https://twitter.com/intent/user?user_id=1251340402242261926"
    }
  },
  {
    "following" : {
      "accountId" : "1243178734118412204",
      "userLink" : "https://twitter.com/intent/user?user_id=1243178734118412204"
    }
  },
  {
    "following" : {
      "accountId" : "1253226087073650721",
      "userLink" : "https://twitter.com/intent/user?user_id=1253226087073650721"
    }
  },
  {
    "following" : {
      "accountId" : "1238799154148752020",
      "userLink" : "https://twitter.com/intent/user?user_id=1238799154148752020"
    }
  }
]