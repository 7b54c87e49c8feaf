-- expect: 5: is not closed before line 6
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true,
      say = "Yes.",
    answer { "Night", say = "No." } },
}
