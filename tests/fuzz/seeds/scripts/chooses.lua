local words = use "words"

return flow { title = "Heel", review = { status = "draft", sources = { "NHS" } },
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "Close." },
    next = { to = { "now", "end" }, choose = function(visit)
      local names = {}
      for i = 1, 3 do names[#names + 1] = ("slide-%d"):format(i):upper() end
      return visit:right("check") and visit:seen("check") and "now" or "end"
    end } },
  warning { "now", level = "now", title = words.now, signs = { "A fever", "A fall" } },
  summary { "end", title = "Home", points = { { "Rest", icon = "rest" } } } }
