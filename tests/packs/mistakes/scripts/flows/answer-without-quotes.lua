-- expect: 4: write "In the morning"
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { In the morning, right = true }, answer { "Night" } },
}
