-- expect: 5: must be true or false, not words
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning",
      right = "true" },
    answer { "Night" } },
}
