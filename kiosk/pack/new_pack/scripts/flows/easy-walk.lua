-- An example topic. Everything after two dashes is a note for you: the kiosk does not read it.
-- Change its words, or begin a topic of your own: clinic-kiosk new flow my-topic
local warnings = use "warnings" -- the warning signs in lib/warnings.lua, the same in every topic

return flow {
  title = "An easy walk", subtitle = "An example topic",
  body_part = "foot", tile = "easy-walk.svg",

  -- Every slide says that it is a draft, until a clinician has signed its proof.
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = { "NHS: Walking for health" },
    confirm = { "All of it: these are the words of an example" } },

  -- The one thing to remember comes first. "main" is the slide's name: small letters, used once.
  slide { "main", title = "A short walk each day is good for you",
    text = "Ten minutes are enough to start. Then add a little.",
    picture = { "easy-walk.svg", hide = { "long-walk" }, alt = "A path leads from a house past a bench to a tree." },
    parts = {
      house = { "Your door", say = "Start where you are. You need no special place." },
      bench = { "A bench", say = "Rest when you like. A walk with a *rest* counts, too." },
      tree = { "A goal", say = "Pick a place that you like to see." },
    } },

  -- A room: further reading beside the way, for who is curious.
  room { "How fast is easy?",
    question { "check", title = "How fast is an easy walk?",
      picture = { "step-walk.svg", alt = "A person on an easy walk." },
      answer { "You can still talk", right = true, say = "Then your heart and legs can keep it up." },
      answer { "As fast as you can", say = "Many people think so. Slow walks help, too." } } },

  -- Two states of one drawing: a finger draws one over into the other.
  compare { "further", title = "A little further each week", text = "Slow steps add up.",
    picture = { "easy-walk.svg", alt = "The same path. Dots show how far the walk goes." },
    before = { "short-walk", label = "First week" }, after = { "long-walk", label = "Fourth week" } },

  -- Two to four cards, one short line each.
  steps { "start", title = "How to start today", text = "Go slowly.",
    step { "Walk for five minutes", detail = "At your own speed", picture = "step-walk.svg" },
    step { "Turn and walk home", detail = "Rest if you like", picture = "easy-walk.svg" } },

  -- Warning signs come from lib/warnings.lua.
  warning { "now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  -- Patients touch up to three of these and show them to you.
  ask { "ask", title = "What would you like to ask?",
    questions = {
      "How far can I walk for now?",
      "Which shoes are good for me?",
      "What if my foot hurts on a walk?",
    } },

  -- Three to five points to take home. The icons are files in media/icons, without .svg.
  summary { "take-home", title = "Take this home",
    points = {
      { "Start with ten minutes", icon = "clock" },
      { "Walk so that you can talk", icon = "walk" },
      { "Ask us when you are not sure", icon = "desk" },
    } },
}
