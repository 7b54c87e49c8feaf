-- Discs that get thinner with age (also called degenerative discs).
local warnings = use "warnings"

return flow {
  title = "Worn discs", subtitle = "Common with age", body_part = "low-back", tile = "tile-worn-disc.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "OHSU: About degenerative disc disease", "Providence: Degenerative disc disease",
      "Brinjikji 2015: spine imaging in people without pain", "Brinjikji 2015: scans in people with and without back pain",
      "Belavy 2017: running and discs", "ASTEROID trial: running with long-term back pain",
      "American College of Physicians 2017: low back pain guideline", "Patient.info: Slipped disc", "NHS: Sciatica",
      "Royal Free London NHS: Cauda equina syndrome", "NHS Gloucestershire: Low back pain red flags",
      "Sheffield Aches and Pains: What is back pain" },
    confirm = {
      "What ring, gel, bone and nerves do: the labels (general knowledge)",
      "It is not fully known why worn discs hurt some people and not others (general knowledge)",
      "Age and family traits matter most; smoking and heavy work add (general knowledge)",
      "Numbers: about 4 in 10 at age 20, nearly all at age 80, on scans without pain (Brinjikji 2015: 37 % and 96 %)",
      "The ache eases with walking, comes and goes, settles over weeks (general knowledge)",
      "Run less in a flare, then build up slowly (general knowledge)",
      "Running at a sensible pace is not known to wear out discs (one cross-sectional study)",
      "Many people with worn discs run and feel fine (general knowledge)",
      "Pain down the leg: ask a clinician; night pain that rest does not ease stands under “today”",
      "Long sitting or leaning forward makes the ache worse (general knowledge)",
      "Walking and trunk exercise help: which exercise, from the picture (general knowledge)",
      "Clinician: a scan only if it could change the care; medicine, a shot or surgery for some (wording)",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "Heat eases the ache; the slide does not say “not on numb skin”: add it, as in the other flows?",
      "The disc stays as it is while the ache fades; walking is good for discs; one run rarely wears them (general knowledge)",
      "Sudden severe pain, or a cold or pale foot: add them as signs, under “now” or “today”?" } },

  slide { "main", title = "Worn discs are common. Stay active",
    text = "A *disc* is a soft pad between two spine bones. Discs get thinner with age. It is normal, and often painless.\n\n"
      .. "Walks can help. You can keep running.",
    picture = { "disc-ages.svg", show = { "disc-worn", "nerves-worn" }, hide = { "disc-healthy", "nerves" }, alt = "A worn disc between two bones." } },

  room { "Inside a disc",
    slide { "disc", title = "Discs are pads in your spine",
      text = "A *disc* sits between each pair of spine bones. It has a tough ring and soft, wet gel inside. "
        .. "It takes load and lets you bend.",
      picture = { "disc-ages.svg", alt = "A tall, plump disc between two spine bones. Nerves run behind it." },
      parts = {
        ["healthy-ring"] = { "Tough ring", say = "Many strong layers hold the gel in." },
        ["healthy-gel"] = { "Soft gel", say = "The gel lets the disc bend and take load." },
        ["lower-bone"] = { "Spine bone", say = "One of the strong bones of your low back." },
        ["nerve-bag"] = { "Nerves", say = "Nerves carry feeling and movement to and from your legs." },
      } } },

  room { "How it feels",
    slide { "feel", title = "Some people get an ache",
      text = "Many people feel nothing. Others get an ache in the low back. Long sitting or leaning forward can make it worse.\n\n"
        .. "It may ease when you walk. It can come and go.",
      picture = { "sore-back.svg", alt = "A person bends a little and holds a sore low back." } },

    slide { "why", title = "Why it happens",
      text = "Age and family traits matter most. A past injury, heavy work and smoking can add to it.\n\n"
        .. "Experts do not fully know why worn discs hurt some people and not others.",
      picture = { "family.svg", alt = "A family: two grandparents, a parent and a child." } } },

  room { "How common it is",
    slide { "common", title = "Common, and often painless",
      text = "Scans of people *with no pain* show worn discs too. At age 20, it is about 4 in 10. "
        .. "At age 80, it is nearly all.\n\nSo a scan alone does not tell how you will feel.",
      picture = { "scan-fine.svg", alt = "A scan with two thin discs on a screen. Beside it stands a person who feels fine." } } },

  change { "ages", title = "Discs change as we age",
    text = "Over the years, discs dry out and get thinner. It is normal.",
    picture = { "disc-ages.svg",
      alt = "A disc between two bones. Young: tall and plump. Older: thinner, with small cracks. Much older: very thin." },
    moment { "disc-healthy", "nerves", label = "Young", part = "healthy-ring", say = "A young disc is tall and full of water." },
    moment { "disc-worn", "nerves-worn", label = "Older", part = "worn-ring",
      say = "An older disc is drier and thinner. It may have small cracks. You may hear the word *degenerative*." },
    moment { "disc-very-worn", "nerves-very-worn", label = "Much older", part = "very-worn-ring",
      say = "Late in life, a disc can be very thin. It is common, and often painless." } },

  steps { "home", title = "What helps at home",
    text = "No heat on numb skin.",
    step { "Walk most days", detail = "Start small, then add a little", picture = "step-walk.svg" },
    step { "Get up often", detail = "Do not sit long", picture = "get-up.svg" },
    step { "Do exercise you like", detail = "A therapist can show you how", picture = "trunk-exercise.svg" },
    step { "Warm your back", detail = "A wrapped heat pack", picture = "back-heat.svg" } },

  room { "Keep running",
    slide { "run", title = "You can keep running",
      text = "Experts have not found that running at a sensible pace wears out discs. "
        .. "In one study, runners had better discs than people who did not run.\n\n"
        .. "That does not prove that running made them better. But it is good news.",
      picture = { "step-jog.svg", alt = "A person on a slow jog." } },

    slide { "flare", title = "When your back aches more",
      text = "An ache can come back for a while. Run less, but keep moving. Take short walks, and use heat if it helps.\n\n"
        .. "When it eases, build up slowly again.",
      picture = { "back-heat.svg", alt = "A person rests in a chair. A heat pack in a cloth warms the low back." } } },

  room { "What to expect",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may check how you move. A scan only helps if it could change your care.\n\n"
        .. "Exercise and physical therapy help many people. Some need medicine or a shot. A few need surgery.",
      picture = { "clinician-watch.svg", alt = "A clinician with a notepad watches a person bend both knees." } },

    slide { "time", title = "The ache often settles in weeks",
      text = "The disc stays as it is. But the ache often settles over weeks. It may come back at times.\n\n"
        .. "Pain for more than a few weeks, or down your leg? Ask a clinician.",
      picture = { "weeks-better.svg", alt = "A page of four weeks. Red spots get smaller from day to day. The last days have ticks." } } },

  warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Is it safe to keep running?",
      "Does my scan explain my pain?",
      "Which exercises make my back stronger?",
      "What can I do on bad days?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Worn discs are common and often painless", icon = "heart" },
      { "Stay active. Walk most days", icon = "walk" },
      { "Get up often", icon = "chair" },
      { "Pain for more than a few weeks? Ask a clinician", icon = "calendar" },
      { "Numb between your legs, or pee or poop trouble? Get help now", icon = "warn" },
    } },

  room { "Quick check",
    question { "check-1", title = "What wears discs most?",
      picture = { "disc-ages.svg", show = { "disc-worn", "nerves-worn" }, hide = { "disc-healthy", "nerves" }, alt = "A worn disc between two bones." },
      answer { "Normal age", right = true, say = "Discs change slowly over the years, in all of us." },
      answer { "One bad run", say = "One run rarely does that. Discs change slowly over the years." },
      answer { "Walking", say = "Walking is good for discs and muscles. Discs change slowly over the years." } },

    question { "check-2", title = "A scan shows worn discs. Must it hurt?",
      picture = { "scan.svg", alt = "A scan of a low back on a screen. Two discs are thin and dark." },
      answer { "No, many people feel fine", right = true, say = "Many people with worn discs have no pain at all." },
      answer { "Yes, for ever", say = "Many people think so. But many with worn discs have no pain at all." },
      answer { "Yes, when you run", say = "That is a common worry. But many people with worn discs run and feel fine." },
      next = { to = { "check-3", "scan" },
        choose = function(visit) return visit:right("check-2") and "check-3" or "scan" end } },

    slide { "scan", title = "A scan is only part of the story",
      text = "A scan shows the shape of your discs. It does not show pain.\n\n"
        .. "The ache can fade while the picture stays the same. "
        .. "So a clinician looks at you first: how you move and how you feel.",
      picture = { "scan.svg", alt = "A scan of a low back on a screen. Two discs are thin and dark." } },

    question { "check-3", title = "What helps a back that aches?",
      picture = { "sore-back.svg", alt = "A person bends a little and holds a sore low back." },
      answer { "Staying active", right = true, say = "Walks and exercise help your back and your muscles." },
      answer { "No exercise at all", say = "Less is fine when it aches more. But moving helps your back and your muscles." },
      answer { "Sitting for hours", say = "A short rest is fine. But long sitting can make the ache worse." } } },
}
