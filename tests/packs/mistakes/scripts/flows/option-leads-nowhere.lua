-- expect: 5: did you mean "sore"
return flow { title = "Heel pain",
  choice { "where", title = "Where?",
    option { "Heel", to = "sore" },
    option { "Toe", to = "soer" } },
  slide { "sore", title = "Sore" },
}
