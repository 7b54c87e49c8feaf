local warnings = use "warnings"

return flow {
  title = "After a tooth is out", subtitle = "The first week",
  tile = "tile-tooth.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "NHS: Wisdom tooth removal, recovery, https://www.nhs.uk/conditions/wisdom-tooth-removal/",
      "Oral Health Foundation: What to do after an extraction, https://www.dentalhealth.org",
    },
    confirm = { "All of it: the words of an example, which nobody has compared with the sources", "Press for 20 minutes; salt water from day two", "Cold for 10 minutes at a time" } },

  slide { "main", title = "A clot protects the gap",
    text = "Blood fills the gap where the tooth was. It turns into a soft plug, the *clot*.\n\nUnder it your gum can heal. So leave it where it is.",
    picture = { "socket.svg", alt = "Two teeth with a gap between them. A dark red clot fills the gap." },
    parts = { ["blood-clot"] = { "Clot", say = "It covers the bone and the nerves, like a plaster." } } },

  compare { "lost", title = "If the clot comes out", text = "Most clots stay. Slide your finger to see a gap without one.",
    picture = { "socket.svg", alt = "With the clot: the gap is filled. Without it: the gap is open and sore." },
    before = { "clot", label = "With the clot" },
    after = { "open", label = "Without", say = "Then the bone lies bare and hurts. We can help with that." } },

  slide { "press", title = "If it bleeds, press",
    text = "Fold a clean gauze. Lay it on the gap and bite on it for *20 minutes*. Sit up and do not look each minute.\n\nA little pink in your spit is normal.",
    picture = { "gauze.svg", alt = "A folded gauze lies on the gap. An arrow shows that one bites on it." } },

  room { "Which gauze?",
    slide { "gauze", title = "A clean gauze, folded",
      text = "Take one from a new pack. Fold it until it is as thick as your finger.\n\nNo cotton wool: it sticks to the gap.",
      picture = { "gauze.jpg", alt = "A folded white gauze lies on a tray.", licence = "Made by a computer for this project, GPL-3.0-or-later" } } },

  steps { "today", title = "What helps today",
    step { "Cool your cheek", detail = "10 minutes, then a break", picture = "cold-pack.svg" },
    step { "Eat soft food", detail = "Lukewarm, on the other side", picture = "soft-food.svg" },
    step { "No straw, no smoke", detail = "They pull on the clot", picture = "no-straw.svg" } },

  slide { "salt", title = "From day two: salt water",
    text = "Stir half a spoon of salt into a glass of warm water. Let it lie in your mouth after meals and let it run out.\n\nDo not spit hard.",
    picture = { "salt-water.svg", alt = "A glass of warm water, and a spoon of salt beside it." } },

  timeline { "heals", title = "How it heals", text = "Each mouth has its own pace.",
    moment { "Today", "The clot forms. It may still ooze" },
    moment { "Day 3", "The swelling is at its worst, then it goes" },
    moment { "Week 2", "The gum closes over the gap" } },

  myths { "myths", title = "What many people think",
    myth { "Rinse well to keep the gap clean", fact = "Rinsing on the first day can wash the clot out" },
    myth { "Lie flat to rest", fact = "With your head high it bleeds less" } },

  question { "check", title = "It bleeds again. What comes first?",
    picture = { "socket.svg", alt = "Two teeth with a gap between them." },
    answer { "Bite on a clean gauze", right = true, say = "Keep it there for 20 minutes. That stops most bleeding." },
    answer { "Rinse with cold water", say = "Many people try that. It washes the clot away. Press first." } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.signs_now, picture = warnings.face },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "What may I take for the pain?",
      "When can I do sport again?",
      "Do the stitches go away by themselves?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Leave the clot alone", icon = "hand" },
      { "Bleeding: press for 20 minutes", icon = "clock" },
      { "Soft food, no straw, no smoke", icon = "tick" },
      { "Salt water from day two", icon = "calendar" },
    } },
}
