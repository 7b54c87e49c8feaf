-- Five easy steps to run with fewer aches.
local warnings = use "warnings"

return flow {
  title = "Run well", subtitle = "Five easy steps", tile = "tile-run-well.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "AAOS: Running tips", "Cochrane 2011: preventing soft-tissue running injuries", "Cochrane 2022: running shoes",
      "J Fam Pract 2021: How to help runners steer clear of injury", "NHS: Plantar fasciitis" } },

  slide { "shoes", title = "1. Pick shoes that feel good",
    text = "Choose a good fit, a soft heel and arch support. Change worn shoes: the cushion wears out. "
      .. "No one type of shoe is proven to prevent injury.",
    picture = { "shoe.svg", alt = "A foot in a running shoe cut open. The heel is soft, the arch is raised and the toes have room." },
    parts = {
      ["heel-cushion"] = { "Soft heel", say = "It cushions each step. It wears thin with many miles." },
      ["arch-support"] = { "Arch support", say = "A raised inside helps hold up your arch." },
      ["toe-room"] = { "Toe room", say = "Your toes should move freely. Try shoes on before you buy." },
    } },

  steps { "warm-up", title = "2. Start easy", text = "Take 5 to 10 minutes.",
    step { "Walk fast", detail = "2 minutes", picture = "step-walk.svg" },
    step { "March in place", detail = "1 minute", picture = "step-march.svg" },
    step { "Swing each leg", detail = "10 times", picture = "step-leg-swing.svg" },
    step { "Jog slowly", detail = "2 to 5 minutes", picture = "step-jog.svg" } },

  slide { "surface", title = "3. Change ground slowly",
    text = "A rubber track or a smooth path may feel kinder than hard road. Both are fine. "
      .. "Change slowly, and watch for holes.",
    picture = { "surface.svg", alt = "Two feet: one lands on a soft track, one on a hard road. The arrow is longer on the road." },
    parts = {
      ["soft-track"] = { "Soft track", say = "It may feel softer under your feet." },
      ["hard-road"] = { "Hard road", say = "Your stride can get used to it, bit by bit." },
    } },

  slide { "mix", title = "4. Mix it up",
    text = "Swap a run for a bike, a pool or weights. Other muscles work, and the sore ones rest. "
      .. "Two days of strength work a week is a good goal.",
    picture = { "step-leg-swing.svg", alt = "A person swings one leg." } },

  slide { "build", title = "5. Build up slowly",
    text = "Add a little each week. Plan easy weeks and sleep well.\n\n"
      .. "*Mild pain* that is gone the next day: ease off. "
      .. "*A limp, swelling or pain at rest*: stop and ask a clinician.",
    picture = { "step-jog.svg", alt = "A person on a slow jog." } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.foot_now },

  question { "check-1", title = "How should a run start?",
    answer { "5 to 10 easy minutes", right = true, say = "An easy start gets your muscles ready." },
    answer { "As fast as you can", say = "It is fun to go fast. Your muscles like an easy start first." },
    answer { "With long, hard stretches", say = "Stretch if it feels good. An easy start matters more." } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Pick shoes that feel good. Change worn ones", icon = "shoe" },
      { "Start easy for 5 to 10 minutes", icon = "clock" },
      { "Change ground slowly", icon = "walk" },
      { "Swap a run for a bike or a pool", icon = "bike" },
      { "Add a little each week", icon = "calendar" },
    } },
}
