-- expect: 3: did you mean "more"
local function way(visit)
  return visit:right("check") and visit:seen("mor") and "end" or "more"
end
return flow { title = "Heel pain",
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "No." },
    next = { to = { "more", "end" }, choose = way } },
  slide { "more", title = "More" },
  slide { "end", title = "End" },
}
