-- expect: 4: has no what
return flow { title = "Heel pain",
  timeline { "heals", title = "How it heals",
    moment { "Week 1" },
    moment { "Week 8", "You can jog a little" } },
}
