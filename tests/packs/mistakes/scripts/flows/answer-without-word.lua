-- expect: 6: write answer before it
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true },
    answer { "Noon" },
    { "Night" } },
}
