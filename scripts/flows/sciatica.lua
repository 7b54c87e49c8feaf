-- Pain along the sciatic nerve (sciatica).
local warnings = use "warnings"

return flow {
  title = "Sciatica", subtitle = "Leg nerve pain", body_part = "leg", tile = "tile-sciatica.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "NHS: Sciatica", "AAOS: sciatica figures (quoted by North Oaks and JOI)", "Healthify NZ: Sciatica", "Mayo Clinic: Herniated disk",
      "Royal Free London NHS: Cauda equina syndrome", "NHS Gloucestershire: Low back pain red flags",
      "Sheffield Aches and Pains: What is back pain",
      "NHS: Slipped disc" },
    confirm = {
      "The longest nerve of the body, its way and its strands: the labels (general knowledge)",
      "Numbers: 4 to 6 weeks; at least 8 in 10 heal without surgery",
      "A tight buttock muscle can feel the same (general knowledge)",
      "A hard stretch can make the nerve more sore (general knowledge)",
      "Running is not a proven cause; when to run again (general knowledge)",
      "Moving may hurt a bit but does no harm (NHS): the wording",
      "Pain down both legs is “now”: is that right?",
      "Heat, not ice; not on numb skin",
      "A pillow between the knees helps (general knowledge)",
      "Age and long sitting add to the cause; pain may reach the foot (general knowledge)",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "One nerve on each side; it lets you feel and move your leg (general knowledge)",
      "A gentle stretch is fine; waiting, stretching and rest help many aches: the wording",
      "Sudden severe pain, or a cold or pale foot: add them as signs, under “now” or “today”?" } },

  slide { "main", title = "Most leg nerve pain gets better",
    text = "*Sciatica* is pain from a sore nerve. It runs down one leg.\n\n"
      .. "Gentle moves help your nerve heal. Long sitting can make it worse.",
    picture = { "nerve-path.svg", show = { "pain" },
      alt = "A body from behind. Red lines show where pain may run, from the low back down one leg." } },

  room { "Your longest nerve",
    slide { "nerve", title = "The longest nerve in your body",
      text = "The *sciatic nerve* starts in your low back. It runs through your buttock and down the back of your leg. "
        .. "You have one on each side.",
      picture = { "nerve-path.svg", alt = "A body from behind. A nerve runs from the low back down one leg to the foot." },
      parts = {
        ["low-back"] = { "Low back", say = "The nerve begins here, as thin strands between the spine bones." },
        buttock = { "Buttock", say = "The strands join here and make one thick nerve." },
        ["sciatic-nerve"] = { "Sciatic nerve", say = "It lets you feel and move your leg." },
        foot = { "Foot", say = "Small branches reach your toes. That is why a back problem can hurt here." },
      } } },

  room { "How it feels",
    slide { "feel", title = "Pain that runs down one leg",
      text = "It can stab, burn or shoot. Your leg or foot may tingle, go numb or feel weak. "
        .. "It is most often in *one* leg.\n\n"
        .. "A cough or a sneeze can make it worse. Your back may hurt less than your leg.",
      picture = { "nerve-path.svg", show = { "pain" },
        alt = "A body from behind. Red lines show where pain may run, from the low back down one leg." } },

    change { "path", title = "How the pain can travel",
      text = "The nerve is sore in your back. But you may feel it down one leg.",
      picture = { "nerve-path.svg", alt = "A body from behind. A line of pain grows from the low back to the buttock, the thigh and the foot." },
      moment { "path-1", label = "Low back", say = "The nerve gets sore here, in your low back." },
      moment { "path-2", label = "Buttock", say = "Pain may run into your buttock." },
      moment { "path-3", label = "Thigh", say = "It may go down the back of your thigh." },
      moment { "path-4", label = "Foot", say = "It may reach your foot and toes." } } },

  room { "Why it happens",
    slide { "why", title = "Why runners get it",
      text = "A disc may press on the nerve after a twist or a heavy lift. Age and long hours of sitting add to it.\n\n"
        .. "A tight buttock muscle can feel much the same. Experts have no proof that running causes it.",
      picture = { "disc-top.svg", show = { "herniated", "nerve-irritated" }, hide = { "healthy", "nerve" },
        alt = "A disc from above. Gel pushes out at the back and touches a nerve." } } },

  compare { "start", title = "It often starts in your back",
    text = "Here the disc keeps its shape, and the nerve has room. Slide your finger, or touch *Sore nerve*.",
    picture = { "spine-side.svg",
      alt = "The low spine from the side. Healthy: the nerve has room. Sore nerve: a disc pushes out and touches it." },
    before = { "disc-healthy", "nerve", label = "Healthy", part = "nerve-root" },
    between = "Pushing out",
    after = { "disc-herniated", "nerve-irritated", label = "Sore nerve", part = "nerve-root-sore",
      say = "A disc touches the nerve in your back. You feel it in your leg. This pain is *sciatica*. "
        .. "The most common cause is a disc that pushes out: a *herniated disc*." } },

  steps { "home", title = "Keep moving, gently",
    text = "Moving may hurt a bit, but it does no harm. No heat or ice on numb skin.",
    step { "Take short walks", detail = "Get up often. Do not sit long", picture = "back-walk.svg" },
    step { "Warm your back", detail = "A wrapped heat pack", picture = "back-heat.svg" },
    step { "Lie on your side", detail = "Pillow between your knees", picture = "side-pillow.svg" } },

  room { "What to expect",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may test your strength and sense of touch. "
        .. "A scan only helps if it could change your care.\n\n"
        .. "Exercise and physical therapy help many people. Some need medicine or a shot. A few need surgery.",
      picture = { "clinician-leg.svg", alt = "A person sits and holds out one leg. A clinician pushes against the foot." } },

    slide { "time", title = "Most people get better",
      text = "Sciatica often eases in 4 to 6 weeks. It can take longer. "
        .. "At least 8 in 10 people heal *without surgery*.\n\n"
        .. "Pause running until walking is easy. No better after a few weeks? Ask a clinician.",
      picture = { "ten-people.svg", show = { "eight" }, hide = { "nine" }, alt = "Ten people. Eight of them have a tick." } } },

  warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "What can I take for the pain?",
      "Which exercises help me?",
      "Do I need a scan?",
      "When can I run again?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Keep moving with short walks", icon = "walk" },
      { "Get up often", icon = "chair" },
      { "Sleep with a pillow between your knees", icon = "rest" },
      { "It often eases in 4 to 6 weeks. If not, ask a clinician", icon = "calendar" },
      { "Pain down both legs, or numb between them? Get help now", icon = "warn" },
    } },

  room { "Quick check",
    question { "check-1", title = "Where does sciatica usually start?",
      picture = { "nerve-path.svg", alt = "A body from behind. A nerve runs from the low back down one leg to the foot." },
      answer { "In the low back", right = true, say = "A sore nerve in your back can hurt all the way down your leg." },
      answer { "In the knee", say = "The leg hurts, so that makes sense. But the nerve starts in your low back." },
      answer { "In the foot", say = "You may feel it there. But the nerve starts in your low back." } },

    question { "check-2", title = "What is good for a sore nerve?",
      picture = { "nerve-path.svg", show = { "pain" },
        alt = "A body from behind. Red lines show where pain may run, from the low back down one leg." },
      answer { "Gentle moves, often", right = true, say = "Short walks and a change of position help you heal." },
      answer { "Sitting still all day", say = "Rest feels safe. But long sitting often makes it worse. Short walks help." },
      answer { "Stretching hard", say = "A gentle stretch is fine. A hard stretch can make the nerve more sore." } },

    question { "check-3", title = "Numb between the legs: what to do?",
      picture = warnings.body,
      answer { "Get help now", right = true, say = "Fast care protects your nerves. In the clinic, tell the front desk." },
      answer { "Wait a week", say = "This one cannot wait. Fast care protects your nerves." },
      answer { "Stretch and rest", say = "This one cannot wait. Fast care protects your nerves." } } },
}
