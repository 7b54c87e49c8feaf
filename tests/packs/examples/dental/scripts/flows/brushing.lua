local warnings = use "warnings"

return flow {
  title = "Brushing while it heals", subtitle = "Soft and slow",
  tile = "tile-brush.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = { "NHS: How to keep your teeth clean, https://www.nhs.uk/live-well/healthy-teeth-and-gums/", "Oral Health Foundation, https://www.dentalhealth.org" },
    confirm = { "All of it: the words of an example, which nobody has compared with the sources", "Brush from the evening on; two weeks around the gap" } },

  slide { "main", title = "Clean teeth help the gap to heal",
    text = "Brush from the first evening on, *twice a day*. Use a soft brush.\n\nLeave out the gap itself, for about two weeks.",
    picture = { "brush.svg", alt = "A soft toothbrush with a little paste on it." } },

  steps { "how", title = "How to brush near the gap", text = "Take your time.",
    step { "Start far from the gap", detail = "Small circles, no pressure", picture = "brush.svg" },
    step { "Let the foam run out", detail = "Do not spit hard", picture = "salt-water.svg" } },

  true_or_not { "hard", title = "A hard brush cleans better", right = false,
    picture = { "brush.svg", alt = "A soft toothbrush with a little paste on it." },
    say = "A soft brush reaches more and spares your gum." },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.signs_now, picture = warnings.face },

  summary { "take-home", title = "Take this home",
    points = {
      { "Twice a day, with a soft brush", icon = "calendar" },
      { "Leave out the gap for two weeks", icon = "hand" },
      { "Ask us if your gum bleeds a lot", icon = "desk" },
    } },
}
