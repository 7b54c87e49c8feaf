-- How running loads the body, from the sole to the low back.
local warnings = use "warnings"

return flow {
  title = "Running and your body", subtitle = "How it shares the load", tile = "tile-running.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "J Fam Pract 2021: How to help runners steer clear of injury", "Canadian Family Physician 2003: Preventing running injuries",
      "Maselli 2020: low back pain among runners" } },

  slide { "chain", title = "Your body shares the load",
    text = "Each step puts load on your foot. The band under your foot takes some of it. "
      .. "Bones, joints, discs and muscles share the rest, up to your low back.",
    picture = { "runner-load.svg", alt = "A runner with a running blade on one leg. Dots go from the other foot up to the low back." },
    parts = {
      sole = { "Sole", say = "A strong band and a heel pad take the first load." },
      knee = { "Knee", say = "It bends and lets your thigh muscles soften the step." },
      hip = { "Hip", say = "Strong hip muscles keep your body level." },
      ["low-back"] = { "Low back", say = "Discs and back muscles take what is left." },
    } },

  slide { "up", title = "Load travels up",
    text = "Load comes up from the ground with each step. Your body is built for this. "
      .. "It softens the load bit by bit, from foot to back.",
    picture = { "runner-load.svg", show = { "load" }, alt = "A runner from the side. Arrows go up from the foot to the low back." } },

  slide { "grow", title = "Slow change makes you strong",
    text = "Muscles, bones and bands get stronger when load grows slowly. They get sore when load jumps.\n\n"
      .. "Too much too soon is a main cause of running pain.",
    picture = { "step-jog.svg", alt = "A person on a slow jog." } },

  slide { "good", title = "Running does a lot of good",
    text = "It helps your heart and your mood. Back pain is no more common in runners than in other people. "
      .. "Most running aches get better.",
    picture = { "step-walk.svg", alt = "A person on an easy walk." } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  question { "check-1", title = "What often starts running pain?",
    answer { "A sudden jump in load", right = true, say = "Your body copes best when load grows slowly." },
    answer { "Running at all", say = "Many people think so. But your body can get used to running, step by step." },
    answer { "Growing older", say = "Age plays a part. But a sudden jump in load is the more usual cause." } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Add miles, hills and speed slowly", icon = "calendar" },
      { "Rest days help you get stronger", icon = "rest" },
      { "Running helps your heart and mood", icon = "heart" },
      { "Learn the few warning signs", icon = "warn" },
    } },
}
