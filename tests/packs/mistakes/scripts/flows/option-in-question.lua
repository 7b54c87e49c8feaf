-- expect: 6: an option stands inside question "check"
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true },
    answer { "Noon" },
    option { "Night", to = "check" } },
}
