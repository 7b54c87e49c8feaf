return flow { title = "Heel pain",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "No." },
    next = { to = { "more", "end" }, choose = function(visit)
      if visit:right("check") then return "more" end
    end } },
  slide { "more", title = "More" },
  slide { "end", title = "End" },
}
