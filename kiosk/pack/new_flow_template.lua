-- A new topic. Everything after two dashes is a note for you: the kiosk does not read it.
-- Replace the words between the quotation marks, then run: clinic-kiosk check
-- What each line is for, with pictures: scripts/README.md
local warnings = use "warnings" -- the warning signs in lib/warnings.lua, the same in every topic

return flow {
  -- The words on the tile of the first screen, and where the topic belongs: low-back, leg or foot.
  title = "New topic", subtitle = "Change these words",
  body_part = "foot", tile = "tile-heel.svg",

  -- It stays "draft", and every slide says so, until a clinician has signed the proof. Put in where each fact comes from.
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {},
    confirm = { "All of it: these are the words that came with a new topic" } },

  -- The one thing to remember comes first. The word in front, "main", names the slide: small letters, used once.
  slide { "main", title = "The one thing to remember",
    text = "Say the main message here, in two or three short sentences.\n\n"
      .. "This begins a new paragraph, and *these words* are bold.",
    picture = { "step-walk.svg", alt = "A person on an easy walk." } },

  -- A picture with places to touch. "heel-bone" is the name of a place in the drawing, then comes its label.
  slide { "inside", title = "Inside your foot",
    text = "A strong band runs under your foot. Touch a name to learn more.",
    picture = { "foot-inside.svg", alt = "The inner side of a foot, with a band under the bones." },
    parts = {
      ["heel-bone"] = { "Heel bone", say = "The bone at the back of your foot." },
      ["band-healthy"] = { "Band", say = "It runs from your heel to your toes." },
    } },

  -- Two to four cards, one short line each.
  steps { "help", title = "What you can do at home", text = "Go slowly.",
    step { "Walk first", detail = "A few minutes", picture = "step-walk.svg" },
    step { "Jog slowly", detail = "When walking is easy", picture = "step-jog.svg" } },

  -- About what was just explained, never about the reader. One answer is right; each says why, kindly.
  question { "check", title = "What comes first?",
    answer { "An easy walk", right = true, say = "A walk gets your body ready." },
    answer { "A fast run", say = "Many runners start fast. An easy walk is kinder." } },

  -- Warning signs come from lib/warnings.lua. For the back: back_now, back_today, warnings.body.
  warning { "now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },
  warning { "today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot },

  -- What patients of yours ask, in their words; three to five. They touch up to three and show them to you.
  ask { "ask", title = "What would you like to ask?",
    questions = {
      "How far can I walk for now?",
      "Which shoes are good for me?",
      "When can I run again?",
    } },

  -- Three to five points to take home. More icons: the files in media/icons, without .svg.
  summary { "take-home", title = "Take this home",
    points = {
      { "Start with a walk", icon = "walk" },
      { "Go slowly", icon = "clock" },
      { "Ask us when you are not sure", icon = "desk" },
    } },
}
