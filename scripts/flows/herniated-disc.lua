-- A disc whose soft middle has pushed out (herniated or "slipped" disc).
local warnings = use "warnings"

return flow {
  title = "Slipped disc", subtitle = "Herniated disc", body_part = "low-back", tile = "tile-disc.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "NHS: Slipped disc", "Mayo Clinic: Herniated disk", "Kaiser Permanente: Herniated disc, care instructions",
      "Patient.info: Slipped disc", "Brinjikji 2015: spine imaging in people without pain",
      "Chiu 2015 and Wang 2020: herniated discs that shrink", "NHS: Sciatica", "Royal Free London NHS: Cauda equina syndrome",
      "NHS Gloucestershire: Low back pain red flags", "Sheffield Aches and Pains: What is back pain" },
    confirm = {
      "What ring, gel, nerve and bone do: the labels (general knowledge)",
      "The nerve is whole and gets sore when the gel touches it: the wording",
      "Running is not a proven cause (general knowledge)",
      "“More than half shrink on their own” (Wang 2020: about 63 % of those treated without surgery)",
      "No one can tell which discs will shrink; the body can take up the gel: the wording",
      "Pause running while the leg hurts; when to run again (no source found)",
      "A bulging disc has a whole ring; gel comes out through a crack (general knowledge)",
      "Heat or wrapped ice, 10 to 20 minutes, not on numb skin",
      "A leg getting weaker stands under “now”: is that right?",
      "“Moving helps you heal” and short walks (care page of Kaiser Permanente): the wording",
      "Stiff back in the morning and tired legs after a run are common (general knowledge)",
      "Lying on the side with a pillow between the knees helps (general knowledge)",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "Sudden severe pain, or a cold or pale foot: add them as signs, under “now” or “today”?" } },

  slide { "main", title = "Most slipped discs get better",
    text = "A *disc* is a soft pad between two spine bones. In a slipped disc, gel from its middle pushes out. "
      .. "It can hurt a lot.\n\nMost people heal without surgery. Short walks help.",
    picture = { "spine-side.svg", show = { "disc-herniated", "nerve-irritated" }, hide = { "disc-healthy", "nerve" },
      alt = "The low spine from the side. One disc pushes out and touches a nerve." } },

  room { "Inside a disc",
    slide { "disc", title = "Discs cushion your spine bones",
      text = "A soft pad sits between each pair of spine bones. We call it a *disc*. "
        .. "It has a tough ring outside and soft gel inside. Nerves run close behind it.",
      picture = { "disc-top.svg", alt = "A disc seen from above: a ring with gel in the middle. Two nerves pass behind it." },
      parts = {
        ["healthy-ring"] = { "Tough ring", say = "Many strong layers hold the gel in." },
        ["healthy-gel"] = { "Soft gel", say = "The gel lets the disc bend and take load." },
        ["nerve-left"] = { "Nerve", say = "Nerves carry feeling and movement to and from your legs." },
        ["spine-bone"] = { "Spine bone", say = "A ring of bone protects the nerves." },
      } } },

  room { "How it feels",
    slide { "feel", title = "The leg often hurts most",
      text = "Some people feel nothing at all. Others feel pain in the buttock or down one leg. "
        .. "It may shoot when you cough or sneeze.\n\nThe leg or foot may tingle, go numb or feel weak.",
      picture = { "nerve-path.svg", show = { "pain" },
        alt = "A body from behind. Red lines show where pain may run, from the low back down one leg." } } },

  room { "Why it happens",
    slide { "why", title = "Why it happens",
      text = "Discs dry out as we age. The edge of a disc may bulge a little. "
        .. "Then a small twist or a heavy lift can let gel out.\n\n"
        .. "Most people never find one cause. Experts have no proof that running causes it.",
      picture = { "disc-top.svg", show = { "bulging" }, hide = { "healthy" },
        alt = "A disc from above. Its back edge bulges out. The ring is whole and the gel stays in." } } },

  compare { "herniated", title = "When the gel pushes out",
    text = "In a healthy disc, the gel stays in the middle. The nerves have room. "
      .. "Slide your finger, or touch *Herniated*.",
    picture = { "disc-top.svg",
      alt = "A disc from above. Healthy: gel in the middle. Herniated: gel pushes out at the back and touches a nerve." },
    before = { "healthy", "nerve", label = "Healthy", part = "healthy-gel" },
    between = "On its way out",
    after = { "herniated", "nerve-irritated", label = "Herniated", part = "herniated-gel",
      say = "The gel pushes out through a crack and may touch a nerve. This is a *herniated disc*. "
        .. "People call it a slipped disc, but nothing slips." } },

  steps { "home", title = "What helps at home",
    text = "Pause running while your leg hurts. No heat or ice on numb skin.",
    step { "Take short walks", detail = "Get up often. Do not sit long", picture = "back-walk.svg" },
    step { "Use heat or wrapped ice", detail = "10 to 20 minutes", picture = "back-heat.svg" },
    step { "Lie on your side", detail = "Pillow between your knees", picture = "side-pillow.svg" } },

  room { "It can shrink",
    change { "shrink", title = "It can shrink on its own",
      text = "More than half *shrink on their own*. No one can tell which.",
      picture = { "disc-top.svg",
        alt = "A disc from above. It bulges, then gel pushes out and touches a nerve. Later it is smaller and the nerve has room." },
      moment { "healthy", "nerve", label = "Healthy", part = "healthy-gel", say = "In a healthy disc, the gel stays in the middle." },
      moment { "bulging", "nerve", label = "Bulging", part = "bulging-ring", say = "The edge bulges out. The ring is still whole." },
      moment { "herniated", "nerve-irritated", label = "Herniated", part = "herniated-gel",
        say = "The gel pushes out and may touch a nerve." },
      moment { "shrunk", "nerve", label = "Smaller", part = "shrunk-scar",
        say = "Over time, your body can take up the gel." } } },

  room { "What to expect",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may test your strength and sense of touch. "
        .. "A scan only helps if it could change your care.\n\n"
        .. "Exercise and physical therapy help many people. Some need medicine or a shot. A few need surgery.",
      picture = { "clinician-leg.svg", alt = "A person sits and holds out one leg. A clinician pushes against the foot." } },

    slide { "time", title = "Most heal without surgery",
      text = "Many people feel better in days or weeks. For some it takes months. A few need surgery.\n\n"
        .. "Ask a clinician when it is safe for you to run again.",
      picture = { "weeks-better.svg", alt = "A page of four weeks. Red spots get smaller from day to day. The last days have ticks." } } },

  warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Do I need a scan?",
      "Which pain medicine is safe for me?",
      "Could I need surgery?",
      "When can I run again?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Keep moving with short walks", icon = "walk" },
      { "Get up often", icon = "chair" },
      { "Use heat or wrapped ice", icon = "sun" },
      { "Most people heal without surgery", icon = "clock" },
      { "Numb between your legs, or pee or poop trouble? Get help now", icon = "warn" },
    } },

  room { "Quick check",
    question { "check-1", title = "What happens in a herniated disc?",
      picture = { "disc-top.svg", alt = "A disc seen from above: a ring with gel in the middle. Two nerves pass behind it." },
      answer { "Gel pushes through the ring", right = true, say = "The soft middle pushes out through a crack. It may touch a nerve." },
      answer { "A bone slips out of place", say = "The name sounds that way. But nothing slips. The soft middle pushes out." },
      answer { "A nerve breaks", say = "The nerve is whole. It can get sore when the gel touches it." } },

    question { "check-2", title = "Which sign needs help fast?",
      picture = { "front-desk.svg", alt = "A person stands at the front desk and talks to the person behind it." },
      answer { "A leg getting weaker", right = true, say = "A leg that gets weaker or more numb needs help now. Tell the front desk." },
      answer { "A stiff back in the morning", say = "That is common and often fades. A leg that gets weaker needs help now." },
      answer { "Tired legs after a run", say = "That is normal. A leg that gets weaker needs help now." } } },
}
