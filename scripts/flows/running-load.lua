-- How running loads the body, from the sole to the low back.
local warnings = use "warnings"

return flow {
  title = "Running basics", subtitle = "How you take the load", tile = "tile-running.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "J Fam Pract 2021: How to help runners steer clear of injury",
      "Canadian Family Physician 2003: Preventing running injuries",
      "Maselli 2020: low back pain among runners", "AAOS OrthoInfo: Plantar fasciitis and bone spurs", "NHS: Plantar fasciitis",
      "Wake Forest: 7 ways to reduce running injury risk", "NHS: Sciatica", "Royal Free London NHS: Cauda equina syndrome",
      "NHS Gloucestershire: Low back pain red flags", "Sheffield Aches and Pains: What is back pain",
      "Mayo Clinic: Heel pain, when to see a doctor",
      "BayCare: Runner’s guide to avoiding injury" },
    confirm = {
      "Fewer rest days, steep hills and two changes at once add load: the wording",
      "Sore muscles after a run often fade in a day or two (general knowledge)",
      "Change one thing at a time; rest days make the body stronger (general knowledge)",
      "Back pain is no more common in runners than in others (from Maselli 2020: 0.7 to 20 %)",
      "Most running aches ease in days or weeks; when to ask (general knowledge)",
      "What a clinician may do for a running ache (general knowledge)",
      "Which foot signs are “now” and which “today”",
      "Each step’s load is softened from foot to back: strong hips keep the body level (general knowledge)",
      "Age plays a part in running pain, less than a jump in load (general knowledge)",
      "Sudden severe pain without an injury: add it as a sign, under “now” or “today”?",
      "A cold or pale foot: add it as a sign, under “now” or “today”?",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "Heel pad takes load first, thigh muscles soften the step, discs and back muscles take the rest (general knowledge)",
      "Pain that stays, comes back or makes you limp: too much load for now; go back a step (general knowledge)",
      "Walk and jog by turns to start; no one best pace is known (general knowledge)",
      "Cannot stand on the foot, bone pain at night (stress fracture); swollen calf or sudden trouble breathing (clot): general knowledge" } },

  slide { "main", title = "Add a little at a time",
    text = "Your body gets stronger when load grows slowly. A big jump can make it sore.\n\n"
      .. "Give it time. It helps you keep running.",
    picture = { "weeks-build.svg", alt = "Four weeks of runs. Each is a little longer than the one before, and the last one is short." } },

  room { "Why load matters",
    slide { "grow", title = "Slow change makes you strong",
      text = "Muscles, bones and bands get stronger when load grows slowly. They get sore when load jumps.\n\n"
        .. "Too much too soon is a main cause of running pain.",
      picture = { "load-jump.svg", alt = "A running shoe climbs five small steps. Another stands before a very high one." } },

    slide { "why", title = "What makes load jump",
      text = "More miles, more speed, steep hills and fewer rest days all add load. So do worn shoes and new, hard ground: "
        .. "the arrows show its push.\n\nTwo changes at once add up. Change *one thing at a time*.",
      picture = { "surface.svg", alt = "Two feet: one lands on a soft track, one on a hard road. The arrow is longer on the road." } } },

  room { "Running is good",
    slide { "good", title = "Running does a lot of good",
      text = "It helps your heart and your mood. Back pain is no more common in runners than in other people. "
        .. "You have good reasons to keep going.",
      picture = { "step-jog.svg", alt = "A person on a slow jog." } } },

  slide { "chain", title = "Your body shares the load",
    text = "Each step loads your foot first. Bones, joints, discs and muscles share the rest, up to your low back.",
    picture = { "runner-load.svg", alt = "A runner with a running blade on one leg. Dots go from the other foot up to the low back." },
    parts = {
      sole = { "Sole", say = "A strong band and a heel pad take the first load." },
      knee = { "Knee", say = "It bends and lets your thigh muscles soften the step." },
      hip = { "Hip", say = "Strong hip muscles keep your body level." },
      ["low-back"] = { "Low back", say = "Discs and back muscles take what is left." },
    } },

  room { "How load travels",
    change { "up", title = "Load travels up",
      text = "The arrows show the load of a step. Your body is built to soften it, bit by bit, from foot to back.",
      picture = { "runner-load.svg", alt = "A runner from the side. Arrows go up from the foot to the low back. They get smaller." },
      moment { "load-ankle", label = "Foot", part = "sole", say = "A strong band and a heel pad take the first load." },
      moment { "load-knee", label = "Knee", part = "knee", say = "It bends and lets your thigh muscles soften the step." },
      moment { "load-hip", label = "Hip", part = "hip", say = "Strong hip muscles keep your body level." },
      moment { "load-back", label = "Low back", part = "low-back", say = "Discs and back muscles take what is left." } } },

  steps { "home", title = "How to add load slowly",
    step { "Start small", detail = "Walk and jog by turns", picture = "step-walk.svg" },
    step { "Add a little each week", detail = "Only miles, hills or speed", picture = "step-jog.svg" },
    step { "Plan rest days", detail = "Your body gets strong then", picture = "resting.svg" } },

  room { "Listen to your body",
    slide { "feel", title = "What your body tells you",
      text = "Sore muscles the day after a run are common. They often fade in a day or two.\n\n"
        .. "Does pain stay, come back or make you limp? Then the load was too much for now.",
      picture = { "runner-sore.svg", alt = "A runner has stopped, bends down and holds a sore lower leg." } },

    slide { "time", title = "Most running aches get better",
      text = "Many aches fade in days or weeks when you ease off. Then you can build up again.\n\n"
        .. "No better after a few weeks? Ask a clinician.",
      picture = { "weeks-better.svg", alt = "A page of four weeks. Red spots get smaller from day to day. The last days have ticks." } } },

  room { "What experts know",
    slide { "know", title = "What experts know",
      text = "They know that big jumps in load can hurt you. They do *not* know one best pace for all runners.\n\n"
        .. "So let your body guide you. If you get sore, go back a step.",
      picture = { "load-jump.svg", alt = "A running shoe climbs five small steps. Another stands before a very high one." } } },

  room { "Who can help",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may ask how you train. They may check your strength and watch you move.\n\n"
        .. "They may teach you exercises and help you plan. You may not need a scan.",
      picture = { "clinician-watch.svg", alt = "A clinician with a notepad watches a person bend both knees." } } },

  choice { "signs", title = "Warning signs: back or foot?",
    picture = { "runner-home.svg", alt = "A runner from the side." },
    option { "Back and legs", to = "now" },
    option { "Foot and calf", to = "foot-now" } },

  warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today,
    next = "ask" },

  warning { "foot-now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  warning { "foot-today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "How much can I run in a week?",
      "Where does my pain come from?",
      "When should I stop a run?",
      "Are my shoes right for me?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Add a little each week", icon = "calendar" },
      { "Change one thing at a time", icon = "tick" },
      { "Rest days help you get stronger", icon = "rest" },
      { "Running helps your heart and mood", icon = "heart" },
      { "Pain that stays or makes you limp? Ask a clinician", icon = "desk" },
    } },

  room { "Quick check",
    question { "check-1", title = "What often starts running pain?",
      picture = { "runner-sore.svg", alt = "A runner has stopped, bends down and holds a sore lower leg." },
      answer { "A sudden jump in load", right = true, say = "Your body copes best when load grows slowly." },
      answer { "Running at all", say = "Many people think so. But your body can get used to running, step by step." },
      answer { "Growing older", say = "Age plays a part. But a sudden jump in load is the more usual cause." } },

    question { "check-2", title = "What is a good way to run more?",
      picture = { "tie-shoes.svg", alt = "A runner kneels and ties a shoe before the run." },
      answer { "Add a little each week", right = true, say = "Small steps give your body time to get stronger." },
      answer { "Run more, faster and uphill", say = "It is good to have goals. But your body likes one change at a time." },
      answer { "Skip all rest days", say = "Many runners try that. But your body gets stronger when it rests." } } },
}
