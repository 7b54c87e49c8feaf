-- Heel pain.
local words = { now = "Get help now" }

return flow {
  title = "Heel pain", subtitle = "Plantar fasciitis", body_part = "foot", tile = "heel.svg",
  review = { status = "draft", due = "2027-11-01", sources = { "NHS" } },

  slide { "band", title = "A strong band", text = [[It runs to your toes.

    It is strong.]],
    picture = { "foot.svg", show = { "bones" }, alt = "A foot." },
    parts = { ["heel-bone"] = { "Heel bone", say = "At the back." }, band = "Band" } },
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." },
    answer { "Night", say = "Close." },
    next = { to = { "now", "band" }, choose = function(visit)
      if visit:right("check") then return "now" else return "band" end
    end } },
  warning { "now", level = "now", title = words.now, signs = { "A fever", "A fall" } },
  summary { "end", title = "Home", points = { { "Rest", icon = "rest" } } },
}
