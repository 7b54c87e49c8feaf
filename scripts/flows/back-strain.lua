-- Strains and sprains of the low back.
local warnings = use "warnings"

return flow {
  title = "Back strain", subtitle = "Sprain or strain", body_part = "low-back", tile = "tile-back-strain.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "2027-11-01",
    sources = { "NHS: Sprains and strains", "MedlinePlus: Sprains and strains", "Mayo Clinic: Back pain",
      "American College of Physicians 2017: low back pain guideline",
      "Am Fam Physician 2012: Diagnosis and treatment of acute low back pain",
      "J Fam Pract 2021: How to help runners steer clear of injury", "Sheffield Aches and Pains: What is back pain", "NHS: Sciatica",
      "Royal Free London NHS: Cauda equina syndrome", "NHS Gloucestershire: Low back pain red flags",
      "Encyclopedia pages on strains (onsmd)", "Patient.info: Slipped disc" },
    confirm = {
      "Often no one can name the one cause of back pain (general knowledge)",
      "A sore back when bending and tired legs after a run are common and fade (general knowledge)",
      "Heat or ice: sources disagree in the first two days; the slide lets people choose, 10 to 20 minutes, not on numb skin",
      "Run again when a daily walk is easy (general knowledge); hard runs up to 8 weeks later (NHS)",
      "Pain can be strong when the harm is small; muscles heal well (general knowledge)",
      "Pain seldom goes past the knee; a pillow between the knees helps (general knowledge)",
      "Bed rest makes muscles weak and the back stiff: the wording (general knowledge)",
      "Numbers: better in two weeks, most within a month",
      "Five bones of the low back, muscles on both sides: the labels (general knowledge)",
      "The answer “it can hurt that much” for a cracked bone: the wording",
      "“Trouble fighting germs (like on steroid pills)” for a weak immune system: are these plain words right?",
      "New foot drop stands under “today”: should it be “now”?",
      "Ask a clinician before pain medicine; short walks a few times a day: the wording",
      "Sudden severe pain, or a cold or pale foot: add them as signs, under “now” or “today”?" } },

  slide { "main", title = "Most backs heal in weeks",
    text = "A muscle or a band in your low back is stretched or torn. It can hurt a lot. It is rarely serious.\n\n"
      .. "Keep moving. A little each day helps you heal.",
    picture = { "sore-back.svg", alt = "A person bends a little and holds a sore low back." } },

  room { "Inside your back",
    slide { "muscles", title = "Muscles hold up your back",
      text = "Muscles move your spine. Bands called *ligaments* tie the bones together. Discs sit between the bones.",
      picture = { "back-muscles.svg", alt = "The low back from behind: spine bones, discs, bands and a long muscle on each side." },
      parts = {
        muscle = { "Muscle", say = "Long muscles on both sides hold you up and let you bend." },
        ligament = { "Ligament", say = "A tough band that ties one bone to the next." },
        disc = { "Disc", say = "A soft pad between two bones." },
        bone = { "Spine bone", say = "Five strong bones make up your low back." },
      } } },

  room { "How it feels",
    slide { "feel", title = "It is sore, tight and stiff",
      text = "Your low back aches and may cramp. It hurts more when you move.\n\n"
        .. "It can spread to your buttock or thigh. It seldom goes past your knee.",
      picture = { "back-muscles.svg", show = { "muscle-strained" }, hide = { "muscles" },
        alt = "The low back from behind. A sore spot is marked in one long muscle." } },

    slide { "why", title = "Why runners get it",
      text = "A twist or a sudden move can start it. So can too much too soon: more miles, hills or speed.\n\n"
        .. "A cold start and tired muscles add to it. Often no one can name the one cause.",
      picture = { "runner-load.svg", show = { "load" }, alt = "A runner from the side. Arrows go up from the foot to the low back." } } },

  room { "Strain or sprain?",
    compare { "sprain", title = "A sprain is in the ligament",
      text = "A healthy ligament is firm and smooth. Touch *Sprained* to see the change.",
      picture = { "back-muscles.svg",
        alt = "The low back from behind. Healthy: firm bands. Sprained: one band is frayed, with a red ring." },
      before = { "ligament-healthy", label = "Healthy", part = "ligament-left" },
      after = { "ligament-sprained", label = "Sprained", part = "sprain-spot",
        say = "A *sprain* is a stretched or torn ligament. It feels like a strain. You care for both the same way." } } },

  compare { "strain", title = "A strain is in the muscle",
    text = "A healthy muscle is long and even. Touch *Strained* to see the change.",
    picture = { "back-muscles.svg",
      alt = "The low back from behind. Healthy: smooth muscles. Strained: small tears in one muscle, with a red ring." },
    before = { "muscles", label = "Healthy", part = "muscle" },
    after = { "muscle-strained", label = "Strained", part = "strain-spot",
      say = "A *strain* is a stretched or torn muscle. It can be sore and tight. Muscles heal well." } },

  steps { "home", title = "What helps at home",
    text = "Heat or ice? Pick what feels better. Not on numb skin.",
    step { "Take short walks", detail = "Get up often. Do not sit long", picture = "back-walk.svg" },
    step { "Use heat or wrapped ice", detail = "10 to 20 minutes", picture = "back-heat.svg" },
    step { "Lie on your side", detail = "Pillow between your knees", picture = "side-pillow.svg" } },

  room { "Back to running",
    slide { "run", title = "How to get back to running",
      text = "Pause running at first. When a daily walk is easy, try a short, slow run. Then add a little each week.\n\n"
        .. "Hard runs may have to wait up to 8 weeks. Ask what is right for you.",
      picture = { "step-jog.svg", alt = "A person on a slow jog." } } },

  room { "What to expect",
    slide { "clinician", title = "What a clinician may do",
      text = "A doctor, nurse or therapist may press on your back and watch you move. You may not need a scan.\n\n"
        .. "They may offer exercise, physical therapy or massage. Ask them before you take pain medicine.",
      picture = { "clinician-back.svg", alt = "A clinician sits behind a person and feels the low back with both hands." } },

    slide { "time", title = "Most get better in weeks",
      text = "Many people feel better in two weeks. Most feel better within a month.\n\n"
        .. "Does it get worse, keep coming back or last more than a few weeks? Ask a clinician.",
      picture = { "weeks-better.svg", alt = "A page of four weeks. Red spots get smaller from day to day. The last days have ticks." } } },

  warning { "now", level = "now", title = warnings.now_back, text = warnings.any_one, signs = warnings.back_now,
    picture = warnings.body },

  warning { "today", level = "today", title = warnings.today_back, text = warnings.any_one_back, signs = warnings.back_today },

  ask { "ask", title = "What would you like to ask?",
    questions = {
      "Do I need a scan?",
      "Which pain medicine is safe for me?",
      "Which exercises help me?",
      "When can I work and run again?",
    } },

  summary { "take-home", title = "Take this home",
    points = {
      { "Keep moving with short walks", icon = "walk" },
      { "Use heat or wrapped ice", icon = "sun" },
      { "Most feel better within a month. If not, ask a clinician", icon = "clock" },
      { "Run again when daily walks are easy", icon = "calendar" },
      { "Numb between your legs, or pee or poop trouble? Get help now", icon = "warn" },
    } },

  room { "Quick check",
    question { "check-1", title = "What helps in the first days?",
      picture = { "sore-back.svg", alt = "A person bends a little and holds a sore low back." },
      answer { "Short walks", right = true, say = "A little movement helps your back heal." },
      answer { "Staying in bed", say = "Rest feels safe. But a little movement helps your back heal." },
      answer { "A hard run", say = "You want to be back soon. Start with short walks and build up." },
      next = { to = { "check-2", "moving" },
        choose = function(visit) return visit:right("check-1") and "check-2" or "moving" end } },

    slide { "moving", title = "Why moving helps",
      text = "In bed, your back gets stiff and your muscles get weak. Gentle moves keep them working.\n\n"
        .. "Try this: take a short walk a few times a day. If a move hurts sharply, do less of it.",
      picture = { "back-walk.svg", alt = "A person on an easy walk." } },

    question { "check-2", title = "What is a strain?",
      picture = { "back-muscles.svg", alt = "The low back from behind: spine bones, discs, bands and a long muscle on each side." },
      answer { "A stretched or torn muscle", right = true, say = "A strain is in the muscle. A sprain is in a ligament." },
      answer { "A cracked bone", say = "It can hurt that much. But a strain is in the muscle, not in a bone." },
      answer { "A disc that slips", say = "Discs sit close by. But a strain is in the muscle." } },

    question { "check-3", title = "Which sign needs help now?",
      picture = { "front-desk.svg", alt = "A person stands at the front desk and talks to the person behind it." },
      answer { warnings.pee_or_poop, right = true, say = "This one cannot wait. Fast care protects your nerves." },
      answer { "A sore back when you bend", say = "That is common and often fades. But if you cannot start or hold pee, get help now." },
      answer { "Tired legs after a run", say = "That is normal. But if you cannot start or hold pee, get help now." } } },
}
