-- Heel pain from the band under the foot (plantar fasciitis).
local warnings = use "warnings"

return flow {
  title = "Heel pain", subtitle = "Plantar fasciitis", body_part = "foot", tile = "tile-heel.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "NHS: Plantar fasciitis", "AAOS OrthoInfo: Plantar fasciitis and bone spurs",
      "MedlinePlus: Plantar fasciitis", "Mayo Clinic: Heel pain, when to see a doctor",
      "Mayo Clinic Sports Medicine: Plantar fasciitis", "HSE Ireland: Plantar fasciitis",
      "AAOS: older patient page on plantar fasciitis (gowdaortho.com)" },
    confirm = {
      "Why mornings hurt: the band tightens at night (general knowledge)",
      "The sore band gets thick; the heel pad cushions each step (general knowledge)",
      "Which foot signs are “now” and which “today”",
      "Cannot stand on the foot, bone pain at night: may be a stress fracture (general knowledge)",
      "A swollen, painful calf or sudden trouble breathing is “now” (clot, general knowledge)",
      "Numbers: 9 in 10 better within 10 months; ask after two weeks; ice up to 20 minutes",
      "Running through the pain can make it last longer (general knowledge)",
      "Stretch a few times a day; what is not known about the cause (general knowledge)",
      "A heel spur: 1 in 10 people have one, most without pain (older AAOS page)",
      "The band gets tighter as the heel lifts and the toes stay down and bend (general knowledge)",
      "Bare feet on hard floors; soft heel, arch support and toe room (NHS): the wording",
      "Pull the toes back before the first steps (general knowledge)",
      "Clinician: press the heel, shoe pads, night brace, few need surgery (AAOS): the wording",
      "Night pain is less common here; swimming puts little load on the band (general knowledge)",
      "Sudden severe pain without an injury: add it as a sign, under “now” or “today”?",
      "A cold or pale foot: add it as a sign, under “now” or “today”?",
      "A healthy band springs back after each step (general knowledge)",
      "A calf stretch takes some pull off the band; how to do it (general knowledge)",
      "No ice on numb skin (general knowledge); a few times a day (NHS: every 2 to 3 hours at first)",
      "New foot drop is not on the foot lists: add it, under “now” or “today”?" } },

  slide { "main", title = "Most heel pain gets better",
    text = "A strong band runs under your foot: the *plantar fascia*. Near the heel it can get sore.\n\n"
      .. "Most people get better with simple care. It can take months.",
    picture = { "foot-inside.svg", show = { "fascia-sore" }, hide = { "fascia-healthy" },
      alt = "The inner side of a foot, with the sore spot under the heel marked." } },

  room { "Inside your foot",
    slide { "band", title = "A strong band under your foot",
      text = "This band is the *plantar fascia*. It runs from your heel to your toes. "
        .. "It holds up your arch and helps take the load of each step.",
      picture = { "foot-inside.svg", alt = "The inner side of a foot. A smooth band runs under the bones from heel to toes." },
      parts = {
        ["heel-bone"] = { "Heel bone", say = "The bone at the back of your foot. The band starts under it." },
        ["band-healthy"] = { "Plantar fascia", say = "A long, tough band. It pulls tight when you push off with your toes." },
        ["heel-fat-pad"] = { "Heel pad", say = "Soft fat under the bone. It cushions each step." },
      } } },

  room { "How it feels",
    slide { "feel", title = "The first steps hurt most",
      text = "You feel it under your heel or arch. It can be sharp when you get up. "
        .. "It eases as you move.\n\nIt may come back after a run, or a long day on your feet.",
      picture = { "first-steps.svg", alt = "A person takes the first steps from the bed. A ring marks the heel." } },

    change { "why", title = "Why runners get it",
      text = "Each push-off pulls the band tight. Big changes can be too much: more miles, hills, hard ground, worn shoes "
        .. "or long standing.",
      picture = { "foot-push-off.svg",
        alt = "A foot on the ground. The heel lifts, the toes stay down and bend, and the band under the foot pulls tight." },
      moment { "toes-flat", label = "Flat", part = "band-flat", say = "Your foot is flat. The band is not pulled tight." },
      moment { "toes-half", label = "Heel lifts", part = "band-half",
        say = "Your heel lifts. Your toes stay down and bend. The band gets tighter." },
      moment { "toes-up", label = "Push off", part = "band-tight",
        say = "Your heel is high and your toes bend most. They pull the band tight." } } },

  room { "Heel spurs",
    compare { "spur", title = "A heel spur is not the cause",
      text = "A heel spur is a small bump of bone. About 1 in 10 people have one. Most of them have no foot pain.",
      picture = { "foot-inside.svg", show = { "fascia-tender" }, hide = { "fascia-healthy" },
        alt = "The inner side of a foot. The band is sore near the heel, with a spur above it and without one." },
      before = { "spur-none", label = "Without a spur", part = "band-tender" },
      between = "A small spur",
      after = { "spur", label = "With a spur", part = "heel-spur",
        say = "Experts do not fully know why some heels get sore and others do not. What helps is the same." } } },

  compare { "sore", title = "When the band gets sore",
    text = "A healthy band is smooth. It springs back after each step. Slide your finger, or touch *Sore*.",
    picture = { "foot-inside.svg",
      alt = "The inner side of a foot. Healthy: the band is smooth. Sore: it is thick and red near the heel." },
    before = { "fascia-healthy", label = "Healthy", part = "band-healthy" },
    between = "Getting sore",
    after = { "fascia-sore", label = "Sore", part = "sore-spot",
      say = "Too much load can make tiny tears near the heel. The band gets thick and sore. This is *plantar fasciitis*." } },

  steps { "stretch", title = "What helps",
    text = "Run less for now, and wear soft shoes. Stretch gently, a few times a day. No ice on numb skin.",
    step { "Stretch your calf", detail = "Heel down, lean in", picture = "calf-wall-2.svg" },
    step { "Pull your toes back", detail = "Good before your first steps", picture = "toe-pull.svg" },
    step { "Cool your heel", detail = "Wrapped ice, up to 20 minutes", picture = "ice-pack.svg" } },

  room { "Stretch your calf",
    change { "calf", title = "How to stretch your calf",
      text = "A gentle stretch takes some pull off the band. Do it a few times a day.",
      picture = { "calf-stretch.svg", alt = "A person stands at a wall, puts one leg back, then leans in with the heel down." },
      moment { "stretch-1", label = "Stand", say = "Stand near a wall. Put both hands on it." },
      moment { "stretch-2", label = "Step back", say = "Put one leg back. Keep that heel down." },
      moment { "stretch-3", label = "Lean in", say = "Bend your front knee and lean in. Feel a gentle pull in your calf." } } },

  room { "Good shoes",
    slide { "shoes", title = "Soft shoes and less load help",
      text = "Run less for now. A bike or a pool is kinder to your heel. "
        .. "Wear good shoes, at home too. Bare feet on hard floors can keep it sore.",
      picture = { "shoe.svg", alt = "A foot in a running shoe cut open. The heel is soft, the arch is raised and the toes have room." },
      parts = {
        ["heel-cushion"] = { "Soft heel", say = "A soft heel takes some of the load off the sore spot." },
        ["arch-support"] = { "Arch support", say = "A raised inside helps hold up your arch." },
        ["toe-room"] = { "Toe room", say = "Your toes should move freely. Try shoes on before you buy." },
      } } },

  room { "What to expect",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may press your heel and bend your foot. "
        .. "You may not need an X-ray.\n\nThey may teach you stretches, or offer shoe pads or a brace for the night. "
        .. "Few people need surgery.",
      picture = { "clinician-heel.svg", alt = "A person sits and holds out one leg. A clinician presses the heel." } },

    slide { "time", title = "It heals slowly, and most people heal",
      text = "About 9 in 10 people get better within 10 months of simple care. "
        .. "Running through the pain can make it last longer.\n\n"
        .. "No better after two weeks of home care? Ask a clinician.",
      picture = { "ten-people.svg", alt = "Ten people. Nine of them have a tick." } } },

  warning { "now", level = "now", title = warnings.now_foot, text = warnings.any_one, signs = warnings.foot_now,
    picture = warnings.foot },

  warning { "today", level = "today", title = warnings.today_foot, text = warnings.any_one_foot, signs = warnings.foot_today,
    picture = warnings.foot },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Is it the band, or something else?",
      "How much can I walk and run for now?",
      "Which shoes or shoe pads are good for me?",
      "What else helps if it does not get better?",
      "How long will it take to heal?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Wear soft shoes that hold your arch", icon = "shoe" },
      { "Stretch your calf and foot gently", icon = "stretch" },
      { "Run less for now. Try a bike", icon = "bike" },
      { "It can take months. Not better in two weeks? Ask a clinician", icon = "clock" },
      { "Numb foot, or diabetes? Get help today", icon = "desk" },
    } },

  room { "Quick check",
    question { "check-1", title = "When does it usually hurt most?",
      picture = { "foot-inside.svg", show = { "fascia-sore" }, hide = { "fascia-healthy" },
        alt = "The inner side of a foot, with the sore spot under the heel marked." },
      answer { "With the first steps", right = true, say = "The band gets tight while you rest. Your first steps stretch it." },
      answer { "At night in bed",
        say = "Night pain is less common here. Tell your clinician if you have it. For most people, the first steps hurt most." },
      answer { "While you swim", say = "Swimming puts little load on the band. For most people, the first steps hurt most." },
      next = { to = { "check-2", "morning" },
        choose = function(visit) return visit:right("check-1") and "check-2" or "morning" end } },

    slide { "morning", title = "Why mornings hurt",
      text = "Your foot rests while you sleep, and the band gets tight. Your first steps pull on it all at once.\n\n"
        .. "Try this: pull your toes back a few times *before* you stand up. Then put on soft shoes.",
      picture = { "toe-pull.svg", alt = "A person sits in bed and pulls the toes of one foot back." } },

    question { "check-2", title = "What helps a sore heel?",
      picture = { "foot-signs.svg", hide = { "calf" }, alt = "A lower leg and foot. A ring marks the sore heel." },
      answer { "Soft shoes and gentle stretches", right = true, say = "Both take some of the pull off the band." },
      answer { "Bare feet on hard floors", say = "Bare feet can feel nice. But hard floors load the band. Soft shoes let it rest." },
      answer { "Running through the pain", say = "Many runners try that. It often lasts longer. Less load and soft shoes help it heal." } } },
}
