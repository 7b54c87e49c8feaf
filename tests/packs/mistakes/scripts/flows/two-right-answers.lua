-- expect: 3: has 2 right answers
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true },
    answer { "Night", right = true } },
}
