window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "tilda@brandmo.example",
      "createdVia" : "web",
      "username" : "tildabrandmo",
      "accountId" : "1449318226104299523",
      "createdAt" : "2021-10-16T10:02:33.412Z",
      "accountDisplayName" : "Tilda Brandmo ✈️"
    }
  }
]