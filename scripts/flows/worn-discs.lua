-- Discs that get thinner with age (also called degenerative discs).
local warnings = use "warnings"

return flow {
  title = "Worn discs", subtitle = "Common with age", body_part = "low-back", tile = "tile-worn-disc.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "OHSU: About degenerative disc disease", "Providence: Degenerative disc disease",
      "Brinjikji 2015: spine imaging in people without pain", "Belavy 2017: running and discs",
      "American College of Physicians 2017: low back pain guideline" } },

  compare { "ages", title = "Discs change as we age",
    text = "A young disc is tall and full of water. Touch *Older* to see the change.",
    picture = { "disc-ages.svg", alt = "A disc between two bones. Younger: tall and plump. Older: thinner, with small cracks." },
    before = { "disc-healthy", label = "Younger", part = "healthy-ring" },
    after = { "disc-worn", label = "Older", part = "worn-ring",
      say = "Over the years, discs dry out and get thinner. It is a normal part of age. You may hear the word *degenerative*." } },

  slide { "common", title = "Common, and often painless",
    text = "Scans of people *with no pain* show worn discs too. At age 20, it is about 4 in 10. "
      .. "At age 80, it is nearly all.\n\nSo a scan alone does not tell how you will feel.",
    picture = { "disc-ages.svg", show = { "disc-very-worn" }, hide = { "disc-healthy" },
      alt = "A very thin disc between two bones." } },

  slide { "feel", title = "Some people get an ache",
    text = "It is an ache in the low back. It may get worse when you sit long or lean forward. "
      .. "It may ease when you walk. It can come and go.",
    picture = { "disc-ages.svg", show = { "disc-worn" }, hide = { "disc-healthy" }, alt = "A worn disc between two bones." } },

  slide { "run", title = "You can keep running",
    text = "Running at a sensible pace is not known to wear out discs. In one study, runners had better discs than people who did not run.\n\n"
      .. "Cut back when it aches. Then build up slowly.",
    picture = { "step-jog.svg", alt = "A person on a slow jog." } },

  warning { "now", level = "now", title = warnings.now, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  question { "check-1", title = "What wears discs most?",
    answer { "Normal age", right = true, say = "Discs change slowly over the years, in all of us." },
    answer { "One bad run", say = "One run rarely does that. Discs change slowly over the years." },
    answer { "Walking", say = "Walking is good for discs and muscles. Discs change slowly over the years." } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Worn discs are common and often painless", icon = "heart" },
      { "Stay active. Walk most days", icon = "walk" },
      { "Get up often. Do not sit for long", icon = "chair" },
      { "Pain for more than a few weeks? Ask a clinician", icon = "calendar" },
    } },
}
