-- expect: 7: did you mean "subtitle"
-- expect: 8: did you mean "title"
-- expect: 9: must be words, not true or false
-- expect: 10: did you mean "sore"
-- expect: 14: did you mean "right"
return flow { title = "Heel pain",
  subtitel = "Plantar fasciitis",
  slide { "band", titel = "A band",
    text = true,
    next = "sor" },
  slide { "sore", title = "Sore" },
  question { "check", title = "When?",
    answer { "Morning",
      rihgt = true },
    answer { "Night" } },
}
