local warnings = use "warnings"

return flow {
  title = "Your mouth is numb", subtitle = "The next few hours",
  tile = "tile-numb.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = { "NHS: Local anaesthesia, https://www.nhs.uk/conditions/local-anaesthesia/" },
    confirm = { "All of it: the words of an example, which nobody has compared with the sources", "2 to 4 hours" } },

  slide { "main", title = "You cannot feel your lip for a while",
    text = "The shot puts the nerves to sleep. Your lip and cheek feel thick, but they are not swollen.\n\nThis takes *2 to 4 hours*.",
    picture = { "numb.svg", alt = "A feather touches a person’s lips." } },

  steps { "careful", title = "Until you can feel again",
    step { "Do not eat yet", detail = "You could bite your cheek", picture = { "soft-food.svg", show = { "cross" } } },
    step { "Be careful with hot drinks", detail = "You do not feel the heat", picture = "salt-water.svg" } },

  true_or_not { "bite", title = "A numb lip can be bitten by mistake", right = true,
    picture = { "numb.svg", alt = "A feather touches a person’s lips." },
    say = "You do not feel it at once. So wait with food, and watch your child." },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.signs_now, picture = warnings.face },

  summary { "take-home", title = "Take this home",
    points = {
      { "Eat when you can feel again", icon = "clock" },
      { "Watch out with hot drinks", icon = "shield" },
      { "Still numb tomorrow? Ask us", icon = "desk" },
    } },
}
