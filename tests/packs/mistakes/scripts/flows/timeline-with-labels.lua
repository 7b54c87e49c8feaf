-- expect: 5: has a field "label" that is not known
-- expect: 5: has no what
return flow { title = "Heel pain",
  timeline { "heals", title = "How it heals",
    moment { "Week 1", label = "The first steps still hurt" },
    moment { "Week 8", "You can jog a little" } },
}
