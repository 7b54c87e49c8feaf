-- expect: 6: did you mean "check"
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "No." },
    next = { to = { "more", "end" }, choose = function(visit)
      return visit:right("chek") and "more" or "end"
    end } },
  slide { "more", title = "More" },
  slide { "end", title = "End" },
}
