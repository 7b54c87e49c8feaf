-- When to get help, and how fast. The strip “Get help now” of the first screen leads here.
local warnings = use "warnings"

return flow {
  title = "Warning signs", subtitle = "When to get help",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = { "NHS: Wisdom tooth removal, recovery, https://www.nhs.uk/conditions/wisdom-tooth-removal/", "NHS: Dental abscess, https://www.nhs.uk/conditions/dental-abscess/" },
    confirm = { "Every sign on both lists, and whether it is “now” or “today”" } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.signs_now, picture = warnings.face },

  warning { "today", level = "today", title = warnings.today, text = warnings.any_one, signs = warnings.signs_today },

  summary { "take-home", title = "Take this home",
    points = {
      { "One sign is enough to ask for help", icon = "warn" },
      { "You can ask the front desk at any time", icon = "desk" },
      { "Take our phone number with you", icon = "phone" },
    } },
}
