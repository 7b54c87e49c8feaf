-- Five easy steps to run with fewer aches.
local warnings = use "warnings"

return flow {
  title = "Run well", subtitle = "Five easy steps", tile = "tile-run-well.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "AAOS: Running tips", "Cochrane 2011: preventing soft-tissue running injuries", "Cochrane 2022: running shoes",
      "J Fam Pract 2021: How to help runners steer clear of injury", "Canadian Family Physician 2003: Preventing running injuries",
      "BayCare: Runner’s guide to avoiding injury", "Wake Forest: 7 ways to reduce running injury risk", "NHS: Plantar fasciitis",
      "NHS: Sprains and strains", "Weakley 2021: compression garments", "Compression stockings review (PMC6985982)",
      "Mayo Clinic: Heel pain, when to see a doctor", "NHS: Sciatica", "Royal Free London NHS: Cauda equina syndrome",
      "NHS Gloucestershire: Low back pain red flags",
      "Sheffield Aches and Pains: What is back pain" },
    confirm = {
      "Each sport has its own risks; tired muscles rest on a bike (general knowledge)",
      "No type of shoe is proven to prevent injury (Cochrane 2022, result from general knowledge)",
      "Shoes last 250 to 500 miles (AAOS); other pages say 300 to 500",
      "Who should ask before compression socks: poor blood flow, diabetes, numb feet (general knowledge)",
      "No proof that compression socks prevent injury (general knowledge)",
      "The sample week: 2 runs, 1 other sport, 2 strength days, 2 rest days (general knowledge)",
      "The stop light: green, yellow, red (general knowledge)",
      "Sleep, easy weeks, one change at a time (general knowledge)",
      "Which foot signs are “now” and which “today”",
      "Warm-up: minutes and moves of each step (general knowledge)",
      "Shoe tests: worn heel, flat sole, limp shoe (general knowledge)",
      "What a clinician may do for a runner’s plan (general knowledge)",
      "Sudden severe pain without an injury: add it as a sign, under “now” or “today”?",
      "A cold or pale foot: add it as a sign, under “now” or “today”?",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "Walk and jog in shoes before you buy; toe room; get used to new shoes slowly (general knowledge)",
      "An easy start matters more than stretching; the five steps together help: the wording",
      "Running pushes more than walking, a hard road a little more than a track: the lengths of the arrows (general knowledge)",
      "Cannot stand on the foot, bone pain at night (stress fracture); swollen calf or sudden trouble breathing (clot): general knowledge" } },

  slide { "main", title = "Five small steps help you run well",
    text = "Good shoes. An easy start. Slow change of ground. A mix of sports. A little more each week.\n\n"
      .. "No step can stop every injury. Together, they help your body cope.",
    picture = { "tie-shoes.svg", alt = "A runner kneels and ties a shoe before the run." } },

  room { "Good shoes",
    slide { "shoes", title = "Pick shoes that feel good",
      text = "Choose a good fit, a soft heel and arch support. Walk and jog in them before you buy.\n\n"
        .. "Experts have not found one type of shoe that prevents injury.",
      picture = { "shoe.svg", alt = "A foot in a running shoe cut open. The heel is soft, the arch is raised and the toes have room." },
      parts = {
        ["heel-cushion"] = { "Soft heel", say = "It cushions each step. It wears thin with many miles." },
        ["arch-support"] = { "Arch support", say = "A raised inside helps hold up your arch." },
        ["toe-room"] = { "Toe room", say = "Your toes should move freely. Try shoes on before you buy." },
      } },

    slide { "old-shoes", title = "Know when shoes are worn",
      text = "Look at the heel: is it worn down? Press the sole: is it flat or hard? "
        .. "Twist the shoe: is it limp?\n\n"
        .. "Many shoes last 250 to 500 miles. Then the cushion is worn. Get used to new ones slowly.",
      picture = { "shoe-worn.svg", alt = "A new shoe above a worn one with a flat heel and a thin sole." } } },

  room { "Tight socks",
    slide { "socks", title = "Tight socks are your choice",
      text = "Some runners like *compression socks*. These are long, tight socks. They may ease tired legs. "
        .. "Experts have no proof that they prevent injury.\n\n"
        .. "Poor blood flow, diabetes or numb feet? Ask a clinician first.",
      picture = { "socks.svg", alt = "Two legs in long, tight socks that end below the knee." } } },

  room { "Which ground?",
    change { "surface", title = "Change ground slowly",
      text = "The arrow is the push from the ground. Pick what feels good, and watch for holes.",
      picture = { "ground-push.svg",
        alt = "A foot lands. An arrow beside it is short when walking, longer when running on soft ground, longest on hard ground." },
      moment { "walk-soft", label = "Walk", say = "You walk. The push is small." },
      moment { "run-soft", label = "Soft ground", say = "You run on soft ground. It gives a little and may feel kinder." },
      moment { "run-hard", label = "Hard ground",
        say = "Experts have little proof that hard ground hurts you. Your stride can get used to it." } } },

  steps { "warm-up", title = "Start easy", text = "Take 5 to 10 minutes. It gets your muscles ready.",
    step { "Walk fast", detail = "2 minutes", picture = "step-walk.svg" },
    step { "March in place", detail = "1 minute", picture = "step-march.svg" },
    step { "Swing each leg", detail = "10 times", picture = "step-leg-swing.svg" },
    step { "Jog slowly", detail = "2 to 5 minutes", picture = "step-jog.svg" } },

  room { "Stretching",
    slide { "stretch", title = "Stretch if it feels good",
      text = "After your run, walk until you breathe easily. Then stretch if you like. Go gently.\n\n"
        .. "Studies have not found that stretching alone cuts running injuries. An easy start matters more.",
      picture = { "calf-wall-2.svg", alt = "A person leans on a wall with one leg back and stretches the calf." } } },

  slide { "build", title = "Build up slowly",
    text = "Add a little each week. Change one thing at a time: miles, hills or speed. "
      .. "Plan easy weeks and sleep well.\n\n"
      .. "A big jump is a common cause of pain.",
    picture = { "weeks-build.svg", alt = "Four weeks of runs. Each is a little longer than the one before, and the last one is short." } },

  room { "Mix it up",
    slide { "mix", title = "Mix it up",
      text = "Swap a run for a bike, a pool or weights. Other muscles work, and the tired ones rest. "
        .. "Your week has fewer hard steps.",
      picture = { "swap-swim.svg", alt = "A person swims in a pool." } },

    steps { "week", title = "A week could look like this",
      text = "Make it fit your life.",
      step { "Run", detail = "2 days", picture = "step-jog.svg" },
      step { "Bike, swim or walk", detail = "1 day", picture = "swap-bike.svg" },
      step { "Get stronger", detail = "2 days", picture = "swap-strength.svg" },
      step { "Rest", detail = "2 days", picture = "resting.svg" } } },

  room { "Stop light for pain",
    slide { "stop-light", title = "Think of a stop light",
      text = "*Green:* no pain. Go on.\n\n*Yellow:* mild pain, gone the next day. Ease off.\n\n"
        .. "*Red:* a limp, swelling, numbness or pain at rest. Stop and ask.",
      picture = { "stop-light.svg",
        alt = "A stop light: a green circle that smiles, a yellow triangle with a flat mouth and a red sign that frowns." } } },

  room { "Who can help",
    slide { "clinician", title = "Who can help you plan",
      text = "New to running, or back after a break? A doctor, nurse or therapist can help you plan.\n\n"
        .. "They may check your strength and teach you exercises. Bring your old shoes along.",
      picture = { "clinician-watch.svg", alt = "A clinician with a notepad watches a person bend both knees." } } },

  choice { "signs", title = "Warning signs: foot or back?",
    picture = { "runner-home.svg", alt = "A runner from the side." },
    option { "Foot and calf", to = "now" },
    option { "Back and legs", to = "back-now" } },

  warning { "now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  warning { "today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot,
    next = "ask" },

  warning { "back-now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "back-today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Is it safe for me to start running?",
      "Which of my aches should I not run with?",
      "How do I start again after a break?",
      "Are my shoes right for me?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Pick shoes that feel good. Change worn ones", icon = "shoe" },
      { "Start easy for 5 to 10 minutes", icon = "clock" },
      { "A limp, swelling or pain at rest? Stop and ask", icon = "desk" },
      { "Swap a run for a bike or a pool", icon = "bike" },
      { "Add a little each week", icon = "calendar" },
    } },

  room { "Quick check",
    question { "check-1", title = "How should a run start?",
      picture = { "tie-shoes.svg", alt = "A runner kneels and ties a shoe before the run." },
      answer { "5 to 10 easy minutes", right = true, say = "An easy start gets your muscles ready." },
      answer { "As fast as you can", say = "It is fun to go fast. Your muscles like an easy start first." },
      answer { "With long, hard stretches", say = "Stretch if it feels good. An easy start matters more." } },

    question { "check-2", title = "Why swap a run for a bike?",
      picture = { "swap-bike.svg", alt = "A person with a helmet rides a bike." },
      answer { "Other muscles share the work", right = true, say = "The tired muscles rest, and you stay fit." },
      answer { "Running is bad for you", say = "Many people think so. But running does a lot of good. A mix shares the work." },
      answer { "A bike is always safer", say = "Each sport has its own risks. A mix shares the work." } },

    question { "check-3", title = "What is the best reason for new shoes?",
      picture = { "shoe.svg", alt = "A foot in a running shoe cut open. The heel is soft, the arch is raised and the toes have room." },
      answer { "The cushion is worn", right = true, say = "Worn shoes soften each step less. Get used to new ones slowly." },
      answer { "A new color is out", say = "A nice color is fun. A worn cushion is the better reason." },
      answer { "They stop all injuries", say = "No shoe can do that. A worn cushion is the better reason." } } },
}
