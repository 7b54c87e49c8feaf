-- When to get help, and how fast. The button “Get help now” of the first screen leads here.
local warnings = use "warnings"

return flow {
  title = "Warning signs", subtitle = "When to get help",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = { "NHS: Sciatica", "NHS Gloucestershire: Low back pain red flags", "Mayo Clinic: Heel pain, when to see a doctor",
      "NHS: Plantar fasciitis" },
    confirm = { "Every sign on the four lists, and whether it is “now” or “today”" } },

  warning { "back-now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "foot-now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  warning { "back-today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  warning { "foot-today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot },

  summary { "take-home", title = "Take this home",
    points = {
      { "One sign is enough to ask for help", icon = "warn" },
      { "You can ask the front desk at any time", icon = "desk" },
    } },
}
