-- expect: 4: did you mean "true"
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = True }, answer { "Night" } },
}
