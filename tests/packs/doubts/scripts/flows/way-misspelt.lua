return flow { title = "Heel pain",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "No." },
    next = { to = { "more", "end" }, choose = function(visit)
      return visit:right("check") and "mroe" or "end"
    end } },
  slide { "more", title = "More" },
  slide { "end", title = "End" },
}
